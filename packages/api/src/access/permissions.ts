import type { Action } from "@cic/auth/actions";
import { may } from "@cic/auth/actor";
import type { Context } from "../context.ts";
import type { Permission, PermissionDenied } from "../generated/types.ts";
import { relationsOf } from "./hidden-fields.ts";

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

/**
 * The same of a record about a child's health, which those write who care for the child: the responsible authority, and the health
 * teams that see the child for their care. `recordedById` where only the recorder and the authority may do it.
 */
export async function carePermission(
  context: Context,
  action: Action,
  record: {
    readonly childId: string;
    readonly authorityId: string;
    readonly recordedById?: string;
    readonly stateAllows: boolean;
  },
): Promise<Permission> {
  const { actor } = context;
  if (actor === null || !may(actor, action)) return denied("ROLE");
  const relations = await relationsOf(context, record.childId);
  const isAuthority = actor.organisationId === record.authorityId;
  const cares = relations.some(
    ({ basis }) => basis !== "AREA_LA" && basis !== "BREAK_GLASS" && (basis !== "RESPONSIBLE_LA" || isAuthority),
  );
  if (!cares) return denied("NOT_RESPONSIBLE_AUTHORITY");
  const isRecorder = record.recordedById === undefined || record.recordedById === actor.organisationId;
  if (!isRecorder && !isAuthority) return denied("RECORDED_BY_ANOTHER");
  return record.stateAllows ? { allowed: true, reason: null } : denied("STATE");
}

const denied = (reason: PermissionDenied): Permission => ({ allowed: false, reason });
