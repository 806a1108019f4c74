import { randomUUID } from "node:crypto";
import { scopeOf } from "@cic/api/context";
import { workOnImport } from "@cic/api/imports/work-on-import";
import type { Purpose, Role } from "@cic/auth/actions";
import { type Actor, makeActor } from "@cic/auth/actor";
import type { Database } from "@cic/db/database";
import { changeImport, findImport, insertImport, listImports } from "@cic/db/imports/import.queries";
import { findPostcodesByDistrict } from "@cic/db/organisations/sample-postcodes.queries";
import { withScope } from "@cic/db/scope";
import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { loadDemoAssessments } from "./demo-assessments.ts";
import { loadDemoNotices } from "./demo-notices.ts";
import { loadDemoPractices, registerDemoChildren } from "./demo-registrations.ts";
import { type DemoReturn, makeDemoReturn } from "./demo-return.ts";
import { publishDemoVacancies } from "./demo-vacancies.ts";

/** Who a demonstration token speaks for. `org` is a code of the organisation. */
export interface DemoActor {
  readonly label: string;
  readonly subject: string;
  readonly org: string;
  readonly role: Role;
  readonly purpose: Purpose;
  /** What there is to see for them. */
  readonly note: string;
}

/** Authorities of the made-up region: real areas, made-up children. */
const region = [
  { id: "LA:892", prefix: "NG", children: 40, seed: 892, practice: "Y99001" },
  { id: "LA:830", prefix: "DB", children: 40, seed: 830, practice: "Y99002" },
  { id: "LA:856", prefix: "LE", children: 40, seed: 856, practice: "Y99003" },
] as const;

export const demoActors: readonly DemoActor[] = [
  {
    label: "placing authority, social worker",
    subject: "demo-social-worker",
    org: "LA:892",
    role: "SOCIAL_WORKER",
    purpose: "DIRECT_CARE",
    note: "Nottingham: its own children, wherever they are placed; may record placements",
  },
  {
    label: "placing authority, returns officer",
    subject: "demo-returns-officer",
    org: "LA:892",
    role: "RETURNS_OFFICER",
    purpose: "STATUTORY_RETURN",
    note: "Nottingham: loads the SSDA903 return",
  },
  {
    label: "receiving ICB",
    subject: "demo-receiving-icb",
    org: "QJ2",
    role: "ICB_CHILDREN_IN_CARE_TEAM",
    purpose: "DIRECT_CARE",
    note: "Derby and Derbyshire: children placed in its area, by whomever; the notices in its inbox, and their referrals",
  },
  {
    label: "originating ICB",
    subject: "demo-originating-icb",
    org: "QT1",
    role: "ICB_COMMISSIONER",
    purpose: "COMMISSIONING",
    note: "Nottingham and Nottinghamshire: the children it is responsible for, wherever they are placed, and those placed in its area",
  },
  {
    label: "provider",
    subject: "demo-provider",
    org: "PROVIDER:X9901",
    role: "PROVIDER_CLINICIAN",
    purpose: "DIRECT_CARE",
    note: "sees a child once it is asked to do something for them: three of Nottingham's, whom it is asked to assess",
  },
  {
    label: "reporting tool",
    subject: "demo-reporting-tool",
    org: "LA:892",
    role: "REPORTING_TOOL",
    purpose: "REPORTING",
    note: "organisations and areas; no child's record",
  },
  {
    label: "personal adviser",
    subject: "demo-personal-adviser",
    org: "LA:892",
    role: "PERSONAL_ADVISER",
    purpose: "DIRECT_CARE",
    note: "Nottingham: its children and its care leavers, what is owed to them, how they are doing and what they can have",
  },
  {
    label: "recruiter",
    subject: "demo-recruiter",
    org: "QT1",
    role: "RECRUITER",
    purpose: "EMPLOYMENT",
    note: "Nottingham and Nottinghamshire ICB as an employer: its vacancies, and what care leavers share with it; no child's record",
  },
];

/** The query that `start` gives to paste, with the receiving ICB's token. */
export const demoQuery = `query WhoIsPlacedHere {
  placementsInArea(area: "QJ2", filter: { outOfAuthorityArea: [YES] }, first: 5) {
    totalCount
    nodes {
      startedOn
      type
      postcode
      placingAuthority { name }
      child { dateOfBirth access { visibleBecause { basis from } } }
      area { icb { name } atADistance { value } outOfIcbArea { value certainty } }
    }
  }
}`;

/** The query that `start` gives to paste with the originating ICB's token: what is still to be settled. */
export const demoWorkList = `query WhoPays {
  determinations(filter: { outcome: [PROVISIONAL, INDETERMINATE] }, first: 5) {
    totalCount
    nodes {
      child { id dateOfBirth responsibleAuthority { name } }
      outcome
      commissioner { onTheDay { name } }
      rule { id title }
      reasonCodes
      answer { factsMissing { ask } explanation { text } }
      interimPayer { commissioner { name } basis }
    }
  }
}`;

/** The query that `start` gives to paste with the personal adviser's token: what a nineteen-year-old of Camden can have. */
export const demoOffers = `query WhatCanIHave {
  whatIfOffers(person: {
    born: "2007-03-10", category: FORMER_RELEVANT, authorityOfOrigin: "LA:202", gp: { registered: YES }
    facts: { fullTimeEducation: NO, pregnancy: NEITHER, listedCondition: NO, inpatient: NO, listedBenefit: NO, dependantOfRecipient: NO
      universalCredit: NO, certificates: [], email: YES, itemsAMonth: 2 }
  }) {
    ... on OffersFor {
      today { offer { title } outcome conditions { words state } next }
      losing { offer { title } from because }
      prescriptions { outcome alerts next costs { ways { way pence } assumed } }
    }
  }
}`;

/**
 * Makes the demonstration region on first run: a return of each of its authorities for the last complete year, loaded by the
 * importer that everybody uses. Does nothing for an authority with a return applied.
 */
export async function loadDemo(
  services: { readonly database: Database; readonly directory: Directory; readonly today: Day },
  progress: (line: string) => void,
): Promise<void> {
  const { database, directory, today } = services;
  const year = Math.min(2027, Number(today.slice(0, 4)) - (today.slice(5) < "04-01" ? 1 : 0));
  for (const { id, prefix, children, seed, practice } of region) {
    const actor = returnsOfficer(id);
    const scope = scopeOf(actor, randomUUID(), today);
    const loaded = await withScope(database, scope, "read", (db) => listImports(db, { status: ["APPLIED"], first: 1 }));
    if (loaded.nodes.length > 0) continue;
    progress(`Making up ${children} children of ${directory.byId(id)?.name} and loading their return of ${year} …`);
    const postcodes = await withScope(database, scope, "read", (db) => findPostcodesByDistrict(db, 4));
    const of = (authorityId: string) =>
      directory.districtsOf(authorityId).flatMap((one) => postcodes.get(one.code) ?? []);
    const near = directory.adjoining(id).flatMap((one) => of(directory.byCode(one.onsCode, today, "ONS")?.id ?? ""));
    const files = makeDemoReturn({
      prefix,
      children,
      year,
      seed,
      home: of(id),
      near,
      far: [...postcodes.values()].flat(),
    });
    await importFiles(services, actor, year, files);
    await loadDemoPractices(database);
    await registerDemoChildren(services, scope, id, practice);
    if (id === "LA:856") await loadDemoNotices(services, scope, id);
    if (id === "LA:892") await loadDemoAssessments(services, scope, { authorityId: id, providerId: "PROVIDER:X9901" });
  }
  await publishDemoVacancies(database, "ICB:QT1", today);
}

async function importFiles(
  { database, directory, today }: { database: Database; directory: Directory; today: Day },
  actor: Actor,
  year: number,
  files: DemoReturn,
): Promise<void> {
  const requestId = randomUUID();
  const scope = scopeOf(actor, requestId, today);
  const bytes = new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
  const work = {
    database,
    directory,
    open: async function* (_: string, name: string) {
      yield bytes.get(name) as Uint8Array;
    },
  };
  const record = await withScope(database, scope, "write", async (db) => {
    const created = await insertImport(db, {
      authorityId: actor.organisationId,
      year,
      createdBy: actor.subject,
      files: [...bytes].map(([name, content]) => ({ name, bytes: content.length })),
    });
    await changeImport(db, created.id, ["AWAITING_FILES"], { status: "STAGING" });
    return created;
  });
  await workOnImport(work, actor, record.id, { requestId, today });
  await withScope(database, scope, "write", (db) => changeImport(db, record.id, ["STAGED"], { status: "APPLYING" }));
  await workOnImport(work, actor, record.id, { requestId, today });
  const done = await withScope(database, scope, "read", (db) => findImport(db, record.id));
  if (done?.status !== "APPLIED") throw new Error(`the demonstration return was ${done?.status}, not applied`);
}

function returnsOfficer(authorityId: string): Actor {
  const made = makeActor(
    {
      subject: "demo-returns-officer",
      organisationCode: authorityId,
      role: "RETURNS_OFFICER",
      purpose: "STATUTORY_RETURN",
      tokenId: randomUUID(),
      expiresAt: new Date(8_640_000_000_000_000),
    },
    { id: authorityId, kind: "LOCAL_AUTHORITY" },
  );
  if (made.kind !== "actor") throw new Error(made.reason);
  return made.actor;
}
