import { findImport, insertImport } from "@cic/db/imports/import.queries";
import { knownYears } from "@cic/imports/ssda903/code-sets";
import type { ImportFileInput, ImportRefusedCode, MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { importNotFound, refused } from "./load-import.ts";

/** Larger than any return: a file beyond it is a mistake. */
export const maxFileBytes = 500 * 1024 * 1024;
export const maxFiles = 40;
const FILE_NAME = /^[^/\\\p{Cc}]{1,200}$/u;

export const createImport: NonNullable<MutationResolvers["createImport"]> = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = { action: "import:write", operation: "createImport", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const authority = context.directory().byCode(input.authority, context.today);
    if (authority?.kind !== "LOCAL_AUTHORITY" || authority.id !== actor.organisationId) {
      return refusal("NOT_OWN_AUTHORITY", "You can only load the return of your own authority.");
    }
    if (input.year < knownYears.first || input.year > knownYears.last) {
      return refusal("YEAR_NOT_KNOWN", `Returns of ${knownYears.first} to ${knownYears.last} can be loaded.`);
    }
    if (!acceptable(input.files)) {
      return refusal(
        "FILES_NOT_ACCEPTABLE",
        `Send 1 to ${maxFiles} files of different names without a path, each of 1 to ${maxFileBytes} bytes.`,
      );
    }
    const record = await insertImport(db, {
      authorityId: authority.id,
      year: input.year,
      createdBy: actor.subject,
      files: input.files,
    });
    return { kind: "created", id: record.id } as const;
  });
  if (outcome.kind === "refused") return refused(outcome.code, outcome.message);
  const record = await context.read((db) => findImport(db, outcome.id));
  if (record === undefined) return refused("STATE", importNotFound("importId").message);
  const uploads = await Promise.all(
    input.files.map(async ({ name, bytes }) => {
      const { method, url, headers } = await context.imports.upload(outcome.id, name, bytes);
      return { name, method, url, headers: Object.entries(headers).map(([key, value]) => ({ name: key, value })) };
    }),
  );
  return { __typename: "CreateImportOk", import: record, uploads };
};

const refusal = (code: ImportRefusedCode, message: string) => ({ kind: "refused", code, message }) as const;

function acceptable(files: readonly ImportFileInput[]): boolean {
  return (
    files.length >= 1 &&
    files.length <= maxFiles &&
    new Set(files.map((file) => file.name)).size === files.length &&
    files.every(
      ({ name, bytes }) =>
        FILE_NAME.test(name) &&
        name !== "." &&
        name !== ".." &&
        Number.isInteger(bytes) &&
        bytes >= 1 &&
        bytes <= maxFileBytes,
    )
  );
}
