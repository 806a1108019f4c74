import type { Day } from "@cic/domain/dates";
import type { QualityCheckResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";

export const QualityCheck: QualityCheckResolvers = {
  answers: ({ answers }) => [...answers],

  checkedOn: ({ checkedOn }) => checkedOn as Day,

  organisation: ({ organisationId }, _, context) => organisationOf(context, organisationId),
};
