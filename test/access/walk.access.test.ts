import { actionOfLens, lensedTypes, lensOf, narrowerFields, ownLensOf } from "@cic/api/access/field-lenses";
import { childOf } from "@cic/api/audit/child-of";
import { type Action, grantOf, type Role } from "@cic/auth/actions";
import { type AccessBasis, type Lens, lenses } from "@cic/domain/access/lenses";
import type { GraphQLObjectType } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadPractices } from "../determinations/child-on-record.ts";
import { type Api, openApi } from "../harness/api.ts";
import { ask, rootsToChildren, Sightings, schema, walked } from "./contract-walk.ts";
import * as world from "./every-record.ts";

const { camden, derby, norfolk, originating, provider, receiving } = world;
type Name = "ada" | "ben" | "cat";
let api: Api;
const children = {} as Record<Name, world.EveryRecord>;

/** How root fields are asked, of each child or of all. `ids` are by type. */
const asked: Readonly<Record<string, (of: world.EveryRecord) => readonly string[]>> = {
  assessment: ({ ids }) => [`id: "${ids.Assessment}"`],
  assessmentCharge: ({ ids }) => [`id: "${ids.AssessmentCharge}"`],
  assessmentCharges: () => ["first: 1000"],
  assessmentClocks: ({ childId }) => [`childId: "${childId}"`],
  assessmentQueue: () => ["first: 1000"],
  assessments: () => ["first: 1000", `filter: { childId: ["${children.ada.childId}"] }`],
  breakGlassGrants: () => ["first: 1000"],
  careLeaverCategory: ({ childId }) => [`childId: "${childId}"`],
  careLeaverReturn: () => ["year: 2026"],
  careLeavers: () => ["first: 1000"],
  changes: () => ["first: 1000"],
  chargeStatement: () => [`month: "2026-10", payerId: "${originating}", providerId: "${provider}"`],
  child: ({ childId }) => [`id: "${childId}"`],
  children: () => [
    "first: 1000",
    `filter: { id: ["${children.ada.childId}"] }`,
    "first: 1000, sort: [{ field: RESPONSIBLE_AUTHORITY, direction: DESC }, { field: DATE_OF_BIRTH }]",
  ],
  commissionerTimeline: ({ childId }) => [`childId: "${childId}"`],
  consent: ({ ids }) => [`id: "${ids.Consent}"`],
  consentStanding: ({ childId }) => [`childId: "${childId}"`],
  consents: () => ["first: 1000", `filter: { childId: ["${children.ada.childId}"] }`],
  determination: ({ ids }) => [`id: "${ids.Determination}"`],
  determinations: () => ["first: 1000", `filter: { childId: ["${children.ada.childId}"] }`],
  dispute: ({ ids }) => [`id: "${ids.Dispute}"`],
  disputes: () => ["first: 1000"],
  duplicatePairs: () => ["first: 1000"],
  erasureRequests: () => ["first: 1000"],
  healthActions: () => ["first: 1000"],
  healthLines: () => ["first: 1000", `filter: { childId: ["${children.ada.childId}"] }`],
  healthPlan: ({ ids }) => [`id: "${ids.HealthPlan}"`],
  healthPlans: () => ["first: 1000", `filter: { childId: ["${children.ada.childId}"] }`],
  healthRecord: ({ childId }) => [`childId: "${childId}"`],
  inbox: () => ["first: 1000"],
  indicatorMembers: () => [`id: "K01", period: "2024-25", first: 1000`],
  notice: ({ ids }) => [`id: "${ids.Notice}"`],
  notificationDuties: ({ ids }) => [`placementId: "${ids.Placement}", event: STARTED`],
  offerApplication: ({ ids }) => [`id: "${ids.OfferApplication}"`],
  offerApplications: () => ["first: 1000"],
  offersFor: ({ childId }) => [`childId: "${childId}"`],
  outbox: () => ["first: 1000"],
  placement: ({ ids }) => [`id: "${ids.Placement}"`],
  placements: () => [
    "first: 1000",
    `filter: { childId: ["${children.ada.childId}"] }`,
    "first: 1000, sort: [{ field: ENDED_ON }, { field: PLACING_AUTHORITY, direction: DESC }]",
  ],
  placementsInArea: () => [`area: "${receiving}", first: 1000`, `area: "${derby}", first: 1000`],
  recordHistory: ({ ids }) => [`record: PLACEMENT, id: "${ids.Placement}", first: 1000`],
  rectifications: () => ["first: 1000"],
  referral: ({ ids }) => [`id: "${ids.Referral}"`],
  referrals: () => ["first: 1000", `filter: { childId: ["${children.ada.childId}"] }`],
  register: () => [`area: "${receiving}", first: 1000`],
  responsibleCommissioner: ({ childId }) => [
    `childId: "${childId}", on: "2026-06-01", service: { category: COMMUNITY }`,
  ],
  retention: ({ childId }) => [`childId: "${childId}"`],
  retentionList: () => ["first: 1000"],
  returnReadiness: () => ["part: OC2, year: 2026"],
  silentPlacements: () => ["first: 1000"],
  vacancyInterests: () => ["first: 1000"],
  webhookDeliveries: () => ["first: 1000"],
  whyVisible: ({ childId }) => [`childId: "${childId}"`],
};

/** Lead to what is about a child, and name nobody on record; or are walked beside this, because they need a file. */
const ofNobodyOnRecord = [
  "export", // test/exports/exports.access.test.ts, test/rights/rights.access.test.ts
  "exports",
  "exportLink", // test/exports/exports.access.test.ts
  "import", // test/imports/import.access.test.ts
  "imports",
  "compareCommissioner", // test/determinations/determinations.access.test.ts
  "whatIfCareLeaver",
  "whatIfNotificationDuties",
  "whatIfOffers",
  "sealedOpenings", // test/sealed-identities/sealed-identities.access.test.ts
  "whyHidden", // test/access/lenses.access.test.ts
];

/** Lists that say different things to different callers, about what all of them may see. */
const ofTheCaller = [
  "assessmentQueue",
  "changes",
  "inbox",
  "outbox",
  "register",
  "silentPlacements",
  "webhookDeliveries",
  "indicatorMembers",
];

interface Caller {
  readonly who: string;
  readonly role: Role;
  readonly organisation: string;
  readonly childId?: string;
  /** The basis on which each child is seen. */
  readonly on: Partial<Record<Name, AccessBasis>>;
}

/** Every role at every kind of organisation that may hold it, by what it is to ada; ben is Norfolk's, cat Camden's. */
function callers(): Caller[] {
  const atAuthorities = ["SOCIAL_WORKER", "REVIEWING_OFFICER", "RETURNS_OFFICER", "PERSONAL_ADVISER"] as const;
  const atIcbs = ["ICB_CHILDREN_IN_CARE_TEAM", "ICB_COMMISSIONER"] as const;
  const all = (basis: AccessBasis) => ({ ada: basis, ben: basis, cat: basis });
  const of = (role: Role, organisation: string, on: Caller["on"], childId?: string): Caller => ({
    ...{ who: `${role} at ${organisation}`, role, organisation, on },
    ...(childId !== undefined && { childId }),
  });
  return [
    ...atAuthorities.flatMap((role) => [
      of(role, camden, { ada: "RESPONSIBLE_LA", cat: "RESPONSIBLE_LA" }),
      of(role, norfolk, { ben: "RESPONSIBLE_LA" }),
      of(role, derby, all("AREA_LA")),
      of(role, world.ended.authority, {}),
    ]),
    ...atIcbs.flatMap((role) => [
      of(role, originating, all("ORIGINATING_ICB")),
      of(role, receiving, all("RECEIVING_ICB")),
      of(role, world.ended.icb, {}),
      of(role, "ICB:QK1", {}),
    ]),
    of("PROVIDER_CLINICIAN", provider, all("PROVIDER")),
    of("PROVIDER_CLINICIAN", world.ended.provider, {}),
    of("REPORTING_TOOL", camden, {}),
    of("INFORMATION_GOVERNANCE", camden, {}),
    of("INFORMATION_GOVERNANCE", receiving, {}),
    of("RECRUITER", receiving, {}),
    of("YOUNG_PERSON", camden, { ada: "OWN_RECORD" }, children.ada.childId),
    of("YOUNG_PERSON", camden, { cat: "OWN_RECORD" }, children.cat.childId),
    of("YOUNG_PERSON", camden, {}, "00000000-0000-4000-8000-000000000000"),
    ...broken.map(([role, organisation]) => of(role, organisation, { ada: "BREAK_GLASS" })),
  ];
}
const broken = [
  ["SOCIAL_WORKER", "LA:330"],
  ["ICB_CHILDREN_IN_CARE_TEAM", "ICB:QHM"],
] as const;

/** What a role must be allowed to do for a root field: its resolver is asked, and stopped before it reads anything. */
function actionOfRoot(field: string): Action | undefined {
  let action: Action | undefined;
  const stop = new Error("stop");
  const context = {
    today: "2026-11-22",
    actor: {},
    asked: { fields: new Set() },
    require(needed: Action) {
      action ??= needed;
      throw stop;
    },
  };
  const { resolve } = (schema.getQueryType() as GraphQLObjectType).getFields()[field] as unknown as {
    resolve: (...all: unknown[]) => unknown;
  };
  try {
    Promise.resolve(
      resolve({}, { first: 1, year: 2026, period: "2024-25", id: "K01", record: "PLACEMENT", filter: {} }, context, {
        fieldName: field,
      }),
    ).catch(() => {});
  } catch {}
  return action;
}

/** The documents' parts by root field, as many as there are ways to ask it. */
const parts: {
  readonly root: string;
  readonly given: string;
  readonly action: Action | undefined;
  readonly of: string | undefined;
  readonly text: string;
}[] = [];
const sightings = new Map<Caller, Sightings>();

async function look(caller: Caller): Promise<Sightings> {
  const may = parts.filter(({ action }) => action === undefined || grantOf(caller.role).actions.has(action));
  const seen = new Sightings();
  // Who may ask nothing is told nothing.
  if (may.length === 0) return seen;
  const document = `{ ${may.map(({ text }, index) => `r${index}: ${text}`).join("\n")} }`;
  const { data, errors } = await api.as(caller.role, caller.organisation, caller.childId)(document);
  expect([caller.who, errors]).toEqual([caller.who, []]);
  for (const [index, { root, given, of }] of may.entries()) seen.take(`${root}(${given})`, data[`r${index}`], of);
  return seen;
}

beforeAll(async () => {
  api = await openApi("postgres");
  await loadPractices(api);
  children.ada = await world.everyRecord(api, camden, "2012-05-14");
  children.ben = await world.everyRecord(api, norfolk, "2012-05-14");
  children.cat = await world.everyRecord(api, camden, "2009-01-14", "CARE_LEAVER");
  await world.pairOf(api, children.ada, children.cat);
  for (const [role, organisation] of broken) {
    await world.breakGlassFor(api, children.ada, organisation, `${role} at ${organisation}`);
  }
  for (const [root, given] of Object.entries(asked)) {
    const action = actionOfRoot(root);
    // Lists are of all three; of cat is asked what there is of care leavers alone.
    const ofCat = ["careLeaverCategory", "child", "offersFor"].includes(root) ? [children.cat] : [];
    const ways = new Set([children.ada, children.ben, ...ofCat].flatMap((child) => given(child)));
    for (const way of ways) {
      const of = Object.values(children).find(({ ids }) => Object.values(ids).some((id) => way.includes(id)))?.childId;
      parts.push({ root, given: way, action, of, text: ask(root, way) });
    }
  }
  for (const caller of callers()) sightings.set(caller, await look(caller));
}, 120_000);
afterAll(() => api.close());

const nameOf = (childId: string | undefined): Name | undefined =>
  (Object.keys(children) as Name[]).find((name) => children[name].childId === childId);
const typeOfKey = (key: string) => key.slice(0, key.indexOf(":"));
/** Read by others than its bases say: parties, and whoever something is shared with. */
const besides: readonly Lens[] = [
  "NOTICE",
  "NOTICE_CLINICAL",
  "DISPUTE",
  "CHARGE",
  "EVENT",
  "BREAK_GLASS_GRANT",
  "OFFER_APPLICATION",
  "HEALTH_LINE",
  "RECTIFICATION",
  "RIGHTS",
];

const opens = ({ role, on }: Caller, lens: Lens, name: Name | undefined): boolean => {
  const basis = name === undefined ? undefined : on[name];
  return (
    basis !== undefined &&
    (lenses[lens] as readonly string[]).includes(basis) &&
    grantOf(role).actions.has(actionOfLens[lens])
  );
};
const childOfKey = (key: string): Name | undefined => {
  for (const seen of sightings.values()) {
    const childId = seen.childOf.get(key);
    if (childId !== undefined) return nameOf(childId);
  }
  return undefined;
};

test("every root field that leads to a child is walked, and every field of what is about one", () => {
  expect(rootsToChildren().filter((field) => !(field in asked) && !ofNobodyOnRecord.includes(field))).toEqual([]);
  const reached = new Set([...walked].map((coordinate) => coordinate.split(".")[0]));
  expect(lensedTypes.filter((name) => !reached.has(name))).toEqual(byMutationAlone);
  const unwalked = [...reached].flatMap((name) =>
    Object.keys((schema.getType(name as string) as GraphQLObjectType).getFields())
      .map((field) => `${name}.${field}`)
      .filter((coordinate) => !walked.has(coordinate)),
  );
  // Back to the child through whom alone they are reached.
  expect(unwalked).toEqual(["AddressProtection.child", "ChildMerge.child"]);
});
/** Asked for, and nothing of the kind is in the test's world: values beside records that are there. */
const notInThisWorld = [
  ...[
    "CareLeaverDoubt",
    "MailAttempt",
    "NoticeEscalation",
    "NoticeMail",
    "PossibleDuplicate",
    "ReturnPlace",
    "Sdq",
    "SdqTrend",
    "Understanding",
    "WebhookAttempt",
    "WrittenSinceMerge",
  ],
];
/** Answered by a mutation or a file alone, or walked beside this with the root fields that are. */
const byMutationAlone = [
  ...[
    "CommissionerComparison",
    "Export",
    "ExportMetadata",
    "Import",
    "ImportCell",
    "ImportFinding",
    "ImportRow",
    "MoveCommissioner",
    "MoveGp",
    "MoveIcb",
    "MoveImpact",
  ],
  ...["MoveProvider", "OpenedHealthLine", "OpenedIdentity", "Redetermination", "SubjectAccessCopy"],
];

test("whoever has no token, or no such role, is refused before anything is read", async () => {
  api.takeStatements();
  const first = parts.filter(({ root }, index) => parts.findIndex((one) => one.root === root) === index);
  for (const [role, code] of [
    [null, "UNAUTHENTICATED"],
    ["RECRUITER", "FORBIDDEN"],
  ] as const) {
    for (const { root, text, action } of first) {
      if (role !== null && action !== undefined && grantOf(role).actions.has(action)) continue;
      const { data, errors } = await api.as(role, receiving)(`{ ${text} }`);
      expect([
        root,
        errors.map((error) => error.code),
        Object.values(data ?? {}).filter((one) => one !== null),
      ]).toEqual([root, [code], []]);
    }
  }
  expect(api.takeStatements()).toEqual([]);
});

test("somebody is told of each type that names a child", () => {
  const told = new Set([...sightings.values()].flatMap(({ types }) => [...types]));
  // Of possible duplicates: test/duplicates/duplicates.access.test.ts.
  expect(Object.keys(childOf).filter((name) => !told.has(name))).toEqual(["Export", "PossibleDuplicate"]);
  expect(
    lensedTypes.filter((name) => !told.has(name) && !byMutationAlone.includes(name) && !notInThisWorld.includes(name)),
  ).toEqual([]);
});

test("a caller is told the same of a record on every path", () => {
  const differ: string[] = [];
  for (const [{ who }, { records, wrongCounts }] of sightings) {
    expect([who, wrongCounts]).toEqual([who, []]);
    for (const [key, fields] of records) {
      for (const [field, all] of fields)
        if (all.size > 1) differ.push(`${who}: ${key}.${field}: ${[...all.keys()].join(" | ")}`);
    }
  }
  expect(differ).toEqual([]);
});

test("a record is told of on each path that leads to it, or on none", () => {
  const wrong: string[] = [];
  /** Of each field of each record, and of each root, all that anybody was led to. */
  const truth = new Map<string, Set<string>>();
  const add = (at: string, records: Iterable<string>) => {
    truth.set(at, new Set([...(truth.get(at) ?? []), ...records]));
  };
  for (const { records, roots } of sightings.values()) {
    for (const [root, found] of roots) add(root, found);
    for (const [key, fields] of records)
      for (const [field, all] of fields) for (const { records: found } of all.values()) add(`${key}.${field}`, found);
  }
  for (const [caller, { records, roots }] of sightings) {
    const compare = (at: string, found: ReadonlySet<string>) => {
      const missing = [...(truth.get(at) ?? [])].filter((key) => records.has(key) && !found.has(key));
      if (missing.length > 0) wrong.push(`${caller.who}: ${at} lacks ${missing.join(" ")}`);
    };
    for (const [root, found] of roots) if (!ofTheCaller.includes(root.split("(")[0] as string)) compare(root, found);
    for (const [key, fields] of records) {
      for (const [field, all] of fields) {
        const lens = lensOf(typeOfKey(key), field);
        const isOpen = lens === undefined || lens === ownLensOf(typeOfKey(key)) || opens(caller, lens, childOfKey(key));
        if (isOpen) compare(`${key}.${field}`, new Set([...all.values()].flatMap((one) => one.records)));
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("what a lens closes is hidden on every path, record and field", () => {
  const leaks = new Set<string>();
  for (const [caller, { records, values }] of sightings) {
    for (const { type, childId } of values.values()) {
      const own = ownLensOf(type) as Lens;
      const name = nameOf(childId);
      if (!besides.includes(own) && !opens(caller, own, name)) leaks.add(`${caller.who}: ${type} of ${name} by ${own}`);
    }
    for (const [key, fields] of records) {
      const type = typeOfKey(key);
      const name = childOfKey(key);
      const own = ownLensOf(type) as Lens;
      if (!besides.includes(own) && name !== undefined && caller.on[name] === undefined)
        leaks.add(`${caller.who}: ${key} of ${name}`);
      if (!besides.includes(own) && !opens(caller, own, name)) leaks.add(`${caller.who}: ${type} of ${name} by ${own}`);
      for (const [field, all] of fields) {
        const lens = lensOf(type, field);
        if (lens === undefined || lens === own || besides.includes(lens) || opens(caller, lens, name)) continue;
        if ([...all.values()].some(({ empty }) => !empty))
          leaks.add(`${caller.who}: ${type}.${field} of ${name} by ${lens}`);
      }
    }
  }
  expect([...leaks].sort()).toEqual([]);
});

test("what is hidden of a record says so in its `access`, with what the caller lacks", () => {
  const wrong = new Set<string>();
  for (const [caller, { records }] of sightings) {
    for (const [key, fields] of records) {
      const type = typeOfKey(key);
      const access = [...(fields.get("access")?.keys() ?? [])].map((text) => JSON.parse(text))[0];
      const hidden = (access?.hidden ??
        (fields.has("hidden") ? JSON.parse([...(fields.get("hidden")?.keys() ?? [])][0] as string) : undefined)) as
        | { field: string; because: string[] }[]
        | undefined;
      if (hidden === undefined) continue;
      for (const [field, lens] of narrowerFields(type)) {
        const told = hidden.find((one) => one.field === field);
        const lacks = !opens(caller, lens, childOfKey(key));
        if (lacks !== (told !== undefined && !told.because.includes("RECORD")))
          wrong.add(`${caller.who}: ${type}.${field} ${lacks ? "is closed and not told" : "is open and told of"}`);
      }
    }
  }
  expect([...wrong].sort()).toEqual([]);
});
