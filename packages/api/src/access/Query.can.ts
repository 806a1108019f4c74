import { ACTIONS, type Action, grantOf, ROLES } from "@cic/auth/actions";
import { may } from "@cic/auth/actor";
import { findRecord, type RecordOfChild } from "@cic/db/access/record.queries";
import { isUuid } from "@cic/db/ids";
import { INTEREST_STEPS } from "@cic/domain/apprenticeships/interest-states";
import { ASSESSMENT_STEP_RULES } from "@cic/domain/assessments/assessment-states";
import { isOver } from "@cic/domain/disputes/dispute-states";
import { NOTICE_STEP_RULES } from "@cic/domain/notices/notice-states";
import { APPLICATION_STEP_RULES } from "@cic/domain/offer-applications/application-states";
import { nextReferralSteps } from "@cic/domain/referrals/referral";
import type { Context } from "../context.ts";
import { ApiError } from "../errors.ts";
import type { CanMissing, QueryResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";
import { type Condition, changes, conditions } from "./conditions.ts";
import { knowRelations, mayRead, relationsOf } from "./hidden-fields.ts";

/** The contract's name of an action. */
const nameOf = (action: Action): string => action.replaceAll(/[:-]/g, "_").toUpperCase();
const actionByName = new Map(ACTIONS.map((action) => [nameOf(action), action]));

export const can: NonNullable<QueryResolvers["can"]> = async (_, { action: name, recordId }, context) => {
  if (context.actor === null) throw new ApiError("UNAUTHENTICATED", "A bearer token is needed.");
  const action = actionByName.get(name) as Action;
  const asksBasis = may(context.actor, action) && isOfBasis(conditions[action]);
  const record =
    recordId != null && isUuid(recordId) && may(context.actor, "child:read")
      ? await context.read((db) => findRecord(db, recordId.toLowerCase(), asksBasis))
      : undefined;
  if (record !== undefined) context.saw([record.childId]);
  if (record?.relations != null) knowRelations(context, record.childId, record.relations);
  const missing = await missingOf(context, action, recordId != null, record);
  return {
    action: name,
    allowed: missing === null,
    missing,
    grantor: missing === null ? null : grantorOf(missing),
    roles: ROLES.filter((role) => grantOf(role).actions.has(action)),
    responsibleAuthority: record === undefined ? null : organisationOf(context, record.authorityId),
  };
};

/** Whether it may go by the bases on which the caller sees the child. */
const isOfBasis = (condition: Condition): boolean =>
  condition === "CARE" || (typeof condition === "object" && "lens" in condition);

async function missingOf(
  context: Context,
  action: Action,
  asked: boolean,
  record: RecordOfChild | undefined,
): Promise<CanMissing | null> {
  const { actor } = context;
  if (actor === null || !may(actor, action)) return "ROLE";
  const condition = conditions[action];
  if (!asked || condition === "NONE") return null;
  if (record === undefined) return "RECORD";
  const lacks = await lacksOf(context, condition, record);
  if (lacks !== null) return lacks;
  return changes(action) && isClosed(record) ? "STATE" : null;
}

async function lacksOf(context: Context, condition: Condition, record: RecordOfChild): Promise<CanMissing | null> {
  const { actor } = context;
  const isAuthority = actor?.childId === undefined ? actor?.organisationId === record.authorityId : true;
  if (typeof condition === "object" && "lens" in condition) {
    return (await mayRead(context, record.childId, condition.lens)) ? null : "BASIS";
  }
  if (typeof condition === "object") {
    if (record.table !== condition.otherPartyOf) return "RECORD";
    return isAuthority ? "OTHER_PARTY" : null;
  }
  if (condition === "AUTHORITY") return isAuthority ? null : "RESPONSIBLE_AUTHORITY";
  if (condition !== "CARE" || isAuthority) return null;
  const relations = await relationsOf(context, record.childId);
  return relations.some(({ basis }) => basis !== "AREA_LA" && basis !== "BREAK_GLASS") ? null : "BASIS";
}

/** Nothing can be done with it any more: it was taken back, or its state has no next step. */
function isClosed({ table, state, voided }: RecordOfChild): boolean {
  if (state === null) return voided;
  switch (table) {
    case "assessment":
      return Object.values(ASSESSMENT_STEP_RULES).every(({ from }) => !(state in from));
    case "dispute":
      return isOver(state as Parameters<typeof isOver>[0]);
    case "notice":
      return Object.keys(NOTICE_STEP_RULES[state as keyof typeof NOTICE_STEP_RULES]).length === 0;
    case "offer_application":
      return Object.keys(APPLICATION_STEP_RULES[state as keyof typeof APPLICATION_STEP_RULES]).length === 0;
    case "referral":
      return nextReferralSteps(state as Parameters<typeof nextReferralSteps>[0], []).length === 0;
    default:
      return INTEREST_STEPS[state as keyof typeof INTEREST_STEPS].length === 0;
  }
}

function grantorOf(missing: CanMissing) {
  if (missing === "ROLE") return "OWN_ORGANISATION";
  return missing === "STATE" || missing === "OTHER_PARTY" ? "NOBODY" : "RESPONSIBLE_AUTHORITY";
}
