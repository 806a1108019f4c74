import { type SQL, sql } from "drizzle-orm";
import { textArray } from "../page.ts";

/** Of an array of children in SQL, which the caller sees today on one of the bases. */
export const readBySql = (childIds: SQL, bases: readonly string[]): SQL =>
  sql`select distinct r."childId" from (${readingsSql(childIds)}) r where r.basis = any(${textArray(bases)}::text[])`;

/** The same with every basis on which the caller sees them. */
export const readingsSql = (childIds: SQL): SQL =>
  sql`select r.child_id as "childId", r.basis from access_relation r
      where r.child_id = any(${childIds})
        and r.organisation_id = (select current_setting('cic.organisation', true)) and r.superseded_at is null
        and r.valid_from <= (select current_setting('cic.today', true)::date)
        and (r.valid_until is null or r.valid_until > (select current_setting('cic.today', true)::date))`;
