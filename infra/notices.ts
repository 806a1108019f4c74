import { address } from "./api";
import { bucket } from "./bucket";
import { pooledUrl } from "./database";
import { makeDeadLetters } from "./dead-letters";
import { makeFunction } from "./function";
import { migrated } from "./migration";
import { every } from "./schedule";

const deadLetters = makeDeadLetters("Notices");

/** Escalates notices that passed a service level, and counts the placements of which an ICB was not told. */
const worker = makeFunction("EscalateNotices", {
  entry: "escalate-notices",
  seconds: 300,
  megabytes: 512,
  slowAfterMs: 240_000,
  environment: { CIC_DATABASE_URL: pooledUrl, CIC_IMPORT_BUCKET: bucket.name, CIC_PUBLIC_URL: address },
  deadLetters,
  after: migrated,
});

every("1 hour", "EscalateNoticesSchedule", worker, deadLetters);
