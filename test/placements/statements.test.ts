import { openDatabase } from "@cic/db/database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { startNeonProxy } from "../harness/neon.ts";
import { freshDatabase } from "../harness/postgres.ts";

const placementsWithAll = `query ($first: Int!) {
  placements(first: $first) {
    totalCount
    pageInfo { hasNextPage }
    nodes {
      id type distanceMiles over20Miles { value } endReason
      placingAuthority { name }
      child { id localId dateOfBirth upn nhsNumber responsibleAuthority { name } access { hidden { field } } }
      carePeriod { startedOn legalStatuses { code } }
      area { icb { name } authority { name } outOfIcbArea { value } }
      access { canMove { allowed } hidden { field } }
    }
  }
}`;
const childrenWithPages = `query ($first: Int!) {
  children(first: $first) {
    nodes {
      id
      carePeriods { totalCount nodes { id placements(first: 5) { totalCount nodes { id } } } }
      placements(first: 2) { totalCount pageInfo { endCursor } nodes { id child { id } area { from } } }
      placementOn { id }
    }
  }
}`;
const one = `{ service { today } }`;

describe.each(["pglite", "postgres", "neon"] as const)("statements of a list, over %s", (driver) => {
  let api: Api;
  let stopProxy = async () => {};
  const statements: string[] = [];

  beforeAll(async () => {
    if (driver === "neon") {
      stopProxy = await startNeonProxy();
      const fresh = await freshDatabase();
      api = await openApi("postgres", "2026-11-22", {
        database: await openDatabase(fresh.url, { driver: "neon", onStatement: (sql) => statements.push(sql) }),
        operator: await openDatabase(fresh.operatorUrl),
      });
    } else {
      api = await openApi(driver);
    }
    api.isExecuting = true;
    for (let i = 0; i < 120; i += 1) {
      api.world
        .child("LA:202", { upn: `A${i}`, nhsNumber: `${i}` })
        .carePeriod({ from: "2024-01-10" })
        .legalStatus("C2", "2024-01-10")
        .placement({
          from: "2024-01-10",
          area: { icb: "ICB:QRL", authority: "LA:850" },
          home: { postcode: "NW1 1AA", miles: 60 },
        });
    }
    await api.world.save();
  });
  afterAll(async () => {
    await api.close();
    await stopProxy();
  });

  const taken = () => (driver === "neon" ? statements.splice(0) : api.takeStatements());

  test.each([
    ["placements with child, organisations, area and access", placementsWithAll, 9],
    ["children with nested pages", childrenWithPages, 10],
  ])("%s: as many for 100 as for 10", async (_name, operation, selects) => {
    const ask = api.as("SOCIAL_WORKER", "LA:202");
    for (const first of [10, 100]) {
      taken();
      const { data, errors } = await ask(operation, { first });
      expect(errors).toEqual([]);
      expect((data.placements ?? data.children).nodes).toHaveLength(first);
      const sent = taken();
      expect(sent[0]).toMatch(/^begin isolation level repeatable read read only; set local role = /);
      // With what ends the transaction goes who was seen.
      expect(sent.at(-1)).toMatch(/^commit(; select set_config\([^;]+; select audit_read\([^;]+)?$/);
      expect(sent.filter((sql) => sql.startsWith("begin"))).toHaveLength(1);
      expect(sent.slice(1, -1).filter((sql) => !/^(select|with)/i.test(sql.trim()))).toEqual([]);
      expect(sent.slice(1, -1)).toHaveLength(selects);
    }
  });

  test("organisations cost no statement, and a total only when it is asked for", async () => {
    const ask = api.as("SOCIAL_WORKER", "LA:202");
    taken();
    await ask(`{ placements { nodes { placingAuthority { name codes { code } } } } }`);
    const [, page, ...others] = taken();
    expect(others).toHaveLength(1);
    expect(page).not.toContain("count(*)");
    await ask(`{ placements { totalCount } }`);
    const [, pageAndTotal, ...end] = taken();
    expect(end).toHaveLength(1);
    expect(pageAndTotal).toContain("count(*)");
  });

  test("what reads no record opens no transaction", async () => {
    taken();
    const { data } = await api.as(null)(one);
    expect(data.service.today).toBe("2026-11-22");
    expect(taken()).toEqual([]);
  });
});
