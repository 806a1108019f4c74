import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cic, type Server, startServer } from "./testkit.ts";

/** Synthetic returns that lie beside the project. */
const sample = fileURLToPath(new URL("../../../shared/samples/ssda903/csc-validator-be-903", import.meta.url));

describe.runIf(existsSync(sample))("published synthetic returns", () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server?.close());

  test("a folder with CSV and XML is refused with the reason", async () => {
    const ended = await cic(
      ["import", "ssda903", sample, "--authority", "926", "--year", "2026", "--url", server.url],
      { CIC_TOKEN: await server.token() },
    );
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain("  fake_903_part1.xml  A return is CSV files or XML, never both");
  });

  test("a whole synthetic return is sent, checked and applied, and changes nothing the second time", async () => {
    const csv = readdirSync(sample).filter((name) => name.endsWith(".csv"));
    const paths = csv.map((name) => join(sample, name));
    const run = async (...more: string[]) =>
      cic(
        [
          "import",
          "ssda903",
          ...paths,
          "--authority",
          "926",
          "--year",
          "2026",
          "--url",
          server.url,
          "--apply",
          ...more,
        ],
        { CIC_TOKEN: await server.token() },
      );
    const first = await run("--accept-decisions");
    expect(first.stdout + first.stderr).not.toContain("cic: ");
    expect(first.code).toBe(0);
    expect(first.stdout).toContain(`${csv.length} files, `);
    expect(first.stdout).toContain("applied: the accepted rows are in the record");
    expect(first.stdout.match(/^ +[\d,]+ × {2}\S+ {2}\S/gm)).toHaveLength(10);
    const children = await server.count("child");
    expect(children).toBeGreaterThan(2_000);
    const placements = await server.count("placement");

    const again = await run("--anew");
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(/^Rows: {5}0 new, /m);
    expect(await server.count("child")).toBe(children);
    expect(await server.count("placement")).toBe(placements);
  }, 600_000);
});
