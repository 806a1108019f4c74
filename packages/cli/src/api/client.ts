import { Failure, NotNow, WrongUse, whyUnreachable } from "../failures.ts";
import { plain } from "../words.ts";

/** The GraphQL API, as any partner calls it. */
export interface ApiClient {
  /** The data that an operation answers with. Rejects with `Failure`, or with `NotNow` when trying again may help. */
  ask<Data>(operation: string, variables: Readonly<Record<string, unknown>>): Promise<Data>;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message?: unknown; readonly extensions?: { readonly code?: unknown } }[];
}

const ANSWER_WITHIN_MS = 60_000;

/**
 * Throws `WrongUse` for an address over which a token must not travel: not http or https, with a password in it, or http to
 * another machine.
 */
export function makeApiClient(address: string, token: string): ApiClient {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new WrongUse("--url must be the address of the API, as http://localhost:4000/graphql");
  }
  if (url.username !== "" || url.password !== "") throw new WrongUse("--url must not hold a user or password");
  if (url.protocol === "http:" && !isThisMachine(url)) {
    throw new WrongUse(
      "--url must begin with https:// unless the service is on this machine: the token would be readable",
    );
  }

  async function ask<Data>(operation: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(url as URL, {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          accept: "application/graphql-response+json, application/json;q=0.9",
        },
        body: JSON.stringify({ query: operation, variables }),
        // The token is for this address alone.
        redirect: "manual",
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      text = await response.text();
    } catch (error) {
      throw new NotNow(`The service at ${url?.origin} cannot be reached: ${whyUnreachable(error)}`);
    }
    const answer = read(text);
    const [error] = answer?.errors ?? [];
    if (error !== undefined)
      throw refusal(response.status, String(error.extensions?.code ?? ""), String(error.message));
    if (response.status === 503) throw refusal(503, "", "");
    if (!response.ok || answer?.data == null) {
      throw new Failure(
        `${url?.origin} answered with status ${response.status}, but not as this API does. Is --url right?`,
      );
    }
    return answer.data as Data;
  }

  return { ask };
}

/** What an answer that is an error means for the person at the terminal. */
function refusal(status: number, code: string, message: string): Failure {
  const said = plain(message);
  if (status === 401 || code === "UNAUTHENTICATED") {
    return new Failure(`The token was not accepted: ${said} Get a new one and repeat the command.`);
  }
  if (status === 403 || code === "FORBIDDEN") return new Failure(`Not allowed: ${said}`);
  if (status === 503 || code === "SERVICE_UNAVAILABLE") {
    return new NotNow("The service cannot answer just now. Wait a little and repeat the command.");
  }
  return new Failure(`The service refused: ${said}${code === "" ? "" : ` (${plain(code)})`}`);
}

const isThisMachine = ({ hostname }: URL) =>
  hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);

function read(text: string): Answer | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer !== null ? (answer as Answer) : undefined;
  } catch {
    return undefined;
  }
}
