import { defaultLimits } from "@cic/api/limits";
import { executableSchema } from "@cic/api/schema";
import { parse, validate } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeWriter, mutated, randomFrom, type Sent } from "./documents.ts";
import { type Bearer, holdsCanary, openTarget, type Target, WORKER } from "./target.ts";

/** `pnpm fuzz [seed]` runs it with many more. */
const documents = Number(process.env.FUZZ_DOCUMENTS ?? 400);
const values = Number(process.env.FUZZ_VALUES ?? 400);
const seed = Number(process.env.SEED ?? 20_261_128);

const bearers: readonly Bearer[] = [
  WORKER,
  { org: "ICB:QJ2", role: "ICB_CHILDREN_IN_CARE_TEAM", purpose: "DIRECT_CARE" },
  { org: "LA:202", role: "PERSONAL_ADVISER", purpose: "DIRECT_CARE" },
  { org: "ICB:QJ2", role: "ICB_COMMISSIONER", purpose: "COMMISSIONING" },
  { org: "LA:202", role: "RETURNS_OFFICER", purpose: "STATUTORY_RETURN" },
  { org: "LA:202", role: "INFORMATION_GOVERNANCE", purpose: "INFORMATION_GOVERNANCE" },
];

let target: Target;
let tokens: string[];
beforeAll(async () => {
  target = await openTarget();
  tokens = await Promise.all(bearers.map(target.token));
});
afterAll(() => target.closeAll());

const schema = executableSchema();
const REFUSED = ["BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED"];

/** What is wrong with the answers to what was sent: by its kind, with one example. */
const wrong = new Map<string, string>();
let refusals = 0;
/** How many were answered, and how many refused with which code. */
const outcomes = new Map<string, number>();

async function send(sent: Sent, token: string): Promise<void> {
  const from = target.lines.length;
  const answer = await target.post(sent, token);
  const lines = target.lines.slice(from).join("");
  target.lines.length = 0;
  const say = (kind: string) => {
    if (!wrong.has(kind)) wrong.set(kind, `${JSON.stringify(sent).slice(0, 1_500)} → ${answer.text.slice(0, 300)}`);
  };
  const errors =
    (
      JSON.parse(answer.text) as {
        errors?: { message: string; locations?: unknown; path?: unknown; extensions: Record<string, unknown> }[];
      }
    ).errors ?? [];
  if (answer.status >= 500 || errors.some(({ extensions }) => extensions.code === "INTERNAL_SERVER_ERROR")) {
    say(`${answer.status} ${/"error":\{.*?"at":\[[^\]]*\]/.exec(lines)?.[0] ?? ""}`);
  }
  if (answer.status === 401 || answer.status === 403) say("the generator's own token is not taken");
  if (answer.text.length > defaultLimits.answerBytes) say("too large");
  if (holdsCanary(JSON.stringify(errors))) say(`value told: ${errors[0]?.message.slice(0, 60)}`);
  if (holdsCanary(lines)) say("value logged");
  const kind = errors.length === 0 ? "answered" : String(errors[0]?.extensions.code);
  outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
  for (const { extensions, locations, path, message } of errors) {
    if (!REFUSED.includes(String(extensions.code))) continue;
    refusals += 1;
    const hasPlace = locations !== undefined || path !== undefined || "at" in extensions || "argument" in extensions;
    if (!hasPlace) say(`no place: ${message.slice(0, 80)}`);
  }
}

/** Three at a time. */
async function sendAll(count: number, make: (index: number) => Sent): Promise<void> {
  let next = 0;
  const one = async () => {
    while (next < count) {
      const index = next++;
      await send(make(index), tokens[index % tokens.length] as string);
    }
  };
  await Promise.all([one(), one(), one()]);
}

it(`${documents} documents, sound and mutated, and ${values} hostile values (seed ${seed}): no 5xx, no crash, and every refusal names the place and not the value`, async () => {
  const random = randomFrom(seed);
  const ids = target.placements.flatMap(({ id, child, carePeriod }) => [id, child.id, carePeriod.id]);
  const writer = makeWriter(schema, random, ids);
  const began = performance.now();
  let sound = 0;

  await sendAll(documents, (index) => {
    const sent = writer.operation(index % 4 === 3 ? 0.05 : 0);
    if (index % 2 === 0) {
      if (documents < 1_000 || index % 100 === 0) sound += Number(validate(schema, parse(sent.query)).length === 0);
      return sent;
    }
    return { query: mutated(sent.query, random), variables: sent.variables };
  });
  await sendAll(values, (index) =>
    writer.withHostile(
      writer.roots[index % writer.roots.length] as never,
      Math.floor(index / writer.roots.length) + index,
    ),
  );
  const seconds = Math.round((performance.now() - began) / 1000);
  if (process.env.SEED !== undefined) {
    process.stdout.write(
      `seed ${seed}: ${documents} documents and ${values} values in ${seconds} s, ${refusals} refusals, ${JSON.stringify(Object.fromEntries(outcomes))}\n`,
    );
  }
  expect(Object.fromEntries(wrong)).toEqual({});
  expect(refusals).toBeGreaterThan((documents + values) / 20);
  // The generator is worth nothing when what it makes is refused for its form.
  expect(sound).toBeGreaterThan(0);
}, 7_200_000);
