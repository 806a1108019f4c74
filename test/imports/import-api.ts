import { makeContext } from "@cic/api/context";
import { ApiError } from "@cic/api/errors";
import { findingsCsvRoute } from "@cic/api/imports/findings-csv";
import { workOnImport } from "@cic/api/imports/work-on-import";
import { executableSchema } from "@cic/api/schema";
import type { Services } from "@cic/api/services";
import type { Role } from "@cic/auth/actions";
import type { Actor } from "@cic/auth/actor";
import type { Database } from "@cic/db/database";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { type Day, day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import { graphql } from "graphql";
import { type Answer, type Api, actorAs, type Backend, type OpenedDatabases, openApi } from "../harness/api.ts";

/** Files of a return by name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The API with somewhere to put files, and a worker that the test runs when it likes. */
export interface ImportApi extends Api {
  /** The files sent so far, as `<import>/<name>`. */
  readonly sent: Map<string, Uint8Array>;
  /** Imports that were put to work and not worked on yet. */
  readonly queue: { readonly importId: string; readonly actor: Actor }[];
  /** Works on all that is queued. */
  work(database?: Database): Promise<void>;
  /** Works on an import as its authority's returns officer, queued or not. */
  workOn(importId: string, database?: Database, organisationId?: string): Promise<void>;
  /** Asks with uploads and a worker; the harness's own `as` has neither. */
  ask(
    role: Role | null,
    organisationId?: string,
  ): (source: string, variables?: Record<string, unknown>) => Promise<Answer>;
  findingsCsv(role: Role | null, importId: string, organisationId?: string): Promise<{ status: number; body: string }>;
  rows<R>(statement: ReturnType<typeof sql>): Promise<R[]>;
}

const schema = executableSchema();

export async function openImportApi(backend: Backend, opened?: OpenedDatabases): Promise<ImportApi> {
  const api = await openApi(backend, "2026-11-22", opened);
  const directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
  const sent = new Map<string, Uint8Array>();
  const queue: { importId: string; actor: Actor }[] = [];
  const services: Services = {
    database: api.database,
    directory: () => directory,
    clock: () => new Date(`${api.today}T12:00:00Z`),
    exports: {} as Services["exports"],
    imports: {
      upload: async (importId, name) => ({
        method: "PUT",
        url: `memory:${importId}/${name}`,
        headers: { "x-test": "1" },
      }),
      receivedBytes: async (importId, name) => sent.get(`${importId}/${name}`)?.length ?? null,
      work: async (importId, actor) => {
        queue.push({ importId, actor });
      },
      findingsUrl: (importId) => `/imports/${importId}/findings.csv`,
      forget: async (importId) => {
        for (const name of sent.keys()) if (name.startsWith(importId)) sent.delete(name);
      },
    },
  };
  const request = { requestId: "work", today: day(api.today) as Day };
  async function* open(importId: string, name: string) {
    const bytes = sent.get(`${importId}/${name}`) as Uint8Array;
    for (let from = 0; from < bytes.length; from += 16_384) yield bytes.subarray(from, from + 16_384);
  }
  const workAs = (importId: string, actor: Actor, database: Database) =>
    workOnImport({ database, directory, open }, actor, importId, request);

  return Object.assign(api, {
    sent,
    queue,
    async work(database = api.database) {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        await workAs(next.importId, next.actor, database);
      }
    },
    workOn: (importId: string, database = api.database, organisationId = "LA:202") =>
      workAs(importId, actorAs("RETURNS_OFFICER", organisationId), database),
    ask(role: Role | null, organisationId = "LA:202") {
      const actor = role === null ? null : actorAs(role, organisationId);
      return async (source: string, variableValues: Record<string, unknown> = {}) => {
        const contextValue = makeContext(services, { requestId: "test", actor });
        try {
          const { data, errors } = await graphql({ schema, source, contextValue, variableValues });
          if (errors?.some(({ extensions }) => extensions.code === undefined))
            throw new Error(errors.map(({ message }) => message).join(" "));
          const plain = (errors ?? []).map(({ message, extensions }) => ({ message, code: extensions.code }));
          return JSON.parse(JSON.stringify({ data: data ?? null, errors: plain })) as Answer;
        } finally {
          await contextValue.finish();
        }
      };
    },
    async findingsCsv(role: Role | null, importId: string, organisationId = "LA:202") {
      const contextValue = makeContext(services, {
        requestId: "test",
        actor: role === null ? null : actorAs(role, organisationId),
      });
      try {
        const path = `/imports/${importId}/findings.csv`;
        const match = findingsCsvRoute.path.exec(path) as RegExpExecArray;
        const { status, body } = await findingsCsvRoute.answer(contextValue, match, {} as never);
        return { status, body: String(body) };
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return { status: 400, body: String(error.extensions.code) };
      } finally {
        await contextValue.finish();
      }
    },
    rows: <R>(statement: ReturnType<typeof sql>) =>
      asOperator(api.operator, async ({ drizzle }) => {
        const { rows } = (await (drizzle as ScopedDb).execute(statement)) as unknown as { rows: R[] };
        return rows;
      }),
  });
}

const importFields = `id year status version createdAt stagedAt appliedAt
  files { name bytes rowsRead complete }
  counts { rows new changed unchanged error decision rejected fatal blocking rule query }`;

const CREATE = `mutation ($key: String!, $input: CreateImportInput!) { createImport(idempotencyKey: $key, input: $input) {
  __typename ... on CreateImportOk { import { ${importFields} } uploads { name method url headers { name value } } }
  ... on ImportRefused { code message } } }`;
const result = `__typename ... on ImportOk { import { ${importFields} } } ... on ImportRefused { code message } ... on RecordNotFound { field message }`;

let keys = 0;
export const newKey = (): string => {
  keys += 1;
  return `test-key-${keys}`;
};

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? Buffer.from(content) : content;

/** One import, driven through the API as an authority's returns officer. */
export function importsOf(api: ImportApi, organisationId = "LA:202", role: Role = "RETURNS_OFFICER") {
  const ask = api.ask(role, organisationId);
  const mutate = async (name: string, importId: string) =>
    (await ask(`mutation ($id: ID!) { ${name}(importId: $id) { ${result} } }`, { id: importId })).data[name];
  const self = {
    ask,
    create: async (year: number, files: Files, more: { key?: string; authority?: string } = {}) => {
      const list = Object.entries(files).map(([name, content]) => ({ name, bytes: bytesOf(content).length }));
      const input = { year, authority: more.authority ?? organisationId, files: list };
      return (await ask(CREATE, { key: more.key ?? newKey(), input })).data.createImport;
    },
    send(importId: string, files: Files) {
      for (const [name, content] of Object.entries(files)) api.sent.set(`${importId}/${name}`, bytesOf(content));
    },
    stage: (importId: string) => mutate("stageImport", importId),
    apply: (importId: string) => mutate("applyImport", importId),
    discard: (importId: string) => mutate("discardImport", importId),
    get: async (importId: string) =>
      (await ask(`query ($id: ID!) { import(id: $id) { ${importFields} } }`, { id: importId })).data.import,
    review: async (importId: string, review: string, where: { rowIds?: string[]; filter?: object }) =>
      (
        await ask(`mutation ($input: ReviewImportRowsInput!) { reviewImportRows(input: $input) { ${result} } }`, {
          input: { importId, review, ...where },
        })
      ).data.reviewImportRows,
    /** All rows, in the order of their ids. */
    rows: async (importId: string, filter: object = {}) =>
      (
        await ask(
          `query ($id: ID!, $filter: ImportRowFilter) { import(id: $id) { rows(filter: $filter, first: 200) { totalCount nodes {
            id file line module childLocalId status reason review cells { column value recorded } findings { code severity } } } } }`,
          { id: importId, filter },
        )
      ).data.import.rows.nodes as Row[],
    findings: async (importId: string, filter: object = {}) =>
      (
        await ask(
          `query ($id: ID!, $filter: ImportFindingFilter) { import(id: $id) { findings(filter: $filter, first: 200) {
            nodes { file line column code severity message } } } }`,
          { id: importId, filter },
        )
      ).data.import.findings.nodes as { file: string; line: number; column: string; code: string; severity: string }[],
    /** Creates, sends and stages; resolves to the import's id when the worker is done. */
    async staged(year: number, files: Files): Promise<string> {
      const created = await self.create(year, files);
      const { id } = created.import;
      self.send(id, files);
      const staging = await self.stage(id);
      if (staging.__typename !== "ImportOk") throw new Error(`not staged: ${staging.code}`);
      await api.work();
      return id;
    },
    /** The same, and applied. */
    async loaded(year: number, files: Files) {
      const id = await self.staged(year, files);
      await self.apply(id);
      await api.work();
      return self.get(id);
    },
    /** What the authority sees of its children, in the order of their ids and days. */
    async children(): Promise<ChildSeen[]> {
      const { data } =
        await ask(`{ children(first: 200) { nodes { localId dateOfBirth sex carePeriods(first: 50) { nodes {
        startedOn endedOn placements(first: 50) { nodes { id type startedOn endedOn version postcode } } } } } } }`);
      const seen = (data.children.nodes as Connected[]).map(({ carePeriods, ...child }) => ({
        ...child,
        carePeriods: carePeriods.nodes
          .map(({ placements, ...period }) => ({ ...period, placements: placements.nodes.sort(byStart) }))
          .sort(byStart),
      }));
      return seen.sort((a, b) => (a.localId < b.localId ? -1 : 1));
    },
  };
  return self;
}

export interface Row {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly module: string;
  readonly childLocalId: string;
  readonly status: string;
  readonly reason: string | null;
  readonly review: string;
  readonly cells: readonly { readonly column: string; readonly value: string; readonly recorded: string | null }[];
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
}

interface Dated {
  readonly startedOn: string;
  readonly endedOn: string | null;
}
interface PlacementSeen extends Dated {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly postcode: string | null;
}
interface OfChild {
  readonly localId: string;
  readonly dateOfBirth: string;
  readonly sex: string;
}
export interface ChildSeen extends OfChild {
  readonly carePeriods: readonly (Dated & { readonly placements: readonly PlacementSeen[] })[];
}
interface Connected extends OfChild {
  readonly carePeriods: { readonly nodes: (Dated & { readonly placements: { readonly nodes: PlacementSeen[] } })[] };
}
const byStart = (a: Dated, b: Dated): number => (a.startedOn < b.startedOn ? -1 : 1);

const headerColumns = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
const episodeColumns = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";

export const headers = (...rows: string[]): string =>
  `${[headerColumns, ...rows.map((row) => (row.includes(",") ? row : `${row},1,05/04/2010,WBRI,,,`))].join("\n")}\n`;

/** A row of Episodes: child, start, end (blank: open), and what differs from a foster placement. */
export const ep = (
  child: string,
  from: string,
  until = "",
  more: { rne?: string; place?: string; rec?: string; post?: string; ls?: string } = {},
) =>
  `${child},${from},${more.rne ?? "S"},${more.ls ?? "C2"},N1,${more.place ?? "U4"},PR1,${until},${until === "" ? "" : (more.rec ?? "X1")},,AL1 1AA,${more.post ?? "AL1 1AB"},`;

export const episodes = (...rows: string[]): string => `${[episodeColumns, ...rows].join("\n")}\n`;

/** Every row of the record and of what is kept of returns, without ids and times, for comparing two ends. */
export async function dump(api: ImportApi): Promise<Record<string, string[]>> {
  const tables = [
    "child",
    "child_identifier",
    "care_period",
    "legal_status",
    "placement",
    "placement_area",
    "placement_home",
    "access_relation",
    "health_line",
    "return_row",
  ];
  const dumped: Record<string, string[]> = {};
  for (const table of tables) {
    const own = table === "child" ? sql`t.local_id` : sql`(select local_id from child where child.id = t.child_id)`;
    const rows = await api.rows<{ local: string; row: Record<string, unknown> }>(
      sql`select ${own} as local, to_jsonb(t) as row from ${sql.identifier(table)} t`,
    );
    dumped[table] = rows
      .map(({ local, row }) => {
        const said = Object.entries(row)
          .filter(([name]) => !/(^|_)id$|_at$/.test(name) || /^(organisation|icb|area_authority)_id$/.test(name))
          .map(([name, value]) => [name, value])
          .concat([
            ["superseded", row.superseded_at !== undefined && row.superseded_at !== null],
            ["voided", row.voided_at != null],
          ]);
        return `${local} ${JSON.stringify(Object.fromEntries(said))}`;
      })
      .sort();
  }
  return dumped;
}
