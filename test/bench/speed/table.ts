import type { Operation } from "./operations.ts";
import type { ServerKind } from "./servers.ts";

/** What a server showed in one round. */
export interface Measured {
  readonly operation: string;
  readonly server: string;
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

/** One operation's rows, in Markdown. Ratios are of requests a second, round by round: the median, and the least and greatest. */
export function table(operation: Operation, servers: readonly ServerKind[], measured: readonly Measured[]): string {
  const of = (server: string) => measured.filter((one) => one.operation === operation.id && one.server === server);
  const [first] = servers;
  const ratio = (server: string, to: string) => {
    const theirs = of(to);
    const ratios = of(server).map(
      (one, round) => one.requestsPerSecond / (theirs[round]?.requestsPerSecond ?? Number.NaN),
    );
    return `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;
  };
  const lines = servers.map(({ id, title }) => {
    const own = of(id);
    const middle = (value: (one: Measured) => number) => median(own.map(value));
    const rate = middle((one) => one.requestsPerSecond);
    return [
      ...[title, rate < 100 ? rate.toFixed(1) : Math.round(rate), first === undefined ? "" : ratio(id, first.id)],
      ...[id === "ours" || !servers.some((one) => one.id === "ours") ? "" : ratio("ours", id)],
      ...[middle((one) => one.p50).toFixed(0), middle((one) => one.p99).toFixed(0)],
      ...[middle((one) => one.nodeMs).toFixed(2), middle((one) => one.postgresMs).toFixed(2)],
      ...[middle((one) => one.memoryMb).toFixed(0), own.find((one) => one.statements !== undefined)?.statements ?? ""],
    ].join(" | ");
  });
  return [
    `**${operation.title}**`,
    "",
    `| | requests/s | of ${first?.title} | cic-health to it | p50 ms | p99 ms | Node ms | PostgreSQL ms | MB | statements |`,
    "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ...lines.map((line) => `| ${line} |`),
    "",
  ].join("\n");
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
