import { beforeAll, describe, expect, it } from "vitest";
import { production as settings } from "./example.ts";
import { installPlatform } from "./platform.ts";
import { type Rule, rules } from "./rules.ts";
import { type Resource, type Synthesis, synthesise } from "./synth.ts";

const missing = installPlatform();
if (missing !== undefined) {
  // Where changes are accepted this must run; on a train it need not.
  if (process.env.CI !== undefined) throw new Error(missing);
  process.stderr.write(`\n!!! THE INFRASTRUCTURE WAS NOT LOOKED AT: ${missing}\n\n`);
}

let production: Synthesis;

describe.skipIf(missing !== undefined)("a production stage", () => {
  beforeAll(async () => {
    production = await synthesise("production", settings);
  });

  it("is these resources and no others", async () => {
    const list = production.resources
      .filter(({ type }) => !type.startsWith("sst:") && type !== "pulumi:pulumi:Stack")
      .map(({ type, name }) => `${type.replace(/^aws:|:.*$/g, "")} ${name}`)
      .sort();
    await expect(`${list.join("\n")}\n`).toMatchFileSnapshot("production-resources.txt");
  });

  it.each(Object.entries(rules))("keeps to it that %s", (_, rule) => {
    expect(rule(production)).toEqual([]);
  });

  /** What is broken, in which rule's terms, and how the rule says so. */
  const broken: readonly Broken[] = [
    [
      "every route stands behind the authorizer",
      change("apigatewayv2/route:Route", (inputs) =>
        inputs.routeKey === "POST /graphql" ? { authorizationType: "NONE" } : {},
      ),
      /^POST \/graphql is open$/,
    ],
    [
      "every route stands behind the authorizer",
      change("apigatewayv2/route:Route", () => ({ authorizerId: "another" })),
      /is open/,
    ],
    [
      "every route stands behind the authorizer",
      add("aws:apigatewayv2/route:Route", "New", { routeKey: "GET /admin", authorizationType: "NONE" }),
      /^GET \/admin is open$/,
    ],
    [
      "every route stands behind the authorizer",
      add("aws:lambda/functionUrl:FunctionUrl", "Url", {}),
      /another way in/,
    ],
    [
      "every route stands behind the authorizer",
      change("apigatewayv2/authorizer:Authorizer", () => ({ authorizerResultTtlInSeconds: 3600 })),
      /kept for up to five minutes/,
    ],
    [
      "every route stands behind the authorizer",
      change("apigatewayv2/api:Api", () => ({ disableExecuteApiEndpoint: false })),
      /beside its own domain/,
    ],
    [
      "whatever the API answers is a route",
      change("apigatewayv2/route:Route", (inputs) =>
        inputs.routeKey === "GET /graphql" ? { routeKey: "GET /elsewhere" } : {},
      ),
      /^GET \/graphql is not reached$/,
    ],
    [
      "callers are held back before anything of ours runs",
      change("apigatewayv2/stage:Stage", () => ({ defaultRouteSettings: {} })),
      /any number of requests/,
    ],
    [
      "callers are held back before anything of ours runs",
      change("apigatewayv2/api:Api", () => ({ corsConfiguration: { allowOrigins: ["*"] } })),
      /from any page/,
    ],
    ...inRule(
      [
        [
          change("s3/bucketPublicAccessBlock:BucketPublicAccessBlock", () => ({ blockPublicPolicy: false })),
          /made public/,
        ],
        [without("s3/bucketPublicAccessBlock:BucketPublicAccessBlock"), /made public/],
        [change("s3/bucket:Bucket", () => ({ acl: "public-read" })), /made public/],
        [
          change("s3/bucketPolicy:BucketPolicy", ({ policy }) => ({ policy: String(policy).replace("Deny", "Allow") })),
          /lets anybody in/,
        ],
        [without("s3/bucketPolicy:BucketPolicy"), /read unencrypted/],
        [
          without("s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration"),
          /not encrypted with our key/,
        ],
        [without("s3/bucketVersioning:BucketVersioning"), /keeps no versions/],
        [without("s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration"), /never cleared/],
        [add("aws:s3/bucket:Bucket", "Another", { bucket: "another" }), /^Another/],
      ],
      "no bucket is public, and each is encrypted, versioned and cleared",
    ),
    [
      "a function may do what is named, to what is named",
      change("iam/role:Role", ({ inlinePolicies }) => rewritten(inlinePolicies, "s3:PutObject", "s3:*")),
      /GraphqlRole may s3:\*/,
    ],
    [
      "a function may do what is named, to what is named",
      change("iam/role:Role", ({ inlinePolicies }) =>
        rewritten(inlinePolicies, "arn:aws:s3:::ImportsBucket/imports/*", "*"),
      ),
      /may act on \*/,
    ],
    [
      "a function may do what is named, to what is named",
      change("iam/role:Role", ({ inlinePolicies }) =>
        rewritten(inlinePolicies, "arn:aws:s3:::ImportsBucket/imports/*", "arn:aws:s3:::ImportsBucket/*"),
      ),
      /may act on/,
    ],
    [
      "a function may do what is named, to what is named",
      change("iam/role:Role", () => ({ managedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"] })),
      /AdministratorAccess/,
    ],
    [
      "a function may do what is named, to what is named",
      change("iam/role:Role", () => ({
        assumeRolePolicy: { Statement: [{ Principal: { AWS: "arn:aws:iam::123456789012:root" } }] },
      })),
      /may be assumed by/,
    ],
    [
      "only the gateway, the schedule, the bucket and a topic call functions",
      change("lambda/permission:Permission", () => ({ principal: "*" })),
      /lets \*/,
    ],
    [
      "only the gateway, the schedule, the bucket and a topic call functions",
      change("lambda/permission:Permission", () => ({ sourceArn: undefined })),
      /from anywhere/,
    ],
    ...inRule(
      [
        [change("lambda/function:Function", () => ({ deadLetterConfig: undefined })), /forgets what it could not do/],
        [
          change("scheduler/schedule:Schedule", ({ target }) => ({
            target: { ...target, deadLetterConfig: undefined },
          })),
          /could not call/,
        ],
        [
          add("aws:sqs/queue:Queue", "Jobs", { name: "Jobs", sqsManagedSseEnabled: true }),
          /^Jobs has no dead letters$/m,
        ],
        [change("sqs/queue:Queue", () => ({ sqsManagedSseEnabled: false })), /not encrypted/],
        [change("sqs/queue:Queue", () => ({ messageRetentionSeconds: 345_600 })), /within 14 days/],
        [
          change("cloudwatch/metricAlarm:MetricAlarm", ({ metricName }) =>
            metricName === "ApproximateNumberOfMessagesVisible" ? { threshold: 100 } : {},
          ),
          /nobody is told/,
        ],
      ],
      "what fails is kept, and somebody is told",
    ),
    ...inRule(
      [
        [change("lambda/function:Function", () => ({ timeout: undefined })), /outlasts/],
        [change("lambda/function:Function", () => ({ timeout: 60 })), /^GraphqlFunction outlasts/m],
        [change("lambda/function:Function", () => ({ memorySize: undefined })), /limit to its memory/],
        [change("lambda/function:Function", () => ({ runtime: "nodejs20.x" })), /another Node/],
        [change("cloudwatch/logGroup:LogGroup", () => ({ retentionInDays: 0 })), /kept for a year/],
        [withoutAlarm("Errors"), /no alarm for errors/],
        [withoutAlarm("Throttles"), /no alarm for throttles/],
        [withoutAlarm("Duration"), /no alarm for its time/],
        [withoutAlarm("AsyncEventAge"), /no alarm for events that wait/],
      ],
      "every function has its limits, its log and its alarms",
    ),
    ...inRule(
      [
        [change("cloudwatch/metricAlarm:MetricAlarm", () => ({ alarmActions: [] })), /tells nobody/],
        [without("sns/topicSubscription:TopicSubscription"), /nobody hears Alarms/],
        [withoutAlarm("Reputation.BounceRate"), /nothing watches Reputation.BounceRate/],
        [withoutAlarm("Latency"), /nothing watches Latency/],
        [withoutAlarm("DaysToExpiry"), /nothing watches DaysToExpiry/],
        [withoutAlarm("SecretAgeDays"), /nothing watches SecretAgeDays/],
        [
          change("cloudwatch/metricAlarm:MetricAlarm", () => ({ metricQueries: undefined })),
          /nothing watches the rate of errors/,
        ],
        [without("cloudwatch/dashboard:Dashboard"), /no dashboard/],
      ],
      "alarms reach somebody",
    ),
    ...inRule(
      [
        [change("lambda/function:Function", () => ({ kmsKeyArn: undefined })), /Amazon's key/],
        [change("cloudwatch/logGroup:LogGroup", () => ({ kmsKeyId: undefined })), /Amazon's key/],
        [change("sns/topic:Topic", () => ({ kmsMasterKeyId: undefined })), /not encrypted/],
        [change("kms/key:Key", () => ({ enableKeyRotation: false })), /never turns/],
      ],
      "what is secret is encrypted with our key, which turns",
    ),
    [
      "mail is unreadable on its way, and what comes back is heard",
      change("sesv2/configurationSet:ConfigurationSet", () => ({ deliveryOptions: {} })),
      /others can read/,
    ],
    [
      "who may write to a topic or a queue is one service, for what is ours",
      change("sns/topicPolicy:TopicPolicy", ({ policy }) => ({ policy: String(policy).replace("Service", "*") })),
      /takes from anybody/,
    ],
    [
      "the log of requests tells no address and no query",
      change("apigatewayv2/stage:Stage", () => ({ accessLogSettings: { format: "$context.identity.sourceIp" } })),
      /logs who called/,
    ],
    [
      "tables come before the code that uses them",
      options("aws:lambda/function:Function", { dependsOn: [] }),
      /^GraphqlFunction may come before its tables$/m,
    ],
    ["tables come before the code that uses them", without("lambda/invocation:Invocation"), /nothing migrates/],
    [
      "tables come before the code that uses them",
      change("lambda/invocation:Invocation", () => ({ triggers: {} })),
      /do not migrate/,
    ],
    ...inRule(
      [
        [app({ providers: { aws: { region: "eu-west-1" } } }), /AWS is in eu-west-1/],
        [app({ providers: { aws: { region: "eu-west-2" }, cloudflare: true } }), /cloudflare/],
        [change("sqs/queue:Queue", () => ({ region: "us-east-1" })), /is in us-east-1/],
        [change("s3/bucketNotification:BucketNotification", () => ({ arn: "arn:aws:sqs:eu-west-1:1:x" })), /eu-west-1/],
        [add("aws:cloudfront/distribution:Distribution", "Edge", {}), /wherever the caller is/],
        [add("aws:s3/bucketReplicationConfig:BucketReplicationConfig", "Copy", {}), /copies elsewhere/],
      ],
      "nothing is outside London",
    ),
    ...inRule(
      [
        [app({ protect: false }), /removed by a command/],
        [app({ removal: "remove" }), /taken out of the code/],
        [options("aws:kms/key:Key", { retainOnDelete: false }), /^Key is removed with its code$/],
        [options("aws:s3/bucket:Bucket", { retainOnDelete: false }), /^ImportsBucket/],
        [change("s3/bucket:Bucket", () => ({ forceDestroy: true })), /when full/],
      ],
      "nothing is removed in production",
    ),
  ];
  it.each(broken)("would notice: %s", (name, breaking, says) => {
    const rule = rules[name] as Rule;
    expect(rule(breaking(production)).join("\n")).toMatch(says);
  });

  it("has each of its rules broken here", () => {
    expect(new Set(broken.map(([name]) => name))).toEqual(new Set(Object.keys(rules)));
  });
});

describe.skipIf(missing !== undefined)("other stages", () => {
  it("are removed with their data; a preview on Neon has a branch of the database of its own", async () => {
    const preview = await synthesise("preview-a", {
      NEON_API_KEY: "made up",
      NEON_PROJECT_ID: "project",
      NEON_PREVIEW_PARENT_ID: "br-made-up-data",
    });
    expect(preview.app).toMatchObject({ protect: false, removal: "remove" });
    const branch = preview.resources.find(({ type }) => type === "neon:index/branch:Branch");
    expect(branch?.inputs).toMatchObject({ name: "preview-a", parentId: "br-made-up-data" });
    const url = (name: string) =>
      preview.resources.find((one) => one.name === name)?.inputs.environment.value.variables.CIC_DATABASE_URL;
    expect(url("GraphqlFunction")).toContain("-pooler.");
    expect(url("MigrateFunction")).not.toContain("-pooler.");
    expect(preview.resources.find(({ type }) => type === "aws:s3/bucket:Bucket")?.inputs.forceDestroy).toBe(true);
  });

  it.each<[string, Record<string, string>]>([
    ["production without a domain", { CIC_ALARM_EMAIL: "operations@example.org" }],
    ["production without mail", { ...settings, CIC_MAIL_FROM: "" }],
    [
      "production whose database is outside London",
      { SST_SECRET_DatabaseUrl: "postgres://u:p@ep.eu-central-1.aws.neon.tech/cic" },
    ],
  ])("refuse %s", async (_, environment) => {
    await expect(synthesise("production", environment)).rejects.toThrow(/README|eu-west-2/);
  });
});

type Inputs = Resource["inputs"];
type Change = (given: Synthesis) => Synthesis;
type Broken = [rule: string, broken: Change, says: RegExp];

/** Several ways to break one rule. */
const inRule = (ways: readonly (readonly [broken: Change, says: RegExp])[], rule: string): Broken[] =>
  ways.map(([broken, says]) => [rule, broken, says]);

function change(type: string, to: (inputs: Inputs) => Inputs) {
  return ({ resources, ...rest }: Synthesis): Synthesis => ({
    ...rest,
    resources: resources.map((one) =>
      one.type === `aws:${type}` ? { ...one, inputs: { ...one.inputs, ...to(one.inputs) } } : one,
    ),
  });
}

function options(type: string, to: Partial<Resource["options"]>) {
  return ({ resources, ...rest }: Synthesis): Synthesis => ({
    ...rest,
    resources: resources.map((one) => (one.type === type ? { ...one, options: { ...one.options, ...to } } : one)),
  });
}

function without(type: string) {
  return ({ resources, ...rest }: Synthesis): Synthesis => ({
    ...rest,
    resources: resources.filter((one) => one.type !== `aws:${type}`),
  });
}

function withoutAlarm(metric: string) {
  return ({ resources, ...rest }: Synthesis): Synthesis => ({
    ...rest,
    resources: resources.filter(({ inputs }) => inputs.metricName !== metric),
  });
}

function add(type: string, name: string, inputs: Inputs) {
  return ({ resources, ...rest }: Synthesis): Synthesis => ({
    ...rest,
    resources: [...resources, { type, name, inputs, options: { protect: false, retainOnDelete: true, dependsOn: [] } }],
  });
}

function app(to: Partial<Synthesis["app"]>) {
  return (given: Synthesis): Synthesis => ({ ...given, app: { ...given.app, ...to } });
}

function rewritten(inlinePolicies: readonly { policy: string }[], from: string, to: string): Inputs {
  return { inlinePolicies: inlinePolicies.map((one) => ({ ...one, policy: one.policy.replaceAll(from, to) })) };
}
