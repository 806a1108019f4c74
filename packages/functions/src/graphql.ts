import { setImmediate } from "node:timers/promises";
import { Contract } from "@cic/api/contract";
import { makeHandler } from "@cic/api/handler";
import { resolversAsNeeded } from "@cic/api/resolvers-as-needed";
import { makeServer } from "@cic/api/server";
import { makeTracing } from "@cic/api/tracing";
import { makeRemoteKeySet } from "@cic/auth/key-set";
import { makeVerifier } from "@cic/auth/verify";
import { trustVouchers } from "@cic/auth/voucher";
import { makeCloudServices } from "./cloud-services.ts";
import { readCloudConfig } from "./config.ts";
import { type GatewayEvent, type GatewayResult, toGatewayResult, toHttpRequest } from "./lambda-http.ts";
import { makeLog } from "./log.ts";

/** Built as the process starts, and again by the next request when it could not be. */
let building: ReturnType<typeof build> | undefined = build();
// Told to the request that waits for it.
building.catch(() => {});

/** Lambda's entry for every route behind the authorizer, and for health: API Gateway events of payload format 2.0. */
export async function handler(event: GatewayEvent): Promise<GatewayResult> {
  building ??= build().catch((error: unknown) => {
    building = undefined;
    throw error;
  });
  const { handle, refreshDirectory } = await building;
  const request = toHttpRequest(event);
  // Whoever shows no token at `/graphql` is told nothing that is in the directory.
  if (request.path !== "/graphql" || request.headers.has("authorization")) await refreshDirectory();
  return await toGatewayResult(await handle(request));
}

async function build() {
  const config = readCloudConfig();
  const log = makeLog(config.logLevel);
  const { limits, origins, introspection, quotas } = config;
  const tracing = makeTracing((otlp) => log.info(otlp, "spans"));
  const services = await makeCloudServices(config, log, tracing.statement);
  // The database is asked while the schema is made.
  void services.refreshDirectory();
  await setImmediate();
  const schema = new Contract();
  const handle = makeHandler({
    apollo: await makeServer({ schema, limits, log, introspection, quotas, prepare: resolversAsNeeded(schema) }),
    services,
    verify: trustVouchers({
      verify: makeVerifier({
        issuer: config.tokenIssuer,
        audience: config.tokenAudience,
        keys: makeRemoteKeySet({ url: config.tokenKeysUrl }),
      }),
      key: config.voucherKey,
      onDistrust: () => log.error("what an authorizer is said to vouch for is not from it"),
    }),
    log,
    limits,
    origins,
    routes: async () => (await import("@cic/api/generated/nouns/reads")).routes,
    quotas,
    tracing,
    trusted: config.trusted,
    metricsNamespace: config.metricsNamespace,
  });
  return { handle, refreshDirectory: services.refreshDirectory };
}
