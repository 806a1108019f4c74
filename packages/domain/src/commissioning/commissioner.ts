import type { Day } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";

/**
 * Who answers for a service. NHS England is a role, not an organisation: it is being abolished, and who holds the role on a day
 * is data of the directory's user. A Welsh health board is its code: the directory holds no Welsh bodies.
 * `ICB_WHERE_PRESENT` names no organisation: whichever ICB's area the child is in when care is asked for. Only an interim
 * payer is ever that.
 */
export type Commissioner =
  | { readonly kind: "ICB"; readonly id: string }
  | { readonly kind: "NHS_ENGLAND"; readonly role: NhsEnglandRole; readonly alignedIcbId: string | null }
  | { readonly kind: "LOCAL_AUTHORITY"; readonly id: string }
  | { readonly kind: "WELSH_HEALTH_BOARD"; readonly code: string }
  | { readonly kind: "ICB_WHERE_PRESENT" };

export type NhsEnglandRole =
  | "HEALTH_AND_JUSTICE"
  | "SPECIALISED"
  | "PUBLIC_HEALTH_S7A"
  | "ARMED_FORCES"
  | "PRIMARY_CARE";

export const nhsEngland = (role: NhsEnglandRole, alignedIcbId: string | null = null): Commissioner => ({
  kind: "NHS_ENGLAND",
  role,
  alignedIcbId,
});

const ROLES: Readonly<Record<NhsEnglandRole, string>> = {
  HEALTH_AND_JUSTICE: "health and justice",
  SPECIALISED: "specialised services",
  PUBLIC_HEALTH_S7A: "section 7A public health, of the region",
  ARMED_FORCES: "armed forces",
  PRIMARY_CARE: "primary care",
};

/** A stable text by which commissioners compare. */
export function commissionerKey(commissioner: Commissioner): string {
  switch (commissioner.kind) {
    case "ICB":
    case "LOCAL_AUTHORITY":
      return commissioner.id;
    case "NHS_ENGLAND":
      return `NHS_ENGLAND:${commissioner.role}:${commissioner.alignedIcbId ?? ""}`;
    case "WELSH_HEALTH_BOARD":
      return `LHB:${commissioner.code}`;
    case "ICB_WHERE_PRESENT":
      return "ICB_WHERE_PRESENT";
  }
}

export const sameCommissioner = (a: Commissioner | null, b: Commissioner | null): boolean =>
  a === null || b === null ? a === b : commissionerKey(a) === commissionerKey(b);

/** As a commissioner would say it. */
export function nameCommissioner(commissioner: Commissioner, directory: Directory): string {
  switch (commissioner.kind) {
    case "ICB":
      return nameIcb(commissioner.id, directory);
    case "LOCAL_AUTHORITY":
      return `${directory.byId(commissioner.id)?.name ?? "local authority"} (${commissioner.id})`;
    case "NHS_ENGLAND": {
      const { role, alignedIcbId } = commissioner;
      const aligned = alignedIcbId === null ? "" : `, aligned to ${nameIcb(alignedIcbId, directory)}`;
      return `NHS England (${ROLES[role]})${aligned}`;
    }
    case "WELSH_HEALTH_BOARD":
      return `Welsh Local Health Board ${commissioner.code}`;
    case "ICB_WHERE_PRESENT":
      return "the ICB in whose area the child is present";
  }
}

export function nameIcb(id: string, directory: Directory): string {
  const name = directory.byId(id)?.name;
  const code = id.replace(/^ICB:/, "");
  if (name === undefined) return `ICB ${code}`;
  return /\b(integrated care board|icb)\b/i.test(name) ? `${name} (${code})` : `${name} ICB (${code})`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** `2024-05-02` as `2 May 2024`. */
export const inWords = (on: Day): string =>
  `${Number(on.slice(8))} ${MONTHS[Number(on.slice(5, 7)) - 1]} ${on.slice(0, 4)}`;
