import { readdirSync, readFileSync } from "node:fs";

/** Ticks of `/proc`: always a hundred a second where Linux runs on what we run on. */
const TICK_MS = 10;

/** The fields of `/proc/<pid>/stat` after the name, which may hold anything. */
function statOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

const ticks = (stat: readonly string[], ...places: number[]) =>
  places.reduce((sum, place) => sum + Number(stat[place]), 0);

/** Milliseconds of processor time that a process used. */
export function cpuMs(pid: number): number {
  const stat = statOf(pid);
  return stat === undefined ? 0 : ticks(stat, 11, 12) * TICK_MS;
}

/** Milliseconds that a process, its children, and those of them that have ended used: of PostgreSQL, all that it does. */
export function familyCpuMs(pid: number): number {
  let sum = 0;
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = statOf(Number(name));
    if (stat === undefined) continue;
    if (Number(name) === pid) sum += ticks(stat, 11, 12, 13, 14);
    else if (Number(stat[1]) === pid) sum += ticks(stat, 11, 12);
  }
  return sum * TICK_MS;
}

/** Megabytes of memory that a process holds. */
export function residentMb(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) / 1024;
}
