import { randomUUID } from "node:crypto";
import { ROLES, type Role } from "@cic/auth/actions";
import { rowsOf } from "@cic/db/page";
import { type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import { type Stored, storedNotices } from "./notice-world.ts";
import {
  type Answered,
  acknowledge,
  answered,
  camden,
  derby,
  draft,
  list,
  read,
  receiving,
  send,
  step,
  takeStep,
  team,
  toIcb,
  wrong,
} from "./operations.ts";

const today = "2026-11-22";
const provider = "PROVIDER:X9901";
let api: Api;

type Name = "draft" | "live" | "over" | "misdirected" | "goneOn" | "area" | "void" | "others";
const notices = {} as Record<Name, Pick<Stored, "id" | "childId" | "placementId">>;

/**
 * draft: not sent. live: sent. over: of a placement that ended a year ago. misdirected: sent to the wrong ICB, which sent it on; goneOn:
 * where it went. area: to the authority of the area. void: an error. others: Norfolk's, to another ICB, of a child in Hampshire.
 */
beforeAll(async () => {
  api = await openApi("postgres", today);
  const said = {
    draft: { state: "DRAFTED" },
    live: { clinical: "Asthma." },
    over: { until: "2025-11-01", clinical: "Asthma." },
    misdirected: { recipient: wrong, clinical: "Asthma." },
    area: { recipient: derby, recipientKind: "AREA_AUTHORITY", clinical: "That should never have been written." },
    void: { state: "VOID", clinical: "Asthma." },
    others: { authority: "LA:926", recipient: "ICB:QRL" },
  } as const;
  const stored = await storedNotices(api, Object.values(said));
  for (const [i, name] of (Object.keys(said) as (keyof typeof said)[]).entries()) {
    notices[name] = stored[i] as (typeof stored)[number];
  }
  const redirection = { reason: "Not ours.", redirectedToId: receiving };
  await step(team(api, wrong), { ...notices.misdirected, version: 1 }, "REDIRECTED", redirection);
  const filter = { childId: [notices.misdirected.childId] };
  const { data } = await team(api)(list("inbox"), { filter });
  notices.goneOn = { ...notices.misdirected, id: data.list.nodes[0].id };
});
afterAll(() => api.close());

async function data(ask: Caller, operation: string, variables: Record<string, unknown>): Promise<Answered> {
  const { data, errors } = await ask(operation, variables);
  expect(errors).toEqual([]);
  return data;
}

/** Ways to a notice. Each answers whether the caller got to it. */
const paths: Record<string, (ask: Caller, id: string) => Promise<boolean>> = {
  notice: async (ask, id) => (await data(ask, read, { id })).notice !== null,
  "inbox or outbox, or the chain of what lies there": async (ask, id) => {
    const ids: string[] = [];
    for (const box of ["inbox", "outbox"] as const) {
      const { nodes } = (await data(ask, list(box, "id chain { id }"), {})).list;
      ids.push(...nodes.flatMap((node: Answered) => [node.id, ...node.chain.map((one: Answered) => one.id)]));
    }
    return ids.includes(id);
  },
  "a step that is not the next": async (ask, id) => {
    const input = { noticeId: id, to: "DELIVERED", expectedVersion: 99 };
    const { data, errors } = await ask(takeStep, { key: randomUUID(), input });
    // Who may only read is refused before anything is looked at.
    if (errors[0]?.code === "FORBIDDEN") return paths.notice?.(ask, id) ?? false;
    return data.takeNoticeStep.__typename !== "RecordNotFound";
  },
};

const cicTeam: Role = "ICB_CHILDREN_IN_CARE_TEAM";
const worker: Role = "SOCIAL_WORKER";
const [X, o] = [true, false];
const names: Name[] = ["draft", "live", "over", "misdirected", "goneOn", "area", "void", "others"];
// biome-ignore format: a matrix is read by its columns
const cells: [who: string, role: Role, organisation: string, sees: boolean[]][] = [
  //                                                        draft live over misd. gone area void others
  ["the sender",                       worker,    camden,     [X,   X,   X,   X,    X,   X,   X,   o]],
  ["the recipient",                    cicTeam,   receiving,  [o,   X,   X,   X,    X,   o,   X,   o]],
  ["the recipient's commissioner",     "ICB_COMMISSIONER", receiving, [o, X, X, X,  X,   o,   X,   o]],
  ["who sent it on",                   cicTeam,   wrong,      [o,   o,   o,   X,    o,   o,   o,   o]],
  ["the area's authority",             worker,    derby,      [o,   o,   o,   o,    o,   X,   o,   o]],
  ["another ICB",                      cicTeam,   "ICB:QRL",  [o,   o,   o,   o,    o,   o,   o,   X]],
  ["another authority",                worker,    "LA:850",   [o,   o,   o,   o,    o,   o,   o,   o]],
  ["a provider, whatever its role",    worker,    provider,   [o,   o,   o,   o,    o,   o,   o,   o]],
  ["a predecessor, whatever its role", worker,    "ICB:QMJ",  [o,   o,   o,   o,    o,   o,   o,   o]],
];

describe.each(cells)("%s", (_who, role, organisation, sees) => {
  test.each(names)("one verdict on every path to: %s", async (name) => {
    const ask = api.as(role, organisation);
    for (const [path, way] of Object.entries(paths)) {
      expect([path, await way(ask, notices[name].id)]).toEqual([path, sees[names.indexOf(name)]]);
    }
  });
});

test.each(ROLES)("%s: refused before anything is read, unless the role includes it", async (role) => {
  const organisation = role === worker ? camden : receiving;
  const ask = api.as(role, organisation);
  const codes = async (operation: string, variables: Record<string, unknown>) =>
    (await ask(operation, variables)).errors.map(({ code }) => code);
  const refused = (...roles: Role[]) => (roles.includes(role) ? [] : ["FORBIDDEN"]);
  api.takeStatements();
  const readers = [worker, "REVIEWING_OFFICER", cicTeam, "ICB_COMMISSIONER"] as const;
  expect(await codes(read, { id: notices.live.id })).toEqual(refused(...readers));
  for (const box of ["inbox", "outbox"] as const) expect(await codes(list(box), {})).toEqual(refused(...readers));
  const key = () => randomUUID();
  expect(await codes(draft, { key: key(), input: toIcb("1", receiving) })).toEqual(refused(worker));
  expect(await codes(send, { key: key(), input: { noticeId: "1", expectedVersion: 1 } })).toEqual(refused(worker));
  expect(await codes(acknowledge, { key: key(), ids: ["1"] })).toEqual(refused(worker, cicTeam));
  const taking = (to: string) => codes(takeStep, { key: key(), input: { noticeId: "1", to, expectedVersion: 1 } });
  for (const to of ["ANSWERED", "WITHDRAWN", "VOID"]) expect(await taking(to)).toEqual(refused(worker));
  for (const to of ["DELIVERED", "ACKNOWLEDGED", "QUERIED", "ACCEPTED", "REDIRECTED"]) {
    expect(await taking(to)).toEqual(refused(worker, cicTeam));
  }
  if (!(readers as readonly Role[]).includes(role)) expect(api.takeStatements()).toEqual([]);
});

test("nobody is refused before anything is read", async () => {
  const { errors } = await api.as(null)("{ inbox { totalCount } }");
  expect(errors.map(({ code }) => code)).toEqual(["UNAUTHENTICATED"]);
});

test("hidden and absent get the same answer", async () => {
  for (const [role, third] of [
    [cicTeam, "ICB:QRL"],
    [worker, derby],
  ] as const) {
    const bytes = async (id: string) => {
      const input = { noticeId: id, to: "ACKNOWLEDGED", expectedVersion: 1 };
      const step = await answered(api.as(role, third), takeStep, input);
      const many = await api.as(role, third)(acknowledge, { key: randomUUID(), ids: [id] });
      return JSON.stringify([await api.as(role, third)(read, { id }), step, many]).replaceAll(id, "");
    };
    const absent = await bytes(randomUUID());
    expect(absent).toContain('"data":{"notice":null},"errors":[]');
    for (const name of ["draft", "live", "goneOn", "void"] as const) expect(await bytes(notices[name].id)).toBe(absent);
  }
});

const as = <T>(
  organisationId: string,
  mode: "read" | "write",
  work: (db: ScopedDb) => Promise<T>,
  clinical = false,
): Promise<T> =>
  withScope(api.database, { organisationId, clinical, subject: "s", requestId: "r", today: day(today) }, mode, work);

describe("row-level security itself", () => {
  const rows = (organisation: string, statement: SQL, clinical = false) =>
    as(organisation, "read", async (db) => (await rowsOf(db, statement)).length, clinical);
  const chainOf = (name: Name) => (name === "goneOn" ? notices.misdirected.id : notices[name].id);

  // biome-ignore format: a matrix is read by its columns
  const read: [who: string, organisation: string, content: boolean[], clinical: boolean[]][] = [
    //                                       draft live over misd. gone area void others
    ["the sender",           camden,     [o, X, X, X, X, X, X, o], [o, X, X, X, X, X, X, o]],
    ["the recipient",        receiving,  [o, X, X, X, X, o, o, o], [o, X, X, X, X, o, o, o]],
    ["who sent it on",       wrong,      [o, o, o, o, o, o, o, o], [o, o, o, o, o, o, o, o]],
    // The clinical part is there, and the policy hides it from who is no health recipient.
    ["the area's authority", derby,      [o, o, o, o, o, X, o, o], [o, o, o, o, o, o, o, o]],
    ["another ICB",          "ICB:QRL",  [o, o, o, o, o, o, o, X], [o, o, o, o, o, o, o, o]],
    ["another authority",    "LA:850",   [o, o, o, o, o, o, o, o], [o, o, o, o, o, o, o, o]],
  ];
  test.each(read)("%s: content, and clinical parts only in health", async (_, organisation, content, clinical) => {
    for (const [i, name] of names.entries()) {
      const versions = sql`select from notice_version where chain_id = ${chainOf(name)}`;
      expect([name, await rows(organisation, versions)]).toEqual([name, content[i] === true ? 1 : 0]);
      const parts = sql`select from notice_clinical where chain_id = ${chainOf(name)}`;
      expect([name, await rows(organisation, parts, true)]).toEqual([name, clinical[i] === true ? 1 : 0]);
      // Whoever's work is no care reads none; the sender reads what it said itself.
      const without = organisation === camden && clinical[i] === true ? 1 : 0;
      expect([name, await rows(organisation, parts)]).toEqual([name, without]);
    }
  });

  test("steps are seen by who sees their notice", async () => {
    for (const [, , organisation, sees] of cells) {
      for (const [i, name] of names.entries()) {
        const n = await rows(organisation, sql`select from notice_step where notice_id = ${notices[name].id}`);
        expect([organisation, name, n > 0]).toEqual([organisation, name, sees[i]]);
      }
    }
  });

  test.each<[string, string, () => SQL]>([
    [
      "a notice of another authority's child",
      "LA:850",
      () => sql`insert into notice (id, chain_id, child_id, authority_id, placement_id, event, recipient_kind, state, state_since, made_in_emergency)
        select gen_random_uuid(), n.id, n.child_id, 'LA:202', n.placement_id, 'STARTED', 'SCHOOL', 'DRAFTED', now(), 'NO'
        from (select ${notices.live.id}::uuid as id, ${notices.live.childId}::uuid as child_id, ${randomUUID()}::uuid as placement_id) n`,
    ],
    [
      "a redirection of a notice that is not the caller's",
      "ICB:QRL",
      () => sql`insert into notice (id, chain_id, chain_position, child_id, authority_id, placement_id, event, recipient_kind,
          recipient_organisation_id, state, state_since, sent_at, sent_on, made_in_emergency, supersedes_id, redirected_by_id, reader_ids)
        values (gen_random_uuid(), ${notices.live.id}, 2, ${notices.live.childId}, 'LA:202',
          ${notices.live.placementId}, 'STARTED', 'ICB_OF_PLACEMENT', 'ICB:QRL', 'REDIRECTED', now(), now(),
          current_date, 'NO', ${notices.live.id}, 'ICB:QRL', '{ICB:QRL}')`,
    ],
    [
      "what was sent",
      receiving,
      () => sql`insert into notice_version (id, chain_id, child_id, authority_id, version, content, made_at, made_by)
        values (gen_random_uuid(), ${notices.live.id}, ${notices.live.childId}, 'LA:202', 2, '{}', now(), 's')`,
    ],
    [
      "a step in another's name",
      receiving,
      () => sql`insert into notice_step (id, notice_id, child_id, authority_id, position, from_state, to_state, organisation_id, taken_by, taken_at)
        values (gen_random_uuid(), ${notices.live.id}, ${notices.live.childId}, 'LA:202', 2, 'SENT', 'VOID', 'LA:202', 's', now())`,
    ],
    ["what a notice is of", camden, () => sql`update notice set recipient_organisation_id = 'ICB:QRL'`],
    ["that it happened", camden, () => sql`delete from notice_step`],
    ["what was sent, afterwards", camden, () => sql`update notice_version set content = '{}'`],
  ])("nobody forges %s", async (_, organisation, statement) => {
    await expect(as(organisation, "write", (db) => db.execute(statement()))).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/row-level security|permission denied|violates foreign key/) },
    });
  });

  test("who does not see a notice changes none", async () => {
    for (const third of ["ICB:QRL", "LA:850", derby, wrong]) {
      const changed = await as(third, "write", (db) =>
        rowsOf(db, sql`update notice set version = version where id = ${notices.live.id} returning id`),
      );
      expect(changed).toEqual([]);
    }
  });
});

test("a successor finds the notices of the ICB that it alone succeeds; of a divided one nobody does", async () => {
  const [merged, divided] = (await storedNotices(api, [
    { recipient: "ICB:QMJ", clinical: "Asthma." },
    { recipient: "ICB:QNQ" },
  ])) as [Stored, Stored];
  const successor = team(api, "ICB:Z9B2Z");
  expect((await data(successor, read, { id: merged.id })).notice).toMatchObject({
    content: { clinical: "Asthma." },
    access: { sides: ["RECIPIENT"] },
  });
  expect((await step(successor, { id: merged.id, version: 1 }, "ACKNOWLEDGED")).state).toBe("ACKNOWLEDGED");
  for (const part of ["ICB:S9B9J", "ICB:S0E4D"]) {
    expect((await data(team(api, part), read, { id: divided.id })).notice).toBeNull();
  }
});
