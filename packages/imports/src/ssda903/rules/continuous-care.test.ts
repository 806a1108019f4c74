import { describe, expect, it } from "vitest";
import type { ChildBuilder } from "./child-builder.ts";
import { aChild } from "./child-builder.ts";
import { viewChild } from "./child-view.ts";

const continuous = (child: ChildBuilder) => viewChild(child.child(), child.context()).continuous;
const episode = (cells: Record<string, string>) => aChild().episode(cells);

describe("continuously looked after for the year (CLA12)", () => {
  it.each([
    ["open since last year", episode({}), true],
    ["started on 1 April", episode({ DECOM: "01/04/2025" }), true],
    ["started on 2 April", episode({ DECOM: "02/04/2025" }), false],
    ["started after the year", episode({ DECOM: "01/04/2026" }), false],
    ["left on 30 March", episode({ DEC: "30/03/2026", REC: "E4A" }), false],
    ["left on 31 March", episode({ DEC: "31/03/2026", REC: "E4A" }), true],
    ["left on 1 April", episode({ DEC: "01/04/2025", REC: "E4A" }), false],
    ["left before the year", episode({ DEC: "31/03/2025", REC: "E4A" }), false],
    [
      "left before the year, and is back since 1 April",
      episode({ DEC: "31/03/2025", REC: "E4A" }).episode({ DECOM: "01/04/2025" }),
      true,
    ],
    [
      "a chain of episodes (X1)",
      episode({ DEC: "01/06/2025", REC: "X1" }).episode({ DECOM: "01/06/2025", RNE: "P" }),
      true,
    ],
    [
      "a V4 episode",
      episode({ DEC: "01/06/2025", REC: "X1" }).episode({ DECOM: "01/06/2025", RNE: "L", LS: "V4" }),
      false,
    ],
    [
      "a V3 episode before the year",
      episode({ LS: "V3", DEC: "01/03/2025", REC: "X1" }).episode({ DECOM: "01/03/2025", RNE: "L" }),
      true,
    ],
    ["no episodes", aChild(), false],
    ["Episodes not imported", aChild().without("Episodes"), "moduleNotInImport"],
    ["a start that cannot be read", episode({ DECOM: "?" }), "dateInvalid"],
    ["a start that cannot be read, beside a short break", episode({ DECOM: "?" }).episode({ LS: "V3" }), false],
    ["an end that cannot be read", episode({ DEC: "?" }), "dateInvalid"],
    ["ended for a reason that is blank", episode({ DEC: "01/06/2025" }), "codeNotKnown"],
    ["ended for a reason that is not a code", episode({ DEC: "01/06/2025", REC: "E99" }), "codeNotKnown"],
    ["began in the year for a reason that is not a code", episode({ DECOM: "01/06/2025", RNE: "?" }), "codeNotKnown"],
    ["a legal status that is not a code", episode({ LS: "?" }), "codeNotKnown"],
  ])("%s", (_, child, expected) => {
    expect(continuous(child)).toBe(expected);
  });
});
