/** Calls a function again and again, on London's clock. What cannot be called goes where what fails goes. */
export function every(
  rate: string,
  name: string,
  called: sst.aws.Function,
  deadLetters: aws.sqs.Queue,
): sst.aws.CronV2 {
  return new sst.aws.CronV2(name, {
    schedule: `rate(${rate})`,
    timezone: "Europe/London",
    function: called.arn,
    retries: 2,
    dlq: deadLetters.arn,
  });
}
