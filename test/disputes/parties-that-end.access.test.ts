import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { actsFor } from "@cic/domain/disputes/parties.rule";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { disputedChild, receiving } from "./dispute-world.ts";
import { done, raise, read, someDispute, takeStep } from "./operations.ts";

const commissioner = "ICB_COMMISSIONER";
let api: Api;
beforeAll(async () => {
  api = await openApi("postgres");
});
afterAll(() => api.close());

describe("a party that ends", () => {
  const between = async (party: string) => {
    api.today = "2026-03-01";
    const { id } = await disputedChild(api, { originatingIcb: party });
    return done(api.as(commissioner, receiving), raise, someDispute(id, party));
  };
  const sees = async (organisation: string, id: string, on: string) => {
    api.today = on;
    return (await api.as(commissioner, organisation)(read, { id })).data.dispute !== null;
  };

  test("is followed by its only successor from that one's first day, which goes on with the case", async () => {
    const { id } = await between("ICB:QMJ");
    expect(await sees("ICB:Z9B2Z", id, "2026-03-31")).toBe(false);
    expect(await sees("ICB:Z9B2Z", id, "2026-04-01")).toBe(true);
    expect(await sees("ICB:QRV", id, "2026-04-01")).toBe(false);
    const input = { disputeId: id, to: "LOCAL_RESOLUTION", reason: "We took over.", expectedVersion: 1 };
    const dispute = await done(api.as(commissioner, "ICB:Z9B2Z"), takeStep, input);
    expect(dispute).toMatchObject({ respondent: { id: "ICB:QMJ" }, access: { sides: ["RESPONDENT"] } });
    expect(dispute.steps.at(-1)).toMatchObject({ organisation: { id: "ICB:Z9B2Z" } });
  });

  test("is followed by nobody when it was divided", async () => {
    const { id } = await between("ICB:QM7");
    for (const successor of ["ICB:D7T5G", "ICB:S1Y5D"]) expect(await sees(successor, id, "2026-04-01")).toBe(false);
    expect(await sees(receiving, id, "2026-04-01")).toBe(true);
  });

  test.each(["2022-07-01", "2026-03-31", "2026-04-01", "2026-11-22"])(
    "is followed in the database as by the rule, on %s",
    async (on) => {
      const directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
      const icbs = directory.organisations.filter(({ kind }) => kind === "ICB").map(({ id }) => id);
      expect(icbs.length).toBeGreaterThan(40);
      for (const organisationId of icbs) {
        const scope = { organisationId, subject: "s", requestId: "r", today: day(on) };
        const [row] = await withScope(api.database, scope, "read", (db: ScopedDb) =>
          rowsOf<{ ids: string[] }>(db, sql`select organisations_acted_for() as ids`),
        );
        expect([...(row?.ids ?? [])].sort()).toEqual(
          icbs.filter((party) => actsFor(organisationId, party, day(on), directory)).sort(),
        );
      }
    },
  );
});
