import { membersRead, populationMembers } from "@cic/db/indicators/figure.statements";
import type { PopulationMember } from "@cic/db/indicators/member.queries";
import type { MemberStanding } from "@cic/domain/exports/export-question";
import type { Asked } from "@cic/domain/indicators/ask-figure";
import type { Asker } from "@cic/domain/indicators/audience";
import { inside } from "@cic/domain/indicators/figure";
import { type Outcome, POPULATIONS, readByOf } from "@cic/domain/indicators/population";
import type { Context } from "../context.ts";
import { exactQuery } from "./load-figure.ts";

export interface Member {
  readonly recordId: string;
  readonly childId: string;
  readonly onDate: PopulationMember["onDate"];
  readonly standing: MemberStanding;
  /** A code of the definition's. */
  readonly class: string;
  /** What it says. */
  readonly why: string;
}

/** The records of the figure of the asker's own area, in order of day: those whom they may see, and how many they may not. */
export async function loadMembers(
  context: Context,
  { asked, asker }: { readonly asked: Asked; readonly asker: Asker },
  standings: readonly MemberStanding[] | null | undefined,
): Promise<{ readonly visible: readonly Member[]; readonly notVisible: number }> {
  const { measure } = asked.definition;
  const population = POPULATIONS[measure.population];
  const outcome = population.outcomes[measure.outcome] as Outcome;
  const numerator = inside(outcome.dimension, measure.kind === "share" ? measure.numerator : measure.of);
  const of = inside(outcome.dimension, measure.of);
  const standingOf = ({ excluded, category }: PopulationMember): MemberStanding => {
    if (excluded !== null) return "EXCLUDED";
    if (numerator.includes(category)) return "IN_NUMERATOR";
    return of.includes(category) ? "NOT_IN_NUMERATOR" : "NOT_IN_DENOMINATOR";
  };
  const [told, read] = await context.figuresAtOnce(
    [populationMembers(exactQuery(asked, asker, context.today))],
    [membersRead(readByOf(measure.population, measure.outcome))],
  );
  const found: readonly PopulationMember[] = JSON.parse(told as string);
  const readable = new Set((JSON.parse(read as string) as { childId: string }[]).map(({ childId }) => childId));
  const asStanding = found.filter((member) => standings == null || standings.includes(standingOf(member)));
  const visible = asStanding
    .filter(({ childId }) => readable.has(childId))
    .map((member) => ({
      recordId: member.recordId,
      childId: member.childId,
      onDate: member.onDate,
      standing: standingOf(member),
      class: member.excluded ?? member.category,
      why: (member.excluded === null ? outcome.words[member.category] : population.excluded[member.excluded]) as string,
    }));
  return { visible, notVisible: asStanding.length - visible.length };
}
