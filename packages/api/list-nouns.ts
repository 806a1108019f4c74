/**
 * Writes to `src/generated` the map of all resolvers (`resolvers.ts`), and for a process that does not load them all a file for each part
 * of them (`resolvers-as-needed.ts`). Resolvers are found by the names of their files, as everybody finds them:
 * `<noun>/Query.<field>.ts`, `<noun>/<Type>.ts`.
 *
 *     node packages/api/list-nouns.ts            writes
 *     node packages/api/list-nouns.ts --check    ends with 1 when something else is there
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const source = new URL("./src/", import.meta.url);
const generated = new URL("generated/", source);

/** Of what a process loads: who asks how the service is, as a watch does, waits for nothing else, and mutations need much more than reads. */
const partOf = (noun: string, type: string): string =>
  type === "Mutation" ? "mutations" : noun === "service" ? "service" : "reads";

/** Coordinates that are resolved, with their files, and the lines of each part. */
const all: (readonly [coordinate: string, path: string])[] = [];
const lines = new Map<string, string[]>();
for (const path of globSync("*/*.ts", { cwd: source }).sort()) {
  const [, noun, coordinate = ""] = /^([a-z-]+)\/((?:Query|Mutation)\.\w+|[A-Z]\w*)\.ts$/.exec(path) ?? [];
  if (noun === undefined) continue;
  const [type = "", field] = coordinate.split(".");
  const part = partOf(noun, type);
  all.push([coordinate, path]);
  lines.set(part, [...(lines.get(part) ?? []), `export { ${field ?? type} } from "../../${path}";\n`]);
}

/** Everything by type and field, imported under a name that nothing else has. */
const namedOf = (coordinate: string) => coordinate.replace(".", "_");
const coordinatesOf = all.map(([coordinate]) => coordinate);
const types = [...Map.groupBy(coordinatesOf, (coordinate) => coordinate.split(".")[0] as string)].sort(([a], [b]) =>
  a < b ? -1 : 1,
);
const resolverMap = `import type { Resolvers } from "./types.ts";
${all.map(([one, path]) => `import { ${one.split(".").at(-1)} as ${namedOf(one)} } from "../${path}";\n`).join("")}
type Listed = {
  readonly [Type in keyof Resolvers]: {
    readonly [Field in keyof NonNullable<Resolvers[Type]>]: NonNullable<Resolvers[Type]>[Field] | undefined;
  };
};

/** Every resolver of the API by type and field. */
export const resolvers = {
${types
  .map(([type, coordinates]) =>
    coordinates.length === 1 && coordinates[0] === type
      ? `  ${type},\n`
      : `  ${type}: {\n${coordinates.map((one) => `    ${one.split(".")[1]}: ${namedOf(one)},\n`).join("")}  },\n`,
  )
  .join("")}} satisfies Listed;
`;

// Whoever reads needs them with it: a file of a bundle by itself would say again what it shares.
const withReads = [
  'export { answerCompiled } from "../../compiled/answer.ts";\n',
  'export { routes } from "../../routes.ts";\n',
];
lines.set("reads", [...(lines.get("reads") ?? []), ...withReads]);

const files = new Map([...lines].map(([part, exports]) => [`nouns/${part}.ts`, exports.join("")]));
files.set("resolvers.ts", resolverMap);
const differ = [...files].filter(([path, text]) => {
  const file = new URL(path, generated);
  return !existsSync(file) || readFileSync(file, "utf8") !== text;
});
const tooMany = globSync("nouns/*.ts", { cwd: generated }).filter((path) => !files.has(path));
if (process.argv.includes("--check")) {
  const wrong = [...differ.map(([path]) => path), ...tooMany];
  for (const path of wrong) process.stderr.write(`generated/${path} is not what codegen writes\n`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} else {
  mkdirSync(new URL("nouns/", generated), { recursive: true });
  for (const [path, text] of differ) writeFileSync(new URL(path, generated), text);
  for (const path of tooMany) rmSync(new URL(path, generated));
}
