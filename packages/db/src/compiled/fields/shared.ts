import { type Column, type SQL, sql } from "drizzle-orm";
import { child } from "../../children/child.table.ts";
import { type PlacementListArgs, placementList } from "../../placements/placement-list.ts";
import { type CompiledField, type List, object } from "../compiled-field.ts";

export const childOf = (column: Column | SQL): CompiledField =>
  object("Child", sql`from ${child} where ${child.id} = ${column}`);

export const placementsOf = (parent: SQL): CompiledField => ({
  kind: "page",
  of: "Placement",
  list: (args) => placementList(args as unknown as PlacementListArgs) as List,
  parent,
});
