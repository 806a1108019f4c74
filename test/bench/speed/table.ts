import type { RunningServer } from "./servers.ts";

/** What a server showed in one round. */
export interface Measured {
  readonly server: RunningServer;
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Of processor time, for a request. */
  readonly nodeMs: number;
  readonly postgresMs: number;
  readonly memoryMb: number;
  /** That reach tables, for a request; counted once. */
  readonly statements?: number;
}

/**
 * One operation's rows, in Markdown. Ratios are of requests a second in one and the same round: the median, and the least and the
 * greatest.
 */
export function table(title: string, servers: readonly RunningServer[], measured: readonly Measured[]): string {
  const of = (server: RunningServer) => measured.filter((one) => one.server === server);
  const serving = servers.filter((server) => of(server).length > 0);
  const ours = serving.find(({ kind }) => kind.id === "ours");
  const ratio = (server: RunningServer, to: RunningServer | undefined) => {
    if (to === undefined) return "";
    const theirs = of(to);
    const ratios = of(server).map((one, i) => one.requestsPerSecond / (theirs[i]?.requestsPerSecond ?? Number.NaN));
    return `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;
  };
  const lines = serving.map((server) => {
    const own = of(server);
    const middle = (value: (one: Measured) => number) => median(own.map(value));
    const rate = middle((one) => one.requestsPerSecond);
    const statements = own.find((one) => one.statements !== undefined)?.statements;
    return [
      ...[server.kind.title, rate < 100 ? rate.toFixed(1) : rate.toFixed(0)],
      ...[ratio(server, serving[0]), ours === undefined ? "" : ratio(ours, server)],
      ...[middle((one) => one.p50).toFixed(0), middle((one) => one.p99).toFixed(0)],
      ...[middle((one) => one.nodeMs).toFixed(2), middle((one) => one.postgresMs).toFixed(2)],
      ...[middle((one) => one.memoryMb).toFixed(0), statements === undefined ? "" : Math.round(statements * 10) / 10],
    ].join(" | ");
  });
  return [
    `**${title}**`,
    "",
    `| | requests/s | of the first | ours to it | p50 ms | p99 ms | Node ms | PostgreSQL ms | MB | statements |`,
    "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ...lines.map((line) => `| ${line} |`),
    "",
  ].join("\n");
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
