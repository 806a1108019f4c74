import type { Actor } from "@cic/auth/actor";
import type { Database } from "@cic/db/database";
import type { Directory } from "@cic/domain/organisations/directory";

/** What outlives a request: made once by an entry point. */
export interface Services {
  readonly database: Database;
  /** The organisations as last loaded. */
  readonly directory: () => Directory;
  readonly clock: () => Date;
  readonly imports: ImportServices;
  readonly exports: ExportServices;
  /** For development: webhooks may go to this machine, without TLS. */
  readonly allowLoopbackWebhooks?: boolean;
}

/** What imports need from where the API runs: somewhere to put files, and something that works in the background. */
export interface ImportServices {
  /** Where a file of an import, of this many bytes, is to be sent. */
  upload(
    importId: string,
    name: string,
    bytes: number,
  ): Promise<{ method: string; url: string; headers: Record<string, string> }>;
  /** Size of a file received so far, or `null` when none was. */
  receivedBytes(importId: string, name: string): Promise<number | null>;
  /** Goes on with an import in the background, on behalf of the actor: staging or applying, as its status says. */
  work(importId: string, actor: Actor): Promise<void>;
  /** Address of the findings as CSV. */
  findingsUrl(importId: string): string;
  /** Forgets the files of an import. */
  forget(importId: string): Promise<void>;
}

/** What exports need from where the API runs: something that works in the background, and addresses that files are fetched from. */
export interface ExportServices {
  /** Makes the file of an export in the background, on behalf of the actor. */
  work(exportId: string, actor: Actor): Promise<void>;
  /** Where a file can be fetched from without a token, and until when: minutes. `name` is what it is saved as. */
  link(
    exportId: string,
    contentHash: string,
    name: string,
  ): Promise<{ readonly url: string; readonly expiresAt: string }>;
}
