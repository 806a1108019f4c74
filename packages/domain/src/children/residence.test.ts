import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import { type CorrectResidence, correctResidence, type ResidenceRecord, recordResidence } from "./residence.ts";

const today = day("2026-11-22");
const home = (over: Partial<ResidenceRecord> = {}): ResidenceRecord => ({
  id: "h",
  startedOn: day("2020-01-10"),
  endedOn: null,
  source: "AUTHORITY",
  version: 1,
  kind: "USUAL",
  postcode: "NW12BA",
  ...over,
});
const refused = (code: string, field: string) => ({ kind: "inputRefused", code, field });

describe("a home", () => {
  const record = (kind: ResidenceRecord["kind"], postcode?: string | null) =>
    recordResidence(
      { dateOfBirth: day("2010-06-01"), recorded: [] },
      { from: today, source: "CHILD", endsPrevious: false, kind, postcode },
      today,
    );
  const correct = (more: Partial<CorrectResidence>, of = home()) =>
    correctResidence(
      { dateOfBirth: day("2010-06-01"), recorded: [of] },
      { id: "h", correctionReason: "typing", expectedVersion: 1, ...more },
      today,
    );
  const none = home({ kind: "NONE", postcode: null });

  test.each<[string, unknown, unknown]>([
    ["recorded with a postcode", record("USUAL", "nw1 2ba"), { fact: { kind: "USUAL", postcode: "NW12BA" } }],
    ["recorded, where is not known", record("TEMPORARY"), { fact: { kind: "TEMPORARY", postcode: null } }],
    ["recorded with a part of a postcode", record("USUAL", "NW1"), refused("POSTCODE_MALFORMED", "postcode")],
    ["recorded with no characters", record("USUAL", ""), refused("POSTCODE_MALFORMED", "postcode")],
    ["none, recorded", record("NONE", null), { fact: { kind: "NONE", postcode: null } }],
    ["none, recorded with a postcode", record("NONE", "NW1 2BA"), refused("FIELD_DOES_NOT_APPLY", "postcode")],
    ["corrected: what is absent stays", correct({}), { fact: home() }],
    ["corrected to another kind", correct({ kind: "TEMPORARY" }), { fact: { kind: "TEMPORARY", postcode: "NW12BA" } }],
    ["corrected to another postcode", correct({ postcode: "SO32 2ZD" }), { fact: { postcode: "SO322ZD" } }],
    ["corrected to no postcode", correct({ postcode: null }), { fact: { kind: "USUAL", postcode: null } }],
    ["corrected to a malformed one", correct({ postcode: "nowhere" }), refused("POSTCODE_MALFORMED", "postcode")],
    ["corrected to no kind", correct({ kind: null }), refused("VALUE_NEEDED", "kind")],
    ["corrected to none, its postcode kept", correct({ kind: "NONE" }), refused("FIELD_DOES_NOT_APPLY", "postcode")],
    ["corrected to none", correct({ kind: "NONE", postcode: null }), { fact: { kind: "NONE", postcode: null } }],
    [
      "none, corrected to a postcode",
      correct({ postcode: "NW1 2BA" }, none),
      refused("FIELD_DOES_NOT_APPLY", "postcode"),
    ],
    [
      "none, corrected to a home",
      correct({ kind: "USUAL", postcode: "NW1 2BA" }, none),
      { fact: { kind: "USUAL", postcode: "NW12BA" } },
    ],
  ])("%s", (_, decision, expected) => {
    expect(decision).toMatchObject(expected as object);
  });
});
