import type { Audience } from "../disclosure/policies.ts";
import type { OrganisationKind } from "../organisations/directory.ts";
import type { IndicatorDefinition } from "./definition.ts";
import { readByOf } from "./population.ts";

/** Which areas are compared: the organisations of one kind. */
export type AreaLevel = "AUTHORITY" | "ICB";

/**
 * What a caller is shown of an indicator in an area.
 * EXACT: the area is their own, and they read the records that it is counted from.
 * PROTECTED: small numbers are hidden by the policy. Of their own area alone when `ownOnly`: an audience has one table, and what
 * is hidden in one table may be shown in another.
 */
export type Showing =
  | { readonly kind: "EXACT" }
  | { readonly kind: "PROTECTED"; readonly audience: Audience; readonly level: AreaLevel; readonly ownOnly: boolean };

export interface Asker {
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  /** Whether the role reads records of children. */
  readonly readsRecords: boolean;
}

/** `area` is an organisation, or `null` for the nation. */
export function showingOf(asker: Asker, definition: IndicatorDefinition, area: string | null): Showing {
  const { organisationId, organisationKind, readsRecords } = asker;
  if (readsRecords && area === organisationId && readsClasses(asker, definition)) return { kind: "EXACT" };
  const level: AreaLevel = organisationKind === "LOCAL_AUTHORITY" ? "AUTHORITY" : "ICB";
  if (!readsRecords && organisationKind !== "NATIONAL") {
    return { kind: "PROTECTED", audience: "LOCAL", level, ownOnly: true };
  }
  const audience = organisationKind === "LOCAL_AUTHORITY" ? "DFE" : "NHS_ENGLAND";
  return { kind: "PROTECTED", audience, level, ownOnly: false };
}

/** Whether the basis that makes the area the caller's own is one on which the records may be read. */
function readsClasses({ organisationKind }: Asker, { measure, geography }: IndicatorDefinition): boolean {
  if (measure.kind === "notEvaluated") return false;
  const readBy = readByOf(measure.population, measure.outcome);
  if (organisationKind === "LOCAL_AUTHORITY") return geography === "RESPONSIBLE" && readBy.includes("RESPONSIBLE_LA");
  if (organisationKind !== "ICB") return false;
  return readBy.includes(geography === "RESPONSIBLE" ? "ORIGINATING_ICB" : "RECEIVING_ICB");
}
