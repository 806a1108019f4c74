import { isUuid } from "@cic/db/ids";
import type { ScopedDb } from "@cic/db/scope";
import { findOpeningsByIds, type SealedOpeningRow } from "@cic/db/sealed-identities/sealed-identity.queries";
import { type InputRefused, recordNotFound } from "@cic/domain/refusals";
import { type OpeningStep, takeOpeningStep } from "@cic/domain/sealed-identities/sealed-opening";
import { mustExist } from "../children/child.loaders.ts";
import type { Context } from "../context.ts";
import type { SealedOpeningNotPossibleReason } from "../generated/types.ts";
import { type IdempotentRequest, idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadOpening } from "./sealed-identity.loaders.ts";

const WHY: Readonly<Record<SealedOpeningNotPossibleReason, string>> = {
  STATE: "The opening has not come to this step, or is past it.",
  OWN: "Whoever asked neither decides nor reviews.",
  APPROVER: "Whoever decided does not review.",
};

type StepRequest = Omit<IdempotentRequest, "action" | "input"> & {
  readonly step: OpeningStep;
  readonly input: { readonly id: string; readonly expectedVersion: number };
};

/** A step of information governance with an opening of their organisation's, and the opening after it, or why it was not taken. */
export async function takeStep(
  context: Context,
  { step, ...request }: StepRequest,
  write: (db: ScopedDb, opening: SealedOpeningRow, by: string) => Promise<InputRefused | undefined>,
) {
  const { id, expectedVersion } = request.input;
  const action = "sealed-identity:decide";
  const outcome = await idempotent(context, { ...request, action }, async (db, { subject, organisationId }) => {
    const [opening = null] = isUuid(id) ? await findOpeningsByIds(db, [id]) : [];
    // The child's authority knows of it; the organisation of who asked answers for it.
    if (opening === null || opening.organisationId !== organisationId) return recordNotFound("id");
    const decision = takeOpeningStep(opening, step, subject, expectedVersion);
    if (decision.kind !== "taken") return decision;
    return (await write(db, opening, subject)) ?? ({ kind: "taken", id: opening.id } as const);
  });
  if (outcome.kind === "taken") return { opening: await mustExist(loadOpening(context, outcome.id), "the opening") };
  if (outcome.kind !== "notPossible") return refused(outcome);
  return {
    __typename: "SealedOpeningNotPossible" as const,
    notPossibleBecause: outcome.reason,
    message: WHY[outcome.reason],
    nextSteps: [...outcome.nextSteps],
  };
}
