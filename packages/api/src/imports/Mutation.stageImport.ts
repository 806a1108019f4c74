import { changeImport, listImportFiles } from "@cic/db/imports/import.queries";
import type { MutationResolvers } from "../generated/types.ts";
import { importNotFound, loadImport, refused } from "./load-import.ts";

export const stageImport: NonNullable<MutationResolvers["stageImport"]> = async (_, { importId }, context) => {
  const actor = context.require("import:write");
  const found = await context.read(async (db) => {
    const record = await loadImport(db, importId);
    return record === undefined ? undefined : { record, files: await listImportFiles(db, record.id) };
  });
  if (found === undefined) return importNotFound("importId");
  const { record, files } = found;
  if (record.status === "STAGED") return { __typename: "ImportOk", import: record };
  if (record.status !== "AWAITING_FILES" && record.status !== "STAGING") {
    return refused("STATE", `The import is ${record.status}: it cannot be staged.`);
  }
  for (const file of files) {
    const received = await context.imports.receivedBytes(record.id, file.name);
    if (received !== file.bytes)
      return refused("FILES_NOT_RECEIVED", "A file has not been received whole. Send it again.");
  }
  const staging = await context.write((db) =>
    changeImport(db, record.id, ["AWAITING_FILES", "STAGING"], { status: "STAGING" }),
  );
  if (staging === undefined) return refused("STATE", "The import changed meanwhile. Read it again.");
  await context.imports.work(record.id, actor);
  return { __typename: "ImportOk", import: staging };
};
