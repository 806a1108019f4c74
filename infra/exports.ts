import { address } from "./api";
import { bucket, exportWorkerPermissions } from "./bucket";
import { pooledUrl } from "./database";
import { makeDeadLetters } from "./dead-letters";
import { makeFunction } from "./function";
import { migrated } from "./migration";

/** Makes the files of exports as orders for them come into the bucket. */
export const exportWorker = makeFunction("ExportWorker", {
  entry: "export-worker",
  seconds: 900,
  megabytes: 1769,
  reserved: 2,
  slowAfterMs: 300_000,
  environment: { CIC_DATABASE_URL: pooledUrl, CIC_IMPORT_BUCKET: bucket.name, CIC_PUBLIC_URL: address },
  permissions: exportWorkerPermissions,
  deadLetters: makeDeadLetters("ExportOrders"),
  after: migrated,
});
