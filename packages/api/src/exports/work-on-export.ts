import { randomUUID } from "node:crypto";
import type { Actor } from "@cic/auth/actor";
import { findExport } from "@cic/db/exports/export.queries";
import {
  claimExport,
  ExportTaken,
  failExport,
  finishExport,
  releaseExport,
  tellProgress,
} from "@cic/db/exports/export.writes";
import { type CsvRow, figureCsv } from "@cic/imports/figure-csv";
import { type Context, makeContext } from "../context.ts";
import type { Services } from "../services.ts";
import { allowedQuestion } from "./allowed-question.ts";
import { figureFile, membersFile } from "./export-file.ts";
import { makeSubjectCopy } from "./subject-copy.ts";

/** What a file is, as its name ends. */
export type FileForm = "csv" | "json" | "html";

/** Where files are kept. */
export interface ExportFiles {
  /** Keeps the parts as one file, named by its hash: whole or not at all. Rejects when they do. */
  store(
    exportId: string,
    parts: AsyncIterable<string>,
    form: FileForm,
  ): Promise<{ readonly contentHash: string; readonly bytes: number }>;
}

export type ExportWork = Omit<Services, "imports" | "exports"> & { readonly files: ExportFiles };

const MOST_ATTEMPTS = 3;
const ROWS_A_STEP = 5_000;

/**
 * Makes the file of an export, as whoever asked for it: what they may not have any more is not made. It may be called again, and
 * twice at once: one file comes of it. Rejects when it should be called again.
 */
export async function workOnExport(work: ExportWork, actor: Actor, exportId: string, requestId: string): Promise<void> {
  const { files, ...services } = work;
  const context = makeContext({ ...services, imports: none, exports: none }, { requestId, actor });
  const lease = randomUUID();
  try {
    const claimed = await context.write((db) => claimExport(db, exportId, lease));
    if (claimed === undefined) {
      const standing = await context.read((db) => findExport(db, exportId));
      // It is held by somebody who may be dead: whoever called calls again.
      if (standing?.state === "RUNNING") throw new Error("the export is being made");
      return;
    }
    try {
      await make(context, files, claimed, lease);
    } catch (error) {
      if (error instanceof ExportTaken) return;
      await context.write((db) =>
        claimed.attempts < MOST_ATTEMPTS
          ? releaseExport(db, exportId, lease)
          : failExport(db, exportId, lease, "GIVEN_UP"),
      );
      throw error;
    }
  } finally {
    await context.finish();
  }
}

async function make(
  context: Context,
  files: ExportFiles,
  { id, kind, question: asked }: NonNullable<Awaited<ReturnType<typeof claimExport>>>,
  lease: string,
): Promise<void> {
  if ("childId" in asked) {
    const made = await makeSubjectCopy(context, files, id, asked);
    await context.write((db) =>
      made === undefined
        ? failExport(db, id, lease, "NOT_ALLOWED")
        : finishExport(db, id, lease, { ...made, children: [] }),
    );
    return;
  }
  const question = allowedQuestion(context, kind, asked);
  if (typeof question === "string") {
    await context.write((db) => failExport(db, id, lease, question));
    return;
  }
  const { metadata, rows, children } =
    kind === "MEMBERS"
      ? await membersFile(context, question, asked.standing)
      : await figureFile(context, question, asked.layout);
  async function* told(): AsyncGenerator<CsvRow> {
    let written = 0;
    for (const row of rows) {
      if (written % ROWS_A_STEP === 0) {
        const progress = { written, expected: metadata.rows };
        await context.write((db) => tellProgress(db, id, lease, progress));
      }
      yield row;
      written += 1;
    }
  }
  context.asked.fields.add("requestExport");
  context.saw(children);
  const stored = await files.store(id, figureCsv(metadata.columns, told()), "csv");
  await context.write((db) => finishExport(db, id, lease, { ...stored, metadata, children }));
}

/** What a worker has no use for. */
const none = {} as never;
