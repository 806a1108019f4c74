import { inWords } from "../commissioner.ts";
import { heldOn, isNotKnown } from "../facts-as-of.ts";
import { needsFacts, notMatched, type Rule } from "../rule.ts";

export const SPELL_1: Rule = {
  id: "SPELL-1",
  title: "An inpatient spell: the ICB responsible at admission stays so until discharge, even if the GP changes.",
  citation: "Who Pays? (August 2020) paragraph 13",
  confidence: "MM",
  verify: false,
  overlay: false,
  evaluate(facts, on, { below }) {
    const spell = heldOn(facts.inpatientSpells, on);
    if (spell === undefined) {
      return isNotKnown(facts, "INPATIENT_SPELL", on)
        ? needsFacts("Whether the person is an inpatient is not known.", [
            { path: "inpatientSpells", ask: "Is the person an inpatient, and since when?" },
          ])
        : notMatched("NO_SUCH_FACT", "The person is not an inpatient.");
    }
    const then = below("SPELL-1", spell.from);
    const says = `Admitted on ${inWords(spell.from)} and not discharged.`;
    const by = then.rule === null ? [] : [`On that day, ${then.rule.id} named the commissioner:`];
    return {
      kind: "matched",
      finding: {
        ...then.finding,
        lines: [says, ...by, ...then.finding.lines],
        used: [{ path: spell.path, says }, ...then.finding.used],
      },
    };
  },
};
