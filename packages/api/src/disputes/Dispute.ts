import { may } from "@cic/auth/actor";
import { isOver } from "@cic/domain/disputes/dispute-states";
import { type DisputeSide, nextSteps, sidesOf } from "@cic/domain/disputes/parties.rule";
import { hiddenOf } from "../access/hidden-fields.ts";
import { loadChild } from "../children/child.loaders.ts";
import type { Context } from "../context.ts";
import { loadDetermination } from "../determinations/determination.loaders.ts";
import type { DisputeResolvers, HiddenField, Permission, ResolversParentTypes } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";
import { loadDue, loadSteps } from "./dispute.loaders.ts";

type Row = ResolversParentTypes["Dispute"];

export const Dispute: DisputeResolvers = {
  child: ({ childId }, _, context) => loadChild(context, childId),

  determination: ({ determinationId }, _, context) => loadDetermination(context, determinationId),

  on: ({ aboutOn }) => aboutOn as never,

  raisedBy: ({ raisedById }, _, context) => organisationOf(context, raisedById),

  respondent: ({ respondentId }, _, context) => organisationOf(context, respondentId),

  raisedAt: ({ raisedAt }) => instant(raisedAt),

  stateSince: ({ stateSince }) => instant(stateSince),

  outcomeIcb: ({ outcomeIcbId }, _, context) => (outcomeIcbId === null ? null : organisationOf(context, outcomeIcbId)),

  dueOn: async (row, _, context) => (await loadDue(context, row))?.day ?? null,

  dueOnSource: async (row, _, context) => (await loadDue(context, row))?.source ?? null,

  steps: ({ id }, _, context) => loadSteps(context, id),

  nextSteps: (row, _, context) => (mayTakeSteps(context) ? nextSteps(row.state, sides(row, context)) : []),

  access: async (row, _, context) => ({
    sides: sides(row, context),
    canTakeStep: canTakeStep(row, context),
    hidden: await hidden(row, context),
  }),
};

const mayTakeSteps = ({ actor }: Context): boolean => actor !== null && may(actor, "dispute:write");

const sides = (row: Row, { actor, today, directory }: Context): DisputeSide[] =>
  actor === null ? [] : sidesOf(row, actor.organisationId, today, directory());

function canTakeStep({ state }: Row, context: Context): Permission {
  if (!mayTakeSteps(context)) return { allowed: false, reason: "ROLE" };
  return isOver(state) ? { allowed: false, reason: "STATE" } : { allowed: true, reason: null };
}

/** A party may have stopped seeing the child, or never have: the dispute is all that it is told. */
async function hidden({ childId, determinationId }: Row, context: Context): Promise<HiddenField[]> {
  const determination = await loadDetermination(context, determinationId);
  return hiddenOf(context, "Dispute", childId, determination === null ? ["determination"] : []);
}
