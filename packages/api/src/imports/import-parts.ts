import type { ImportWithParts } from "@cic/db/imports/import.queries";
import {
  filesPart,
  findingParts,
  findPart,
  type ImportPart,
  numbersPart,
  rowParts,
} from "@cic/db/imports/import-parts";
import { type GraphQLObjectType, type GraphQLResolveInfo, getArgumentValues } from "graphql";
import type { Context } from "../context.ts";
import type { ImportFindingsArgs, ImportRowsArgs, RequireFields } from "../generated/types.ts";
import { pageSize } from "../page.ts";
import { askedAt, type Selecting, selects } from "../selects.ts";
import { findingFilter, rowFilter } from "./row-filter.ts";

const loaderOf = <T>(context: Context, part: ImportPart<T>) =>
  context.loader<string, T>(`import ${part.name}`, (db, ids) => findPart(db, ids, part));

/** The part of an import: as it was read beside the import's row, or else of all imports that it is asked of at once. */
export const partOf = <T>(context: Context, part: ImportPart<T>, importId: string): Promise<T> =>
  loaderOf(context, part).load(importId);

/** As if the parts had been asked for. */
export function knowParts(
  context: Context,
  { id, parts: read }: ImportWithParts,
  parts: readonly ImportPart<unknown>[],
): void {
  for (const [i, part] of parts.entries()) loaderOf(context, part).prime(id, part.make(read[i] as never, id));
}

export const rowsAsked = (importId: string, args: RequireFields<ImportRowsArgs, "first">, info: Selecting) =>
  rowParts(importId, { ...args, filter: rowFilter(args.filter) }, [
    ...(selects(info, "nodes", "findings") ? (["findings"] as const) : []),
    ...(selects(info, "nodes", "cells", "recorded") ? (["recorded"] as const) : []),
  ]);
export const findingsAsked = (importId: string, args: RequireFields<ImportFindingsArgs, "first">) =>
  findingParts(importId, { ...args, filter: findingFilter(args.filter) });

/**
 * What the resolvers of an import ask for, of that which is selected at `path` below the field that is resolved: for the statement that reads
 * the import. `importId` where it is one.
 */
export function partsAsked(
  info: GraphQLResolveInfo,
  importId: string | undefined,
  ...path: string[]
): readonly ImportPart<unknown>[] {
  const fields = (info.schema.getType("Import") as GraphQLObjectType).getFields();
  const byName = new Map<string, ImportPart<unknown>>();
  const add = (part: ImportPart<unknown>) => byName.set(part.name, part);
  if (selects(info, ...path, "files")) add(filesPart);
  if (selects(info, ...path, "counts")) add(numbersPart);
  for (const [name, listOf] of [
    ["rows", rowsAsked],
    ["findings", findingsAsked],
  ] as const) {
    for (const asked of askedAt(info, ...path, name)) {
      const args = getArgumentValues(fields[name] as never, asked.fieldNodes[0] as never, info.variableValues);
      try {
        pageSize(args.first as number);
        const { page, count } = listOf(importId ?? "", args as never, asked);
        add(page());
        if (selects(asked, "totalCount")) add(count());
      } catch {
        // What is wrong with a page its resolver says.
      }
    }
  }
  return [...byName.values()];
}
