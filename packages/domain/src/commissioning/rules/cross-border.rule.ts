import { ageOn } from "../../dates.ts";
import { childStatusOn } from "../care-status.ts";
import { heldOn } from "../facts-as-of.ts";
import { originatingIcb, originatingOfBoarding } from "../originating-icb.ts";
import { countryOf } from "../out-of-area.ts";
import { matched, NOBODY, notMatched, party, type Rule } from "../rule.ts";

export const WALES_IN: Rule = {
  id: "WALES-IN",
  title: "Looked after by a Welsh authority, placed in England: the Welsh Local Health Board of origin, to be checked.",
  citation: "Welsh Responsible Body guidance (not read)",
  confidence: "ML",
  verify: true,
  overlay: false,
  evaluate(facts, on) {
    if (ageOn(facts.born, on) >= 18) return notMatched("NOT_A_CHILD", "The person is 18 or older.");
    const status = heldOn(facts.careStatuses, on);
    const stay = heldOn(facts.placements, on);
    const placer = stay?.arrangedBy.kind === "LA" ? stay.arrangedBy.authority : null;
    const welsh = [status?.status === "LOOKED_AFTER" ? status.authority : null, placer].some(
      (a) => a?.country === "WALES",
    );
    if (!welsh || stay === undefined) return notMatched("NO_SUCH_STATUS", "No Welsh authority placed the child.");
    const country = countryOf(stay.place);
    if (country !== null && country !== "ENGLAND")
      return notMatched("OUTSIDE_ENGLAND_AND_WALES", "The child is not placed in England.");
    const used = [{ path: stay.path, says: "Placed in England by a Welsh authority." }];
    const line = "A Welsh authority looks after the child, who is placed in England.";
    const code = status?.lhbCode ?? null;
    return code === null
      ? matched(NOBODY, [line, "The Local Health Board of origin is not given."], {
          used,
          reasons: ["CROSS_BORDER_WALES_IN"],
          missing: [
            {
              path: `${status?.path ?? "careStatuses"}.lhbCode`,
              ask: "Which Local Health Board did the child come from?",
            },
          ],
        })
      : matched(
          party({ kind: "WELSH_HEALTH_BOARD", code }),
          [line, `The child came from Local Health Board ${code}.`],
          {
            used,
            reasons: ["CROSS_BORDER_WALES_IN"],
          },
        );
  },
};

/** The originating ICB pays meanwhile (rules 12.1). */
export const SCOT_NI: Rule = {
  id: "SCOT-NI",
  title: "Placed to or from Scotland or Northern Ireland: cross-border arrangements decide, which are not held here.",
  citation: "SI 2012/2996 and SI 2022/635 name the areas of ICBs and Local Health Boards only",
  confidence: "ML",
  verify: true,
  overlay: false,
  evaluate(facts, on, { directory }) {
    if (ageOn(facts.born, on) >= 18) return notMatched("NOT_A_CHILD", "The person is 18 or older.");
    const status = childStatusOn(facts, on);
    const stay = heldOn(facts.placements, on);
    const boarding = heldOn(facts.ehcPlans, on);
    const school = boarding?.boards === "YES" ? countryOf(boarding.schoolPlace) : null;
    const from = status?.authority?.country ?? null;
    const beyond = [stay === undefined ? null : countryOf(stay.place), from, school].find(
      (country) => country !== null && country !== "ENGLAND" && country !== "WALES",
    );
    if (beyond == null)
      return notMatched("NO_SUCH_FACT", "The child is not placed to or from Scotland or Northern Ireland.");
    const english = from === null || from === "ENGLAND";
    const origin =
      stay !== undefined && english
        ? originatingIcb(stay, facts, directory)
        : originatingOfBoarding(facts, on, directory);
    const path = stay?.path ?? boarding?.path ?? status?.path ?? "placements";
    return matched(
      NOBODY,
      [
        `The child is placed to or from ${beyond}, which is outside England and Wales.`,
        "The child rule does not reach there; the general rule is not safe.",
      ],
      {
        used: [{ path, says: `Placed to or from ${beyond}.` }, ...(origin?.used ?? [])],
        reasons: ["CROSS_BORDER_SCOTLAND_NI"],
        originating: origin,
        interim: origin?.basis ?? null,
      },
    );
  },
};
