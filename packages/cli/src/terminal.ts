/** Where a command speaks. */
export interface Terminal {
  /** A line of the result: standard output. */
  say(line: string): void;
  /** A line about how it goes: standard error. */
  note(line: string): void;
  /** How far something came, from 0 to 1. Shown on a terminal, where the next line takes its place; else nothing. */
  progress(what: string, part: number): void;
}

interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const CLEAR_LINE = "\r\u001b[K";

export function makeTerminal(out: Stream, err: Stream): Terminal {
  let shown = "";
  const clear = () => {
    if (shown !== "") err.write(CLEAR_LINE);
    shown = "";
  };
  return {
    say(line) {
      clear();
      out.write(`${line}\n`);
    },
    note(line) {
      clear();
      err.write(`${line}\n`);
    },
    progress(what, part) {
      if (err.isTTY !== true) return;
      const text = `${what} ${Math.floor(part * 100)} %`;
      if (text === shown) return;
      err.write(`${CLEAR_LINE}${text}`);
      shown = text;
    },
  };
}
