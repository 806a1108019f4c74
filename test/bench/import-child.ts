import { createReadStream } from "node:fs";
import { join } from "node:path";
import { workOnImport } from "@cic/api/imports/work-on-import";
import { grantOf } from "@cic/auth/actions";
import type { Actor } from "@cic/auth/actor";
import { openDatabase } from "@cic/db/database";
import { changeImport, findImport, insertImport } from "@cic/db/imports/import.queries";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";

/** What one import took, as the child process tells its parent. */
export interface Measured {
  readonly status: string;
  readonly stagingMs: number;
  readonly applyingMs: number;
  readonly peakBytes: number;
}

/** Stages and applies the files of a folder, in a process of its own so that its memory is the import's alone. */
const [url = "", folder = "", mode = "", ...names] = process.argv.slice(2);
const today = day("2026-11-22");
const { actions } = grantOf("RETURNS_OFFICER");
const actor: Actor = {
  subject: "bench",
  organisationId: "LA:202",
  organisationCode: "202",
  role: "RETURNS_OFFICER",
  purpose: "STATUTORY_RETURN",
  actions,
};
const scope = { organisationId: actor.organisationId, subject: actor.subject, requestId: "bench", today };
const database = await openDatabase(url);
const directory = await asOperator(database, ({ drizzle }) => loadDirectory(drizzle));
const work = { database, directory, open: (_: string, name: string) => createReadStream(join(folder, name)) };

// Sampled: the system's own maximum counts the parent's memory until the child has replaced it.
let peakBytes = 0;
setInterval(() => {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
}, 20).unref();

const { id } = await withScope(database, scope, "write", (db) =>
  insertImport(db, {
    authorityId: actor.organisationId,
    year: 2024,
    createdBy: "bench",
    files: names.map((name) => ({ name, bytes: 1 })),
  }),
);

async function timed(status: "STAGING" | "APPLYING", from: "AWAITING_FILES" | "STAGED"): Promise<number> {
  await withScope(database, scope, "write", (db) => changeImport(db, id, [from], { status }));
  const started = performance.now();
  await workOnImport(work, actor, id, { requestId: "bench", today });
  return performance.now() - started;
}

const stagingMs = await timed("STAGING", "AWAITING_FILES");
const applyingMs = mode === "apply" ? await timed("APPLYING", "STAGED") : 0;
const record = await withScope(database, scope, "read", (db) => findImport(db, id));
const measured: Measured = {
  status: record?.status ?? "",
  stagingMs,
  applyingMs,
  peakBytes,
};
await database.close();
process.stdout.write(`${JSON.stringify(measured)}\n`);
