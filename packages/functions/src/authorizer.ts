import { makeRemoteKeySet } from "@cic/auth/key-set";
import { makeVerifier, type Verify } from "@cic/auth/verify";
import { makeVouch, type Vouch } from "@cic/auth/voucher";
import type { Logger } from "pino";
import { readAuthorizerConfig } from "./config.ts";
import { makeLog } from "./log.ts";

/** What of an API Gateway authorizer's event (payload format 2.0) is read. */
export interface AuthorizerEvent {
  /** Names in lower case; a header that came several times is joined with commas. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly requestContext?: { readonly requestId?: string };
}

/** API Gateway's simple response: 403 to the caller when it is not authorised, else `context` goes to the function. */
export interface AuthorizerResult {
  readonly isAuthorized: boolean;
  readonly context: Readonly<Record<string, string>>;
}

let built: { readonly verify: Verify; readonly vouch: Vouch; readonly log: Logger } | undefined;

/**
 * Lambda's entry for the authorizer that stands before every route: verifies the token once, and vouches for it to the
 * functions. Its answer is kept by API Gateway under the `Authorization` header, for minutes; so it depends on nothing else,
 * and functions look at the token's expiry again.
 *
 * While the issuer's keys cannot be had nothing is known about the token. It is then let through with nothing vouched for: the
 * function verifies it itself, and says 503 and when to try again, which API Gateway could not.
 */
export async function handler(event: AuthorizerEvent): Promise<AuthorizerResult> {
  built ??= build();
  const { verify, vouch, log } = built;
  const { authorization } = lowerCase(event.headers);
  const requestId = event.requestContext?.requestId;
  const verified = await verify(authorization);
  switch (verified.kind) {
    case "verified": {
      const { claims } = verified;
      const { organisationCode: organisation, role } = claims;
      // The last two are for the access log alone.
      return allow({ vouched: await vouch(authorization as string, claims), organisation, role });
    }
    case "unavailable":
      log.error({ requestId }, "the issuer's keys cannot be had");
      return allow({});
    case "refused":
      log.info({ requestId, code: verified.code }, "token refused");
      return DENIED;
    case "anonymous":
      return DENIED;
  }
}

const DENIED: AuthorizerResult = { isAuthorized: false, context: {} };

const allow = (context: AuthorizerResult["context"]): AuthorizerResult => ({ isAuthorized: true, context });

function lowerCase(headers: AuthorizerEvent["headers"] = {}): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function build() {
  const config = readAuthorizerConfig();
  return {
    verify: makeVerifier({
      issuer: config.tokenIssuer,
      audience: config.tokenAudience,
      keys: makeRemoteKeySet({ url: config.tokenKeysUrl }),
    }),
    vouch: makeVouch(config.voucherKey),
    log: makeLog(config.logLevel),
  };
}
