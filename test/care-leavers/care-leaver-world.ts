import { randomUUID } from "node:crypto";
import { insertRows } from "@cic/db/bulk";
import { careLeaverEntry, careLeaverMeasure } from "@cic/db/care-leavers/care-leaver.table";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { addDays, day } from "@cic/domain/dates";
import type { Api } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";

type Entry = typeof careLeaverEntry.$inferInsert;
type Measure = typeof careLeaverMeasure.$inferInsert;

/** What a test says of care leavers, past row-level security, once the children are saved. */
export function careLeaverWorld(api: Api) {
  let entries: Entry[] = [];
  let measures: Measure[] = [];
  return {
    /** Gives the entry's id. Without `until` it lasts; `PATHWAY_PLAN` and the like are of one day. */
    entry(
      { id: childId, authority: authorityId }: WorldChild,
      kind: Entry["kind"],
      from: string,
      { until, adviser, holds = true }: { until?: string; adviser?: string; holds?: boolean } = {},
    ): string {
      const onADay = [
        "NEEDS_ASSESSMENT",
        "PATHWAY_PLAN",
        "PATHWAY_PLAN_REVIEW",
        "HEALTH_PASSPORT",
        "SUPPORT_REQUESTED",
      ];
      const id = randomUUID();
      entries.push({
        ...{ id, childId, authorityId, kind, holds, startedOn: from, source: "AUTHORITY" },
        endedOn: until ?? (onADay.includes(kind) ? addDays(day(from), 1) : null),
        adviser: kind === "PERSONAL_ADVISER" ? (adviser ?? "PA-1") : null,
      });
      return id;
    },
    measure(
      { id: childId, authority: authorityId }: WorldChild,
      year: number,
      [inTouch, activity, accommodation]: readonly [string, string, string],
      observedOn: string | null = null,
    ): void {
      const id = randomUUID();
      measures.push({
        ...{ id, childId, authorityId, year, inTouch, activity, accommodation, observedOn },
        source: "API",
      });
    },
    async save(): Promise<void> {
      await asOperator(api.operator, async ({ drizzle }) => {
        await insertRows(drizzle as ScopedDb, careLeaverEntry, entries);
        await insertRows(drizzle as ScopedDb, careLeaverMeasure, measures);
      });
      entries = [];
      measures = [];
    },
  };
}

const refusals = `... on InputRefused { code field message } ... on RecordNotFound { field } ... on VersionConflict { currentVersion }
  ... on DaysOutOfOrder { reason field } ... on PeriodOverlaps { conflictingId }`;
const entryFields = "id kind holds adviser startedOn endedOn source version";

export const RECORD_ENTRY = `mutation ($key: String!, $input: RecordCareLeaverEntryInput!) {
  recordCareLeaverEntry(idempotencyKey: $key, input: $input) { __typename ${refusals} ... on CareLeaverEntryOk { entry { ${entryFields} } } } }`;
export const CORRECT_ENTRY = `mutation ($key: String!, $input: CorrectCareLeaverEntryInput!) {
  correctCareLeaverEntry(idempotencyKey: $key, input: $input) { __typename ${refusals} ... on CareLeaverEntryOk { entry { ${entryFields} } } } }`;
export const TAKE_BACK_ENTRY = `mutation ($key: String!, $input: TakeBackInput!) {
  takeBackCareLeaverEntry(idempotencyKey: $key, input: $input) { __typename ... on CareLeaverEntryTakenBack { id }
    ... on InputRefused { code field } ... on RecordNotFound { field } ... on VersionConflict { currentVersion } } }`;
export const RECORD_MEASURE = `mutation ($key: String!, $input: RecordCareLeaverMeasureInput!) {
  recordCareLeaverMeasure(idempotencyKey: $key, input: $input) { __typename
    ... on InputRefused { code field } ... on RecordNotFound { field } ... on VersionConflict { currentVersion }
    ... on MeasureBreaksRules { message broken { rule says columns } }
    ... on CareLeaverMeasureOk { measure { id year inTouch activity accommodation activityDescription accommodationDescription
      suitableAccommodation observedOn outsideWindow version } } } }`;
export const CARE_LEAVER = `query ($id: ID!, $on: Date) { child(id: $id) { careLeaver(on: $on) { on personalAdviser measureState
  child { id } measureWindow { age opensOn closesOn } category { outcome category support possible daysSince14 doubts { id kind fact }
    rule { id confidence } counted { from until days } leftOut { why days } nextChange { on category } }
  duties { duty standing reason dueOn confidence } entries { id kind holds startedOn endedOn } measures { year inTouch } } } }`;
export const CATEGORY = `query ($id: ID!, $on: Date) { careLeaverCategory(childId: $id, on: $on) { outcome category possible } }`;
export const WHAT_IF = `query ($history: CareHistoryInput!, $on: Date!) { whatIfCareLeaver(history: $history, on: $on) { __typename
  ... on CareLeaverCategoryAnswer { outcome category daysSince14 rule { id } nextChange { on category } }
  ... on InputRefused { code field } ... on DaysOutOfOrder { reason field } } }`;
