import { join } from "node:path";
import { type Handler, makeHandler } from "@cic/api/handler";
import { routes } from "@cic/api/routes";
import { executableSchema } from "@cic/api/schema";
import { makeServer } from "@cic/api/server";
import type { Services } from "@cic/api/services";
import { type DevelopmentIssuer, makeDevelopmentIssuer } from "@cic/auth/development-issuer";
import { makeStaticKeySet } from "@cic/auth/key-set";
import { makeVerifier } from "@cic/auth/verify";
import type { Database } from "@cic/db/database";
import { keepDirectory } from "@cic/db/organisations/current-directory";
import type { Logger } from "pino";
import type { CommonConfig } from "./config.ts";
import { makeLocalExports } from "./local-exports.ts";
import { makeLocalImports } from "./local-imports.ts";
import type { LocalRoute } from "./local-server.ts";
import { makeLocalUploads } from "./local-uploads.ts";

export interface LocalApi {
  readonly handler: Handler;
  readonly uploadRoute: LocalRoute;
  readonly exportRoute: LocalRoute;
  readonly issuer: DevelopmentIssuer;
}

/** The API as it runs on a developer's machine: tokens from the development issuer, files in the data folder. */
export async function makeLocalApi({
  database,
  dataFolder,
  address,
  config,
  log,
  clock = () => new Date(),
}: {
  readonly database: Database;
  readonly dataFolder: string;
  /** Where the server answers, e.g. `http://localhost:4000`. */
  readonly address: () => string;
  readonly config: CommonConfig;
  readonly log: Logger;
  readonly clock?: () => Date;
}): Promise<LocalApi> {
  const issuer = await makeDevelopmentIssuer({ environment: "local", audience: AUDIENCE, clock });
  const uploads = makeLocalUploads({ folder: join(dataFolder, "uploads"), address, clock });
  const { current, refresh } = await keepDirectory(database, clock);
  const exports = makeLocalExports({
    ...{ database, directory: current, clock, address, log },
    folder: join(dataFolder, "exports"),
  });
  const services: Services = {
    database,
    directory: current,
    clock,
    exports,
    allowLoopbackWebhooks: true,
    imports: makeLocalImports({ database, directory: current, uploads, address, clock, log }),
  };
  const handle = makeHandler({
    apollo: await makeServer({
      schema: executableSchema(),
      limits: config.limits,
      log,
      introspection: true,
      quotas: config.quotas,
    }),
    services,
    verify: makeVerifier({
      issuer: issuer.issuer,
      audience: AUDIENCE,
      keys: await makeStaticKeySet(issuer.keys),
      clock,
      allowDevelopmentIssuer: true,
    }),
    log,
    limits: config.limits,
    origins: config.origins,
    routes,
    quotas: config.quotas,
    trusted: config.trusted,
  });
  const handler: Handler = async (request) => {
    await refresh();
    return handle(request);
  };
  return { handler, uploadRoute: uploads.route, exportRoute: exports.route, issuer };
}

const AUDIENCE = "http://localhost/cic-health";
