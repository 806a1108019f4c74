import { memberKey } from "@cic/db/indicators/member.queries";
import { mustExist } from "../children/child.loaders.ts";
import { childBeside } from "../children/child-beside.ts";
import { needsOfChild } from "../children/needs-of-child.ts";
import { ApiError } from "../errors.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { pageSize } from "../page.ts";
import { selects } from "../selects.ts";
import { askerOf, readQuestion } from "./ask.ts";
import { classOf, loadMembers } from "./load-members.ts";

export const indicatorMembers: NonNullable<QueryResolvers["indicatorMembers"]> = async (_, args, context, info) => {
  context.require("indicator:members");
  const first = pageSize(args.first);
  const { organisationId } = askerOf(context);
  const question = readQuestion(context, { ...args, area: organisationId, groupBy: [] });
  if (question.kind !== "asked") return question.answer;
  if (question.showing.kind !== "EXACT") return membersNotShown;
  const { asked } = question;
  const after = args.after == null ? null : Buffer.from(args.after, "base64url").toString();
  const ofChild = needsOfChild(context, info, ["nodes", "child"], "child");
  const part = { page: { first, after }, ofChild };
  const { visible, notVisible, before, members } = await loadMembers(context, question, args.standing, part);
  if (before === null) throw new ApiError("INVALID_CURSOR", "The cursor belongs to another list.");
  if (selects(info, "nodes", "child")) context.isToShow(members.map(({ childId }) => childId));
  const last = members.at(-1);
  return {
    __typename: "IndicatorMembers",
    definition: asked.definition,
    nodes: await Promise.all(
      members.map(async ({ beside, ...member }) => ({
        ...{ on: member.onDate, standing: member.standing, ...classOf(asked, member) },
        child: await mustExist(Promise.resolve(childBeside(context, beside)), "the child"),
      })),
    ),
    pageInfo: {
      hasNextPage: before + members.length < visible,
      endCursor: last === undefined ? null : Buffer.from(memberKey(last)).toString("base64url"),
    },
    totalCount: visible,
    notVisible,
  };
};

export const membersNotShown = {
  __typename: "IndicatorRefused" as const,
  refusal: "AREA_NOT_SHOWN" as const,
  argument: "id",
  message: "The records that this is counted from are not for this caller.",
};
