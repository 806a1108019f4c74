/** What a statement answered: nothing, where it gave no row. */
export interface Answered {
  readonly answer: string | null;
  /** Ids of the children whom this answer and those before it in the transaction show, with commas between. */
  readonly seen: string | null;
}

/** Of a statement, as drivers give it. */
export interface Rows {
  readonly rows: readonly Answered[];
}

export const answerOf = ({ rows }: Rows): Answered => rows[0] ?? { answer: null, seen: null };
