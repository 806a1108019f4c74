import { key } from "./encryption";
import { alarmEmail } from "./settings";

/** Where alarms go. */
export const topic = new aws.sns.Topic("Alarms", { kmsMasterKeyId: key.id });

if (alarmEmail !== undefined) {
  new aws.sns.TopicSubscription("AlarmEmail", { topic: topic.arn, protocol: "email", endpoint: alarmEmail });
}

type AlarmArgs = Pick<
  aws.cloudwatch.MetricAlarmArgs,
  "namespace" | "metricName" | "dimensions" | "statistic" | "extendedStatistic" | "metricQueries" | "threshold"
> & {
  readonly comparisonOperator?: "GreaterThanThreshold" | "LessThanThreshold";
  /** Seconds; five minutes unless it says otherwise. */
  readonly period?: number;
  /** How many periods in a row; one unless it says otherwise. */
  readonly periods?: number;
  /** What somebody who is woken by it should know. */
  readonly means: string;
};

/** Tells the topic when a metric is above (or below) its threshold, and when it no longer is. What is not measured is no alarm. */
export function alarm(
  name: string,
  { means, period = 300, periods = 1, ...args }: AlarmArgs,
): aws.cloudwatch.MetricAlarm {
  return new aws.cloudwatch.MetricAlarm(`${name}Alarm`, {
    alarmDescription: means,
    comparisonOperator: "GreaterThanThreshold",
    evaluationPeriods: periods,
    treatMissingData: "notBreaching",
    alarmActions: [topic.arn],
    okActions: [topic.arn],
    ...(args.metricQueries === undefined && { period }),
    ...args,
  });
}
