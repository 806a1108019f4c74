import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, test } from "vitest";

const { LRUCache } = createRequire(import.meta.url)("../../infra/stand-ins/lru-cache/index.js");
const cacheOf = (maxSize: number) => new LRUCache({ maxSize, sizeCalculation: (text: string) => text.length });

test("what is remembered is never more than it may be, and the least recently used goes first", () => {
  const cache = cacheOf(10);
  cache.set("a", "1234");
  cache.set("b", "1234");
  expect(cache.get("a")).toBe("1234");
  cache.set("c", "1234");
  expect([...cache.keys()]).toEqual(["a", "c"]);
  expect(cache.get("b")).toBeUndefined();
  cache.set("a", "12345678");
  expect([...cache.keys()]).toEqual(["a"]);
});

test("what is larger than all is not remembered, nor in the place of what was", () => {
  const cache = cacheOf(10);
  cache.set("a", "1");
  cache.set("a", "12345678901");
  expect([...cache.keys()]).toEqual([]);
  cache.set("b", "1234567890");
  expect([cache.delete("b"), cache.delete("b")]).toEqual([true, false]);
  cache.set("c", "1234567890");
  expect(cache.get("c")).toBe("1234567890");
  expect(() => cache.set("d", "1", { ttl: 1 })).toThrow();
});

const ofApollo = createRequire(
  createRequire(new URL("../../packages/api/src/server.ts", import.meta.url)).resolve("@apollo/server"),
);
const [standIn, library] = [
  createRequire(import.meta.url)("../../infra/stand-ins/whatwg-mimetype/index.js"),
  ofApollo("whatwg-mimetype"),
];

test("a media type is one to both, and of the same essence", () => {
  const part = fc.constantFrom(
    ...'application json text plain / ; = , charset utf-8 " \\ + é \0 X'.split(" "),
    " ",
    "\t",
    "\n",
    "application/json",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const text = parts.join("");
      const [one, other] = [standIn.parse(text), library.parse(text)];
      expect([text, one?.essence]).toEqual([text, other?.essence]);
    }),
    { numRuns: 2_000 },
  );
  expect(standIn.parse("Application/JSON; charset=utf-8").essence).toBe("application/json");
  expect(standIn.parse("application")).toBeNull();
});
