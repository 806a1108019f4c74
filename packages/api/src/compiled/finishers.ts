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

/** Makes an object of what the statement gave: its fields are answered by their resolvers. */
interface Made {
  readonly make: (raw: never, context: Context) => object;
}

const organisation: Made = { make: (id: string, context) => organisationOf(context, id) };

const fact = (name: Parameters<typeof factOf>[0]): Made => ({
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

/** Whether a field makes an object of its value, of which the resolvers of its fields are asked. */
export const isMade = (coordinate: string): boolean => typeof finishers[coordinate] === "object";

/** What finishes a field; undefined for a column that stands as it is. */
export function finisherOf(coordinate: string): Finish | undefined {
  const found = finishers[coordinate];
  return typeof found === "object" ? found.make : found;
}
