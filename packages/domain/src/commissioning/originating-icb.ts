import type { Day } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";
import { icbAt } from "../organisations/icb-at.rule.ts";
import { childStatusOn, heldThroughout } from "./care-status.ts";
import { inWords, nameIcb } from "./commissioner.ts";
import type { PlacementFact } from "./facts.ts";
import type { FactsAsOf, Located } from "./facts-as-of.ts";
import { icbDay } from "./icb-basis.ts";
import { type IcbBasis, icbOn } from "./icb-succession.rule.ts";
import { type Fix, fixImmediatelyBefore, isSecure } from "./originating-moment.rule.ts";
import type { ReasonCode } from "./reason-codes.ts";
import type { FactMissing, FactUsed, OriginatingRuleId } from "./rule.ts";

/** The ICB that was responsible immediately before the arrangement for accommodation out of area, and why (rules 1.4). */
export interface Originating {
  /** `null`: the facts name none. */
  readonly basis: IcbBasis | null;
  /** The ICBs it may be, when several are proposed. */
  readonly candidateIds: readonly string[];
  readonly rule: OriginatingRuleId;
  /** The last day before the arrangement: the facts of that day count. */
  readonly fixedOn: Day;
  /** The placement or boarding whose arrangement fixed it. */
  readonly fixedBy: string;
  readonly tried: readonly OriginatingTried[];
  readonly lines: readonly string[];
  readonly used: readonly FactUsed[];
  readonly missing: readonly FactMissing[];
  /** Why it is unsure; and why it stays so when it leads to "in area" and the general rule names the same ICB. */
  readonly reasons: readonly ReasonCode[];
  readonly doubtsInArea: readonly ReasonCode[];
}

export interface OriginatingTried {
  readonly rule: OriginatingRuleId;
  readonly matched: boolean;
  readonly why: string;
}

type Stay = Located<PlacementFact>;

/** A chain of accommodation out of area, from its first placement. `returned`: since then the child came back. */
interface Chain {
  readonly fix: Fix;
  readonly first: Stay;
  readonly moves: number;
  readonly returned: { readonly stay: Stay; readonly home: boolean } | null;
  readonly refixed: boolean;
  readonly tried: readonly OriginatingTried[];
}

/**
 * Follows the child's placements up to `stay` and says which ICB originated it. A first placement out of area fixes the ICB
 * (ORIG-1, 2, 3, 6, 7, 8); moves keep it (ORIG-4); a return with registration in the area, or the end of the status, lets the
 * next placement fix it anew (ORIG-5).
 */
export function originatingIcb(stay: Stay, facts: FactsAsOf, directory: Directory): Originating {
  const stays = facts.placements.filter((other) => other.from < stay.from || other.path === stay.path);
  let chain = null as Chain | null;
  let earlierChain = false;
  let previous: Stay | null = null;
  for (const next of stays) {
    if (previous !== null && !heldThroughout(facts, previous.from, next.from) && knowsStatus(facts)) chain = null;
    const transferred: boolean = authorityChanged(previous, next, facts);
    if (transferred) chain = null;
    if (isSecure(next)) continue;
    previous = next;
    if (next.kind === "WITH_PARENTS") {
      if (chain !== null) chain = { ...chain, returned: { stay: next, home: true } };
      continue;
    }
    if (next.arrangedBy.kind === "NOBODY") {
      chain = null;
      continue;
    }
    chain =
      chain === null ? begin(next, transferred, earlierChain, facts, directory) : goOn(chain, next, facts, directory);
    earlierChain ||= !isIn(next, chain.fix, directory);
    if (next.path !== stay.path && chain.moves === 0 && chain.returned === null && isIn(next, chain.fix, directory))
      chain = null;
  }
  return explain(chain ?? begin(stay, false, earlierChain, facts, directory), stay, directory);
}

function begin(stay: Stay, transferred: boolean, again: boolean, facts: FactsAsOf, directory: Directory): Chain {
  const fix = fixImmediatelyBefore(stay, facts, directory, transferred ? stay.place : null);
  return { fix, first: stay, moves: 0, returned: null, refixed: again, tried: fix.tried };
}

function goOn(chain: Chain, next: Stay, facts: FactsAsOf, directory: Directory): Chain {
  const returned = chain.returned;
  if (returned === null) {
    return isIn(next, chain.fix, directory)
      ? { ...chain, returned: { stay: next, home: false } }
      : { ...chain, moves: chain.moves + 1 };
  }
  if (!returned.home && isIn(next, chain.fix, directory)) return chain;
  const anew = fixImmediatelyBefore(next, facts, directory, null);
  const since = `The child came back on ${inWords(returned.stay.from)}`;
  if (returned.home) {
    const why = `${since}, to a parent; the facts before the new arrangement count again.`;
    const tried = [...anew.tried, { rule: "ORIG-5" as const, matched: true, why }];
    return {
      fix: { ...anew, reasons: [...anew.reasons, "UNSURE_PLACED_WITH_PARENTS"] },
      first: next,
      moves: 0,
      returned: null,
      refixed: true,
      tried,
    };
  }
  const day = icbDay(next.from, directory);
  const [was, is] = [chain.fix.basis, anew.basis].map((basis) =>
    basis === null ? null : icbOn(basis, day, directory),
  );
  if (was?.kind === "known" && is?.kind === "known" && was.icbId === is.icbId) {
    const why = `${since} and the general rule applied there; the facts before the new arrangement count again.`;
    return {
      fix: anew,
      first: next,
      moves: 0,
      returned: null,
      refixed: true,
      tried: [...anew.tried, { rule: "ORIG-5", matched: true, why }],
    };
  }
  const why = `${since}, but the general rule did not name that area's ICB immediately before the new arrangement.`;
  return {
    ...chain,
    moves: chain.moves + 1,
    returned: null,
    tried: [...chain.tried, { rule: "ORIG-5", matched: false, why }],
  };
}

function explain(chain: Chain, stay: Stay, directory: Directory): Originating {
  const { fix, first, moves } = chain;
  const persists = moves > 0 || chain.returned !== null;
  const rule = persists ? "ORIG-4" : chain.refixed && fix.rule !== "ORIG-7" ? "ORIG-5" : fix.rule;
  const moved = persists
    ? [
        `It was fixed by the first placement out of area, of ${inWords(first.from)}, and stays through the move of ${inWords(stay.from)}.`,
      ]
    : [];
  const anew =
    rule === "ORIG-5"
      ? ["The child had been placed out of area before, and came back; the new placement fixes it anew."]
      : [];
  const named = fix.basis === null ? [] : [`The originating ICB is ${nameIcb(fix.basis.icbId, directory)}.`];
  return {
    basis: fix.basis,
    candidateIds: fix.candidateIds,
    rule,
    fixedOn: fix.moment,
    fixedBy: first.path,
    tried: persists ? [...chain.tried, { rule: "ORIG-4", matched: true, why: moved.join(" ") }] : chain.tried,
    lines: [...anew, ...fix.lines, ...moved, ...named],
    used: [
      { path: first.path, says: `The placement arranged on ${inWords(first.arrangedOn ?? first.from)}.` },
      ...fix.used,
    ],
    missing: fix.missing,
    reasons: persists ? [...new Set<ReasonCode>([...fix.reasons, "UNSURE_READING"])] : fix.reasons,
    doubtsInArea: persists ? [] : fix.doubtsInArea,
  };
}

/** Whether a placement lay in the area of the ICB on the day it began. What is not known is not a return. */
function isIn(stay: Stay, fix: Fix, directory: Directory): boolean {
  const day = icbDay(stay.from, directory);
  const area = icbAt(stay.place, directory, day);
  const own = fix.basis === null ? null : icbOn(fix.basis, day, directory);
  return area.kind === "known" && own?.kind === "known" && area.icbId === own.icbId;
}

/** Whether another authority placed the child, or had the care of it, before. Authorities are compared by id, where they are known. */
function authorityChanged(before: Stay | null, after: Stay, facts: FactsAsOf): boolean {
  const now = placingAuthority(after, facts);
  if (now === null) return false;
  if (before !== null) return (placingAuthority(before, facts) ?? now) !== now;
  return facts.careStatuses.some(
    (row) => row.from < after.from && row.authority?.id != null && row.authority.id !== now,
  );
}

function placingAuthority(stay: Stay, facts: FactsAsOf): string | null {
  const { arrangedBy } = stay;
  const named = arrangedBy.kind === "LA" || arrangedBy.kind === "LA_WITH_ICB" ? arrangedBy.authority : null;
  return named?.id ?? childStatusOn(facts, stay.from)?.authority?.id ?? null;
}

/** With no status on record at all, a gap cannot be told from silence. */
const knowsStatus = (facts: FactsAsOf): boolean => facts.careStatuses.length + facts.legalStatuses.length > 0;

/** For boarding at a school: the first of consecutive plans fixes it. */
export function originatingOfBoarding(facts: FactsAsOf, on: Day, directory: Directory): Originating | null {
  const plans = facts.ehcPlans.filter((plan) => plan.boards === "YES");
  let index = plans.findLastIndex((plan) => plan.from <= on && (plan.until === null || on < plan.until));
  const current = plans[index];
  if (current === undefined) return null;
  while (index > 0 && plans[index - 1]?.until === plans[index]?.from) index -= 1;
  const first = plans[index] ?? current;
  const fix = fixImmediatelyBefore({ ...first, place: first.schoolPlace }, facts, directory, null);
  const persists = first.path !== current.path;
  const moved = persists ? [`It was fixed by the first school, of ${inWords(first.from)}.`] : [];
  return {
    ...fix,
    rule: persists ? "ORIG-4" : fix.rule,
    fixedOn: fix.moment,
    fixedBy: first.path,
    lines: [...fix.lines, ...moved],
    used: [{ path: first.path, says: `Boarding arranged for ${inWords(first.from)}.` }, ...fix.used],
    reasons: persists ? [...fix.reasons, "UNSURE_READING"] : fix.reasons,
  };
}
