import { type CopiedValue, REDACTIONS } from "@cic/domain/rights/redaction.rule";
import type { CopyPiece } from "./subject-copy.ts";

type Pieces = AsyncIterable<CopyPiece>;

/**
 * The copy as one JSON object: `subjectId`, `asOf`, `reader`, `redactions` (what each mark means), `records` (for each table `rows`, or why
 * it is not copied; `notShown` rows and why) and `seen`.
 */
export async function* jsonOf(pieces: Pieces): AsyncGenerator<string> {
  let first = true;
  const comma = () => {
    const text = first ? "" : ",";
    first = false;
    return `${text}\n`;
  };
  for await (const piece of pieces) {
    switch (piece.kind) {
      case "begin": {
        const { kind, ...about } = piece;
        yield `${JSON.stringify({ ...about, redactions: REDACTIONS }).slice(0, -1)},"records":{`;
        break;
      }
      case "table":
        yield `${comma()}${JSON.stringify(piece.name)}:{"rows":[`;
        first = true;
        break;
      case "row":
        yield comma() + JSON.stringify(piece.values);
        break;
      case "tableEnd":
        yield `],"notShown":${piece.notShown},"because":${JSON.stringify(piece.because)}}`;
        first = false;
        break;
      case "notCopied":
        yield `${comma()}${JSON.stringify(piece.name)}:${JSON.stringify({ notCopiedBecause: piece.because })}`;
        break;
      case "seenBegin":
        yield `},"seen":[`;
        first = true;
        break;
      case "seen": {
        const { kind, ...seen } = piece;
        yield comma() + JSON.stringify({ ...seen, organisation: seen.organisation ?? { redacted: "ADDRESS" } });
        break;
      }
      case "end":
        yield "]}\n";
    }
  }
}

const STYLE = `body{font:1.05rem/1.55 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h1,h2{line-height:1.25}h2{border-top:2px solid #1a1a1a;padding-top:.75rem;margin-top:2.5rem}
dl{display:grid;grid-template-columns:minmax(9rem,16rem) 1fr;gap:.2rem 1rem;margin:1rem 0;padding:.75rem 1rem;border:1px solid #767676;border-radius:.3rem}
dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}.held{background:#fff4cc;padding:.1rem .35rem;border-left:.25rem solid #8a5a00}
a{color:#0b4f8a}@media print{dl{break-inside:avoid}}@media(max-width:32rem){dl{grid-template-columns:1fr}}`;

/** The copy as a page that stands alone: no script, nothing fetched, headings in order, readable by a screen reader and on paper. */
export async function* htmlOf(pieces: Pieces): AsyncGenerator<string> {
  /** A table is a section when it has something to say. */
  let waiting: string | null = null;
  const notCopied: (CopyPiece & { readonly kind: "notCopied" })[] = [];
  for await (const piece of pieces) {
    switch (piece.kind) {
      case "begin":
        yield* beginning(piece.asOf);
        break;
      case "table":
        waiting = `<section><h2>${escaped(titleOf(piece.name))}</h2>\n`;
        break;
      case "row":
        yield (waiting ?? "") + listOf(piece.values);
        waiting = null;
        break;
      case "tableEnd":
        // Of what is a part of something else, and of which nothing is shown, that something else speaks.
        if (piece.because !== null && !(piece.notShown === null && waiting !== null)) {
          const more = piece.notShown === null ? "" : `${piece.notShown} more: `;
          yield `${waiting ?? ""}<p class="held">${more}${escaped(piece.because)}</p>\n`;
          waiting = null;
        }
        if (waiting === null) yield "</section>\n";
        waiting = null;
        break;
      case "notCopied":
        notCopied.push(piece);
        break;
      case "seenBegin":
        yield "<section><h2>Who saw this record</h2><ul>\n";
        break;
      case "seen":
        yield `<li><time datetime="${escaped(piece.at)}">${escaped(piece.at.slice(0, 16).replace("T", ", "))}</time>: ${escaped(piece.who)} of ${piece.organisation === null ? shown({ redacted: "ADDRESS" }) : escaped(piece.organisation)}, ${escaped(piece.why)}</li>\n`;
        break;
      case "end":
        yield "</ul></section>\n<section><h2>What is not in this copy, and why</h2><dl>\n";
        for (const { name, because } of notCopied)
          yield `<dt>${escaped(titleOf(name))}</dt><dd>${escaped(because)}</dd>\n`;
        yield "</dl></section>\n</main></body></html>\n";
    }
  }
}

function* beginning(asOf: string): Generator<string> {
  yield `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>A copy of your record</title>
<style>${STYLE}</style></head><body><main>\n<h1>A copy of your record</h1>
<p>This is what was recorded of you on <time datetime="${asOf}">${asOf}</time>. Where something is held back, it says so, and why.
You may ask that something wrong is put right, and complain to the Information Commissioner.</p>
<section><h2>What the marks mean</h2><dl>\n`;
  for (const [mark, meaning] of Object.entries(REDACTIONS)) {
    yield `<dt><span class="held">${escaped(words(mark))}</span></dt><dd>${escaped(meaning)}</dd>\n`;
  }
  yield "</dl></section>\n";
}

function listOf(values: Readonly<Record<string, CopiedValue>>): string {
  const lines = Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<dt>${escaped(words(name))}</dt><dd>${shown(value)}</dd>`);
  return `<dl>${lines.join("\n")}</dl>\n`;
}

function shown(value: CopiedValue): string {
  if (value === null) return "nothing";
  if (typeof value !== "object") return escaped(String(value));
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(shown).join("; ");
  if ("redacted" in value) return `<span class="held">held back: ${escaped(words(String(value.redacted)))}</span>`;
  if ("readBeforeSharing" in value) {
    return `${escaped(String((value as { text: unknown }).text))} <span class="held">read before it is handed over</span>`;
  }
  return Object.entries(value)
    .map(([name, inner]) => `${escaped(words(name))}: ${shown(inner)}`)
    .join("; ");
}

const TITLES: Readonly<Record<string, string>> = {
  access_relation: "Who may see your record, and why",
  assessment: "Health assessments",
  break_glass: "Who looked in an emergency",
  care_leaver_entry: "As a care leaver",
  care_period: "When you were in care",
  child: "Who you are",
  child_identifier: "Your numbers",
  child_merge: "Records of yours that were joined",
  consent: "What was agreed to",
  gp_registration: "Your GP",
  health_line: "Your health",
  health_plan: "Your health plan",
  legal_status: "In law",
  placement: "Where you lived",
  record_history: "What records said before they were changed",
  rectification: "What you said is wrong",
  residence: "Homes",
};
const titleOf = (table: string): string => TITLES[table] ?? words(table);

/** `started_on`, `startedOn` and `FREE_TEXT` as words. */
const words = (name: string): string => {
  const text = name
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
