import { type Day, day } from "../../dates.ts";
import { childStatusOn } from "../care-status.ts";
import { nhsEngland } from "../commissioner.ts";
import { type FactsAsOf, heldOn, practiceOf } from "../facts-as-of.ts";
import { isSecure } from "../originating-moment.rule.ts";
import { countryOf, placedOutOfArea } from "../out-of-area.ts";
import { type Context, icb, matched, NOBODY, needsFacts, notMatched, party, type Rule } from "../rule.ts";
import type { ServiceCategory } from "../service.ts";

/** Community and secondary care in custody is arranged by NHS England (SI 2012/2996 regulation 10, from memory). */
const CUSTODIAL: readonly ServiceCategory[] = [
  "HEALTH_JUSTICE",
  "COMMUNITY",
  "MENTAL_HEALTH_COMMUNITY",
  "ACUTE_ELECTIVE",
];
const NEVER_CUSTODIAL: readonly ServiceCategory[] = ["URGENT_EMERGENCY", "PRIMARY_CARE", "S117_AFTERCARE"];

export const HJ_1: Rule = {
  id: "HJ-1",
  title: "Health care of a secure setting, for someone held there: NHS England, health and justice.",
  citation: "SI 2012/2996 Schedule 1 paragraph 4 (exclusion from status A); Commissioner Assignment Method, step E",
  confidence: "MH",
  verify: false,
  overlay: false,
  evaluate(facts, on, { service }) {
    const stay = heldOn(facts.placements, on);
    const secure = stay !== undefined && isSecure(stay) && (countryOf(stay.place) ?? "ENGLAND") === "ENGLAND";
    if (!secure) {
      return service.category === "HEALTH_JUSTICE"
        ? doesNotFit("Health and justice care was asked for, but the person is in no secure setting in England.")
        : notMatched("NO_SUCH_FACT", "The person is in no secure setting in England.");
    }
    if (NEVER_CUSTODIAL.includes(service.category)) {
      return notMatched("OTHER_SERVICE", "This service is not part of the health care of a secure setting.");
    }
    if (service.custodialHealth === "NO")
      return notMatched("OTHER_SERVICE", "Said not to be part of the setting's health care.");
    if (service.custodialHealth === "NOT_KNOWN" && !CUSTODIAL.includes(service.category)) {
      return needsFacts("Whether this is part of the secure setting's health care is not known.", [
        { path: "service.custodialHealth", ask: "Is it part of the health care commissioned for the setting?" },
      ]);
    }
    return matched(
      party(nhsEngland("HEALTH_AND_JUSTICE")),
      ["The person is held in a secure setting, and this is part of its health care."],
      {
        used: [{ path: stay.path, says: "A secure setting." }],
      },
    );
  },
};

/** From this day all ICBs are treated as delegated for services that are suitable for it (CAM). */
export const SPECIALISED_DELEGATED_FROM: Day = day("2025-04-01");

export const SPEC_1: Rule = {
  id: "SPEC-1",
  title: "Prescribed specialised services: NHS England, or the ICB to which the service is delegated.",
  citation: "Commissioner Assignment Method, steps C-0 to C-6",
  confidence: "MM",
  verify: false,
  overlay: false,
  evaluate(_facts, on, { service, below }) {
    if (service.category !== "SPECIALISED") return notMatched("OTHER_SERVICE", "Not a specialised service.");
    const rest = below("SPEC-1", on).finding;
    const aligned = rest.naming.kind === "icb" ? rest.naming.basis : null;
    const known = { used: rest.used, missing: rest.missing, originating: rest.originating };
    const lines = ["This is a prescribed specialised service.", ...rest.lines];
    if (service.delegatedToIcb === "YES" && on >= SPECIALISED_DELEGATED_FROM) {
      const more = { ...known, reasons: ["UNSURE_READING" as const, ...rest.reasons] };
      const line = "It is delegated; the ICB that answers for the child's other care is taken to answer for it.";
      return matched(aligned === null ? NOBODY : icb(aligned), [...lines, line], more);
    }
    const settled = service.delegatedToIcb === "NO" || on < SPECIALISED_DELEGATED_FROM;
    const line = settled ? "It is not delegated to ICBs." : "Whether it is delegated to ICBs is not known.";
    const ask = { path: "service.delegatedToIcb", ask: "Is this service delegated to ICBs?" };
    return matched(party(nhsEngland("SPECIALISED", aligned?.icbId ?? null)), [...lines, line], {
      ...known,
      missing: settled ? [] : [...rest.missing, ask],
      reasons: settled ? [] : ["UNSURE_READING", "FACTS_MISSING"],
      originating: rest.originating,
    });
  },
};

export const PH_1: Rule = {
  id: "PH-1",
  title:
    "Section 7A public health (immunisation programmes, screening, child health information): NHS England, of the region.",
  citation: "NHS Act 2006 section 7A; Commissioner Assignment Method, step F",
  confidence: "MM",
  verify: false,
  overlay: false,
  evaluate: (_facts, _on, { service }) =>
    service.category === "PUBLIC_HEALTH_S7A"
      ? matched(party(nhsEngland("PUBLIC_HEALTH_S7A")), ["This is a section 7A public health service."])
      : notMatched("OTHER_SERVICE", "Not a section 7A public health service."),
};

/**
 * The child rule stands before a Defence registration: re-registering moves nothing while it holds (rules 1.11, invariant 2),
 * although the table lists AF-1 first.
 */
export const AF_1: Rule = {
  id: "AF-1",
  title: "Registered with a Defence Medical Services practice: NHS England, armed forces.",
  citation: "Commissioner Assignment Method, step J",
  confidence: "MM",
  verify: false,
  overlay: false,
  evaluate(facts, on, context) {
    const registration = heldOn(facts.gpRegistrations, on);
    const defence = registration !== undefined && practiceOf(facts, registration)?.defence === true;
    if (registration === undefined || !defence) {
      return context.service.category === "ARMED_FORCES"
        ? doesNotFit("Armed forces care was asked for, but the person is registered with no Defence practice.")
        : notMatched("NOT_REGISTERED", "The person is registered with no Defence Medical Services practice.");
    }
    if (context.service.category !== "ARMED_FORCES" && childRuleHolds(facts, on, context)) {
      return notMatched(
        "CHILD_RULE_STANDS",
        "The child rule holds; registering with another practice does not move responsibility.",
      );
    }
    return matched(
      party(nhsEngland("ARMED_FORCES")),
      ["The person is registered with a Defence Medical Services practice."],
      {
        used: [{ path: registration.path, says: "Registered with a Defence practice." }],
      },
    );
  },
};

/** The service asked for is one that this person cannot have: nobody is named, and the right category is asked for. */
const doesNotFit = (why: string) =>
  matched(NOBODY, [why], {
    reasons: ["FACTS_MISSING"],
    missing: [{ path: "service.category", ask: "Which service is it, then?" }],
  });

function childRuleHolds(facts: FactsAsOf, on: Day, context: Context): boolean {
  const stay = heldOn(facts.placements, on);
  if (stay === undefined || childStatusOn(facts, on) === undefined) return false;
  const what = stay.kind === "FOR_ADOPTION" ? "ADOPT-PRE" : "CHILD-OOA-LA";
  return placedOutOfArea(facts, on, context, what).kind !== "notMatched";
}
