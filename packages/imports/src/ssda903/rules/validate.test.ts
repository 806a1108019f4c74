import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Module } from "../rows.ts";
import { modules } from "../rows.ts";
import { rules } from "./catalogue.ts";
import type { ChildBuilder } from "./child-builder.ts";
import { aChild } from "./child-builder.ts";
import { noPlaces } from "./context.ts";
import { rulesNotImplemented } from "./not-implemented.ts";
import { reasons } from "./rule.ts";
import { validateChild } from "./validate.ts";

const findings = (child: ChildBuilder) => validateChild(child.child(), child.context());
const failures = (child: ChildBuilder) => findings(child).filter(({ outcome }) => outcome === "failed");
const codes = (child: ChildBuilder) => [...new Set(failures(child).map(({ rule }) => rule))];

describe("validateChild", () => {
  it("finds nothing in a good return", () => {
    expect(findings(aChild().episode().oc2({ CONVICTED: "0" }))).toEqual([]);
  });

  it("points at the file, line and column, with words for a returns officer", () => {
    const child = aChild().episode({ LS: "?" }).oc2({ CONVICTED: "0" });
    const [line] = child.child().rows.Episodes?.map((row) => row.line) ?? [];
    expect(failures(child)).toEqual([
      {
        rule: "144",
        outcome: "failed",
        severity: "error",
        blocking: false,
        file: "Episodes.csv",
        line,
        column: "LS",
        words: "The legal status is missing or is not a code of the return.",
      },
    ]);
  });

  it("says which rows could not be evaluated beside those that failed", () => {
    const child = aChild().episode({ DECOM: "01/04/2026" }).episode({ DECOM: "?" });
    const found = findings(child).filter(({ rule }) => rule === "354");
    expect(found.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["failed", undefined],
      ["notEvaluated", "dateInvalid"],
    ]);
  });

  it("blocks an episode that cannot be stored, and never for a rule that was not evaluated", () => {
    const child = aChild().episode({ DECOM: "?", DEC: "01/05/2025", REC: "E4A" });
    const found = findings(child);
    expect(found.filter(({ blocking }) => blocking).map(({ rule }) => rule)).toEqual(["141"]);
  });

  it("does not call a rule met when what it needs is not loaded", () => {
    const child = aChild().episode().oc2({ CONVICTED: "0" }).without("UASC", "AD1").previous("notLoaded");
    const context = { ...child.context(), places: noPlaces };
    const found = validateChild(child.child(), context);
    expect(found.every(({ outcome }) => outcome === "notEvaluated")).toBe(true);
    const why = Object.fromEntries(found.map(({ rule, reason }) => [rule, reason]));
    expect(why).toMatchObject({
      "203": "previousYearNotLoaded",
      "503D": "previousYearNotLoaded",
      "169": "postcodesNotLoaded",
      "392a": "postcodesNotLoaded",
      "187": "moduleNotInImport",
      INT01: "moduleNotInImport",
    });
  });

  it("takes last year as not loaded when nothing is said of it", () => {
    const { localId, rows } = aChild().episode().child();
    const found = validateChild({ localId, rows }, aChild().context());
    expect(found.find(({ rule }) => rule === "502")?.reason).toBe("previousYearNotLoaded");
  });

  it("says of a year that is not known that no rule is evaluated", () => {
    const found = findings(aChild(2028).episode());
    expect(found.map(({ reason }) => reason)).toEqual(rules.map(() => "yearNotKnown"));
  });

  it("never shows what a cell holds", () => {
    const odd = "Zzqx";
    const child = aChild()
      .header({ SEX: odd, ETHNIC: odd, UPN: odd, DOB: odd })
      .oc3({ IN_TOUCH: odd, ACTIV: odd, ACCOM: odd });
    child.episode({ DECOM: odd, RNE: odd, LS: odd, CIN: odd, PLACE: odd, REC: odd, DEC: odd, URN: odd, PL_POST: odd });
    expect(JSON.stringify(findings(child))).not.toContain(odd);
  });
});

describe("any rows at all", () => {
  const odd = fc.constantFrom(
    "",
    " ",
    "?",
    "0",
    "1",
    "-1",
    "X1",
    "S",
    "P",
    "L",
    "T1",
    "V3",
    "E2",
    "K3",
    "YES",
    "Z1",
    "SDQ1",
    "PR1",
    "W6 9ZD",
  );
  const date = fc.constantFrom(
    "",
    "?",
    "01/04/2025",
    "31/03/2026",
    "01/06/2025",
    "29/02/2024",
    "31/12/9999",
    "01/01/1900",
    "2025-05-05",
  );
  const dates = ["DOB", "DECOM", "DEC", "MIS_START", "MIS_END", "DUC", "DOLO_START", "DOLO_END", "SW_DECOM", "SW_DEC"];
  const codes = [
    "CHILD",
    "SEX",
    "ETHNIC",
    "UPN",
    "RNE",
    "LS",
    "CIN",
    "PLACE",
    "PLACE_PROVIDER",
    "REC",
    "URN",
    "PL_POST",
    "HOME_POST",
    "SDQ_SCORE",
  ];
  const more = [
    "SDQ_REASON",
    "HEALTH_CHECK",
    "TEETH_CHECK",
    "IN_TOUCH",
    "ACTIV",
    "ACCOM",
    "MISSING",
    "SW_ID",
    "SW_REASON",
    "DATE_INT",
  ];
  const cells = fc.record(
    Object.fromEntries([...dates.map((name) => [name, date]), ...[...codes, ...more].map((name) => [name, odd])]),
    { requiredKeys: [] },
  );
  const rows = fc.array(fc.tuple(fc.constantFrom(...modules), cells), { maxLength: 8 });
  const build = (year: number, all: [Module, Record<string, string>][]) =>
    all.reduce((child, [module, row]) => child.row(module, row), aChild(year));

  it("give findings of known rules and reasons, and never throw", () => {
    const known = new Set(rules.map(({ code }) => code));
    fc.assert(
      fc.property(fc.integer({ min: 2016, max: 2028 }), rows, rows, (year, now, then) => {
        for (const found of findings(build(year, now).previous(build(year - 1, then)))) {
          expect(known.has(found.rule)).toBe(true);
          expect(found.outcome === "notEvaluated").toBe(found.reason !== undefined);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the rules that are not implemented", () => {
  it("are no rules of the catalogue, and each says why", () => {
    const known = new Set(rules.map(({ code }) => code));
    const named = rulesNotImplemented.flatMap((entry) => entry.codes);
    expect(named.filter((code) => known.has(code))).toEqual([]);
    expect(rulesNotImplemented.every(({ why }) => why.length > 20)).toBe(true);
  });

  it("leave no number of the table or its ranges without an answer", () => {
    const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
    const internal = range(1, 36).map((number) => `INT${number.padStart(2, "0")}`);
    const table = [
      "101 102 301 103 168 203 202 141 147 143 144 145 146 149 142 148 354 385 355 356 501 431 432 433 434 435 436 388 437 502",
      "503A 503B 503C 503D 503E 503F 503G 503H 503I 503J 225 226 233 234 526 213 550 530 531 527 528 529 1015 169 179 411 164",
      "392a 392b 392c 392d 398 406 454 218 222 371 372 375 379 376 380 381 383 365 367 361 362 180 196 181 182 191 190 185 198",
      "186 197B 188 189 157 197a 545 546 543 542 158 159 192 193 131 132 133 153 344 345 348 391 1001 1007 1016 187 215 3001",
    ].flatMap((line) => line.split(" "));
    const wanted = [
      ...table,
      ...range(564, 567),
      ...range(574, 578),
      ...range(700, 710),
      ...internal.filter((code) => code !== "INT10"),
    ];
    const answered = new Set([
      ...rules.map(({ code }) => code),
      ...rulesNotImplemented.flatMap((entry) => entry.codes),
    ]);
    expect(wanted.filter((code) => !answered.has(code))).toEqual([]);
  });

  it("share a closed list of reasons without doubles", () => {
    expect(new Set(reasons).size).toBe(reasons.length);
  });
});

/** The faults of the public validator that must not be copied (data-standards 1.9). */
describe("faults of the public validator", () => {
  it("146: K3 is a placement in 2025", () => {
    expect(codes(aChild(2025).dob("01/01/2008").episode({ PLACE: "K3" }))).not.toContain("146");
  });

  it("146: Z1 is no placement in 2026, and is one in 2025", () => {
    const z1 = { PLACE: "Z1", PLACE_PROVIDER: "", URN: "" };
    expect(codes(aChild(2026).episode(z1))).toContain("146");
    expect(codes(aChild(2025).episode(z1))).not.toContain("146");
  });

  it("233, 709, 710: read DEC and PLACE as they are named in the CSV, so they fire", () => {
    expect(codes(aChild().episode({ REASON_PLACE_CHANGE: "CARPL" }))).toContain("233");
    const withOrder = aChild(2027).episode({ PLACE: "P1", PLACE_PROVIDER: "PR0" }).dolo("01/06/2026", "01/07/2026");
    expect(codes(withOrder)).toEqual(expect.arrayContaining(["709", "710"]));
  });

  it("411: whether a placement is inside is taken from the lookup, with one vintage of areas, and not guessed when unknown", () => {
    const authority = { known: false, reason: "postcodeNotFound" } as const;
    const child = aChild().episode().places({ placementAuthority: authority, location: authority });
    expect(
      findings(child)
        .filter(({ rule }) => rule === "411")
        .map(({ reason }) => reason),
    ).toEqual(["postcodeNotKnown"]);
  });

  it("347 reads T, which is no code: 133 refuses T and takes T1 and T2", () => {
    const accom = (ACCOM: string) => codes(aChild().dob("01/06/2006").oc3({ ACCOM }));
    expect(accom("T")).toContain("133");
    expect(accom("T1")).not.toContain("133");
  });

  it("543: a child who is 10 on 31 March itself is 10", () => {
    expect(codes(aChild().dob("31/03/2016").episode().oc2())).toContain("543");
  });

  it("391: has an upper age", () => {
    expect(codes(aChild().dob("31/03/2000").oc3())).toContain("391");
  });

  it("197B and 186: never both, for children born on 1 April", () => {
    const noSdq = { SDQ_SCORE: "", CONVICTED: "" };
    const sdq = (dob: string) =>
      codes(aChild().dob(dob).episode().oc2(noSdq)).filter((code) => code === "186" || code === "197B");
    expect(sdq("01/04/2021")).toEqual(["186"]);
    expect(sdq("02/04/2021")).toEqual(["197B"]);
    expect(sdq("31/03/2009")).toEqual(["197B"]);
    expect(sdq("01/04/2009")).toEqual(["186"]);
    expect(sdq("01/04/2022")).toEqual([]);
  });

  it("1007: sees a young person who is still looked after, with an open episode", () => {
    expect(codes(aChild().dob("01/06/2008").episode().oc3())).toContain("1007");
  });
});
