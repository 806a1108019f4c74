import type { Handler } from "@cic/api/handler";
import { refusal } from "@cic/api/http";
import type { DevelopmentIssuer } from "@cic/auth/development-issuer";
import { MAX_TOKEN_AGE_SECONDS } from "@cic/auth/verify";
import { londonDay } from "@cic/domain/dates";
import { ConfigError, readCommonConfig } from "./config.ts";
import { type DemoActor, demoActors, demoOffers, demoQuery, demoWorkList, loadDemo } from "./demo.ts";
import { codeOf, lockFolder, makeFolder } from "./folder-lock.ts";
import { makeLocalApi } from "./local-api.ts";
import { startLocalAudit } from "./local-audit.ts";
import { startLocalCalendar } from "./local-calendar.ts";
import { startLocalNotices } from "./local-notices.ts";
import { type LocalRoute, type LocalServer, serve } from "./local-server.ts";
import { startLocalWebhooks } from "./local-webhooks.ts";
import { makeLog } from "./log.ts";
import { type OfferedToken, playground } from "./playground.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { readStartOptions, StartFailure, type StartOptions, USAGE } from "./start-options.ts";

/** Work under way when a signal comes may take this long before the process ends all the same. */
const END_WITHIN_MS = 15_000;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Runs the API on this machine until a signal ends it. Throws `StartFailure` and `ConfigError`. */
async function start(options: StartOptions): Promise<void> {
  const config = readCommonConfig();
  const log = makeLog(config.logLevel, process.stderr);
  makeFolder(options.dataFolder);

  // The port is taken first, so that nobody waits for data to load only to be told that it is in use.
  let handler: Handler = async () => refusal(503, "STARTING", "Data is loading. Try again.", { "retry-after": "2" });
  let routes: readonly LocalRoute[] = [];
  const server = await listen(options.port, {
    handler: (request) => handler(request),
    bodyBytes: config.limits.bodyBytes,
    headerBytes: config.limits.headerBytes,
    log,
    routes: [async (request, response) => firstAnswer(routes, (route) => route(request, response))],
  });
  const address = `http://localhost:${server.port}`;

  const unlock = options.databaseFolder === undefined ? () => {} : lockFolder(options.databaseFolder);
  process.once("exit", unlock);
  const { database, directory, isNew } = await prepareDatabase(options, say);
  let work: readonly (() => Promise<void>)[] = [];
  endOnSignal(server, async () => {
    await Promise.all(work.map((end) => end()));
    await database.close();
  });
  const api = await makeLocalApi({
    database,
    dataFolder: options.dataFolder,
    address: () => address,
    config,
    log,
  });
  // A server's database that was in use before gets no made-up children.
  if (options.demo && (isNew || options.databaseFolder !== undefined))
    await loadDemo({ database, directory, today: londonDay(new Date()) }, say);

  routes = [api.uploadRoute, api.exportRoute, playground(() => offerTokens(api.issuer), demoQuery)];
  handler = api.handler;
  work = [
    startLocalWebhooks({ database, log }),
    startLocalNotices({ database, directory, log, dataFolder: options.dataFolder, address }),
    startLocalCalendar({ database, directory, log }),
    startLocalAudit({ database, log }),
  ];
  await greet(address, api.issuer);
}

async function listen(port: number, rest: Omit<Parameters<typeof serve>[0], "port">): Promise<LocalServer> {
  try {
    return await serve({ port, ...rest });
  } catch (error) {
    const code = codeOf(error);
    if (code === "EADDRINUSE") throw new StartFailure(`port ${port} is in use; choose another with --port`);
    throw new StartFailure(`cannot listen on port ${port} (${code})`);
  }
}

async function firstAnswer(routes: readonly LocalRoute[], ask: (route: LocalRoute) => Promise<boolean>) {
  for (const route of routes) {
    if (await ask(route)) return true;
  }
  return false;
}

function endOnSignal(server: LocalServer, closeDatabase: () => Promise<void>): void {
  let ending = false;
  const end = async () => {
    // Whoever asks twice does not want to wait.
    if (ending) process.exit(1);
    ending = true;
    setTimeout(() => process.exit(1), END_WITHIN_MS).unref();
    await server.close();
    await closeDatabase();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => void end());
}

const issue = (issuer: DevelopmentIssuer, { subject, org, role, purpose }: DemoActor) =>
  issuer.issue({ subject, org, role, purpose, expiresInSeconds: MAX_TOKEN_AGE_SECONDS });

function offerTokens(issuer: DevelopmentIssuer): Promise<OfferedToken[]> {
  return Promise.all(
    demoActors.map(async (actor) => ({ label: `${actor.label} (${actor.org})`, token: await issue(issuer, actor) })),
  );
}

async function greet(address: string, issuer: DevelopmentIssuer): Promise<void> {
  say("");
  say(`cic-health answers at ${address}/graphql — open it in a browser for GraphiQL.`);
  say("Tokens for an hour (Authorization: Bearer …; open the page again for new ones):");
  for (const actor of demoActors) {
    say("");
    say(`# ${actor.label}: ${actor.note}`);
    say(await issue(issuer, actor));
  }
  say("");
  say("A query to paste, as the receiving ICB:");
  say("");
  say(demoQuery);
  say("");
  say("And another, as the originating ICB:");
  say("");
  say(demoWorkList);
  say("");
  say("And as the personal adviser:");
  say("");
  say(demoOffers);
  say("");
  say("Stop with Ctrl-C.");
}

try {
  const options = readStartOptions(process.argv.slice(2));
  if (options === undefined) say(USAGE);
  else await start(options);
} catch (error) {
  const isKnown = error instanceof StartFailure || error instanceof ConfigError;
  const { name } = error instanceof Error ? error : { name: typeof error };
  process.stderr.write(`start: ${isKnown ? error.message : `failed unexpectedly: ${name} (${codeOf(error)})`}\n`);
  process.exit(1);
}
