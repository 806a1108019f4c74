import { ageOn, type Day, laterOf } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";
import { type Commissioner, inWords, nameCommissioner } from "./commissioner.ts";
import type { CommissionerAnswer, Party } from "./determine-commissioner.ts";
import { REASONS, WARNINGS } from "./reason-codes.ts";
import type { RuleId } from "./rule.ts";
import type { Walk } from "./table.ts";

/** A sentence of the reasoning, and the rule it comes from. */
export interface Line {
  readonly rule: RuleId | null;
  readonly text: string;
}

/** The answer as sentences that a commissioner can agree or disagree with, one by one. */
export function explain(
  answer: Omit<CommissionerAnswer, "explanation">,
  walked: Walk | null,
  succession: string | null,
  born: Day,
  today: Day,
  directory: Directory,
): Line[] {
  const { on, edition, rule, originating, commissioner, interimPayer: interim } = answer;
  const line = (text: string, from: RuleId | null = null): Line => ({ rule: from, text });
  const name = (party: Commissioner) => nameCommissioner(party, directory);
  const age = ageOn(born, on);
  const rules =
    edition === null
      ? `No edition of the rules is held for ${inWords(on)}.`
      : `The rules of ${edition.evaluatedAs} are applied to ${inWords(on)}${edition.verified ? "" : ` (${edition.id} is reported but not verified)`}.`;
  const moved = succession === null ? [] : [line(succession)];
  const conclusion =
    commissioner.onTheDay === null
      ? "No commissioner can be named."
      : `${answer.outcome === "DETERMINED" ? "Responsible" : "Provisionally responsible"}: ${name(commissioner.onTheDay)}.`;
  const successor =
    commissioner.today === null || sameId(commissioner)
      ? []
      : [line(`On ${inWords(laterOf(on, today))}, ${name(commissioner.today)} carries this responsibility.`)];
  return [
    line(rules),
    line(`The person was ${age} years old on that day.`),
    ...(walked?.overlays ?? []).flatMap((overlay) => overlay.finding.lines.map((text) => line(text, overlay.rule.id))),
    ...(rule === null ? [] : [line(rule.title, rule.id)]),
    ...(walked?.finding.lines ?? []).map((text) =>
      line(text, originating?.lines.includes(text) === true ? originating.rule : (rule?.id ?? null)),
    ),
    ...moved,
    line(conclusion, rule?.id ?? null),
    ...successor,
    ...answer.reasonCodes.map((code) => line(`Not certain: ${REASONS[code]}`)),
    ...answer.alternatives.map(({ reading, onTheDay }) =>
      line(`${reading} → ${onTheDay === null ? "nobody" : name(onTheDay)}.`),
    ),
    ...answer.factsMissing.map(({ ask }) => line(`To find out: ${ask}`)),
    ...answer.warnings.map((code) => line(`Note: ${WARNINGS[code]}`)),
    ...(interim === null
      ? []
      : [line(`Meanwhile ${name(interim.commissioner)} pays, without prejudice; care must not wait.`, "SAFE-0")]),
  ];
}

const sameId = ({ onTheDay, today }: Party): boolean => JSON.stringify(onTheDay) === JSON.stringify(today);
