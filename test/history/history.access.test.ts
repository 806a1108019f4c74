import { randomUUID } from "node:crypto";
import type { Role } from "@cic/auth/actions";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import { asOf, moment, recordHistory } from "./moments.ts";

const camden = "LA:202";
const hampshire = "LA:850";
const hampshireIcb = "ICB:QRL";
const origin = "ICB:QHM";
const provider = "PROVIDER:X9901";
const rescuer = "ICB:QJ2";

const records = [
  "CHILD",
  "CARE_PERIOD",
  "LEGAL_STATUS",
  "PLACEMENT",
  "GP_REGISTRATION",
  "RESIDENCE",
  "CONSENT",
] as const;
type RecordName = (typeof records)[number];

let api: Api;
/** ada: Camden's, of whom everybody is told who may be. ben: Norfolk's, of whom nobody else is, with the same past. */
const children = {} as Record<"ada" | "ben", { child: WorldChild; ids: Record<RecordName, string> }>;
/** Before anything was on record; after the first change, before anybody was told; after they were told; after the second change. */
const moments = {} as Record<"before" | "untold" | "told" | "late", string>;

beforeAll(async () => {
  api = await openApi("postgres");
  moments.before = await moment(api);
  for (const [name, authority] of [
    ["ada", camden],
    ["ben", "LA:926"],
  ] as const) {
    const child = api.world.child(authority, { localId: `${name}-1`, upn: `U-${name}`, nhsNumber: `N-${name}` });
    const period = child
      .carePeriod({ from: "2025-01-10", until: "2026-12-01", endReason: "E4A" })
      .legalStatus("C1", "2025-01-10");
    const placement = period.placement({
      ...{ from: "2025-02-01", until: "2026-12-01", endReason: "CARPL", urn: "URN-1" },
      area: { icb: hampshireIcb, authority: hampshire },
      home: { postcode: "NW1 1AA", miles: 61.5 },
      relations: name === "ada",
    });
    const ids = {
      ...{ CHILD: child.id, CARE_PERIOD: period.id, PLACEMENT: placement.id, LEGAL_STATUS: "", CONSENT: randomUUID() },
      GP_REGISTRATION: child.gpRegistration({ practice: null, from: "2025-02-01" }),
      RESIDENCE: child.residence({ postcode: "NW12BA", from: "2020-01-10" }),
    };
    children[name] = { child, ids };
  }
  children.ada.child
    .seenBy(origin, "ORIGINATING_ICB", { from: "2025-02-01", cause: "DETERMINATION" })
    .seenBy(provider, "PROVIDER", { from: "2025-03-01", cause: "REQUEST" })
    .seenBy("PROVIDER:X9902", "PROVIDER", { from: "2025-03-01", until: "2026-06-01", cause: "REQUEST" })
    .seenBy("ICB:QE1", "ORIGINATING_ICB", { from: "2025-02-01", cause: "DETERMINATION", superseded: true });
  await api.world.save();
  await asOperator(api.operator, async ({ drizzle }) => {
    for (const { child, ids } of Object.values(children)) {
      await drizzle.execute(sql`insert into consent (id, child_id, authority_id, decision, scopes, capacity, decided_by, decided_on, evidence,
          checked, recorded_by_id, recorded_by)
        values (${ids.CONSENT}, ${child.id}, ${child.authority}, 'GIVEN', '{ASSESSMENT}', 'AUTHORITY_UNDER_CARE_ORDER', 'x', '2025-03-01',
          'SIGNED_FORM', 'SETTLED', ${child.authority}, 's')`);
      const [status] = await rowsOf<{ id: string }>(
        drizzle as ScopedDb,
        sql`select id from legal_status where child_id = ${child.id}`,
      );
      ids.LEGAL_STATUS = status?.id as string;
    }
    await drizzle.execute(sql`insert into break_glass (id, child_id, authority_id, organisation_id, subject, role, asked_by, reason, ends_at)
      values (gen_random_uuid(), ${children.ada.child.id}, ${camden}, ${rescuer}, ${`ICB_CHILDREN_IN_CARE_TEAM at ${rescuer}`}, 'NURSE',
        'CHILD_ID', 'In danger.', now() + interval '60 minutes')`);
  });
  await changeAll("2");
  moments.untold = await moment(api);
  await asOperator(api.operator, ({ exec }) =>
    exec(
      "update access_relation set recorded_at = clock_timestamp() where basis in ('RECEIVING_ICB', 'AREA_LA', 'PROVIDER')",
    ),
  );
  moments.told = await moment(api);
  await changeAll("3");
  moments.late = await moment(api);
});
afterAll(() => api.close());

/** Changes every record of every child, in one transaction. */
const changeAll = (to: "2" | "3") =>
  asOperator(api.operator, ({ exec }) =>
    exec(`select set_config('cic.reason', 'Because ${to}.', true), set_config('cic.subject', 'worker', true), set_config('cic.caller', '${camden}', true);
      update child set ethnicity = 'M${to}', local_id = local_id || '${to}', sex = ${to === "2" ? "'MALE'" : "'UNKNOWN'"};
      update care_period set end_reason = 'E${to}'; update legal_status set code = 'C${to === "2" ? 2 : 1}';
      update placement set urn = 'URN-${to}', end_reason = 'OTHER${to}';
      update placement_home set home_postcode = 'NW1 ${to}AA';
      update gp_registration set source = ${to === "2" ? "'GP_PRACTICE'" : "'CHILD'"}; update residence set postcode = 'NW1${to}BB';
      update consent set decided_by = 'y${to}'`),
  );

const team: Role = "ICB_CHILDREN_IN_CARE_TEAM";
const whole = "RECORDED CHANGED CHANGED";
const told = "FIRST_TOLD CHANGED";

// biome-ignore format: a matrix is read by its columns
const cells: [who: string, role: Role, organisation: string, seen: Partial<Record<RecordName, string>>, refused?: RecordName[]][] = [
  ["the responsible authority", "SOCIAL_WORKER", camden, Object.fromEntries(records.map((name) => [name, whole]))],
  ["the originating ICB", team, origin, Object.fromEntries(records.map((name) => [name, whole]))],
  ["its commissioner", "ICB_COMMISSIONER", origin, { CHILD: whole, CARE_PERIOD: whole, LEGAL_STATUS: whole, PLACEMENT: whole, GP_REGISTRATION: whole, RESIDENCE: whole }, ["CONSENT"]],
  ["the receiving ICB", team, hampshireIcb, { CHILD: told, CARE_PERIOD: told, LEGAL_STATUS: told, PLACEMENT: told, CONSENT: told }],
  ["the area's authority", "SOCIAL_WORKER", hampshire, { CHILD: told, CARE_PERIOD: told, PLACEMENT: told }],
  ["the provider", "PROVIDER_CLINICIAN", provider, { CHILD: told, CARE_PERIOD: told, CONSENT: told }],
  ["a provider whose time is over", "PROVIDER_CLINICIAN", "PROVIDER:X9902", {}],
  ["an ICB that a correction took off", team, "ICB:QE1", {}],
  ["whoever broke the glass", team, rescuer, {}],
  ["another authority", "SOCIAL_WORKER", "LA:330", {}],
  ["another ICB", team, "ICB:QGH", {}],
  ["another provider", "PROVIDER_CLINICIAN", "PROVIDER:X9903", {}],
];

const kindsOf = async (ask: Caller, name: RecordName, id: string) => {
  const { data, errors } = await ask(recordHistory, { record: name, id });
  if (errors.length > 0) return errors.map(({ code }) => code).join();
  return data.recordHistory?.nodes.map((one: { kind: string }) => one.kind).join(" ");
};

describe.each(cells)("%s", (_who, role, organisation, seen, refused = []) => {
  test("knows the versions that are theirs to know, and of nobody else's child any", async () => {
    const ask = api.as(role, organisation);
    for (const name of records) {
      const expected = refused.includes(name) ? "FORBIDDEN" : seen[name];
      expect([name, await kindsOf(ask, name, children.ada.ids[name])]).toEqual([name, expected]);
      const ofBen = refused.includes(name) ? "FORBIDDEN" : undefined;
      expect([name, await kindsOf(ask, name, children.ben.ids[name])]).toEqual([name, ofBen]);
    }
  });

  test("is answered what they see today, as it was, from when on they may know it", async () => {
    const ask = api.as(role, organisation);
    expect((await ask(asOf, { id: children.ben.child.id, knownAt: moments.late })).data.child).toBeNull();
    for (const [name, knownAt] of Object.entries(moments) as [keyof typeof moments, string][]) {
      const { data, errors } = await ask(asOf, { id: children.ada.child.id, knownAt });
      expect(errors).toEqual([]);
      if (data.child === null) {
        expect(Object.keys(seen)).toEqual([]);
        continue;
      }
      const { asOf: answer } = data.child;
      for (const [record, part, read] of readings) {
        const isWhole = seen[record] === whole;
        const isAnswered = seen[record] !== undefined && name !== "before" && (isWhole || name !== "untold");
        const why = answer.notAnswered.find(({ field }: { field: string }) => field === part)?.reason;
        const reason = refused.includes(record)
          ? "ROLE"
          : seen[record] === undefined
            ? "HIDDEN"
            : isWhole
              ? "NOT_RECORDED"
              : "BEFORE_TOLD";
        expect([name, part, answer[part] === null, why]).toEqual([
          name,
          part,
          !isAnswered,
          isAnswered ? undefined : reason,
        ]);
        const said = { untold: "2", told: "2", late: "3", before: "" }[name];
        if (isAnswered)
          expect([name, part, read([answer[part]].flat()[0])]).toEqual([name, part, expected[part](said)]);
      }
    }
  });
});

// biome-ignore lint/suspicious/noExplicitAny: what was asked for
const readings: [RecordName, keyof typeof expected, (entry: any) => string][] = [
  ["CHILD", "details", ({ sex }) => sex],
  ["CARE_PERIOD", "carePeriods", ({ startedOn }) => startedOn],
  ["LEGAL_STATUS", "legalStatuses", ({ code }) => code],
  ["PLACEMENT", "placements", ({ urn }) => urn],
  ["GP_REGISTRATION", "gpRegistrations", ({ source }) => source],
  ["RESIDENCE", "residences", ({ postcode }) => postcode],
  ["CONSENT", "consents", ({ id }) => id],
];
const expected = {
  details: (to: string) => (to === "2" ? "MALE" : "UNKNOWN"),
  carePeriods: () => "2025-01-10",
  legalStatuses: (to: string) => (to === "2" ? "C2" : "C1"),
  placements: (to: string) => `URN-${to}`,
  gpRegistrations: (to: string) => (to === "2" ? "GP_PRACTICE" : "CHILD"),
  residences: (to: string) => `NW1 ${to}BB`,
  consents: () => children.ada.ids.CONSENT,
};

test("a young person knows the past of their own record, but for where home is and why it was changed", async () => {
  const own = api.as("YOUNG_PERSON", camden, children.ada.child.id);
  const other = api.as("YOUNG_PERSON", camden, children.ben.child.id);
  for (const name of records) {
    const id = children.ada.ids[name];
    expect([name, await kindsOf(own, name, id)]).toEqual([name, name === "RESIDENCE" ? undefined : whole]);
    expect([name, await kindsOf(other, name, id)]).toEqual([name, undefined]);
  }
  const { data } = await own(asOf, { id: children.ada.child.id, knownAt: moments.untold });
  expect(data.child.asOf.placements[0]).toMatchObject({ urn: "URN-2", endReason: "OTHER2", homePostcode: null });
  expect(data.child.asOf.notAnswered.map(({ field, reason }: Record<string, string>) => `${field} ${reason}`)).toEqual([
    "residences HIDDEN",
    "determinations ROLE",
    "details.localId HIDDEN",
    "placements.homePostcode HIDDEN",
  ]);
  const { nodes, hidden } = (await own(recordHistory, { record: "PLACEMENT", id: children.ada.ids.PLACEMENT })).data
    .recordHistory;
  expect(hidden.map(({ field }: { field: string }) => field)).toEqual(["why", "homePostcode"]);
  expect(nodes[1]).toMatchObject({ why: null, subject: null, organisation: { id: camden } });
});

test.each([
  ["the responsible authority", "SOCIAL_WORKER" as const, camden, "E2", "OTHER2", "M2", ["Because 2.", "worker"]],
  ["the originating ICB", team, origin, "E2", "OTHER2", "M2", [null, null]],
  ["the receiving ICB", team, hampshireIcb, null, null, null, [null, null]],
])(
  "%s: past versions of what is hidden are hidden",
  async (_, role, organisation, endReason, placementEnd, ethnicity, [why, subject]) => {
    const ask = api.as(role, organisation);
    const { data } = await ask(asOf, { id: children.ada.child.id, knownAt: moments.told });
    const { details, carePeriods, placements, notAnswered } = data.child.asOf;
    expect([carePeriods[0].endReason, placements[0].endReason, details.ethnicity]).toEqual([
      endReason,
      placementEnd,
      ethnicity,
    ]);
    const hidden = notAnswered.map(({ field }: { field: string }) => field);
    for (const [field, value] of [
      ["carePeriods.endReason", endReason],
      ["placements.endReason", placementEnd],
      ["details.ethnicity", ethnicity],
      ["details.localId", details.localId],
      ["details.upn", details.upn],
      ["placements.homePostcode", placements[0].homePostcode],
    ]) {
      expect([field, hidden.includes(field)]).toEqual([field, value === null]);
    }
    const { nodes } = (await ask(recordHistory, { record: "PLACEMENT", id: children.ada.ids.PLACEMENT })).data
      .recordHistory;
    const fields = new Set(
      nodes.flatMap((one: { changes: { field: string }[] }) => one.changes.map(({ field }) => field)),
    );
    expect(fields.has("endReason")).toBe(placementEnd !== null);
    const second = nodes.find((one: { kind: string }) => one.kind === "CHANGED");
    expect([second.why, second.subject]).toEqual(why === null ? [null, null] : [why, subject]);
  },
);

test.each(["REPORTING_TOOL", "INFORMATION_GOVERNANCE", null] as const)("%s asks for no past", async (role) => {
  const { errors } = await api.as(role, camden)(recordHistory, { record: "CHILD", id: children.ada.child.id });
  expect(errors.map(({ code }) => code)).toEqual([role === null ? "UNAUTHENTICATED" : "FORBIDDEN"]);
});

test.each(["nonsense", "00000000-0000-4000-8000-000000000000"])(
  "a record that is not there, %s, answers as a hidden one",
  async (id) => {
    const ask = api.as("SOCIAL_WORKER", "LA:330");
    const bytes = async (asked: string) => JSON.stringify(await ask(recordHistory, { record: "PLACEMENT", id: asked }));
    expect(await bytes(id)).toBe(await bytes(children.ada.ids.PLACEMENT));
  },
);
