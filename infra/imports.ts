import { address } from "./api";
import { bucket, workerPermissions } from "./bucket";
import { pooledUrl } from "./database";
import { makeDeadLetters } from "./dead-letters";
import { makeFunction } from "./function";
import { migrated } from "./migration";

/** Works on imports as orders for it come into the bucket. */
export const importWorker = makeFunction("ImportWorker", {
  entry: "import-worker",
  seconds: 900,
  megabytes: 1769,
  reserved: 5,
  slowAfterMs: 600_000,
  environment: {
    CIC_DATABASE_URL: pooledUrl,
    CIC_IMPORT_BUCKET: bucket.name,
    CIC_PUBLIC_URL: address,
    // Lets garbage be cleared before it grows: see the README's figures.
    NODE_OPTIONS: "--max-old-space-size=512",
  },
  permissions: workerPermissions,
  deadLetters: makeDeadLetters("Imports"),
  after: migrated,
});
