import { childrenReadBy, listPopulation, type PopulationMember } from "@cic/db/indicators/member.queries";
import { inside } from "@cic/domain/indicators/figure";
import { type Outcome, POPULATIONS, readByOf } from "@cic/domain/indicators/population";
import { loadChild, mustExist } from "../children/child.loaders.ts";
import { ApiError } from "../errors.ts";
import type { MemberStanding, QueryResolvers } from "../generated/types.ts";
import { pageSize } from "../page.ts";
import { askerOf, readQuestion } from "./ask.ts";
import { exactQuery } from "./load-figure.ts";

export const indicatorMembers: NonNullable<QueryResolvers["indicatorMembers"]> = async (_, args, context) => {
  context.require("indicator:members");
  const first = pageSize(args.first);
  const { organisationId } = askerOf(context);
  const question = readQuestion(context, { ...args, area: organisationId, groupBy: [] });
  if (question.kind !== "asked") return question.answer;
  const { asked, asker, showing } = question;
  if (showing.kind !== "EXACT") {
    const message = "The records that this is counted from are not for this caller.";
    return { __typename: "IndicatorRefused", refusal: "AREA_NOT_SHOWN", argument: "id", message };
  }
  const { measure } = asked.definition;
  const population = POPULATIONS[measure.population];
  const outcome = population.outcomes[measure.outcome] as Outcome;
  const numerator =
    measure.kind === "share" ? inside(outcome.dimension, measure.numerator) : inside(outcome.dimension, measure.of);
  const of = inside(outcome.dimension, measure.of);
  const standingOf = ({ excluded, category }: PopulationMember): MemberStanding => {
    if (excluded !== null) return "EXCLUDED";
    if (numerator.includes(category)) return "IN_NUMERATOR";
    return of.includes(category) ? "NOT_IN_NUMERATOR" : "NOT_IN_DENOMINATOR";
  };
  const found = await context.figures((db) => listPopulation(db, exactQuery(asked, asker, context.today)));
  const asStanding = found.filter((member) => args.standing == null || args.standing.includes(standingOf(member)));
  const readable = await context.read((db) =>
    childrenReadBy(
      db,
      [...new Set(asStanding.map(({ childId }) => childId))],
      readByOf(measure.population, measure.outcome),
    ),
  );
  const visible = asStanding.filter(({ childId }) => readable.has(childId));
  const start = args.after == null ? 0 : visible.findIndex((member) => cursorOf(member) === args.after) + 1;
  if (args.after != null && start === 0) throw new ApiError("INVALID_CURSOR", "The cursor belongs to another list.");
  const page = visible.slice(start, start + first);
  const children = await Promise.all(page.map(({ childId }) => mustExist(loadChild(context, childId), "the child")));
  return {
    __typename: "IndicatorMembers",
    definition: asked.definition,
    nodes: page.map((member, i) => ({
      child: children[i] as (typeof children)[number],
      on: member.onDate,
      standing: standingOf(member),
      class: member.excluded ?? member.category,
      why: (member.excluded === null ? outcome.words[member.category] : population.excluded[member.excluded]) as string,
    })),
    pageInfo: {
      hasNextPage: start + first < visible.length,
      endCursor: page.length === 0 ? null : cursorOf(page.at(-1) as PopulationMember),
    },
    totalCount: visible.length,
    notVisible: asStanding.length - visible.length,
  };
};

const cursorOf = ({ onDate, recordId }: PopulationMember): string =>
  Buffer.from(`${onDate}|${recordId}`).toString("base64url");
