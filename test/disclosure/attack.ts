// Attacks what is hidden in random tables, or in random months that are shown one after another:
// node test/disclosure/attack.ts [tables] [first seed] [months]
import { attackMonths, attackSeed } from "@cic/domain/disclosure/attack.fixture";

const [tables = 10_000, first = 0] = process.argv.slice(2, 4).map(Number);
const attackOf = process.argv[4] === "months" ? attackMonths : attackSeed;
let [hidden, shown, leaking, undecided] = [0, 0, 0, 0];
for (let seed = first; seed < first + tables; seed++) {
  const attack = attackOf(seed);
  hidden += attack.hidden;
  shown += attack.shown;
  undecided += attack.undecided;
  if (attack.leaks.length === 0) continue;
  leaking += 1;
  process.stdout.write(`seed ${seed}: ${attack.leaks.join("; ")}\n`);
}
process.stdout.write(
  `${tables} tables, ${hidden} numbers hidden and ${shown} shown: ${leaking} tables leak, ${undecided} questions undecided\n`,
);
process.exitCode = leaking === 0 ? 0 : 1;
