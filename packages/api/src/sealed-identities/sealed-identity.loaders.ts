import { isUuid } from "@cic/db/ids";
import {
  findOpenedIdentities,
  findOpeningsByIds,
  type OpenedIdentityRow,
  type SealedOpeningRow,
} from "@cic/db/sealed-identities/sealed-identity.queries";
import type { Context } from "../context.ts";

/** The opening, or `null` when there is none that the caller may know of. */
export const loadOpening = async (context: Context, id: string): Promise<SealedOpeningRow | null> =>
  isUuid(id) ? context.loader("sealed openings", findOpeningsByIds).load(id.toLowerCase()) : null;

export const loadOpened = (context: Context, openingId: string): Promise<OpenedIdentityRow | null> =>
  context.loader("opened identities", findOpenedIdentities).load(openingId);
