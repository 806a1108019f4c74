/** T0 to T4: temporary placements, from which the child returns to the placement before. */
export const isTemporary = (place: string): boolean => /^T[0-4]$/.test(place);

/** Z1 (to 2025) and Z11 to Z14 (from 2026): other placements. */
export const isOther = (place: string): boolean => place === "Z1" || /^Z1[1-4]$/.test(place);

/** U1 to U6. */
export const isFoster = (place: string): boolean => /^U[1-6]$/.test(place);

/** A3 to A6: placed for adoption. */
export const isAdoptive = (place: string): boolean => /^A[3-6]$/.test(place);

/** The reasons for a new episode that say that the placement changed. */
export const changesPlacement = (rne: string): boolean => rne === "P" || rne === "T" || rne === "B" || rne === "U";

/** A reason for the episode ending that means leaving care: any code but X1, which only says that another episode follows. */
export const isLeaving = (rec: string): boolean => rec !== "" && rec !== "X1";
