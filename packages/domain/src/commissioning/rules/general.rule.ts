import type { Day } from "../../dates.ts";
import type { Directory } from "../../organisations/directory.ts";
import type { Place } from "../../organisations/place.ts";
import { nameIcb } from "../commissioner.ts";
import type { Residence } from "../facts.ts";
import { type FactsAsOf, heldOn, isNotKnown, type Located, practiceOf } from "../facts-as-of.ts";
import { basisOfPlace, basisOfPractice } from "../icb-basis.ts";
import {
  type Below,
  type Context,
  type Finding,
  finding,
  icb,
  matched,
  NOBODY,
  needsFacts,
  notMatched,
  party,
  type Rule,
  type RuleResult,
} from "../rule.ts";

const ASK_REGISTRATION = { path: "gpRegistrations", ask: "With which GP practice is the person registered, if any?" };
const ASK_RESIDENCE = { path: "residences", ask: "Where does the person usually live?" };
const ASK_PRESENCE = { path: "presences", ask: "Where is the person present?" };

const inEngland = (residence: Residence) =>
  residence.place.kind === "unknown" || residence.place.country === null || residence.place.country === "ENGLAND";
const isWelsh = (residence: Residence | undefined) =>
  residence?.place.kind === "known" && residence.place.country === "WALES";

/** Where the person lives: the address given; if none, the most recent one (rules 1.2). */
export function residenceOn(
  residences: readonly Located<Residence>[],
  on: Day,
): { readonly residence: Located<Residence>; readonly current: boolean } | undefined {
  const current = heldOn(residences, on);
  if (current !== undefined) return { residence: current, current: true };
  const last = residences.filter((row) => row.until !== null && row.until <= on).at(-1);
  return last === undefined ? undefined : { residence: last, current: false };
}

/** English border protocol: the person's country of residence decides when the practice lies across the border. */
export const CROSS_GP_WALES: Rule = {
  id: "CROSS-GP-WALES",
  title:
    "An English resident with a Welsh GP: the ICB of residence. A Welsh resident with an English GP: the Welsh health board.",
  citation: "England-Wales border protocol",
  confidence: "MM",
  verify: false,
  overlay: false,
  evaluate(facts, on, { directory }) {
    const registration = heldOn(facts.gpRegistrations, on);
    const practice = registration === undefined ? undefined : practiceOf(facts, registration);
    if (registration === undefined || practice === undefined) {
      return notMatched("NOT_REGISTERED", "The person is registered with no practice.");
    }
    const lives = residenceOn(facts.residences, on)?.residence;
    const used = [
      { path: registration.path, says: `Registered with practice ${practice.odsCode} (${practice.country}).` },
      ...(lives === undefined ? [] : [{ path: lives.path, says: "Where the person lives." }]),
    ];
    if (practice.country === "ENGLAND" && isWelsh(lives) && lives !== undefined) {
      const line = "The person lives in Wales and is registered with an English practice.";
      return lives.lhbCode === null
        ? matched(NOBODY, [line, "The health board of the address is not given."], {
            used,
            reasons: ["FACTS_MISSING"],
            missing: [{ path: `${lives.path}.lhbCode`, ask: "Which Local Health Board is the address in?" }],
          })
        : matched(party({ kind: "WELSH_HEALTH_BOARD", code: lives.lhbCode }), [line], { used });
    }
    if (practice.country !== "WALES") {
      return notMatched("NO_SUCH_FACT", "Practice and home are not on different sides of the Welsh border.");
    }
    if (lives === undefined) {
      return needsFacts("Registered with a Welsh practice; the home is not known.", [ASK_RESIDENCE]);
    }
    if (!inEngland(lives)) return notMatched("NO_RESIDENCE", "The person does not live in England.");
    const lines = ["The person lives in England and is registered with a Welsh practice."];
    return byPlace(lives.place, `${lives.path}.place`, on, directory, { lines, used });
  },
};

/** Core responsibility: the ICB with which the practice is *associated*, not the one it stands in. */
export const GEN_1: Rule = {
  id: "GEN-1",
  title: "The ICB with which the person's registered GP practice is associated.",
  citation: "Who Pays? (August 2013), general rule; NHS Act 2006 section 3",
  confidence: "S",
  verify: false,
  overlay: false,
  evaluate(facts, on, { directory }) {
    const registration = heldOn(facts.gpRegistrations, on);
    if (registration === undefined) {
      return isNotKnown(facts, "GP_REGISTRATION", on)
        ? needsFacts("Whether the person is registered with a GP practice is not known.", [ASK_REGISTRATION])
        : notMatched("NOT_REGISTERED", "The person is registered with no GP practice on that day.");
    }
    const practice = practiceOf(facts, registration);
    const used = [{ path: registration.path, says: `Registered with practice ${registration.practiceCode}.` }];
    const lines = [`The person is registered with practice ${registration.practiceCode}.`];
    if (practice !== undefined && practice.country !== "ENGLAND") {
      return notMatched("NOT_REGISTERED", `The practice is in ${practice.country}, not in England.`);
    }
    const home = residenceOn(facts.residences, on)?.residence.place ?? null;
    const basis = practice === undefined ? undefined : basisOfPractice(practice, on, home, directory);
    if (basis === undefined) {
      return matched(NOBODY, [...lines, "The ICB with which that practice is associated on that day is not given."], {
        used,
        reasons: ["FACTS_MISSING"],
        missing: [
          {
            path: `practices[${facts.all.practices.findIndex((row) => row.odsCode === registration.practiceCode)}].associations`,
            ask: `With which ICB is practice ${registration.practiceCode} associated?`,
          },
        ],
      });
    }
    return matched(icb(basis), [...lines, `That practice is associated with ${nameIcb(basis.icbId, directory)}.`], {
      used,
    });
  },
};

export const GEN_2: Rule = {
  id: "GEN-2",
  title: "Not registered, usually resident in England: the ICB of usual residence.",
  citation: "Who Pays? (August 2013), general rule; NHS Act 2006 section 3",
  confidence: "S",
  verify: false,
  overlay: false,
  evaluate(facts, on, { directory }) {
    const lives = residenceOn(facts.residences.filter(inEngland), on);
    const abroad = heldOn(facts.residences, on);
    if (abroad !== undefined && !inEngland(abroad)) {
      return notMatched("NO_RESIDENCE", "The person does not usually live in England on that day.");
    }
    if (lives === undefined) {
      return isNotKnown(facts, "RESIDENCE", on)
        ? needsFacts("Where the person usually lives is not known.", [ASK_RESIDENCE])
        : notMatched("NO_RESIDENCE", "No usual residence in England is established.");
    }
    const used = [
      { path: lives.residence.path, says: lives.current ? "Where the person lives." : "The most recent address." },
    ];
    return byPlace(lives.residence.place, `${lives.residence.path}.place`, on, directory, {
      lines: [
        "The person is registered with no GP practice.",
        lives.current ? "There is an address." : "The most recent address counts.",
      ],
      used,
      warnings: lives.current ? [] : ["MOST_RECENT_ADDRESS"],
    });
  },
};

export const GEN_3: Rule = {
  id: "GEN-3",
  title: "Neither registered nor usually resident: the ICB where the person is present.",
  citation: "Who Pays? (August 2013), general rule",
  confidence: "MM",
  verify: false,
  overlay: false,
  evaluate(facts, on, { directory, service }) {
    const here = heldOn(facts.presences, on) ?? heldOn(facts.placements, on);
    const place = here?.place ?? service.deliveredAt;
    const line = "The person is registered with no GP practice and has no usual residence.";
    if (place === null) {
      return matched(NOBODY, [line, "Where the person is present is not known."], {
        reasons: ["NO_GP_NO_RESIDENCE"],
        missing: [ASK_REGISTRATION, ASK_RESIDENCE, ASK_PRESENCE],
      });
    }
    const path = here === undefined ? "service.deliveredAt" : `${here.path}.place`;
    return byPlace(place, path, on, directory, {
      lines: [line, "The place where the person is present decides."],
      used: [{ path, says: "Where the person is." }],
      warnings: ["NO_GP_NO_RESIDENCE"],
    });
  },
};

function byPlace(
  place: Place,
  path: string,
  on: Day,
  directory: Directory,
  because: Pick<Finding, "lines" | "used"> & Partial<Finding>,
): RuleResult {
  const found = basisOfPlace(place, on, directory);
  if (found.kind === "unknown") {
    const lines = [...because.lines, "The ICB of that place is not known."];
    return matched(NOBODY, lines, {
      ...because,
      lines,
      reasons: [found.reason],
      missing: [{ path, ask: "Which ICB's area is this place in?" }],
    });
  }
  const lines = [...because.lines, `That place lies in the area of ${nameIcb(found.basis.icbId, directory)}.`];
  return matched(icb(found.basis), lines, {
    ...because,
    lines,
    warnings: [...found.basis.warnings, ...(because.warnings ?? [])],
  });
}

const GENERAL_RULES: readonly Rule[] = [CROSS_GP_WALES, GEN_1, GEN_2, GEN_3];

/** The general rule alone, for rules that lead back to it. */
export function generalRule(facts: FactsAsOf, on: Day, context: Context): Below {
  const asked: string[] = [];
  const missing = [];
  for (const rule of GENERAL_RULES) {
    const result = rule.evaluate(facts, on, context);
    if (result.kind === "matched") {
      const reasons =
        missing.length === 0 ? result.finding.reasons : [...result.finding.reasons, "FACTS_MISSING" as const];
      return {
        rule,
        finding: {
          ...result.finding,
          reasons,
          missing: [...missing, ...result.finding.missing],
          lines: [...asked, ...result.finding.lines],
        },
      };
    }
    if (result.kind === "needsFacts") {
      asked.push(result.why);
      missing.push(...result.missing);
    }
  }
  return { rule: null, finding: finding(NOBODY, asked, { reasons: ["FACTS_MISSING"], missing }) };
}
