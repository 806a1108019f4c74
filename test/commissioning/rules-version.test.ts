import { createHash } from "node:crypto";
import { RULES_VERSION } from "@cic/domain/commissioning/rules-version";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { EVERYTHING } from "./facts.ts";
import { SCENARIOS } from "./scenarios.ts";

/**
 * What the rules answer to every worked scenario, under each version that ever determined a child. A change of an answer, in word
 * or substance, is a new version with a line of its own: then `cic commissioning determine` makes all determinations anew.
 */
const answered: Readonly<Record<string, string>> = {
  "1": "bu_ICMlC4ifgFltYqTAc5WNh0jMizmsGwGTV5AB23s8",
};

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres");
});
afterAll(() => api.close());

test("the rules answer the worked scenarios as they did when their version was given", async () => {
  const hash = createHash("sha256");
  for (const { facts, on, service } of SCENARIOS) {
    const asked = { facts, on, service };
    const { data, errors } = await api.as("ICB_COMMISSIONER")(EVERYTHING, asked);
    expect(errors).toEqual([]);
    hash.update(JSON.stringify(data.whatIfCommissioner));
  }
  expect(answered).toHaveProperty(RULES_VERSION, hash.digest("base64url"));
});
