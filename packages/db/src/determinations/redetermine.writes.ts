import { RULES_VERSION } from "@cic/domain/commissioning/rules-version";
import type { Day } from "@cic/domain/dates";
import { factsOfRecord } from "@cic/domain/determinations/facts-of-record";
import {
  icbOfOrigin,
  idOf,
  originatingGrants,
  type PlannedDetermination,
  planDeterminations,
} from "@cic/domain/determinations/plan-determinations";
import type { Directory } from "@cic/domain/organisations/directory";
import { type SQL, sql } from "drizzle-orm";
import { accessRelation } from "../access/access-relation.table.ts";
import { insertRows } from "../bulk.ts";
import { rebillCharges } from "../charges/rebill.writes.ts";
import { recordEvents } from "../events/event.writes.ts";
import { uuidv7 } from "../ids.ts";
import { textArray } from "../page.ts";
import { relocatePlacementsOf } from "../placements/relocate.writes.ts";
import type { ScopedDb } from "../scope.ts";
import { commissioningFacts, determination } from "./determination.table.ts";
import { answerDigest, factsDigest } from "./digest.ts";
import { type DeterminedRecord, findRecordsForRules } from "./record-for-rules.queries.ts";

export type DeterminationCause = (typeof commissioningFacts.$inferInsert)["cause"];
type NewDetermination = typeof determination.$inferInsert;

/** A determination that is to take the place of what stands. */
interface Redetermined {
  readonly facts: typeof commissioningFacts.$inferInsert;
  readonly determinations: readonly NewDetermination[];
  readonly relations: readonly (typeof accessRelation.$inferInsert)[];
  /** Whether others see the child for it than before. */
  readonly grantsDiffer: boolean;
}

/**
 * Determines anew who is responsible for children of an authority, after something of their record changed, and in the same
 * transaction: what was determined is superseded and never changed; access follows, and whether placements are out of the
 * ICB's area; charges whose payer is another now are credited and billed anew. A child of whom no fact changed is left as is.
 *
 * The children must be locked, or new. Resolves to the ids of the determinations that say another thing than the one they
 * supersede, in order of their days. A constant number of statements, whatever the number of children.
 */
export async function redetermine(
  db: ScopedDb,
  owner: { readonly authorityId: string },
  childIds: readonly string[],
  cause: DeterminationCause,
  today: Day,
  directory: Directory,
): Promise<string[]> {
  if (childIds.length === 0) return [];
  const records = await findRecordsForRules(db, owner.authorityId, childIds, directory);
  const anew = records.flatMap((found) => determineAnew(found, cause, today, directory) ?? []);
  if (anew.length === 0) return [];
  await write(db, anew, childIdsOf(anew));
  await relocatePlacementsOf(db, childIdsOf(anew), directory);
  // Also when none says another thing than before: a day may have had none, and its charge been left as it was.
  await rebillCharges(db, owner.authorityId, childIdsOf(anew), today);
  const changed = anew.flatMap((one) => one.determinations.filter((row) => row.changes.length > 0));
  changed.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  await recordEvents(
    db,
    changed.map(({ id, childId }) => ({
      type: "DETERMINATION_CHANGED",
      child: { id: childId, authorityId: owner.authorityId },
      records: [{ record: "DETERMINATION", id }],
    })),
  );
  return changed.map((row) => row.id);
}

const childIdsOf = (anew: readonly Redetermined[]): string[] => anew.map(({ facts }) => facts.childId);

/** `undefined` when neither the facts nor the rules are other than those of the determination that stands. */
function determineAnew(
  { childId, record, digest, rulesVersion, standing, grants, now }: DeterminedRecord,
  cause: DeterminationCause,
  today: Day,
  directory: Directory,
): Redetermined | undefined {
  const facts = factsOfRecord(record);
  const asked = factsDigest(facts);
  const planned = planDeterminations(facts, record.carePeriods, standing, today, directory);
  // The reference data may answer otherwise for the same facts: an ICB was merged, an edition begun.
  const unchanged =
    planned.every((one) => one.supersedesId !== null && one.changes.length === 0) &&
    planned.at(-1)?.until === standing.at(-1)?.until;
  if (asked === digest && rulesVersion === RULES_VERSION && unchanged) return undefined;

  const owner = { childId, authorityId: record.authorityId };
  const factsId = uuidv7();
  const relations = originatingGrants(planned, record.carePeriods, record.born);
  const texts = relations.map(({ organisationId, from, until }) =>
    [organisationId, from, ...(until === null ? [] : [until])].join(" "),
  );
  return {
    facts: {
      ...owner,
      id: factsId,
      facts,
      digest: asked,
      rulesVersion: RULES_VERSION,
      determinedOn: today,
      cause,
      recordedAt: now,
    },
    determinations: planned.map((one) => ({ ...owner, factsId, recordedAt: now, ...toRow(one) })),
    relations: relations.map(({ organisationId, from, until }) => ({
      ...owner,
      id: uuidv7(),
      organisationId,
      basis: "ORIGINATING_ICB",
      validFrom: from,
      validUntil: until,
      cause: "DETERMINATION",
      causeId: factsId,
    })),
    grantsDiffer: JSON.stringify([...texts].sort()) !== JSON.stringify([...grants].sort()),
  };
}

function toRow({ answer, from, until, inCare, said, supersedesId, changes }: PlannedDetermination) {
  const { outcome, commissioner, interimPayer, rule, edition, reasonCodes, warnings, originating } = answer;
  return {
    id: uuidv7(),
    validFrom: from,
    validUntil: until,
    inCare,
    outcome,
    commissioner,
    commissionerIcbId: idOf(commissioner.onTheDay),
    originatingIcbId: originating === null ? null : icbOfOrigin(answer),
    interimPayer,
    ruleId: rule?.id ?? null,
    editionId: edition?.id ?? null,
    reasonCodes: [...reasonCodes],
    warnings: [...warnings],
    said,
    digest: answerDigest(answer, said),
    supersedesId,
    changes,
  };
}

async function write(db: ScopedDb, anew: readonly Redetermined[], childIds: readonly string[]): Promise<void> {
  const ids = (children: readonly string[]): SQL => sql`any(${textArray(children)}::uuid[])`;
  const now = anew[0]?.facts.recordedAt;
  await db.execute(sql`
    with facts as (update commissioning_facts set superseded_at = ${now}::timestamptz
      where superseded_at is null and child_id = ${ids(childIds)})
    update determination set superseded_at = ${now}::timestamptz
      where superseded_at is null and child_id = ${ids(childIds)}`);
  await insertRows(
    db,
    commissioningFacts,
    anew.map(({ facts }) => facts),
  );
  await insertRows(
    db,
    determination,
    anew.flatMap((one) => one.determinations),
  );
  const regranted = anew.filter((one) => one.grantsDiffer);
  if (regranted.length === 0) return;
  await db.execute(sql`update access_relation set superseded_at = now() where superseded_at is null
    and cause = 'DETERMINATION' and child_id = ${ids(childIdsOf(regranted))}`);
  await insertRows(
    db,
    accessRelation,
    regranted.flatMap((one) => one.relations),
  );
}
