import { createHash, randomUUID } from "node:crypto";
import { type ExportFiles, workOnExport } from "@cic/api/exports/work-on-export";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator } from "@cic/db/scope";
import { expect } from "vitest";
import type { Api, actorAs, Caller } from "../harness/api.ts";
import { askCopy, copyOf } from "./operations.ts";

/** Asks for copies of records, and answers with what is said of each and with its text. */
export function copiesOf(api: Api) {
  const made = new Map<string, string>();
  const files: ExportFiles = {
    async store(exportId, parts, form) {
      let text = "";
      for await (const part of parts) text += part;
      made.set(exportId, text);
      return { contentHash: createHash("sha256").update(`${form}${text}`).digest("hex"), bytes: text.length };
    },
  };
  return async (by: Caller, actor: ReturnType<typeof actorAs>, input: Record<string, unknown>) => {
    const directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
    const clock = () => new Date(`${api.today}T12:00:00Z`);
    api.exports = {
      work: (id) =>
        workOnExport({ database: api.database, directory: () => directory, clock, files }, actor, id, "test"),
      link: async (_id, _hash, name) => ({ url: `https://files.example/${name}`, expiresAt: "2026-11-22T12:05:00Z" }),
    };
    const asked = await by(askCopy, { key: randomUUID(), input });
    expect([asked.errors, asked.data?.requestSubjectAccess.__typename]).toEqual([[], "RequestExportOk"]);
    const { data } = await by(copyOf, { id: asked.data.requestSubjectAccess.export.id });
    return {
      ...data.export,
      link: data.exportLink,
      text: made.get(data.export.id ?? asked.data.requestSubjectAccess.export.id) ?? "",
    };
  };
}
