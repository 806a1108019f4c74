import type { Day } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";

/**
 * An organisation and those whose responsibilities it alone carries by the day, as the function of this name in the database
 * says it. Nobody stands for one that was divided.
 */
export function standsFor(organisationId: string, today: Day, directory: Directory): string[] {
  const merged = directory
    .predecessorsOf(organisationId)
    .filter(({ predecessorId, on }) => on <= today && !directory.wasSplit(predecessorId))
    .map(({ predecessorId }) => predecessorId);
  return [organisationId, ...merged];
}
