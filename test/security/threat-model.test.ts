import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const model = readFileSync(new URL("README.md", import.meta.url), "utf8");
/** Of each threat: its letter, its words, and the file and the test that try it. */
const threats = [...model.matchAll(/^\| ([STRIDE]) \| (.+?) \| .+? \| (.*) \|$/gm)].map(
  ([, letter = "", threat = "", pointer = ""]) => {
    const [, file = "", test = ""] = /^`(.+?)` — (.+)$/.exec(pointer) ?? [];
    return { letter, threat, file, test };
  },
);

it("names threats of every kind", () => {
  expect(threats.length).toBeGreaterThan(40);
  expect(threats.length).toBe(model.match(/^\| [STRIDE] \|/gm)?.length);
  expect([...new Set(threats.map(({ letter }) => letter))].sort()).toEqual([..."DEIRST"]);
});

it.each(threats)("$letter: $threat", ({ file, test }) => {
  expect(file).not.toBe("");
  const path = new URL(file, root);
  expect([file, existsSync(path)]).toEqual([file, true]);
  const source = readFileSync(path, "utf8");
  // The words stand where a test, or a row of its table, is given its name.
  const names = [...source.matchAll(/(?:\(|name: |\[)\s*(["'`])((?:(?!\1)[^\\]|\\.)*)\1/g)].map(
    ([, , name]) => name ?? "",
  );
  expect([test, names.some((name) => name.includes(test))]).toEqual([test, true]);
});
