import { type Directory, type DirectoryFacts, makeDirectory } from "@cic/domain/organisations/directory";
import { type SQL, sql } from "drizzle-orm";
import type { Drizzle } from "../database.ts";
import { dutyInbox } from "../mail/mail.table.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import {
  authorityAdjacency,
  district,
  districtIcb,
  organisation,
  organisationCode,
  organisationSuccession,
} from "./organisation.table.ts";

/** What {@link directoryStatement} answers with, in its one row. */
export type DirectoryRow = {
  readonly facts: DirectoryFacts;
  /** Which reference data was loaded: another text after each load. */
  readonly loaded: string;
};

const period = (table: typeof organisation | typeof organisationCode | typeof districtIcb) => ({
  from: table.validFrom,
  until: table.validUntil,
});

const FACTS = {
  organisations: list(organisation, [organisation.id], {
    id: organisation.id,
    kind: organisation.kind,
    name: organisation.name,
    region: organisation.region,
    ...period(organisation),
  }),
  codes: list(organisationCode, [organisationCode.scheme, organisationCode.validFrom], {
    scheme: organisationCode.scheme,
    code: organisationCode.code,
    organisationId: organisationCode.organisationId,
    ...period(organisationCode),
  }),
  successions: list(organisationSuccession, [organisationSuccession.effectiveOn], {
    predecessorId: organisationSuccession.predecessorId,
    successorId: organisationSuccession.successorId,
    on: organisationSuccession.effectiveOn,
  }),
  districts: list(district, [district.code], {
    code: district.code,
    name: district.name,
    authorityId: district.authorityId,
  }),
  districtIcbs: list(districtIcb, [districtIcb.districtCode, districtIcb.validFrom], {
    districtCode: districtIcb.districtCode,
    icbId: districtIcb.icbId,
    coverage: districtIcb.coverage,
    areaNote: districtIcb.areaNote,
    ...period(districtIcb),
  }),
  adjacencies: list(authorityAdjacency, [authorityAdjacency.adjoiningName], {
    authorityId: authorityAdjacency.authorityId,
    onsCode: authorityAdjacency.adjoiningOnsCode,
    name: authorityAdjacency.adjoiningName,
  }),
  dutyInboxes: list(dutyInbox, [dutyInbox.organisationId, dutyInbox.validFrom], {
    organisationId: dutyInbox.organisationId,
    address: dutyInbox.address,
    ...{ from: dutyInbox.validFrom, until: dutyInbox.validUntil },
    source: dutyInbox.source,
  }),
} satisfies Record<keyof DirectoryFacts, SQL>;

/** The whole directory, about two thousand rows, in one statement: who has just started waits for one answer. */
export const directoryStatement = sql`select ${object(FACTS)} as facts, (${loadedStatement()}) as loaded`;

/** Which reference data was loaded, as `loaded`; of duty inboxes, which are loaded without a note of it, what they say. */
export function loadedStatement(): SQL {
  return sql`select concat(string_agg(concat(dataset, ' ', sha256), ',' order by dataset), ',',
    (select md5(string_agg(inbox::text, ',' order by inbox::text)) from ${dutyInbox} inbox)) as loaded from reference_load`;
}

/** Reads the whole directory. */
export async function loadDirectory(db: Drizzle): Promise<Directory> {
  const [row] = await rowsOf<DirectoryRow>(db as ScopedDb, directoryStatement);
  return makeDirectory((row as DirectoryRow).facts);
}

function list(table: SQL | object, order: readonly object[], columns: Readonly<Record<string, object>>): SQL {
  const by = sql.join(order as SQL[], sql`, `);
  return sql`(select coalesce(json_agg(${object(columns)} order by ${by}), '[]') from ${table as SQL})`;
}

function object(values: Readonly<Record<string, object>>): SQL {
  const pairs = Object.entries(values).map(([name, value]) => sql`${sql.raw(`'${name}'`)}, ${value as SQL}`);
  return sql`json_build_object(${sql.join(pairs, sql`, `)})`;
}
