import type { SQL } from "drizzle-orm";
import { besideRow, type NeedOfChild, needs } from "../compiled/needs.ts";

/** As a column: what is read of the child of this id. */
export const besideChild = (id: SQL, ofChild: readonly NeedOfChild[]): SQL =>
  besideRow(ofChild.map((name) => needs[name](id)));
