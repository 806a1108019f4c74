/** An instant as the database writes it (`2026-01-31 09:30:00.12+00`), in the form of the contract. */
export const instant = (text: string): string => text.replace(" ", "T").replace(/([+-]\d{2})$/, "$1:00");
