import { readWatchConfig } from "./config.ts";

const DAY_MS = 86_400_000;

/**
 * Lambda's entry for a schedule: how many days ago the secrets were changed, as a metric. CloudWatch reads it from the log (its
 * embedded metric format), so that nothing is called.
 */
export async function handler(): Promise<void> {
  const { secretsChangedOn, metricsNamespace } = readWatchConfig();
  const now = Date.now();
  const line = {
    _aws: {
      Timestamp: now,
      CloudWatchMetrics: [
        { Namespace: metricsNamespace, Dimensions: [[]], Metrics: [{ Name: "SecretAgeDays", Unit: "None" }] },
      ],
    },
    SecretAgeDays: Math.floor((now - Date.parse(secretsChangedOn)) / DAY_MS),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
