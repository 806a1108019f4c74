/** An answer that may not be known. *Not known* is never *no*. */
export type YesNoNotKnown = "YES" | "NO" | "NOT_KNOWN";
