import { makeDevelopmentIssuer } from "@cic/auth/development-issuer";
import type { Caller } from "./operations.ts";

export const AUDIENCE = "http://localhost/cic-health-bench";

/** Tokens of callers, each issued once, and the keys they are verified with. */
export async function makeTokens() {
  const issuer = await makeDevelopmentIssuer({ environment: "local", audience: AUDIENCE });
  const issued = new Map<string, Promise<string>>();
  return {
    keys: JSON.stringify(issuer.keys),
    of({ organisation, role, purpose }: Caller): Promise<string> {
      const key = `${organisation} ${role}`;
      const token =
        issued.get(key) ??
        issuer.issue({
          subject: `bench-${role}`,
          org: organisation.slice(organisation.indexOf(":") + 1),
          role,
          purpose,
          expiresInSeconds: 3_600,
        });
      issued.set(key, token);
      return token;
    },
  };
}
