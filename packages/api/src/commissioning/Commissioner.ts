import { nameCommissioner } from "@cic/domain/commissioning/commissioner";
import type { CommissionerResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";

export const Commissioner: CommissionerResolvers = {
  name: (commissioner, _, context) => nameCommissioner(commissioner, context.directory()),

  organisation: (commissioner, _, context) =>
    commissioner.kind === "ICB" || commissioner.kind === "LOCAL_AUTHORITY"
      ? organisationOf(context, commissioner.id)
      : null,

  nhsEnglandRole: (commissioner) => (commissioner.kind === "NHS_ENGLAND" ? commissioner.role : null),

  alignedIcb: (commissioner, _, context) =>
    commissioner.kind === "NHS_ENGLAND" && commissioner.alignedIcbId !== null
      ? organisationOf(context, commissioner.alignedIcbId)
      : null,

  healthBoardCode: (commissioner) => (commissioner.kind === "WELSH_HEALTH_BOARD" ? commissioner.code : null),
};
