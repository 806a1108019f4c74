import { answerCompiled } from "@cic/api/compiled/answer";
import type { Context } from "@cic/api/context";
import { ApiError } from "@cic/api/errors";
import { executableSchema } from "@cic/api/schema";
import { type Action, grantOf, ROLES } from "@cic/auth/actions";
import { isCompiled } from "@cic/db/compiled/compile-read";
import { DatabaseUnavailable } from "@cic/db/unavailable";
import { day } from "@cic/domain/dates";
import {
  getNullableType,
  isEnumType,
  isRequiredArgument,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { expect, test, vi } from "vitest";
import { directory } from "../../packages/domain/src/organisations/directory.fixture.ts";

const schema = executableSchema();
const document = parse("query ($id: ID!) { child(id: $id) { id dateOfBirth } }");
const operation = document.definitions[0] as OperationDefinitionNode;
const id = "01a221d8-e26d-7521-bace-66efd63159d8";

/** Whose statements come to what `readAtOnce` says. */
const contextOf = (readAtOnce: Context["readAtOnce"]) =>
  ({
    actor: { organisationId: "LA:202", role: "SOCIAL_WORKER", ...grantOf("SOCIAL_WORKER") },
    ...{ today: day("2026-11-22"), directory: () => ({}), asked: { fields: new Set() }, readAtOnce },
    readAgain: async () => {},
    require() {
      throw new ApiError("FORBIDDEN", "no resolver is to answer here");
    },
  }) as unknown as Context;

test.each([
  ["a statement that cannot be run", () => Promise.reject(new Error("cached plan must not change result type")), true],
  ["an answer that is none", async () => [{ answer: "no JSON", seen: null }], true],
  ["a database that cannot be had", () => Promise.reject(new DatabaseUnavailable("away")), false],
])("%s is left to the resolvers", async (_, readAtOnce, isTold) => {
  const failed = vi.fn();
  const of = { schema, document, operation, variables: { id } };
  expect(await answerCompiled(of, contextOf(readAtOnce), failed)).toBeUndefined();
  expect(failed).toHaveBeenCalledTimes(isTold ? 1 : 0);
});

test.each(["notice", "child"])("what is not there is answered, too, beside a %s", async (other) => {
  const document = parse(`query ($id: ID!) { placement(id: $id) { id } ${other}(id: $id) { id } }`);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const none = { answer: null, seen: null };
  const found = { answer: JSON.stringify({ id }), seen: id };
  const answered = (...answers: (typeof none | typeof found)[]) =>
    answerCompiled(
      { schema, document, operation, variables: { id } },
      contextOf(async () => answers),
    );
  expect(await answered(none, none)).toEqual({ placement: null, [other]: null });
  expect(await answered(found, none)).toEqual({ placement: { id }, [other]: null });
});

test("what is found is answered, and nothing is told", async () => {
  const failed = vi.fn();
  const of = { schema, document, operation, variables: { id } };
  const context = contextOf(async () => [{ answer: JSON.stringify({ id, dateOfBirth: "2012-05-14" }), seen: id }]);
  expect(await answerCompiled(of, context, failed)).toEqual({ child: { id, dateOfBirth: "2012-05-14" } });
  expect(failed).not.toHaveBeenCalled();
});

test.each([
  ["as much as nearly all of a child is one statement", 20, 1],
  ["what would be a longer one is left to the resolvers", 60, undefined],
])("%s", async (_, pages, statements) => {
  const keys = Array.from({ length: pages }, (_, i) => `p${i}`);
  const below = "carePeriods(first: 5) { totalCount nodes { id child { id ethnicity localId nhsNumber upn } } }";
  const query = parse(
    `query ($id: ID!) { child(id: $id) { z: id ${keys.map((key) => `${key}: ${below}`).join(" ")} } }`,
  );
  const row = Object.fromEntries([["z", id], ...keys.map((key) => [key, [[], null, 0, 0, null]])]);
  const readAtOnce = vi.fn<Context["readAtOnce"]>(async () => [{ answer: JSON.stringify(row), seen: id }]);
  const of = { schema, document: query, operation: query.definitions[0] as OperationDefinitionNode, variables: { id } };
  const data = await answerCompiled(of, contextOf(readAtOnce));
  expect(readAtOnce.mock.calls[0]?.[0].length).toBe(statements);
  const page = { totalCount: 0, nodes: [] };
  const whole = { child: { z: id, ...Object.fromEntries(keys.map((key) => [key, page])) } };
  expect(data).toEqual(statements === undefined ? undefined : whole);
});

const given: Readonly<Record<string, string>> = { id, childId: id, placementId: id, area: "QRL", event: "STARTED" };
const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => isCompiled("Query", name));

/** What a caller must be allowed for the field's resolver to answer. */
async function neededFor(root: (typeof roots)[number]): Promise<Action> {
  const needed = vi.fn((_: Action) => {
    throw new Error("nobody is allowed anything");
  });
  await Promise.resolve()
    .then(() => root.resolve?.({}, { first: 1, ...given }, { require: needed }, {} as never))
    .catch(() => {});
  expect(needed).toHaveBeenCalledTimes(1);
  return needed.mock.calls[0]?.[0] as Action;
}

test.each(roots.map((root) => [root.name, root] as const))(
  "%s is read by statements for those alone whom its resolver answers",
  async (name, root) => {
    const needed = await neededFor(root);
    const asked = root.args
      .filter(isRequiredArgument)
      .map(
        ({ name, type }) => `${name}: ${isEnumType(getNullableType(type)) ? given[name] : JSON.stringify(given[name])}`,
      );
    const query = parse(`{ ${name}${asked.length === 0 ? "" : `(${asked.join(", ")})`} { __typename } }`);
    expect(validate(schema, query)).toEqual([]);
    const readFor = new Set<string>();
    for (const role of ROLES) {
      const readAtOnce = async () => {
        readFor.add(role);
        return [];
      };
      const context = {
        ...contextOf(readAtOnce),
        actor: { organisationId: "LA:202", role, ...grantOf(role) },
        directory: () => directory,
      };
      const of = { schema, document: query, operation: query.definitions[0] as OperationDefinitionNode, variables: {} };
      await answerCompiled(of, context as unknown as Context);
    }
    expect(ROLES.filter((role) => readFor.has(role))).toEqual(
      ROLES.filter((role) => grantOf(role).actions.has(needed)),
    );
  },
);

test("a variable that is absent is not one that is null", async () => {
  const document = parse("query ($n: Int) { children(first: $n) { nodes { id } } }");
  const operation = document.definitions[0] as OperationDefinitionNode;
  const readAtOnce = vi.fn(async () => []);
  const ask = (variables: Record<string, unknown>) =>
    answerCompiled({ schema, document, operation, variables }, contextOf(readAtOnce));
  await ask({});
  expect(readAtOnce).toHaveBeenCalledTimes(1);
  // The executor refuses it.
  expect(await ask({ n: null })).toBeUndefined();
  expect(readAtOnce).toHaveBeenCalledTimes(1);
});
