import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator } from "@cic/db/scope";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  CAMDEN,
  childOnRecord,
  DERBY,
  done,
  endPlacement,
  fromCamdenToDerby,
  LEICESTER,
  loadPractices,
  movePlacement,
} from "../determinations/child-on-record.ts";
import { type Api, actorAs, openApi } from "../harness/api.ts";
import { answersBothWays } from "../speed/both-ways.ts";
import { asked, lineOf, ofPlacement, recipients, whatIf } from "./duties-query.ts";

describe.each(["pglite", "postgres"] as const)("the duties of a placement on record, over %s", (backend) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(backend);
    await loadPractices(api);
  });
  afterAll(() => api.close());
  const worker = () => api.as("SOCIAL_WORKER");
  const placed = async (over: Partial<typeof fromCamdenToDerby> = {}) => {
    const { placementId } = await childOnRecord(worker(), { ...fromCamdenToDerby, ...over });
    return placementId as string;
  };

  test("a first placement at a distance: who, why, by when, and what is not known", async () => {
    const answer = await asked(worker(), ofPlacement, { id: await placed(), event: "ENTERED_CARE" });
    expect(answer).toMatchObject({ event: "ENTERED_CARE", on: "2025-02-20", pack: "ENGLAND_2022" });
    expect(recipients(answer, "START")).toEqual({
      YES: "CHILD PARENT_OR_PR_HOLDER ICB_OF_RESIDENCE ICB_OF_PLACEMENT GP_OLD REVIEWING_OFFICER AREA_AUTHORITY",
      NO: "HEALTH_BOARD_OF_RESIDENCE HEALTH_BOARD_OF_PLACEMENT",
      UNKNOWN: "PERSON_WITH_CONTACT PREVIOUS_CARER GP_NEW SCHOOL",
    });
    expect(lineOf(answer, "ICB_OF_RESIDENCE").organisation).toEqual({ id: "ICB:QMJ" });
    expect(lineOf(answer, "ICB_OF_PLACEMENT")).toMatchObject({
      organisation: { id: "ICB:QJ2" },
      mayBeWithheldFor: null,
      factsMissing: [{ path: "emergency" }],
      rules: [
        { id: "REG-13-2-F-ICB", confidence: "MH", verify: false },
        { id: "REG-13-1", confidence: "S", verify: false },
      ],
      deadlines: [
        { reading: "IF_NOT_EMERGENCY", kind: "BEFORE", day: "2025-02-20" },
        { reading: "IF_EMERGENCY", kind: "WITHIN", day: "2025-02-27" },
      ],
      unsent: { status: "MISSING", certainty: "DETERMINED", lateByWorkingDays: 443 },
    });
    expect(lineOf(answer, "GP_OLD").practiceCode).toBe("C10001");
    expect(lineOf(answer, "AREA_AUTHORITY")).toMatchObject({
      organisation: { id: "LA:831" },
      content: [
        { item: "PLACEMENT_ARRANGEMENTS", unlessGiven: false, rule: { id: "REG-13-1" } },
        { item: "NEEDS_ASSESSMENT", unlessGiven: false, rule: { id: "REG-13-4" } },
        { item: "REASONS_FOR_PLACEMENT", unlessGiven: false, rule: { id: "REG-13-4" } },
        { item: "CARE_PLAN", unlessGiven: true, rule: { id: "REG-13-4" } },
      ],
    });
    expect(answer.steps[0]).toMatchObject({ step: "APPROVAL", approvers: ["DIRECTOR_OF_CHILDRENS_SERVICES"] });
    expect(answer.guidance.map(({ whom }: { whom: string }) => whom)).toEqual(["ICB_CHILDREN_IN_CARE_TEAM", "GP"]);
  });

  test("what the caller says stands for what is not recorded", async () => {
    const facts = {
      emergency: "NO",
      contactUnderSection34: "YES",
      previousCarer: "YES",
      changesGp: "NO",
      inEducation: "NO",
      withheld: [{ recipient: "PREVIOUS_CARER", ground: "RISK_OF_SIGNIFICANT_HARM" }],
    };
    const answer = await asked(worker(), ofPlacement, { id: await placed(), event: "STARTED", facts });
    expect(recipients(answer, "START").UNKNOWN).toBe("");
    expect(lineOf(answer, "PERSON_WITH_CONTACT").required).toBe("YES");
    expect(lineOf(answer, "PREVIOUS_CARER")).toMatchObject({
      withheld: "LAWFULLY",
      unsent: { status: "WITHHELD_LAWFUL" },
    });
    expect(lineOf(answer, "SCHOOL").notRequiredBecause).toBe("THERE_IS_NONE");
  });

  test("a move: notices of both placements, from where the child lived until then", async () => {
    const id = await placed();
    const moved = { placementId: id, movedOn: "2026-04-01", postcode: LEICESTER, reason: "CARPL", type: "U4" };
    const { started } = await done(worker(), movePlacement, { ...moved, madeInEmergency: "YES", expectedVersion: 1 });
    const answer = await asked(worker(), ofPlacement, {
      id: started.id,
      event: "MOVED",
      facts: { ending: { byAuthority: "YES", priorNoticePracticable: "NO", notifiedOfStart: ["ICB_OF_PLACEMENT"] } },
    });
    expect(lineOf(answer, "ICB_OF_RESIDENCE").organisation).toEqual({ id: "ICB:QJ2" });
    expect(lineOf(answer, "ICB_OF_PLACEMENT")).toMatchObject({
      organisation: { id: "ICB:QK1" },
      deadlines: [{ reading: "AS_STATED", kind: "WITHIN", day: "2026-04-10" }],
    });
    expect(recipients(answer, "END").YES).toBe("ICB_OF_PLACEMENT REVIEWING_OFFICER AREA_AUTHORITY PLACEMENT_CARER");
    expect(lineOf(answer, "AREA_AUTHORITY", "END")).toMatchObject({
      organisation: { id: "LA:831" },
      deadlines: [{ kind: "WITHIN", day: "2026-04-17" }],
    });
    const ended = await asked(worker(), ofPlacement, { id, event: "ENDED" });
    expect(ended.on).toBe("2026-04-01");
    expect(recipients(ended, "END").YES).toBe("");
    expect(lineOf(ended, "PLACEMENT_CARER", "END").factsMissing[0].path).toBe("ending.byAuthority");
  });

  test("on the day of a merger the area of a neighbour is the same", async () => {
    const id = await placed({ placement: { postcode: CAMDEN, from: "2025-02-20" } });
    const moved = { placementId: id, movedOn: "2026-04-01", postcode: CAMDEN, reason: "CARPL", type: "U4" };
    const { started } = await done(worker(), movePlacement, { ...moved, expectedVersion: 1 });
    const answer = await asked(worker(), ofPlacement, { id: started.id, event: "STARTED" });
    expect(lineOf(answer, "ICB_OF_RESIDENCE").organisation).toEqual({ id: "ICB:Z9B2Z" });
    expect(lineOf(answer, "ICB_OF_PLACEMENT").notRequiredBecause).toBe("SAME_BODY");
    expect(lineOf(answer, "AREA_AUTHORITY").notRequiredBecause).toBe("IN_AREA");
  });

  test("events that the record does not know", async () => {
    const id = await placed();
    for (const event of ["MOVED", "ENDED", "LEFT_CARE"]) {
      const answer = await asked(worker(), ofPlacement, { id, event });
      expect(answer).toEqual({ __typename: "NotificationDutiesNotEvaluated", reason: "EVENT_NOT_RECORDED" });
    }
    await done(worker(), endPlacement, { placementId: id, endedOn: "2025-06-01", reason: "CARPL", expectedVersion: 1 });
    expect((await asked(worker(), ofPlacement, { id, event: "ENDED" })).on).toBe("2025-06-01");
  });

  test("a stay in hospital is no placement; section 85 comes into play", async () => {
    const id = await placed({ placement: { postcode: DERBY, from: "2025-02-20", type: "T1" } });
    const answer = await asked(worker(), ofPlacement, { id, event: "STARTED" });
    expect(recipients(answer, "START")).toMatchObject({ YES: "", UNKNOWN: "" });
    expect(answer.alerts).toEqual([{ code: "LONG_STAY_IN_HOSPITAL", on: "2025-05-20", rule: { id: "S-85" } }]);
  });

  test("a holiday that is added counts at once", async () => {
    const id = await placed();
    const due = async () =>
      lineOf(await asked(worker(), ofPlacement, { id, event: "STARTED", facts: { emergency: "YES" } }), "CHILD")
        .deadlines;
    expect(await due()).toMatchObject([{ day: "2025-02-27" }]);
    const change = (sql: string) => asOperator(api.operator, ({ exec }) => exec(sql));
    await change(
      "insert into bank_holiday values ('england-and-wales', '2025-02-24', 'made up'), ('scotland', '2025-02-25', 'made up')",
    );
    expect(await due()).toMatchObject([{ day: "2025-02-28" }]);
    await change("delete from bank_holiday where name = 'made up'");
    expect(await due()).toMatchObject([{ day: "2025-02-27" }]);
  });

  test("as many statements for ten placements as for one", async () => {
    const ids = [];
    for (let n = 0; n < 10; n += 1) {
      const home = { postcode: n % 2 === 0 ? CAMDEN : LEICESTER, from: "2012-05-14", until: "2025-02-20" };
      ids.push(await placed({ homes: [home] }));
    }
    for (const some of [ids.slice(0, 1), ids]) {
      const fields = some.map(
        (id, n) => `a${n}: notificationDuties(placementId: "${id}", event: STARTED) { ... on NotificationDuties {
          notices { organisation { id } standing { status } } steps { step } } }`,
      );
      api.isExecuting = true;
      api.takeStatements();
      const { data, errors } = await worker()(`{ ${fields.join("\n")} }`);
      api.isExecuting = false;
      expect(errors).toEqual([]);
      expect(data.a0.notices).toHaveLength(13);
      expect(api.takeStatements().filter((sql) => /^select/i.test(sql.trim()))).toHaveLength(9);
    }
  });
});

describe("what if", () => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi("postgres", "2026-04-08");
  });
  afterAll(() => api.close());
  const ask = (variables: object) => asked(api.as("SOCIAL_WORKER"), whatIf, { event: "STARTED", ...variables });
  const english = { on: "2026-04-02", placingNation: "ENGLAND" };
  const known = {
    legalBasis: "S20",
    emergency: "NO",
    reach: "OUT_OF_AREA",
    living: { icb: "QJ2" },
    placed: { icb: "QK1", authority: "856" },
    contactUnderSection8: "NO",
    previousCarer: "YES",
    registeredWithGp: "YES",
    changesGp: "NO",
    inEducation: "YES",
    carer: "OTHER",
  };

  test("all is known: nothing is missing, nothing unsure", async () => {
    const answer = await ask({ ...english, facts: known });
    expect(answer.notices.map(({ certainty }: { certainty: string }) => certainty)).toEqual(
      Array(13).fill("DETERMINED"),
    );
    expect(lineOf(answer, "AREA_AUTHORITY").organisation).toEqual({ id: "LA:856" });
    expect(answer.steps[0]).toMatchObject({ approvers: ["NOMINATED_OFFICER"], certainty: "DETERMINED" });
    expect(lineOf(answer, "CHILD").unsent).toMatchObject({ status: "MISSING", lateByWorkingDays: 2 });
  });

  test("nothing is known: nothing is said not to be due", async () => {
    const answer = await ask({ ...english, facts: {} });
    const said = new Set(answer.notices.map(({ required }: { required: string }) => required));
    expect(said).toEqual(new Set(["UNKNOWN"]));
  });

  test.each<[object, string]>([
    [{ on: "2011-03-31", placingNation: "ENGLAND" }, "BEFORE_THE_REGULATIONS"],
    [{ on: "2016-04-05", placingNation: "WALES" }, "BEFORE_THE_REGULATIONS"],
    [{ on: "2026-04-02" }, "PLACING_NATION_NOT_KNOWN"],
  ])("%j: not evaluated, since %s", async (variables, reason) => {
    const answer = await ask({ ...variables, facts: { emergency: "NO", reach: "IN_AREA" } });
    expect(answer).toEqual({ __typename: "NotificationDutiesNotEvaluated", reason });
  });

  test.each<[string, { on?: string } & Record<string, unknown>]>([
    ["facts.living.icb", { living: { icb: "NOWHERE" } }],
    ["facts.placed.icb", { placed: { icb: "LA:856" } }],
    ["facts.placed.authority", { placed: { authority: "QK1" } }],
    ["facts.placed.icb", { placed: { icb: "Z9B2Z" }, on: "2026-03-31" }],
  ])("a code that names none is refused at %s", async (field, { on = "2026-04-02", ...facts }) => {
    const answer = await ask({ on, placingNation: "ENGLAND", facts });
    expect(answer).toMatchObject({ __typename: "RecordNotFound", field });
  });

  test("short breaks, withholding without a ground, an exception of an ending", async () => {
    const series = { samePersonOrPlace: "YES", returnsHome: "YES", longestDays: 17, daysInTwelveMonths: 75 };
    const breaks = await ask({ ...english, facts: { ...known, shortBreaks: series } });
    expect(lineOf(breaks, "CHILD")).toMatchObject({ required: "NO", notRequiredBecause: "SHORT_BREAKS", unsent: null });
    const withheld = [{ recipient: "ICB_OF_PLACEMENT", ground: "RISK_OF_SIGNIFICANT_HARM" }];
    const answer = await ask({ ...english, facts: { ...known, withheld } });
    expect(lineOf(answer, "ICB_OF_PLACEMENT")).toMatchObject({ required: "YES", withheld: "WITHOUT_GROUND" });
    const ending = { byAuthority: "YES", exception: "EMERGENCY_FOSTERING_OVER" };
    const ended = await ask({ ...english, event: "ENDED", facts: { ...known, ending } });
    expect(lineOf(ended, "PLACEMENT_CARER", "END").notRequiredBecause).toBe("EXCEPTED_ENDING");
  });

  const standing = `query ($sentOn: Date, $before: YesNoNotKnown! = NOT_KNOWN, $emergency: YesNoNotKnown) {
    whatIfNotificationDuties(event: STARTED, on: "2026-04-02", placingNation: ENGLAND, facts: { emergency: $emergency }) {
      ... on NotificationDuties { notices { standing(sentOn: $sentOn, sentBeforeEvent: $before) {
        status certainty lateByWorkingDays sameDayAmbiguous readings { reading status lateByWorkingDays } } } } } }`;
  test.each<[object, object]>([
    [
      { sentOn: "2026-04-01", emergency: "NO" },
      { status: "ON_TIME_PRIOR", certainty: "DETERMINED", lateByWorkingDays: null },
    ],
    [
      { sentOn: "2026-04-02", emergency: "NO" },
      { status: "ON_TIME_PRIOR", sameDayAmbiguous: true },
    ],
    [
      { sentOn: "2026-04-02", before: "NO", emergency: "NO" },
      { status: "LATE", lateByWorkingDays: 0 },
    ],
    [
      { sentOn: "2026-04-07", emergency: "YES" },
      { status: "ON_TIME_EMERGENCY_5WD", certainty: "DETERMINED" },
    ],
    [{ emergency: "YES" }, { status: "PENDING" }],
    [
      { sentOn: "2026-04-07" },
      {
        status: "LATE",
        certainty: "PROVISIONAL",
        readings: [
          { reading: "IF_NOT_EMERGENCY", status: "LATE", lateByWorkingDays: 1 },
          { reading: "IF_EMERGENCY", status: "ON_TIME_EMERGENCY_5WD", lateByWorkingDays: null },
        ],
      },
    ],
  ])("on 8 April 2026, %j stands as %j", async (variables, expected) => {
    const { data, errors } = await api.as("SOCIAL_WORKER")(standing, variables as Record<string, unknown>);
    expect(errors).toEqual([]);
    expect(data.whatIfNotificationDuties.notices[0].standing).toMatchObject(expected);
  });
});

test("of a placement after another, and of one after a home, compiled reads nothing that its one statement does not", async () => {
  const api = await openApi("postgres");
  await loadPractices(api);
  const worker = api.as("SOCIAL_WORKER");
  const { placementId: first } = await childOnRecord(worker, fromCamdenToDerby);
  const moved = { placementId: first, movedOn: "2026-04-01", postcode: LEICESTER, reason: "CARPL", type: "U4" };
  const { started } = await done(worker, movePlacement, { ...moved, expectedVersion: 1 });
  const directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
  const both = answersBothWays(api.database, api.operator, directory, api.today);
  api.isExecuting = true;
  const selects = () => api.takeStatements().filter((text) => text.startsWith("select")).length;
  for (const variables of [
    { id: first, event: "ENTERED_CARE" },
    { id: started.id, event: "STARTED" },
    { id: started.id, event: "MOVED" },
  ]) {
    selects();
    expect(await asked(worker, ofPlacement, variables)).toMatchObject({ __typename: "NotificationDuties" });
    const ofResolvers = selects();
    const { compiled, difference } = await both({ query: ofPlacement, variables }, actorAs("SOCIAL_WORKER", "LA:202"));
    expect([compiled === undefined, difference, selects()]).toEqual([false, undefined, ofResolvers + 1]);
  }
  await api.close();
});
