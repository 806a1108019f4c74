import pg from "pg";

/** A statement that was sent, and how PostgreSQL would go about it, line by line. */
export interface Explained {
  readonly text: string;
  readonly plan: readonly string[];
}

type QueryFunction = (...args: unknown[]) => unknown;

/** Explains what `pg` sends while it is asked to. */
export interface Explaining {
  /** The statements that read and are sent while `work` runs. */
  during(work: () => Promise<void>): Promise<Explained[]>;
  stop(): void;
}

/**
 * Lets every statement be explained just before it is sent, on its own connection: with its parameters, role and claims, whoever made it.
 * To be called before connections are made, because who sends may keep a client's function.
 */
export function explaining(): Explaining {
  let found: Promise<Explained>[] | undefined;
  const prototype = pg.Client.prototype as unknown as { query: QueryFunction };
  const send = prototype.query;
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, values] = args as [string | { text?: string; values?: unknown[] }, unknown];
    const text = typeof first === "string" ? first : (first.text ?? "");
    if (found !== undefined && /^\s*(select|with)\b(?!\s+set_config)/i.test(text)) {
      const parameters = typeof first === "string" || first.values === undefined ? values : first.values;
      const asked = { text: `explain ${text}`, ...(Array.isArray(parameters) && { values: parameters }) };
      const plan = send.call(this, asked) as Promise<pg.QueryResult<{ "QUERY PLAN": string }>>;
      const lines = plan.then(({ rows }) => ({ text, plan: rows.map((row) => row["QUERY PLAN"]) }));
      // Of a statement that is wrong, it is the statement that fails.
      lines.catch(() => {});
      found.push(lines);
    }
    return send.apply(this, args);
  };
  return {
    async during(work) {
      const own: Promise<Explained>[] = [];
      found = own;
      try {
        await work();
      } finally {
        found = undefined;
      }
      return Promise.all(own);
    },
    stop() {
      prototype.query = send;
    },
  };
}

/**
 * Scans of whole tables in a plan: sequential ones, and walks along an index that begin nowhere. Each as its line.
 */
export function wholeScans(plan: readonly string[], tables: ReadonlySet<string>): string[] {
  return plan.filter((line, i) => {
    const scan = /(Seq Scan|Index Scan|Index Only Scan)(?: Backward)?(?: using \S+)? on (\w+)/.exec(line);
    if (scan === null || !tables.has(scan[2] as string)) return false;
    return scan[1] === "Seq Scan" || !/^\s*Index Cond:/.test(plan[i + 1] ?? "");
  });
}
