/** The command was not given as it must be. Exit code 2. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
}

/** What was asked for was refused, or could not be done. The message is one line for the person at the terminal. Exit code 1. */
export class Failure extends Error {
  override readonly name: string = "Failure";
}

/** It could not be done just now, through no fault of the request: trying again may help. */
export class NotNow extends Failure {
  override readonly name = "NotNow";
}

/** Codes of an error and of its causes, outermost first, e.g. `ECONNREFUSED` or a SQLSTATE. */
export function codesOf(thrown: unknown): string[] {
  const codes: string[] = [];
  let error = thrown;
  for (let depth = 0; depth < 6 && error instanceof Error; depth += 1) {
    if ("code" in error && typeof error.code === "string") codes.push(error.code);
    error = error.cause;
  }
  return codes;
}

/** Why a host could not be talked to, as the end of a sentence. */
export function whyUnreachable(error: unknown): string {
  const codes = codesOf(error);
  const [code] = codes;
  if (codes.includes("ECONNREFUSED")) return "the connection was refused; is it running?";
  if (codes.some((one) => one === "ENOTFOUND" || one === "EAI_AGAIN")) return "there is no host of that name";
  if (codes.includes("ECONNRESET") || codes.includes("UND_ERR_SOCKET")) return "the connection broke";
  if (error instanceof Error && error.name === "TimeoutError") return "it did not answer in time";
  return code === undefined ? "the connection failed" : `the connection failed (${code})`;
}
