import type { AuditChangeRow } from "@cic/db/audit/audit.queries";
import type { AuditChange, AuditEntryResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";

export const AuditEntry: AuditEntryResolvers = {
  id: ({ id }) => String(id),

  at: ({ occurredAt }) => instant(occurredAt),

  organisation: ({ organisationId }, _, context) => organisationOf(context, organisationId),

  childIds: ({ children = [] }, _, context) => {
    context.saw(children);
    return [...children];
  },

  changes: ({ children = [], change = null }, _, context) => {
    if (change === null) return null;
    context.saw(children);
    return changesIn(change);
  },
};

function changesIn({ before, after }: AuditChangeRow): AuditChange[] {
  const columns = Object.keys({ ...before, ...after }).sort();
  const [was, is] = [before, after].map((row) => (column: string) => asText(row?.[column]));
  return columns
    .map((column) => ({ column, before: was?.(column) ?? null, after: is?.(column) ?? null }))
    .filter((change) => change.before !== change.after);
}

const asText = (value: unknown): string | null =>
  value == null ? null : typeof value === "string" ? value : JSON.stringify(value);
