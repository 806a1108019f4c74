import {
  type ChildOn,
  type CommissioningFactsRow,
  type DeterminationRow,
  findCausesOfFacts,
  findDeterminationsByIds,
  findDeterminationsOn,
  findFactsByIds,
} from "@cic/db/determinations/determination.queries";
import { isUuid } from "@cic/db/ids";
import type { Context } from "../context.ts";

/** The determination, or `null` when there is none that the caller sees. */
export const loadDetermination = async (context: Context, id: string): Promise<DeterminationRow | null> =>
  isUuid(id) ? context.loader("determinations", findDeterminationsByIds).load(id.toLowerCase()) : null;

export const loadDeterminationOn = (context: Context, asked: ChildOn): Promise<DeterminationRow | null> =>
  context
    .loader<ChildOn, DeterminationRow | null, string>(
      "determinations on days",
      findDeterminationsOn,
      ({ childId, on }) => `${childId} ${on}`,
    )
    .load(asked);

/** The facts of a determination; `null` when the caller may not read them. */
export const loadFacts = (context: Context, factsId: string): Promise<CommissioningFactsRow | null> =>
  context.loader("commissioning facts", findFactsByIds).load(factsId);

/** As if these facts had been asked for, and why they were asked about; `null` when the caller may not read them. */
export function knowFacts(context: Context, id: string, facts: CommissioningFactsRow | null): void {
  context.loader("commissioning facts", findFactsByIds).prime(id, facts);
  context.loader("causes of commissioning facts", findCausesOfFacts).prime(id, facts);
}

/** Why facts were asked about; `null` when the caller may not read it. */
export const loadCause = async (context: Context, factsId: string): Promise<CommissioningFactsRow["cause"] | null> =>
  (await context.loader("causes of commissioning facts", findCausesOfFacts).load(factsId))?.cause ?? null;
