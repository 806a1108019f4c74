import { type Agreement, CHANCES, type Chances } from "@cic/domain/duplicates/weights.parameter";
import type { DuplicateComparisonResolvers } from "../generated/types.ts";

export const DuplicateComparison: DuplicateComparisonResolvers = {
  oftenOfOne: ({ field, agreement }) => chancesOf(field, agreement)?.m ?? null,

  oftenOfTwo: ({ field, agreement }) => chancesOf(field, agreement)?.u ?? null,
};

const chancesOf = (field: keyof typeof CHANCES, agreement: Agreement): Chances | undefined =>
  (CHANCES[field] as { readonly [Of in Agreement]?: Chances })[agreement];
