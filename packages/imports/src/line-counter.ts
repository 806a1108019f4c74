export interface LineCounter {
  /** The 1-based line on which the next character stands. */
  now(): number;
  pass(text: string): void;
}

/** Counts line ends as text passes: CRLF, LF and CR, also a CRLF split over two texts. */
export function lineCounter(): LineCounter {
  let line = 1;
  let afterCr = false;
  return {
    now: () => line,
    pass(text) {
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        if (code === 13 || (code === 10 && !afterCr)) line++;
        afterCr = code === 13;
      }
    },
  };
}
