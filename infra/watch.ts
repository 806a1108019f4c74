import { alarm } from "./alarms";
import { makeDeadLetters } from "./dead-letters";
import { makeFunction } from "./function";
import { every } from "./schedule";
import { metricsNamespace, secretsChangedOn } from "./settings";

const deadLetters = makeDeadLetters("Watch");

/** Measures what AWS does not: how old the secrets are. */
const watch = makeFunction("Watch", {
  entry: "watch",
  seconds: 30,
  megabytes: 256,
  slowAfterMs: 10_000,
  environment: { CIC_SECRETS_CHANGED_ON: secretsChangedOn, CIC_METRICS_NAMESPACE: metricsNamespace },
  deadLetters,
});

every("12 hours", "WatchSchedule", watch, deadLetters);

alarm("SecretsOld", {
  namespace: metricsNamespace,
  metricName: "SecretAgeDays",
  statistic: "Maximum",
  period: 86_400,
  threshold: 90,
  means: 'The secrets were last changed more than 90 days ago. infra/README.md, "Rotate a secret".',
});
