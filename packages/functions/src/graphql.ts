import { type Handler, makeHandler } from "@cic/api/handler";
import { findingsCsvRoute } from "@cic/api/imports/findings-csv";
import { figuresCsvRoute } from "@cic/api/indicators/figures-csv";
import { oc2CsvRoute } from "@cic/api/indicators/oc2-csv";
import { executableSchema } from "@cic/api/schema";
import { makeServer } from "@cic/api/server";
import { makeRemoteKeySet } from "@cic/auth/key-set";
import { makeVerifier } from "@cic/auth/verify";
import { makeCloudServices } from "./cloud-services.ts";
import { readCloudConfig } from "./config.ts";
import { type GatewayEvent, type GatewayResult, toGatewayResult, toHttpRequest } from "./lambda-http.ts";
import { makeLog } from "./log.ts";

/** Built by the first request of a process, and again by the next one when it could not be. */
let building: ReturnType<typeof build> | undefined;

/** Lambda's entry: API Gateway events of payload format 2.0. */
export async function handler(event: GatewayEvent): Promise<GatewayResult> {
  building ??= build().catch((error: unknown) => {
    building = undefined;
    throw error;
  });
  const { handle, refreshDirectory } = await building;
  await refreshDirectory();
  return toGatewayResult(await handle(toHttpRequest(event)));
}

async function build(): Promise<{ readonly handle: Handler; readonly refreshDirectory: () => Promise<void> }> {
  const config = readCloudConfig();
  const log = makeLog(config.logLevel);
  const { limits, origins, introspection } = config;
  const services = await makeCloudServices(config, log);
  const handle = makeHandler({
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
    routes: [figuresCsvRoute, findingsCsvRoute, oc2CsvRoute],
  });
  return { handle, refreshDirectory: services.refreshDirectory };
}
