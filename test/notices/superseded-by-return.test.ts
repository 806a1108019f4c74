import { applyImportWrites, noWrites } from "@cic/db/imports/apply.writes";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { rowsOf } from "@cic/db/page";
import { asOperator, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { type Stored, storedNotices } from "./notice-world.ts";
import { camden, found, team } from "./operations.ts";

const today = day("2026-11-22");
let api: Api;
beforeAll(async () => {
  api = await openApi("postgres", today);
});
afterAll(() => api.close());

type Changed = ReturnType<typeof noWrites>["changedPlacements"];

test("a return that takes a placement back or changes it supersedes its notices, and no others, in one transaction", async () => {
  const [voided, changed, accepted, left] = (await storedNotices(api, [
    {},
    { state: "QUERIED" },
    { state: "ACCEPTED" },
    {},
  ])) as [Stored, Stored, Stored, Stored];
  const directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
  const apply = (work: () => void = () => {}) =>
    withScope(
      api.database,
      { organisationId: camden, subject: "officer", requestId: "r", today },
      "write",
      async (db) => {
        const changedPlacements = await rowsOf<Changed[number]>(
          db,
          sql`select id, care_period_id as "carePeriodId", type_code as "typeCode", provider_code as "providerCode", urn, 'DE1 1SS' as postcode,
            ended_on as "endedOn", end_reason as "endReason" from placement where id in (${changed.placementId}, ${accepted.placementId})`,
        );
        const writes = { ...noWrites(), voidedPlacements: [voided.placementId], changedPlacements };
        await applyImportWrites(db, writes, { authorityId: camden, today, directory });
        work();
      },
    );
  const states = () =>
    Promise.all([voided, changed, accepted, left].map(async ({ id }) => (await found(team(api), id))?.state ?? null));

  const failure = () => {
    throw new Error("something else in the transaction fails");
  };
  await expect(apply(failure)).rejects.toThrow("something else");
  expect(await states()).toEqual(["SENT", "QUERIED", "ACCEPTED", "SENT"]);

  await apply();
  expect(await states()).toEqual(["SUPERSEDED", "SUPERSEDED", "ACCEPTED", "SENT"]);
  const { steps, child } = await found(team(api), changed.id);
  expect(steps.at(-1)).toMatchObject({
    ...{ from: "QUERIED", to: "SUPERSEDED", organisation: { id: camden }, takenBy: "officer", reason: null },
  });
  // The placement lasts; of the one that was taken back, the notice is all that is left.
  expect(child).toEqual({ id: changed.childId });
  expect((await found(team(api), voided.id)).placement).toBeNull();
});
