import type { PopulationMember } from "@cic/db/indicators/member.queries";
import { proposedBreaches } from "@cic/domain/clocks/breach.rule";
import type { PopulationId } from "@cic/domain/indicators/population";
import { loadBreaches, loadClocks } from "../clocks/clock.loaders.ts";
import { giveNeeds } from "../compiled/needs.ts";
import type { Context } from "../context.ts";
import type { BreachPart, QueryResolvers } from "../generated/types.ts";
import { askerOf, readQuestion, refusalOf } from "./ask.ts";
import { loadMembers } from "./load-members.ts";
import { membersNotShown } from "./Query.indicatorMembers.ts";

/** Their records are what a clock starts with. */
const CLOCKED: ReadonlySet<PopulationId> = new Set([
  "ENTERED_CARE",
  "INITIAL_ASSESSMENT_DUE",
  "REVIEW_ASSESSMENT_DUE",
  "ADOPTION_MEDICAL_DUE",
]);

export const indicatorBreaches: NonNullable<QueryResolvers["indicatorBreaches"]> = async (_, args, context) => {
  context.require("indicator:members");
  context.require("assessment:read");
  const { organisationId } = askerOf(context);
  const question = readQuestion(context, { ...args, area: organisationId, groupBy: [] });
  if (question.kind !== "asked") return question.answer;
  if (question.showing.kind !== "EXACT") return membersNotShown;
  const { definition, period } = question.asked;
  const { population, outcome } = definition.measure;
  // Who entered care is counted by other days too.
  if (!CLOCKED.has(population) || (population === "ENTERED_CARE" && outcome !== "initial_assessment")) {
    return refusalOf("NOT_OF_ASSESSMENTS", "id");
  }
  const part = { ofChild: ["accessRelations"], ofAll: ["clocks", "holidays"] } as const;
  const { totalCount, notVisible, nodes, once } = await loadMembers(context, question, ["NOT_IN_NUMERATOR"], part);
  giveNeeds(once, context);
  for (const { beside } of nodes) giveNeeds(beside, context);
  const parts = new Map<string, BreachPart>();
  for (const { isConfirmed, ...of } of await Promise.all(nodes.map((member) => breachOf(context, member)))) {
    const key = [of.leg, of.owner, of.reason].join();
    const part = parts.get(key) ?? { ...of, confirmed: 0, proposed: 0 };
    parts.set(key, isConfirmed ? { ...part, confirmed: part.confirmed + 1 } : { ...part, proposed: part.proposed + 1 });
  }
  return {
    __typename: "IndicatorBreaches",
    definition,
    period,
    missed: totalCount + notVisible,
    notVisible,
    parts: [...parts]
      .sort(([a, one], [b, other]) => sizeOf(other) - sizeOf(one) || (a < b ? -1 : 1))
      .map(([, part]) => part),
  };
};

const sizeOf = ({ confirmed, proposed }: BreachPart) => confirmed + proposed;

async function breachOf(context: Context, { childId, recordId }: PopulationMember) {
  const [clocks, breaches] = await Promise.all([
    loadClocks(context, childId, context.today),
    loadBreaches(context, recordId),
  ]);
  const clock = clocks.find((one) => one.clock.causeId === recordId)?.clock;
  const [proposed] = clock === undefined ? [] : proposedBreaches(clock);
  if (proposed === undefined) return { leg: null, owner: null, reason: null, isConfirmed: false };
  const confirmed = breaches.findLast(({ measure }) => measure === proposed.measure);
  return {
    leg: proposed.leg,
    owner: confirmed?.owner ?? proposed.owner,
    reason: confirmed?.reason ?? proposed.reason,
    isConfirmed: confirmed !== undefined,
  };
}
