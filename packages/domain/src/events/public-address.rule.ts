/**
 * Whether an address, as a resolver gives it, is one of the public internet, to which alone webhooks are sent. What is not known to
 * be public is not (IANA's special-purpose address registries, as of 2026).
 */
export function isPublicAddress(address: string): boolean {
  const v4 = parseIpv4(address);
  if (v4 !== undefined) return isPublicIpv4(v4);
  const v6 = parseIpv6(address);
  return v6 !== undefined && isPublicIpv6(v6);
}

/** Whether an address is this machine itself: where development sends webhooks to. */
export function isLoopbackAddress(address: string): boolean {
  return parseIpv4(address)?.[0] === 127 || address === "::1";
}

function parseIpv4(text: string): number[] | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part))) return undefined;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : undefined;
}

/** Eight groups; an IPv4 address may stand for the last two. A zone (`%eth0`) is of a link, and so is no address of ours. */
function parseIpv6(text: string): number[] | undefined {
  const mixed = /^(.*:)([^:]*\.[^:]*)$/.exec(text);
  const tail = mixed === null ? undefined : parseIpv4(mixed[2] as string);
  if (mixed !== null && tail === undefined) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = tail ?? [];
  const whole = mixed === null ? text : `${mixed[1]}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  const halves = whole.split("::");
  if (halves.length > 2) return undefined;
  const [head = [], rest] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - head.length - (rest?.length ?? 0);
  if (rest === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...(rest === undefined ? [] : Array<string>(missing).fill("0")), ...(rest ?? [])];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.map((group) => Number.parseInt(group, 16));
}

function isPublicIpv4([a = 0, b = 0, c = 0]: readonly number[]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  // Shared by carriers; link-local, where clouds answer for machines; private.
  if (a === 100 && b >= 64 && b < 128) return false;
  if (a === 169 && b === 254) return false;
  if (a === 172 && b >= 16 && b < 32) return false;
  if (a === 192 && b === 168) return false;
  // Protocol assignments, documentation, relays, benchmarks.
  if (a === 192 && b === 0 && (c === 0 || c === 2)) return false;
  if (a === 192 && b === 88 && c === 99) return false;
  if (a === 198 && (b === 18 || b === 19)) return false;
  if (a === 198 && b === 51 && c === 100) return false;
  return !(a === 203 && b === 0 && c === 113);
}

function isPublicIpv6(groups: readonly number[]): boolean {
  const [first = 0, second = 0] = groups;
  // Global unicast alone; this leaves out loopback, mapped and translated IPv4, unique-local, link-local and multicast.
  if (first < 0x2000 || first > 0x3fff) return false;
  // Protocol assignments with Teredo, documentation, 6to4, documentation again.
  if (first === 0x2001 && (second < 0x200 || second === 0xdb8)) return false;
  return first !== 0x2002 && !(first === 0x3fff && second < 0x1000);
}
