import { randomUUID } from "node:crypto";
import { ROLES, type Role } from "@cic/auth/actions";
import { rowsOf } from "@cic/db/page";
import { type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import { type Stored, storedAssessments } from "./assessment-world.ts";
import {
  type Answered,
  answered,
  asked,
  camden,
  check,
  checkOf,
  clinician,
  clocks,
  confirm,
  copies,
  list,
  originating,
  otherProvider,
  provider,
  queue,
  read,
  receiving,
  report,
  reportOf,
  request,
  take,
  team,
  worker,
} from "./operations.ts";

const today = "2026-11-22";
const derby = "LA:831";
const hampshireIcb = "ICB:QRL";
let api: Api;

type Name = "live" | "over" | "others";
const names: Name[] = ["live", "over", "others"];
const stored = {} as Record<Name, Stored>;

/**
 * live: Camden's, placed in Derby, the report to be checked. over: the same, checked and passed, and the placement ended since.
 * others: Norfolk's, placed in Hampshire, done by another provider.
 */
beforeAll(async () => {
  api = await openApi("postgres", today);
  const made = await storedAssessments(api, [
    {},
    { until: "2026-06-01", passed: true },
    {
      authority: "LA:926",
      icb: hampshireIcb,
      originating: "ICB:QHM",
      provider: otherProvider,
      areaAuthority: "LA:850",
    },
  ]);
  for (const [i, name] of names.entries()) stored[name] = made[i] as Stored;
});
afterAll(() => api.close());

/** Ways to an assessment. Each answers whether the caller got to it. */
const paths: Record<string, (ask: Caller, of: Stored) => Promise<boolean>> = {
  assessment: async (ask, { id }) => (await asked(ask, read, { id })) !== null,
  assessments: async (ask, { id }) => ids(await asked(ask, list)).includes(id),
  "assessments, filtered by child": async (ask, { id, childId }) =>
    ids(await asked(ask, list, { filter: { childId: [childId] } })).includes(id),
  "assessments, counted": async (ask, { id }) => (await asked(ask, list, { filter: { id: [id] } })).totalCount === 1,
  "clocks of the child": async (ask, { id, childId }) =>
    followed(await asked(ask, clocks, { id: childId })).includes(id),
  "a step that is not the next": async (ask, of) => {
    const input = { assessmentId: of.id, kind: "ACCEPT", expectedVersion: 4 };
    const { data, errors } = await ask(take, { key: randomUUID(), input });
    // Who may only read is refused before anything is looked at.
    if (errors[0]?.code === "FORBIDDEN") return paths.assessment?.(ask, of) ?? false;
    return data.takeAssessmentStep.__typename !== "RecordNotFound";
  },
};
const ids = ({ nodes }: Answered): string[] => nodes.map(({ id }: Answered) => id);
const followed = (all: Answered[]): string[] =>
  all.flatMap(({ assessment }) => (assessment === null ? [] : [assessment.id]));
const queued = async (ask: Caller, { childId }: Stored): Promise<boolean> =>
  (await asked(ask, queue("childId"))).nodes.some((node: Answered) => node.childId === childId);

const [X, o] = [true, false];
const cicTeam: Role = "ICB_CHILDREN_IN_CARE_TEAM";
// biome-ignore format: a matrix is read by its columns
const cells: [who: string, ask: () => Caller, sees: boolean[], clinical: boolean[], queue: boolean[]][] = [
  //                                                                                      live over others  clinical   queue: the next review
  ["the authority",              () => api.as("SOCIAL_WORKER", camden),                   [X, X, o],        [o, o, o], [X, X, o]],
  ["its reviewing officer",      () => api.as("REVIEWING_OFFICER", camden),               [X, X, o],        [o, o, o], [X, X, o]],
  ["its personal adviser",       () => api.as("PERSONAL_ADVISER", camden),                [X, X, o],        [o, o, o], [X, X, o]],
  ["the originating ICB",        () => api.as(cicTeam, originating),                      [X, X, o],        [X, X, o], [X, X, o]],
  ["its commissioner",           () => api.as("ICB_COMMISSIONER", originating),           [X, X, o],        [o, o, o], [X, X, o]],
  ["the receiving ICB",          () => api.as(cicTeam, receiving),                        [X, o, o],        [X, o, o], [X, o, o]],
  ["its commissioner, too",      () => api.as("ICB_COMMISSIONER", receiving),             [X, o, o],        [o, o, o], [X, o, o]],
  // The next review is no matter of who did the last assessment.
  ["the performing provider",    () => api.as("PROVIDER_CLINICIAN", provider),            [X, o, o],        [X, o, o], [o, o, o]],
  ["another provider",           () => api.as("PROVIDER_CLINICIAN", otherProvider),       [o, o, X],        [o, o, X], [o, o, o]],
  ["the area's authority",       () => api.as("SOCIAL_WORKER", derby),                    [o, o, o],        [o, o, o], [o, o, o]],
  ["another authority",          () => api.as("SOCIAL_WORKER", "LA:330"),                 [o, o, o],        [o, o, o], [o, o, o]],
  ["another ICB",                () => api.as(cicTeam, "ICB:QK1"),                        [o, o, o],        [o, o, o], [o, o, o]],
  ["the young person",           () => api.as("YOUNG_PERSON", camden, stored.live.childId), [X, o, o],      [o, o, o], [X, o, o]],
];

describe.each(cells)("%s", (_who, asker, sees, clinical, inQueue) => {
  test.each(names)("one verdict on every path to: %s", async (name) => {
    const ask = asker();
    const of = stored[name];
    const i = names.indexOf(name);
    for (const [path, way] of Object.entries(paths)) expect([path, await way(ask, of)]).toEqual([path, sees[i]]);
    expect(await queued(ask, of)).toBe(inQueue[i]);
    const found = await asked(ask, read, { id: of.id });
    if (found === null) return;
    // The summary and plan for whoever sees the assessment, the clinical record for health alone; what is hidden is said.
    expect(found.report).toMatchObject({ summary: "Plan.", clinical: clinical[i] === true ? "Asthma." : null });
    expect(found.access.hidden.map(({ field }: Answered) => field)).toEqual(
      clinical[i] === true ? [] : ["reports.clinical"],
    );
  });
});

test.each(ROLES)("%s: refused before anything is read, unless the role includes it", async (role) => {
  const authority: Role[] = ["SOCIAL_WORKER", "REVIEWING_OFFICER", "PERSONAL_ADVISER", "RETURNS_OFFICER"];
  const at = authority.includes(role) ? camden : role === "PROVIDER_CLINICIAN" ? provider : originating;
  const ask = role === "YOUNG_PERSON" ? api.as(role, camden, stored.live.childId) : api.as(role, at);
  const codes = async (operation: string, variables: Record<string, unknown>) =>
    (await ask(operation, variables)).errors.map(({ code }) => code);
  const refused = (...roles: Role[]) => (roles.includes(role) ? [] : ["FORBIDDEN"]);
  const readers: Role[] = [
    "SOCIAL_WORKER",
    "REVIEWING_OFFICER",
    "PERSONAL_ADVISER",
    cicTeam,
    "ICB_COMMISSIONER",
    "PROVIDER_CLINICIAN",
    "YOUNG_PERSON",
  ];
  api.takeStatements();
  expect(await codes(read, { id: "1" })).toEqual(refused(...readers));
  expect(await codes(list, {})).toEqual(refused(...readers));
  expect(await codes(queue(), {})).toEqual(refused(...readers));
  expect(await codes(clocks, { id: "1" })).toEqual(refused(...readers));
  const writes = (operation: string, input: object) => codes(operation, { key: randomUUID(), input });
  const writers: Role[] = ["SOCIAL_WORKER", cicTeam, "PROVIDER_CLINICIAN"];
  const none = { id: "1", version: 1 };
  expect(await writes(request, { childId: "1", kind: "IHA", providerId: provider })).toEqual(refused("SOCIAL_WORKER"));
  expect(await writes(take, { assessmentId: "1", kind: "ACCEPT", expectedVersion: 1 })).toEqual(refused(...writers));
  expect(await writes(report, reportOf(none))).toEqual(refused(...writers));
  expect(await writes(copies, { assessmentId: "1", copies: [{ recipient: "GP", sentOn: today }] })).toEqual(
    refused(...writers),
  );
  expect(await writes(check, checkOf(none))).toEqual(refused(cicTeam));
  const breach = { childId: "1", causeId: "1", measure: "ASSESSED", owner: "HEALTH", reason: "OTHER" };
  expect(await writes(confirm, breach)).toEqual(refused("SOCIAL_WORKER", "REVIEWING_OFFICER", cicTeam));
  if (!readers.includes(role)) expect(api.takeStatements()).toEqual([]);
});

test("nobody is refused before anything is read", async () => {
  const { errors } = await api.as(null)("{ assessmentQueue { totalCount } }");
  expect(errors.map(({ code }) => code)).toEqual(["UNAUTHENTICATED"]);
});

test("hidden and absent get the same answer", async () => {
  for (const [ask, operation] of [
    [worker(api, derby), take],
    [team(api, "ICB:QK1"), take],
    [clinician(api, otherProvider), report],
  ] as const) {
    const bytes = async (id: string, childId: string) => {
      const input =
        operation === take ? { assessmentId: id, kind: "BOOK", expectedVersion: 4 } : reportOf({ id, version: 4 });
      const answers = [
        await ask(read, { id }),
        await answered(ask, operation, input),
        await ask(clocks, { id: childId }),
      ];
      return JSON.stringify(answers).replaceAll(id, "").replaceAll(childId, "");
    };
    const absent = await bytes(randomUUID(), randomUUID());
    expect(absent).toContain('"data":{"assessment":null},"errors":[]');
    expect(await bytes(stored.live.id, stored.live.childId)).toBe(absent);
  }
});

describe("row-level security itself", () => {
  const as = <T>(
    organisationId: string,
    clinical: boolean,
    mode: "read" | "write",
    work: (db: ScopedDb) => Promise<T>,
  ) =>
    withScope(api.database, { organisationId, clinical, subject: "s", requestId: "r", today: day(today) }, mode, work);
  const rows = (organisation: string, clinical: boolean, statement: SQL) =>
    as(organisation, clinical, "read", async (db) => (await rowsOf(db, statement)).length);

  test.each([
    ["the authority, whatever its work", camden, true, 1, 0],
    ["the originating ICB, for care", originating, true, 1, 1],
    ["the originating ICB, to pay", originating, false, 1, 0],
    ["the receiving ICB, for care", receiving, true, 1, 1],
    ["the receiving ICB, to pay", receiving, false, 1, 0],
    ["the provider", provider, true, 1, 1],
    ["the area's authority", derby, true, 0, 0],
    ["another provider", otherProvider, true, 0, 0],
    ["another ICB", "ICB:QK1", true, 0, 0],
  ])("%s", async (_, organisation, clinical, sees, reads) => {
    const { id } = stored.live;
    const counted = async (table: string) =>
      rows(organisation, clinical, sql`select from ${sql.identifier(table)} where assessment_id = ${id}`);
    expect([await counted("assessment_step"), await counted("assessment_report")]).toEqual([sees, sees]);
    expect(await counted("assessment_clinical")).toBe(reads);
  });

  test.each<[string, string, () => SQL]>([
    [
      "a request for another authority's child",
      derby,
      () => sql`insert into assessment (id, child_id, authority_id, care_period_id, kind, state, state_since, requested_on, provider_id, out_of_area, sdq_missing)
        values (gen_random_uuid(), ${stored.live.childId}, ${camden}, ${stored.live.careId}, 'RHA', 'REQUESTED', now(), '2026-11-01', ${provider}, 'NO', false)`,
    ],
    [
      "a step in another's name",
      provider,
      () => sql`insert into assessment_step (id, assessment_id, child_id, authority_id, position, kind, from_state, to_state, happened_on, organisation_id, taken_by, taken_at)
        values (gen_random_uuid(), ${stored.live.id}, ${stored.live.childId}, ${camden}, 9, 'VOID', 'REQUESTED', 'VOID', '2026-11-01', ${camden}, 's', now())`,
    ],
    [
      "a clinical record by the authority",
      camden,
      () => sql`insert into assessment_clinical (report_id, assessment_id, child_id, authority_id, clinical)
        values (gen_random_uuid(), ${stored.live.id}, ${stored.live.childId}, ${camden}, 'x')`,
    ],
    [
      "access to the child",
      provider,
      () => sql`insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
        values (gen_random_uuid(), ${stored.live.childId}, ${camden}, ${provider}, 'PROVIDER', '2026-11-01', 'REQUEST', ${stored.live.id})`,
    ],
    ["a due day", camden, () => sql`update assessment_clock set due_on = '2030-01-01'`],
    ["a report, afterwards", provider, () => sql`update assessment_report set summary = 'x'`],
    ["who performs it", camden, () => sql`update assessment set provider_id = ${otherProvider}`],
    ["that it happened", camden, () => sql`delete from assessment_step`],
  ])("nobody forges %s", async (_, organisation, statement) => {
    await expect(as(organisation, true, "write", (db) => db.execute(statement()))).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/row-level security|permission denied/) },
    });
  });

  test("who does not see an assessment changes none", async () => {
    for (const third of [derby, "ICB:QK1", otherProvider]) {
      const changed = await as(third, true, "write", (db) =>
        rowsOf(db, sql`update assessment set version = version where id = ${stored.live.id} returning id`),
      );
      expect(changed).toEqual([]);
    }
  });
});
