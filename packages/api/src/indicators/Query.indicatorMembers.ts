import { mustExist } from "../children/child.loaders.ts";
import { loadChildAsked } from "../children/child-beside.ts";
import { ApiError } from "../errors.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { pageSize } from "../page.ts";
import { askerOf, readQuestion } from "./ask.ts";
import { loadMembers, type Member } from "./load-members.ts";

export const indicatorMembers: NonNullable<QueryResolvers["indicatorMembers"]> = async (_, args, context, info) => {
  context.require("indicator:members");
  const first = pageSize(args.first);
  const { organisationId } = askerOf(context);
  const question = readQuestion(context, { ...args, area: organisationId, groupBy: [] });
  if (question.kind !== "asked") return question.answer;
  if (question.showing.kind !== "EXACT") return membersNotShown;
  const { visible, notVisible } = await loadMembers(context, question, args.standing);
  const start = args.after == null ? 0 : visible.findIndex((member) => cursorOf(member) === args.after) + 1;
  if (args.after != null && start === 0) throw new ApiError("INVALID_CURSOR", "The cursor belongs to another list.");
  const page = visible.slice(start, start + first);
  context.isToShow(page.map(({ childId }) => childId));
  const children = await Promise.all(
    page.map(({ childId }) => mustExist(loadChildAsked(context, childId, info, "nodes", "child"), "the child")),
  );
  return {
    __typename: "IndicatorMembers",
    definition: question.asked.definition,
    nodes: page.map(({ onDate, standing, class: code, why }, i) => ({
      ...{ on: onDate, standing, class: code, why },
      child: children[i] as (typeof children)[number],
    })),
    pageInfo: {
      hasNextPage: start + first < visible.length,
      endCursor: page.length === 0 ? null : cursorOf(page.at(-1) as Member),
    },
    totalCount: visible.length,
    notVisible,
  };
};

export const membersNotShown = {
  __typename: "IndicatorRefused" as const,
  refusal: "AREA_NOT_SHOWN" as const,
  argument: "id",
  message: "The records that this is counted from are not for this caller.",
};

const cursorOf = ({ onDate, recordId }: Member): string => Buffer.from(`${onDate}|${recordId}`).toString("base64url");
