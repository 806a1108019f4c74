import { type AccessBasis, type Lens, lenses } from "./lenses.ts";

/**
 * Which bases read what tells where a child lives, while that is to be kept from somebody (`address_protection`). Rules 7.2: the address
 * is a permission of its own, and is not shown to whoever faces those from whom it is kept, the child's own page among them. The
 * authority that looks after the child knows; the area that a placement lies in knows that it does, and where the child is registered there.
 * Row-level security says the same of what is a row of its own.
 */
const whileProtected: Partial<Record<Lens, readonly AccessBasis[]>> = {
  PLACEMENT_ADDRESS: ["RESPONSIBLE_LA"],
  PLACEMENT_AREA: ["RESPONSIBLE_LA", "RECEIVING_ICB", "AREA_LA"],
  PLACEMENT_HOME: ["RESPONSIBLE_LA"],
  GP_REGISTRATION: ["RESPONSIBLE_LA", "RECEIVING_ICB"],
  GP_REGISTRATION_PAST: ["RESPONSIBLE_LA"],
  RESIDENCE: ["RESPONSIBLE_LA"],
  COMMISSIONING_FACTS: ["RESPONSIBLE_LA"],
};

/** The bases that may read what `lens` names. `addressHidden`: the child's address is protected today, and not the caller's to know. */
export const basesOf = (lens: Lens, addressHidden: boolean): readonly AccessBasis[] =>
  (addressHidden ? whileProtected[lens] : undefined) ?? lenses[lens];
