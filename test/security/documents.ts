import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";
import { CANARIES } from "./target.ts";

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    next,
    below,
    chance: (share: number) => next() < share,
    of: <T>(list: readonly T[]): T => list[below(list.length)] as T,
  };
}
export type Random = ReturnType<typeof randomFrom>;

const { name, nhsNumber } = CANARIES;
/** What no input should take, or should take unharmed. Where it is text, it holds a canary. */
export const HOSTILE: readonly unknown[] = [
  ...[
    name,
    `${name}'; drop table child; --`,
    `${name}" or 1=1`,
    `${name}\\'`,
    `${name}\0`,
    `\ud800${name}`,
    `${name}\udfff`,
  ],
  ...[
    `${name}\u0001\u001b[31m`,
    `${name}\r\nX-Injected: 1`,
    `\u202e${name}`,
    `${name}${"\u0301".repeat(300)}`,
    "",
    " ",
    "\u0000",
  ],
  ...[
    name.repeat(10),
    name.repeat(1_500),
    `%00${name}`,
    `../../${name}`,
    `<script>${name}</script>`,
    `{{${name}}}`,
    `\${${name}}`,
  ],
  ...[
    `{"a":"${name}"}`,
    "null",
    "undefined",
    "NaN",
    "true",
    "__proto__",
    "constructor",
    "infinity",
    "-infinity",
    "now",
    "epoch",
  ],
  ...[
    nhsNumber,
    Number(nhsNumber),
    `LA:${name}`,
    `ICB:${name}`,
    "LA:202",
    "ICB:QJ2",
    "%",
    "_",
    "\\",
    "'",
    '"',
    "{",
    "{}",
    '{"',
    "\ufeff",
  ],
  ...[0, -1, 1, 2, 13, 1000, 1001, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 53, 1e21, 1e308, -0, 0.1, 1.5],
  ...[
    "0001-01-01",
    "9999-12-31",
    "2024-02-29",
    "2025-02-29",
    "-0001-01-01",
    "10000-01-01",
    "2025-13-01",
    "1899-12-31",
    "2100-01-01",
  ],
  ...[
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999999Z",
    "9999-12-31T23:59:59-14:00",
    "2026-11-20T10:00:00+14:00",
    "2026-01-01T24:00:00Z",
  ],
  ...[
    "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
  ],
  ...[true, false, null, [], {}, [[]], [null], { [name]: name }, { toString: name }, [name, name], [[name]]],
  ...[
    "SW1A 1AA",
    "ZZ99 3WZ",
    "NG1 1AA",
    "41",
    "2026-13",
    "2026",
    "2025-26",
    "26-2025",
    "K03",
    "C2",
    "U4",
    "https://localhost/",
    "javascript:1",
  ],
];

export interface Sent {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Makes operations that the schema allows, with values that are mostly of their type. */
export function makeWriter(schema: GraphQLSchema, random: Random, ids: readonly string[]) {
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

  function leaf(type: GraphQLNamedType, hint: string): unknown {
    if (isEnumType(type)) return random.of(type.getValues()).name;
    switch (type.name) {
      case "Int":
        return random.of([1, 2, 5, 10, 2025, 2026, 0, 100]);
      case "Float":
        return random.of([1, 0.5, 20.1]);
      case "Boolean":
        return random.chance(0.5);
      case "Date":
        return random.of(["2024-05-01", "2025-02-03", "2026-03-31", "2026-11-20", "2012-01-01"]);
      case "DateTime":
        return random.of(["2026-01-01T00:00:00Z", "2026-11-20T10:00:00+01:00"]);
      case "ID":
        return random.of(ids);
      default:
        if (hint === "after") return null;
        if (/key/i.test(hint)) return `fuzzed-key-${random.below(1_000_000)}`;
        return random.of([
          ...ids.slice(0, 3),
          "LA:202",
          "ICB:QJ2",
          "QJ2",
          "C2",
          "U4",
          "K03",
          "2025-26",
          "NG1 1AA",
          "x",
        ]);
    }
  }

  function value(type: GraphQLInputType, hint: string, depth: number, hostileShare: number): unknown {
    if (random.chance(hostileShare)) return random.of(HOSTILE);
    if (isNonNullType(type)) return value(type.ofType as GraphQLInputType, hint, depth, 0);
    if (isListType(type)) {
      const item = () => value(type.ofType as GraphQLInputType, hint, depth + 1, hostileShare);
      return Array.from({ length: random.below(3) }, item);
    }
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return leaf(named, hint);
    const fields = Object.values(named.getFields());
    const chosen = named.isOneOf
      ? [random.of(fields)]
      : fields.filter((field) => needed(field) || random.chance(depth > 3 ? 0.1 : 0.4));
    return Object.fromEntries(
      chosen.map((field) => [field.name, value(field.type, field.name, depth + 1, hostileShare)]),
    );
  }

  function selection(type: GraphQLNamedType, depth: number): string {
    if (isUnionType(type)) {
      return `{ __typename ${type
        .getTypes()
        .map((member) => `... on ${member.name} ${fieldsOf(member, depth)}`)
        .join(" ")} }`;
    }
    return isObjectType(type) ? fieldsOf(type, depth) : "";
  }

  function fieldsOf(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter((field) => !field.args.some((argument) => needed(argument)));
    const shallow = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const deep = depth > 3 ? [] : fields.filter((field) => isCompositeType(getNamedType(field.type)));
    const chosen = [...shallow.filter(() => random.chance(0.5)), ...deep.filter(() => random.chance(0.35)).slice(0, 3)];
    // In a union two members may have a field of one name and two types: each member gets names of its own.
    const words = chosen.map((field) => {
      const own = getNamedType(field.type);
      const alias = isCompositeType(own) ? `${type.name}_${field.name}: ` : "";
      return `${alias}${field.name} ${selection(own, depth + 1)}`;
    });
    return `{ __typename ${words.join(" ")} }`;
  }

  /** An operation with one root field; all its arguments are variables. */
  function operation(hostileShare: number, root?: (typeof queries)[number]): Sent {
    const isMutation = root === undefined ? random.chance(0.4) : mutations.includes(root);
    const field = root ?? random.of(isMutation ? mutations : queries);
    const args = field.args.filter((argument) => needed(argument) || random.chance(0.5));
    const declared = args.map((argument) => `$${argument.name}: ${argument.type}`).join(", ");
    const passed = args.map((argument) => `${argument.name}: $${argument.name}`).join(", ");
    const variables = Object.fromEntries(
      args.map((argument) => [argument.name, value(argument.type, argument.name, 0, hostileShare)]),
    );
    // Pages of 50 rows with all that hangs from them would cost more than is allowed.
    if ("first" in variables && typeof variables.first === "number" && hostileShare === 0) variables.first = 3;
    const head = `${isMutation ? "mutation" : "query"}${declared === "" ? "" : `(${declared})`}`;
    const call = `${field.name}${passed === "" ? "" : `(${passed})`}`;
    return { query: `${head} { ${call} ${selection(getNamedType(field.type), 0)} }`, variables };
  }

  /** Each place of an input, with one hostile value in it and the rest as it should be. */
  function withHostile(root: (typeof queries)[number], index: number): Sent {
    const sent = operation(0, root);
    const places: [object, string | number][] = [];
    const walk = (node: unknown) => {
      if (typeof node !== "object" || node === null) return;
      for (const key of Object.keys(node)) {
        places.push([node, key]);
        walk((node as Record<string, unknown>)[key]);
      }
    };
    walk(sent.variables);
    if (places.length > 0) {
      const [holder, key] = random.of(places);
      (holder as Record<string | number, unknown>)[key] = HOSTILE[index % HOSTILE.length];
    }
    return sent;
  }

  return { operation, withHostile, roots: [...queries, ...mutations] };
}

function needed(input: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(input.type) && input.defaultValue === undefined;
}

const TOKENS = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  ":",
  "!",
  "$",
  "...",
  "@skip(if: true)",
  '"',
  '"""',
  "#",
  ",",
  "null",
  "on",
  "fragment F on Query { __typename }",
  "...F",
  "\\",
  "\0",
  "é",
  "\ufeff",
  "1e999",
  "-",
  "query",
  "subscription { x }",
  "__schema { types { name } }",
];

/** The document with up to four changes: pieces left out, doubled, exchanged, or put in. */
export function mutated(document: string, random: Random): string {
  let text = document;
  for (let i = 0; i <= random.below(4); i += 1) {
    const [a, b] = [random.below(text.length), random.below(text.length)].sort((x, y) => x - y) as [number, number];
    const end = Math.min(b, a + 40);
    switch (random.below(5)) {
      case 0:
        text = text.slice(0, a) + text.slice(end);
        break;
      case 1:
        text = text.slice(0, end) + text.slice(a, end) + text.slice(end);
        break;
      case 2:
        text = text.slice(0, a) + random.of(TOKENS) + text.slice(a);
        break;
      case 3:
        text = text.slice(0, a) + text.slice(a, end).split("").reverse().join("") + text.slice(end);
        break;
      default:
        text = text.slice(0, a) + String.fromCodePoint(random.below(0x2ff)) + text.slice(a + 1);
    }
  }
  return text;
}
