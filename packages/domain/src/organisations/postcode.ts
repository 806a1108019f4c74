/** What text that should hold a postcode turned out to be. `key` is the form that is stored and looked up: capitals, no space. */
export type PostcodeText =
  | { readonly kind: "whole"; readonly key: string }
  | { readonly kind: "none" }
  | { readonly kind: "partial" }
  | { readonly kind: "malformed" };

// The shapes that Royal Mail has used (BS 7666): A9 A99 A9A AA9 AA99 AA9A, then 9AA without C I K M O V. Two that are unlike
// any other: GIR 0AA, and the NHS's ZZ99 codes for people without an address here.
const OUTWARD = "(?:[A-Z]{1,2}[0-9][0-9A-Z]?)";
const WHOLE = new RegExp(`^(?:${OUTWARD}[0-9][ABD-HJLNP-UW-Z]{2}|GIR0AA|ZZ99[0-9][A-Z]{2})$`);
/** An area or district, or a district with a part of the inward code: `NG`, `NG1`, `NG1 1`, `NG1 1A`. */
const PARTIAL = new RegExp(`^(?:[A-Z]{1,2}|${OUTWARD}(?:[0-9][A-Z]?)?)$`);

/**
 * Reads a postcode in any case and spacing. A part of a postcode is told apart from nonsense, but neither can be
 * placed on a map (data standards 5). Being well formed does not mean that it exists.
 */
export function readPostcode(text: string | null | undefined): PostcodeText {
  const key = (text ?? "").replace(/\s+/g, "").toUpperCase();
  if (key === "") return { kind: "none" };
  if (WHOLE.test(key)) return { kind: "whole", key };
  return { kind: PARTIAL.test(key) ? "partial" : "malformed" };
}

/** `NG11AN` → `NG1 1AN`: the inward code is always the last three characters. */
export function showPostcode(key: string): string {
  return `${key.slice(0, -3)} ${key.slice(-3)}`;
}
