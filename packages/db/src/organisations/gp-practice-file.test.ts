import { type Day, day } from "@cic/domain/dates";
import { makeDirectory, type OrganisationKind } from "@cic/domain/organisations/directory";
import { describe, expect, test } from "vitest";
import { PracticeFileError, readPracticeFile } from "./gp-practice-file.ts";

const organisation = (id: string, kind: OrganisationKind, from: Day | null, until: Day | null) => ({
  id,
  kind,
  name: id,
  region: null,
  from,
  until,
});
const merged = day("2026-04-01");
const began = day("2022-07-01");
const organisations = [
  organisation("ICB:QHM", "ICB", began, null),
  organisation("ICB:QMJ", "ICB", began, merged),
  organisation("ICB:Z9B2Z", "ICB", merged, null),
  organisation("PROVIDER:X9901", "PROVIDER", null, null),
];
const directory = makeDirectory({
  organisations,
  codes: organisations.map(({ id, from, until }) => ({
    scheme: "ODS",
    code: id.slice(id.indexOf(":") + 1),
    organisationId: id,
    from,
    until,
  })),
  successions: [],
  districts: [],
  districtIcbs: [],
  adjacencies: [],
  dutyInboxes: [],
});

const header = "ods_code,name,country,defence,postcode,icb,from,until";
const north = `A81001,"Surgery of the ""north"", the",ENGLAND,false,nw1 2ba,QHM,,`;
const camden = "F83004,Camden surgery,ENGLAND,false,,QMJ,,";
const camdenNow = "F83004,Camden surgery,ENGLAND,false,,Z9B2Z,,";
const read = (...lines: string[]) => readPracticeFile(lines.join("\n"), directory);
const association = (icb: string, validFrom: string | null, validUntil: string | null) => ({
  practiceCode: "F83004",
  icbId: `ICB:${icb}`,
  validFrom,
  validUntil,
});

describe("a list of practices", () => {
  test("is read, whatever the order of its columns", () => {
    const expected = {
      practices: [
        {
          odsCode: "A81001",
          name: 'Surgery of the "north", the',
          country: "ENGLAND",
          defence: false,
          postcode: "NW12BA",
        },
      ],
      associations: [{ ...association("QHM", null, null), practiceCode: "A81001" }],
    };
    expect(read(header, north, "")).toEqual(expected);
    const columns = " FROM,until,icb,more,postcode,defence,country,name,ods_code";
    const row = `,,qhm,x,NW12BA,FALSE,england,"Surgery of the ""north"", the", a81001`;
    expect(readPracticeFile(`\uFEFF${columns}\r\n${row}\r\n`, directory)).toEqual(expected);
  });

  test("without an ICB has no association", () => {
    const { practices, associations } = read(header, "Y00001,A Defence practice,WALES,true,,,,");
    expect(practices).toMatchObject([{ odsCode: "Y00001", country: "WALES", defence: true, postcode: null }]);
    expect(associations).toEqual([]);
  });

  test.each<[string, string[], object[]]>([
    ["days that are not given stay open", [camden], [association("QMJ", null, null)]],
    [
      "an ICB's own days are written out where another comes before or after",
      [camdenNow, camden],
      [association("QMJ", null, "2026-04-01"), association("Z9B2Z", "2026-04-01", null)],
    ],
    [
      "days that are given are kept",
      [camden.replace("QMJ,,", "QHM,2022-07-01,2023-01-10"), camden.replace("QMJ,,", "QMJ,2023-01-10,2026-04-01")],
      [association("QHM", "2022-07-01", "2023-01-10"), association("QMJ", "2023-01-10", "2026-04-01")],
    ],
  ])("%s", (_, lines, expected) => {
    expect(read(header, ...lines).associations).toEqual(expected);
  });
});

describe("is refused where it stands: a list that", () => {
  const changed = (change: string) => north.replace("QHM,,", change);
  const elsewhere = "F83004,Camden surgery,ENGLAND,false,SO32 2ZD,Z9B2Z,2026-04-01,";
  const refused = "VALUE_REFUSED";

  test.each<[string, string[], string, number | null, string | null]>([
    ["is empty", [""], "COLUMN_MISSING", 1, "ods_code"],
    ["has no practice", [header, ""], "EMPTY", null, null],
    ["lacks a column", [header.replace(",until", ""), north], "COLUMN_MISSING", 1, "until"],
    ["has too few fields", [header, north, "A81002,x"], refused, 3, null],
    ["has an open quote", [header, north.replace('the",', "the,")], refused, 2, null],
    ["has a malformed code", [header, north.replace("A81001", "1")], refused, 2, "ods_code"],
    ["has no name", [header, camden.replace("Camden surgery", " ")], refused, 2, "name"],
    ["has a long name", [header, camden.replace("Camden", "C".repeat(200))], refused, 2, "name"],
    ["has an unknown country", [header, north.replace("ENGLAND", "FRANCE")], refused, 2, "country"],
    ["says nothing of defence", [header, north.replace("false", "")], refused, 2, "defence"],
    ["has a part of a postcode", [header, north.replace("nw1 2ba", "nw1")], refused, 2, "postcode"],
    ["has a day that is none", [header, changed("QHM,2026-02-30,")], refused, 2, "from"],
    ["has an end that is no day", [header, changed("QHM,,x")], refused, 2, "until"],
    ["ends before it starts", [header, changed("QHM,2026-01-10,2026-01-10")], refused, 2, "until"],
    ["has a first day without an ICB", [header, changed(",2026-01-10,")], refused, 2, "from"],
    ["has an end without an ICB", [header, changed(",,2026-01-10")], refused, 2, "until"],
    ["has an ICB that nobody knows", [header, changed("QQQ,,")], "ICB_UNKNOWN", 2, "icb"],
    ["has another organisation's code", [header, changed("X9901,,")], "ICB_UNKNOWN", 2, "icb"],
    ["begins before its ICB", [header, changed("QHM,2022-06-30,")], "OUTSIDE_ICB", 2, "from"],
    ["begins when its ICB ends", [header, camden.replace("QMJ,,", "QMJ,2026-04-01,")], "OUTSIDE_ICB", 2, "from"],
    ["ends when its ICB begins", [header, camden.replace("QMJ,,", "QMJ,,2022-07-01")], "OUTSIDE_ICB", 2, "until"],
    ["ends after its ICB", [header, camden.replace("QMJ,,", "QMJ,,2026-04-02")], "OUTSIDE_ICB", 2, "until"],
    ["contradicts itself", [header, camden, elsewhere], "ROWS_DIFFER", 3, "postcode"],
    ["repeats a row", [header, camden, camden], "TWO_ICBS_AT_ONCE", 3, "icb"],
    [
      "has two ICBs on one day",
      [header, camdenNow, camden.replace("QMJ,,", "QHM,,2026-04-02")],
      "TWO_ICBS_AT_ONCE",
      3,
      "icb",
    ],
    [
      "has two ICBs that both last",
      [header, camdenNow, camden.replace("QMJ,,", "QHM,,")],
      "TWO_ICBS_AT_ONCE",
      3,
      "icb",
    ],
  ])("%s", (_, lines, code, line, column) => {
    let error: unknown;
    try {
      read(...lines);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(PracticeFileError);
    expect(error).toMatchObject({ code: `PRACTICE_FILE_${code}`, line, column });
    // What was wrong with it is not repeated.
    expect((error as Error).message).not.toMatch(/surgery|nw1/i);
  });
});
