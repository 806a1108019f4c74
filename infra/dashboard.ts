import { api } from "./api";

const region = "eu-west-2";
const functions = ["Graphql", "Exports", "Authorizer", "ImportWorker", "DeliverWebhooks"];

type Metric = readonly (string | Readonly<Record<string, string>>)[];

const graph = (title: string, metrics: readonly Metric[]) => ({
  type: "metric",
  width: 12,
  height: 6,
  properties: { title, region, view: "timeSeries", period: 300, metrics },
});

/** One page of how the service is. */
new aws.cloudwatch.Dashboard("Dashboard", {
  dashboardName: `${$app.name}-${$app.stage}`,
  dashboardBody: $jsonStringify({
    widgets: api.nodes.api.id.apply((id) => [
      graph("Requests", [
        ["AWS/ApiGateway", "Count", "ApiId", id, { stat: "Sum" }],
        ["AWS/ApiGateway", "4xx", "ApiId", id, { stat: "Sum" }],
        ["AWS/ApiGateway", "5xx", "ApiId", id, { stat: "Sum" }],
      ]),
      graph("How long callers wait (ms)", [
        ["AWS/ApiGateway", "Latency", "ApiId", id, { stat: "p50" }],
        ["AWS/ApiGateway", "Latency", "ApiId", id, { stat: "p95" }],
        ["AWS/ApiGateway", "Latency", "ApiId", id, { stat: "p99" }],
      ]),
      search("Errors of functions", "Errors", "Sum"),
      search("Throttles", "Throttles", "Sum"),
      search("How long functions run, p95 (ms)", "Duration", "p95"),
      search("How long events wait (ms)", "AsyncEventAge", "Maximum"),
    ]),
  }),
});

function search(title: string, metric: string, stat: string) {
  const names = functions.map((name) => `"${$app.name}-${$app.stage}-${name}"`).join(" OR ");
  const expression = `SEARCH('{AWS/Lambda,FunctionName} MetricName="${metric}" FunctionName=(${names})', '${stat}', 300)`;
  return graph(title, [[{ expression, region }]]);
}
