import { describe, expect, test } from "vitest";
import { notLoaded, PriceFileError, priceColumns, readPriceFile } from "./price-file.ts";

const header = priceColumns.join(",");
const row = (more: Record<string, string> = {}) =>
  Object.values({
    ...{ instrument: "Made-up scheme", kind: "IHA", deliveredBy: "DOCTOR", from: "2026-04-01", until: "2027-04-01" },
    ...{ pence: "31000", source: "made up" },
    ...more,
  }).join(",");
const text = (...lines: string[]) => lines.join("\r\n");

function refusal(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof PriceFileError) return [error.code, error.line, error.column];
    throw error;
  }
  return "accepted";
}

describe("a file of prices", () => {
  test("has its columns in any order, and others besides", () => {
    const lines = readPriceFile(
      text(
        "\ufeffNote, Source ,amount_pence,valid_until,valid_from,delivered_by,kind,instrument",
        'x," made ""up"", twice ",1000000,2027-04-01,2026-04-01,NURSE,RHA,A scheme',
        "",
      ),
    );
    expect(lines).toEqual([
      {
        ...{ line: 2, instrument: "A scheme", kind: "RHA", deliveredBy: "NURSE", amountPence: 1_000_000 },
        ...{ validFrom: "2026-04-01", validUntil: "2027-04-01", source: 'made "up", twice' },
      },
    ]);
  });

  const later = { from: "2027-04-01", until: "2028-04-01" };
  test.each<[string, string[], unknown]>([
    ["is empty", [""], ["PRICE_FILE_EMPTY", 1, null]],
    ["has a header alone", [header, ""], ["PRICE_FILE_EMPTY", 1, null]],
    ["lacks a column", [header.replace(",source", ""), row()], ["PRICE_FILE_COLUMN_MISSING", 1, "source"]],
    ["is no CSV", [header, '"open'], ["PRICE_FILE_NOT_CSV", 2, null]],
    ["has a cell too many", [header, row(), `${row(later)},x`], ["PRICE_FILE_VALUE_REFUSED", 3, null]],
    ["has another kind", [header, row({ kind: "ANNUAL" })], ["PRICE_FILE_VALUE_REFUSED", 2, "kind"]],
    [
      "has another deliverer",
      [header, row({ deliveredBy: "MIDWIFE" })],
      ["PRICE_FILE_VALUE_REFUSED", 2, "delivered_by"],
    ],
    ["has what is no day", [header, row({ from: "2026-02-30" })], ["PRICE_FILE_VALUE_REFUSED", 2, "valid_from"]],
    ["has no end", [header, row({ until: "" })], ["PRICE_FILE_VALUE_REFUSED", 2, "valid_until"]],
    ["has a price of nothing", [header, row({ pence: "0" })], ["PRICE_FILE_VALUE_REFUSED", 2, "amount_pence"]],
    ["has a price below nothing", [header, row({ pence: "-5" })], ["PRICE_FILE_VALUE_REFUSED", 2, "amount_pence"]],
    ["has pounds", [header, row({ pence: "310.00" })], ["PRICE_FILE_VALUE_REFUSED", 2, "amount_pence"]],
    ["has the greatest price", [header, row({ pence: "1000000" })], "accepted"],
    ["has a greater one", [header, row({ pence: "1000001" })], ["PRICE_FILE_VALUE_REFUSED", 2, "amount_pence"]],
    ["has the least price", [header, row({ pence: "1" })], "accepted"],
    ["has no instrument", [header, row({ instrument: "" })], ["PRICE_FILE_VALUE_REFUSED", 2, "instrument"]],
    ["has no source", [header, row({ source: " " })], ["PRICE_FILE_VALUE_REFUSED", 2, "source"]],
    [
      "ends on its first day",
      [header, row({ from: "2027-04-01" })],
      ["PRICE_FILE_DAYS_OUT_OF_ORDER", 2, "valid_until"],
    ],
    ["lasts a day", [header, row({ from: "2027-03-31" })], "accepted"],
    [
      "has two prices for a day",
      [header, row(), row({ ...later, from: "2027-03-31" })],
      ["PRICE_FILE_PRICES_OVERLAP", 3, null],
    ],
    ["has two that follow one another", [header, row(), row(later)], "accepted"],
    ["has two for two kinds", [header, row(), row({ kind: "RHA" })], "accepted"],
    ["has two for two deliverers", [header, row(), row({ deliveredBy: "NURSE" })], "accepted"],
    ["says one twice", [header, row(), row()], ["PRICE_FILE_PRICES_OVERLAP", 3, null]],
  ])("%s", (_name, lines, expected) => {
    expect(refusal(() => readPriceFile(text(...lines)))).toEqual(expected);
  });
});

describe("beside the prices that are loaded", () => {
  const loaded = readPriceFile(text(header, row())).map(({ line, ...price }) => price);
  const read = (more: Record<string, string>) => readPriceFile(text(header, row(more)));

  test("the same is not loaded again, and what follows is", () => {
    expect(notLoaded(read({}), loaded)).toEqual([]);
    const next = read({ from: "2027-04-01", until: "2028-04-01" });
    expect(notLoaded(next, loaded)).toEqual([
      expect.objectContaining({ validFrom: "2027-04-01", amountPence: 31_000 }),
    ]);
  });

  test.each<[string, Record<string, string>]>([
    ["another amount", { pence: "31001" }],
    ["another end", { until: "2027-04-02" }],
    ["another beginning", { from: "2026-03-31" }],
    ["another source", { source: "hearsay" }],
    ["another instrument", { instrument: "Another scheme" }],
    ["its last day", { from: "2027-03-31", until: "2028-04-01" }],
  ])("%s is refused", (_name, more) => {
    expect(refusal(() => notLoaded(read(more), loaded))).toEqual(["PRICE_FILE_LOADED_OTHERWISE", 2, null]);
  });
});
