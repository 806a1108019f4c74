import { childRead } from "../children/child-beside.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { connection, pageSize } from "../page.ts";
import { belowOf } from "../selects.ts";
import { askerOf, readQuestion } from "./ask.ts";
import { classOf, loadMembers } from "./load-members.ts";

export const indicatorMembers: NonNullable<QueryResolvers["indicatorMembers"]> = async (_, args, context, info) => {
  context.require("indicator:members");
  pageSize(args.first);
  const { organisationId } = askerOf(context);
  const question = readQuestion(context, { ...args, area: organisationId, groupBy: [] });
  if (question.kind !== "asked") return question.answer;
  if (question.showing.kind !== "EXACT") return membersNotShown;
  const { asked } = question;
  const { definition, period, filter } = asked;
  const { first, after, standing } = args;
  const of = [organisationId, definition.id, definition.version, period.id, filter, standing];
  const part = {
    page: { first, after, question: of },
    ofChild: ["child"] as const,
    below: belowOf(info, "nodes", "child"),
  };
  const page = await connection(info, args, () => loadMembers(context, question, standing, part));
  part.below.give(page.below?.[0], context);
  context.saw(page.nodes.map(({ childId }) => childId));
  return {
    __typename: "IndicatorMembers",
    definition,
    nodes: page.nodes.map(({ beside, ...member }) => ({
      ...{ on: member.onDate, standing: member.standing, ...classOf(asked, member) },
      child: childRead(context, beside),
    })),
    pageInfo: page.pageInfo,
    totalCount: page.totalCount,
    notVisible: page.notVisible,
  };
};

export const membersNotShown = {
  __typename: "IndicatorRefused" as const,
  refusal: "AREA_NOT_SHOWN" as const,
  argument: "id",
  message: "The records that this is counted from are not for this caller.",
};
