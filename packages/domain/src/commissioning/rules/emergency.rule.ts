import { nameIcb } from "../commissioner.ts";
import { heldOn } from "../facts-as-of.ts";
import { basisOfPlace } from "../icb-basis.ts";
import { isSecure } from "../originating-moment.rule.ts";
import { icb, matched, NOBODY, notMatched, type Rule } from "../rule.ts";
import { residenceOn } from "./general.rule.ts";

/** Overlay: it names no commissioner, and it overrides nothing but delay. */
export const SAFE_0: Rule = {
  id: "SAFE-0",
  title: "No assessment or treatment may be refused or delayed because the payer is unclear or disputed.",
  citation: "Who Pays?, principle",
  confidence: "MH",
  verify: false,
  overlay: true,
  evaluate: () => matched(NOBODY, []),
};

/** Overlay: who must arrange is where the person is; who pays is the rest of the table. */
export const EMERG_1: Rule = {
  id: "EMERG-1",
  title: "Ambulance and A&E: the ICB where the person is present must arrange; the responsible ICB pays.",
  citation: "SI 2012/2996 and SI 2022/635, urgent and emergency provision",
  confidence: "MM",
  verify: false,
  overlay: true,
  evaluate(facts, on, { directory, service }) {
    if (service.category !== "URGENT_EMERGENCY") return notMatched("OTHER_SERVICE", "Not urgent or emergency care.");
    const here =
      heldOn(facts.presences, on) ?? heldOn(facts.placements, on) ?? residenceOn(facts.residences, on)?.residence;
    const place = service.deliveredAt ?? here?.place ?? null;
    const found = place === null ? undefined : basisOfPlace(place, on, directory);
    const path = service.deliveredAt === null ? (here?.path ?? "presences") : "service.deliveredAt";
    const naming = found?.kind === "basis" ? icb(found.basis) : NOBODY;
    const where =
      found?.kind === "basis"
        ? `${nameIcb(found.basis.icbId, directory)}, where the person is present, must arrange the care.`
        : "The ICB where the person is present must arrange the care; which one that is, is not known.";
    return matched(naming, [where, "The responsible ICB pays (often through a fixed payment, without an invoice):"], {
      used: found?.kind === "basis" ? [{ path, says: "Where the person is present." }] : [],
      alongside: [{ rule: "EMERG-1", role: "ARRANGES", naming }],
    });
  },
};

/** Overlay: the reading is not settled, so that the answer is provisional whoever the rest of the table names. */
export const HJ_2: Rule = {
  id: "HJ-2",
  title:
    "Emergency care of someone in a secure setting is not health and justice care: the rest of the table decides who pays.",
  citation: "Commissioner Assignment Method, step E (leaves out A&E)",
  confidence: "MM",
  verify: false,
  overlay: true,
  evaluate(facts, on, { service }) {
    if (service.category !== "URGENT_EMERGENCY") return notMatched("OTHER_SERVICE", "Not urgent or emergency care.");
    const stay = heldOn(facts.placements, on);
    if (stay === undefined || !isSecure(stay)) return notMatched("NO_SUCH_FACT", "The person is in no secure setting.");
    const line = "The person is in a secure setting, but emergency care is not part of its health care.";
    return matched(NOBODY, [line], {
      used: [{ path: stay.path, says: "A secure setting." }],
      reasons: ["UNSURE_READING"],
    });
  },
};
