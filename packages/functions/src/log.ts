/// <reference path="./pino-browser.d.ts" />
import type { Logger } from "pino";
import { pino } from "pino/browser.js";

/**
 * A log of JSON lines on standard output, or wherever `to` writes them. Pino's smaller form: what the other has besides is workers
 * and files, which a function in the cloud would load as it starts.
 */
export function makeLog(level: string, to: { write(line: string): unknown } = process.stdout): Logger {
  return pino({ level, browser: { write: (line: object) => to.write(`${JSON.stringify(line)}\n`) } });
}
