import type { ApiClient } from "../api/client.ts";
import { Failure } from "../failures.ts";
import { plain } from "../words.ts";

export type ImportStatus = "AWAITING_FILES" | "STAGING" | "STAGED" | "APPLYING" | "APPLIED" | "REFUSED" | "DISCARDED";

export interface Upload {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/** An import as far as it is told at the terminal. */
export interface ImportView {
  readonly id: string;
  readonly status: ImportStatus;
  readonly year: number;
  readonly authority: { readonly name: string };
  readonly appliedAt: string | null;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly rowsRead: number }[];
  readonly counts: Readonly<
    Record<
      | "rows"
      | "new"
      | "changed"
      | "unchanged"
      | "error"
      | "decision"
      | "rejected"
      | "fatal"
      | "blocking"
      | "rule"
      | "query",
      number
    >
  >;
  readonly rules: readonly {
    readonly rule: string;
    readonly words: string;
    readonly failed: number;
    readonly notEvaluated: number;
  }[];
  /** Rows that wait for a decision. */
  readonly waiting: { readonly totalCount: number };
  /** The first findings because of which the files cannot be read. */
  readonly fatal: { readonly nodes: readonly Finding[] };
}

export interface Finding {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

type Outcome = { readonly __typename: string; readonly message?: string; readonly code?: string };

const FINDING = "file line column code severity message";
const WAITING = "filter: { status: [DECISION], review: [PENDING] }";

const CREATE = `mutation CreateImport($key: String!, $input: CreateImportInput!) {
  createImport(idempotencyKey: $key, input: $input) {
    __typename
    ... on CreateImportOk { import { id status } uploads { name method url headers { name value } } }
    ... on ImportRefused { code message }
  }
}`;

const READ = `query ReadImport($id: ID!) {
  import(id: $id) {
    id status year authority { name } appliedAt
    files { name bytes rowsRead }
    counts { rows new changed unchanged error decision rejected fatal blocking rule query }
    rules { rule words failed notEvaluated }
    waiting: rows(${WAITING}, first: 1) { totalCount }
    fatal: findings(filter: { severity: [FATAL] }, first: 5) { nodes { ${FINDING} } }
  }
}`;

const STATUS = `query ImportStatus($id: ID!) { import(id: $id) { status } }`;

const FINDINGS = `query ImportFindings($id: ID!, $after: String) {
  import(id: $id) {
    findings(first: 1000, after: $after) { nodes { ${FINDING} } pageInfo { hasNextPage endCursor } }
  }
}`;

const OUTCOME = `__typename ... on ImportRefused { code message } ... on RecordNotFound { message }`;
const STEPS = {
  stageImport: `mutation StageImport($id: ID!) { outcome: stageImport(importId: $id) { ${OUTCOME} } }`,
  applyImport: `mutation ApplyImport($id: ID!) { outcome: applyImport(importId: $id) { ${OUTCOME} } }`,
  discardImport: `mutation DiscardImport($id: ID!) { outcome: discardImport(importId: $id) { ${OUTCOME} } }`,
  acceptDecisions: `mutation AcceptDecisions($id: ID!) {
    outcome: reviewImportRows(input: { importId: $id, ${WAITING}, review: ACCEPTED }) { ${OUTCOME} }
  }`,
} as const;

const NOT_THERE = "There is no such import, or you may not see it.";

export async function createImport(
  api: ApiClient,
  key: string,
  input: {
    readonly authority: string;
    readonly year: number;
    readonly files: readonly { readonly name: string; readonly bytes: number }[];
  },
): Promise<{ readonly id: string; readonly status: ImportStatus; readonly uploads: readonly Upload[] }> {
  const { createImport: created } = await api.ask<{
    createImport: Outcome & {
      readonly import?: { readonly id: string; readonly status: ImportStatus };
      readonly uploads?: readonly Upload[];
    };
  }>(CREATE, { key, input });
  if (created.import === undefined || created.uploads === undefined) throw refused(created);
  return { ...created.import, uploads: created.uploads };
}

export async function readImport(api: ApiClient, id: string): Promise<ImportView> {
  const { import: found } = await api.ask<{ import: ImportView | null }>(READ, { id });
  if (found === null) throw new Failure(NOT_THERE);
  return found;
}

export async function readStatus(api: ApiClient, id: string): Promise<ImportStatus> {
  const { import: found } = await api.ask<{ import: { readonly status: ImportStatus } | null }>(STATUS, { id });
  if (found === null) throw new Failure(NOT_THERE);
  return found.status;
}

/** Takes a step; resolves to the code with which it was refused when that is one of `expected`, or else to `undefined`. */
export async function takeStep(
  api: ApiClient,
  step: keyof typeof STEPS,
  id: string,
  expected: readonly string[] = [],
): Promise<string | undefined> {
  const { outcome } = await api.ask<{ outcome: Outcome }>(STEPS[step], { id });
  if (outcome.__typename === "ImportOk") return undefined;
  if (outcome.code !== undefined && expected.includes(outcome.code)) return outcome.code;
  throw refused(outcome);
}

/** Every finding, page by page. */
export async function* readFindings(api: ApiClient, id: string): AsyncGenerator<Finding> {
  let after: string | null = null;
  do {
    const answer: { import: FindingsPage | null } = await api.ask(FINDINGS, { id, after });
    if (answer.import === null) throw new Failure(NOT_THERE);
    const { nodes, pageInfo } = answer.import.findings;
    yield* nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

interface FindingsPage {
  readonly findings: {
    readonly nodes: readonly Finding[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const refused = ({ message }: Outcome) => new Failure(plain(message ?? "The service refused, and did not say why."));
