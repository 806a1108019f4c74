import { isUuid } from "@cic/db/ids";
import type { MemberPlace } from "@cic/db/indicators/member.queries";
import { parseDay } from "@cic/domain/dates";
import { childRead } from "../children/child-beside.ts";
import { needsOfChild } from "../children/needs-of-child.ts";
import { ApiError } from "../errors.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { pageSize } from "../page.ts";
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
  const after = args.after == null ? null : placeOf(args.after);
  const ofChild = needsOfChild(context, info, ["nodes", "child"], "child");
  const part = { page: { first, after }, ofChild };
  const { visible, notVisible, before, members } = await loadMembers(context, question, args.standing, part);
  if (before === null) throw otherList();
  context.isToShow(members.map(({ childId }) => childId));
  const last = members.at(-1);
  return {
    __typename: "IndicatorMembers",
    definition: asked.definition,
    nodes: members.map(({ beside, ...member }) => ({
      ...{ on: member.onDate, standing: member.standing, ...classOf(asked, member) },
      child: childRead(context, beside),
    })),
    pageInfo: {
      hasNextPage: before + members.length < visible,
      endCursor: last === undefined ? null : cursorOf(last),
    },
    totalCount: visible,
    notVisible,
  };
};

const cursorOf = ({ onDate, recordId }: MemberPlace): string =>
  Buffer.from(`${onDate}|${recordId}`).toString("base64url");

function placeOf(cursor: string): MemberPlace {
  const [on = "", recordId = ""] = Buffer.from(cursor, "base64url").toString().split("|");
  const onDate = parseDay(on);
  if (onDate === undefined || !isUuid(recordId)) throw otherList();
  return { onDate, recordId };
}

const otherList = () => new ApiError("INVALID_CURSOR", "The cursor belongs to another list.");

export const membersNotShown = {
  __typename: "IndicatorRefused" as const,
  refusal: "AREA_NOT_SHOWN" as const,
  argument: "id",
  message: "The records that this is counted from are not for this caller.",
};
