import type { Database } from "@cic/db/database";
import { determineAll } from "@cic/db/determinations/determine-all.writes";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator } from "@cic/db/scope";
import { londonDay } from "@cic/domain/dates";
import type { Terminal } from "../terminal.ts";
import { count, number } from "../words.ts";

/** Determines anew who is responsible for every child, and says how many answers changed. */
export async function determine(database: Database, terminal: Terminal): Promise<void> {
  terminal.note("Determining who is responsible …");
  const directory = await asOperator(database, ({ drizzle }) => loadDirectory(drizzle));
  const { children, changed } = await determineAll(database, directory, { today: londonDay(new Date()) });
  terminal.say(
    `Of ${count(children, "child", "children")}, ${number(changed)} determinations say another thing than before.`,
  );
}
