import { literal } from "../literal.ts";

/** Who saw which children, by which request. What they were asked with is no part of it. */
export interface SeenChildren {
  /** Ids that were sent, and not an answer. */
  readonly kind?: "DELIVERY";
  readonly organisation: string;
  readonly subject: string;
  readonly role: string | null;
  readonly purpose: string | null;
  readonly request: string;
  /** Fields of the contract, or the address of an export. */
  readonly operation: string;
  readonly document?: string | undefined;
  /** What was shown that names children by no id of ours. */
  readonly record?: "import";
  readonly recordId?: string;
  /** Where they are not said, those that statements of the same transaction named in `cic.seen`. */
  readonly childIds?: readonly string[];
}

/** The statement that writes the entry, of whoever asks no more on behalf of a caller. */
export const readEntry = (seen: SeenChildren): string => `select audit_read(${literal(JSON.stringify(seen))}::jsonb)`;

/**
 * The same as a transaction of its own: an operation reads in one that can write nothing, and it is sent in the round trip that ends that.
 * It waits for a lock no longer than the operation does (`Database.lockTimeoutMs`).
 */
export const readEntryAlone = (seen: SeenChildren, lockTimeoutMs = 0): string =>
  `select set_config('statement_timeout', '10000', true), set_config('lock_timeout', '${lockTimeoutMs}', true); ${readEntry(seen)}`;
