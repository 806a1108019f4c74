import { answerCompiled } from "@cic/api/compiled/answer";
import { type Context, makeContext } from "@cic/api/context";
import { executableSchema } from "@cic/api/schema";
import type { Services } from "@cic/api/services";
import type { Actor } from "@cic/auth/actor";
import type { Database } from "@cic/db/database";
import { asOperator } from "@cic/db/scope";
import type { Directory } from "@cic/domain/organisations/directory";
import { execute, type OperationDefinitionNode, parse } from "graphql";
import type { Sent } from "../security/documents.ts";

const schema = executableSchema();

interface Told {
  readonly data: unknown;
  readonly fields: readonly string[];
  /** The children whom the audit names, as often as it does. */
  readonly seen: readonly string[];
  /** What it says was asked: root fields, and the document's hash. */
  readonly asked: readonly string[];
}
export interface BothWays {
  /** None where it was left to the resolvers. */
  readonly compiled?: Told;
  readonly executed?: Told;
  /** Where the two part, and what was asked. */
  readonly difference?: string;
}

/** Answers what is sent by statements and by the resolvers, as of noon of the day. `operator` may read the audit. */
export function answersBothWays(database: Database, operator: Database, directory: Directory, today: string) {
  let requests = 0;

  function contextOf(actor: Actor, requestId: string): Context {
    const services: Services = {
      ...{ database, directory: () => directory, clock: () => new Date(`${today}T12:00:00Z`) },
      imports: { findingsUrl: (id: string) => `/${id}.csv` } as Services["imports"],
      exports: {
        link: async (id: string) => ({ url: `/${id}`, expiresAt: `${today}T13:00:00Z` }),
      } as unknown as Services["exports"],
    };
    return makeContext(services, { requestId, actor });
  }

  async function told(context: Context, answer: unknown): Promise<Told> {
    const { rows } = (await asOperator(operator, async ({ drizzle }) => {
      await drizzle.execute("select file_audit()");
      return drizzle.execute(
        `select c.child_id as id, concat(e.operation, ' ', e.document_hash) as asked
          from audit_entry e join audit_child c on c.occurred_at = e.occurred_at and c.entry_id = e.id
          where e.request_id = '${context.requestId}' order by 1`,
      );
    })) as unknown as { rows: { id: string; asked: string }[] };
    return {
      data: JSON.parse(JSON.stringify(answer ?? null), (_, value) => (isNow(value) ? "now" : value)),
      fields: [...context.asked.fields],
      seen: rows.map(({ id }) => id),
      asked: [...new Set(rows.map(({ asked }) => asked))],
    };
  }

  return async (sent: Sent, actor: Actor): Promise<BothWays> => {
    const document = parse(sent.query);
    const operation = document.definitions[0] as OperationDefinitionNode;
    requests += 1;
    const fast = contextOf(actor, `compiled-${requests}`);
    const failures: string[] = [];
    const data = await answerCompiled({ schema, document, operation, variables: sent.variables }, fast, (error) =>
      failures.push(String((error as Error).cause ?? error)),
    );
    await fast.finish();
    const slow = contextOf(actor, `executed-${requests}`);
    const result = await execute({ schema, document, contextValue: slow, variableValues: sent.variables });
    await slow.finish();
    const executed = await told(slow, result.data);
    const asked = `${actor.role} ${actor.organisationId} ${JSON.stringify(sent)}`;
    const errors = (result.errors ?? []).map(({ message }) => message);
    if (failures.length > 0 && errors.length === 0)
      return { executed, difference: `${failures.join()} of ${asked.slice(0, 2_500)}` };
    if (data === undefined)
      return {
        executed,
        ...(errors.length === 0 && { difference: `left to GraphQL's executor: ${asked.slice(0, 2_500)}` }),
      };
    const compiled = await told(fast, data);
    const [one, other] = [JSON.stringify([compiled, []]), JSON.stringify([executed, errors])];
    return { compiled, executed, ...(one !== other && { difference: whereTheyPart(one, other, asked) }) };
  };
}

/** Whether it is the moment of the answer, as PostgreSQL has it: another each time that it is asked. */
const isNow = (value: unknown): boolean =>
  typeof value === "string" && /\.\d{6}Z$/.test(value) && Math.abs(Date.parse(value) - Date.now()) < 5_000;

function whereTheyPart(fast: string, slow: string, asked: string): string {
  const at = [...fast].findIndex((letter, i) => letter !== slow[i]);
  const near = (text: string) => text.slice(Math.max(0, at - 150), at + 80);
  return `${near(fast)} ≠ ${near(slow)} of ${asked.slice(0, 2_500)}`;
}

/** The types of the objects that an answer tells the type of. */
export const typesIn = (data: unknown): string[] =>
  [...JSON.stringify(data ?? null).matchAll(/"__typename":"(\w+)"/g)].map(([, type]) => type as string);
