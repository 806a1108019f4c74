import { childRead } from "../children/child-beside.ts";
import type { ReturnRowResolvers } from "../generated/types.ts";
import { severityOf } from "./ReturnReadiness.ts";

export const ReturnRow: ReturnRowResolvers = {
  child: ({ beside }, _, context) => childRead(context, beside),
  cells: ({ cells }) => [...cells],
  failures: ({ cells, checked }) =>
    checked.failures.map(({ rule, severity, says, columns }) => ({
      rule,
      severity: severityOf(severity),
      says,
      cells: cells.filter(({ column }) => columns.includes(column)),
    })),
};
