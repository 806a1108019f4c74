import { EDITIONS, sourceOf } from "@cic/domain/commissioning/editions";
import type { Day } from "@cic/domain/dates";
import { hiddenOfDetermination, mayRead } from "../access/hidden-fields.ts";
import { loadChild, mustExist } from "../children/child.loaders.ts";
import type { Context } from "../context.ts";
import type { DeterminationResolvers, ResolversParentTypes } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";
import { answerOf, reproduce } from "./answer-from-facts.ts";
import { loadCause, loadFacts } from "./determination.loaders.ts";
import { differencesOf } from "./differences.ts";

type Row = ResolversParentTypes["Determination"];

export const Determination: DeterminationResolvers = {
  child: ({ childId }, _, context) => mustExist(loadChild(context, childId), "the child"),

  from: async (row, _, context) => ((await maySeeFacts(row, context)) ? (row.validFrom as Day) : null),

  until: async (row, _, context) => ((await maySeeFacts(row, context)) ? (row.validUntil as Day | null) : null),

  rule: async (row, _, context) => {
    if (!(await maySeeFacts(row, context))) return null;
    const rule = editionOf(row)?.rules.find(({ id }) => id === row.ruleId);
    return rule === undefined ? null : sourceOf(rule);
  },

  edition: (row) => editionOf(row) ?? null,

  originatingIcb: async (row, _, context) =>
    row.originatingIcbId !== null && (await maySeeFacts(row, context))
      ? organisationOf(context, row.originatingIcbId)
      : null,

  cause: ({ factsId }, _, context) => loadCause(context, factsId),

  recordedAt: ({ recordedAt }) => instant(recordedAt),

  supersededAt: ({ supersededAt }) => (supersededAt === null ? null : instant(supersededAt)),

  supersedesId: async (row, _, context) => ((await maySeeFacts(row, context)) ? row.supersedesId : null),

  changes: async (row, _, context) => ((await maySeeFacts(row, context)) ? differencesOf(row.changes) : []),

  answer: async (row, _, context) => {
    const facts = await loadFacts(context, row.factsId);
    return facts === null ? null : answerOf(row, facts, context.directory());
  },

  reproduction: async (row, _, context) => {
    const facts = await loadFacts(context, row.factsId);
    return facts === null ? null : reproduce(row, facts, context.directory());
  },

  recordThen: async (row, _, context) =>
    (await maySeeFacts(row, context)) ? { childId: row.childId, on: null, at: row.recordedAt } : null,

  hidden: ({ childId }, _, context) => hiddenOfDetermination(context, childId),
};

/** What tells of the facts is told to those who may read them. */
const maySeeFacts = ({ childId }: Row, context: Context): Promise<boolean> =>
  mayRead(context, childId, "COMMISSIONING_FACTS");

const editionOf = ({ editionId }: Row) => EDITIONS.find(({ id }) => id === editionId);
