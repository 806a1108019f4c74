import { answerCompiled } from "@cic/api/compiled/answer";
import { type Context, makeContext, type Services } from "@cic/api/context";
import { executableSchema } from "@cic/api/schema";
import type { Actor } from "@cic/auth/actor";
import type { Database } from "@cic/db/database";
import type { Directory } from "@cic/domain/organisations/directory";
import { execute, type OperationDefinitionNode, parse } from "graphql";
import type { Sent } from "../security/documents.ts";

const schema = executableSchema();

interface Told {
  readonly data: unknown;
  readonly fields: readonly string[];
  readonly seen: readonly string[];
}
export interface BothWays {
  /** None where it was left to the resolvers. */
  readonly compiled?: Told;
  readonly executed?: Told;
  /** Where the two part, and what was asked. */
  readonly difference?: string;
}

/** Answers what is sent by statements and by the resolvers, as of noon of the day. */
export function answersBothWays(database: Database, directory: Directory, today: string) {
  /** A context, and whom it was told that the answer shows. */
  function contextOf(actor: Actor): { context: Context; seen: Set<string> } {
    const services: Services = {
      ...{ database, directory: () => directory, clock: () => new Date(`${today}T12:00:00Z`) },
      imports: {} as Services["imports"],
      exports: {} as Services["exports"],
    };
    const context = makeContext(services, { requestId: "differential", actor });
    const seen = new Set<string>();
    const saw: Context["saw"] = (ids) => {
      for (const id of ids) seen.add(id);
    };
    return { context: { ...context, saw }, seen };
  }

  return async (sent: Sent, actor: Actor): Promise<BothWays> => {
    const document = parse(sent.query);
    const operation = document.definitions[0] as OperationDefinitionNode;
    const fast = contextOf(actor);
    const failures: string[] = [];
    const data = await answerCompiled(
      { schema, document, operation, variables: sent.variables },
      fast.context,
      (error) => failures.push(String((error as Error).cause ?? error)),
    );
    await fast.context.finish();
    if (data === undefined && failures.length === 0) return {};
    const slow = contextOf(actor);
    const result = await execute({ schema, document, contextValue: slow.context, variableValues: sent.variables });
    await slow.context.finish();
    const told = (of: ReturnType<typeof contextOf>, answer: unknown): Told => ({
      data: JSON.parse(JSON.stringify(answer ?? null)),
      fields: [...of.context.asked.fields],
      seen: [...of.seen].sort(),
    });
    const executed = told(slow, result.data);
    const asked = `${actor.role} ${actor.organisationId} ${JSON.stringify(sent)}`;
    const errors = (result.errors ?? []).map(({ message }) => message);
    if (failures.length > 0 && errors.length === 0)
      return { executed, difference: `${failures.join()} of ${asked.slice(0, 2_500)}` };
    if (data === undefined) return { executed };
    const compiled = told(fast, data);
    const [one, other] = [JSON.stringify([compiled, []]), JSON.stringify([executed, errors])];
    return { compiled, executed, ...(one !== other && { difference: whereTheyPart(one, other, asked) }) };
  };
}

function whereTheyPart(fast: string, slow: string, asked: string): string {
  const at = [...fast].findIndex((letter, i) => letter !== slow[i]);
  const near = (text: string) => text.slice(Math.max(0, at - 150), at + 80);
  return `${near(fast)} ≠ ${near(slow)} of ${asked.slice(0, 2_500)}`;
}

/** The types of the objects that an answer tells the type of. */
export const typesIn = (data: unknown): string[] =>
  [...JSON.stringify(data ?? null).matchAll(/"__typename":"(\w+)"/g)].map(([, type]) => type as string);
