import { may } from "@cic/auth/actor";
import type { NoticeVersionRow } from "@cic/db/notices/notice.queries";
import type { Day } from "@cic/domain/dates";
import { isOverdue } from "@cic/domain/notices/due.rule";
import { CONTENT_WITHHELD, type NoticeState } from "@cic/domain/notices/notice-states";
import { HEALTH_RECIPIENTS } from "@cic/domain/notices/recipients";
import { stepDue, waitOf } from "@cic/domain/notices/service-level.rule";
import { type NoticeSide, nextNoticeSteps, noticeSides } from "@cic/domain/notices/take-step";
import { workingDaysBetween } from "@cic/domain/working-days";
import { hiddenField, hiddenOf } from "../access/hidden-fields.ts";
import { loadAddressHidden } from "../address-protections/protection.loaders.ts";
import { loadChild } from "../children/child.loaders.ts";
import type { Context } from "../context.ts";
import type {
  HiddenField,
  NoticeResolvers,
  NoticeStepDue,
  Permission,
  ResolversParentTypes,
} from "../generated/types.ts";
import { instant } from "../instant.ts";
import { loadMail } from "../mail/mail.loaders.ts";
import { organisationOf } from "../organisation-of.ts";
import { loadPlacement } from "../placements/placement.loaders.ts";
import {
  loadCalendar,
  loadChain,
  loadDueChanges,
  loadEscalations,
  loadNoticeSteps,
  loadServiceLevels,
  loadVersions,
} from "./notice.loaders.ts";
import { actionOf } from "./step-action.ts";

type Row = ResolversParentTypes["Notice"];

export const Notice: NoticeResolvers = {
  chain: ({ chainId }, _, context) => loadChain(context, chainId),

  child: ({ childId }, _, context) => loadChild(context, childId),

  placement: ({ placementId }, _, context) => loadPlacement(context, placementId),

  sender: ({ authorityId }, _, context) => organisationOf(context, authorityId),

  recipient: ({ recipientOrganisationId: id }, _, context) => (id === null ? null : organisationOf(context, id)),

  dueOn: ({ dueOn }) => dueOn as Day | null,

  overdue: (row, _, { today }) => overdue(row, today),

  lateByWorkingDays: (row, _, context) =>
    overdue(row, context.today) ? daysBetween(context, row.dueOn, row.sentOn ?? context.today) : null,

  stateSince: ({ stateSince }) => instant(stateSince),

  sentAt: ({ sentAt }) => (sentAt === null ? null : instant(sentAt)),

  deliveredAt: ({ deliveredAt }) => (deliveredAt === null ? null : instant(deliveredAt)),

  ageInWorkingDays: ({ sentOn }, _, context) => daysBetween(context, sentOn, context.today),

  content: async (row, _, context) => (await versions(row, context)).at(-1) ?? null,

  contentVersions: (row, _, context) => versions(row, context),

  steps: ({ id }, _, context) => loadNoticeSteps(context, id),

  nextSteps: (row, _, context) => nextSteps(row, context),

  stepDue: (row, _, context) => nextStepDue(row, context),

  escalated: ({ escalatedAt }) => escalatedAt !== null,

  escalations: ({ id }, _, context) => loadEscalations(context, id),

  dueChanges: ({ id }, _, context) => loadDueChanges(context, id),

  mail: ({ id }, _, context) => loadMail(context, id),

  access: async (row, _, context) => ({
    sides: sides(row, context),
    canTakeStep: canTakeStep(row, context),
    hidden: await hidden(row, context),
  }),
};

const sides = (row: Row, { actor, today, directory }: Context): NoticeSide[] =>
  actor === null ? [] : noticeSides(row, actor.organisationId, today, directory());

const overdue = (row: Row, today: Day): boolean =>
  isOverdue({ ...row, dueOn: row.dueOn as Day | null, sentOn: row.sentOn as Day | null }, today);

async function nextStepDue(row: Row, context: Context): Promise<NoticeStepDue | null> {
  const wait = waitOf({ ...row, sentOn: row.sentOn as Day | null });
  if (wait === null) return null;
  const due = stepDue(wait, await loadServiceLevels(context), context.today, await loadCalendar(context));
  const unknown = { dueOn: null, passed: null, workingDays: null, source: null };
  if (due.kind === "notEvaluated") return { ...wait, ...unknown, notEvaluated: due.reason };
  const { workingDays, source } = due.level;
  return { ...wait, dueOn: due.dueOn, passed: due.passed, workingDays, source, notEvaluated: null };
}

async function daysBetween(context: Context, from: string | null, until: string): Promise<number | null> {
  if (from === null) return null;
  const days = workingDaysBetween(from as Day, until as Day, await loadCalendar(context));
  return days.kind === "count" ? days.count : null;
}

/**
 * A chain has one content. It is read by way of the notice that is the caller's own: what it should not have got, and what lies
 * before it in the chain, has none for it.
 */
async function versions(row: Row, context: Context): Promise<NoticeVersionRow[]> {
  const own = sides(row, context);
  const readable = own.includes("SENDER") || (own.includes("RECIPIENT") && !withheld(row.state));
  return readable ? loadVersions(context, row.chainId) : [];
}

const withheld = (state: NoticeState): boolean => (CONTENT_WITHHELD as readonly NoticeState[]).includes(state);

const nextSteps = (row: Row, context: Context): NoticeState[] =>
  nextNoticeSteps(row, sides(row, context)).filter(
    (to) => context.actor !== null && may(context.actor, actionOf(row.state, to)),
  );

function canTakeStep(row: Row, context: Context): Permission {
  if (nextSteps(row, context).length > 0) return { allowed: true, reason: null };
  const byRole = nextNoticeSteps(row, sides(row, context)).length > 0;
  return { allowed: false, reason: byRole ? "ROLE" : "STATE" };
}

/** What of a snapshot tells where the child lives. */
const OF_ADDRESS = [
  "content.placement.provider",
  "content.placement.urn",
  "content.placement.postcode",
  "content.gpRegistrations",
];

const isClinicalHidden = (row: Row, context: Context): boolean =>
  HEALTH_RECIPIENTS.includes(row.recipientKind) &&
  sides(row, context).includes("RECIPIENT") &&
  context.actor !== null &&
  !may(context.actor, "clinical:read");

/** A recipient may have stopped seeing the child, or never have: the notice is all that it is told. */
async function hidden(row: Row, context: Context): Promise<HiddenField[]> {
  const [placement, addressHidden] = await Promise.all([
    loadPlacement(context, row.placementId),
    loadAddressHidden(context, row.childId),
  ]);
  return [
    ...(await hiddenOf(context, "Notice", row.childId, placement === null ? ["placement"] : [])),
    ...(addressHidden
      ? OF_ADDRESS.map((field) => hiddenField(field, "PLACEMENT_ADDRESS", ["BASIS"], addressHidden))
      : []),
    // The sender said it; of those who receive it only whose work is care reads it.
    ...(isClinicalHidden(row, context) ? [hiddenField("content.clinical", "NOTICE_CLINICAL", ["ROLE"])] : []),
  ];
}
