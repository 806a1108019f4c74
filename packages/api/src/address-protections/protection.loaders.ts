import {
  type AddressProtectionRow,
  findHiddenAddresses,
  findProtectionsByIds,
  findProtectionsOfChildren,
} from "@cic/db/address-protections/address-protection.queries";
import { isUuid } from "@cic/db/ids";
import type { Context } from "../context.ts";

/** The protection, or `null` when there is none that the caller may know of. */
export const loadProtection = async (context: Context, id: string): Promise<AddressProtectionRow | null> =>
  isUuid(id) ? context.loader("address protections", findProtectionsByIds).load(id.toLowerCase()) : null;

/** Those of the child that the caller may read, oldest first. */
export const loadProtections = (context: Context, childId: string): Promise<AddressProtectionRow[]> =>
  context.loader("address protections of children", findProtectionsOfChildren).load(childId);

/** Whether where the child lives is hidden from the caller, also from one who does not see the child. */
export const loadAddressHidden = (context: Context, childId: string): Promise<boolean> =>
  context.loader("hidden addresses of children", findHiddenAddresses).load(childId);
