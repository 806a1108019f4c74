import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Which workspace packages each package may import: the arrows of the README, as data. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  auth: ["domain"],
  imports: ["domain"],
  db: ["domain"],
  api: ["domain", "auth", "db", "imports"],
  functions: ["domain", "auth", "db", "imports", "api"],
  cli: ["domain", "db", "imports"],
};

/** Libraries that only these packages may import. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  "drizzle-orm": ["db"],
  pg: ["db"],
  "@neondatabase/serverless": ["db"],
  "@electric-sql/pglite": ["db"],
  jose: ["auth"],
  graphql: ["api"],
  "@apollo/server": ["api"],
  saxes: ["imports"],
};

const root = new URL("../", import.meta.url);
const sources = globSync("packages/*/src/**/*.ts", { cwd: root }).filter((path) => !path.includes("/generated/"));
const isTest = (path: string) => /\.(test|fixture|cases)\.ts$/.test(path);
const textOf = (path: string) => readFileSync(new URL(path, root), "utf8");
const packageOf = (path: string) => path.split("/")[1] as string;

/** Module names that a source imports, types too. */
export function importsOf(text: string): string[] {
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^;"']*?from\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)|^import\s+["']([^"']+)["']/gm,
  );
  return [...found].map((match) => (match[1] ?? match[2] ?? match[3]) as string);
}

/** What is wrong with the imports of one source. */
export function faults(path: string, text: string): string[] {
  const own = packageOf(path);
  return importsOf(text).flatMap((name) => {
    const workspace = /^@cic\/([^/]+)/.exec(name)?.[1];
    if (workspace !== undefined && !arrows[own]?.includes(workspace)) return [`${path} imports ${name}`];
    for (const [library, allowed] of Object.entries(libraries)) {
      const matches = name === library || name.startsWith(`${library}/`);
      if (matches && !allowed.includes(own)) return [`${path} imports ${name}`];
    }
    if (name.startsWith(".") && !name.endsWith(".ts")) return [`${path} imports ${name} without naming the file`];
    return [];
  });
}

describe("arrows", () => {
  it("are drawn for every package", () => {
    expect(new Set(sources.map(packageOf))).toEqual(new Set(Object.keys(arrows)));
  });
  it("are kept by every source", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((path) => !isTest(path)).flatMap((path) => faults(path, textOf(path)))).toEqual([]);
  });
  it("agree with the dependencies that packages declare", () => {
    for (const [name, allowed] of Object.entries(arrows)) {
      const { dependencies } = JSON.parse(textOf(`packages/${name}/package.json`)) as {
        dependencies: Record<string, string>;
      };
      const workspace = Object.keys(dependencies).filter((dependency) => dependency.startsWith("@cic/"));
      expect(allowed, name).toEqual(expect.arrayContaining(workspace.map((dependency) => dependency.slice(5))));
    }
  });
  it.each([
    ["packages/domain/src/x.ts", `import { y } from "@cic/db/page";`],
    ["packages/api/src/x.ts", `import { sql } from "drizzle-orm";`],
    ["packages/api/src/x.ts", `export { page } from "@cic/functions/page";`],
    ["packages/db/src/x.ts", `const y = await import("@cic/api/context");`],
    ["packages/db/src/x.ts", `import { y } from "./y";`],
    ["packages/auth/src/x.ts", `import type {\n  A,\n} from "@cic/api/context";`],
  ])("notices %s with %s", (path, text) => {
    expect(faults(path, text)).toHaveLength(1);
  });
});

describe("sources", () => {
  it("read the environment in one file", () => {
    const readers = sources.filter((path) => !isTest(path) && /\bprocess\.env\b/.test(textOf(path)));
    expect(readers.filter((path) => packageOf(path) !== "cli")).toEqual(["packages/functions/src/config.ts"]);
  });
  it("leave the clock to their callers in rules", () => {
    const readers = sources.filter(
      (path) =>
        packageOf(path) === "domain" &&
        !isTest(path) &&
        /\bDate\.now\(|new Date\(\)|Temporal\.Now\b/.test(textOf(path)),
    );
    expect(readers).toEqual([]);
  });
  it("hide nothing behind an index file", () => {
    expect(sources.filter((path) => path.endsWith("/index.ts"))).toEqual([]);
  });
  it("name each column of a table that is described a second time", () => {
    // Names that are taken from keys are looked up by the table's name: the second description of it finds none.
    const unnamed = sources
      .filter((path) => packageOf(path) === "db" && !isTest(path) && !path.endsWith(".table.ts"))
      .flatMap((path) => [...textOf(path).matchAll(/pgTable\("(\w+)", \{([\s\S]*?)\n\}\)/g)])
      .flatMap(([, table, columns = ""]) =>
        [...columns.matchAll(/^ {2}(\w+): \w+\(\)/gm)].map(([, key]) => `${table}.${key}`),
      );
    expect(unnamed).toEqual([]);
  });
  it("await every query where it is made", () => {
    // A builder is a lazy thenable: handed on unawaited, it runs once for each that awaits it.
    const handedOn = sources
      .filter((path) => packageOf(path) === "db" && !isTest(path))
      .flatMap((path) => unawaited(textOf(path)).map((what) => `${path}: ${what}`));
    expect(handedOn).toEqual([]);
  });
  it.each([
    "export function f(db: ScopedDb) {\n  return db.select().from(child);\n}",
    "export const f = (db: ScopedDb) =>\n  db.insert(child).values(x);",
  ])("notice a query handed on unawaited: %s", (text) => {
    expect(unawaited(text)).toHaveLength(1);
  });
});

/** Functions that are not `async` and give back a query of Drizzle's. */
function unawaited(text: string): string[] {
  const arrows = [
    ...text.matchAll(
      /^(?:export )?const (\w+) = (async )?\([\s\S]*?=>\s*db\s*\.(?:select|insert|update|delete|execute)\b/gm,
    ),
  ]
    .filter((match) => match[2] === undefined && !/^}/m.test(match[0]) && !match[0].slice(1).includes("\nexport"))
    .map((match) => match[1] as string);
  const functions = text
    .split(/^(?=(?:export )?(?:async )?function )/m)
    .filter(
      (one) =>
        /^(?:export )?function /.test(one) &&
        /^ {2}return (?:\(?db|\(db)\s*\.(?:select|insert|update|delete|execute)\b/m.test(one),
    )
    .map((one) => /function (\w+)/.exec(one)?.[1] as string);
  return [...arrows, ...functions];
}
