import type { Selected } from "@cic/db/compiled/compile-read";
import type { Day } from "@cic/domain/dates";
import { isOverdue } from "@cic/domain/notices/due.rule";
import type { NoticeState } from "@cic/domain/notices/notice-states";
import { showPostcode } from "@cic/domain/organisations/postcode";
import { meaningOf } from "@cic/imports/ssda903/code-sets";
import type { Context } from "../context.ts";
import type { FactValue } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";
import { factOf } from "../placements/placement-fact.ts";
import { shownPostcode } from "../placements/shown-postcode.ts";

/** Makes a value of what the statement gave, which is never null: as the field's resolver makes it of its row. */
type Finish = (raw: never, context: Context) => unknown;

/** An object that the statement gave the makings of: the fields of it that are covered, and how it comes about. */
interface Made {
  readonly fields: ReadonlySet<string>;
  readonly make: (raw: never, context: Context) => object;
}

/** Those of an organisation's fields that are its own in the directory in memory. */
const organisation: Made = {
  fields: new Set(["__typename", "id", "kind", "name", "region", "from", "until"]),
  make: (id: string, context) => organisationOf(context, id),
};

const fact = (name: Parameters<typeof factOf>[0]): Made => ({
  fields: new Set(["__typename", "basis", "certainty", "unknownReason", "value"]),
  make: ([value, reason]: [FactValue, string | null]) => factOf(name, value, reason),
});

/** By coordinate: what is not the column as it stands. */
const finishers: Readonly<Record<string, Finish | Made>> = {
  "Assessment.icb": organisation,
  "Assessment.provider": organisation,
  "Assessment.requestedBy": organisation,
  "Assessment.stateSince": instant,
  "Child.responsibleAuthority": organisation,
  "GpRegistration.recordedAt": instant,
  "Notice.deliveredAt": instant,
  "Notice.overdue": (
    [dueOn, sentOn, state, withheldGround]: [Day | null, Day | null, NoticeState, string | null],
    { today },
  ) => isOverdue({ dueOn, sentOn, state, withheldGround }, today),
  "Notice.recipient": organisation,
  "Notice.sender": organisation,
  "Notice.sentAt": instant,
  "Notice.stateSince": instant,
  "Placement.homePostcode": shownPostcode,
  "Placement.placingAuthority": organisation,
  "Placement.postcode": shownPostcode,
  "Placement.typeDescription": (code: string) => meaningOf("PLACE", code) ?? null,
  "PlacementArea.atADistance": fact("atADistance"),
  "PlacementArea.authority": organisation,
  "PlacementArea.icb": organisation,
  "PlacementArea.outOfAuthorityArea": fact("outOfAuthorityArea"),
  "PlacementArea.outOfIcbArea": fact("outOfIcbArea"),
  "Residence.postcode": showPostcode,
  "Residence.recordedAt": instant,
};

/** The object that a field makes of its value, of which these fields can be asked; undefined for a field that makes none. */
export const fieldsOfMade = (coordinate: string): ReadonlySet<string> | undefined => {
  const found = finishers[coordinate];
  return typeof found === "object" ? found.fields : undefined;
};

/** What finishes a field; undefined for a column that stands as it is. */
export function finisherOf(coordinate: string, of: Selected | undefined): Finish | undefined {
  const found = finishers[coordinate];
  if (found === undefined || typeof found === "function") return found;
  const { type = "", fields = [] } = of ?? {};
  return (raw, context) => {
    const made = found.make(raw, context) as Readonly<Record<string, unknown>>;
    const shown: Record<string, unknown> = {};
    for (const { key, name } of fields) shown[key] = name === "__typename" ? type : made[name];
    return shown;
  };
}
