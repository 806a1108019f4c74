import { randomUUID } from "node:crypto";
import { workOnImport } from "@cic/api/imports/work-on-import";
import type { ImportServices } from "@cic/api/services";
import { describeUnexpected } from "@cic/api/unexpected-error";
import type { Database } from "@cic/db/database";
import { londonDay } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import type { Logger } from "pino";
import type { LocalUploads } from "./local-uploads.ts";

/** Imports within this process: files in a folder, work in the background, one import after another. */
export function makeLocalImports({
  database,
  directory,
  uploads,
  address,
  clock,
  log,
}: {
  readonly database: Database;
  readonly directory: () => Directory;
  readonly uploads: LocalUploads;
  readonly address: () => string;
  readonly clock: () => Date;
  readonly log: Logger;
}): ImportServices {
  let last: Promise<void> = Promise.resolve();
  return {
    upload: uploads.upload,
    receivedBytes: uploads.receivedBytes,
    forget: uploads.forget,
    findingsUrl: (importId) => `${address()}/imports/${importId}/findings.csv`,
    async work(importId, actor) {
      const requestId = randomUUID();
      // What fails is left as it stands: asking for the import to be staged again goes on with it.
      last = last
        .then(() =>
          workOnImport({ database, directory: directory(), open: uploads.open }, actor, importId, {
            requestId,
            today: londonDay(clock()),
          }),
        )
        .catch((error: unknown) =>
          log.error({ requestId, importId, error: describeUnexpected(error) }, "work on an import failed"),
        );
    },
  };
}
