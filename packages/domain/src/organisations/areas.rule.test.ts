import { describe, expect, test } from "vitest";
import { atADistance, outOfAuthorityArea, outOfIcbArea } from "./areas.rule.ts";
import { directory, placeAt } from "./directory.fixture.ts";
import type { IcbAnswer } from "./icb-at.rule.ts";
import type { Place } from "./place.ts";

const outside = { authorityId: null, authorityUnknown: "OUTSIDE_ENGLAND", icbIds: [] } as const;
const hampshire = placeAt();
const surrey = placeAt({ authorityId: "LA:936", districtCode: "E07000216" });
const slough = placeAt({ authorityId: "LA:871", districtCode: "E06000039" });
const powys = placeAt({ ...outside, country: "WALES", districtCode: "W06000023" });
const cardiff = placeAt({ ...outside, country: "WALES", districtCode: "W06000015" });
const somewhereInWales = placeAt({ ...outside, country: "WALES", districtCode: null });
const aberdeen = placeAt({ ...outside, country: "SCOTLAND", districtCode: "S12000033" });
const belfast = placeAt({ ...outside, country: "NORTHERN_IRELAND", districtCode: "N09000003" });
const jersey = placeAt({ ...outside, country: "CHANNEL_ISLANDS", districtCode: null });
const unplaced = placeAt({ authorityId: null, authorityUnknown: "DISTRICT_NOT_LOADED" });
const nowhere = placeAt({ country: null, authorityId: null, authorityUnknown: "DISTRICT_NOT_LOADED" });

describe("out of the responsible authority's area, and at a distance", () => {
  test.each<[string, string, Place, string, string]>([
    ["in its own area", "LA:850", hampshire, "NO IN_RESPONSIBLE_AUTHORITY", "NO IN_RESPONSIBLE_AUTHORITY"],
    ["in an adjoining area", "LA:850", surrey, "YES IN_ANOTHER_AUTHORITY", "NO IN_ADJOINING_AUTHORITY"],
    ["beyond the adjoining areas", "LA:850", slough, "YES IN_ANOTHER_AUTHORITY", "YES IN_ANOTHER_AUTHORITY"],
    ["adjoining an adjoining one", "LA:936", slough, "YES IN_ANOTHER_AUTHORITY", "NO IN_ADJOINING_AUTHORITY"],
    ["in an adjoining Welsh authority", "LA:884", powys, "YES OUTSIDE_ENGLAND", "NO IN_ADJOINING_AUTHORITY"],
    ["elsewhere in Wales, from the border", "LA:884", cardiff, "YES OUTSIDE_ENGLAND", "YES OUTSIDE_ENGLAND"],
    [
      "in Wales, district unknown, from the border",
      "LA:884",
      somewhereInWales,
      "YES OUTSIDE_ENGLAND",
      "UNKNOWN DISTRICT_NOT_LOADED",
    ],
    [
      "in Wales, district unknown, far from it",
      "LA:850",
      somewhereInWales,
      "YES OUTSIDE_ENGLAND",
      "YES OUTSIDE_ENGLAND",
    ],
    ["in Wales, not adjoining", "LA:850", powys, "YES OUTSIDE_ENGLAND", "YES OUTSIDE_ENGLAND"],
    ["in Scotland", "LA:884", aberdeen, "YES OUTSIDE_ENGLAND", "YES OUTSIDE_ENGLAND"],
    ["in Northern Ireland", "LA:884", belfast, "YES OUTSIDE_ENGLAND", "YES OUTSIDE_ENGLAND"],
    ["in Jersey", "LA:884", jersey, "YES OUTSIDE_ENGLAND", "YES OUTSIDE_ENGLAND"],
    [
      "in England, district not loaded",
      "LA:850",
      unplaced,
      "UNKNOWN DISTRICT_NOT_LOADED",
      "UNKNOWN DISTRICT_NOT_LOADED",
    ],
    ["in no country", "LA:850", nowhere, "UNKNOWN DISTRICT_NOT_LOADED", "UNKNOWN DISTRICT_NOT_LOADED"],
    ["no postcode", "LA:850", { kind: "unknown", reason: "NO_POSTCODE" }, "UNKNOWN NO_POSTCODE", "UNKNOWN NO_POSTCODE"],
  ])("%s", (_, responsible, place, outOfArea, distant) => {
    const first = outOfAuthorityArea(responsible, place);
    const second = atADistance(responsible, place, directory);
    expect(`${first.value} ${first.reason}`).toBe(outOfArea);
    expect(`${second.value} ${second.reason}`).toBe(distant);
  });

  test("an authority that the directory does not hold is refused, not taken to adjoin nothing", () => {
    expect(() => atADistance("LA:000", hampshire, directory)).toThrow(RangeError);
  });
});

describe("out of the home ICB's area", () => {
  const known = (icbId: string): IcbAnswer => ({ kind: "known", icbId });
  const unknown = (reason: Extract<IcbAnswer, { kind: "unknown" }>["reason"]): IcbAnswer => ({
    kind: "unknown",
    reason,
  });
  test.each<[string, IcbAnswer, IcbAnswer, string]>([
    ["the same", known("ICB:QRL"), known("ICB:QRL"), "NO IN_HOME_ICB"],
    ["another", known("ICB:QRL"), known("ICB:QHM"), "YES IN_ANOTHER_ICB"],
    ["outside England", known("ICB:QRL"), unknown("OUTSIDE_ENGLAND"), "YES OUTSIDE_ENGLAND"],
    ["placement's unknown", known("ICB:QRL"), unknown("ICB_SPLIT_NEEDS_FACTS"), "UNKNOWN ICB_SPLIT_NEEDS_FACTS"],
    ["home unknown", unknown("NO_HOME"), known("ICB:QRL"), "UNKNOWN NO_HOME"],
    ["both before ICBs", unknown("BEFORE_ICBS"), unknown("BEFORE_ICBS"), "UNKNOWN BEFORE_ICBS"],
    ["home outside England", unknown("OUTSIDE_ENGLAND"), known("ICB:QRL"), "UNKNOWN OUTSIDE_ENGLAND"],
    ["both outside England", unknown("OUTSIDE_ENGLAND"), unknown("OUTSIDE_ENGLAND"), "UNKNOWN OUTSIDE_ENGLAND"],
  ])("%s", (_, home, placement, expected) => {
    const answer = outOfIcbArea({ icb: home, by: "HOME" }, placement);
    expect(`${answer.value} ${answer.reason}`).toBe(expected);
  });

  test.each([
    ["DETERMINED", "ICB:QRL", "NO IN_ORIGINATING_ICB"],
    ["DETERMINED", "ICB:QHM", "YES OUTSIDE_ORIGINATING_ICB"],
    ["PROPOSED", "ICB:QRL", "NO IN_PROPOSED_ICB"],
    ["PROPOSED", "ICB:QHM", "YES OUTSIDE_PROPOSED_ICB"],
  ] as const)("an ICB that is %s, and a placement in %s", (by, placedIn, expected) => {
    const answer = outOfIcbArea({ icb: known("ICB:QRL"), by }, known(placedIn));
    expect(`${answer.value} ${answer.reason}`).toBe(expected);
  });
});
