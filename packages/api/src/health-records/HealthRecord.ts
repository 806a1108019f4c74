import {
  type HealthLineFilter,
  type HealthLineRow,
  listHealthLines,
  storedHealthLine,
} from "@cic/db/health-records/health-line.queries";
import { type AccessBasis, lenses } from "@cic/domain/access/lenses";
import { healthStandings, sdqTrends } from "@cic/domain/health-records/health-standing";
import { hiddenField, hiddenOf, relationsOf } from "../access/hidden-fields.ts";
import { carePermission } from "../access/permissions.ts";
import { loadChild } from "../children/child.loaders.ts";
import type { Context } from "../context.ts";
import type { HealthRecordResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { loadHealthLines } from "./health-record.loaders.ts";

/** Of whom, and whether a consent shares it with the caller. */
export interface HealthRecordRow {
  readonly childId: string;
  readonly shared: boolean;
}

export const HealthRecord: HealthRecordResolvers = {
  child: ({ childId }, _, context) => loadChild(context, childId),

  standings: async (row, _, context) => {
    const { lines, rowOf } = await linesOf(context, row.childId);
    return healthStandings(lines, await seesAll(context, row)).map(({ line, since, ...standing }) => ({
      ...standing,
      line: rowOf(line),
      since: rowOf(since),
    }));
  },

  sdq: async ({ childId }, _, context) => {
    const { lines, rowOf } = await linesOf(context, childId);
    return sdqTrends(lines).map(({ latest, previous, ...trend }) => ({
      ...trend,
      latest: rowOf(latest) as HealthLineRow,
      previous: rowOf(previous),
    }));
  },

  lines: ({ childId }, args, context, info) => {
    const of = linesOfChild(args, childId);
    return connection(info, args, (asksTotal) => context.read((db) => listHealthLines(db, of, asksTotal)));
  },

  access: async (row, _, context) => {
    const child = await loadChild(context, row.childId);
    const of = { childId: row.childId, authorityId: child?.authorityId ?? "", stateAllows: true };
    return {
      canRecordLine: await carePermission(context, "health-record:write", of),
      sharedByConsent: row.shared && !(await readsByBasis(context, row.childId)),
      hidden: [
        ...(await hiddenOf(context, "HealthRecord", row.childId)),
        ...((await seesAll(context, row)) ? [] : [hiddenField("lines", "HEALTH_LINE", [])]),
      ],
    };
  },
};

/** What `lines` lists of a child, to be told from any other list. */
export const linesOfChild = <Args extends { readonly filter?: HealthLineFilter | null | undefined }>(
  args: Args,
  childId: string,
) => ({ ...args, filter: { ...args.filter, childId: [childId] } });

async function linesOf(context: Context, childId: string) {
  const rows = await loadHealthLines(context, childId);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    lines: rows.map(storedHealthLine),
    rowOf: (line: { readonly id: string } | null): HealthLineRow | null => (line && byId.get(line.id)) ?? null,
  };
}

/** The ICB that receives a child sees those of the days of the placement; the area's authority sees none. */
const seesAll = async (context: Context, { childId, shared }: HealthRecordRow): Promise<boolean> =>
  shared || readsByBasis(context, childId, ["RECEIVING_ICB"]);

/** On a basis that may read health lines, other than those of `but`. */
async function readsByBasis(context: Context, childId: string, but: readonly AccessBasis[] = []): Promise<boolean> {
  const relations = await relationsOf(context, childId);
  return relations.some(
    ({ basis }) => !but.includes(basis) && (lenses.HEALTH_LINE as readonly string[]).includes(basis),
  );
}
