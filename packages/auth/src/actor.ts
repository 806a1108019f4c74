import type { OrganisationKind } from "@cic/domain/organisations/directory";
import { type Action, grantOf, type Purpose, type Role } from "./actions.ts";

/** What a verified token says about its bearer. Only `makeVerifier` makes one from a token. */
export type Claims = {
  /** The issuer's stable id of the person or program. Not a name. */
  readonly subject: string;
  /** The code of the organisation they act for, as the issuer writes it; not yet looked up. */
  readonly organisationCode: string;
  readonly role: Role;
  readonly purpose: Purpose;
  /** The child whose own record it is: of the role `YOUNG_PERSON`, and of no other. */
  readonly childId?: string;
  /** The token's own id (`jti`), for the audit. */
  readonly tokenId: string;
  /** When the token stops being accepted: its expiry, or its greatest age if that comes first. */
  readonly expiresAt: Date;
};

/** Someone who may make requests: who, for which organisation, why, and what they may do. */
export type Actor = {
  readonly subject: string;
  readonly organisationId: string;
  readonly organisationCode: string;
  readonly role: Role;
  readonly purpose: Purpose;
  /** The child who acts, about their own record alone: of the role `YOUNG_PERSON`, and of no other. */
  readonly childId?: string;
  readonly actions: ReadonlySet<Action>;
};

export type ActorResult =
  | { readonly kind: "actor"; readonly actor: Actor }
  | {
      readonly kind: "refused";
      readonly code: "PURPOSE_NOT_ALLOWED" | "ORGANISATION_KIND_NOT_ALLOWED";
      readonly reason: string;
    };

/**
 * The actor that `claims` describe, at the organisation that their code was found to name.
 *
 * Refuses `PURPOSE_NOT_ALLOWED` when the role may not act for the claimed purpose, and `ORGANISATION_KIND_NOT_ALLOWED`
 * when that kind of organisation may not hold the role. Both mean that the issuer is set up wrongly for this caller:
 * a new token of the same kind will be refused too (403, not 401).
 */
export function makeActor(
  claims: Claims,
  organisation: { readonly id: string; readonly kind: OrganisationKind },
): ActorResult {
  const { subject, organisationCode, role, purpose, childId } = claims;
  const grant = grantOf(role);
  if (!grant.purposes.has(purpose)) {
    return {
      kind: "refused",
      code: "PURPOSE_NOT_ALLOWED",
      reason: `the role ${role} may not act for the purpose ${purpose}`,
    };
  }
  if (!grant.organisationKinds.has(organisation.kind)) {
    return {
      kind: "refused",
      code: "ORGANISATION_KIND_NOT_ALLOWED",
      reason: `the role ${role} may not be held at an organisation of kind ${organisation.kind}`,
    };
  }
  return {
    kind: "actor",
    actor: {
      subject,
      organisationId: organisation.id,
      organisationCode,
      role,
      purpose,
      ...(childId !== undefined && { childId }),
      actions: grant.actions,
    },
  };
}

/** Whether `actor` may do `action` at all. Which records they may do it to is the database's answer. */
export function may(actor: Actor, action: Action): boolean {
  return actor.actions.has(action);
}
