/**
 * What of a person's record is about others, and is marked instead of shown in the copy that they get. Data Protection Act 2018,
 * Schedule 2, paragraphs 16 and 17 (others' data) and Schedule 3 (serious harm; health); from memory, rules 7.3. What may be told of
 * others is for a person to decide: this rule holds back, and says so at the place.
 */
export type RedactionReason = "STAFF" | "OTHER_PERSON" | "ADDRESS" | "FREE_TEXT";

/** For whom the copy is: the young person takes it at once; governance reads it before it is handed over. */
export type CopyReader = "YOUNG_PERSON" | "GOVERNANCE";

/** While where the young person lives is kept from somebody, their copy says of no organisation but the one that looks after them. */
export interface PlacesHeldBack {
  readonly authorityId: string;
}

/** Said in the copy, once. */
export const REDACTIONS: Readonly<Record<RedactionReason, string>> = {
  STAFF: "An id of somebody who did this in their work. The organisation knows who it was, and can be asked.",
  OTHER_PERSON: "About somebody else, who has rights of their own.",
  ADDRESS:
    "Where somebody lives or a home is, or what would tell it. Whether it is safe to tell is decided by a person: ask your local authority.",
  FREE_TEXT:
    "Words that somebody wrote, which may speak of others. Your local authority reads them first: ask it for its copy.",
};

/** A value as the copy shows it. */
export type CopiedValue =
  | null
  | string
  | number
  | boolean
  | readonly CopiedValue[]
  | { readonly [key: string]: CopiedValue }
  | { readonly redacted: RedactionReason }
  /** Only in governance's copy. */
  | { readonly text: string; readonly readBeforeSharing: true };

const plain = (name: string) => name.replaceAll("_", "").toLowerCase();
const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/).map(plain));

const STAFF =
  set(`adviser asked_by assessed_by changed_by checked_by confirmed_by decided_by determined_by judged_by lifted_by made_by matched_by
  merged_by placed_by recorded_by requested_by reviewed_by reviewer sealed_by subject taken_by understanding_judged_by unmerged_by`);
/** In columns of the record and of the SSDA903 return: a mother's child, adopters, whether carers adopted. */
const OTHER_PERSON = set("withdrawn_by given_by by FOSTER_CARE LS_ADOPTR MC_DOB NB_ADOPTR SEX_ADOPTR");
const ADDRESS = set(
  `address easting home_key home_post home_postcode lsoa lsoa_code northing pl_post place_provider postcode provider_code urn`,
);
/** What somebody wrote, also when it looks like a code. */
const WRITTEN =
  set(`clinical decision_note decision_reason description evidence evidence_reference lift_reason note provider reason
  review_note statement summary text unmerge_reason void_reason withdrawal_reason`);
const CODE = /^[A-Z]+(?:_[A-Z0-9]+)+$/;
/** Whoever consents names themselves, or somebody of the family. */
const OF_TABLE: Readonly<Record<string, Readonly<Record<string, RedactionReason | null>>>> = {
  consent: { decidedby: "OTHER_PERSON" },
  // Their own id, address and words.
  child: { localid: null, localidkey: null },
  child_merge: { formerlocalid: null },
  // A merge that was taken back joined two people: what names the other is theirs.
  child_merge_taken_back: {
    ...{ childid: "OTHER_PERSON", intoid: "OTHER_PERSON", formerid: "OTHER_PERSON", formerlocalid: "OTHER_PERSON" },
    ...{ id: "OTHER_PERSON", writtensince: "OTHER_PERSON" },
  },
  offer_application: { email: null },
  rectification: { statement: null },
};
/** Codes, ids, days, instants and hashes: what nobody wrote. */
const WRITTEN_BY_NOBODY =
  /^(?:[A-Z0-9]+(?:[_:.-][A-Z0-9]+)*|[0-9a-f-]{36}|[0-9a-f]{40,64}|\d{4}-\d{2}-\d{2}(?:[T ][\d:.+Z-]+)?|\d{2}\/\d{2}\/\d{4}|)$/;

/** Why a value is not shown to the reader as it is; null when it is. */
function reasonOf(table: string, name: string, value: string): RedactionReason | null {
  const key = plain(name);
  const ofTable = OF_TABLE[table]?.[key];
  if (ofTable !== undefined) return ofTable;
  if (OTHER_PERSON.has(key)) return "OTHER_PERSON";
  if (STAFF.has(key)) return "STAFF";
  if (ADDRESS.has(key)) return "ADDRESS";
  return (WRITTEN.has(key) ? CODE : WRITTEN_BY_NOBODY).test(value) ? null : "FREE_TEXT";
}

/**
 * The value of a column, or of a key inside it, as the copy shows it. `table` is the one whose row it is: of a row's history, the one
 * that it is the history of. What is empty is shown as empty.
 */
export function copied(table: string, name: string, value: unknown, reader: CopyReader): CopiedValue {
  if (value === null || value === undefined || typeof value === "boolean") return value ?? null;
  if (Array.isArray(value)) return value.map((one) => copied(table, name, one, reader));
  if (typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copied(table, key, inner, reader)]));
  }
  const reason = reasonOf(table, name, String(value));
  if (reason === null || (reason === "FREE_TEXT" && typeof value === "number")) return value as string | number;
  if (reason === "FREE_TEXT" && reader === "GOVERNANCE") return { text: String(value), readBeforeSharing: true };
  return { redacted: reason };
}

/** Tables that are there to say where somebody lives, or that repeat what does: of them a protected copy tells that there are rows. */
const OF_PLACES = set(`commissioning_facts determination dispute dispute_step gp_registration notice notice_due_change
  notice_escalation notice_step notice_version placement_area placement_home residence return_row`);
/** Names of what tells where somebody lives, or near what, also in columns that are yet to come. */
const NAMES_PLACE =
  /accommodation|area(?=.)|ofarea|country|distance|miles|icb|region|practice|surgery|school|provider|urn$|post|addr|home|recipient|reader|respondent|employer|organisation|payer|location|located/;
/** Values that name no place whatever they are called: ids, days, instants, hashes, codes without a digit. */
const NO_PLACE =
  /^(?:[0-9a-f-]{36}|[0-9a-f]{40,64}|\d{4}-\d{2}-\d{2}(?:[T ][\d:.+Z-]+)?|\d{2}\/\d{2}\/\d{4}|[A-Z_]+|)$/;
/** Codes with a digit and the person's own numbers. */
const OWN_CODES =
  set(`candidate_reference certificate_number checklist_version code end_reason former_local_id local_id local_id_key
  record rule_id rules_version type_code`);

/**
 * A value that the copy would show, while where the young person lives is protected: what tells where is held back, and so is, rather
 * than shown by mistake, what may. `table` as of {@link copied}.
 */
export function withoutPlaces(table: string, name: string, value: CopiedValue, held: PlacesHeldBack): CopiedValue {
  const key = plain(name);
  const place = { redacted: "ADDRESS" } as const;
  if (value === null || (typeof value === "object" && "redacted" in value)) return value;
  if (value === held.authorityId || key === "id" || key === "childid") return value;
  if (NAMES_PLACE.test(key) || (OF_PLACES.has(plain(table)) && !(typeof value === "string" && DAY.test(value))))
    return place;
  if (Array.isArray(value)) return value.map((one) => withoutPlaces(table, name, one, held));
  if (typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([inner, one]) => [inner, withoutPlaces(table, inner, one as CopiedValue, held)]),
    );
  }
  if (typeof value !== "string" || NO_PLACE.test(value) || OWN_CODES.has(key)) return value;
  return table === "child_identifier" ? value : place;
}
const DAY = /^\d{4}-\d{2}-\d{2}/;

/** Tables that name a person and are not in the copy, and why. Every other is. */
export const NOT_COPIED: Readonly<Record<string, string>> = {
  address_protection:
    "Whether an address is kept from somebody, from whom and why, is told by a person: ask your local authority.",
  assessment_clock: "Worked out anew from the records of this copy.",
  child_reader:
    "In which order children are listed for whom, by ids and days of birth alone. Your record is this copy.",
  child_merge_row:
    "Which rows were joined when two records of one person were: by ids alone. The rows are in this copy.",
  duplicate_pair:
    "Whether two records may be of one person. It compares with the record of somebody else, who has rights of their own.",
  event: "That something changed, by ids alone. What changed is in this copy.",
  event_audience: "Which organisations' computers were told that something changed, by ids alone.",
  export_child: "That a file names you. Who saw your record is at the end of this copy.",
  legal_hold:
    "Whether and why a record is kept for an inquiry or a claim may be about others: ask your local authority.",
  mail: "That an organisation was sent a message that something changed. It says nothing of you.",
  mail_attempt: "That an organisation was sent a message that something changed. It says nothing of you.",
  placement_reader:
    "In which order placements are listed for whom, by ids and days alone. The placements are in this copy.",
  // The same in every copy, whether or not there is anything. Of what is sealed nobody may ask in this way.
  sealed_identity:
    "What is kept of people who were adopted, apart from every other record, and shown to nobody in this way.",
  sealed_link:
    "What is kept of people who were adopted, apart from every other record, and shown to nobody in this way.",
  sealed_match:
    "What is kept of people who were adopted, apart from every other record, and shown to nobody in this way.",
  sealed_opening:
    "What is kept of people who were adopted, apart from every other record, and shown to nobody in this way.",
  webhook_attempt: "That an organisation's computer was told that something changed, by ids alone.",
  webhook_delivery: "That an organisation's computer was told that something changed, by ids alone.",
};

/** Of tables whose rows nobody counts past those who read them. */
export const NOT_COUNTED = "There may be more: rows of this kind are not counted apart from what they belong to.";

/** Why rows that are held are not in the copy. */
export function notShownBecause(table: string, reader: CopyReader): string {
  if (table.endsWith("_clinical")) {
    return "What doctors and nurses wrote. The law has a health professional asked first whether it could do serious harm: ask the health team for it.";
  }
  if (table === "child")
    return "A record of yours that was joined with this one: what it held is in this copy as part of it.";
  return reader === "YOUNG_PERSON"
    ? "Not in the copy that you fetch yourself, because others may be in it. Ask your local authority for its copy."
    : "Recorded by another organisation for itself, which gives a copy of it.";
}
