import type { ServerKind } from "./servers.ts";

/** What a server showed in one round. */
export interface Measured {
  readonly kind: ServerKind;
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
export function table(title: string, kinds: readonly ServerKind[], measured: readonly Measured[]): string {
  const of = (kind: ServerKind) => measured.filter((one) => one.kind === kind);
  const serving = kinds.filter((kind) => of(kind).length > 0);
  const ours = serving.find(({ id }) => id === "ours");
  const ratio = (kind: ServerKind, to: ServerKind | undefined) => {
    if (to === undefined) return "";
    const theirs = of(to);
    const ratios = of(kind).map((one, i) => one.requestsPerSecond / (theirs[i]?.requestsPerSecond ?? Number.NaN));
    return `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;
  };
  const lines = serving.map((kind) => {
    const own = of(kind);
    const middle = (value: (one: Measured) => number) => median(own.map(value));
    const rate = middle((one) => one.requestsPerSecond);
    const statements = own.find((one) => one.statements !== undefined)?.statements;
    return [
      ...[kind.title, rate < 100 ? rate.toFixed(1) : rate.toFixed(0)],
      ...[ratio(kind, serving[0]), ours === undefined ? "" : ratio(ours, kind)],
      ...[middle((one) => one.p50).toFixed(1), middle((one) => one.p99).toFixed(0)],
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

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
