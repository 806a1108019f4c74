import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "../dates.ts";
import { cheapestWay } from "./cheapest-way.ts";
import { prescriptionExemption } from "./exemption.rule.ts";
import { LOW_INCOME_CAPITAL, TAX_CREDIT_INCOME, UNIVERSAL_CREDIT_LIMITS } from "./income-limits.parameter.ts";
import { PRESCRIPTION_CHARGES } from "./prescription-charges.parameter.ts";
import { type CertificateKind, nothingKnown, type PrescriptionFacts } from "./prescription-facts.ts";

const born = "2007-03-10";
/** Nothing makes their prescriptions free. */
const pays = (birth = born): PrescriptionFacts => ({
  ...nothingKnown(day(birth)),
  fullTimeEducation: "NO",
  pregnancy: "NEITHER",
  listedCondition: "NO",
  inpatient: "NO",
  listedBenefit: "NO",
  dependantOfRecipient: "NO",
  universalCredit: "NO",
  certificates: [],
});
const holds = (kind: CertificateKind, from: string | null = "2026-01-10", until: string | null = "2027-01-10") => ({
  certificates: [{ kind, from: from === null ? null : day(from), until: until === null ? null : day(until) }],
});
const uc = (takeHomePence: number | null, childOrLimitedCapability: "YES" | "NO" | "NOT_KNOWN" = "NO") =>
  ({ universalCredit: "YES", takeHomePence, childOrLimitedCapability }) as const;

// biome-ignore format: a table is read by its columns
test.each<[what: string, facts: Partial<PrescriptionFacts>, on: string, expected: string]>([
  ["nothing known",                             nothingKnown(day(born)),                "2026-11-22", "NOT_KNOWN"],
  ["nothing applies",                           {},                                     "2026-11-22", "NOT_EXEMPT"],
  ["the day before 16",                         {},                                     "2023-03-09", "AGE_U16"],
  ["16",                                        {},                                     "2023-03-10", "NOT_EXEMPT"],
  ["16 in education",                           { fullTimeEducation: "YES" },           "2023-03-10", "AGE_16_18_FTE"],
  ["16, education not known",                   { fullTimeEducation: "NOT_KNOWN" },     "2023-03-10", "NOT_KNOWN"],
  ["the day before 19 in education",            { fullTimeEducation: "YES" },           "2026-03-09", "AGE_16_18_FTE"],
  ["19 in education",                           { fullTimeEducation: "YES" },           "2026-03-10", "NOT_EXEMPT"],
  ["19, education not known",                   { fullTimeEducation: "NOT_KNOWN" },     "2026-03-10", "NOT_EXEMPT"],
  ["the day before 60",                         {},                                     "2067-03-09", "NOT_EXEMPT"],
  ["60",                                        {},                                     "2067-03-10", "AGE_60"],
  ["pregnant without a certificate",            { pregnancy: "PREGNANT" },              "2026-11-22", "NOT_EXEMPT"],
  ["pregnant, certificates not known",          { pregnancy: "PREGNANT", certificates: null, universalCredit: "NO" }, "2026-11-22", "NOT_KNOWN"],
  ["pregnant with a certificate",               { pregnancy: "PREGNANT", ...holds("MATEX") }, "2026-11-22", "MATEX"],
  ["a certificate on its last day",             { pregnancy: "PREGNANT", ...holds("MATEX") }, "2027-01-09", "MATEX"],
  ["a certificate that ran out",                { pregnancy: "PREGNANT", ...holds("MATEX") }, "2027-01-10", "NOT_EXEMPT"],
  ["a certificate not yet valid",               { pregnancy: "PREGNANT", ...holds("MATEX") }, "2026-01-09", "NOT_EXEMPT"],
  ["a certificate of which no end is known",    { pregnancy: "PREGNANT", ...holds("MATEX", null, null) }, "2026-11-22", "NOT_KNOWN"],
  ["a baby eleven months ago",                  { pregnancy: "GAVE_BIRTH", gaveBirthOn: day("2025-11-23"), ...holds("MATEX") }, "2026-11-22", "MATEX"],
  ["a baby twelve months ago",                  { pregnancy: "GAVE_BIRTH", gaveBirthOn: day("2025-11-22"), ...holds("MATEX") }, "2026-11-22", "NOT_EXEMPT"],
  ["a listed condition without a certificate",  { listedCondition: "YES" },             "2026-11-22", "NOT_EXEMPT"],
  ["a listed condition with one",               { listedCondition: "YES", ...holds("MEDEX") }, "2026-11-22", "MEDEX"],
  ["a war pension is for its own items alone",  holds("WARPEN"),                        "2026-11-22", "NOT_EXEMPT"],
  ["in hospital",                               { inpatient: "YES" },                   "2026-11-22", "INPATIENT"],
  ["a listed benefit",                          { listedBenefit: "YES" },               "2026-11-22", "BENEFIT"],
  ["dependant the day before 20",               { dependantOfRecipient: "YES" },        "2027-03-09", "BENEFIT"],
  ["dependant at 20",                           { dependantOfRecipient: "YES" },        "2027-03-10", "NOT_EXEMPT"],
  ["Universal Credit at the limit",             uc(43_500),                             "2026-11-22", "UC"],
  ["a penny above it",                          uc(43_501),                             "2026-11-22", "NOT_EXEMPT"],
  ["above it, children not known",              uc(43_501, "NOT_KNOWN"),                "2026-11-22", "NOT_KNOWN"],
  ["at the higher limit",                       uc(93_500, "YES"),                      "2026-11-22", "UC"],
  ["a penny above the higher",                  uc(93_501, "YES"),                      "2026-11-22", "NOT_EXEMPT"],
  ["pay not known",                             uc(null, "YES"),                        "2026-11-22", "NOT_KNOWN"],
  ["before the limits",                         uc(43_500),                             "2016-11-30", "AGE_U16"],
  ["a tax credit certificate",                  holds("TAX_CREDIT", "2024-06-01", "2025-12-01"), "2025-04-05", "TAXCREDIT"],
  ["one after tax credits ended",               holds("TAX_CREDIT", "2024-06-01", "2025-12-01"), "2025-04-06", "NOT_KNOWN"],
  ["HC2",                                       holds("HC2"),                           "2026-11-22", "HC2"],
  ["HC3 does not make prescriptions free",      holds("HC3"),                           "2026-11-22", "NOT_EXEMPT"],
])("%s", (_, facts, on, expected) => {
  const { outcome, code, conditions } = prescriptionExemption({ ...pays(), ...facts }, day(on));
  expect(code ?? outcome).toBe(expected);
  // A question for what is not known, and none for what is.
  for (const { state, ask } of conditions) expect(ask !== null).toBe(state === "NOT_KNOWN");
});

test("16 and 17 outside education is a gap that is said, and ends at 18", () => {
  const alerts = (facts: Partial<PrescriptionFacts>, on: string) =>
    prescriptionExemption({ ...pays(), ...facts }, day(on)).alerts.filter((one) => one === "RX_GAP_16_17_NEET");
  expect(alerts({}, "2023-03-09")).toEqual([]);
  expect(alerts({}, "2023-03-10")).toHaveLength(1);
  expect(alerts({}, "2025-03-09")).toHaveLength(1);
  expect(alerts({}, "2025-03-10")).toEqual([]);
  expect(alerts({ fullTimeEducation: "YES" }, "2024-03-10")).toEqual([]);
  expect(alerts({ fullTimeEducation: "NOT_KNOWN" }, "2024-03-10")).toEqual([]);
  expect(alerts(holds("HC2", "2023-01-01"), "2024-03-10")).toEqual([]);
});

test("what the government announced is told as announced, and decides nothing", () => {
  const at = (on: string) => prescriptionExemption(pays(), day(on));
  expect(at("2025-12-22").alerts).toEqual([]);
  expect(at("2025-12-23")).toMatchObject({ outcome: "NOT_EXEMPT", alerts: ["CARE_LEAVER_EXEMPTION_ANNOUNCED"] });
  expect(at("2032-03-10").alerts).toEqual([]);
});

test.each<[Partial<PrescriptionFacts>, RegExp]>([
  [{ supportedByAuthority: "YES" }, /HC1\(SC\)/],
  [{ supportedByAuthority: "NO" }, /form HC1\./],
  [{}, /HC1\(SC\) if .* form HC1 if not/],
  [{ capitalPence: 1_600_001 }, /savings are above/],
  [{ capitalPence: 1_600_000 }, /Apply for an HC2/],
  [{ capitalPence: 2_325_000, livesInCareHome: "YES" }, /Apply for an HC2/],
  [{ capitalPence: 2_325_001, livesInCareHome: "YES" }, /savings are above/],
  [{ asylumSupport: "SECTION_95" }, /sent to you/],
  [{ asylumSupport: "SECTION_98" }, /with form HC1/],
  [{ listedCondition: "YES" }, /FP92A/],
  [{ pregnancy: "PREGNANT" }, /maternity exemption/],
])("what to do next: %j", (facts, step) => {
  expect(prescriptionExemption({ ...pays(), ...facts }, day("2026-11-22")).next.join(" ")).toMatch(step);
});

// biome-ignore format: a table is read by its columns
test.each<[on: string, item: number | null, three: number, twelve: number, hrt: number | null, debit: number]>([
  ["2021-03-31", null, 0,    0,     null, 0],
  ["2021-04-01", 935,  3025, 10810, null, 1081],
  ["2022-04-01", 935,  3025, 10810, null, 1081],
  ["2023-03-31", 935,  3025, 10810, null, 1081],
  ["2023-04-01", 965,  3125, 11160, 1930, 1116],
  ["2024-03-31", 965,  3125, 11160, 1930, 1116],
  ["2024-04-30", 965,  3125, 11160, 1930, 1116],
  ["2024-05-01", 990,  3205, 11450, 1980, 1145],
  ["2025-03-31", 990,  3205, 11450, 1980, 1145],
  ["2025-04-01", 990,  3205, 11450, 1980, 1145],
  ["2026-03-31", 990,  3205, 11450, 1980, 1145],
  ["2026-04-01", 990,  3205, 11450, 1980, 1145],
  ["2027-03-31", 990,  3205, 11450, 1980, 1145],
  ["2027-04-01", null, 0,    0,     null, 0],
])("prices on %s", (on, item, threeMonths, twelveMonths, hrt, debit) => {
  const costs = cheapestWay(null, day(on));
  if (item === null) return expect(costs).toEqual({ kind: "priceNotLoaded" });
  expect(costs).toMatchObject({
    prices: { item, threeMonths, twelveMonths, hrt },
    breakEven: { threeMonths: 4, twelveMonths: 12, hrt: hrt === null ? null : 3 },
    directDebits: { count: 10, pence: debit },
    ways: null,
  });
});

test("the price that is only assumed says so", () => {
  const assumed = (on: string) => (cheapestWay(null, day(on)) as { assumed: string | null }).assumed;
  expect(assumed("2026-03-31")).toBeNull();
  expect(assumed("2026-04-01")).toMatch(/HRT/);
});

// biome-ignore format: a table is read by its columns
test.each<[items: number, hrtItems: number, way: string, pence: number]>([
  [0,      0, "PER_ITEM",                0],
  [11 / 12, 0, "PER_ITEM",               10890],
  [1,      0, "TWELVE_MONTH_CERTIFICATE", 11450],
  [2,      2, "HRT_CERTIFICATE",         1980],
  // Two items a year cost what the certificate does: it binds to more, and saves nothing.
  [2 / 12, 2 / 12, "PER_ITEM",           1980],
  [3 / 12, 3 / 12, "HRT_CERTIFICATE",    1980],
  // Nine others (89.10) with the HRT certificate (19.80) are less than 114.50; ten are not.
  [21 / 12, 1, "HRT_CERTIFICATE",        10890],
  [22 / 12, 1, "TWELVE_MONTH_CERTIFICATE", 11450],
])("%d items a month, %d of them HRT: %s", (items, hrtItems, way, pence) => {
  const costs = cheapestWay({ items, hrtItems }, day("2026-11-22"));
  expect(costs.kind === "costs" && costs.ways?.[0]).toEqual({ way, pence });
});

test("before there was an HRT certificate none is offered", () => {
  const costs = cheapestWay({ items: 2, hrtItems: 2 }, day("2023-03-31"));
  expect(costs.kind === "costs" && costs.ways?.map(({ way }) => way)).not.toContain("HRT_CERTIFICATE");
});

test.each([
  ["charges", PRESCRIPTION_CHARGES],
  ["Universal Credit", UNIVERSAL_CREDIT_LIMITS],
  ["tax credits", TAX_CREDIT_INCOME],
  ["low income", LOW_INCOME_CAPITAL],
] as const)("%s: every value has a source, and no day has two", (_, values) => {
  for (const [i, { from, until, source }] of values.entries()) {
    expect(source).not.toBe("");
    const next = values[i + 1];
    if (next !== undefined) expect(until).toBe(next.from);
    expect(until === null || from < until).toBe(true);
  }
});

test("knowing more never changes what was settled", () => {
  const yesNo = fc.constantFrom("YES" as const, "NO" as const);
  const full = fc.record({
    fullTimeEducation: yesNo,
    listedCondition: yesNo,
    inpatient: yesNo,
    listedBenefit: yesNo,
    dependantOfRecipient: yesNo,
    universalCredit: yesNo,
    childOrLimitedCapability: yesNo,
    takeHomePence: fc.integer({ min: 0, max: 120_000 }),
    certificates: fc.constantFrom([], holds("HC2").certificates, holds("MEDEX").certificates),
  });
  const hidden = fc.subarray([
    "fullTimeEducation",
    "listedCondition",
    "inpatient",
    "listedBenefit",
    "universalCredit",
  ] as const);
  fc.assert(
    fc.property(full, hidden, fc.integer({ min: 0, max: 4_000 }), (facts, unknown, days) => {
      const on = addDays(day("2022-01-01"), days);
      const all = { ...pays(), ...facts };
      const less = { ...all, ...Object.fromEntries(unknown.map((name) => [name, "NOT_KNOWN"])) };
      const [more, fewer] = [prescriptionExemption(all, on), prescriptionExemption(less, on)];
      if (fewer.outcome !== "NOT_KNOWN") expect(more.outcome).toBe(fewer.outcome);
      for (const [i, condition] of fewer.conditions.entries()) {
        if (condition.state !== "NOT_KNOWN") expect(more.conditions[i]?.state).toBe(condition.state);
      }
    }),
    { numRuns: 150 },
  );
});
