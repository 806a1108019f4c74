import { alarm } from "./alarms";
import { apiPermissions, bucket } from "./bucket";
import { contract, quick } from "./bundling";
import { pooledUrl } from "./database";
import { key } from "./encryption";
import { makeFunction } from "./function";
import { migrated } from "./migration";
import { voucherKey } from "./secrets";
import { domain, isProduction, metricsNamespace, origins, tokens, trustedDocuments } from "./settings";

/** At the gateway, before anything of ours runs; what an organisation may use besides is counted in the database. */
const THROTTLING = { throttlingRateLimit: 200, throttlingBurstLimit: 400 };

export const api = new sst.aws.ApiGatewayV2("Api", {
  ...(domain !== undefined && { domain }),
  // Answered by the gateway, because a preflight carries no token.
  cors:
    origins.length === 0
      ? false
      : {
          allowOrigins: origins,
          allowMethods: ["GET", "POST"],
          allowHeaders: ["authorization", "content-type", "x-request-id", "apollo-require-preflight"],
          exposeHeaders: ["x-request-id", "retry-after", "ratelimit", "ratelimit-policy"],
          maxAge: "10 minutes",
        },
  accessLog: { retention: isProduction ? "1 year" : "1 week" },
  transform: {
    api: (args) => {
      args.disableExecuteApiEndpoint = domain !== undefined;
    },
    stage: (args) => {
      args.defaultRouteSettings = { ...THROTTLING, detailedMetricsEnabled: true };
      args.accessLogSettings = {
        destinationArn: $util.output(args.accessLogSettings).apply((settings) => settings?.destinationArn ?? ""),
        // No address, query or user agent: who asked is told by organisation and role.
        format: JSON.stringify({
          requestId: "$context.requestId",
          time: "$context.requestTime",
          route: "$context.routeKey",
          status: "$context.status",
          latencyMs: "$context.responseLatency",
          organisation: "$context.authorizer.organisation",
          role: "$context.authorizer.role",
          authorizer: "$context.authorizer.status",
          error: "$context.error.responseType",
        }),
      };
    },
    logGroup: (args, opts) => {
      args.kmsKeyId = key.arn;
      opts.retainOnDelete = isProduction;
    },
  },
});

/** Where the API answers. */
export const address = domain === undefined ? api.url : `https://${domain}`;

const authorizerFunction = makeFunction("Authorizer", {
  entry: "authorizer",
  seconds: 10,
  megabytes: 512,
  slowAfterMs: 2_000,
  environment: { ...tokens, CIC_VOUCHER_KEY: voucherKey.value },
});

const authorizer = api.addAuthorizer({
  name: "Tokens",
  lambda: {
    function: authorizerFunction.arn,
    identitySources: ["$request.header.Authorization"],
    payload: "2.0",
    response: "simple",
    ttl: "5 minutes",
  },
});

const environment = {
  ...tokens,
  CIC_VOUCHER_KEY: voucherKey.value,
  CIC_DATABASE_URL: pooledUrl,
  CIC_IMPORT_BUCKET: bucket.name,
  CIC_PUBLIC_URL: address,
  CIC_ORIGINS: origins.join(" "),
  CIC_METRICS_NAMESPACE: metricsNamespace,
  CIC_TRUSTED_DOCUMENTS: trustedDocuments,
};

const graphql = makeFunction("Graphql", {
  entry: "graphql",
  seconds: 29,
  megabytes: 1769, // One whole processor.
  slowAfterMs: 3_000,
  environment,
  permissions: apiPermissions,
  nodejs: quick,
  copyFiles: contract,
  after: migrated,
});

/** The same code for what is large, where it takes nothing from those who ask questions. */
const exports = makeFunction("Exports", {
  entry: "graphql",
  seconds: 29,
  megabytes: 1024,
  reserved: 5,
  slowAfterMs: 20_000,
  environment,
  permissions: apiPermissions,
  nodejs: quick,
  copyFiles: contract,
  after: migrated,
});

const auth = { lambda: authorizer.id };
api.route("POST /graphql", graphql.arn, { auth });
api.route("GET /graphql", graphql.arn, { auth });
api.route("GET /imports/{id}/findings.csv", exports.arn, { auth });
api.route("GET /indicators/{id}/{file}", exports.arn, { auth });
api.route("GET /returns/{year}/{file}", exports.arn, { auth });
// Without a token, because who watches the service has none: they answer with a word about the service, and nothing else.
api.route("GET /health/live", graphql.arn);
api.route("GET /health/ready", graphql.arn);

const ofApi = { namespace: "AWS/ApiGateway", dimensions: { ApiId: api.nodes.api.id } };

alarm("ApiSlow", {
  ...ofApi,
  metricName: "Latency",
  extendedStatistic: "p95",
  threshold: 3_000,
  periods: 3,
  means: "Of 20 callers, one waits for more than three seconds.",
});

const counted = (id: string, metricName: string) => ({
  id,
  returnData: false,
  metric: { ...ofApi, metricName, stat: "Sum", period: 300 },
});
alarm("ApiErrors", {
  metricQueries: [
    counted("errors", "5xx"),
    counted("requests", "Count"),
    { id: "rate", expression: "100 * errors / requests", label: "errors in 100 requests", returnData: true },
  ],
  threshold: 1,
  periods: 2,
  means: "More than one in a hundred requests fails.",
});

if (domain !== undefined) {
  alarm("Certificate", {
    namespace: "AWS/CertificateManager",
    metricName: "DaysToExpiry",
    dimensions: {
      CertificateArn: api.nodes.domainName.domainNameConfiguration.apply(
        (configuration) => configuration.certificateArn,
      ),
    },
    statistic: "Minimum",
    comparisonOperator: "LessThanThreshold",
    threshold: 30,
    period: 86_400,
    means: "The certificate should have renewed itself by now, and has not.",
  });
}
