import { type Day, laterOf } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";
import type { Commissioner } from "./commissioner.ts";
import { type Edition, editionOn, sourceOf } from "./editions.ts";
import { explain, type Line } from "./explain.ts";
import type { CommissioningFacts } from "./facts.ts";
import { asOf, heldOn } from "./facts-as-of.ts";
import { icbOn } from "./icb-succession.rule.ts";
import { type InterimPayer, interimPayer } from "./interim-payer.rule.ts";
import type { Originating } from "./originating-icb.ts";
import { ORIGINATING_RULES } from "./originating-rules.ts";
import type { ReasonCode, WarningCode } from "./reason-codes.ts";
import type { Alongside, FactMissing, FactUsed, Naming, NotMatchedCode, RuleSource } from "./rule.ts";
import type { ServiceCategory, ServiceRequest } from "./service.ts";
import { type Walk, walk } from "./table.ts";

export type CommissionerOutcome = "DETERMINED" | "PROVISIONAL" | "INDETERMINATE";

/** A commissioner on the day asked about, and who carries that responsibility today. */
export interface Party {
  readonly onTheDay: Commissioner | null;
  readonly today: Commissioner | null;
}

export interface CommissionerAnswer {
  readonly on: Day;
  readonly service: ServiceCategory;
  readonly outcome: CommissionerOutcome;
  readonly commissioner: Party;
  /** `null` before the first edition. */
  readonly edition: Pick<Edition, "id" | "from" | "source" | "verified" | "evaluatedAs"> | null;
  /** The rule of the table that named the commissioner. */
  readonly rule: RuleSource | null;
  /** Every rule that had a say, overlays first, the rule that fixed the originating ICB last. */
  readonly decidedBy: readonly RuleSource[];
  readonly rulesTried: readonly RuleTried[];
  readonly originating: (Originating & Party) | null;
  readonly alongside: readonly (Pick<Alongside, "rule" | "role"> & Party)[];
  readonly alternatives: readonly (Party & { readonly reading: string })[];
  readonly factsUsed: readonly FactUsed[];
  readonly factsMissing: readonly FactMissing[];
  readonly reasonCodes: readonly ReasonCode[];
  readonly warnings: readonly WarningCode[];
  /** Of every answer that is not determined. */
  readonly interimPayer: InterimPayer | null;
  readonly explanation: readonly Line[];
}

export interface RuleTried {
  readonly rule: RuleSource;
  readonly result: "MATCHED" | "OVERLAY" | "NOT_MATCHED" | "NEEDS_FACTS";
  readonly code: NotMatchedCode | null;
  readonly why: string | null;
}

/**
 * Which commissioner is responsible on `on` for `service`, under the edition in force on that day and the facts of that day.
 * `today` only selects the successor beside the answer. Facts that `validateFacts` refuses give an answer that says what is
 * missing, never a thrown error.
 */
export function determineCommissioner(
  given: CommissioningFacts,
  on: Day,
  service: ServiceRequest,
  today: Day,
  directory: Directory,
): CommissionerAnswer {
  const facts = asOf(given, on);
  const edition = editionOn(on);
  const walked: Walk | null = edition === undefined ? null : walk(edition.rules, facts, on, { directory, service });
  const found = walked?.finding;
  const overlays = walked?.overlays ?? [];
  const naming: Naming = found?.naming ?? { kind: "nobody" };
  const named = partyOf(naming, on, today, directory);

  const offer = service.careLeaverOffer;
  const scheme = { path: "service.careLeaverOffer", ask: "Which ICB do the rules of the care leavers' scheme name?" };
  const reasonCodes = [
    ...new Set<ReasonCode>([
      ...(walked === null ? (["BEFORE_FIRST_EDITION"] as const) : []),
      ...overlays.flatMap((overlay) => overlay.finding.reasons),
      ...(found?.reasons ?? []),
      ...(named.unknown === null ? [] : [named.unknown]),
      ...(offer ? (["FACTS_MISSING"] as const) : []),
    ]),
  ];
  const outcome = named.onTheDay === null ? "INDETERMINATE" : reasonCodes.length > 0 ? "PROVISIONAL" : "DETERMINED";
  const interim = outcome === "DETERMINED" ? null : interimPayer(facts, on, service, found?.interim ?? null, directory);
  const careLeaver = heldOn(facts.careStatuses, on)?.status === "FORMER_RELEVANT";
  const warnings = [
    ...new Set<WarningCode>([
      ...(edition?.verified === false ? (["EDITION_UNVERIFIED"] as const) : []),
      ...(found?.warnings ?? []),
      ...named.warnings,
      ...(walked?.tried.some(({ code }) => code === "CHILD_RULE_STANDS")
        ? (["ARMED_FORCES_REGISTRATION"] as const)
        : []),
      ...(careLeaver || offer ? (["CARE_LEAVER_OFFERS_SEPARATE"] as const) : []),
    ]),
  ];
  const origin = found?.originating ?? null;
  const rule = walked?.rule ?? null;
  const decisive = walked?.originatingDecides === true && (found?.naming.kind === "icb" || outcome === "INDETERMINATE");
  const decidedBy = [
    ...overlays.filter((overlay) => overlay.rule.id !== "SAFE-0").map((overlay) => sourceOf(overlay.rule)),
    ...(rule === null ? [] : [sourceOf(rule)]),
    ...(decisive && origin !== null ? [ORIGINATING_RULES[origin.rule]] : []),
  ];
  const alongside = [...overlays.flatMap((overlay) => overlay.finding.alongside), ...(found?.alongside ?? [])];
  const answer = {
    on,
    service: service.category,
    outcome,
    commissioner: { onTheDay: named.onTheDay, today: named.today },
    edition: edition === undefined ? null : editionFor(edition),
    rule: rule === null ? null : sourceOf(rule),
    decidedBy,
    rulesTried: (walked?.tried ?? []).map((tried) => ({ ...tried, rule: sourceOf(tried.rule) })),
    originating:
      origin === null
        ? null
        : {
            ...origin,
            ...bare(
              partyOf(
                origin.basis === null ? { kind: "nobody" } : { kind: "icb", basis: origin.basis },
                on,
                today,
                directory,
              ),
            ),
          },
    alongside: alongside.map((row) => ({
      rule: row.rule,
      role: row.role,
      ...bare(partyOf(row.naming, on, today, directory)),
    })),
    alternatives: (found?.alternatives ?? []).map((row) => ({
      reading: row.reading,
      ...bare(partyOf(row.naming, on, today, directory)),
    })),
    factsUsed: distinct([...overlays.flatMap((overlay) => overlay.finding.used), ...(found?.used ?? [])]),
    factsMissing: [...(found?.missing ?? []), ...named.missing, ...(offer ? [scheme] : [])],
    reasonCodes,
    warnings,
    interimPayer: interim,
  } satisfies Omit<CommissionerAnswer, "explanation">;
  return { ...answer, explanation: explain(answer, walked, named.how, facts.born, today, directory) };
}

interface NamedParty extends Party {
  readonly unknown: ReasonCode | null;
  readonly how: string | null;
  readonly warnings: readonly WarningCode[];
  readonly missing: readonly FactMissing[];
}

const bare = ({ onTheDay, today }: Party): Party => ({ onTheDay, today });

/** Resolves whom a rule named to the organisation of the day, and to its successor of today. */
function partyOf(naming: Naming, on: Day, today: Day, directory: Directory): NamedParty {
  const plain = { unknown: null, how: null, warnings: [], missing: [] };
  if (naming.kind === "nobody") return { ...plain, onTheDay: null, today: null };
  if (naming.kind === "other") {
    const { commissioner } = naming;
    if (commissioner.kind !== "LOCAL_AUTHORITY") return { ...plain, onTheDay: commissioner, today: commissioner };
    const now = directory.currentFor(commissioner.id, laterOf(on, today));
    const id = now.kind === "one" ? now.organisationId : null;
    return { ...plain, onTheDay: commissioner, today: id === null ? null : { kind: "LOCAL_AUTHORITY", id } };
  }
  const then = icbOn(naming.basis, on, directory);
  const now = icbOn(naming.basis, laterOf(on, today), directory);
  const successor = now.kind === "known" ? ({ kind: "ICB", id: now.icbId } as const) : null;
  const unsaid: readonly WarningCode[] = successor === null ? ["SUCCESSOR_UNKNOWN"] : [];
  if (then.kind === "known") {
    const warnings = [...then.warnings, ...unsaid];
    return { ...plain, onTheDay: { kind: "ICB", id: then.icbId }, today: successor, how: then.how, warnings };
  }
  const ask =
    "Which of the ICBs that followed is the GP practice associated with, or which small area does the fact lie in?";
  const split = then.reason === "ICB_SPLIT_NEEDS_FACTS";
  return {
    onTheDay: null,
    today: successor,
    unknown: then.reason,
    how: then.how,
    warnings: unsaid,
    missing: split ? [{ path: "practices", ask }] : [],
  };
}

const editionFor = ({ id, from, source, verified, evaluatedAs }: Edition) => ({
  id,
  from,
  source,
  verified,
  evaluatedAs,
});

function distinct(used: readonly FactUsed[]): FactUsed[] {
  return [...new Map(used.map((row) => [`${row.path} ${row.says}`, row])).values()];
}
