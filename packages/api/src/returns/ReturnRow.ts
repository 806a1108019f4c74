import { loadChild, mustExist } from "../children/child.loaders.ts";
import type { ReturnRowResolvers } from "../generated/types.ts";
import { severityOf } from "./ReturnReadiness.ts";

export const ReturnRow: ReturnRowResolvers = {
  child: ({ id }, _, context) => mustExist(loadChild(context, id), "the child"),
  cells: ({ cells }) => [...cells],
  failures: ({ cells, checked }) =>
    checked.failures.map(({ rule, severity, says, columns }) => ({
      rule,
      severity: severityOf(severity),
      says,
      cells: cells.filter(({ column }) => columns.includes(column)),
    })),
};
