import { createHash } from "node:crypto";
import { Lexer, type OperationDefinitionNode, TokenKind } from "graphql";

/** What an operation asks for, as the audit tells of it. */
export interface Asked {
  /** Root fields that have begun, in their order; of an export, its address. */
  readonly fields: Set<string>;
  operation?: OperationDefinitionNode;
  /** Whether it has more than one root field. */
  isOfSeveral?: boolean;
}

const values: ReadonlySet<string> = new Set([TokenKind.INT, TokenKind.FLOAT, TokenKind.STRING, TokenKind.BLOCK_STRING]);

/** Documents are kept once they are valid, and asked again and again. */
const hashes = new WeakMap<OperationDefinitionNode, string>();

/** The same for documents that differ in nothing but their values, blanks and comments; none where there is no document. */
export function documentHash({ operation }: Asked): string | undefined {
  const source = operation?.loc?.source;
  if (operation === undefined || source === undefined) return undefined;
  const known = hashes.get(operation);
  if (known !== undefined) return known;
  const hash = createHash("sha256");
  const lexer = new Lexer(source);
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    hash.update(values.has(token.kind) ? token.kind : `${token.kind} ${token.value ?? ""}`).update("\n");
  }
  const digest = hash.digest("hex").slice(0, 32);
  hashes.set(operation, digest);
  return digest;
}
