import type { Day } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";

/**
 * An organisation and those that ended by the day and of which it is the only successor, merger after merger, as the function
 * of this name in the database says it. Nobody stands for one that was divided.
 */
export function standsFor(organisationId: string, today: Day, directory: Directory): string[] {
  const followed = directory
    .predecessorsOf(organisationId)
    .filter(
      ({ predecessorId, on }) =>
        on <= today &&
        !directory.existsOn(predecessorId, today) &&
        directory
          .successorsOf(predecessorId)
          .every((other) => other.successorId === organisationId || other.on > today),
    );
  return [organisationId, ...followed.flatMap(({ predecessorId }) => standsFor(predecessorId, today, directory))];
}
