import { alarm } from "./alarms";

/**
 * A queue for what a function could not do, kept for 14 days: the runbook says how it is done again. It holds ids, never a
 * child's data.
 */
export function makeDeadLetters(name: string): aws.sqs.Queue {
  const queue = new aws.sqs.Queue(
    `${name}DeadLetters`,
    { messageRetentionSeconds: 14 * 86_400, sqsManagedSseEnabled: true },
    { retainOnDelete: $app.stage === "production" },
  );
  alarm(`${name}DeadLetters`, {
    namespace: "AWS/SQS",
    metricName: "ApproximateNumberOfMessagesVisible",
    dimensions: { QueueName: queue.name },
    statistic: "Maximum",
    threshold: 0,
    means: `${name}: work was given up. infra/README.md, "Dead letters".`,
  });
  return queue;
}
