import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
} from "graphql";
import { ApiError } from "./errors.ts";

/**
 * GraphQL's messages quote what was sent, and that may be a child's date of birth. Those told here name the place and what the
 * contract takes there, and no value.
 */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^Value .* does not exist in "(\w+)" enum\..*$/s, 'The enum "$1" has no such value.'],
  [/^(Enum "\w+" cannot represent) .*$/s, "$1 it."],
  [/^((?:Int|Float|String|Boolean|ID) cannot represent [^:"]*\w).*$/s, "$1."],
  [/^Field "\w*" is not defined by type "(\w+)"\..*$/s, 'The type "$1" has no such field.'],
  [/^Field .* is not defined by type "(\w+)"\..*$/s, 'The type "$1" has no such field.'],
  [/^(Expected value of type "[\w![\]]+"), found .*$/s, "$1."],
  [/^(Argument "\w+") has invalid value .*$/s, "$1 has an invalid value."],
];

/** What the messages that hold no value look like. */
const PLAIN = [
  /^Field "[\w.]+" of required type "[\w![\]]+" was not provided\.$/,
  /^Field "[\w.]+" must be non-null\.$/,
  /^Expected (non-nullable )?type "[\w![\]]+" (not to be null|to be an object)\.$/,
  /^Exactly one key must be specified for OneOf type "\w+"\.$/,
  /^OneOf Input Object "\w+" must specify exactly one key\.$/,
  /^Variable "\$?\w+" must be non-nullable to be used for OneOf Input Object "\w+"\.$/,
  /^(Date|DateTime) must be [\w -]+\.$/,
  /^Argument "\w+" of (required|non-null) type "[\w![\]]+" (was provided the variable "\$\w+" which was not provided a runtime value|must not be null)\.$/,
];

/** The message of a value's error, without the value. */
function reasonIn(message: string): string {
  const known = REASONS.find(([form]) => form.test(message));
  if (known !== undefined) return message.replace(...known);
  return PLAIN.some((form) => form.test(message)) ? message : "The value is not what the contract takes here.";
}

/** The message of an error that GraphQL found in a document or its arguments, with names but no values. */
export function withoutValues(error: GraphQLError): string {
  const { message, extensions, nodes, path } = error;
  const said = /^Syntax Error: (.*)$/s.exec(message)?.[1];
  if (said !== undefined) {
    const inWords = said
      .replace(/\b(Name|Int|Float|String|BlockString|Comment) ".*$/s, "$1.")
      .replace(/(?<=\w): .*$/s, ".");
    return `Syntax Error: ${inWords}`;
  }
  if (extensions.code === "OPERATION_RESOLUTION_FAILURE" && message.startsWith("Unknown operation named")) {
    return "The document has no operation of that name.";
  }
  const kind = nodes?.[0]?.kind;
  const isOfValue = path !== undefined || kind === Kind.OBJECT_FIELD || kind?.endsWith("Value") === true;
  return isOfValue ? reasonIn(message) : message;
}

/**
 * Throws `BAD_USER_INPUT` for the first variable whose value does not fit its type, with its place in `extensions.at`, as in
 * `input.files[0].name`. Those that are missing or null GraphQL refuses by itself.
 */
export function checkVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  for (const { variable, type: typeNode } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const type = typeFromAST(schema, typeNode as never);
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value === undefined || !isInputType(type) || (value === null && isNonNullType(type))) continue;
    coerceInputValue(value, type, (path, _, error) => {
      const at = path.reduce<string>((place, key) => place + (typeof key === "number" ? `[${key}]` : `.${key}`), name);
      throw new ApiError("BAD_USER_INPUT", `Variable "$${name}" at "${at}": ${reasonIn(error.message)}`, { at });
    });
  }
}
