import { findMembers, type MembersPart, type PopulationMember } from "@cic/db/indicators/member.queries";
import type { MemberStanding } from "@cic/domain/exports/export-question";
import type { Asked } from "@cic/domain/indicators/ask-figure";
import type { Asker } from "@cic/domain/indicators/audience";
import { inside } from "@cic/domain/indicators/figure";
import { type Outcome, POPULATIONS, readByOf } from "@cic/domain/indicators/population";
import type { Context } from "../context.ts";
import { exactQuery } from "./load-figure.ts";

/** The records of the figure of the asker's own area, in order of day: those whom they may see, and how many they may not. */
export function loadMembers(
  context: Context,
  { asked, asker }: { readonly asked: Asked; readonly asker: Asker },
  standings: readonly MemberStanding[] | null | undefined,
  part?: MembersPart,
) {
  const { measure } = asked.definition;
  const outcome = outcomeOf(asked);
  const query = {
    counted: exactQuery(asked, asker, context.today),
    numerator: inside(outcome.dimension, measure.kind === "share" ? measure.numerator : measure.of),
    denominator: inside(outcome.dimension, measure.of),
    standings: standings ?? null,
    bases: readByOf(measure.population, measure.outcome),
  };
  return context.read((db) => findMembers(db, query, part));
}

/** Why a member is counted as it is: a code of the definition's, and what it says. */
export function classOf(asked: Asked, { excluded, category }: PopulationMember): { class: string; why: string } {
  const words = excluded === null ? outcomeOf(asked).words : POPULATIONS[asked.definition.measure.population].excluded;
  const code = excluded ?? category;
  return { class: code, why: words[code as keyof typeof words] as string };
}

const outcomeOf = ({ definition: { measure } }: Asked): Outcome =>
  POPULATIONS[measure.population].outcomes[measure.outcome] as Outcome;
