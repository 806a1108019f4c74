import { type ApiClient, makeApiClient } from "../api/client.ts";
import { readToken } from "../api/token.ts";
import { type Given, type Surroundings, textOf } from "../command.ts";
import { WrongUse } from "../failures.ts";
import { plain } from "../words.ts";

const DEFAULT_URL = "http://localhost:4000/graphql";
const DEFAULT_WAIT_SECONDS = 3_600;

/** Options of every command that asks the API. */
export const apiOptions = {
  url: { type: "string" },
  "token-file": { type: "string" },
  wait: { type: "string" },
} as const;

export const apiOptionsHelp = `  --url URL            address of the API (${DEFAULT_URL})
  --token-file FILE    file that holds the caller's token; or set CIC_TOKEN
  --wait SECONDS       how long to wait for work in the background (${DEFAULT_WAIT_SECONDS})`;

export interface ApiGiven {
  readonly api: ApiClient;
  readonly waitSeconds: number;
  /** The options that reach the same service again, for commands that are suggested. */
  readonly again: string;
}

export function openApi(given: Given, { environment }: Surroundings): ApiGiven {
  const url = textOf(given, "url");
  const wait = Number(textOf(given, "wait") ?? DEFAULT_WAIT_SECONDS);
  if (!(wait > 0)) throw new WrongUse("--wait must be a number of seconds");
  const token = readToken(textOf(given, "token-file"), environment);
  return {
    api: makeApiClient(url ?? DEFAULT_URL, token),
    waitSeconds: wait,
    again: url === undefined ? "" : ` --url ${plain(url)}`,
  };
}
