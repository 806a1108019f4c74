import {
  type AuditChangeRow,
  type AuditEntryRow,
  findChangesOfEntries,
  findChildrenOfEntries,
} from "@cic/db/audit/audit.queries";
import type { AuditChange, AuditEntryResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";

export const AuditEntry: AuditEntryResolvers = {
  id: ({ id }) => String(id),

  at: ({ occurredAt }) => instant(occurredAt),

  organisation: ({ organisationId }, _, context) => organisationOf(context, organisationId),

  childIds: async (row, _, context) => {
    const ids = await context.loader("children of audit entries", findChildrenOfEntries, idOf).load(row);
    context.saw(ids);
    return ids;
  },

  changes: async (row, _, context) => {
    if (row.kind !== "WRITE") return null;
    const change = await context.loader("changes of audit entries", findChangesOfEntries, idOf).load(row);
    if (change === null) return null;
    context.saw(await context.loader("children of audit entries", findChildrenOfEntries, idOf).load(row));
    return changesIn(change);
  },
};

const idOf = ({ id }: AuditEntryRow) => id;

function changesIn({ before, after }: AuditChangeRow): AuditChange[] {
  const columns = Object.keys({ ...before, ...after }).sort();
  const [was, is] = [before, after].map((row) => (column: string) => asText(row?.[column]));
  return columns
    .map((column) => ({ column, before: was?.(column) ?? null, after: is?.(column) ?? null }))
    .filter((change) => change.before !== change.after);
}

const asText = (value: unknown): string | null =>
  value == null ? null : typeof value === "string" ? value : JSON.stringify(value);
