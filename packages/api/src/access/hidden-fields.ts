import { grantOf, ROLES, type Role } from "@cic/auth/actions";
import { may } from "@cic/auth/actor";
import { type AccessRelationRow, findActiveRelations } from "@cic/db/access/access-relation.queries";
import type { AccessBasis, Lens } from "@cic/domain/access/lenses";
import { basesOf } from "@cic/domain/access/protected-address";
import type { Context } from "../context.ts";
import type { HiddenBecause, HiddenField } from "../generated/types.ts";
import { actionOfLens, narrowerFields } from "./field-lenses.ts";

/** The relations on which the caller sees a child today, read for all children of the operation at once. */
export const relationsOf = (context: Context, childId: string): Promise<AccessRelationRow[]> =>
  context.loader("access relations", findActiveRelations).load(childId);

/** As if they had been asked for. */
export const knowRelations = (context: Context, childId: string, relations: AccessRelationRow[]): void =>
  void context.loader("access relations", findActiveRelations).prime(childId, relations);

/** Whether the caller sees the child on a basis that `lens` names. */
export async function mayRead(context: Context, childId: string, lens: Lens): Promise<boolean> {
  return onBasis(lens, await relationsOf(context, childId));
}

/** Whether where the child lives is protected and not the caller's to know. */
export async function isAddressHidden(context: Context, childId: string): Promise<boolean> {
  return (await relationsOf(context, childId)).some(({ addressHidden }) => addressHidden);
}

/** Whether the caller's role may read through `lens`, on a basis that it names. */
export const inRole = ({ actor }: Context, lens: Lens): boolean => actor !== null && may(actor, actionOfLens[lens]);

/** What is read of a record, and told of with it because it has no `access` of its own. */
const within: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Assessment: { reports: "AssessmentReport" },
  Child: { carePeriods: "CarePeriod" },
};

/**
 * What of a record of `typeName` about this child is hidden from the caller: hidden is not the same as not recorded. `also` are
 * fields of which more is hidden than the bases say: what leads to a row that is.
 */
export async function hiddenOf(
  context: Context,
  typeName: string,
  childId: string,
  also: readonly string[] = [],
): Promise<HiddenField[]> {
  const fields = [
    ...narrowerFields(typeName),
    ...Object.entries(within[typeName] ?? {}).flatMap(([prefix, type]) =>
      narrowerFields(type).map(([field, lens]): [string, Lens] => [`${prefix}.${field}`, lens]),
    ),
  ];
  return hiddenAmong(context, childId, fields, also);
}

/** What of the versions of a record is hidden from the caller: the fields of `withLenses`, beside why they were made. */
export const hiddenOfVersions = (
  context: Context,
  childId: string,
  withLenses: Readonly<Record<string, Lens>>,
): Promise<HiddenField[]> => hiddenAmong(context, childId, [["why", "RECORD_HISTORY"], ...Object.entries(withLenses)]);

async function hiddenAmong(
  context: Context,
  childId: string,
  fields: readonly (readonly [field: string, lens: Lens])[],
  also: readonly string[] = [],
): Promise<HiddenField[]> {
  const relations = await relationsOf(context, childId);
  const addressHidden = relations.some((relation) => relation.addressHidden);
  return fields.flatMap(([field, lens]) => {
    const because = lacking(lens, relations, inRole(context, lens));
    return because.length > 0 || also.includes(field) ? [hiddenField(field, lens, because, addressHidden)] : [];
  });
}

/** A field that is hidden, and who reads it. Without a `because`: the row is hidden. */
export const hiddenField = (
  field: string,
  lens: Lens,
  because: HiddenBecause[],
  addressHidden = false,
): HiddenField => ({
  field,
  visibleTo: [...basesOf(lens, addressHidden)],
  roles: rolesOf(lens),
  because: because.length === 0 ? ["RECORD"] : because,
});

/** What is lacking of what opens a lens. */
export function lacking(lens: Lens, relations: readonly Basis[], hasRole: boolean): HiddenBecause[] {
  return [...(onBasis(lens, relations) ? [] : ["BASIS" as const]), ...(hasRole ? [] : ["ROLE" as const])];
}

export const rolesOf = (lens: Lens): Role[] => ROLES.filter((role) => grantOf(role).actions.has(actionOfLens[lens]));

/** A basis, and whether where the child lives is hidden from whoever has it. */
type Basis = { readonly basis: AccessBasis; readonly addressHidden?: boolean };

const onBasis = (lens: Lens, relations: readonly Basis[]): boolean =>
  relations.some(({ basis, addressHidden = false }) => basesOf(lens, addressHidden).includes(basis));
