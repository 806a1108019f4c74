import { determineAll } from "@cic/db/determinations/determine-all.writes";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { expect, test } from "vitest";
import { chargedWorld } from "../charges/charged-world.ts";
import { openApi } from "../harness/api.ts";
import { childOnRecord, fromCamdenToDerby, loadPractices } from "./child-on-record.ts";

test("care that was taken out of the record and put back with another registration is charged to whom it is now", async () => {
  const api = await openApi("postgres");
  await loadPractices(api);
  const world = chargedWorld(api);
  await world.loadPrices(2026, 31_000);
  const child = await childOnRecord(api.as("SOCIAL_WORKER"), fromCamdenToDerby);
  await world.claim(child);
  const directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
  const change = async (...statements: string[]) => {
    await asOperator(api.operator, ({ exec }) => exec(statements.join("; ")));
    await determineAll(api.database, directory, { today: day("2026-11-22") });
  };
  const inCare = (voidedAt: string) =>
    ["placement", "legal_status", "care_period"].map(
      (table) => `update ${table} set voided_at = ${voidedAt} where child_id = '${child.id}'`,
    );
  const charged = async () =>
    (await world.charges({ childId: [child.id] })).nodes.map(
      (row: { entry: string; payer: { id: string } }) => `${row.entry} ${row.payer.id}`,
    );
  const timeline = async () =>
    (await api.as("SOCIAL_WORKER")(`{ commissionerTimeline(childId: "${child.id}") { id } }`)).data
      .commissionerTimeline;

  await change(...inCare("now()"));
  expect(await timeline()).toEqual([]);
  expect(await charged()).toEqual(["CHARGE ICB:Z9B2Z"]);
  await change(...inCare("null"), `update gp_registration set practice_code = 'L10001' where child_id = '${child.id}'`);
  expect((await timeline()).length).toBeGreaterThan(0);
  expect((await charged()).sort()).toEqual(["CHARGE ICB:QK1", "CHARGE ICB:Z9B2Z", "CREDIT ICB:Z9B2Z"]);
  await api.close();
});
