/**
 * Whether a text that goes to a payer who may not see the child holds the child's NHS number, however its digits are set apart.
 * `null`: no number is known, or not to the writer.
 */
export const namesTheChild = (text: string, nhsNumber: string | null): boolean =>
  nhsNumber !== null && text.normalize("NFKC").replace(/\D/g, "").includes(nhsNumber);
