import { asOperator } from "@cic/db/scope";
import { expect } from "vitest";
import type { Api, Caller } from "../harness/api.ts";
import { key } from "../placements/operations.ts";

/** Made-up practices, each with the ICBs it was associated with. */
const practices = {
  C10001: [["ICB:QMJ", "null", "'2026-04-01'"] as const, ["ICB:Z9B2Z", "'2026-04-01'", "null"] as const],
  D10001: [["ICB:QJ2", "null", "null"] as const],
  L10001: [["ICB:QK1", "null", "null"] as const],
  N10001: [],
} as const;
export type PracticeCode = keyof typeof practices;

/** Camden's and Derby's, Leicester's, and one whose ICB the list does not tell. */
export async function loadPractices(api: Api): Promise<void> {
  await asOperator(api.operator, async ({ exec }) => {
    for (const [code, associations] of Object.entries(practices)) {
      await exec(
        `insert into gp_practice (ods_code, name, country, source) values ('${code}', 'Surgery ${code}', 'ENGLAND', 'made up')`,
      );
      for (const [icb, from, until] of associations) {
        await exec(
          `insert into gp_practice_association (practice_code, icb_id, valid_from, valid_until, source)
            values ('${code}', '${icb}', ${from}, ${until}, 'made up')`,
        );
      }
    }
  });
}

export const CAMDEN = "NW3 4TZ";
export const DERBY = "DE1 1SS";
export const LEICESTER = "LE5 5AH";

/** What is told of a child; the rest is made up. Days are ISO texts. */
export interface Told {
  readonly born?: string;
  readonly inCareFrom: string;
  readonly legalStatus?: string;
  readonly registrations?: readonly { practice: PracticeCode | null; from: string; until?: string }[];
  readonly homes?: readonly { postcode: string; from: string; until?: string }[];
  readonly placement?: { postcode: string | null; from: string; type?: string };
}

export interface ChildOnRecord {
  readonly id: string;
  readonly carePeriodId: string;
  readonly placementId: string | null;
}

/** From Camden, registered and living there until taken into care, and placed in Derby. */
export const fromCamdenToDerby: Told = {
  born: "2012-05-14",
  inCareFrom: "2025-02-20",
  registrations: [{ practice: "C10001", from: "2012-05-20" }],
  homes: [{ postcode: CAMDEN, from: "2012-05-14", until: "2025-02-20" }],
  placement: { postcode: DERBY, from: "2025-02-20" },
};

let count = 0;

/** A child whose authority tells the API all of it. */
export async function childOnRecord(ask: Caller, told: Told): Promise<ChildOnRecord> {
  count += 1;
  const born = told.born ?? "2012-05-14";
  const started = await done(ask, startCare, {
    child: { new: { localId: `recorded-${count}`, dateOfBirth: born } },
    startedOn: told.inCareFrom,
    legalStatus: told.legalStatus ?? "C2",
  });
  const { id: carePeriodId, version, child } = started.carePeriod;
  for (const { practice, ...days } of told.registrations ?? []) await register(ask, child.id, practice, days);
  for (const { postcode, ...days } of told.homes ?? []) {
    await done(ask, recordResidence, { childId: child.id, postcode, source: "AUTHORITY", ...days });
  }
  if (told.placement === undefined) return { id: child.id, carePeriodId, placementId: null };
  const { postcode, from, type = "U4" } = told.placement;
  const { placement } = await done(ask, recordPlacement, {
    carePeriodId,
    startedOn: from,
    type,
    postcode,
    expectedVersion: version,
  });
  return { id: child.id, carePeriodId, placementId: placement.id };
}

export const register = (
  ask: Caller,
  childId: string,
  practiceCode: PracticeCode | null,
  days: { from: string; until?: string; endsPrevious?: boolean },
) => done(ask, recordGpRegistration, { childId, practiceCode, source: "SPINE", ...days });

const mutation = (name: string, ok: string, members: string) =>
  `mutation ($key: String!, $input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
    answer: ${name}(idempotencyKey: $key, input: $input) { __typename ... on ${ok} { ${members} }
      ... on InputRefused { code field } ... on RecordNotFound { message } } }`;
const redetermined = `redetermination { changed { id from until commissioner { onTheDay { organisation { id } } } } }`;
const startCare = mutation("startCarePeriod", "StartCarePeriodOk", "carePeriod { id version child { id } }");
const recordPlacement = mutation("recordPlacement", "RecordPlacementOk", "placement { id version }");
const recordResidence = mutation("recordResidence", "ResidenceOk", `residence { id version } ${redetermined}`);
const recordGpRegistration = mutation(
  "recordGpRegistration",
  "GpRegistrationOk",
  `registration { id version } ${redetermined}`,
);
export const correctGpRegistration = mutation(
  "correctGpRegistration",
  "GpRegistrationOk",
  `registration { id version } ${redetermined}`,
);
export const movePlacement = mutation("movePlacement", "MovePlacementOk", "started { id version }");
export const endPlacement = mutation("endPlacement", "EndPlacementOk", "placement { id version }");
export const endCarePeriod = mutation("endCarePeriod", "EndCarePeriodOk", "carePeriod { id version }");

/** The answer to a change that must succeed. */
// biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
export async function done(ask: Caller, operation: string, input: object): Promise<any> {
  const { data, errors } = await ask(operation, { key: key(), input });
  expect(errors).toEqual([]);
  expect(data.answer.__typename).toMatch(/Ok$/);
  return data.answer;
}
