import { randomUUID } from "node:crypto";
import { makeContext } from "@cic/api/context";
import type { Route } from "@cic/api/handler";
import type { Services } from "@cic/api/services";
import type { Role } from "@cic/auth/actions";
import { assessment } from "@cic/db/assessments/assessment.table";
import { insertRows } from "@cic/db/bulk";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import { type Api, actorAs } from "../harness/api.ts";
import type { WorldCarePeriod } from "../harness/world.ts";

export const camden = "LA:202";
export const derby = "LA:831";

/** What a test says of an assessment; the rest is made up. */
export interface AssessmentFacts {
  readonly kind?: "IHA" | "RHA" | "ADOPTION_MEDICAL";
  readonly requestedOn: string;
  readonly assessedOn?: string;
  readonly reportedOn?: string;
  readonly declinedOn?: string;
}

/** Assessments of periods of care that are saved, as stored, past row-level security. */
export async function storeAssessments(
  api: Api,
  said: readonly (AssessmentFacts & { readonly of: WorldCarePeriod })[],
): Promise<void> {
  const rows = said.map(({ of, kind = "IHA", ...facts }): typeof assessment.$inferInsert => ({
    id: randomUUID(),
    childId: of.child.id,
    authorityId: of.child.authority,
    carePeriodId: of.id,
    kind,
    state: facts.declinedOn !== undefined ? "DECLINED" : facts.assessedOn === undefined ? "REQUESTED" : "COMPLETED",
    stateSince: "2026-01-01T09:00:00Z",
    requestedOn: facts.requestedOn,
    assessedOn: facts.assessedOn ?? null,
    assessedBy: facts.assessedOn === undefined ? null : "MEDICAL_PRACTITIONER",
    reportReturnedOn: facts.reportedOn ?? null,
    declinedOn: facts.declinedOn ?? null,
    providerId: "ICB:QMJ",
    outOfArea: "NOT_KNOWN",
    sdqMissing: false,
  }));
  await asOperator(api.operator, async ({ drizzle }) => {
    // The provider sees the child from today on.
    await drizzle.execute(sql`select set_config('cic.today', ${api.today}, true)`);
    await insertRows(drizzle as ScopedDb, assessment, rows);
  });
}

/** What an address beside GraphQL answers a caller with. */
export async function get(api: Api, route: Route, role: Role, organisation: string, address: string) {
  const [path = "", search = ""] = address.split("?");
  const services = {
    database: api.database,
    directory: () => directory,
    clock: () => new Date(`${api.today}T12:00:00Z`),
    imports: {} as Services["imports"],
    exports: {} as Services["exports"],
  };
  const directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
  const context = makeContext(services, { requestId: "test", actor: actorAs(role, organisation) });
  try {
    const match = route.path.exec(path);
    if (match === null) throw new Error("the route has no such address");
    const { body, ...answer } = await route.answer(context, match, {
      search: search === "" ? "" : `?${search}`,
    } as never);
    const whole = typeof body === "object" && Symbol.asyncIterator in body;
    return { ...answer, body: whole ? (await Array.fromAsync(body)).join("") : String(body) };
  } finally {
    await context.finish();
  }
}

export const figure = `query ($id: ID!, $period: String!, $area: ID, $groupBy: [IndicatorDimension!], $filter: [IndicatorFilter!]) {
  indicator(id: $id, period: $period, area: $area, groupBy: $groupBy, filter: $filter) {
    __typename
    ... on IndicatorFigure { asOf policy { id } definition { id version contentHash }
      cells { at { category } status reason numerator denominator value completeness target rag feedMonths { expected received } } }
    ... on IndicatorNotEvaluated { notEvaluatedBecause detail }
    ... on IndicatorRefused { refusal argument }
  }
}`;

export const members = `query ($id: ID!, $period: String!, $standing: [MemberStanding!], $first: Int! = 100, $after: String) {
  indicatorMembers(id: $id, period: $period, standing: $standing, first: $first, after: $after) {
    __typename
    ... on IndicatorMembers { totalCount notVisible pageInfo { hasNextPage endCursor }
      nodes { child { id localId } on standing class why } }
    ... on IndicatorRefused { refusal argument }
  }
}`;
