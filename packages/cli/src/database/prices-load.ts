import { basename } from "node:path";
import { loadPrices } from "@cic/db/charges/load-prices";
import { PriceFileError, type PriceFileErrorCode, priceColumns } from "@cic/db/charges/price-file";
import { repriceCharges } from "@cic/db/charges/reprice.writes";
import type { Database } from "@cic/db/database";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator } from "@cic/db/scope";
import { londonDay } from "@cic/domain/dates";
import type { Command } from "../command.ts";
import { codesOf, Failure } from "../failures.ts";
import type { Terminal } from "../terminal.ts";
import { count, number, plain } from "../words.ts";
import { databaseOptions, databaseOptionsHelp, withDatabase } from "./with-database.ts";

export const pricesLoad: Command = {
  help: `cic prices load <file.csv> --database-url URL

Loads the prices of health assessments, the whole file or nothing of it; then open charges without a price are credited
and charged anew with theirs. A price that is loaded is never changed. Run again with the same file, it changes nothing.

The columns, in any order:
  ${priceColumns.join(",")}
kind is IHA or RHA, delivered_by DOCTOR or NURSE; days are YYYY-MM-DD, valid_until is the first day without the price;
amount_pence is a whole number from 1 to 1000000.

${databaseOptionsHelp}

Example:
  cic prices load prices-2026-27.csv --database-url postgres://…`,
  options: { ...databaseOptions },
  words: [1, 1],

  async run(given, surroundings) {
    const { terminal } = surroundings;
    const [file = ""] = given.words;
    await withDatabase(given, surroundings, async (database) => {
      const { prices, added } = await load(database, file);
      terminal.say(`Of ${count(prices, "price")}, ${number(added)} had not been loaded before.`);
      await reprice(database, terminal);
    });
  },
};

/** Also when no price was new: the last time may have been cut short. */
async function reprice(database: Database, terminal: Terminal): Promise<void> {
  terminal.note("Looking for charges without a price …");
  const directory = await asOperator(database, ({ drizzle }) => loadDirectory(drizzle));
  const { charges, repriced } = await repriceCharges(database, directory, londonDay(new Date()));
  terminal.say(`Of ${count(charges, "open charge")} without a price, ${number(repriced)} got one.`);
}

const WORDS: Readonly<Record<PriceFileErrorCode, string>> = {
  PRICE_FILE_NOT_CSV: "this is not CSV in UTF-8",
  PRICE_FILE_COLUMN_MISSING: "a column is missing",
  PRICE_FILE_EMPTY: "there is no price in it",
  PRICE_FILE_VALUE_REFUSED: "a value is not of its kind",
  PRICE_FILE_DAYS_OUT_OF_ORDER: "the price would end on or before its first day",
  PRICE_FILE_PRICES_OVERLAP: "a line above has a price for one of its days",
  PRICE_FILE_LOADED_OTHERWISE: "another price is loaded for one of its days",
};

async function load(database: Database, file: string) {
  try {
    return await loadPrices(database, file);
  } catch (error) {
    if (error instanceof PriceFileError) {
      const column = error.column === null ? "" : `, column ${error.column}`;
      const place = `${plain(basename(file))}, line ${error.line}${column}`;
      throw new Failure(`${place}: ${WORDS[error.code]} (${error.code}). Nothing was loaded.`);
    }
    const [code] = codesOf(error);
    if (code === "ENOENT") throw new Failure(`There is no file ${plain(file)}.`);
    if (code === "EISDIR") throw new Failure(`${plain(file)} is a folder: name the file in it.`);
    if (code === "EACCES") throw new Failure(`${plain(file)} may not be read by this user.`);
    throw error;
  }
}
