interface Line {
  readonly amountPence: number | null;
}

/** More are not put into one statement; with the greatest price, their sum is still a whole number that GraphQL can hold. */
export const mostStatementLines = 2_000;

/** Of the lines that have a price: charges less credits. */
export const totalPence = (lines: readonly Line[]): number =>
  lines.reduce((total, { amountPence }) => total + (amountPence ?? 0), 0);

export const linesWithoutPrice = (lines: readonly Line[]): number =>
  lines.filter(({ amountPence }) => amountPence === null).length;
