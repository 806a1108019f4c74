import { type Actor, makeActor } from "@cic/auth/actor";
import type { Verify } from "@cic/auth/verify";
import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { type HttpRequest, type HttpResponse, refusal } from "./http.ts";

export type Authenticated =
  | { readonly kind: "known"; readonly actor: Actor | null }
  | { readonly kind: "refused"; readonly response: HttpResponse };

/**
 * Who makes a request: nobody known when it carries no token. 401 when the token is at fault, 403 when it is sound but
 * its organisation, role or purpose may not be here (a new token of the same kind will not help), 503 when the
 * issuer's keys cannot be had.
 */
export async function authenticate(
  { headers, vouched }: Pick<HttpRequest, "headers" | "vouched">,
  verify: Verify,
  directory: () => Directory,
  today: Day,
): Promise<Authenticated> {
  const verified = await verify(headers.get("authorization"), vouched);
  switch (verified.kind) {
    case "anonymous":
      return { kind: "known", actor: null };
    case "unavailable":
      return refused(503, "KEYS_UNAVAILABLE", "The keys that tokens are checked with cannot be had just now.", {
        "retry-after": String(verified.retryAfterSeconds),
      });
    case "refused":
      return refused(401, verified.code, sentence(verified.reason), {
        "www-authenticate": 'Bearer realm="cic-health", error="invalid_token"',
      });
    case "verified": {
      const found = organisationOf(verified.claims.organisationCode, directory(), today);
      if (found.kind === "refused") return refused(403, found.code, found.message);
      const made = makeActor(verified.claims, found.organisation);
      return made.kind === "refused"
        ? refused(403, made.code, sentence(made.reason))
        : { kind: "known", actor: made.actor };
    }
  }
}

/**
 * The organisation that acts today under a token's code. An issuer may go on writing the code of an organisation that
 * was merged: its single successor acts. A split one has no such successor, and choosing one would be a guess.
 */
export function organisationOf(code: string, directory: Directory, today: Day) {
  const id = directory.byCode(code, today)?.id ?? directory.byId(code)?.id ?? lastHolderOf(code, directory);
  if (id === undefined) {
    return refuse("ORGANISATION_UNKNOWN", "The token's organisation is not in the directory.");
  }
  const current = directory.currentFor(id, today);
  if (current.kind === "split") {
    return refuse(
      "ORGANISATION_SPLIT",
      "The token's organisation was divided among several. A token for one of its successors is needed.",
    );
  }
  const organisation = current.kind === "one" ? directory.byId(current.organisationId) : undefined;
  if (organisation === undefined) {
    return refuse("ORGANISATION_NOT_CURRENT", "The token's organisation does not exist today and has no successor.");
  }
  return { kind: "found", organisation } as const;
}

/** The organisation that had the code last, when none has it today. */
function lastHolderOf(code: string, directory: Directory): string | undefined {
  let last: Directory["codes"][number] | undefined;
  for (const row of directory.codes) {
    if (row.code === code && (last === undefined || (row.until ?? "") > (last.until ?? ""))) last = row;
  }
  return last?.organisationId;
}

function refuse(code: string, message: string) {
  return { kind: "refused", code, message } as const;
}

function refused(
  status: number,
  code: string,
  message: string,
  headers?: Readonly<Record<string, string>>,
): Authenticated {
  return { kind: "refused", response: refusal(status, code, message, headers) };
}

function sentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}
