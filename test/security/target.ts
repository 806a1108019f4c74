import { resolvers } from "@cic/api/generated/resolvers";
import type { HttpResponse } from "@cic/api/http";
import type { Quotas } from "@cic/api/quotas";
import type { ResolverMap } from "@cic/api/schema";
import type { Purpose, Role } from "@cic/auth/actions";
import { type Database, type DatabaseOptions, openDatabase } from "@cic/db/database";
import { keepDirectory } from "@cic/db/organisations/current-directory";
import { type FreshDatabase, freshDatabase } from "../harness/postgres.ts";
import { makeWorld, type WorldPlacement } from "../harness/world.ts";
import { type Api, type Setup, startApi, TODAY } from "../server/testkit.ts";

/** Names and numbers that stand in the data and in what is sent, and nowhere else: whoever reads them in a log has found a leak. */
export const CANARIES = { name: "Zaqwren", localId: "Zaqwren-Local", nhsNumber: "9990001113", born: "2013-03-17" };
const CANARY = /zaqwren|999 ?000 ?1113|2013-03-17/i;

export const holdsCanary = (text: string): boolean => CANARY.test(text);

export interface Bearer {
  readonly org: string;
  readonly role: Role;
  readonly purpose: Purpose;
  readonly subject?: string;
}
export const WORKER: Bearer = { org: "LA:202", role: "SOCIAL_WORKER", purpose: "DIRECT_CARE" };
export const OTHER_WORKER: Bearer = { ...WORKER, org: "LA:301" };

export interface Target extends Api {
  readonly fresh: FreshDatabase;
  readonly database: Database;
  readonly operator: Database;
  readonly placements: readonly WorldPlacement[];
  token(bearer: Bearer): Promise<string>;
  /** Asks the handler itself, without a connection. */
  post(body: unknown, token?: string): Promise<HttpResponse & { readonly text: string }>;
  closeAll(): Promise<void>;
}

/** The API with its own resolvers over PostgreSQL, and children of two authorities whose names and numbers are canaries. */
export async function openTarget({
  database: options = {},
  through = (url) => url,
  ...setup
}: Omit<Setup, "database"> & {
  readonly database?: DatabaseOptions;
  /** Where the API finds the database: something that stands before it. */
  readonly through?: (url: string) => string;
  readonly quotas?: Quotas;
} = {}): Promise<Target> {
  const fresh = await freshDatabase();
  const [database, operator] = await Promise.all([
    openDatabase(through(fresh.url), options),
    openDatabase(fresh.operatorUrl, { maxConnections: 3 }),
  ]);
  const world = makeWorld(operator);
  const placements = ["LA:202", "LA:301"].flatMap((authority, a) =>
    [0, 1, 2].map((i) =>
      world
        .child(authority, {
          localId: `${CANARIES.localId}-${i}`,
          born: CANARIES.born,
          ...(a + i === 0 ? { nhsNumber: CANARIES.nhsNumber } : {}),
        })
        .carePeriod({ from: "2024-02-01" })
        .legalStatus("C2", "2024-02-01")
        .placement({ from: "2024-02-01", postcode: "NG1 1AA", area: { icb: "ICB:QJ2", authority: "LA:831" } }),
    ),
  );
  await world.save();
  const { current } = await keepDirectory(operator, () => TODAY);
  const api = await startApi({
    ...setup,
    database,
    directory: current,
    resolvers: resolvers as unknown as ResolverMap,
  });
  return {
    ...api,
    fresh,
    database,
    operator,
    placements,
    token: ({ subject = "worker", ...bearer }) => api.issuer.issue({ subject, ...bearer, expiresInSeconds: 3_600 }),
    async post(body, token) {
      const headers = new Map([
        ["content-type", "application/json"],
        ["accept", "application/graphql-response+json"],
        ...(token === undefined ? [] : ([["authorization", `Bearer ${token}`]] as const)),
      ]);
      const text = typeof body === "string" ? body : JSON.stringify(body);
      const answer = await api.handler({ method: "POST", path: "/graphql", search: "", headers, body: text });
      return { ...answer, text: String(answer.body) };
    },
    async closeAll() {
      await api.close();
      await Promise.all([database.close(), operator.close()]);
    },
  };
}
