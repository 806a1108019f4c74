import { routes } from "@cic/api/routes";
import type { Resource, Synthesis } from "./synth.ts";

/** Says what is wrong, a line for each fault; nothing when the rule is kept. */
export type Rule = (synthesis: Synthesis) => string[];

type Inputs = Resource["inputs"];

const REGION = "eu-west-2";
/** What answers without a token: a word about the service. */
const OPEN_ROUTES = ["GET /health/live", "GET /health/ready"];
/** What holds data, or is needed to read it. */
const KEEPS_DATA = ["s3/bucket:Bucket", "kms/key:Key", "cloudwatch/logGroup:LogGroup", "sqs/queue:Queue"];

/** Resources of a type, without the `aws:` before it. */
function all({ resources }: Synthesis, type: string): Resource[] {
  return resources.filter((resource) => resource.type === `aws:${type}`);
}
const arnOf = (name: string, service: string) => new RegExp(`^arn:aws:${service}:[^:]*:[^:]*:(\\w+[:/])?${name}$`);
const refersTo = (arn: unknown, { name }: Resource, service: string) => arnOf(name, service).test(String(arn));

interface Statement {
  readonly effect?: string;
  readonly actions?: readonly string[];
  readonly resources?: readonly string[];
  readonly principals?: readonly { readonly type: string; readonly identifiers: readonly string[] }[];
  readonly conditions?: readonly { readonly variable: string; readonly values: readonly string[] }[];
}
const statementsIn = (policy: unknown): Statement[] =>
  (JSON.parse(String(policy ?? "{}")) as { Statement?: Statement[] }).Statement ?? [];

/** Functions that nobody waits for: called by a schedule, by a bucket or by a topic. */
function calledAlone(synthesis: Synthesis): Resource[] {
  const targets = [
    ...all(synthesis, "scheduler/schedule:Schedule").map(({ inputs }) => inputs.target.arn),
    ...all(synthesis, "s3/bucketNotification:BucketNotification").flatMap(({ inputs }) =>
      (inputs.lambdaFunctions as Inputs[]).map((one) => one.lambdaFunctionArn),
    ),
    ...all(synthesis, "sns/topicSubscription:TopicSubscription").map(({ inputs }) => inputs.endpoint),
  ];
  return all(synthesis, "lambda/function:Function").filter((fn) => targets.some((arn) => refersTo(arn, fn, "lambda")));
}

const alarmsOn = (synthesis: Synthesis, key: string, value: unknown) =>
  all(synthesis, "cloudwatch/metricAlarm:MetricAlarm").filter(({ inputs }) => inputs.dimensions?.[key] === value);

function variablesOf({ inputs }: Resource): Record<string, string> {
  return (inputs.environment?.value ?? inputs.environment)?.variables ?? {};
}

/** The rules that production keeps, by what they promise. */
export const rules: Readonly<Record<string, Rule>> = {
  "every route stands behind the authorizer": (synthesis) => {
    const authorizers = all(synthesis, "apigatewayv2/authorizer:Authorizer");
    const routes = all(synthesis, "apigatewayv2/route:Route");
    const open = routes.filter(
      ({ inputs }) =>
        inputs.authorizationType !== "CUSTOM" || !authorizers.some(({ name }) => inputs.authorizerId === `${name}-id`),
    );
    const keys = open.map(({ inputs }) => String(inputs.routeKey));
    return [
      ...keys.filter((key) => !OPEN_ROUTES.includes(key)).map((key) => `${key} is open`),
      ...(authorizers.length === 1 ? [] : [`there are ${authorizers.length} authorizers`]),
      ...(routes.length > OPEN_ROUTES.length ? [] : ["there are no routes"]),
      ...authorizers
        .filter(
          ({ inputs }) =>
            inputs.authorizerType !== "REQUEST" ||
            inputs.enableSimpleResponses !== true ||
            inputs.authorizerPayloadFormatVersion !== "2.0" ||
            String(inputs.identitySources) !== "$request.header.Authorization" ||
            !(inputs.authorizerResultTtlInSeconds > 0 && inputs.authorizerResultTtlInSeconds <= 300),
        )
        .map(({ name }) => `${name} does not answer simply, by the Authorization header, kept for up to five minutes`),
      ...["lambda/functionUrl:FunctionUrl", "apigateway/restApi:RestApi", "lb/loadBalancer:LoadBalancer"]
        .flatMap((type) => all(synthesis, type))
        .map(({ name }) => `${name} is another way in`),
      ...all(synthesis, "apigatewayv2/api:Api")
        .filter(({ inputs }) => inputs.disableExecuteApiEndpoint !== true)
        .map(({ name }) => `${name} answers beside its own domain`),
    ];
  },

  "whatever the API answers is a route": (synthesis) => {
    // A part of an address that is not always the same is a variable there, and a pattern here.
    const there = all(synthesis, "apigatewayv2/route:Route").map(({ inputs }) =>
      String(inputs.routeKey).replaceAll(/\{[^}]+\}/g, "{}"),
    );
    const here = routes.map(({ method, path }) => {
      const parts = path.source.replaceAll(/^\^|\$$|\\(?=[/.])/g, "").split("/");
      return `${method} ${parts.map((part) => (part.includes("(") ? "{}" : part)).join("/")}`;
    });
    return ["GET /graphql", "POST /graphql", ...here]
      .filter((route) => !there.includes(route))
      .map((route) => `${route} is not reached`);
  },
  "callers are held back before anything of ours runs": (synthesis) => [
    ...all(synthesis, "apigatewayv2/stage:Stage")
      .filter(({ inputs: { defaultRouteSettings: settings } }) =>
        [settings?.throttlingRateLimit, settings?.throttlingBurstLimit].some((limit) => !(limit > 0)),
      )
      .map(({ name }) => `${name} takes any number of requests`),
    ...all(synthesis, "apigatewayv2/api:Api")
      .filter(({ inputs }) => inputs.corsConfiguration?.allowOrigins?.includes("*"))
      .map(({ name }) => `${name} may be called from any page`),
  ],

  "no bucket is public, and each is encrypted, versioned and cleared": (synthesis) => {
    const buckets = all(synthesis, "s3/bucket:Bucket");
    const about = (type: string, { inputs }: Resource) =>
      all(synthesis, `s3/${type}`).filter((one) => one.inputs.bucket === inputs.bucket);
    return [
      ...(buckets.length > 0 ? [] : ["there is no bucket"]),
      ...buckets.flatMap((bucket) => {
        const blocked = about("bucketPublicAccessBlock:BucketPublicAccessBlock", bucket)[0]?.inputs;
        const statements = about("bucketPolicy:BucketPolicy", bucket).flatMap(({ inputs }) =>
          statementsIn(inputs.policy),
        );
        const encryption = about(
          "bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
          bucket,
        )[0]?.inputs.rules[0].applyServerSideEncryptionByDefault;
        const lifecycle =
          about("bucketLifecycleConfiguration:BucketLifecycleConfiguration", bucket)[0]?.inputs.rules ?? [];
        const fault = (isOne: boolean, what: string) => (isOne ? [`${bucket.name} ${what}`] : []);
        return [
          ...fault(
            ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"].some(
              (name) => blocked?.[name] !== true,
            ) || bucket.inputs.acl !== undefined,
            "may be made public",
          ),
          ...fault(
            statements.some(
              ({ effect, principals }) =>
                effect !== "Deny" && principals?.some(({ identifiers }) => identifiers.includes("*")),
            ),
            "lets anybody in",
          ),
          ...fault(
            !statements.some(
              ({ effect, conditions }) =>
                effect === "Deny" && conditions?.some(({ variable }) => variable === "aws:SecureTransport"),
            ),
            "may be read unencrypted",
          ),
          ...fault(
            encryption?.sseAlgorithm !== "aws:kms" || !String(encryption.kmsMasterKeyId).startsWith("arn:aws:kms:"),
            "is not encrypted with our key",
          ),
          ...fault(
            about("bucketVersioning:BucketVersioning", bucket)[0]?.inputs.versioningConfiguration?.status !== "Enabled",
            "keeps no versions",
          ),
          ...fault(
            lifecycle.length === 0 ||
              lifecycle.some(
                (rule: Inputs) =>
                  rule.status !== "Enabled" ||
                  !(rule.expiration?.days > 0) ||
                  !(rule.noncurrentVersionExpiration?.noncurrentDays > 0),
              ),
            "is never cleared",
          ),
        ];
      }),
    ];
  },

  "a function may do what is named, to what is named": (synthesis) =>
    all(synthesis, "iam/role:Role").flatMap(({ name, inputs }) => {
      const statements = ((inputs.inlinePolicies as Inputs[]) ?? []).flatMap(({ policy }) => statementsIn(policy));
      return [
        ...statements.flatMap(({ actions = [], resources = [] }) => [
          ...actions.filter((action) => action.includes("*")).map((action) => `${name} may ${action}`),
          // A folder of a bucket has no other name than its objects' beginning.
          ...resources
            .filter((resource) => resource.replace(/^(arn:aws:s3:::[\w-]+\/\w+)\/\*$/, "$1").includes("*"))
            .map((resource) => `${name} may act on ${resource}`),
        ]),
        ...((inputs.managedPolicyArns as string[] | undefined) ?? [])
          .filter((arn) => !arn.endsWith("/AWSLambdaBasicExecutionRole"))
          .map((arn) => `${name} has ${arn}`),
        ...(/"AWS"|"\*"/.test(JSON.stringify(inputs.assumeRolePolicy).replaceAll("\\", ""))
          ? [`${name} may be assumed by people`]
          : []),
      ];
    }),

  "only the gateway, the schedule, the bucket and a topic call functions": (synthesis) =>
    all(synthesis, "lambda/permission:Permission")
      .filter(
        ({ inputs }) =>
          !["apigateway.amazonaws.com", "s3.amazonaws.com", "sns.amazonaws.com"].includes(inputs.principal) ||
          !String(inputs.sourceArn).startsWith("arn:aws:"),
      )
      .map(({ name, inputs }) => `${name} lets ${inputs.principal} call from anywhere`),

  "what fails is kept, and somebody is told": (synthesis) => {
    const queues = all(synthesis, "sqs/queue:Queue");
    const alone = calledAlone(synthesis);
    const takesFrom = [
      ...all(synthesis, "lambda/function:Function").map(({ inputs }) => inputs.deadLetterConfig?.targetArn),
      ...all(synthesis, "scheduler/schedule:Schedule").map(({ inputs }) => inputs.target.deadLetterConfig?.arn),
      ...queues.map(({ inputs }) => JSON.parse(inputs.redrivePolicy ?? "{}").deadLetterTargetArn),
    ];
    const isDeadLetters = (queue: Resource) => takesFrom.some((arn) => refersTo(arn, queue, "sqs"));
    const isQueue = (arn: unknown) => queues.some((queue) => refersTo(arn, queue, "sqs"));
    return [
      ...(alone.length > 0 && queues.length > 0 ? [] : ["nothing works in the background"]),
      ...queues
        .filter((queue) => !isDeadLetters(queue) && queue.inputs.redrivePolicy === undefined)
        .map(({ name }) => `${name} has no dead letters`),
      ...queues
        .filter(({ inputs }) => inputs.sqsManagedSseEnabled !== true)
        .map(({ name }) => `${name} is not encrypted`),
      ...queues
        .filter((queue) => isDeadLetters(queue) && queue.inputs.messageRetentionSeconds !== 1_209_600)
        .map(({ name }) => `${name} forgets within 14 days`),
      ...queues
        .filter(
          ({ name }) =>
            !alarmsOn(synthesis, "QueueName", name).some(
              ({ inputs }) => inputs.metricName === "ApproximateNumberOfMessagesVisible" && inputs.threshold === 0,
            ),
        )
        .map(({ name }) => `nobody is told of ${name}`),
      ...alone
        .filter(({ inputs }) => !isQueue(inputs.deadLetterConfig?.targetArn))
        .map(({ name }) => `${name} forgets what it could not do`),
      ...all(synthesis, "scheduler/schedule:Schedule")
        .filter(({ inputs }) => !isQueue(inputs.target.deadLetterConfig?.arn))
        .map(({ name }) => `${name} forgets whom it could not call`),
      ...all(synthesis, "sns/topicSubscription:TopicSubscription")
        .filter(({ inputs }) => inputs.protocol === "lambda")
        .filter(({ inputs }) => !isQueue(JSON.parse(inputs.redrivePolicy ?? "{}").deadLetterTargetArn))
        .map(({ name }) => `${name} forgets what it could not hand over`),
    ];
  },

  "every function has its limits, its log and its alarms": (synthesis) => {
    const alone = calledAlone(synthesis);
    const logs = all(synthesis, "cloudwatch/logGroup:LogGroup");
    return all(synthesis, "lambda/function:Function").flatMap((fn) => {
      const { name, inputs } = fn;
      const log = logs.find((one) => one.inputs.name === inputs.loggingConfig?.logGroup);
      const alarms = alarmsOn(synthesis, "FunctionName", inputs.name);
      const told = (metric: string, stat?: string) =>
        alarms.some(
          (alarm) =>
            alarm.inputs.metricName === metric && (stat === undefined || alarm.inputs.extendedStatistic === stat),
        );
      const isRouted = all(synthesis, "apigatewayv2/integration:Integration").some((one) =>
        refersTo(one.inputs.integrationUri, fn, "lambda"),
      );
      const fault = (isOne: boolean, what: string) => (isOne ? [`${name} ${what}`] : []);
      return [
        ...fault(!(inputs.timeout > 0 && inputs.timeout <= (isRouted ? 29 : 900)), "outlasts who waits for it"),
        ...fault(!(inputs.memorySize > 0), "has no limit to its memory"),
        ...fault(inputs.runtime !== "nodejs24.x", "runs on another Node"),
        ...fault(!(log !== undefined && log.inputs.retentionInDays >= 365), "has no log that is kept for a year"),
        ...fault(!told("Errors"), "has no alarm for errors"),
        ...fault(!told("Throttles"), "has no alarm for throttles"),
        ...fault(!told("Duration", "p95"), "has no alarm for its time"),
        ...fault(alone.includes(fn) && !told("AsyncEventAge"), "has no alarm for events that wait"),
      ];
    });
  },

  "alarms reach somebody": (synthesis) => {
    const alarms = all(synthesis, "cloudwatch/metricAlarm:MetricAlarm");
    const topics = all(synthesis, "sns/topic:Topic");
    const told = (namespace: string, metric: string) =>
      alarms.some(({ inputs }) => inputs.namespace === namespace && inputs.metricName === metric);
    const wanted: readonly (readonly [string, string])[] = [
      ["AWS/ApiGateway", "Latency"],
      ["AWS/CertificateManager", "DaysToExpiry"],
      ["cic-health/production", "SecretAgeDays"],
      ["AWS/SES", "Reputation.BounceRate"],
      ["AWS/SES", "Reputation.ComplaintRate"],
    ];
    const heard = all(synthesis, "sns/topicSubscription:TopicSubscription").map(({ inputs }) => inputs.topic);
    return [
      ...alarms
        .filter(({ inputs }) => !topics.some((topic) => refersTo(inputs.alarmActions?.[0], topic, "sns")))
        .map(({ name }) => `${name} tells nobody`),
      ...topics
        .filter((topic) => !heard.some((arn) => refersTo(arn, topic, "sns")))
        .map(({ name }) => `nobody hears ${name}`),
      ...wanted
        .filter(([namespace, metric]) => !told(namespace, metric))
        .map(([, metric]) => `nothing watches ${metric}`),
      ...(alarms.some(({ inputs }) => JSON.stringify(inputs.metricQueries ?? "").includes('"5xx"'))
        ? []
        : ["nothing watches the rate of errors"]),
      ...(all(synthesis, "cloudwatch/dashboard:Dashboard").length > 0 ? [] : ["there is no dashboard"]),
    ];
  },

  "what is secret is encrypted with our key, which turns": (synthesis) => [
    ...all(synthesis, "lambda/function:Function")
      .filter(({ inputs }) => !String(inputs.kmsKeyArn).startsWith("arn:aws:kms:"))
      .map(({ name }) => `${name} keeps its settings with Amazon's key`),
    ...all(synthesis, "cloudwatch/logGroup:LogGroup")
      .filter(({ inputs }) => !String(inputs.kmsKeyId).startsWith("arn:aws:kms:"))
      .map(({ name }) => `${name} is kept with Amazon's key`),
    ...all(synthesis, "sns/topic:Topic")
      .filter(({ inputs }) => inputs.kmsMasterKeyId === undefined)
      .map(({ name }) => `${name} is not encrypted`),
    ...all(synthesis, "kms/key:Key")
      .filter(({ inputs }) => inputs.enableKeyRotation !== true)
      .map(({ name }) => `${name} never turns`),
  ],

  "mail is unreadable on its way, and what comes back is heard": (synthesis) => {
    const sets = all(synthesis, "sesv2/configurationSet:ConfigurationSet");
    const topics = all(synthesis, "sns/topic:Topic");
    const destinations = all(synthesis, "sesv2/configurationSetEventDestination:ConfigurationSetEventDestination").map(
      ({ inputs }) => ({ set: inputs.configurationSetName, ...inputs.eventDestination }),
    );
    return [
      ...(sets.length > 0 ? [] : ["nothing sends mail"]),
      ...sets
        .filter(({ inputs }) => inputs.deliveryOptions?.tlsPolicy !== "REQUIRE")
        .map(({ name }) => `${name} sends what others can read`),
      ...sets.flatMap(({ name, inputs }) =>
        ["BOUNCE", "COMPLAINT"]
          .filter(
            (kind) =>
              !destinations.some(
                (one) =>
                  one.set === inputs.configurationSetName &&
                  one.enabled === true &&
                  one.matchingEventTypes.includes(kind) &&
                  topics.some((topic) => refersTo(one.snsDestination?.topicArn, topic, "sns")),
              ),
          )
          .map((kind) => `${name} tells nobody of a ${kind}`),
      ),
    ];
  },

  "who may write to a topic or a queue is one service, for what is ours": (synthesis) =>
    ["sns/topicPolicy:TopicPolicy", "sqs/queuePolicy:QueuePolicy"]
      .flatMap((type) => all(synthesis, type))
      .flatMap(({ name, inputs }) =>
        statementsIn(inputs.policy)
          .filter(
            ({ principals = [], actions = [], resources = [], conditions = [] }) =>
              principals.some(({ type }) => type !== "Service") ||
              [...actions, ...resources].some((one) => one.includes("*")) ||
              !conditions.some(
                ({ variable, values }) => variable === "aws:SourceArn" && values.every((arn) => !arn.includes("*")),
              ),
          )
          .map(() => `${name} takes from anybody`),
      ),

  "the log of requests tells no address and no query": (synthesis) =>
    all(synthesis, "apigatewayv2/stage:Stage")
      .filter(({ inputs }) =>
        /sourceIp|userAgent|\$context\.path|identity/.test(inputs.accessLogSettings?.format ?? "path"),
      )
      .map(({ name }) => `${name} logs who called`),

  "tables come before the code that uses them": (synthesis) => {
    const [invocation, ...more] = all(synthesis, "lambda/invocation:Invocation");
    const migrate = all(synthesis, "lambda/function:Function").find(
      ({ inputs }) => inputs.name === invocation?.inputs.functionName,
    );
    return [
      ...(invocation === undefined || more.length > 0 || migrate === undefined ? ["nothing migrates"] : []),
      ...(/^[0-9a-f]{64}$/.test(invocation?.inputs.triggers?.sha256) ? [] : ["new migrations do not migrate"]),
      ...all(synthesis, "lambda/function:Function")
        .filter((fn) => variablesOf(fn).CIC_DATABASE_URL !== undefined && fn !== migrate)
        .filter(({ options }) => !options.dependsOn.includes(invocation?.name ?? ""))
        .map(({ name }) => `${name} may come before its tables`),
    ];
  },

  "nothing is outside London": ({ app, resources }) => {
    const providers = app.providers as Record<string, { region?: string } | undefined>;
    return [
      ...(providers.aws?.region === REGION ? [] : [`AWS is in ${providers.aws?.region}`]),
      ...Object.keys(providers)
        .filter((name) => name !== "aws")
        .map((name) => `${name} is another provider`),
      ...resources.flatMap(({ type, name, inputs }) => {
        // A dynamic provider's own code names all kinds of things.
        const { __provider, ...rest } = inputs;
        const text = JSON.stringify(rest);
        const named = [...text.matchAll(/\b(?:us|eu|ap|ca|sa|me|af|il|mx|cn)-(?:gov-)?[a-z]+-\d\b/g)].map(
          ([region]) => region,
        );
        const elsewhere = named.filter((region) => region !== REGION);
        const isEdge = /^aws:(cloudfront|globalaccelerator)\//.test(type) || text.includes('"scope":"CLOUDFRONT"');
        return [
          ...elsewhere.map((region) => `${name} is in ${region}`),
          ...(isEdge ? [`${name} is wherever the caller is`] : []),
          ...(type === "aws:s3/bucketReplicationConfig:BucketReplicationConfig" ? [`${name} copies elsewhere`] : []),
        ];
      }),
    ];
  },

  "nothing is removed in production": ({ app, resources }) => [
    ...(app.protect === true ? [] : ["the stage may be removed by a command"]),
    ...(app.removal === "retain" || app.removal === "retain-all" ? [] : ["what is taken out of the code is removed"]),
    ...resources
      .filter(({ type, options }) => KEEPS_DATA.some((one) => type === `aws:${one}`) && !options.retainOnDelete)
      .map(({ name }) => `${name} is removed with its code`),
    ...resources.filter(({ inputs }) => inputs.forceDestroy === true).map(({ name }) => `${name} is removed when full`),
  ],
};
