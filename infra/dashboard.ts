import { api } from "./api";
import { functions } from "./function";

const region = "eu-west-2";

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
    widgets: $util.all([api.nodes.api.id, ...functions.map(({ name }) => name)]).apply(([id = "", ...names]) => [
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
      ofFunctions("Errors of functions", names, "Errors", "Sum"),
      ofFunctions("Throttles", names, "Throttles", "Sum"),
      ofFunctions("How long functions run, p95 (ms)", names, "Duration", "p95"),
      ofFunctions("How long events wait (ms)", names, "AsyncEventAge", "Maximum"),
    ]),
  }),
});

function ofFunctions(title: string, names: readonly string[], metric: string, stat: string) {
  return graph(
    title,
    names.map((name) => ["AWS/Lambda", metric, "FunctionName", name, { stat }]),
  );
}
