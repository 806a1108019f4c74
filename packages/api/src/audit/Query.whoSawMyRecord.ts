import type { Purpose, Role } from "@cic/auth/actions";
import { listAuditEntries } from "@cic/db/audit/audit.queries";
import type { RecordSeen } from "@cic/db/rights/subject-copy.queries";
import type { Context } from "../context.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";
import { connection } from "../page.ts";

/** In words for a child. */
const WHO: Readonly<Record<Role, string>> = {
  SOCIAL_WORKER: "a social worker",
  REVIEWING_OFFICER: "a reviewing officer, who checks that you are looked after well",
  RETURNS_OFFICER: "somebody who puts together the numbers that the government asks for",
  PERSONAL_ADVISER: "a personal adviser",
  ICB_CHILDREN_IN_CARE_TEAM: "a nurse or doctor of the health team for children in care",
  ICB_COMMISSIONER: "somebody who arranges and pays for health care",
  PROVIDER_CLINICIAN: "a nurse, doctor or other health worker",
  RECRUITER: "somebody who fills jobs and apprenticeships",
  REPORTING_TOOL: "a computer program that counts",
  INFORMATION_GOVERNANCE: "somebody who checks that records are used properly",
  YOUNG_PERSON: "you",
};

const WHY: Readonly<Record<Purpose, string>> = {
  DIRECT_CARE: "to look after you",
  COMMISSIONING: "to arrange or pay for your health care",
  STATUTORY_RETURN: "to send the numbers that the law asks for",
  REPORTING: "to count how things are going",
  INFORMATION_GOVERNANCE: "to check that your record is used properly",
  EMPLOYMENT: "about a job or apprenticeship",
  OWN_RECORD: "to read your own record",
};

/** That somebody saw a record, in words for whose it is. */
export const inWords = (context: Context, seen: RecordSeen) => ({
  at: instant(seen.at),
  organisation: organisationOf(context, seen.organisationId),
  who: WHO[seen.role as Role] ?? "the service itself",
  why: WHY[seen.purpose as Purpose] ?? "as part of its work",
});

export const whoSawMyRecord: NonNullable<QueryResolvers["whoSawMyRecord"]> = (_, args, context, info) => {
  const { childId } = context.require("audit:own");
  const list = { ...args, direction: "DESC", filter: { childId: childId as string, kind: ["READ"] } } as const;
  return connection(info, args, async (asksTotal) => {
    context.saw([childId as string]);
    const page = await context.read((db) => listAuditEntries(db, list, asksTotal));
    return { ...page, nodes: page.nodes.map((row) => inWords(context, { ...row, at: row.occurredAt })) };
  });
};
