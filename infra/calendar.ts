import { address } from "./api";
import { bucket } from "./bucket";
import { pooledUrl } from "./database";
import { makeDeadLetters } from "./dead-letters";
import { makeFunction } from "./function";
import { migrated } from "./migration";
import { every } from "./schedule";

const deadLetters = makeDeadLetters("Calendar");

/** Reminds of certificates that run out, and lapses those that have; counts anew what figures of the country are made from. */
const worker = makeFunction("FollowCalendar", {
  entry: "follow-calendar",
  seconds: 300,
  megabytes: 512,
  slowAfterMs: 240_000,
  environment: { CIC_DATABASE_URL: pooledUrl, CIC_IMPORT_BUCKET: bucket.name, CIC_PUBLIC_URL: address },
  deadLetters,
  after: migrated,
});

every("1 hour", "FollowCalendarSchedule", worker, deadLetters);
