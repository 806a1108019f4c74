import type { Day } from "@cic/domain/dates";
import { day } from "@cic/domain/dates";
import type { Module, RawRow } from "../rows.ts";
import type { Cell } from "../values.ts";
import type { ChildReturn, RuleContext } from "./context.ts";
import { continuouslyLookedAfter } from "./continuous-care.ts";
import type { Episode } from "./episode.ts";
import { inSequence, parseEpisodes } from "./episode.ts";
import type {
  DoloRow,
  HeaderRow,
  MissingRow,
  Oc2Row,
  Oc3Row,
  OtherRow,
  SocialWorkerRow,
  UascRow,
} from "./parsed-rows.ts";
import {
  parseDolo,
  parseHeader,
  parseMissing,
  parseOc2,
  parseOc3,
  parseOther,
  parseSocialWorker,
  parseUasc,
} from "./parsed-rows.ts";
import type { Reason } from "./rule.ts";

/** A row with its cells read once. */
export interface ParsedRow {
  readonly row: RawRow;
}

/** A child's rows read once, with what many rules ask: the order of episodes, age, continuous care. */
export interface ChildView {
  readonly localId: string;
  readonly year: number;
  /** 1 April, on which the collection year starts. */
  readonly yearStart: Day;
  /** 31 March, on which it ends. */
  readonly yearEnd: Day;
  readonly context: RuleContext;
  readonly raw: ChildReturn["rows"];
  readonly headers: readonly HeaderRow[];
  /** Date of birth as in the child's first Header row. */
  readonly dob: Cell<Day>;
  /** Episodes in file order. */
  readonly episodes: readonly Episode[];
  /** Episodes by start date (then end date, open last), or why they cannot be put in order. */
  readonly sequence: readonly Episode[] | Reason;
  readonly oc2: readonly Oc2Row[];
  readonly oc3: readonly Oc3Row[];
  readonly missing: readonly MissingRow[];
  readonly uasc: readonly UascRow[];
  readonly socialWorkers: readonly SocialWorkerRow[];
  readonly dolos: readonly DoloRow[];
  /** The rows of any module with the date of birth that they carry. */
  readonly rowsOf: (module: Module) => readonly OtherRow[];
  /** CLA12: looked after continuously for the twelve months to 31 March, or why that is not known. */
  readonly continuous: boolean | Reason;
  readonly previous: ChildView | "notInReturn" | "notLoaded";
}

const none: readonly never[] = [];

/** Reads a child's rows for the rules. Parts that few rules ask for (last year, continuous care) are worked out when first asked. */
export function viewChild(child: ChildReturn, context: RuleContext): ChildView {
  const { year } = context;
  const raw = child.rows;
  const headers = (raw.Header ?? none).map(parseHeader);
  const episodes = parseEpisodes(raw.Episodes ?? none, context);
  let previous: ChildView["previous"] | undefined;
  let continuous: boolean | Reason | undefined;
  const view: ChildView = {
    localId: child.localId,
    year,
    yearStart: yearStart(year),
    yearEnd: yearEnd(year),
    context,
    raw,
    headers,
    dob: headers[0]?.dob ?? { kind: "blank" },
    episodes,
    sequence: inSequence(episodes),
    oc2: (raw.OC2 ?? none).map(parseOc2),
    oc3: (raw.OC3 ?? none).map((row) => parseOc3(row, year)),
    missing: (raw.Missing ?? none).map(parseMissing),
    uasc: (raw.UASC ?? none).map(parseUasc),
    socialWorkers: (raw.SWEpisodes ?? none).map(parseSocialWorker),
    dolos: (raw.DoLo ?? none).map(parseDolo),
    rowsOf: (module) => (raw[module] ?? none).map(parseOther),
    get continuous() {
      continuous ??= continuouslyLookedAfter(view);
      return continuous;
    },
    get previous() {
      previous ??= viewPrevious(child, context);
      return previous;
    },
  };
  return view;
}

function viewPrevious(child: ChildReturn, context: RuleContext): ChildView["previous"] {
  const previous = child.previous ?? "notLoaded";
  return typeof previous === "string" ? previous : viewChild(previous, { ...context, year: context.year - 1 });
}

const days = new Map<string, Day>();

function remembered(text: string): Day {
  let value = days.get(text);
  if (value === undefined) {
    value = day(text);
    days.set(text, value);
  }
  return value;
}

/** 1 April before the 31 March that names the year. */
export const yearStart = (year: number): Day => remembered(`${year - 1}-04-01`);
export const yearEnd = (year: number): Day => remembered(`${year}-03-31`);

/** Why a cell gives no day. */
export function whyNoDay(cell: Cell<unknown>): Reason {
  return cell.kind === "invalid" ? "dateInvalid" : "dateMissing";
}

/** Why the child's date of birth is not known. */
export function whyNoDob(child: ChildView): Reason {
  if (child.raw.Header === undefined) return "moduleNotInImport";
  return child.headers.length === 0 ? "headerRowMissing" : whyNoDay(child.dob);
}
