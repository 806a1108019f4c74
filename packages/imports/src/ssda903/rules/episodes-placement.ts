import type { Known } from "./context.ts";
import { isShortBreak } from "./continuous-care.ts";
import type { Episode } from "./episode.ts";
import { byPlace, episodeRule, whyNoPlace } from "./episode-rule.ts";
import { isAdoptive, isFoster, isOther, isTemporary } from "./placement-types.ts";
import type { Rule } from "./rule.ts";
import { failedIf } from "./rule.ts";

/** A rule that a provider is not given with some placement types. */
function providerRule(code: string, provider: string, words: string, notWith: (place: string) => boolean): Rule {
  return episodeRule({
    code,
    words,
    columns: ["PLACE_PROVIDER", "PLACE"],
    needs: ["PLACE_PROVIDER"],
    when: (e) => e.provider === provider,
    thenNeeds: ["PLACE"],
    check: ({ place }) => failedIf(notWith(place)),
  });
}

const noProvider = (place: string) => isTemporary(place) || isOther(place);
const parentsOrInstitution = (place: string) => place === "P1" || place === "R2" || place === "R5";

/** URN is never recorded for these (rule 222). */
const unregistered: ReadonlySet<string> = new Set(["P1", "P3", "R1", "R2", "R5"]);

const noUrn = (place: string, year: number) =>
  unregistered.has(place) || noProvider(place) || (place === "P2" && year <= 2024) || (place === "H5" && year <= 2023);
/** H5 needed no URN under 218 until it went in 2025: rule 230 asks for it in 2024. */
const urnNotNeeded = (place: string, year: number) => noUrn(place, year) || place === "H5";

/** Whether the placement is in England, when that is known. */
function inEngland(episode: Episode): Known<boolean> {
  const { placementCountry: country } = episode.places();
  return country.known ? { known: true, value: country.value === "ENGLAND" } : country;
}

const notShortBreak = ({ ls }: Episode) => !isShortBreak(ls);

/** Rules about placement providers, registration numbers and where a placement is (DfE SSDA903 validation rules; data-standards 1.5, 1.8). */
export const episodePlacementRules = [
  episodeRule({
    code: "213",
    words: "A placement provider is not given for temporary (T) and other (Z) placements.",
    columns: ["PLACE_PROVIDER", "PLACE"],
    when: (e) => e.provider !== "",
    thenNeeds: ["PLACE"],
    check: ({ place }) => failedIf(noProvider(place)),
  }),
  episodeRule({
    code: "526",
    words: "The placement provider is missing.",
    columns: ["PLACE_PROVIDER", "PLACE"],
    when: (e) => e.provider === "",
    thenNeeds: ["PLACE"],
    check: ({ place }) => failedIf(!noProvider(place)),
  }),
  providerRule("527", "PR1", "Own provision (PR1) cannot go with placement P1, R2 or R5.", parentsOrInstitution),
  providerRule(
    "528",
    "PR2",
    "Another authority's provision (PR2) cannot go with placement P1, R2 or R5.",
    parentsOrInstitution,
  ),
  providerRule(
    "529",
    "PR3",
    "Another public body (PR3) cannot provide placement P1, A3 to A6, K1, K2 or U1 to U6.",
    (place) => place === "P1" || place === "K1" || place === "K2" || isAdoptive(place) || isFoster(place),
  ),
  providerRule("530", "PR4", "A private provider (PR4) cannot go with placement P1.", (place) => place === "P1"),
  providerRule("531", "PR5", "A voluntary provider (PR5) cannot go with placement P1.", (place) => place === "P1"),
  providerRule("550", "PR0", "Provider PR0 (parents) goes only with placement P1.", (place) => place !== "P1"),
  episodeRule({
    code: "1015",
    words: "The placement is the authority's own provision, but is not in its own area.",
    columns: ["PLACE_PROVIDER", "PL_POST"],
    needs: ["PLACE_PROVIDER"],
    when: (e) => e.provider === "PR1",
    thenNeeds: ["LS", "PLACE"],
    check(episode, { context, year }) {
      const { ls, place } = episode;
      // K3 is excepted since the 2025-26 rules.
      if (isShortBreak(ls) || isAdoptive(place) || isFoster(place) || (place === "K3" && year >= 2026)) return "met";
      return byPlace(episode.places().placementAuthority, (authority) => authority !== context.authorityDfe);
    },
  }),
  episodeRule({
    code: "218",
    words: "The registration number (URN) of the placement is missing.",
    columns: ["URN"],
    when: (e) => e.urn === "",
    thenNeeds: ["PLACE"],
    check(episode, { year }) {
      return urnNotNeeded(episode.place, year) ? "met" : byPlace(inEngland(episode), (england) => england);
    },
  }),
  episodeRule({
    code: "222",
    words: "A registration number (URN) is not recorded for this type of placement.",
    columns: ["URN"],
    when: (e) => e.urn !== "" && e.urn !== "XXXXXXX",
    thenNeeds: ["PLACE"],
    check: ({ place }, { year }) => failedIf(noUrn(place, year)),
  }),
  episodeRule({
    code: "230",
    words:
      "A registration number (URN) is needed for semi-independent (H5) placements in England after 28 October 2023.",
    columns: ["URN"],
    from: 2024,
    until: 2024,
    needs: ["PLACE"],
    when: (e) => e.place === "H5" && (e.urn === "" || e.urn === "XXXXXXX"),
    thenNeeds: ["DEC"],
    check: (episode) =>
      episode.end !== undefined && episode.end <= "2023-10-28"
        ? "met"
        : byPlace(inEngland(episode), (england) => england),
  }),
  episodeRule({
    code: "169",
    words: "The authority of the placement cannot be worked out: check the placement postcode.",
    columns: ["PL_POST"],
    needs: ["LS"],
    when: notShortBreak,
    check: (episode) => mustBeKnown(episode.places().placementAuthority),
  }),
  episodeRule({
    code: "179",
    words: "Whether the placement is inside the authority cannot be worked out: check the placement postcode.",
    columns: ["PL_POST"],
    needs: ["LS"],
    when: notShortBreak,
    check: (episode) => mustBeKnown(episode.places().location),
  }),
  episodeRule({
    code: "411",
    words:
      "The placement is said to be inside the authority, or outside it, but the authority of the placement says otherwise.",
    columns: ["PL_POST"],
    needs: ["LS"],
    when: notShortBreak,
    check(episode, { context }) {
      const { location, placementAuthority } = episode.places();
      if (!location.known) return whyNoPlace(location);
      return byPlace(
        placementAuthority,
        (authority) => (authority === context.authorityDfe) !== (location.value === "IN"),
      );
    },
  }),
  episodeRule({
    code: "392c",
    words: "A postcode is not a real postcode.",
    columns: ["HOME_POST", "PL_POST"],
    check(episode) {
      const { homeFound, placementFound } = episode.places();
      const cells = [
        ["HOME_POST", episode.home, homeFound],
        ["PL_POST", episode.post, placementFound],
      ] as const;
      const given = cells.filter(([, text]) => text !== "");
      const wrong = given.filter(([, , found]) => isNotFound(found)).map(([column]) => column);
      if (wrong.length > 0) return wrong;
      for (const [, , found] of given) if (!found.known) return whyNoPlace(found);
      return "met";
    },
  }),
  episodeRule({
    code: "392d",
    words: "The home and placement postcodes are the same, but the child is not placed with parents.",
    columns: ["PL_POST", "HOME_POST"],
    when: (e) => e.home !== "" && e.home === e.post,
    thenNeeds: ["PLACE"],
    check: ({ place }) => failedIf(place !== "P1"),
  }),
  episodeRule({
    code: "398",
    words: "Postcodes are not given for short breaks (V3 and V4).",
    columns: ["HOME_POST", "PL_POST"],
    when: (e) => e.home !== "" || e.post !== "",
    thenNeeds: ["LS"],
    check: (e) =>
      isShortBreak(e.ls) ? [...(e.home === "" ? [] : ["HOME_POST"]), ...(e.post === "" ? [] : ["PL_POST"])] : "met",
  }),
  episodeRule({
    code: "454",
    words: "The placement is over 350 miles from home: check both postcodes.",
    columns: ["PL_POST", "HOME_POST"],
    from: 2026,
    severity: "query",
    needs: ["LS"],
    when: (e) => notShortBreak(e) && e.home !== "" && e.post !== "",
    check: (episode) => byPlace(episode.places().distanceMiles, (miles) => miles > 350 && miles !== NOT_A_DISTANCE),
  }),
];

/** What PL_DISTANCE holds when the distance cannot be worked out. */
export const NOT_A_DISTANCE = 999.9;

function isNotFound(found: Known<boolean>): boolean {
  return found.known ? !found.value : found.reason === "postcodeNotFound";
}

function mustBeKnown(fact: Known<unknown>) {
  if (fact.known) return "met";
  return fact.reason === "directoryNotLoaded" ? "postcodesNotLoaded" : "failed";
}
