import { readFileSync } from "node:fs";
import { codesOf, Failure, WrongUse } from "../failures.ts";
import { plain } from "../words.ts";

/**
 * The caller's token: what the file holds, or else `CIC_TOKEN`. There is no option for the token itself, because what is
 * typed can be read by others on the machine and stays in the shell's history.
 */
export function readToken(file: string | undefined, environment: Readonly<Record<string, string | undefined>>): string {
  const token = (file === undefined ? (environment.CIC_TOKEN ?? "") : textOf(file)).trim();
  const where = file === undefined ? "CIC_TOKEN" : "The token file";
  if (token === "") {
    if (file !== undefined) throw new Failure(`${where} is empty.`);
    throw new WrongUse("a token is needed: --token-file FILE, or CIC_TOKEN in the environment.");
  }
  if (!/^[\w.~+/=-]+$/.test(token)) {
    throw new Failure(`${where} must hold one token and nothing else, without the word Bearer.`);
  }
  return token;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Failure(`The token file ${plain(file)} cannot be read (${codesOf(error)[0]}).`);
  }
}
