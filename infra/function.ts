import { alarm } from "./alarms";
import { nodejs } from "./bundling";
import { key } from "./encryption";
import { isProduction } from "./settings";

type Args = Pick<sst.aws.FunctionArgs, "environment" | "permissions" | "copyFiles" | "nodejs"> & {
  /** File in `packages/functions/src` without its ending. */
  readonly entry: string;
  readonly seconds: number;
  readonly megabytes: number;
  /** At most so many at once, which no other function can use: bulk work cannot take what callers wait for. */
  readonly reserved?: number;
  /** Of 95 in 100 calls, the time in milliseconds that somebody should look at. */
  readonly slowAfterMs: number;
  /** Where events go that failed three times: for what is called without anybody waiting. */
  readonly deadLetters?: aws.sqs.Queue;
  /** What must be there before this code takes traffic. */
  readonly after?: $util.Resource;
};

/** Those that were made, for the dashboard. */
export const functions: sst.aws.Function[] = [];

/** A function with its log and alarms, whose settings are encrypted, and which may do what is said here and nothing else. */
export function makeFunction(
  name: string,
  { entry, seconds, megabytes, reserved, slowAfterMs, deadLetters, after, ...args }: Args,
): sst.aws.Function {
  const made = new sst.aws.Function(name, {
    nodejs,
    ...args,
    handler: `packages/functions/src/${entry}.handler`,
    runtime: "nodejs24.x",
    architecture: "arm64",
    timeout: `${seconds} seconds`,
    memory: `${megabytes} MB`,
    logging: { retention: isProduction ? "1 year" : "1 week" },
    ...(reserved !== undefined && { concurrency: { reserved } }),
    permissions: $util
      .output(args.permissions ?? [])
      .apply((own) => [
        ...own,
        { actions: ["kms:Decrypt"], resources: [key.arn] },
        ...(deadLetters === undefined ? [] : [{ actions: ["sqs:SendMessage"], resources: [deadLetters.arn] }]),
      ]),
    transform: {
      function: (fn, opts) => {
        fn.kmsKeyArn = key.arn;
        if (deadLetters !== undefined) fn.deadLetterConfig = { targetArn: deadLetters.arn };
        if (after !== undefined) opts.dependsOn = [after];
      },
      role: (role) => {
        // SST also lets whoever may assume roles in the account be the function.
        role.assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" });
      },
      logGroup: (log, opts) => {
        log.kmsKeyId = key.arn;
        opts.retainOnDelete = isProduction;
      },
    },
  });

  functions.push(made);
  const dimensions = { FunctionName: made.name };
  const metric = { namespace: "AWS/Lambda", dimensions };
  alarm(`${name}Errors`, {
    ...metric,
    metricName: "Errors",
    statistic: "Sum",
    threshold: 0,
    periods: 2,
    means: `${name} ended with an error in each of two stretches of five minutes.`,
  });
  alarm(`${name}Throttles`, {
    ...metric,
    metricName: "Throttles",
    statistic: "Sum",
    threshold: 0,
    means: `${name} was wanted more often at once than it may run.`,
  });
  alarm(`${name}Slow`, {
    ...metric,
    metricName: "Duration",
    extendedStatistic: "p95",
    threshold: slowAfterMs,
    periods: 3,
    means: `Of 20 calls of ${name}, one takes longer than ${slowAfterMs} ms.`,
  });
  if (deadLetters !== undefined) {
    alarm(`${name}Behind`, {
      ...metric,
      metricName: "AsyncEventAge",
      statistic: "Maximum",
      threshold: 15 * 60_000,
      means: `An event has waited a quarter of an hour for ${name}.`,
    });
  }
  return made;
}
