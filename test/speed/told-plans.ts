import pg from "pg";
import { vi } from "vitest";

/** A node of a plan, as PostgreSQL tells of it in JSON, with those below it. */
export interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Index Cond"?: string;
  readonly Plans?: readonly PlanNode[];
}

/** The plans of what is sent from now on, with the claims and the values it is sent with, and as they were kept: each is run once. */
export interface ToldPlans {
  /** Every node of every plan since the last call. */
  take(): PlanNode[];
  stop(): void;
}

/**
 * Has a database tell the plan of each statement to whoever sends it (`auto_explain`), inside functions too, of connections made from
 * now on.
 */
export async function tellPlans(operator: pg.Client): Promise<ToldPlans> {
  const { rows } = await operator.query<{ name: string }>("select current_database() as name");
  for (const setting of [
    "session_preload_libraries = 'auto_explain'",
    "auto_explain.log_min_duration = 0",
    "auto_explain.log_format = 'json'",
    "auto_explain.log_level = 'notice'",
    "auto_explain.log_nested_statements = on",
  ]) {
    await operator.query(`alter database ${rows[0]?.name} set ${setting}`);
  }
  let nodes: PlanNode[] = [];
  const connect = pg.Client.prototype.connect as (...args: unknown[]) => unknown;
  const spy = vi.spyOn(pg.Client.prototype, "connect").mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    this.on("notice", ({ message = "" }) => {
      const [, plan] = message.split("plan:\n");
      if (plan !== undefined) nodes.push(...withThoseBelow((JSON.parse(plan) as { Plan: PlanNode }).Plan));
    });
    return connect.apply(this, args);
  } as never);
  return {
    take() {
      const taken = nodes;
      nodes = [];
      return taken;
    },
    stop: () => spy.mockRestore(),
  };
}

const withThoseBelow = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(withThoseBelow)];
