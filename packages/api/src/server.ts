import { ApolloServer, type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import {
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import type { Logger } from "pino";
import type { Context } from "./context.ts";
import { costOf } from "./cost.ts";
import { documentLimits } from "./document-limits.ts";
import { ApiError } from "./errors.ts";
import { holdsMoreThan, type Limits, limitExceeded } from "./limits.ts";
import { type QuotaStanding, type Quotas, quotaExceeded, spend, tellOfQuota } from "./quotas.ts";
import type { Prepare } from "./resolvers-as-needed.ts";
import { describeUnexpected, isUnavailable, type UnexpectedError } from "./unexpected-error.ts";
import { checkVariables, withoutValues } from "./without-values.ts";

/** Codes that Apollo gives to requests that are not well formed or not valid: their messages are about the request. */
const REQUEST_CODES: ReadonlySet<unknown> = new Set([
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

/**
 * The GraphQL server, started. It answers through `executeHTTPGraphQLRequest`; `makeHandler` does the rest.
 *
 * `introspection` lets clients ask for the schema; without it, messages do not hint at names in the schema either.
 */
export async function makeServer({
  schema,
  limits,
  log,
  introspection,
  quotas,
  prepare,
}: {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly log: Logger;
  readonly introspection: boolean;
  /** What organisations may ask; as much as they like where it is not said. */
  readonly quotas?: Quotas | undefined;
  /** Where the schema does not have all its resolvers from the start. */
  readonly prepare?: Prepare;
}): Promise<ApolloServer<Context>> {
  const standings = new WeakMap<Context, QuotaStanding>();
  const server = new ApolloServer<Context>({
    schema,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [documentLimits(limits)],
    formatError: (formatted, error) => toldToClient(formatted, error, limits, introspection),
    // A token travels in a header that no page of another site can send unasked.
    csrfPrevention: { requestHeaders: ["authorization", "apollo-require-preflight", "x-apollo-operation-name"] },
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: "production",
    // No plugin may have `willResolveField`: with one, a query builder that a resolver returns runs twice.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      requestLimits(limits, quotas, standings, prepare),
      ...(quotas === undefined ? [] : [tellOfQuota(quotas, (context) => standings.get(context))]),
      compiledAnswers(log),
      unexpectedErrorLog(log),
    ],
    logger: withoutMessages(log),
  });
  await server.start();
  return server;
}

/**
 * Checks what needs the variables or the schema: how many values, whether they fit, the cost, and whether the caller's organisation has
 * that left. What may be executed is prepared.
 */
function requestLimits(
  limits: Limits,
  quotas: Quotas | undefined,
  standings: WeakMap<Context, QuotaStanding>,
  prepare: Prepare | undefined,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        const [first] = operation?.selectionSet.selections ?? [];
        if (contextValue.trace !== undefined && first?.kind === Kind.FIELD) contextValue.trace.field = first.name.value;
        if (operation?.operation === "subscription") {
          throw new ApiError(
            "BAD_USER_INPUT",
            "There are no subscriptions here: ask `changes`, or be told by a webhook.",
          );
        }
        const variables = request.variables ?? {};
        if (holdsMoreThan(limits.variableValues, variables)) throw limitExceeded("variableValues", limits);
        if (operation) checkVariables(schema, operation, variables);
        const cost = operation ? costOf(schema, document, operation, variables, limits.cost) : 0;
        if (cost > limits.cost) throw limitExceeded("cost", limits);
        const standing = quotas === undefined ? undefined : await spend(contextValue, quotas, Math.max(1, cost));
        if (standing !== undefined) standings.set(contextValue, standing);
        if (standing?.retryAfterSeconds !== undefined) throw quotaExceeded(standing);
        await prepare?.(document);
      },
    }),
  };
}

/** Loaded when it is first needed, with what resolves reads. */
let reads: Promise<typeof import("./generated/nouns/reads.ts")> | undefined;

/** Answers reads in as few statements as there are root fields (`compiled/README.md`), and leaves to the executor whatever else there is, or is wrong. */
function compiledAnswers(log: Logger): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      async responseForOperation({ schema, document, operation, request: { variables }, contextValue }) {
        // The executor says so when the document has no operation of the name that was sent.
        if (operation?.operation !== "query" || isOfService(operation)) return null;
        reads ??= import("./generated/nouns/reads.ts");
        const { answerCompiled } = await reads;
        const data = await answerCompiled({ schema, document, operation, variables }, contextValue, (error) =>
          log.warn({ requestId: contextValue.requestId, error: describeUnexpected(error) }, "compiled read failed"),
        );
        if (data === undefined) return null;
        return {
          http: { headers: new HeaderMap() },
          body: { kind: "single", singleResult: { data } },
        } as GraphQLResponse;
      },
    }),
  };
}

/** Whether it asks how the service is and nothing else: no more is loaded for who watches it. */
const isOfService = ({ selectionSet: { selections } }: OperationDefinitionNode): boolean =>
  selections.every((one) => one.kind === Kind.FIELD && one.name.value === "service");

function unexpectedErrorLog(log: Logger): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      async didEncounterErrors({ errors, contextValue }) {
        // One cause fails the same field of every row of a page.
        const unexpected = new Map<string, UnexpectedError>();
        for (const error of errors) {
          if (isExpected(error)) continue;
          const described = describeUnexpected(error);
          unexpected.set(`${described.name} ${described.code} ${described.field}`, described);
        }
        for (const error of unexpected.values()) {
          log.error({ requestId: contextValue.requestId, error }, "unexpected error");
        }
      },
    }),
  };
}

/** Whether an error's message was written for the caller. */
function isExpected(error: GraphQLError): boolean {
  if (apiErrorIn(error) !== undefined) return true;
  if (error.path === undefined) return REQUEST_CODES.has(error.extensions.code);
  return isArgumentError(error);
}

/** An argument that turns out during execution not to be acceptable, as when a variable is null: its message is GraphQL's. */
function isArgumentError(error: GraphQLError): boolean {
  const { originalError } = error;
  return originalError instanceof GraphQLError && originalError.nodes !== undefined;
}

function apiErrorIn(error: unknown): ApiError | undefined {
  if (error instanceof ApiError) return error;
  return error instanceof GraphQLError && error.originalError instanceof ApiError ? error.originalError : undefined;
}

/** Masks every error whose message was not written for the caller. */
function toldToClient(
  formatted: GraphQLFormattedError,
  error: unknown,
  limits: Limits,
  introspection: boolean,
): GraphQLFormattedError {
  const api = apiErrorIn(error);
  if (api !== undefined) return { ...formatted, message: api.message, extensions: { ...api.extensions } };
  if (!(error instanceof GraphQLError) || !isExpected(error)) {
    const { message, extensions } = isUnavailable(error)
      ? new ApiError("SERVICE_UNAVAILABLE", "The service cannot answer just now. Try again.")
      : new ApiError("INTERNAL_SERVER_ERROR", "Internal error");
    return { ...formatted, message, extensions: { ...extensions } };
  }
  const { code } = error.extensions;
  if (code === "GRAPHQL_PARSE_FAILED" && error.message.includes("Document contains more that")) {
    const { message, extensions } = limitExceeded("tokens", limits);
    return { message, extensions: { ...extensions } };
  }
  const told = withoutValues(error);
  const message = introspection ? told : told.replace(/ ?Did you mean(.+?)\?$/, "");
  return { ...formatted, message, extensions: { code: error.path === undefined ? code : "BAD_USER_INPUT" } };
}

/** Apollo puts the messages of errors into what it logs; the fact that it logged is all that is kept. */
function withoutMessages(log: Logger) {
  const nothing = () => {};
  return { debug: nothing, info: nothing, warn: nothing, error: () => log.error("Apollo Server reported an error") };
}
