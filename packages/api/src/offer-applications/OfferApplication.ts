import { may } from "@cic/auth/actor";
import type { Day } from "@cic/domain/dates";
import type { ApplicationState } from "@cic/domain/offer-applications/application-states";
import { nextApplicationSteps } from "@cic/domain/offer-applications/take-step";
import { hiddenOf } from "../access/hidden-fields.ts";
import { loadChild } from "../children/child.loaders.ts";
import type { Context } from "../context.ts";
import type { OfferApplicationResolvers, Permission, ResolversParentTypes } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";
import { actionOfStep, applicationSides, offerOf } from "./application-sides.ts";
import { loadApplicationSteps } from "./offer-application.loaders.ts";

type Row = ResolversParentTypes["OfferApplication"];

export const OfferApplication: OfferApplicationResolvers = {
  child: ({ childId }, _, context) => loadChild(context, childId),

  offer: (row) => offerOf(row),

  authority: ({ authorityId }, _, context) => organisationOf(context, authorityId),

  stateSince: ({ stateSince }) => instant(stateSince),

  answer: (row) =>
    row.answer === null ? null : { offer: offerOf(row), on: row.answeredOn as Day, decision: row.answer },

  committedPence: (row, _, context) => (applicationSides(row, context).includes("OWNER") ? row.committedPence : null),

  steps: ({ id }, _, context) => loadApplicationSteps(context, id),

  nextSteps: (row, _, context) => nextSteps(row, context),

  access: async (row, _, context) => ({
    sides: applicationSides(row, context),
    canTakeStep: canTakeStep(row, context),
    hidden: await hiddenOf(context, "OfferApplication", row.childId),
  }),
};

const nextSteps = (row: Row, context: Context): ApplicationState[] =>
  nextApplicationSteps(row, applicationSides(row, context)).filter(
    (to) => context.actor !== null && may(context.actor, actionOfStep(to)),
  );

function canTakeStep(row: Row, context: Context): Permission {
  if (nextSteps(row, context).length > 0) return { allowed: true, reason: null };
  const byRole = nextApplicationSteps(row, applicationSides(row, context)).length > 0;
  return { allowed: false, reason: byRole ? "ROLE" : "STATE" };
}
