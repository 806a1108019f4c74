import type { Showing } from "@cic/domain/indicators/audience";
import type { ShownTo } from "@cic/domain/sealed-figures/sealed-content";

export const shownTo = (showing: Showing): ShownTo => (showing.kind === "EXACT" ? "EXACT" : showing.audience);
