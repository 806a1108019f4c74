import { insertBreach } from "@cic/db/assessments/assessment.writes";
import { findClockFacts } from "@cic/db/clocks/clock.queries";
import { isUuid } from "@cic/db/ids";
import { findHolidayCalendar } from "@cic/db/organisations/bank-holiday.queries";
import { assessmentClocks } from "@cic/domain/clocks/assessment-clocks";
import { proposedBreaches } from "@cic/domain/clocks/breach.rule";
import { confirmBreach } from "@cic/domain/clocks/confirm-breach";
import { recordNotFound } from "@cic/domain/refusals";
import { takerOf } from "../disputes/taker.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadClocks } from "./clock.loaders.ts";

export const confirmAssessmentBreach: MutationResolvers["confirmAssessmentBreach"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const operation = "confirmAssessmentBreach";
  const request = { action: "assessment:confirm", operation, key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const { owner, reason, measure } = input;
    const [facts] = isUuid(input.childId) ? await findClockFacts(db, [input.childId]) : [null];
    if (facts == null) return recordNotFound("childId");
    const calendar = await findHolidayCalendar(db);
    const clock = assessmentClocks(facts, context.today, calendar).find(
      ({ causeId }) => causeId === input.causeId.toLowerCase(),
    );
    if (clock === undefined) return recordNotFound("causeId");
    const decision = confirmBreach(proposedBreaches(clock), input);
    if (decision.kind !== "confirmed") return decision;
    const { childId, authorityId } = facts;
    const { proposed, note } = decision;
    const said = { owner, reason, note, measure, dueOn: proposed.dueOn };
    const stood = { proposedLeg: proposed.leg, proposedOwner: proposed.owner, proposedReason: proposed.reason };
    const of = { childId, authorityId, kind: clock.kind, causeId: clock.causeId };
    await insertBreach(db, { ...of, ...said, ...stood }, takerOf(actor, context));
    return { kind: "confirmed" } as const;
  });
  if (outcome.kind === "noSuchBreach") {
    return { __typename: "NoSuchBreach", message: "The day was not missed, or the two are one breach." };
  }
  if (outcome.kind === "noteNeeded") {
    const message = "Say why it is another's, or for another reason.";
    return { __typename: "BreachNoteNeeded", message, proposed: outcome.proposed };
  }
  if (outcome.kind !== "confirmed") return refused(outcome);
  const clocks = await loadClocks(context, input.childId, context.today);
  const clock = clocks.find((one) => one.clock.causeId === input.causeId.toLowerCase());
  return clock === undefined ? refused(recordNotFound("childId")) : { __typename: "ConfirmAssessmentBreachOk", clock };
};
