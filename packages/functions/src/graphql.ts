import type { Services } from "@cic/api/context";
import { ApiError } from "@cic/api/errors";
import { type Handler, makeHandler } from "@cic/api/handler";
import { executableSchema } from "@cic/api/schema";
import { makeServer } from "@cic/api/server";
import { makeRemoteKeySet } from "@cic/auth/key-set";
import { makeVerifier } from "@cic/auth/verify";
import { openDatabase } from "@cic/db/database";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator } from "@cic/db/scope";
import { readCloudConfig } from "./config.ts";
import { type GatewayEvent, type GatewayResult, toGatewayResult, toHttpRequest } from "./lambda-http.ts";
import { makeLog } from "./log.ts";

/** Built by the first request of a process, and again by the next one when it could not be. */
let building: Promise<Handler> | undefined;

/** Lambda's entry: API Gateway events of payload format 2.0. */
export async function handler(event: GatewayEvent): Promise<GatewayResult> {
  building ??= build().catch((error: unknown) => {
    building = undefined;
    throw error;
  });
  const handle = await building;
  return toGatewayResult(await handle(toHttpRequest(event)));
}

async function build(): Promise<Handler> {
  const config = readCloudConfig();
  const log = makeLog(config.logLevel);
  const database = await openDatabase(config.databaseUrl, {
    // One request at a time runs in a Lambda; a second connection is for a health check beside it.
    maxConnections: 2,
    onConnectionLost: () => log.warn("a database connection was lost"),
  });
  const directory = await asOperator(database, ({ drizzle }) => loadDirectory(drizzle));
  const services: Services = { database, directory: () => directory, clock: () => new Date(), imports: noImports };
  const { limits, origins, introspection } = config;
  return makeHandler({
    apollo: await makeServer({ schema: executableSchema(), limits, log, introspection }),
    services,
    verify: makeVerifier({
      issuer: config.tokenIssuer,
      audience: config.tokenAudience,
      keys: makeRemoteKeySet({ url: config.tokenKeysUrl }),
    }),
    log,
    limits,
    origins,
  });
}

/** Files of imports have no place in the cloud yet: what needs one is refused, all else works. */
const refuse = async (): Promise<never> => {
  throw new ApiError("SERVICE_UNAVAILABLE", "Imports are not set up here.");
};
const noImports: Services["imports"] = {
  upload: refuse,
  receivedBytes: refuse,
  work: refuse,
  forget: refuse,
  findingsUrl: (importId) => `/imports/${importId}/findings.csv`,
};
