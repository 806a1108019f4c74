/** A row is no longer as it was when it was read, though it was locked: something changed it without locking the child. */
export class RowChanged extends Error {
  override readonly name = "RowChanged";
  readonly code = "ROW_CHANGED";
}

/** Constraints that state a rule which is decided before the write: one is only met when someone else wrote in between. */
const decidedBefore = new Set([
  "placements_do_not_overlap",
  "care_periods_do_not_overlap",
  "legal_statuses_do_not_overlap",
  "gp_registrations_do_not_overlap",
  "residences_do_not_overlap",
  "placement_inside_care_period",
  "child_authority_id_local_id_key",
  "assessment_under_way",
  "health_plan_current",
  "health_plans_in_order",
  "offer_application_open",
  "offer_application_renewed",
  "offer_budgets_do_not_overlap",
  "no_hold_stands",
  "sealed_figures_in_order",
  "sealed_figure_replaced_once",
  "vacancy_interest_child_id_vacancy_id_key",
]);

/** Ends the name of the key that a child's record refers to the child by: unmet when the child was erased meanwhile. */
const childWasThere = "_child_id_authority_id_fkey";

const serializationFailure = "40001";
const deadlockDetected = "40P01";

/**
 * Whether a transaction failed only because another one came first. Decided again on what is there now, it has an answer.
 * Drizzle wraps the driver's error, so that the causes are looked through.
 */
export function isLostRace(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof RowChanged) return true;
    const { code, constraint } = cause as { code?: unknown; constraint?: unknown };
    if (code === serializationFailure || code === deadlockDetected) return true;
    if (typeof constraint === "string" && (decidedBefore.has(constraint) || constraint.endsWith(childWasThere)))
      return true;
  }
  return false;
}
