import { makeHandler } from "@cic/api/handler";
import { defaultLimits } from "@cic/api/limits";
import { defaultQuotas } from "@cic/api/quotas";
import { executableSchema } from "@cic/api/schema";
import { makeServer } from "@cic/api/server";
import { makeStaticKeySet } from "@cic/auth/key-set";
import { DEVELOPMENT_ISSUER, makeVerifier } from "@cic/auth/verify";
import { openDatabase } from "@cic/db/database";
import { keepDirectory } from "@cic/db/organisations/current-directory";
import { serve } from "@cic/functions/local-server";
import { makeLog } from "@cic/functions/log";
import { noExports, noImports } from "../../../server/testkit.ts";
import { TODAY } from "../data.ts";
import { AUDIENCE } from "../tokens.ts";
import { tell } from "./ready.ts";

/**
 * Our API as it is deployed: tokens verified, limits as they are by default but for how much one caller may ask at once, quotas counted (and
 * never used up), what was seen written into the audit, each request logged.
 */
const database = await openDatabase(process.env.BENCH_DATABASE_URL as string);
const clock = () => new Date(`${TODAY}T12:00:00Z`);
const log = makeLog("info");
const { current } = await keepDirectory(database, clock);
const limits = { ...defaultLimits, concurrent: 1_000 };
const plenty = { objects: 1e9, perSecond: 1e6 };
const quotas = { ...defaultQuotas, interactive: plenty, bulk: plenty };
const handler = makeHandler({
  apollo: await makeServer({ schema: executableSchema(), limits, log, introspection: false, quotas }),
  services: { database, directory: current, clock, imports: noImports, exports: noExports },
  verify: makeVerifier({
    issuer: DEVELOPMENT_ISSUER,
    audience: AUDIENCE,
    keys: await makeStaticKeySet(JSON.parse(process.env.BENCH_KEYS as string)),
    allowDevelopmentIssuer: true,
  }),
  log,
  limits,
  quotas,
});
const { port } = await serve({ handler, port: 0, bodyBytes: limits.bodyBytes, log });
tell(port);
