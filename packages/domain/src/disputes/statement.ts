import { type InputRefused, inputRefused } from "../refusals.ts";
import { readText } from "../text.ts";

/** Something that supports a step; the document itself is kept elsewhere. */
export interface Evidence {
  readonly title: string;
  readonly reference: string;
}

/** Why a step is taken, and on what. */
export interface Statement {
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

const MOST = { reason: 2_000, title: 200, reference: 1_000 } as const;
/** Pieces of evidence to a step. */
const MOST_EVIDENCE = 50;

/** The statement without the space around its texts, or the first text that cannot be kept. */
export function readStatement(
  given: Statement,
): { readonly kind: "read"; readonly statement: Statement } | InputRefused {
  const reason = readText(given.reason, MOST.reason);
  if (reason === undefined) return inputRefused("TEXT_LENGTH", "reason");
  if (given.evidence.length > MOST_EVIDENCE) return inputRefused("LIST_TOO_LONG", "evidence");
  const evidence: Evidence[] = [];
  for (const [i, item] of given.evidence.entries()) {
    const title = readText(item.title, MOST.title);
    if (title === undefined) return inputRefused("TEXT_LENGTH", `evidence[${i}].title`);
    const reference = readText(item.reference, MOST.reference);
    if (reference === undefined) return inputRefused("TEXT_LENGTH", `evidence[${i}].reference`);
    evidence.push({ title, reference });
  }
  return { kind: "read", statement: { reason, evidence } };
}
