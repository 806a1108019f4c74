// The tests of this folder that are made of chance, with many more of it: node test/security/full.ts fuzz|bleed|faults [seed]
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";

const FULL: Record<string, Record<string, string>> = {
  fuzz: { FUZZ_DOCUMENTS: "100000", FUZZ_VALUES: "20000" },
  bleed: { BLEED_REQUESTS: "20000" },
  faults: { FAULT_SECONDS: "10", FAULT_RATE: "50" },
};
const [name = "", seed = String(randomInt(2 ** 31))] = process.argv.slice(2);
const more = FULL[name];
if (more === undefined) throw new Error(`one of ${Object.keys(FULL).join(", ")}`);
const { status } = spawnSync("vitest", ["run", `test/security/${name}.test.ts`], {
  stdio: "inherit",
  env: { ...process.env, ...more, SEED: seed },
});
process.exitCode = status ?? 1;
