import { answerCompiled } from "@cic/api/compiled/answer";
import { makeContext } from "@cic/api/context";
import { executableSchema } from "@cic/api/schema";
import type { Services } from "@cic/api/services";
import { grantOf, type Role } from "@cic/auth/actions";
import type { Actor } from "@cic/auth/actor";
import { type Database, type DatabaseOptions, openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { loadReference } from "@cic/db/organisations/load-reference";
import { asOperator } from "@cic/db/scope";
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { freshDatabase } from "./postgres.ts";
import { makeWorld, type World } from "./world.ts";

/** The answer to an operation, as it would be sent. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
  readonly data: any;
  readonly errors: readonly { readonly message: string; readonly path?: unknown; readonly code: unknown }[];
}

export type Caller = (operation: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** The API over one database, with a world to fill it. */
export interface Api {
  readonly database: Database;
  /** Past row-level security. */
  readonly operator: Database;
  readonly world: World;
  /** The day on which the API answers; a test may change it. */
  today: string;
  /** Noon of that day, unless a test has a clock of its own. */
  clock?: () => Date;
  /** Whether webhooks may go to this machine. */
  allowLoopbackWebhooks?: boolean;
  /** What makes files, where a test asks for any. */
  exports?: Services["exports"];
  /** Reads the reference data that the API keeps once more, as it does within a minute of a load. */
  loadDirectory(): Promise<void>;
  /** Whether reads are left to GraphQL's executor, which answers what the service has nothing for in statements. */
  isExecuting: boolean;
  /** Statements sent since the last call, without those of the operator. */
  takeStatements(): string[];
  /** Asks as a role at an organisation, or as nobody; a young person about the child. Of one role two people differ by `subject`. */
  as(role: Role | null, organisationId?: string, childId?: string, subject?: string): Caller;
  close(): Promise<void>;
}

/** `pglite`: the embedded database. `postgres`: a fresh one on the run's server. */
export type Backend = "pglite" | "postgres";

const schema = executableSchema();

/** Documents that were asked before, read and checked once: a test asks the same of many callers. */
const read = new Map<string, DocumentNode | readonly GraphQLError[]>();
function documentOf(source: string): DocumentNode | readonly GraphQLError[] {
  const known = read.get(source);
  if (known !== undefined) return known;
  let found: DocumentNode | readonly GraphQLError[];
  try {
    const document = parse(source);
    const errors = validate(schema, document);
    found = errors.length > 0 ? errors : document;
  } catch (error) {
    found = [error as GraphQLError];
  }
  read.set(source, found);
  return found;
}

export async function openApi(backend: Backend, today = "2026-11-22", opened?: OpenedDatabases): Promise<Api> {
  let statements: string[] = [];
  const options = { onStatement: (sql: string) => statements.push(sql) };
  const { database, operator } =
    opened ?? (backend === "pglite" ? await openPglite(options) : await openPostgres(options));
  const load = () => asOperator(operator, ({ drizzle }) => loadDirectory(drizzle));
  let directory = await load();
  const api: Api = {
    database,
    operator,
    world: makeWorld(operator),
    today,
    isExecuting: false,
    async loadDirectory() {
      directory = await load();
    },
    takeStatements() {
      const taken = statements;
      statements = [];
      return taken;
    },
    as(role, organisationId = "LA:202", childId, subject) {
      const found = role === null ? null : actorAs(role, organisationId, childId);
      const actor = found === null || subject === undefined ? found : { ...found, subject };
      return async (source, variableValues) => {
        const services: Services = {
          database,
          directory: () => directory,
          clock: api.clock ?? (() => new Date(`${api.today}T12:00:00Z`)),
          allowLoopbackWebhooks: api.allowLoopbackWebhooks === true,
          imports: {} as Services["imports"],
          exports: api.exports ?? ({} as Services["exports"]),
        };
        const contextValue = makeContext(services, { requestId: "test", actor });
        try {
          const document = documentOf(source);
          if (!("kind" in document)) return answer({ errors: document });
          const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
          const asked = {
            schema,
            document,
            operation: operation as OperationDefinitionNode,
            variables: variableValues,
          };
          const data = api.isExecuting ? undefined : await answerCompiled(asked, contextValue);
          return answer(
            data === undefined
              ? await execute({ schema, document, contextValue, ...(variableValues && { variableValues }) })
              : { data },
          );
        } finally {
          await contextValue.finish();
        }
      };
    },
    async close() {
      await database.close();
      if (operator !== database) await operator.close();
    },
  };
  statements = [];
  return api;
}

export interface OpenedDatabases {
  readonly database: Database;
  readonly operator: Database;
}

async function openPglite(options: DatabaseOptions): Promise<OpenedDatabases> {
  const database = await openDatabase("pglite:memory", options);
  await migrate(database);
  await loadReference(database);
  return { database, operator: database };
}

async function openPostgres(options: DatabaseOptions): Promise<OpenedDatabases> {
  const fresh = await freshDatabase();
  return { database: await openDatabase(fresh.url, options), operator: await openDatabase(fresh.operatorUrl) };
}

export function actorAs(role: Role, organisationId: string, childId?: string): Actor {
  const { actions, purposes } = grantOf(role);
  const [purpose] = [...purposes];
  if (purpose === undefined) throw new Error("the role may act for no purpose");
  return {
    subject: `${role} at ${organisationId}`,
    organisationId,
    organisationCode: organisationId.slice(organisationId.indexOf(":") + 1),
    role,
    purpose,
    ...(childId !== undefined && { childId }),
    actions,
  };
}

/** Through JSON, as a client gets it: without prototypes and `undefined`. */
function answer({ data, errors }: ExecutionResult): Answer {
  const plain = (errors ?? []).map(({ message, path, extensions }) => ({ message, path, code: extensions.code }));
  return JSON.parse(JSON.stringify({ data: data ?? null, errors: plain })) as Answer;
}
