import type { Action } from "@cic/auth/actions";
import type { RecordWithHistory } from "@cic/db/history/as-of.queries";
import type { Lens } from "@cic/domain/access/lenses";

/** Fields of the versions of a record: the column of each, and its lens where fewer may read it than the record. */
type Fields = Readonly<Record<string, string | readonly [column: string, lens: Lens]>>;

/** What is told of the versions of each record: by which role, and which fields, named as in the types of `ChildAsOf`. */
export const recordFields = {
  CHILD: {
    action: "child:read",
    fields: {
      dateOfBirth: "date_of_birth",
      sex: "sex",
      ethnicity: ["ethnicity", "CHILD_ETHNICITY"],
      unaccompaniedAsylumSeeking: "uasc",
      unaccompaniedAsylumSeekingUntil: "uasc_until",
      localId: ["local_id", "CHILD_LOCAL_ID"],
    },
  },
  CARE_PERIOD: {
    action: "child:read",
    fields: {
      startedOn: "started_on",
      endedOn: "ended_on",
      endReason: ["end_reason", "CARE_PERIOD_END_REASON"],
    },
  },
  LEGAL_STATUS: {
    action: "child:read",
    fields: { code: "code", startedOn: "started_on", endedOn: "ended_on" },
  },
  PLACEMENT: {
    action: "placement:read",
    fields: {
      type: "type_code",
      provider: ["provider_code", "PLACEMENT_ADDRESS"],
      urn: ["urn", "PLACEMENT_ADDRESS"],
      postcode: ["postcode", "PLACEMENT_ADDRESS"],
      homePostcode: ["home_postcode", "PLACEMENT_HOME"],
      startedOn: "started_on",
      endedOn: "ended_on",
      endReason: ["end_reason", "PLACEMENT_END_REASON"],
      madeInEmergency: "made_in_emergency",
    },
  },
  GP_REGISTRATION: {
    action: "child:read",
    fields: {
      practice: ["practice_code", "GP_REGISTRATION_PAST"],
      from: "started_on",
      until: "ended_on",
      source: "source",
    },
  },
  RESIDENCE: {
    action: "child:read",
    fields: {
      kind: "kind",
      postcode: ["postcode", "RESIDENCE"],
      from: "started_on",
      until: "ended_on",
      source: "source",
    },
  },
  CONSENT: {
    action: "consent:read",
    fields: {
      decision: "decision",
      scopes: "scopes",
      capacity: "capacity",
      by: "decided_by",
      decidedOn: "decided_on",
      receivedOn: "received_on",
      evidence: "evidence",
      withdrawnOn: "withdrawn_on",
      reofferOn: "reoffer_on",
    },
  },
} as const satisfies Record<RecordWithHistory, { action: Action; fields: Fields }>;

/** The fields of a record that have a lens of their own. */
export function lensesOf(record: RecordWithHistory): Record<string, Lens> {
  const fields: Fields = recordFields[record].fields;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, column]) => (typeof column === "string" ? [] : [[field, column[1]]])),
  );
}

/** What a version says, field by field, as text. */
export function saidBy(
  record: RecordWithHistory,
  image: Readonly<Record<string, unknown>>,
  isHidden: (field: string) => boolean,
): Record<string, string | null> {
  const fields: Fields = recordFields[record].fields;
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([field]) => !isHidden(field))
      .map(([field, column]) => {
        const value = image[typeof column === "string" ? column : column[0]];
        return [field, value == null ? null : Array.isArray(value) ? value.join(" ") : String(value)];
      }),
  );
}
