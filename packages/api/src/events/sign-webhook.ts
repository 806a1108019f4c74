import { Webhook } from "standardwebhooks";

/**
 * The headers of a request by Standard Webhooks. While a secret is being replaced it is signed with both, the new one first, so
 * that a receiver may change its own at any moment.
 */
export function signedHeaders(
  secrets: readonly string[],
  id: string,
  at: Date,
  body: string,
): Readonly<Record<string, string>> {
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(" "),
  };
}
