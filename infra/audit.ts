import { address } from "./api";
import { bucket } from "./bucket";
import { pooledUrl } from "./database";
import { makeDeadLetters } from "./dead-letters";
import { makeFunction } from "./function";
import { migrated } from "./migration";
import { every } from "./schedule";

const deadLetters = makeDeadLetters("Audit");

/** Seals the audit and logs the heads of its chains. */
const worker = makeFunction("SealAudit", {
  entry: "seal-audit",
  seconds: 300,
  megabytes: 512,
  slowAfterMs: 60_000,
  environment: { CIC_DATABASE_URL: pooledUrl, CIC_IMPORT_BUCKET: bucket.name, CIC_PUBLIC_URL: address },
  deadLetters,
  after: migrated,
});

every("1 minute", "SealAuditSchedule", worker, deadLetters);
