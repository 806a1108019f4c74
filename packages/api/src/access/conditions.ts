import type { Action } from "@cic/auth/actions";
import type { RecordTable } from "@cic/db/access/record.queries";
import type { Lens } from "@cic/domain/access/lenses";

/**
 * What an action needs beside the role, of the record that it is done with. `NONE`: it is done with no child's record, or with whatever
 * the caller sees. `AUTHORITY`: the responsible authority, or the child where the role is theirs. `CARE`: that, or health on a basis that
 * cares for the child. `PARTY`: whoever sees the record. `otherPartyOf`: whoever sees a record of this table and is not the authority. A
 * lens: a basis of it.
 */
export type Condition =
  | "NONE"
  | "AUTHORITY"
  | "CARE"
  | "PARTY"
  | { readonly otherPartyOf: RecordTable }
  | { readonly lens: Lens };

const lens = (name: Lens): Condition => ({ lens: name });

/** Row-level security and the mutations decide; a test holds this to what `access` says of records. */
export const conditions: Readonly<Record<Action, Condition>> = {
  "child:read": lens("CHILD"),
  "placement:read": lens("PLACEMENT"),
  "placement:write": "AUTHORITY",
  "care-period:write": "AUTHORITY",
  "import:read": "NONE",
  "import:write": "NONE",
  "import:apply": "NONE",
  "organisation:read": "NONE",
  "access:explain": "NONE",
  "audit:read": "NONE",
  "audit:own": "NONE",
  "break-glass:use": "NONE",
  "break-glass:review": "NONE",
  "commissioning:explain": "NONE",
  "commissioning:read": lens("DETERMINATION"),
  "registration:write": "AUTHORITY",
  "care-leaver:explain": "NONE",
  "care-leaver:read": lens("CARE_LEAVER"),
  "care-leaver:write": "AUTHORITY",
  "care-leaver:measure": "AUTHORITY",
  "care-leaver:report": "NONE",
  "dispute:read": "PARTY",
  "dispute:write": "PARTY",
  "charge:read": "PARTY",
  "charge:write": "PARTY",
  "notice:read": "PARTY",
  "notice:figures": "NONE",
  "notice:write": "AUTHORITY",
  "notice:respond": { otherPartyOf: "notice" },
  "assessment:read": lens("ASSESSMENT"),
  "assessment:request": "AUTHORITY",
  "assessment:write": lens("ASSESSMENT"),
  "assessment:check": lens("ASSESSMENT"),
  "assessment:confirm": lens("ASSESSMENT_BREACH"),
  "consent:read": lens("CONSENT"),
  "consent:write": "CARE",
  "consent:withdraw": "CARE",
  "health-record:read": lens("HEALTH_LINE"),
  "health-record:write": "CARE",
  "health-plan:write": "CARE",
  "referral:read": lens("REFERRAL"),
  "referral:write": "CARE",
  "event:read": "NONE",
  "webhook:manage": "NONE",
  "indicator:read": "NONE",
  "indicator:members": "NONE",
  "indicator:write": "NONE",
  "indicator:seal": "NONE",
  "return:read": lens("RETURN_ROW"),
  "sealed-identity:seal": "AUTHORITY",
  "sealed-identity:open": "NONE",
  "sealed-identity:decide": "NONE",
  "address-protection:write": "AUTHORITY",
  "child:merge": "AUTHORITY",
  "duplicate:read": lens("DUPLICATE"),
  "duplicate:decide": "AUTHORITY",
  "rights:ask": "NONE",
  "rights:read": lens("RECTIFICATION"),
  "rights:govern": "NONE",
  "clinical:read": lens("HEALTH_PLAN_CLINICAL"),
  "offer:read": "NONE",
  "offer:ask": "AUTHORITY",
  "offer-application:read": "PARTY",
  "offer-application:write": "AUTHORITY",
  "offer-application:decide": { otherPartyOf: "offer_application" },
  "offer-budget:read": "NONE",
  "offer-budget:write": "NONE",
  "vacancy:read": "NONE",
  "vacancy:write": "NONE",
  "vacancy-interest:read": lens("VACANCY_INTEREST"),
  "vacancy-interest:write": "AUTHORITY",
  "care-leaver-status:share": "AUTHORITY",
  "shared-status:read": "NONE",
};

/** Actions that change the record they are done with, and so cannot when it is over. */
export const changes = (action: Action): boolean =>
  /:(write|decide|respond|confirm|check|withdraw|share|measure|request)$/.test(action);
