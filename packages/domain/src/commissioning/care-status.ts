import type { Day } from "../dates.ts";
import { contains, type Period } from "../periods.ts";
import type { Authority, CareStatus, LegalBasis } from "./facts.ts";
import { type FactsAsOf, heldOn, type Located } from "./facts-as-of.ts";

/** Status A of the child rule (rules 1.3), the limbs that rest on the authority's care. */
export interface ChildStatus {
  readonly limb: "A1" | "A2" | "A3";
  readonly says: string;
  readonly path: string;
  readonly authority: Authority | null;
}

const LIMBS: Partial<Record<CareStatus, Pick<ChildStatus, "limb" | "says">>> = {
  LOOKED_AFTER: { limb: "A1", says: "looked after by a local authority (Children Act 1989, section 22)" },
  RELEVANT: { limb: "A2", says: "a relevant child (Children Act 1989, section 23A)" },
  QUALIFYING: { limb: "A3", says: "qualifies for advice and assistance (Children Act 1989, section 24(1A) or (1B))" },
};

/** A child with one of these is looked after. A series of short breaks is not read so here: the child lives at home. */
const LOOKED_AFTER_BY: readonly LegalBasis[] = [
  "S20",
  "S31_FULL",
  "S31_INTERIM",
  "PLACEMENT_ORDER",
  "EPO",
  "REMAND_LA",
  "REMAND_YDA",
  "S25_SECURE",
];

export function childStatusOn(facts: FactsAsOf, on: Day): ChildStatus | undefined {
  const stated = heldOn(facts.careStatuses.filter(hasLimb), on);
  const limb = stated === undefined ? undefined : LIMBS[stated.status];
  if (stated !== undefined && limb !== undefined) return { ...limb, path: stated.path, authority: stated.authority };
  if (facts.careStatuses.some((row) => contains(row, on))) return undefined;
  const legal = heldOn(facts.legalStatuses.filter(impliesCare), on);
  return legal === undefined
    ? undefined
    : { limb: "A1", says: `looked after (legal status ${legal.basis})`, path: legal.path, authority: null };
}

const hasLimb = (row: { readonly status: CareStatus }) => LIMBS[row.status] !== undefined;
const impliesCare = (row: { readonly basis: LegalBasis }) => LOOKED_AFTER_BY.includes(row.basis);

/** Whether a status of the child rule was held without a gap until `until`, from `from` or, when it began later, from then. */
export function heldThroughout(facts: FactsAsOf, from: Day, until: Day): boolean {
  const rows: readonly Located<Period>[] = [
    ...facts.careStatuses.filter(hasLimb),
    ...facts.legalStatuses.filter(impliesCare),
  ];
  const heldFirst = rows.some((row) => contains(row, from));
  const begins = rows.map((row) => row.from).filter((on) => from < on && on < until);
  let reached = heldFirst ? from : (begins.sort()[0] ?? from);
  while (reached < until) {
    const row = rows.find((candidate) => contains(candidate, reached));
    if (row === undefined) return false;
    reached = row.until ?? until;
  }
  return true;
}
