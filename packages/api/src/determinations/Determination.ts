import { EDITIONS, sourceOf } from "@cic/domain/commissioning/editions";
import type { Day } from "@cic/domain/dates";
import { hiddenOf } from "../access/hidden-fields.ts";
import { loadChild, mustExist } from "../children/child.loaders.ts";
import type { DeterminationResolvers, ResolversParentTypes } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";
import { answerOf, reproduce } from "./answer-from-facts.ts";
import { loadCause, loadFacts } from "./determination.loaders.ts";
import { differencesOf } from "./differences.ts";

type Row = ResolversParentTypes["Determination"];

export const Determination: DeterminationResolvers = {
  child: ({ childId }, _, context) => mustExist(loadChild(context, childId), "the child"),

  from: ({ validFrom }) => validFrom as Day,

  until: ({ validUntil }) => validUntil as Day | null,

  rule: (row) => {
    const rule = editionOf(row)?.rules.find(({ id }) => id === row.ruleId);
    return rule === undefined ? null : sourceOf(rule);
  },

  edition: (row) => editionOf(row) ?? null,

  originatingIcb: ({ originatingIcbId: id }, _, context) => (id === null ? null : organisationOf(context, id)),

  cause: ({ factsId }, _, context) => loadCause(context, factsId),

  recordedAt: ({ recordedAt }) => instant(recordedAt),

  supersededAt: ({ supersededAt }) => (supersededAt === null ? null : instant(supersededAt)),

  changes: ({ changes }) => differencesOf(changes),

  answer: async (row, _, context) => {
    const facts = await loadFacts(context, row.factsId);
    return facts === null ? null : answerOf(row, facts, context.directory());
  },

  reproduction: async (row, _, context) => {
    const facts = await loadFacts(context, row.factsId);
    return facts === null ? null : reproduce(row, facts, context.directory());
  },

  recordThen: ({ childId, recordedAt }) => ({ childId, on: null, at: recordedAt }),

  hidden: ({ childId }, _, context) => hiddenOf(context, "Determination", childId),
};

const editionOf = ({ editionId }: Row) => EDITIONS.find(({ id }) => id === editionId);
