import { answerCompiled } from "@cic/api/compiled/answer";
import { makeContext } from "@cic/api/context";
import type { Services } from "@cic/api/services";
import type { Actor } from "@cic/auth/actor";
import { type Database, openDatabase } from "@cic/db/database";
import type { Directory } from "@cic/domain/organisations/directory";
import { execute, type OperationDefinitionNode, parse, validate } from "graphql";
import type { Sent } from "../security/documents.ts";
import { schema } from "./natural-document.ts";

/** What begins and ends transactions, sets who asks, and writes whom they saw. */
const IS_FRAME =
  /^\s*(begin|commit|rollback|set |release|savepoint|select set_config|select audit_read|select own_child)/;

export interface Counted {
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly code: unknown }[];
  /** Whether it was executed as GraphQL says. */
  readonly isExecuted: boolean;
  /** How often the database was waited for until then, and the statements that it was asked. */
  readonly waited: number;
  readonly statements: readonly string[];
}

/** Answers operations over a database of one connection, and counts what it is asked; `driver` says whether Neon's waits for each answer. */
export async function countingAnswers(url: string, directory: Directory, today: string, driver?: "neon") {
  let waited = 0;
  let statements: string[] = [];
  const database: Database = await openDatabase(url, {
    ...(driver !== undefined && { driver }),
    maxConnections: 1,
    onStatement: (text) => statements.push(text),
    async around(_, send) {
      const answered = await send();
      waited += 1;
      return answered;
    },
  });

  async function answer({ query, variables }: Sent, actor: Actor): Promise<Counted> {
    const document = parse(query);
    const problems = validate(schema, document);
    if (problems.length > 0) throw new Error(`${query} is not valid: ${problems[0]?.message}`);
    // As in a process that keeps nothing yet.
    const own = { ...directory };
    const services: Services = {
      ...{ database, directory: () => own, clock: () => new Date(`${today}T12:00:00Z`) },
      imports: { findingsUrl: (id: string) => `/${id}.csv` } as Services["imports"],
      exports: {
        link: async (id: string) => ({ url: `/${id}`, expiresAt: `${today}T13:00:00Z` }),
      } as unknown as Services["exports"],
    };
    const context = makeContext(services, { requestId: "counted", actor });
    // What ended the one before is not waited for by it, but may be on its way.
    (await database.acquire()).release();
    [waited, statements] = [0, []];
    const operation = document.definitions[0] as OperationDefinitionNode;
    const compiled = await answerCompiled({ schema, document, operation, variables }, context);
    const { data, errors = [] } =
      compiled === undefined
        ? await execute({ schema, document, contextValue: context, variableValues: variables })
        : { data: compiled };
    await context.finish();
    return {
      data: JSON.parse(JSON.stringify(data ?? null)),
      errors: errors.map(({ message, extensions }) => ({ message, code: extensions.code })),
      isExecuted: compiled === undefined,
      waited,
      statements: statements.filter((one) => !IS_FRAME.test(one)),
    };
  }

  return { answer, close: () => database.close() };
}
