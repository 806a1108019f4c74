import { answerCompiled } from "@cic/api/compiled/answer";
import type { Context } from "@cic/api/context";
import { executableSchema } from "@cic/api/schema";
import { grantOf } from "@cic/auth/actions";
import { DatabaseUnavailable } from "@cic/db/database";
import { day } from "@cic/domain/dates";
import { type OperationDefinitionNode, parse } from "graphql";
import { expect, test, vi } from "vitest";

const schema = executableSchema();
const document = parse("query ($id: ID!) { child(id: $id) { id dateOfBirth } }");
const operation = document.definitions[0] as OperationDefinitionNode;
const id = "01a221d8-e26d-7521-bace-66efd63159d8";

/** Whose statements come to what `readAtOnce` says. */
const contextOf = (readAtOnce: Context["readAtOnce"]) =>
  ({
    actor: { organisationId: "LA:202", ...grantOf("SOCIAL_WORKER") },
    ...{ today: day("2026-11-22"), directory: () => ({}), asked: { fields: new Set() }, readAtOnce },
  }) as unknown as Context;

test.each([
  ["a statement that cannot be run", () => Promise.reject(new Error("cached plan must not change result type")), true],
  ["an answer that is none", async () => [{ answer: "no JSON", seen: null }], true],
  ["a database that cannot be had", () => Promise.reject(new DatabaseUnavailable("away")), false],
  ["a child who is not there", async () => [{ answer: null, seen: null }], false],
])("%s is left to the resolvers", async (_, readAtOnce, isTold) => {
  const failed = vi.fn();
  const of = { schema, document, operation, variables: { id } };
  expect(await answerCompiled(of, contextOf(readAtOnce), failed)).toBeUndefined();
  expect(failed).toHaveBeenCalledTimes(isTold ? 1 : 0);
});

test("what is found is answered, and nothing is told", async () => {
  const failed = vi.fn();
  const of = { schema, document, operation, variables: { id } };
  const context = contextOf(async () => [{ answer: JSON.stringify({ id, dateOfBirth: "2012-05-14" }), seen: id }]);
  expect(await answerCompiled(of, context, failed)).toEqual({ child: { id, dateOfBirth: "2012-05-14" } });
  expect(failed).not.toHaveBeenCalled();
});
