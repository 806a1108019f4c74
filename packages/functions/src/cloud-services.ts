import type { Services } from "@cic/api/services";
import { describeUnexpected } from "@cic/api/unexpected-error";
import { type DatabaseOptions, openDatabase } from "@cic/db/database";
import { type CurrentDirectory, keepDirectory } from "@cic/db/organisations/current-directory";
import { DatabaseUnavailable } from "@cic/db/unavailable";
import type { Logger } from "pino";
import { type BucketExports, makeBucketExports } from "./bucket-exports.ts";
import { type BucketUploads, makeBucketUploads } from "./bucket-uploads.ts";
import type { CloudConfig } from "./config.ts";

/**
 * What every function in the cloud works with; built once a process. Nothing is asked of the database before
 * `refreshDirectory` is called, which also reads the directory where that has not yet succeeded; until it has, `directory`
 * throws `DatabaseUnavailable`. So a process that starts while the database is away says so to each caller, and needs no restart.
 */
export async function makeCloudServices(
  config: Pick<CloudConfig, "databaseUrl" | "importBucket" | "publicUrl" | "credentials" | "limits">,
  log: Logger,
  around?: DatabaseOptions["around"],
): Promise<
  Services & {
    readonly imports: BucketUploads;
    readonly exports: BucketExports;
    readonly refreshDirectory: CurrentDirectory["refresh"];
  }
> {
  const database = await openDatabase(config.databaseUrl, {
    // One request at a time runs in a Lambda; a second connection is for a health check beside it.
    maxConnections: 2,
    connectTimeoutMs: config.limits.waitMs,
    mindSilence: true,
    ...(around !== undefined && { around }),
    onConnectionLost: () => log.warn("a database connection was lost"),
  });
  const clock = () => new Date();
  const bucket = { credentials: config.credentials, bucket: config.importBucket };
  let kept: CurrentDirectory | undefined;
  let reading: Promise<void> | undefined;

  async function read(): Promise<void> {
    try {
      kept = await keepDirectory(database, clock);
    } catch (error) {
      log.error({ error: describeUnexpected(error) }, "the directory could not be read");
    }
    reading = undefined;
  }
  return {
    database,
    directory() {
      if (kept === undefined) throw new DatabaseUnavailable("the directory could not be read yet");
      return kept.current();
    },
    refreshDirectory() {
      if (kept !== undefined) return kept.refresh();
      reading ??= read();
      return reading;
    },
    clock,
    exports: makeBucketExports(bucket),
    imports: {
      ...makeBucketUploads(bucket),
      findingsUrl: (importId) => `${config.publicUrl}/imports/${importId}/findings.csv`,
    },
  };
}
