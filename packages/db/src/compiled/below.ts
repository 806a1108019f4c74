import { type SQL, sql } from "drizzle-orm";

/** What is asked for of records to which a resolver leads, for a statement that finds them. */
export interface Below {
  /** Of those of these ids (`uuid[]`) that the caller sees: a value of the statement. */
  of(ids: SQL): SQL;
  /** Gives what that said to the operation: the resolver asks for the records as ever, and they are answered already. */
  give(said: unknown, given: unknown): void;
}

/** Several as one. */
export const together = (all: readonly Below[]): Below => ({
  of: (ids) =>
    sql`json_build_array(${sql.join(
      all.map((one) => one.of(ids)),
      sql`, `,
    )})`,
  give(said, given) {
    for (const [i, one] of all.entries()) one.give((said as readonly unknown[])[i], given);
  },
});
