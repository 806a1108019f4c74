import { asOperator } from "@cic/db/scope";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import {
  CAMDEN,
  type ChildOnRecord,
  childOnRecord,
  correctGpRegistration,
  DERBY,
  done,
  fromCamdenToDerby,
  loadPractices,
  register,
} from "./child-on-record.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres");
  await loadPractices(api);
});
afterAll(() => api.close());

const worker = () => api.as("SOCIAL_WORKER");
const query = `query ($childId: ID!, $on: Date!, $service: CommissioningServiceInput!, $knownAt: DateTime) {
  responsibleCommissioner(childId: $childId, on: $on, service: $service, knownAt: $knownAt) {
    __typename
    ... on CommissioningFactsRefused { problems { code path message } }
    ... on ResponsibleCommissioner {
      child { id } on knownAt takenAsNone hidden { field visibleTo }
      determination { id from until inCare outcome commissioner { onTheDay { organisation { id } } } rule { id citation } edition { id evaluatedAs }
        originatingIcb { id } reasonCodes warnings cause recordedAt supersededAt interimPayer { basis commissioner { kind } } }
      answer { on service outcome commissioner { onTheDay { organisation { id } } today { organisation { id } } }
        rule { id } edition { id } originatingIcb { fixedOn rule { id } } reasonCodes explanation { text } }
    }
  }
}`;

async function ask(childId: string, on: string, more: { category?: string; service?: object; knownAt?: string } = {}) {
  const { category = "STATUTORY_ASSESSMENT", service, knownAt } = more;
  const { data, errors } = await worker()(query, {
    childId,
    on,
    service: { category, ...service },
    ...(knownAt === undefined ? {} : { knownAt }),
  });
  expect(errors).toEqual([]);
  return data.responsibleCommissioner;
}

const commissionerOf = (answered: Awaited<ReturnType<typeof ask>>) => [
  answered.determination?.commissioner.onTheDay?.organisation.id ?? null,
  answered.answer?.commissioner.onTheDay?.organisation.id ?? null,
];

async function timeline(childId: string, knownAt?: string) {
  const { data, errors } = await worker()(
    `query ($childId: ID!, $knownAt: DateTime) { commissionerTimeline(childId: $childId, knownAt: $knownAt) {
      id from until inCare outcome commissioner { onTheDay { organisation { id } } } rule { id } edition { id } cause supersedesId
      changes { field before after } recordedAt supersededAt answer { on }
      reproduction { same differences { field before after } rulesVersion rulesVersionNow determinedOn answer { on } } } }`,
    { childId, ...(knownAt === undefined ? {} : { knownAt }) },
  );
  expect(errors).toEqual([]);
  return data.commissionerTimeline;
}

describe("a child from Camden who is placed in Derby", () => {
  let child: ChildOnRecord;
  beforeAll(async () => {
    child = await childOnRecord(worker(), fromCamdenToDerby);
  });

  test("is the originating ICB's, under the rule of the day, and says what it rests on", async () => {
    const answered = await ask(child.id, "2025-06-01");
    expect(answered).toEqual({
      __typename: "ResponsibleCommissioner",
      child: { id: child.id },
      on: "2025-06-01",
      knownAt: "2026-11-22T12:00:00.000Z",
      takenAsNone: ["DETENTION", "INPATIENT_SPELL", "CONTINUING_CARE", "EHC_PLAN"],
      hidden: [],
      determination: {
        id: expect.any(String),
        from: "2025-02-20",
        until: "2025-08-01",
        inCare: true,
        outcome: "DETERMINED",
        commissioner: { onTheDay: { organisation: { id: "ICB:QMJ" } } },
        rule: { id: "CHILD-OOA-LA", citation: expect.stringContaining("SI 2022/635") },
        edition: { id: "WP-2024", evaluatedAs: "WP-2024" },
        originatingIcb: { id: "ICB:QMJ" },
        reasonCodes: [],
        warnings: [],
        cause: "PLACEMENT",
        recordedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+\+00:00$/),
        supersededAt: null,
        interimPayer: null,
      },
      answer: {
        on: "2025-06-01",
        service: "STATUTORY_ASSESSMENT",
        outcome: "DETERMINED",
        commissioner: {
          onTheDay: { organisation: { id: "ICB:QMJ" } },
          today: { organisation: { id: "ICB:Z9B2Z" } },
        },
        rule: { id: "CHILD-OOA-LA" },
        edition: { id: "WP-2024" },
        originatingIcb: { fixedOn: "2025-02-19", rule: { id: "ORIG-1" } },
        reasonCodes: [],
        explanation: expect.arrayContaining([{ text: "The person was 13 years old on that day." }]),
      },
    });
  });

  test.each([
    ["2025-02-20", "ICB:QMJ"],
    ["2026-03-31", "ICB:QMJ"],
    ["2026-04-01", "ICB:Z9B2Z"],
    ["2030-05-13", "ICB:Z9B2Z"],
  ])("on %s it is %s, on record and asked again", async (on, icb) => {
    expect(commissionerOf(await ask(child.id, on))).toEqual([icb, icb]);
  });

  test.each(["COMMUNITY", "ACUTE_ELECTIVE", "MENTAL_HEALTH_COMMUNITY", "URGENT_EMERGENCY"])(
    "%s is answered by the determination on record",
    async (category) => {
      const answered = await ask(child.id, "2025-06-01", { category });
      expect(commissionerOf(answered)).toEqual(["ICB:QMJ", "ICB:QMJ"]);
      expect(answered.answer.service).toBe(category);
    },
  );

  test.each([
    ["PRIMARY_CARE", { contract: "GP" }],
    ["PUBLIC_HEALTH_0_19", {}],
    ["SPECIALISED", {}],
    ["COMMUNITY", { careLeaverOffer: true }],
  ])("%s %j is answered by other rules, and by no determination on record", async (category, service) => {
    const answered = await ask(child.id, "2025-06-01", { category, service });
    expect(answered.determination).toBeNull();
    expect(answered.answer.service).toBe(category);
  });

  test("before care there is an answer and no determination", async () => {
    const answered = await ask(child.id, "2025-02-19");
    expect(commissionerOf(answered)).toEqual([null, "ICB:QMJ"]);
    expect(answered.answer.rule.id).toBe("GEN-1");
  });

  test("registering with a practice in Derby changes nothing, until the eighteenth birthday", async () => {
    const registered = await register(worker(), child.id, "D10001", { from: "2025-03-10", endsPrevious: true });
    expect(registered.redetermination.changed).toEqual([
      {
        id: expect.any(String),
        from: "2030-05-14",
        until: null,
        commissioner: { onTheDay: { organisation: { id: "ICB:QJ2" } } },
      },
    ]);
    expect(commissionerOf(await ask(child.id, "2025-06-01"))).toEqual(["ICB:QMJ", "ICB:QMJ"]);
    expect(commissionerOf(await ask(child.id, "2030-05-13"))).toEqual(["ICB:Z9B2Z", "ICB:Z9B2Z"]);
    expect(commissionerOf(await ask(child.id, "2030-05-14"))).toEqual(["ICB:QJ2", "ICB:QJ2"]);
  });

  test("the days follow one another without gaps, and each can be made again", async () => {
    const rows = await timeline(child.id);
    expect(rows[0].from).toBe("2025-02-20");
    expect(rows.at(-1).until).toBeNull();
    for (const [i, row] of rows.entries()) {
      expect(row.until).toBe(rows[i + 1]?.from ?? null);
      expect(row.answer.on).toBe(row.from);
      expect(row.reproduction).toEqual({
        same: true,
        differences: [],
        rulesVersion: "1",
        rulesVersionNow: "1",
        determinedOn: "2026-11-22",
        answer: { on: row.from },
      });
    }
  });
});

test("the edition and the ICB are those of the day, before there were ICBs too", async () => {
  const child = await childOnRecord(worker(), {
    ...fromCamdenToDerby,
    inCareFrom: "2021-06-01",
    homes: [{ postcode: CAMDEN, from: "2012-05-14", until: "2021-06-01" }],
    placement: { postcode: DERBY, from: "2021-06-01" },
  });
  const rows = await timeline(child.id);
  const said = rows.map((row: (typeof rows)[number]) => [
    row.from,
    row.edition.id,
    row.outcome,
    row.commissioner.onTheDay?.organisation.id ?? null,
  ]);
  expect(said).toEqual([
    ["2021-06-01", "WP-2020", "INDETERMINATE", null],
    ["2022-07-01", "WP-2022", "DETERMINED", "ICB:QMJ"],
    ["2024-04-01", "WP-2024", "DETERMINED", "ICB:QMJ"],
    ["2025-08-01", "WP-2025", "DETERMINED", "ICB:QMJ"],
    ["2026-04-01", "WP-2025", "DETERMINED", "ICB:Z9B2Z"],
    ["2030-05-14", "WP-2025", "DETERMINED", "ICB:Z9B2Z"],
  ]);
  for (const [from, edition, outcome, icb] of said) {
    const answered = await ask(child.id, from);
    expect([answered.answer.edition.id, answered.answer.outcome]).toEqual([edition, outcome]);
    expect(commissionerOf(answered)).toEqual([icb, icb]);
  }
  const before = await ask(child.id, "2022-06-30");
  expect(before.determination).toMatchObject({
    reasonCodes: expect.arrayContaining(["BEFORE_ICBS"]),
    interimPayer: { basis: expect.any(String), commissioner: { kind: expect.any(String) } },
  });
});

describe("a registration that was recorded wrongly and put right", () => {
  let child: ChildOnRecord;
  let before: Awaited<ReturnType<typeof timeline>>;
  let after: Awaited<ReturnType<typeof timeline>>;
  beforeAll(async () => {
    child = await childOnRecord(worker(), { ...fromCamdenToDerby, registrations: [] });
    const { registration } = await register(worker(), child.id, "L10001", { from: "2012-05-20" });
    before = await timeline(child.id);
    await done(worker(), correctGpRegistration, {
      id: registration.id,
      practiceCode: "C10001",
      correctionReason: "Another child's.",
      expectedVersion: registration.version,
    });
    after = await timeline(child.id);
  });

  test("each moment has its own answer", async () => {
    const wrong = before[0].recordedAt;
    const right = after[0].recordedAt;
    expect(wrong < right).toBe(true);
    expect(commissionerOf(await ask(child.id, "2025-06-01"))).toEqual(["ICB:QMJ", "ICB:QMJ"]);
    expect(commissionerOf(await ask(child.id, "2025-06-01", { knownAt: right }))).toEqual(["ICB:QMJ", "ICB:QMJ"]);
    const known = await ask(child.id, "2025-06-01", { knownAt: wrong });
    expect(known.knownAt).toBe(wrong);
    expect(commissionerOf(known)).toEqual(["ICB:QK1", "ICB:QK1"]);
    expect(known.determination.supersededAt).toBe(right);
    const never = await ask(child.id, "2025-06-01", { knownAt: "2020-01-01T00:00:00Z" });
    expect([never.determination, never.answer, never.hidden]).toEqual([null, null, []]);
    expect(await ask(child.id, "2025-06-01", { knownAt: "2099-01-01T00:00:00+01:00" })).toMatchObject({
      answer: { outcome: "DETERMINED" },
    });
  });

  test("what was determined is kept as it was, and can be made again", async () => {
    const kept = await timeline(child.id, before[0].recordedAt);
    expect(kept).toEqual(before.map((row: object) => ({ ...row, supersededAt: after[0].recordedAt })));
    expect(kept.map((row: (typeof kept)[number]) => row.reproduction.same)).toEqual(kept.map(() => true));
    expect(await timeline(child.id, "2020-01-01T00:00:00Z")).toEqual([]);
  });

  test("what changed is said against what held on the first of the days", () => {
    expect(after[0]).toMatchObject({ cause: "GP_REGISTRATION", supersedesId: before[0].id });
    expect(after[0].changes).toEqual(
      expect.arrayContaining([
        { field: "COMMISSIONER", before: "ICB:QK1", after: "ICB:QMJ" },
        { field: "ORIGINATING_ICB", before: "ICB:QK1", after: "ICB:QMJ" },
      ]),
    );
    expect(after.every((row: (typeof after)[number]) => row.reproduction.same)).toBe(true);
  });

  test("a determination that the rules would not make now says in what they differ", async () => {
    const [{ id, from }] = after;
    await asOperator(api.operator, ({ exec }) =>
      exec(`update determination set said = jsonb_set(said, '{rule}', '"GEN-1"') where id = '${id}'`),
    );
    const [row] = await timeline(child.id);
    expect(row.reproduction).toMatchObject({
      same: false,
      differences: [{ field: "RULE", before: "GEN-1", after: "CHILD-OOA-LA" }],
      answer: { on: from },
    });
    await asOperator(api.operator, ({ exec }) =>
      exec(
        `update determination set said = jsonb_set(said, '{rule}', '"CHILD-OOA-LA"'), digest = 'x' where id = '${id}'`,
      ),
    );
    const [worded] = await timeline(child.id);
    expect(worded.reproduction).toMatchObject({ same: false, differences: [] });
  });
});

describe("a question that cannot be answered", () => {
  let child: ChildOnRecord;
  beforeAll(async () => {
    child = await childOnRecord(worker(), fromCamdenToDerby);
  });
  const problem = (code: string, path: string) => ({ code, path, message: expect.any(String) });

  test("a day before birth, and an ICB that there is not", async () => {
    const service = { contract: "GP", contractHolderIcbId: "ICB:NONE" };
    expect(await ask(child.id, "2012-05-13", { category: "PRIMARY_CARE", service })).toEqual({
      __typename: "CommissioningFactsRefused",
      problems: [problem("BORN_AFTER_DETERMINATION", "on"), problem("UNKNOWN_ICB", "service.contractHolderIcbId")],
    });
    expect((await ask(child.id, "2012-05-14")).__typename).toBe("ResponsibleCommissioner");
    const nowhere = { deliveredAt: { districtCode: "E99999999" } };
    expect(await ask(child.id, "2025-06-01", { service: nowhere })).toMatchObject({
      problems: [problem("UNKNOWN_DISTRICT", "service.deliveredAt.districtCode")],
    });
  });

  test.each(["00000000-0000-4000-8000-000000000000", "not-a-uuid", "", "\0", "🙂"])(
    "there is no child %j",
    async (childId) => {
      expect(await ask(childId, "2025-06-01")).toBeNull();
      expect(await timeline(childId)).toBeNull();
    },
  );

  test.each(["2025-06-01", "2025-06-01T00:00:00", "yesterday"])("%s is no instant", async (knownAt) => {
    const { data, errors } = await worker()(query, {
      childId: child.id,
      on: "2025-06-01",
      service: { category: "COMMUNITY" },
      knownAt,
    });
    expect([data, errors.length]).toEqual([null, 1]);
  });
});
