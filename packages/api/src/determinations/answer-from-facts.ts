import type { CommissioningFactsRow, DeterminationRow } from "@cic/db/determinations/determination.queries";
import { answerDigest } from "@cic/db/determinations/digest";
import { compareSaid, saidBy } from "@cic/domain/commissioning/compare-answers";
import { type CommissionerAnswer, determineCommissioner } from "@cic/domain/commissioning/determine-commissioner";
import { RULES_VERSION } from "@cic/domain/commissioning/rules-version";
import type { Day } from "@cic/domain/dates";
import { SERVICE_ON_RECORD } from "@cic/domain/determinations/plan-determinations";
import type { Directory } from "@cic/domain/organisations/directory";
import type { DeterminationReproduction } from "../generated/types.ts";
import { differencesOf } from "./differences.ts";

type Made = Pick<DeterminationRow, "validFrom" | "said" | "digest">;

/** The whole answer of a determination for its first day, from the facts it was made from. */
export const answerOf = (
  { validFrom }: Pick<Made, "validFrom">,
  { facts, determinedOn }: CommissioningFactsRow,
  directory: Directory,
): CommissionerAnswer =>
  determineCommissioner(facts, validFrom as Day, SERVICE_ON_RECORD, determinedOn as Day, directory);

type Reproduction = Omit<DeterminationReproduction, "answer"> & { readonly answer: CommissionerAnswer };

/** A determination made again from its facts, by the rules and the reference data of now. */
export function reproduce(made: Made, facts: CommissioningFactsRow, directory: Directory): Reproduction {
  const answer = answerOf(made, facts, directory);
  const said = saidBy(answer);
  const differences = compareSaid(made.said, said);
  return {
    same: differences.length === 0 && answerDigest(answer, said) === made.digest,
    differences: differencesOf(differences),
    rulesVersion: facts.rulesVersion,
    rulesVersionNow: RULES_VERSION,
    determinedOn: facts.determinedOn as Day,
    answer,
  };
}
