import { HoldsChildren, MOST_CHILDREN, seedChildren } from "@cic/db/country/seed-children.writes";
import { londonDay } from "@cic/domain/dates";
import { type Command, textOf } from "../command.ts";
import { Failure, WrongUse } from "../failures.ts";
import { number } from "../words.ts";
import { databaseOptions, databaseOptionsHelp, withDatabase } from "./with-database.ts";

const MOST_SEED = 1_000_000;

export const seedCommand: Command = {
  help: `cic seed [--children N] [--seed S] --database-url URL

Makes up children and ten years of their records, of every authority: periods of care, legal statuses, placements and where they
lie, who is responsible, assessments, consents, GP registrations, health lines, notices, returns, and care leavers with their passports
and applications for offers. For trying out and measuring: nobody is real, and NHS numbers are of the range that is never given out. A database that holds children already is refused. All or
none. The same number and seed make the same children on the same day. Run \`cic rollup\` afterwards, and
\`cic commissioning determine\` where answers are to have their reasons.

  --children N   1 to ${number(MOST_CHILDREN)}; 1,000 when it is not given
  --seed S       0 to ${number(MOST_SEED)}; 1 when it is not given
${databaseOptionsHelp}

Example:
  CIC_DATABASE_URL=postgres://… cic seed --children 100000`,
  options: { ...databaseOptions, children: { type: "string" }, seed: { type: "string" } },
  words: [0, 0],

  async run(given, surroundings) {
    const { terminal } = surroundings;
    const children = whole(textOf(given, "children") ?? "1000", "--children", 1, MOST_CHILDREN);
    const seed = whole(textOf(given, "seed") ?? "1", "--seed", 0, MOST_SEED);
    await withDatabase(given, surroundings, async (database) => {
      try {
        await seedChildren(database, {
          children,
          seed,
          today: londonDay(new Date()),
          onAuthority: (done, of) => terminal.progress("Making up children", done / of),
        });
      } catch (error) {
        if (error instanceof HoldsChildren) throw new Failure("The database holds children: nothing was made up.");
        throw error;
      }
    });
    terminal.say(`Made up ${number(children)} children and ten years of their records.`);
  },
};

function whole(text: string, option: string, least: number, most: number): number {
  const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) {
    throw new WrongUse(`${option} is a whole number from ${number(least)} to ${number(most)}.`);
  }
  return value;
}
