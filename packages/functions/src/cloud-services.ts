import { S3Client } from "@aws-sdk/client-s3";
import type { Services } from "@cic/api/context";
import { openDatabase } from "@cic/db/database";
import { type CurrentDirectory, keepDirectory } from "@cic/db/organisations/current-directory";
import type { Logger } from "pino";
import { type BucketUploads, makeBucketUploads } from "./bucket-uploads.ts";
import type { CloudConfig } from "./config.ts";

/** What every function in the cloud works with; built once a process. */
export async function makeCloudServices(
  config: Pick<CloudConfig, "databaseUrl" | "importBucket" | "publicUrl">,
  log: Logger,
): Promise<Services & { readonly imports: BucketUploads; readonly refreshDirectory: CurrentDirectory["refresh"] }> {
  const database = await openDatabase(config.databaseUrl, {
    // One request at a time runs in a Lambda; a second connection is for a health check beside it.
    maxConnections: 2,
    onConnectionLost: () => log.warn("a database connection was lost"),
  });
  const clock = () => new Date();
  const { current, refresh } = await keepDirectory(database, clock);
  return {
    database,
    directory: current,
    refreshDirectory: refresh,
    clock,
    imports: {
      ...makeBucketUploads({ s3: new S3Client({}), bucket: config.importBucket }),
      findingsUrl: (importId) => `${config.publicUrl}/imports/${importId}/findings.csv`,
    },
  };
}
