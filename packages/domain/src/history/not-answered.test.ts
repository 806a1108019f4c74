import { describe, expect, test } from "vitest";
import type { AccessBasis, Lens } from "../access/lenses.ts";
import { type PartAsked, whyNotAnswered } from "./not-answered.rule.ts";

const on = (basis: AccessBasis, wasTold = true, since = "2026-03-01T00:00:00Z") => ({ basis, wasTold, since });
const early = "2026-02-01T00:00:00Z";
const kept = "2026-06-01T00:00:00Z";

const asked = (more: Partial<PartAsked>): PartAsked => ({
  ...{ lens: "PLACEMENT_PAST", roleReads: true, bases: [on("RESPONSIBLE_LA")] },
  ...{ isRecorded: true, addressHidden: false, recordedSince: early, keptSince: null, ...more },
});

describe("why a part of what was known is not answered", () => {
  test.each<[string, Partial<PartAsked>, string | null, string?]>([
    ["the responsible authority", {}, null],
    ["whose relation was written after the moment", { bases: [on("RESPONSIBLE_LA", false)] }, null],
    ["an originating ICB found since", { bases: [on("ORIGINATING_ICB", false)] }, null],
    ["the child", { bases: [on("OWN_RECORD", false)] }, null],
    ["an area that was told", { bases: [on("AREA_LA")] }, null],
    [
      "homes, of a protected address",
      { lens: "RESIDENCE", bases: [on("ORIGINATING_ICB")], addressHidden: true },
      "HIDDEN",
    ],
    ["homes, to the authority that protects them", { lens: "RESIDENCE", addressHidden: true }, null],
    ["an area that was not", { bases: [on("AREA_LA", false)] }, "BEFORE_TOLD", "2026-03-01T00:00:00Z"],
    ["told of one placement", { bases: [on("RECEIVING_ICB", false), on("RECEIVING_ICB")] }, null],
    ["of neither yet", { bases: [on("RECEIVING_ICB", false), on("AREA_LA", false, early)] }, "BEFORE_TOLD", early],
    [
      "of neither yet, the other way",
      { bases: [on("AREA_LA", false, early), on("RECEIVING_ICB", false)] },
      "BEFORE_TOLD",
      early,
    ],
    ["told on a basis that does not read it", { bases: [on("PROVIDER")] }, "HIDDEN"],
    [
      "told only on such a basis",
      { bases: [on("PROVIDER"), on("AREA_LA", false)] },
      "BEFORE_TOLD",
      "2026-03-01T00:00:00Z",
    ],
    ["whoever broke the glass", { bases: [on("BREAK_GLASS")] }, "HIDDEN"],
    ["nobody", { bases: [] }, "HIDDEN"],
    ["another role", { roleReads: false }, "ROLE"],
    ["another role on no basis", { roleReads: false, bases: [] }, "ROLE"],
    ["before the child was on record", { isRecorded: false }, "NOT_RECORDED", early],
    ["hidden before that", { isRecorded: false, bases: [on("PROVIDER")] }, "HIDDEN"],
    [
      "not told before that",
      { isRecorded: false, bases: [on("AREA_LA", false)] },
      "BEFORE_TOLD",
      "2026-03-01T00:00:00Z",
    ],
    ["kept only since", { keptSince: kept }, "HISTORY_NOT_KEPT", kept],
    ["kept only since, and hidden", { keptSince: kept, bases: [] }, "HIDDEN"],
  ])("%s", (_, more, reason, since) => {
    const why = whyNotAnswered(asked(more));
    expect(why?.reason ?? null).toBe(reason);
    expect(why !== null && "since" in why ? why.since : undefined).toBe(since);
  });

  test.each<[Lens, AccessBasis, boolean]>([
    ["GP_REGISTRATION_PAST", "RECEIVING_ICB", false],
    ["GP_REGISTRATION_PAST", "ORIGINATING_ICB", true],
    ["RESIDENCE", "OWN_RECORD", false],
    ["CHILD_PAST", "BREAK_GLASS", false],
    ["CARE_PERIOD_PAST", "PROVIDER", true],
    ["LEGAL_STATUS", "AREA_LA", false],
  ])("%s to %s: %s", (lens, basis, isAnswered) => {
    expect(whyNotAnswered(asked({ lens, bases: [on(basis)] })) === null).toBe(isAnswered);
  });
});
