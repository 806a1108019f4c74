import { createHash } from "node:crypto";
import {
  contentText,
  questionText,
  type SealedContent,
  type SealedQuestion,
} from "@cic/domain/sealed-figures/sealed-content";
import { insertRows } from "../bulk.ts";
import { recordEvents } from "../events/event.writes.ts";
import { uuidv7 } from "../ids.ts";
import type { ScopedDb } from "../scope.ts";
import { sealedFigure } from "./sealed-figure.table.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

export const questionHash = (question: SealedQuestion): string => sha256(questionText(question));

/** Seals a figure after the one before of the same question, if there is one; resolves to its id. */
export async function insertSealedFigure(
  db: ScopedDb,
  organisationId: string,
  sealed: SealedContent,
  before: { readonly id: string; readonly number: number } | undefined,
  note: string | null,
): Promise<string> {
  const id = uuidv7();
  const content = contentText(sealed);
  await insertRows(db, sealedFigure, [
    {
      id,
      organisationId,
      questionHash: questionHash(sealed),
      number: (before?.number ?? 0) + 1,
      replacesId: before?.id ?? null,
      indicatorId: sealed.indicator,
      definitionVersion: sealed.version,
      definitionHash: sealed.definitionHash,
      periodId: sealed.period,
      areaId: sealed.area,
      shownTo: sealed.shownTo,
      forRecordReaders: sealed.forRecordReaders,
      asOf: sealed.asOf,
      content,
      contentHash: sha256(content),
      note,
    },
  ]);
  await recordEvents(db, [
    { type: "FIGURE_SEALED", records: [{ record: "SEALED_FIGURE", id }], named: [organisationId] },
  ]);
  return id;
}
