import { describe, expect, it } from "vitest";
import { type CopiedValue, copied, withoutPlaces } from "./redaction.rule.ts";

const redacted = (reason: string) => ({ redacted: reason });

describe("a value of the record as the copy shows it", () => {
  it.each<[string, string, unknown, unknown]>([
    ["placement", "type_code", "U4", "U4"],
    ["placement", "started_on", "2025-02-01", "2025-02-01"],
    ["placement", "created_at", "2025-02-01T10:00:00.123+00:00", "2025-02-01T10:00:00.123+00:00"],
    ["placement", "id", "019b0000-0000-7000-8000-000000000000", "019b0000-0000-7000-8000-000000000000"],
    ["placement", "postcode", "NW1 1AA", redacted("ADDRESS")],
    ["placement", "urn", "SC123456", redacted("ADDRESS")],
    ["placement", "urn", null, null],
    ["residence", "home_key", "NW11AA", redacted("ADDRESS")],
    ["child_merge", "merged_by", "worker", redacted("STAFF")],
    ["child_merge", "former_id", "019b0000-0000-7000-8000-000000000000", "019b0000-0000-7000-8000-000000000000"],
    ["child_merge_taken_back", "former_id", "019b0000-0000-7000-8000-000000000000", redacted("OTHER_PERSON")],
    ["notice_step", "taken_by", "nurse-7", redacted("STAFF")],
    ["consent", "decided_by", "Her mother", redacted("OTHER_PERSON")],
    ["rectification", "decided_by", "GOVERNANCE-1", redacted("STAFF")],
    ["rectification", "statement", "I was never there.", "I was never there."],
    ["health_action", "description", "See the dentist with Sam", redacted("FREE_TEXT")],
    ["child", "local_id", "child-7", "child-7"],
    ["offer_application", "email", "ada@example.org", "ada@example.org"],
    ["placement", "void_reason", "SAM", redacted("FREE_TEXT")],
    ["assessment_step", "reason", "NO_CONSENT", "NO_CONSENT"],
    ["health_line", "sdq_total", 14, 14],
    ["child", "uasc", false, false],
    [
      "return_row",
      "cells",
      { DOB: "10/06/2008", PL_POST: "NW1 1AA", MC_DOB: "2025-01-01" },
      {
        DOB: "10/06/2008",
        PL_POST: redacted("ADDRESS"),
        MC_DOB: redacted("OTHER_PERSON"),
      },
    ],
    [
      "notice_version",
      "content",
      { homePostcode: "NW1 1AA", people: [{ takenBy: "x" }] },
      {
        homePostcode: redacted("ADDRESS"),
        people: [{ takenBy: redacted("STAFF") }],
      },
    ],
  ])("%s.%s %j", (table, column, value, expected) => {
    expect(copied(table, column, value, "YOUNG_PERSON")).toEqual(expected as CopiedValue);
  });

  it("shows governance what somebody wrote, to be read before it is handed over, and nothing else more", () => {
    expect(copied("health_action", "description", "See Sam", "GOVERNANCE")).toEqual({
      text: "See Sam",
      readBeforeSharing: true,
    });
    expect(copied("placement", "postcode", "NW1 1AA", "GOVERNANCE")).toEqual(redacted("ADDRESS"));
  });
});

describe("a value of the copy while where they live is protected", () => {
  const held = { authorityId: "LA:202" };
  it.each<[string, string, CopiedValue, unknown]>([
    ["placement", "type_code", "U4", "U4"],
    ["placement", "started_on", "2025-02-01", "2025-02-01"],
    ["placement", "authority_id", "LA:202", "LA:202"],
    ["child_identifier", "value", "9990000018", "9990000018"],
    ["health_need", "area", "DENTAL", "DENTAL"],
    ["health_line", "sdq_total", 14, 14],
    ["placement", "urn", redacted("ADDRESS") as CopiedValue, redacted("ADDRESS")],
    ["access_relation", "organisation_id", "ICB:QRL", redacted("ADDRESS")],
    ["access_relation", "organisation_id", "LA:202", "LA:202"],
    ["assessment", "out_of_area", "YES", redacted("ADDRESS")],
    ["placement_area", "area_country", "WALES", redacted("ADDRESS")],
    ["placement_home", "distance_miles", 61.5, redacted("ADDRESS")],
    ["gp_registration", "practice_code", "A81001", redacted("ADDRESS")],
    ["return_row", "cells", { PL_LA: "850" }, redacted("ADDRESS")],
    ["rectification", "statement", "I live by the sea.", redacted("ADDRESS")],
    ["not_yet_made", "not_yet_named", ["A81001"], [redacted("ADDRESS")]],
    [
      "not_yet_made",
      "of",
      { nearest_surgery: "HIGH_STREET", count: 3 },
      { nearest_surgery: redacted("ADDRESS"), count: 3 },
    ],
  ])("%s.%s %j", (table, column, value, expected) => {
    expect(withoutPlaces(table, column, value, held)).toEqual(expected);
  });
});
