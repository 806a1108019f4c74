import { count, number, plain, size } from "../words.ts";
import type { Finding, ImportStatus, ImportView } from "./import.operations.ts";

const STATES: Readonly<Record<ImportStatus, string>> = {
  AWAITING_FILES: "waiting for its files",
  STAGING: "being read, checked and compared",
  STAGED: "checked and ready; nothing is applied yet",
  APPLYING: "being applied",
  APPLIED: "applied: the accepted rows are in the record",
  REFUSED: "refused: its files cannot be read, and nothing of it can be applied",
  DISCARDED: "given up; nothing of it was applied",
};

const MOST_RULES = 10;

/** What an import came to, in words. Nothing in it is about one child. */
export function summary(view: ImportView): string[] {
  const { counts, files } = view;
  const lines = [
    `Import ${view.id}`,
    `Return:   children looked after (SSDA903) of ${plain(view.authority.name)}, year ending 31 March ${view.year}`,
    `State:    ${STATES[view.status]}`,
    `Files:    ${count(files.length, "file")}, ${count(sum(files.map((file) => file.rowsRead)), "row")} read`,
    ...files.map((file) => `            ${plain(file.name)}: ${count(file.rowsRead, "row")}, ${size(file.bytes)}`),
  ];
  if (view.status === "AWAITING_FILES" || view.status === "DISCARDED") return lines;
  lines.push(
    `Rows:     ${parts([
      [counts.new, "new"],
      [counts.changed, "changed"],
      [counts.unchanged, "unchanged"],
      [counts.error, "in error"],
      [counts.decision, `for decision (${number(view.waiting.totalCount)} not decided yet)`],
      [counts.rejected, "rejected by a reviewer"],
    ])}`,
    `Findings: ${parts([
      [counts.fatal, "fatal"],
      [counts.blocking, "that keep a row from being stored"],
      [counts.rule, "of rules that failed"],
      [counts.query, "that look odd"],
    ])}`,
    ...frequentRules(view),
    ...view.fatal.nodes.map(finding),
  );
  return lines;
}

/** What can be done next with an import in this state, or nothing. `again` is how to reach the same service again. */
export function howToGoOn({ id, status, waiting }: ImportView, again: string): string[] {
  const command = (what: string) => `  cic import ${what} ${id}${again}`;
  if (status === "STAGED") {
    const decide =
      waiting.totalCount === 0
        ? []
        : [
            `${count(waiting.totalCount, "row waits", "rows wait")} for a decision and will be left out; to accept all of them add --accept-decisions.`,
          ];
    return ["", ...decide, "To apply it:", command("apply"), "To give it up:", command("discard")];
  }
  if (status === "STAGING" || status === "APPLYING") return ["", "If it does not go on:", command("resume")];
  if (status === "AWAITING_FILES") return ["", "Repeat the `cic import ssda903` command to send its files."];
  return [];
}

function frequentRules({ rules }: ImportView): string[] {
  const failed = rules.filter((rule) => rule.failed > 0).sort((a, b) => b.failed - a.failed);
  const shown = failed.slice(0, MOST_RULES);
  const width = Math.max(...shown.map((rule) => number(rule.failed).length), 0);
  const missing = rules.filter((rule) => rule.notEvaluated > 0).length;
  return [
    ...(shown.length === 0 ? [] : [`Rules that failed most often, of ${count(failed.length, "rule")}:`]),
    ...shown.map(
      ({ rule, words, failed }) => `  ${number(failed).padStart(width)} ×  ${plain(rule)}  ${shorten(plain(words))}`,
    ),
    ...(missing === 0
      ? []
      : [`${count(missing, "rule")} could not be evaluated for some rows, because something they need is missing.`]),
  ];
}

const finding = ({ file, line, message }: Finding) =>
  `  ${plain(file)}${line === null ? "" : `:${line}`}  ${plain(message)}`;

const parts = (all: readonly (readonly [n: number, words: string])[]) =>
  all.map(([n, words]) => `${number(n)} ${words}`).join(", ");
const sum = (all: readonly number[]) => all.reduce((total, n) => total + n, 0);
const shorten = (text: string) => (text.length <= 160 ? text : `${text.slice(0, 159)}…`);
