import { beforeAll, describe, expect, it } from "vitest";
import { production } from "./example.ts";
import { installPlatform } from "./platform.ts";
import { type Rule, rules } from "./rules.ts";
import { type Edit, type Synthesis, synthesiseEach } from "./synth.ts";

const missing = installPlatform();

/** One change to the source, and what the rule then says. */
type Way = readonly [file: string, from: string, to: string, says: RegExp];

/** For each rule, ways in which somebody may break it. */
const ways: Readonly<Record<string, readonly Way[]>> = {
  "every route stands behind the authorizer": [
    [
      "infra/api.ts",
      '"POST /graphql", graphql.arn, { auth }',
      '"POST /graphql", graphql.arn',
      /^POST \/graphql is open$/m,
    ],
    [
      "infra/api.ts",
      '"GET /imports/{id}/findings.csv", exports.arn, { auth }',
      '"GET /all", exports.arn',
      /GET \/all is open/,
    ],
    ["infra/api.ts", 'ttl: "5 minutes"', 'ttl: "1 hour"', /kept for up to five minutes/],
    ["infra/api.ts", "args.disableExecuteApiEndpoint = domain !== undefined;", "", /beside its own domain/],
    ["infra/function.ts", "    nodejs,\n", "    nodejs,\n    url: true,\n", /another way in/],
  ],
  "whatever the API answers is a route": [
    [
      "infra/api.ts",
      'api.route("GET /returns/{year}/{file}", exports.arn, { auth });',
      "",
      /returns\/{}\/{} is not reached/,
    ],
  ],
  "callers are held back before anything of ours runs": [
    ["infra/api.ts", "...THROTTLING, ", "", /any number of requests/],
    ["infra/api.ts", "allowOrigins: origins", 'allowOrigins: ["*"]', /from any page/],
  ],
  "no bucket is public, and each is encrypted, versioned and cleared": [
    [
      "infra/bucket.ts",
      "versioning: true,",
      'versioning: true, access: "public",',
      /ImportsBucket (may be made public|lets anybody in)/,
    ],
    ["infra/bucket.ts", "versioning: true,", "versioning: true, enforceHttps: false,", /read unencrypted/],
    ["infra/bucket.ts", "versioning: true,", "", /keeps no versions/],
    [
      "infra/bucket.ts",
      'sseAlgorithm: "aws:kms", kmsMasterKeyId: key.arn',
      'sseAlgorithm: "AES256"',
      /not encrypted with our key/,
    ],
    [
      "infra/bucket.ts",
      'noncurrentVersionExpiration: { noncurrentDays: rule.id === "exports" ? 1 : 30 },',
      "",
      /never cleared/,
    ],
    ["infra/orders.ts", "bucket.notify(", 'new sst.aws.Bucket("Another");\nbucket.notify(', /^AnotherBucket/m],
  ],
  "a function may do what is named, to what is named": [
    [
      "infra/bucket.ts",
      'actions: ["s3:PutObject"], resources: [objects("imports")',
      'actions: ["s3:*"], resources: [objects("imports")',
      /GraphqlRole may s3:\*/,
    ],
    [
      "infra/bucket.ts",
      'actions: ["s3:PutObject"], resources: [objects("exports")]',
      'actions: ["s3:PutObject"], resources: ["*"]',
      /ExportWorkerRole may act on \*/,
    ],
    [
      "infra/bucket.ts",
      'actions: ["s3:ListBucket"], resources: [bucket.arn]',
      'actions: ["s3:ListBucket"], resources: ["*"]',
      /may act on \*/,
    ],
    ["infra/bucket.ts", "prefix}/*", "prefix.slice(9)}*", /may act on arn:aws:s3:::ImportsBucket\/\*/],
    ["infra/mail.ts", "resources: [identity, sending.arn]", 'resources: ["*"]', /SendMailRole may act on \*/],
    [
      "infra/function.ts",
      'role.assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" });',
      "",
      /may be assumed by people/,
    ],
    [
      "infra/function.ts",
      "role.assumeRolePolicy =",
      'role.managedPolicyArns = ["arn:aws:iam::aws:policy/AdministratorAccess"];\n        role.assumeRolePolicy =',
      /AdministratorAccess/,
    ],
  ],
  "only the gateway, the schedule, the bucket and a topic call functions": [
    ["infra/mail.ts", 'principal: "sns.amazonaws.com"', 'principal: "*"', /MailBouncedPermission lets \*/],
    ["infra/mail.ts", "    sourceArn: cameBack.arn,\n", "", /MailBouncedPermission .* from anywhere/],
  ],
  "what fails is kept, and somebody is told": [
    [
      "infra/function.ts",
      "if (deadLetters !== undefined) fn.deadLetterConfig",
      "if (false) fn.deadLetterConfig",
      /FollowCalendarFunction forgets what it could not do/,
    ],
    ["infra/schedule.ts", "    dlq: deadLetters.arn,\n", "", /could not call/],
    [
      "infra/mail.ts",
      "    redrivePolicy: $jsonStringify({ deadLetterTargetArn: deadLetters.arn }),\n",
      "",
      /could not hand over/,
    ],
    ["infra/dead-letters.ts", "14 * 86_400", "4 * 86_400", /within 14 days/],
    ["infra/dead-letters.ts", "sqsManagedSseEnabled: true", "sqsManagedSseEnabled: false", /not encrypted/],
    ["infra/dead-letters.ts", "threshold: 0", "threshold: 100", /nobody is told/],
  ],
  "every function has its limits, its log and its alarms": [
    [
      "infra/api.ts",
      "  seconds: 29,\n  megabytes: 1769,",
      "  seconds: 60,\n  megabytes: 1769,",
      /^GraphqlFunction outlasts/m,
    ],
    [
      "infra/function.ts",
      "fn.kmsKeyArn = key.arn;",
      "fn.kmsKeyArn = key.arn; fn.memorySize = 0;",
      /limit to its memory/,
    ],
    ["infra/function.ts", 'runtime: "nodejs24.x"', 'runtime: "nodejs22.x"', /another Node/],
    [
      "infra/function.ts",
      'logging: { retention: isProduction ? "1 year" : "1 week" },',
      'logging: { retention: "1 week" },',
      /kept for a year/,
    ],
    ["infra/function.ts", 'metricName: "Errors"', 'metricName: "Invocations"', /no alarm for errors/],
    ["infra/function.ts", 'metricName: "Throttles"', 'metricName: "Invocations"', /no alarm for throttles/],
    ["infra/function.ts", 'extendedStatistic: "p95"', 'statistic: "Average"', /no alarm for its time/],
    ["infra/function.ts", "if (deadLetters !== undefined) {", "if (false) {", /no alarm for events that wait/],
  ],
  "alarms reach somebody": [
    ["infra/alarms.ts", "    alarmActions: [topic.arn],\n", "", /tells nobody/],
    ["infra/alarms.ts", "if (alarmEmail !== undefined)", "if (false)", /nobody hears Alarms/],
    ["infra/api.ts", 'metricName: "Latency"', 'metricName: "Count"', /nothing watches Latency/],
    ["infra/api.ts", 'counted("errors", "5xx")', 'counted("errors", "4xx")', /nothing watches the rate of errors/],
    ["infra/api.ts", 'metricName: "DaysToExpiry"', 'metricName: "Days"', /nothing watches DaysToExpiry/],
    ["infra/watch.ts", 'metricName: "SecretAgeDays"', 'metricName: "Days"', /nothing watches SecretAgeDays/],
    ["infra/mail.ts", '"Reputation.BounceRate"', '"Reputation.Rate"', /nothing watches Reputation.BounceRate/],
    ["sst.config.ts", 'await import("./infra/dashboard");', "", /no dashboard/],
  ],
  "what is secret is encrypted with our key, which turns": [
    ["infra/function.ts", "fn.kmsKeyArn = key.arn;", "", /settings with Amazon's key/],
    ["infra/function.ts", "log.kmsKeyId = key.arn;", "", /kept with Amazon's key/],
    [
      "infra/mail.ts",
      '"MailCameBack", { kmsMasterKeyId: key.id }',
      '"MailCameBack", {}',
      /^MailCameBack is not encrypted$/m,
    ],
    ["infra/encryption.ts", "    enableKeyRotation: true,\n", "", /never turns/],
  ],
  "mail is unreadable on its way, and what comes back is heard": [
    ["infra/mail.ts", 'tlsPolicy: "REQUIRE"', 'tlsPolicy: "OPTIONAL"', /others can read/],
    [
      "infra/mail.ts",
      '["BOUNCE", "COMPLAINT"],\n      snsDestination',
      '["BOUNCE"],\n      snsDestination',
      /nobody of a COMPLAINT/,
    ],
  ],
  "who may write to a topic or a queue is one service, for what is ours": [
    [
      "infra/mail.ts",
      'conditions: [isOfThisAccount, { test: "ArnEquals", variable: "aws:SourceArn", values: [sending.arn] }]',
      "conditions: [isOfThisAccount]",
      /MailCameBackPolicy takes from anybody/,
    ],
    [
      "infra/mail.ts",
      'type: "Service", identifiers: ["sns.amazonaws.com"]',
      'type: "AWS", identifiers: ["*"]',
      /MailDeadLettersPolicy takes from anybody/,
    ],
  ],
  "the log of requests tells no address and no query": [
    ["infra/api.ts", 'route: "$context.routeKey"', 'route: "$context.path"', /logs who called/],
  ],
  "tables come before the code that uses them": [
    [
      "infra/function.ts",
      "if (after !== undefined) opts.dependsOn = [after];",
      "",
      /^GraphqlFunction may come before its tables$/m,
    ],
    ["infra/calendar.ts", "  after: migrated,\n", "", /^FollowCalendarFunction may come before its tables$/m],
    ["infra/migration.ts", "  triggers: { sha256: digest() },\n", "", /do not migrate/],
  ],
  "nothing is outside London": [
    ["sst.config.ts", 'region: "eu-west-2"', 'region: "eu-west-1"', /AWS is in eu-west-1/],
    ["sst.config.ts", "      aws: {", '      cloudflare: "6.0.0",\n      aws: {', /cloudflare is another provider/],
    [
      "infra/alarms.ts",
      "kmsMasterKeyId: key.id",
      'kmsMasterKeyId: key.id, region: "us-east-1"',
      /Alarms is in us-east-1/,
    ],
    [
      "infra/dashboard.ts",
      "/** One page",
      'new aws.globalaccelerator.Accelerator("Edge");\n/** One page',
      /Edge is wherever the caller is/,
    ],
  ],
  "nothing is removed in production": [
    ["sst.config.ts", 'protect: stage === "production"', "protect: false", /removed by a command/],
    ["sst.config.ts", '"retain" : "remove"', '"remove" : "remove"', /taken out of the code/],
    [
      "infra/dead-letters.ts",
      '{ retainOnDelete: $app.stage === "production" }',
      "{}",
      /^CalendarDeadLetters is removed with its code$/m,
    ],
    ["infra/encryption.ts", '{ retainOnDelete: $app.stage === "production" }', "{}", /^Key is removed with its code$/m],
    ["infra/function.ts", "opts.retainOnDelete = isProduction;", "", /^GraphqlLogGroup is removed with its code$/m],
    ["infra/bucket.ts", "args.forceDestroy = !isProduction;", "args.forceDestroy = true;", /when full/],
  ],
};
const table = Object.entries(ways).flatMap(([rule, its]) =>
  its.map((way, round) => [rule, way[0], way[3], round] as const),
);
const rounds = Math.max(...Object.values(ways).map((its) => its.length));

/** The source as somebody may leave it, on the real components: in each round every rule is broken in another way. */
describe.skipIf(missing !== undefined)("the source of a production stage", () => {
  let broken: readonly (Synthesis | string)[];
  beforeAll(async () => {
    const edits = Array.from({ length: rounds }, (_, round) =>
      Object.values(ways).flatMap((its): Edit[] =>
        its.slice(round, round + 1).map(([file, from, to]) => ({ file, from, to })),
      ),
    );
    broken = await synthesiseEach("production", production, edits);
  }, 120_000);

  it.each(table)("cannot break it unseen that %s: %s %s", (rule, _, says, round) => {
    const synthesis = broken[round];
    if (typeof synthesis !== "object") throw new Error(synthesis);
    expect((rules[rule] as Rule)(synthesis).join("\n")).toMatch(says);
  });

  it("has each of its rules broken here", () => {
    expect(new Set(Object.keys(ways))).toEqual(new Set(Object.keys(rules)));
  });
});
