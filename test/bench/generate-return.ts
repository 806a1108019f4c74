import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A return as a bench asks for it; the same seed writes the same bytes. */
export interface ReturnSize {
  readonly children: number;
  readonly placements: number;
  readonly seed: number;
  /** Blanks after a code of each row, to make a large file of few rows. */
  readonly padding: number;
}

/** Writes `header.csv` and `episodes.csv` of the return of 2024 into `folder`; resolves to their names. */
export async function generateReturn(folder: string, size: ReturnSize): Promise<string[]> {
  const files = { "header.csv": headerLines(size), "episodes.csv": episodeLines(size) };
  for (const [name, lines] of Object.entries(files)) {
    await pipeline(Readable.from(inChunks(lines)), createWriteStream(join(folder, name)));
  }
  return Object.keys(files);
}

function* headerLines({ children, seed, padding }: ReturnSize): Generator<string> {
  yield "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
  const random = randomBelow(seed);
  for (let i = 0; i < children; i += 1) {
    yield `${idOf(i)},${1 + random(2)},${british(2006 + random(15), random(365))},WBRI${" ".repeat(padding)},UN4,,`;
  }
}

/** Every child's placements follow one another through the year, the last one still open. */
function* episodeLines({ children, placements, seed, padding }: ReturnSize): Generator<string> {
  yield "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
  const random = randomBelow(seed + 1);
  for (let i = 0; i < children; i += 1) {
    const own = Math.floor(((i + 1) * placements) / children) - Math.floor((i * placements) / children);
    let day = 91 + random(20);
    for (let n = 0; n < own; n += 1) {
      const next = day + 1 + random(Math.max(1, Math.floor(250 / own)));
      const last = n === own - 1;
      const end = last ? ",," : `${british(2023, next)},X1,CARPL`;
      const place = ["U4", "U1", "K2"][random(3)];
      yield `${idOf(i)},${british(2023, day)},${n === 0 ? "S" : "P"},C2,N1${" ".repeat(padding)},${place},PR1,${end},${post(random)},${post(random)},`;
      day = next;
    }
  }
}

const idOf = (i: number): string => `C${String(i).padStart(7, "0")}`;
const post = (random: (below: number) => number): string =>
  `AL${1 + random(9)} ${1 + random(9)}A${"BDEFGH"[random(6)]}`;

function british(year: number, dayOfYear: number): string {
  const date = new Date(Date.UTC(year, 0, 1 + dayOfYear)).toISOString().slice(0, 10);
  return date.split("-").reverse().join("/");
}

function randomBelow(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function* inChunks(lines: Iterable<string>): Generator<string> {
  let chunk = "";
  for (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = "";
    }
  }
  yield chunk;
}
