import { findGpRegistrationsByIds, recordedGpRegistrations } from "@cic/db/children/gp-registration.queries";
import {
  insertGpRegistration,
  insertResidence,
  takeBackGpRegistration,
  takeBackResidence,
  updateGpRegistration,
  updateResidence,
} from "@cic/db/children/gp-registration.writes";
import { isLostRace } from "@cic/db/lost-race";
import { type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { key, recordHome, recordRegistration } from "./registration.operations.ts";

const until = day("2021-01-10");
const draft = { startedOn: day("2020-06-10"), endedOn: null, source: "SPINE" } as const;

describe.each(["pglite", "postgres"] as const)("what the database refuses, on %s", (backend) => {
  let api: Api;
  let child: { id: string; authorityId: string };
  const ids = { registration: "", home: "" };

  beforeAll(async () => {
    api = await openApi(backend);
    const said = api.world.child("LA:202");
    // Another authority sees the child, and may read, not write.
    said.seenBy("LA:850", "RESPONSIBLE_LA", { from: "2020-01-01" });
    ids.registration = said.gpRegistration({ practice: null, from: "2020-01-10", until });
    ids.home = said.residence({ from: "2020-01-10", until });
    await api.world.save();
    child = { id: said.id, authorityId: "LA:202" };
  });
  afterAll(() => api.close());

  const failing = (work: (db: ScopedDb) => Promise<unknown>, organisationId = "LA:202"): Promise<unknown> =>
    withScope(
      api.database,
      { organisationId, subject: "s", requestId: "r", today: day("2026-11-22") },
      "write",
      work,
    ).then(
      () => undefined,
      (error: unknown) => error,
    );
  const registered = (startedOn: string) => (db: ScopedDb) =>
    insertGpRegistration(db, child, { ...draft, startedOn: day(startedOn), practiceCode: null });
  const housed = (startedOn: string) => (db: ScopedDb) =>
    insertResidence(db, child, { ...draft, startedOn: day(startedOn), kind: "USUAL", postcode: null });
  const registration = () => ({ ...draft, id: ids.registration, practiceCode: null, version: 9 });
  const home = () => ({ ...draft, id: ids.home, kind: "USUAL", postcode: null, version: 9 }) as const;

  test("what only a concurrent change can cause is known as a lost race", async () => {
    for (const work of [
      registered("2021-01-09"),
      housed("2021-01-09"),
      (db: ScopedDb) => updateGpRegistration(db, registration()),
      (db: ScopedDb) => updateResidence(db, home()),
      (db: ScopedDb) => takeBackGpRegistration(db, registration(), "x"),
      (db: ScopedDb) => takeBackResidence(db, home(), "x"),
    ]) {
      expect(isLostRace(await failing(work))).toBe(true);
    }
  });

  test("another authority cannot write, even where it can read", async () => {
    const scope = { organisationId: "LA:850", subject: "s", requestId: "r", today: day("2026-11-22") };
    const read = await withScope(api.database, scope, "read", (db) => findGpRegistrationsByIds(db, [ids.registration]));
    expect(read).toMatchObject([{ id: ids.registration }]);
    for (const write of [registered("2022-01-10"), housed("2022-01-10")]) {
      const error = await failing(write, "LA:850");
      expect((error as { cause?: { code?: string } }).cause?.code).toBe("42501");
    }
    const asItIs = { ...registration(), version: 1 };
    // To an update the row is as if it were not there.
    expect(isLostRace(await failing((db) => updateGpRegistration(db, asItIs), "LA:850"))).toBe(true);
    const kept = await withScope(api.database, scope, "read", (db) => recordedGpRegistrations(db, child.id));
    expect(kept).toMatchObject([{ startedOn: "2020-01-10", endedOn: until, version: 1 }]);
  });

  test("a registration is written in a number of statements that does not depend on the child's past", async () => {
    const counts: number[] = [];
    for (const before of [0, 5]) {
      const said = api.world.child("LA:202");
      for (let year = 2014; year < 2014 + before; year += 1) {
        said.gpRegistration({ practice: null, from: `${year}-01-10`, until: `${year}-06-10` });
      }
      await api.world.save();
      api.takeStatements();
      const input = { childId: said.id, practiceCode: null, from: "2026-01-10", source: "SPINE" };
      const { data } = await api.as("SOCIAL_WORKER")(recordRegistration, { key: key(), input });
      expect(data.recordGpRegistration.__typename).toBe("GpRegistrationOk");
      counts.push(api.takeStatements().length);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});

test("of ten registrations and ten homes at the same time one each is made", async () => {
  const api = await openApi("postgres");
  try {
    const said = api.world.child("LA:202");
    await api.world.save();
    const home = { childId: said.id, from: "2026-01-10", source: "SPINE" };
    for (const [name, operation, input] of [
      ["recordGpRegistration", recordRegistration, { ...home, practiceCode: null }],
      ["recordResidence", recordHome, home],
    ] as const) {
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => api.as("SOCIAL_WORKER")(operation, { key: key(), input })),
      );
      const kinds = answers.map(({ data, errors }) =>
        [errors.length, data[name].__typename.replace(/^.*Ok$/, "Ok")].join(" "),
      );
      expect(kinds.sort()).toEqual(["0 Ok", ...Array.from({ length: 9 }, () => "0 PeriodOverlaps")]);
    }
  } finally {
    await api.close();
  }
});
