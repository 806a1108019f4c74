import { randomUUID } from "node:crypto";
import { followCalendar } from "@cic/api/offer-applications/follow-calendar";
import {
  findOfferApplicationsByIds,
  listOfferApplications,
} from "@cic/db/offer-applications/offer-application.queries";
import { lockOfferBudget } from "@cic/db/offer-applications/offer-budget.queries";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import {
  type Answered,
  answered,
  applied,
  budgets,
  camden,
  careLeaver,
  commissioner,
  done,
  draft,
  owner,
  practice,
  read,
  scheme,
  setBudget,
  step,
  takeStep,
  young,
} from "./operations.ts";

const today = "2026-11-22";
let api: Api;
const leavers: WorldChild[] = [];
beforeAll(async () => {
  api = await openApi("postgres", today);
  practice(api);
  for (let i = 0; i < 24; i += 1) leavers.push(careLeaver(api));
  await api.world.save();
});
afterAll(() => api.close());
const next = (): WorldChild => leavers.pop() as WorldChild;

const approve = ({ id, version }: Answered) =>
  commissioner(api)(takeStep, {
    key: randomUUID(),
    input: { applicationId: id, to: "APPROVED", expectedVersion: version },
  });

test("approvers race for the last of a budget: one wins, and the others are told why", async () => {
  const waiting = [];
  for (let i = 0; i < 6; i += 1) waiting.push(await applied(api, next()));
  // Enough for one certificate at 114.50, and not for two.
  await done(commissioner(api), setBudget, {
    offerId: scheme,
    from: "2026-04-01",
    until: "2027-04-01",
    amountPence: 22_899,
  });
  const answers = await Promise.all(waiting.map(approve));
  const results = answers.map(({ data, errors }) => {
    expect(errors).toEqual([]);
    return data.takeOfferApplicationStep;
  });
  expect(results.filter(({ __typename }) => __typename === "TakeOfferApplicationStepOk")).toHaveLength(1);
  const spent = results.filter(({ __typename }) => __typename === "BudgetSpent");
  expect(spent).toHaveLength(5);
  for (const one of spent)
    expect(one).toMatchObject({
      costPence: 11_450,
      remainingPence: 11_449,
      message: expect.stringMatching(/does not reach/),
    });
  expect(await answered(commissioner(api), budgets, { offerId: scheme })).toMatchObject([{ committedPence: 11_450 }]);
  const states = await Promise.all(waiting.map(({ id }) => answered(commissioner(api), read, { id })));
  expect(states.map(({ state }) => state).sort()).toEqual(["APPROVED", ...Array(5).fill("SUBMITTED")]);
});

test("an approval that races with the budget being lowered never spends more than it", async () => {
  const application = await applied(api, next());
  const [budget] = await answered(commissioner(api), budgets, { offerId: scheme });
  const input = {
    offerId: scheme,
    from: budget.from,
    until: budget.until,
    amountPence: 11_450,
    expectedVersion: budget.version,
  };
  await Promise.all([approve(application), commissioner(api)(setBudget, { key: randomUUID(), input })]);
  const [after] = await answered(commissioner(api), budgets, { offerId: scheme });
  expect(after.committedPence <= after.amountPence).toBe(true);
});

test("of ten steps at once one is taken", async () => {
  const application = await applied(api, next());
  const refusal = { applicationId: application.id, to: "REFUSED", reason: "r", expectedVersion: application.version };
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => commissioner(api)(takeStep, { key: randomUUID(), input: refusal })),
  );
  const names = answers.map(({ data }) => data.takeOfferApplicationStep.__typename);
  expect(names.filter((name) => name === "TakeOfferApplicationStepOk")).toHaveLength(1);
  expect(names.filter((name) => name === "VersionConflict")).toHaveLength(9);
});

test("an application that is begun twice at once is begun once", async () => {
  const child = next();
  const answers = await Promise.all(
    Array.from({ length: 4 }, () =>
      young(api, child)(draft, { key: randomUUID(), input: { childId: child.id, offerId: scheme } }),
    ),
  );
  const names = answers.map(({ data, errors }) => {
    expect(errors).toEqual([]);
    return data.draftOfferApplication.noApplicationsReason ?? "begun";
  });
  expect(names.sort()).toEqual(["UNDER_WAY", "UNDER_WAY", "UNDER_WAY", "begun"]);
});

test("the calendar followed by several at once reminds of each certificate once", async () => {
  const [budget] = await answered(commissioner(api), budgets, { offerId: scheme });
  const input = {
    offerId: scheme,
    from: budget.from,
    until: budget.until,
    amountPence: 1_000_000,
    expectedVersion: budget.version,
  };
  await done(commissioner(api), setBudget, input);
  const issued = [];
  for (let i = 0; i < 8; i += 1) issued.push(await applied(api, next(), "ISSUED"));
  const directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
  const at = new Date("2027-10-22T06:00:00Z");
  const runs = await Promise.all(Array.from({ length: 4 }, () => followCalendar(api.database, at, directory)));
  expect(runs.reduce((sum, { reminded }) => sum + reminded, 0)).toBe(8);
  for (const { id } of issued) {
    const { state, steps } = await answered(commissioner(api), read, { id });
    expect([state, steps.filter(({ to }: Answered) => to === "REMINDED").length]).toEqual(["REMINDED", 1]);
  }
});

test("a certificate that is issued in the renewal's place ends the one before, once", async () => {
  const child = next();
  const first = await applied(api, child, "ISSUED");
  const renewal = await applied(api, child, "APPROVED", { renewsId: first.id });
  const input = {
    applicationId: renewal.id,
    to: "ISSUED",
    certificateNumber: "PPC-2",
    expectedVersion: renewal.version,
  };
  await Promise.all([1, 2].map(() => commissioner(api)(takeStep, { key: randomUUID(), input })));
  const { state, steps } = await answered(commissioner(api), read, { id: first.id });
  expect([state, steps.filter(({ to }: Answered) => to === "RENEWED").length]).toEqual(["RENEWED", 1]);
  await step(commissioner(api), await applied(api, next()), "REFUSED", { reason: "r" });
});

test("plans read no table of applications whole, with 8,000 of others' beside the caller's own", async () => {
  await asOperator(api.operator, async ({ drizzle }) => {
    const db = drizzle as ScopedDb;
    await db.execute(sql`insert into child (id, authority_id, local_id, date_of_birth)
      select gen_random_uuid(), authorities.ids[1 + n % cardinality(authorities.ids)], 'many-' || n, '2006-01-10'
      from generate_series(1, 8000) n, (select array_agg(id) as ids from organisation where kind = 'LOCAL_AUTHORITY') authorities`);
    await db.execute(sql`insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
      select gen_random_uuid(), id, authority_id, authority_id, 'RESPONSIBLE_LA', '2006-01-10', 'CHILD', id from child where local_id like 'many-%'`);
    await db.execute(sql`insert into offer_application (id, child_id, authority_id, offer_id, owner_id, state, state_since, answer, answered_on)
      select gen_random_uuid(), c.id, c.authority_id, 'OLDHAM_PRESCRIPTIONS', icbs.ids[1 + abs(hashtext(c.local_id)) % cardinality(icbs.ids)],
        'SUBMITTED', now(), '{}', '2026-01-10'
      from child c, (select array_agg(id) as ids from organisation where kind = 'ICB' and id not in ('ICB:QMJ', 'ICB:Z9B2Z')) icbs
      where c.local_id like 'many-%'`);
    await db.execute(sql`analyze`);
  });
  for (const organisation of [camden, owner]) {
    const plan = await planOf(organisation, async (db) => {
      await listOfferApplications(db, { first: 50 });
      await listOfferApplications(db, { first: 50 }, true);
      await findOfferApplicationsByIds(db, [randomUUID()]);
      await lockOfferBudget(db, scheme, today);
    });
    expect(plan.filter((line) => /Seq Scan on (offer_application|child|access_relation)/.test(line))).toEqual([]);
    expect(plan.some((line) => /Index/.test(line))).toBe(true);
  }
});

/** The plans of the statements that `work` sends. */
async function planOf(organisationId: string, work: (db: ScopedDb) => Promise<unknown>): Promise<string[]> {
  const scope = { organisationId, subject: "s", requestId: "r", today: day(today) };
  return withScope(api.database, scope, "write", async (db) => {
    const lines: string[] = [];
    const explaining = {
      async execute(statement: SQL) {
        const { rows } = (await db.execute(sql`explain ${statement}`)) as unknown as {
          rows: { "QUERY PLAN": string }[];
        };
        lines.push(...rows.map((row) => row["QUERY PLAN"]));
        return { rows: [] };
      },
    };
    await work(explaining as unknown as ScopedDb);
    return lines;
  });
}
