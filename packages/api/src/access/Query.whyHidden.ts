import { grantOf } from "@cic/auth/actions";
import { findGovernedRelations } from "@cic/db/access/access-relation.queries";
import { isUuid } from "@cic/db/ids";
import { lensNotes } from "@cic/domain/access/lenses";
import { basesOf } from "@cic/domain/access/protected-address";
import { ApiError } from "../errors.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { actionOfLens, lensOf } from "./field-lenses.ts";
import { lacking, rolesOf } from "./hidden-fields.ts";

export const whyHidden: NonNullable<QueryResolvers["whyHidden"]> = async (_, { childId, field, role }, context) => {
  context.require("access:explain");
  const [type = "", name = ""] = field.split(".");
  const lens = lensOf(type, name);
  if (lens === undefined || field !== `${type}.${name}`) {
    throw new ApiError("BAD_USER_INPUT", "`field` must name a field about a child, as `Child.upn`.", {
      argument: "field",
    });
  }
  const found = isUuid(childId) ? await context.read((db) => findGovernedRelations(db, childId)) : [];
  // A young person reads their own record, and nothing of what the authority sees that vouches for them.
  const addressHidden = found.some((relation) => relation.addressHidden);
  const held = role === "YOUNG_PERSON" ? [{ basis: "OWN_RECORD" as const, addressHidden }] : found;
  return {
    field,
    lens,
    bases: [...basesOf(lens, addressHidden)],
    roles: rolesOf(lens),
    note: lensNotes[lens] ?? null,
    organisationSees: found,
    missing: lacking(lens, held, grantOf(role).actions.has(actionOfLens[lens])),
  };
};
