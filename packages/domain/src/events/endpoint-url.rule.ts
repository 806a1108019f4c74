import { isLoopbackAddress, isPublicAddress } from "./public-address.rule.ts";

export type UrlRefused = "MALFORMED" | "NOT_HTTPS" | "CREDENTIALS" | "ADDRESS_NOT_ALLOWED";

/** Whether webhooks may be sent to `text`, as far as it says so itself: where a name leads is asked again at each request. */
export function endpointUrl(
  text: string,
  allowLoopback: boolean,
): { readonly kind: "url"; readonly url: URL } | { readonly kind: "refused"; readonly because: UrlRefused } {
  const refused = (because: UrlRefused) => ({ kind: "refused", because }) as const;
  const url = text.length > 2_000 ? null : URL.parse(text);
  if (url === null || url.hostname === "") return refused("MALFORMED");
  // In a URL they would be sent in the clear to whoever reads the endpoint's log.
  if (url.username !== "" || url.password !== "") return refused("CREDENTIALS");
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  const isLoopback = isLoopbackAddress(host) || host === "localhost";
  if (url.protocol !== "https:" && !(allowLoopback && isLoopback && url.protocol === "http:"))
    return refused("NOT_HTTPS");
  if (isLoopback) return allowLoopback ? { kind: "url", url } : refused("ADDRESS_NOT_ALLOWED");
  const isAddress = host.includes(":") || /^[\d.]+$/.test(host);
  const isInner = !host.includes(".") || /\.(localhost|local|internal|lan|home\.arpa)$/.test(host);
  if (isAddress ? !isPublicAddress(host) : isInner) return refused("ADDRESS_NOT_ALLOWED");
  return { kind: "url", url };
}
