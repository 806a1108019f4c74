import type { Action } from "@cic/auth/actions";
import { may } from "@cic/auth/actor";
import type { Context } from "../context.ts";
import type { Permission, PermissionDenied } from "../generated/types.ts";

/**
 * Whether the caller may do `action` with a record of `authorityId`. Says what a mutation would answer, so that a client need
 * not try; the mutation and row-level security decide.
 */
export function permission(
  context: Context,
  action: Action,
  record: { readonly authorityId: string; readonly stateAllows: boolean },
): Permission {
  const { actor } = context;
  if (actor === null || !may(actor, action)) return denied("ROLE");
  if (actor.organisationId !== record.authorityId) return denied("NOT_RESPONSIBLE_AUTHORITY");
  if (!record.stateAllows) return denied("STATE");
  return { allowed: true, reason: null };
}

const denied = (reason: PermissionDenied): Permission => ({ allowed: false, reason });
