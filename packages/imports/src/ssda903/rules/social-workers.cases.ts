import { aChild } from "./child-builder.ts";
import { fails, meets, table, unknown } from "./rule-table.ts";

const row = (cells: Record<string, string>) => aChild().socialWorker(cells);

export const socialWorkerCases = [
  table(
    "SW02STG1",
    meets("SW", row({})),
    meets("XX", row({ SW_ID: "xx1" })),
    fails("blank", row({ SW_ID: "" }), "SW_ID"),
    fails("S1", row({ SW_ID: "S1" })),
  ),
  table("SW04STG1", meets("a date", row({})), fails("blank", row({ SW_DECOM: "" }), "SW_DECOM")),
  table("SW05STG1", meets("open", row({})), fails("not a date", row({ SW_DEC: "?" }), "SW_DEC")),
  table(
    "SW13STG1",
    meets("OTHERS", row({ SW_REASON: "OTHERS" })),
    fails("SWLAZY", row({ SW_REASON: "SWLAZY" }), "SW_REASON"),
  ),
  table(
    "SW17STG2",
    meets("the last is open", row({ SW_DEC: "01/06/2025" }).socialWorker({ SW_DECOM: "01/06/2025" })),
    fails(
      "the last ended",
      row({ SW_DEC: "01/06/2025" }).socialWorker({ SW_DECOM: "01/06/2025", SW_DEC: "01/07/2025" }),
      "SW_DEC",
    ),
    unknown("dateInvalid", "start is not a date", row({ SW_DECOM: "?", SW_DEC: "01/06/2025" })),
  ),
];
