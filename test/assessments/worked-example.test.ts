import { asOperator } from "@cic/db/scope";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disputedChild } from "../disputes/dispute-world.ts";
import { evidence, raise, someDispute, takeStep } from "../disputes/operations.ts";
import { type Api, openApi } from "../harness/api.ts";
import {
  type Answered,
  answered,
  asked,
  camden,
  carriedOut,
  clinician,
  clocks,
  consented,
  originating,
  provider,
  receiving,
  requested,
  step,
  team,
  worker,
} from "./operations.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres");
});
afterAll(() => api.close());

const start = `mutation ($key: String!, $input: StartCarePeriodInput!) { startCarePeriod(idempotencyKey: $key, input: $input) { __typename
  ... on StartCarePeriodOk { carePeriod { id version child { id } } } } }`;
const end = `mutation ($key: String!, $input: EndCarePeriodInput!) { endCarePeriod(idempotencyKey: $key, input: $input) { __typename } }`;

/** The worked example of rules 6.3: all of it told to the API, on the days on which it happened. */
describe("ten starts in March 2026", () => {
  const reportDay = "2026-04-20";
  /** Working days from Monday 2 March: 12 is the 18th, 20 the 30th, 21 the 31st, 24 is 7 April. */
  const days = {
    wd4: "2026-03-06",
    wd10: "2026-03-16",
    wd12: "2026-03-18",
    wd15: "2026-03-23",
    wd20: "2026-03-30",
    wd21: "2026-03-31",
    wd24: "2026-04-07",
    wd26: "2026-04-09",
  };
  const classes: Record<string, Answered> = {};
  const seen = (name: string) => classes[name];

  async function started(localId: string, facts: { on?: string; legalStatus?: string; born?: string } = {}) {
    const { on = "2026-03-02", legalStatus = "C2", born = "2014-05-14" } = facts;
    api.today = on;
    const input = { child: { new: { localId, dateOfBirth: born } }, startedOn: on, legalStatus };
    const answer = await answered(worker(api), start, input);
    expect(answer).toMatchObject({ __typename: "StartCarePeriodOk" });
    return { ...answer.carePeriod, childId: answer.carePeriod.child.id };
  }
  async function assessed(localId: string, on: string, reported: string) {
    const { childId } = await started(localId);
    await consented(api, childId, "2026-03-02");
    const one = await requested(api, childId);
    api.today = reported;
    await carriedOut(api, one, { accepted: "2026-03-03", assessed: on, reported });
    return childId;
  }

  beforeAll(async () => {
    const ids: Record<string, string> = {};
    ids.shortBreak = (await started("short-break", { legalStatus: "V4" })).childId;
    const before = await started("assessed-before");
    ids.before = before.childId;
    await consented(api, before.childId, "2026-03-02");
    // Done before care began, and told of since.
    const prior = await requested(api, before.childId, { requestedOn: "2026-01-12" });
    await carriedOut(api, prior, { accepted: "2026-01-13", assessed: "2026-01-20", reported: "2026-01-26" });
    const home = await started("home-on-12");
    ids.home = home.childId;
    api.today = days.wd12;
    const ended = { carePeriodId: home.id, endedOn: days.wd12, endReason: "E4A", expectedVersion: home.version };
    expect(await answered(worker(api), end, ended)).toEqual({ __typename: "EndCarePeriodOk" });
    const declines = await started("declines", { born: "2010-09-01" });
    ids.declined = declines.childId;
    const asking = await requested(api, declines.childId);
    api.today = days.wd10;
    await step(worker(api), asking, "DECLINE", { reason: "Does not want to.", understandingJudgedBy: "Social worker" });
    ids.inTime1 = await assessed("in-time-1", days.wd20, days.wd20);
    ids.inTime2 = await assessed("in-time-2", days.wd10, days.wd12);
    ids.inTime3 = await assessed("in-time-3", days.wd15, days.wd20);
    ids.backLate = await assessed("back-late", days.wd20, days.wd21);
    ids.late = await assessed("late", days.wd24, days.wd26);
    ids.notYetDue = (await started("last-of-march", { on: "2026-03-31" })).childId;
    api.today = reportDay;
    for (const [name, id] of Object.entries(ids)) {
      const found: Answered[] = await asked(worker(api), clocks, { id, asOf: reportDay });
      classes[name] = found.find(({ kind }) => kind === "IHA");
    }
  });

  test.each([
    ["shortBreak", "SHORT_BREAK", "EXEMPT", "SHORT_BREAKS"],
    ["before", "RECENT_ASSESSMENT", "EXEMPT", "RECENT_ASSESSMENT"],
    ["home", "LEFT_CARE_BEFORE_DUE", "EXEMPT", "LEFT_CARE_BEFORE_DUE"],
    ["declined", "DECLINED", "PAUSED", "CHILD_DECLINED"],
    ["inTime1", "ASSESSED_AND_REPORTED_IN_TIME", "DONE", null],
    ["inTime2", "ASSESSED_AND_REPORTED_IN_TIME", "DONE", null],
    ["inTime3", "ASSESSED_AND_REPORTED_IN_TIME", "DONE", null],
    ["backLate", "ASSESSED_IN_TIME", "DONE", null],
    ["late", "ASSESSED_LATE", "DONE", null],
    ["notYetDue", "NOT_YET_DUE", "OPEN", null],
  ])("%s: %s, %s for the reason %s", (name, expected, state, reason) => {
    expect(seen(name)).toMatchObject({ state, reason, classified: { class: expected } });
  });

  test("K03 is 4 of 6, K04 3 of 6, and one of the six declined", () => {
    const counted = Object.values(classes).filter(({ classified }) => classified.counts);
    const of = (what: string) => counted.filter(({ classified }) => classified[what]).length;
    expect([counted.length, of("assessedInTime"), of("reportedInTime")]).toEqual([6, 4, 3]);
    expect(counted.filter(({ classified }) => classified.class === "DECLINED")).toHaveLength(1);
  });
});

test("a dispute about who pays, open all the while, changes nothing of an assessment, and the payer is named", async () => {
  api.today = "2026-11-22";
  const children = [await disputedChild(api), await disputedChild(api)];
  for (const { id, child } of children) {
    await asOperator(api.operator, ({ exec }) =>
      exec(`insert into legal_status (id, child_id, authority_id, care_period_id, code, started_on)
        select gen_random_uuid(), child_id, authority_id, id, 'C2', started_on from care_period where child_id = '${id}'`),
    );
    expect(child.authority).toBe(camden);
  }
  const commissioner = api.as("ICB_COMMISSIONER", receiving);
  const { dispute } = await answered(commissioner, raise, someDispute(children[0]?.id as string, originating));
  const whole: Answered[] = [];
  for (const [i, { id }] of children.entries()) {
    await consented(api, id, "2025-02-03");
    let one = await requested(api, id, { requestedOn: "2025-01-13" });
    expect(one).toMatchObject({
      outOfArea: expect.any(String),
      payer: { icb: { id: originating }, certainty: "DETERMINED" },
    });
    one = await step(team(api), one, "ACCEPT", { on: "2025-02-04" });
    if (i === 0) {
      // The case goes on between the steps.
      const input = {
        disputeId: dispute.id,
        to: "LOCAL_RESOLUTION",
        reason: "We meet.",
        evidence,
        expectedVersion: dispute.version,
      };
      await answered(commissioner, takeStep, input);
    }
    one = await step(clinician(api), one, "BOOK", { on: "2025-02-06", appointmentOn: "2025-03-03" });
    one = await step(clinician(api), one, "COMPLETE", { on: "2025-03-03", assessedBy: "MEDICAL_PRACTITIONER" });
    whole.push({ one, clocks: await asked(worker(api), clocks, { id }) });
  }
  const alike = ({ one, clocks: all }: Answered) =>
    JSON.stringify([{ ...one, stateSince: null }, all]).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id");
  expect(alike(whole[0])).toBe(alike(whole[1]));
  const [iha] = whole[0].clocks;
  expect(iha.breaches[0].proposed).toMatchObject({ owner: "AUTHORITY", leg: "CONSENT", organisation: { id: camden } });
  const owners = new Set(iha.legs.map(({ organisation }: Answered) => organisation?.id));
  expect(owners).toEqual(new Set([camden, receiving, provider]));
});
