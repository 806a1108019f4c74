import { type NeonProxy, openNeonProxy } from "../harness/neon.ts";
import { bundle } from "./bundle.ts";
import { AUDIENCE, ISSUER, type Issuer, startIssuer } from "./gateway.ts";
import { type Runtime, startRuntime } from "./runtime.ts";

export const VOUCHER_KEY = "a key for tests alone, of 32 bytes or more";

/** What functions in the cloud work with, on this machine. */
export interface CloudWorld {
  readonly issuer: Issuer;
  readonly proxy: NeonProxy;
  readonly environment: Record<string, string>;
  /** A fresh process of a function's bundle. */
  start(entry: "graphql" | "authorizer" | "export-worker", more?: Record<string, string>): Promise<Runtime>;
  stop(): Promise<void>;
}

/** As Neon names its hosts, so that its driver is used. */
export function onNeon(url: string): string {
  const named = new URL(url);
  named.hostname = "ep-made-up-pooler.eu-west-2.aws.neon.tech";
  return named.href;
}

/** `databaseUrl` is PostgreSQL's on this machine, migrated and with the reference data. */
export async function openCloudWorld(databaseUrl: string): Promise<CloudWorld> {
  const [issuer, proxy] = await Promise.all([startIssuer(), openNeonProxy()]);
  proxy.port = new URL(databaseUrl).port;
  const running: Runtime[] = [];
  const environment = {
    CIC_DATABASE_URL: onNeon(databaseUrl),
    CIC_TOKEN_ISSUER: ISSUER,
    CIC_TOKEN_AUDIENCE: AUDIENCE,
    CIC_TOKEN_KEYS_URL: `${ISSUER}/keys`,
    CIC_VOUCHER_KEY: VOUCHER_KEY,
    CIC_IMPORT_BUCKET: "no-such-bucket",
    CIC_PUBLIC_URL: AUDIENCE,
    CIC_METRICS_NAMESPACE: "cic-health/test",
    TEST_NEON_PROXY: proxy.address,
    TEST_ISSUER: issuer.address,
  };
  return {
    issuer,
    proxy,
    environment,
    async start(entry, more = {}) {
      const runtime = await startRuntime((await bundle(entry)).file, { ...environment, ...more });
      running.push(runtime);
      return runtime;
    },
    async stop() {
      await Promise.all(running.map((runtime) => runtime.stop()));
      await proxy.stop();
      await issuer.stop();
    },
  };
}
