import { type DestinationStream, type Logger, pino } from "pino";

/** A log of JSON lines on standard output, or wherever `to` writes them. */
export function makeLog(level: string, to?: DestinationStream): Logger {
  const options = { level, base: null };
  return to === undefined ? pino(options) : pino(options, to);
}
