import { type SQL, sql } from "drizzle-orm";
import { callersToday } from "../access/access-relation.queries.ts";
import { accessRelation } from "../access/access-relation.table.ts";
import { textArray } from "../page.ts";

/** Of an array of children in SQL, which the caller sees today on one of the bases. */
export const readBySql = (childIds: SQL, bases: readonly string[]): SQL =>
  sql`select distinct r."childId" from (${readingsSql(childIds)}) r where r.basis = any(${textArray(bases)}::text[])`;

/** The same with every basis on which the caller sees them. */
export const readingsSql = (childIds: SQL): SQL =>
  sql`select ${accessRelation.childId} as "childId", ${accessRelation.basis} as basis from ${accessRelation}
      where ${accessRelation.childId} = any(${childIds}) and ${callersToday}`;
