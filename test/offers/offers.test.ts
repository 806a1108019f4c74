import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import {
  type Answered,
  adviser,
  answered,
  camden,
  careLeaver,
  owner,
  paying,
  practice,
  published,
  scheme,
  young,
} from "../offer-applications/operations.ts";

let api: Api;
let leaver: WorldChild;
let inCare: WorldChild;
beforeAll(async () => {
  api = await openApi("postgres");
  practice(api);
  leaver = careLeaver(api);
  inCare = api.world.child(camden, { born: "2009-11-30" });
  inCare.carePeriod({ from: "2020-01-10" }).legalStatus("C2", "2020-01-10");
  await api.world.save();
});
afterAll(() => api.close());

const offerAnswer = `offer { id } on outcome exemption conditions { code state words ask } next`;
const offersFor = `__typename ... on InputRefused { code field message } ... on RecordNotFound { field }
  ... on OffersFor { on today { ${offerAnswer} } later { ${offerAnswer} } notForThem { ${offerAnswer} }
    losing { offer { id } exemption from becomes because } notEvaluated { id standing }
    prescriptions { on outcome exemption reasons { code state words ask } alerts alwaysFree next priceNotLoaded
      costs { itemPence threeMonthPence twelveMonthPence hrtPence threeMonthsCheaperFrom twelveMonthsCheaperFrom hrtCheaperFrom
        directDebits directDebitPence ways { way pence } source assumed } } }`;
const ofRecord = `query ($childId: ID!, $facts: OfferFactsInput, $on: Date) {
  offersFor(childId: $childId, facts: $facts, on: $on) { ${offersFor} } }`;
const whatIf = `query ($person: OfferPersonInput!, $on: Date) { whatIfOffers(person: $person, on: $on) { ${offersFor} } }`;

const of = (answers: Answered[], id = scheme) => answers.find(({ offer }: Answered) => offer?.id === id);

describe("of a person on record", () => {
  test("the young person and their adviser get the same answer, from the record and what is told", async () => {
    const variables = { childId: leaver.id, facts: { ...paying, email: "YES", itemsAMonth: 2 } };
    const asked = await answered(adviser(api), ofRecord, variables);
    expect(await answered(young(api, leaver), ofRecord, variables)).toEqual(asked);
    expect(of(asked.today)).toMatchObject({ outcome: "ELIGIBLE", next: [expect.stringMatching(/personal adviser/)] });
    expect(of(asked.today).conditions.map(({ code, state }: Answered) => [code, state])).toEqual([
      ["RUNNING", "MET"],
      ["AGE", "MET"],
      ["CARE_LEAVER", "MET"],
      ["AREA", "MET"],
      ["GP_REGISTRATION", "MET"],
      ["NOT_EXEMPT", "MET"],
      ["EMAIL", "MET"],
    ]);
    expect(of(asked.losing)).toMatchObject({ from: "2032-03-10", becomes: "NOT_ELIGIBLE" });
    expect(asked.prescriptions).toMatchObject({
      outcome: "NOT_EXEMPT",
      priceNotLoaded: false,
      costs: {
        itemPence: 990,
        ways: [{ way: "TWELVE_MONTH_CERTIFICATE", pence: 11450 }, {}, {}],
        assumed: expect.stringMatching(/HRT/),
      },
    });
  });

  test("told nothing, it asks, and never takes silence for no", async () => {
    const asked = await answered(adviser(api), ofRecord, { childId: leaver.id });
    expect(asked.prescriptions.outcome).toBe("NOT_KNOWN");
    expect(of(asked.today)).toMatchObject({ outcome: "NEEDS_INFO" });
    expect(of(asked.today).next).toEqual(
      expect.arrayContaining([expect.stringMatching(/Universal Credit/), expect.stringMatching(/e-mail/)]),
    );
  });

  test("sixteen, in care and outside education: the gap is said, and what comes at 18", async () => {
    const asked = await answered(adviser(api), ofRecord, {
      childId: inCare.id,
      facts: { ...paying, supportedByAuthority: "YES" },
    });
    expect(asked.prescriptions).toMatchObject({
      outcome: "NOT_EXEMPT",
      alerts: ["RX_GAP_16_17_NEET", "CARE_LEAVER_EXEMPTION_ANNOUNCED"],
      next: [expect.stringMatching(/HC1\(SC\).*16 or 17/)],
    });
    // Of the GP nothing is recorded: what comes then is still asked of.
    expect(of(asked.later)).toMatchObject({ on: "2027-11-30", outcome: "NEEDS_INFO" });
  });

  test.each(["2026-03-31", "2026-04-01"])("the record answers of %s as of any day", async (on) => {
    const asked = await answered(adviser(api), ofRecord, {
      childId: leaver.id,
      facts: { ...paying, email: "YES" },
      on,
    });
    expect(of(asked.today)).toMatchObject({ on, outcome: "ELIGIBLE" });
    expect(asked.prescriptions.costs.assumed === null).toBe(on === "2026-03-31");
  });

  test("an authority that is not responsible and a child that does not exist get the same answer", async () => {
    for (const [ask, childId] of [
      [adviser(api, "LA:850"), leaver.id],
      [adviser(api), "00000000-0000-4000-8000-000000000000"],
      [adviser(api), "x"],
      [young(api, inCare), leaver.id],
    ] as const) {
      expect(await answered(ask, ofRecord, { childId })).toEqual({ __typename: "RecordNotFound", field: "childId" });
    }
  });
});

describe("on facts given", () => {
  const nineteen = (authority: string) => ({
    person: {
      born: "2007-03-10",
      category: "FORMER_RELEVANT",
      authorityOfOrigin: authority,
      gp: { registered: "YES", authority },
      facts: { ...paying, email: "YES" },
    },
  });

  // biome-ignore format: a table is read by its columns
  test.each([
    ["LINCOLNSHIRE_PRESCRIPTIONS",         "LA:925", "ELIGIBLE"],
    ["NORTHAMPTONSHIRE_PRESCRIPTIONS",     "940",    "NEEDS_INFO"],
    [scheme,                               "202",    "ELIGIBLE"],
    ["BLACK_COUNTRY_PRESCRIPTIONS",        "LA:335", "ELIGIBLE"],
    ["OLDHAM_PRESCRIPTIONS",               "LA:353", "ELIGIBLE"],
  ])("%s: moved there, %s answers %s, and no other scheme is for them", async (id, authority, outcome) => {
    api.takeStatements();
    const asked = await answered(api.as("PERSONAL_ADVISER", camden), whatIf, nineteen(authority));
    expect(api.takeStatements()).toEqual([]);
    const schemes = asked.today.filter(({ offer }: Answered) => offer.id.endsWith("_PRESCRIPTIONS"));
    expect(schemes.map(({ offer, ...rest }: Answered) => [offer.id, rest.outcome])).toEqual([[id, outcome]]);
    for (const { offer, conditions } of asked.notForThem.filter(({ offer }: Answered) => offer.id.endsWith("_PRESCRIPTIONS"))) {
      expect([offer.id, conditions.find(({ code }: Answered) => code === "AREA").state]).toEqual([offer.id, "NOT_MET"]);
    }
  });

  test("nothing is stored", async () => {
    api.takeStatements();
    await answered(young(api, leaver), whatIf, { person: { born: "2007-03-10" } });
    expect(api.takeStatements()).toEqual([]);
  });

  test("before the first price and after the last there is none, and it is said", async () => {
    for (const [on, loaded] of [
      ["2021-03-31", false],
      ["2021-04-01", true],
      ["2027-03-31", true],
      ["2027-04-01", false],
    ] as const) {
      const { prescriptions } = await answered(adviser(api), whatIf, { person: { born: "1998-01-10" }, on });
      expect([on, prescriptions.costs !== null, prescriptions.priceNotLoaded]).toEqual([on, loaded, !loaded]);
    }
  });

  test.each<[string, object, string, string]>([
    ["an authority that is none", { authorityOfOrigin: "ICB:QMJ" }, "CODE_NOT_IN_SET", "person.authorityOfOrigin"],
    [
      "a GP's area that is none",
      { gp: { registered: "YES", authority: "nowhere" } },
      "CODE_NOT_IN_SET",
      "person.gp.authority",
    ],
    [
      "an area without a GP",
      { gp: { registered: "NO", authority: "LA:202" } },
      "FIELD_DOES_NOT_APPLY",
      "person.gp.authority",
    ],
    ["born after the day", { born: "2026-11-23" }, "DAY_BEFORE_BIRTH", "on"],
    [
      "a day of birth without a birth",
      { facts: { gaveBirthOn: "2026-01-10" } },
      "FIELD_DOES_NOT_APPLY",
      "person.facts.gaveBirthOn",
    ],
    [
      "a birth before their own",
      { facts: { pregnancy: "GAVE_BIRTH", gaveBirthOn: "2006-01-10" } },
      "DAY_BEFORE_BIRTH",
      "person.facts.gaveBirthOn",
    ],
    ["pay below nothing", { facts: { takeHomePence: -1 } }, "NUMBER_OUT_OF_RANGE", "person.facts.takeHomePence"],
    [
      "pay above the limit",
      { facts: { takeHomePence: 100_000_001 } },
      "NUMBER_OUT_OF_RANGE",
      "person.facts.takeHomePence",
    ],
    [
      "savings above the limit",
      { facts: { capitalPence: 2_000_000_001 } },
      "NUMBER_OUT_OF_RANGE",
      "person.facts.capitalPence",
    ],
    ["items above the limit", { facts: { itemsAMonth: 200.5 } }, "NUMBER_OUT_OF_RANGE", "person.facts.itemsAMonth"],
    [
      "more HRT than items",
      { facts: { itemsAMonth: 2, hrtItemsAMonth: 3 } },
      "NUMBER_OUT_OF_RANGE",
      "person.facts.hrtItemsAMonth",
    ],
    [
      "too many certificates",
      { facts: { certificates: Array(21).fill({ kind: "HC2" }) } },
      "LIST_TOO_LONG",
      "person.facts.certificates",
    ],
    [
      "a certificate that ends first",
      { facts: { certificates: [{ kind: "HC2", from: "2026-01-10", until: "2026-01-10" }] } },
      "DAY_OUT_OF_RANGE",
      "person.facts.certificates.0.until",
    ],
  ])("refused: %s", async (_, wrong, code, field) => {
    const asked = await answered(adviser(api), whatIf, { person: { born: "2007-03-10", ...wrong } });
    expect(asked).toMatchObject({ __typename: "InputRefused", code, field });
  });

  test("at the limits it answers", async () => {
    const facts = {
      takeHomePence: 100_000_000,
      capitalPence: 2_000_000_000,
      itemsAMonth: 200,
      hrtItemsAMonth: 200,
      certificates: Array(20).fill({ kind: "HC3" }),
    };
    expect(await answered(adviser(api), whatIf, { person: { born: "2007-03-10", facts } })).toMatchObject({
      __typename: "OffersFor",
    });
  });
});

describe("the offers", () => {
  const list = `query ($filter: OfferFilter, $first: Int = 1000, $after: String) { offers(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id kind standing publishedBy { id } owner { id } authorities { id } takesApplications
      ages { minInclusive maxExclusive doubtfulFrom asWritten } runs { notBefore surelyFrom surelyUntil notFrom } basis source } } }`;

  test("are read with where they were read, who published them and who gives them now", async () => {
    const { nodes, totalCount } = await answered(adviser(api), list, {});
    expect(nodes).toHaveLength(totalCount);
    const ncl = nodes.find(({ id }: Answered) => id === scheme);
    expect(ncl).toMatchObject({
      publishedBy: { id: published },
      owner: { id: owner },
      takesApplications: true,
      ages: { maxExclusive: 25, doubtfulFrom: null },
    });
    expect(ncl.authorities.map(({ id }: Answered) => id).sort()).toEqual([
      "LA:202",
      "LA:206",
      "LA:302",
      "LA:308",
      "LA:309",
    ]);
    expect(nodes.find(({ id }: Answered) => id === "SOMERSET_PRESCRIPTIONS")).toMatchObject({
      standing: "NOT_PUBLISHED",
      takesApplications: false,
    });
  });

  test("pages are the list, whatever the filter", async () => {
    const ask = adviser(api);
    for (const filter of [
      {},
      { kind: ["PRESCRIPTIONS"] },
      { ownerId: [owner] },
      { authorityId: [camden] },
      { standing: ["TO_BE_DESIGNED"] },
      { kind: [] },
    ]) {
      const all = await answered(ask, list, { filter });
      const ids: string[] = [];
      for (let after: string | null = null; ; ) {
        const page: Answered = await answered(ask, list, { filter, first: 3, after });
        ids.push(...page.nodes.map(({ id }: Answered) => id));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(ids).toEqual(all.nodes.map(({ id }: Answered) => id));
    }
    const { data, errors } = await ask(list, { first: 1001 });
    expect([data, errors[0]?.code]).toEqual([null, "BAD_USER_INPUT"]);
  });
});
