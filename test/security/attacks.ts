import { gzipSync } from "node:zlib";
import { CANARIES } from "./target.ts";

/** One hostile request, and how it is held: the code of the first error, or `answered` when it does no harm. */
export interface Attack {
  readonly name: string;
  readonly held: string | readonly string[];
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** The caller's token is left out. */
  readonly isNobody?: boolean;
  /** What a held answer may not hold. */
  readonly without?: RegExp;
}

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(" ");
const json = (body: unknown) => JSON.stringify(body);
const query = (text: string, variables?: unknown, more: object = {}) => ({
  body: json({ query: text, variables, ...more }),
});
const get = (search: string, headers: Record<string, string> = { "apollo-require-preflight": "1" }) => ({
  method: "GET",
  path: `/graphql?${search}`,
  headers,
});
const name = CANARIES.name;

/** Makes a child, where it is run. */
const MUTATION = `mutation M { startCarePeriod(idempotencyKey: "hostile-request", input: { child: { new: { localId: "${name}-made", dateOfBirth: "2015-05-05" } }, startedOn: "2024-01-01", legalStatus: "C2" }) { __typename } }`;
const SMALL = '{"query":"{ service { name } }"}';
const INVALID = "GRAPHQL_VALIDATION_FAILED";
const UNPARSED = "GRAPHQL_PARSE_FAILED";
const typed = (type: string, body: string | Buffer = json({ query: MUTATION })) => ({
  headers: { "content-type": type },
  body,
});

const DOCUMENTS: readonly Attack[] = [
  { name: "31 aliases", held: "ALIAS_LIMIT", ...query(`{ service { ${repeat(31, (i) => `a${i}: name`)} } }`) },
  {
    name: "a root field under 600 aliases",
    held: ["ALIAS_LIMIT", "TOKEN_LIMIT"],
    ...query(`{ ${repeat(300, (i) => `a${i}: __typename`)} }`),
  },
  {
    name: "aliases of one mutation, to try keys",
    held: "ALIAS_LIMIT",
    ...query(`mutation { ${repeat(40, (i) => `a${i}: ping { name }`)} }`),
  },
  {
    name: "aliases through a fragment",
    held: "ALIAS_LIMIT",
    ...query(`{ service { ${repeat(11, () => "...F")} } } fragment F on Service { a: name b: name c: name }`),
  },
  {
    name: "a fragment bomb of 2^25 fields",
    held: "FIELD_LIMIT",
    ...query(
      `{ service { ...F0 } } ${repeat(25, (i) => `fragment F${i} on Service { ...F${i + 1} ...F${i + 1} }`)} fragment F25 on Service { name }`,
    ),
  },
  {
    name: "a fragment bomb three wide",
    held: "FIELD_LIMIT",
    ...query(
      `{ service { ...F0 } } ${repeat(20, (i) => `fragment F${i} on Service { ...F${i + 1} ...F${i + 1} ...F${i + 1} }`)} fragment F20 on Service { name }`,
    ),
  },
  {
    name: "a fragment that spreads itself",
    held: INVALID,
    ...query("{ service { ...A } } fragment A on Service { ...A }"),
  },
  {
    name: "fragments in a circle",
    held: INVALID,
    ...query(
      "{ service { ...A } } fragment A on Service { ...B } fragment B on Service { ...C } fragment C on Service { ...A }",
    ),
  },
  {
    name: "200 fragments that spread each other",
    held: [INVALID, "TOKEN_LIMIT"],
    ...query(
      `{ service { ...F0 } } ${repeat(200, (i) => `fragment F${i} on Service { ...F${(i + 1) % 200} ...F${(i + 7) % 200} }`)}`,
    ),
  },
  {
    name: "13 fields deep",
    held: ["DEPTH_LIMIT", INVALID],
    ...query(`{ children { nodes { ${"placements { nodes { child { ".repeat(4)} id ${"} } } ".repeat(4)} } } }`),
  },
  {
    name: "600 fields deep",
    held: ["DEPTH_LIMIT", INVALID, "TOKEN_LIMIT"],
    ...query(`${"{ child ".repeat(600)} { id } ${"} ".repeat(600)}`),
  },
  {
    name: "deep through inline fragments",
    held: ["DEPTH_LIMIT", "FIELD_LIMIT", INVALID],
    ...query(
      `{ children { nodes { ${"... on Child { placements { nodes { child { ".repeat(4)} id ${"} } } } ".repeat(4)} } } }`,
    ),
  },
  {
    name: "a thousand inline fragments in each other",
    held: ["TOKEN_LIMIT", "answered"],
    ...query(`{ service { ${"... { ".repeat(480)} name ${"} ".repeat(480)} } }`),
  },
  { name: "2,001 tokens", held: "TOKEN_LIMIT", ...query(`{ service { ${repeat(1_996, () => "name")} } }`) },
  {
    name: "a document of half a megabyte",
    held: "TOKEN_LIMIT",
    ...query(`{ service { ${repeat(100_000, () => "name")} } }`),
  },
  { name: "half a megabyte of commas", held: "answered", ...query(`{ service { name ${",".repeat(500_000)} } }`) },
  {
    name: "half a megabyte of comments",
    held: ["answered", "TOKEN_LIMIT"],
    ...query(`{ service { name ${"#\n".repeat(250_000)} } }`),
  },
  {
    name: "11 operations",
    held: "OPERATION_LIMIT",
    ...query(
      repeat(11, (i) => `query Q${i} { service { name } }`),
      undefined,
      { operationName: "Q1" },
    ),
  },
  { name: "21 root fields", held: "ROOT_FIELD_LIMIT", ...query(`{ ${repeat(21, () => "__typename")} }`) },
  {
    name: "21 mutations in one request",
    held: ["ROOT_FIELD_LIMIT", "ALIAS_LIMIT"],
    ...query(`mutation { ${repeat(21, () => "ping { name }")} }`),
  },
  { name: "1,001 fields", held: ["FIELD_LIMIT"], ...query(`{ service { ${repeat(1_001, () => "name")} } }`) },
  { name: "five directives on a field", held: "DIRECTIVE_LIMIT", ...query("{ service { name @a @b @c @d @e } }") },
  { name: "a thousand directives", held: "DIRECTIVE_LIMIT", ...query(`{ service { name ${"@a ".repeat(900)} } }`) },
  {
    name: "a thousand directives on the operation",
    held: "DIRECTIVE_LIMIT",
    ...query(`query ${"@a ".repeat(900)} { service { name } }`),
  },
  { name: "an answer in parts (@defer)", held: INVALID, ...query("{ service { ... @defer { name } } }") },
  {
    name: "an answer in parts (@stream)",
    held: INVALID,
    ...query("{ children { nodes @stream(initialCount: 0) { id } } }"),
  },
  { name: "an error that is to be nulled (@catch)", held: INVALID, ...query("{ service @catch { name } }") },
  {
    name: "fields that conflict, pair by pair",
    held: [INVALID, "ALIAS_LIMIT"],
    ...query(`{ ${repeat(18, (i) => `x: organisation(code: "${i}") { y: ${i % 2 ? "id" : "name"} }`)} }`),
  },
  { name: "a subscription", held: "BAD_USER_INPUT", ...query("subscription { service { name } }") },
  {
    name: "only a fragment",
    held: ["OPERATION_RESOLUTION_FAILURE", INVALID],
    ...query("fragment F on Service { name }"),
  },
  { name: "only a comment", held: UNPARSED, ...query("# nothing") },
  {
    name: "a type's definition",
    held: [INVALID, "OPERATION_RESOLUTION_FAILURE"],
    ...query("type Query { hacked: String } { service { name } }"),
  },
  {
    name: "a code point that is none",
    held: UNPARSED,
    ...query(`{ child(id: "${name}\\u{110000}") { id } }`),
    without: /Zaqwren/,
  },
  { name: "a text that does not end", held: UNPARSED, ...query(`{ child(id: "${name}) { id } }`), without: /Zaqwren/ },
  {
    name: "a value 900 deep",
    held: INVALID,
    ...query(`{ service(a: ${"[".repeat(900)}${"]".repeat(900)}) { name } }`),
  },
  {
    name: "a number of 100,000 digits",
    held: [INVALID, "BAD_USER_INPUT"],
    ...query(`{ children(first: ${"9".repeat(100_000)}) { totalCount } }`),
    without: /9{20}/,
  },
  {
    name: "a text of 900 KB for a child",
    held: "answered",
    ...query(`{ child(id: "${name.repeat(120_000)}") { id } }`),
    without: /Zaqwren/,
  },
  { name: "more pages than are served", held: "BAD_USER_INPUT", ...query("{ children(first: 1001) { totalCount } }") },
  { name: "a page of nothing", held: "BAD_USER_INPUT", ...query("{ children(first: 0) { totalCount } }") },
  {
    name: "a page of less than nothing",
    held: "BAD_USER_INPUT",
    ...query("{ children(first: -2147483648) { totalCount } }"),
  },
  {
    name: "pages of pages of pages",
    held: "COST_LIMIT",
    ...query("{ children(first: 1000) { nodes { placements(first: 1000) { nodes { id child { id } } } } } }"),
  },
  {
    name: "pages of pages, by variable",
    held: "COST_LIMIT",
    ...query("query($n: Int!) { children(first: $n) { nodes { placements(first: $n) { nodes { id } } } } }", {
      n: 1000,
    }),
  },
  {
    name: "pages of pages, by a variable's default",
    held: "COST_LIMIT",
    ...query("query($n: Int! = 1000) { children(first: $n) { nodes { placements(first: $n) { nodes { id } } } } }"),
  },
  {
    name: "a page by a variable that is a text",
    held: "BAD_USER_INPUT",
    ...query("query($n: Int!) { children(first: $n) { nodes { id } } }", { n: `${name}` }),
    without: /Zaqwren/,
  },
  {
    name: "a page by a variable that is an object",
    held: "BAD_USER_INPUT",
    ...query("query($n: Int!) { children(first: $n) { nodes { id } } }", { n: { valueOf: 1 } }),
  },
  {
    name: "a page by a variable too large for any number",
    held: "BAD_USER_INPUT",
    body: '{"query":"query($n: Int!) { children(first: $n) { totalCount } }","variables":{"n":1e999}}',
  },
];

const VALUES: readonly Attack[] = [
  {
    name: "SQL in an id",
    held: "answered",
    ...query("query($id: ID!) { child(id: $id) { id } }", { id: "'; drop table child; --" }),
  },
  {
    name: "a NUL in an id",
    held: "answered",
    ...query("query($id: ID!) { child(id: $id) { id } }", { id: `${name}\0` }),
    without: /Zaqwren/,
  },
  {
    name: "half a character in an id",
    held: "answered",
    body: '{"query":"query($id: ID!) { child(id: $id) { id } }","variables":{"id":"\\ud800"}}',
  },
  {
    name: "an id that is an object",
    held: "BAD_USER_INPUT",
    ...query("query($id: ID!) { child(id: $id) { id } }", { id: { $ne: name } }),
    without: /Zaqwren/,
  },
  {
    name: "an id that is a list",
    held: "BAD_USER_INPUT",
    ...query("query($id: ID!) { child(id: $id) { id } }", { id: [name] }),
    without: /Zaqwren/,
  },
  {
    name: "a field that the input does not have",
    held: "BAD_USER_INPUT",
    ...query("query($f: ChildFilter) { children(filter: $f) { totalCount } }", { f: { [name]: 1 } }),
    without: /Zaqwren/,
  },
  {
    name: "a prototype among the variables",
    held: ["BAD_USER_INPUT", "answered"],
    body: '{"query":"query($f: ChildFilter) { children(filter: $f) { totalCount } }","variables":{"f":{"__proto__":{"id":["1"]}}}}',
  },
  {
    name: "variables that pollute every object",
    held: "answered",
    body: '{"query":"{ service { name } }","variables":{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}}',
  },
  {
    name: "10,001 values",
    held: "VARIABLE_LIMIT",
    ...query("query($id: [ID!]) { children(filter: { id: $id }) { totalCount } }", {
      id: Array.from({ length: 10_001 }, () => "1"),
    }),
  },
  {
    name: "variables 5,000 deep",
    held: ["BAD_USER_INPUT", "answered"],
    body: `{"query":"query($id: ID!) { child(id: $id) { id } }","variables":{"id":${"[".repeat(5_000)}${"]".repeat(5_000)}}}`,
  },
  { name: "variables as a list", held: "BAD_REQUEST", ...query("{ service { name } }", [1]) },
  { name: "variables as a text", held: "BAD_REQUEST", ...query("{ service { name } }", "{}") },
  { name: "a variable that was not declared", held: INVALID, ...query("{ child(id: $id) { id } }", { id: "1" }) },
  {
    name: "a variable declared twice",
    held: INVALID,
    ...query("query($a: ID!, $a: ID!) { child(id: $a) { id } }", { a: "1" }),
  },
  {
    name: "a hundred variables that are not used",
    held: INVALID,
    ...query(`query(${repeat(100, (i) => `$v${i}: ID`)}) { service { name } }`),
  },
  {
    name: "a cursor that is none",
    held: "INVALID_CURSOR",
    ...query("query($c: String) { children(after: $c) { nodes { id } } }", { c: name }),
    without: /Zaqwren/,
  },
  {
    name: "a cursor of somebody's making",
    held: "INVALID_CURSOR",
    ...query("query($c: String) { children(after: $c) { nodes { id } } }", {
      c: Buffer.from(json(["x".repeat(12), "'; --"])).toString("base64url"),
    }),
  },
  ...["\0\0\0", "2026-03-01|'; --", "2026-13-01|0199d000-0000-7000-8000-000000000001"].map((made) => ({
    name: `a cursor of members of somebody's making (${JSON.stringify(made)})`,
    held: "INVALID_CURSOR",
    ...query('query($c: String) { indicatorMembers(id: "K03", period: "2026-03", after: $c) { __typename } }', {
      c: Buffer.from(made).toString("base64url"),
    }),
  })),
  {
    name: "a date that is none",
    held: "BAD_USER_INPUT",
    ...query('query($on: Date) { organisation(code: "QJ2", on: $on) { id } }', {
      on: CANARIES.born.replace("-03-", "-13-"),
    }),
    without: /2013/,
  },
  {
    name: "an enum's value that is none",
    held: ["BAD_USER_INPUT"],
    ...query("query($s: [Sex!]) { children(filter: { sex: $s }) { totalCount } }", { s: [name] }),
    without: /Zaqwren/,
  },
  {
    name: "an enum's value that is none, written out",
    held: INVALID,
    ...query(`{ children(filter: { sex: [${name}] }) { totalCount } }`),
    without: /Zaqwren/,
  },
];

const REQUESTS: readonly Attack[] = [
  { name: "a batch", held: "BAD_REQUEST", body: `[${SMALL},${SMALL}]` },
  {
    name: "a batch of a thousand",
    held: "BAD_REQUEST",
    body: `[${Array.from({ length: 1_000 }, () => SMALL).join(",")}]`,
  },
  {
    name: "a batch that looks like an object",
    held: ["BAD_REQUEST", INVALID, UNPARSED],
    body: `{"0":${SMALL},"length":1}`,
  },
  { name: "a body that is null", held: "BAD_REQUEST", body: "null" },
  { name: "a body that is a number", held: "BAD_REQUEST", body: "1" },
  { name: "a body that is a text", held: "BAD_REQUEST", body: '"{ service { name } }"' },
  { name: "a body that is cut off", held: "BAD_REQUEST", body: SMALL.slice(0, -3) },
  { name: "no body", held: "BAD_REQUEST", body: "" },
  { name: "a query that is a number", held: "BAD_REQUEST", body: '{"query":1}' },
  { name: "a query that is an object", held: "BAD_REQUEST", body: '{"query":{"kind":"Document"}}' },
  { name: "no query", held: "BAD_REQUEST", body: "{}" },
  { name: "an empty query", held: ["BAD_REQUEST", UNPARSED], body: '{"query":""}' },
  {
    name: "two queries under one name",
    held: "answered",
    body: `{"query":${json(MUTATION)},"query":"{ service { name } }"}`,
  },
  { name: "a query on a prototype", held: "BAD_REQUEST", body: '{"__proto__":{"query":"{ service { name } }"}}' },
  { name: "a body with 100,000 brackets", held: "BAD_REQUEST", body: "[".repeat(100_000) },
  { name: "a body one byte too large", held: "BODY_LIMIT", body: `{"query":"${" ".repeat(1_000_001 - 12)}"}` },
  { name: "a body of 3 MB", held: "BODY_LIMIT", body: `{"query":"${" ".repeat(3_000_000)}"}` },
  { name: "in UTF-16", held: "BAD_REQUEST", body: Buffer.from(`\ufeff${SMALL}`, "utf16le") },
  { name: "that says it is in UTF-16", held: "UNSUPPORTED_MEDIA_TYPE", ...typed("application/json; charset=utf-16") },
  { name: "that says it is in UTF-7", held: "UNSUPPORTED_MEDIA_TYPE", ...typed("application/json; charset=utf-7") },
  {
    name: "in Latin-1",
    held: "BAD_REQUEST",
    body: Buffer.from([...Buffer.from('{"query":"'), 0xe9, ...Buffer.from('"}')]),
  },
  {
    name: "in UTF-8 longer than it should be",
    held: "BAD_REQUEST",
    body: Buffer.from([...Buffer.from('{"query":"'), 0xc0, 0xaf, ...Buffer.from('"}')]),
  },
  {
    name: "compressed",
    held: "UNSUPPORTED_MEDIA_TYPE",
    headers: { "content-type": "application/json", "content-encoding": "gzip" },
    body: gzipSync(Buffer.alloc(5_000_000, 32)),
  },
  {
    name: "compressed as br",
    held: "UNSUPPORTED_MEDIA_TYPE",
    headers: { "content-type": "application/json", "content-encoding": "br" },
    body: SMALL,
  },
  {
    name: "compressed twice",
    held: "UNSUPPORTED_MEDIA_TYPE",
    headers: { "content-type": "application/json", "content-encoding": "gzip, gzip" },
    body: SMALL,
  },
  { name: "a form's text/plain", held: "UNSUPPORTED_MEDIA_TYPE", ...typed("text/plain") },
  {
    name: "a form",
    held: "UNSUPPORTED_MEDIA_TYPE",
    ...typed("application/x-www-form-urlencoded", `query=${encodeURIComponent(MUTATION)}`),
  },
  {
    name: "a form with a file",
    held: "UNSUPPORTED_MEDIA_TYPE",
    ...typed(
      "multipart/form-data; boundary=x",
      `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${json({ query: MUTATION })}\r\n--x--`,
    ),
  },
  { name: "application/graphql", held: "UNSUPPORTED_MEDIA_TYPE", ...typed("application/graphql", MUTATION) },
  { name: "JSON under another name", held: "UNSUPPORTED_MEDIA_TYPE", ...typed("application/vnd.api+json") },
  { name: "two content types in one", held: "UNSUPPORTED_MEDIA_TYPE", ...typed("text/plain, application/json") },
  { name: "a content type with a tail", held: "UNSUPPORTED_MEDIA_TYPE", ...typed("text/plain; application/json") },
  { name: "no content type", held: "UNSUPPORTED_MEDIA_TYPE", headers: {}, body: json({ query: MUTATION }) },
  {
    name: "a mutation whose answer nobody could take",
    held: "NOT_ACCEPTABLE",
    headers: { "content-type": "application/json", accept: "text/html, application/json;q=0" },
    body: json({ query: MUTATION }),
  },
  {
    name: "an answer in parts (multipart/mixed)",
    held: "NOT_ACCEPTABLE",
    headers: { "content-type": "application/json", accept: "multipart/mixed;deferSpec=20220824" },
    body: json({ query: MUTATION }),
  },
  {
    name: "a stream of events",
    held: "NOT_ACCEPTABLE",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: json({ query: MUTATION }),
  },
  { name: "a mutation by GET", held: "BAD_REQUEST", ...get(`query=${encodeURIComponent(MUTATION)}`) },
  {
    name: "a mutation by GET, hidden behind a query",
    held: "BAD_REQUEST",
    ...get(`query=${encodeURIComponent(`query Q { service { name } } ${MUTATION}`)}&operationName=M`),
  },
  {
    name: "a mutation by GET that says it is POST",
    held: "BAD_REQUEST",
    ...get(`query=${encodeURIComponent(MUTATION)}`, {
      "apollo-require-preflight": "1",
      "x-http-method-override": "POST",
    }),
  },
  {
    name: "a GET that a page of another site could send",
    held: "BAD_REQUEST",
    ...get("query={__typename}", {}),
    isNobody: true,
  },
  { name: "a GET with variables that are no JSON", held: "BAD_REQUEST", ...get("query={__typename}&variables={") },
  {
    name: "a GET with two queries",
    held: "BAD_REQUEST",
    ...get(`query={__typename}&query=${encodeURIComponent(MUTATION)}`),
  },
  {
    name: "a POST with its mutation in the address",
    held: "BAD_REQUEST",
    path: `/graphql?query=${encodeURIComponent(MUTATION)}`,
    body: "{}",
  },
  {
    name: "an operation's name that is none",
    held: "OPERATION_RESOLUTION_FAILURE",
    ...query("query A { service { name } }", undefined, { operationName: name }),
    without: /Zaqwren/,
  },
  {
    name: "two operations and no name",
    held: "OPERATION_RESOLUTION_FAILURE",
    ...query(`query A { service { name } } ${MUTATION}`),
  },
  {
    name: "an operation's name that is a list",
    held: "BAD_REQUEST",
    ...query("query A { service { name } }", undefined, { operationName: ["A"] }),
  },
  {
    name: "an operation's name that every object has",
    held: "OPERATION_RESOLUTION_FAILURE",
    ...query("query A { service { name } }", undefined, { operationName: "__proto__" }),
  },
  {
    name: "an operation's name with markup",
    held: "OPERATION_RESOLUTION_FAILURE",
    ...query("query A { service { name } }", undefined, { operationName: "<script>alert(1)</script>" }),
    without: /script/,
  },
  {
    name: "a query named like the mutation beside it",
    held: INVALID,
    ...query(`query M { service { name } } ${MUTATION}`, undefined, { operationName: "M" }),
  },
  {
    name: "a query known by its hash",
    held: "PERSISTED_QUERY_NOT_FOUND",
    body: json({ extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } }),
  },
  {
    name: "a query that is to be kept under another's hash",
    held: "PERSISTED_QUERY_HASH_WRONG",
    ...query("{ service { name } }", undefined, {
      extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } },
    }),
  },
  {
    name: "a megabyte of extensions",
    held: ["answered", "BODY_LIMIT"],
    ...query("{ service { name } }", undefined, { extensions: { x: "x".repeat(900_000) } }),
  },
  { name: "PUT", held: "METHOD_NOT_ALLOWED", method: "PUT", body: json({ query: MUTATION }) },
  { name: "DELETE", held: "METHOD_NOT_ALLOWED", method: "DELETE" },
  { name: "PATCH", held: "METHOD_NOT_ALLOWED", method: "PATCH", body: json({ query: MUTATION }) },
  { name: "PROPFIND", held: "METHOD_NOT_ALLOWED", method: "PROPFIND" },
  { name: "TRACE", held: "METHOD_NOT_ALLOWED", method: "TRACE" },
  { name: "a path with a step back", held: "NOT_FOUND", method: "GET", path: "/imports/../graphql" },
  { name: "a path with an encoded step back", held: "NOT_FOUND", method: "GET", path: "/graphql/..%2f..%2fetc/passwd" },
  { name: "a path with two slashes", held: "NOT_FOUND", path: "//graphql", body: SMALL },
  { name: "a path in capitals", held: "NOT_FOUND", path: "/GRAPHQL", body: SMALL },
  { name: "a path with a NUL", held: "NOT_FOUND", path: "/graphql%00", body: SMALL },
  { name: "a file that should not be there", held: "NOT_FOUND", method: "GET", path: "/.env" },
  { name: "another's import, by its number", held: "NOT_FOUND", method: "GET", path: "/imports/1/findings.csv" },
  {
    name: "headers of 17 KB",
    held: "HEADER_LIMIT",
    headers: { "content-type": "application/json", "x-large": "x".repeat(17_000) },
    body: SMALL,
  },
  {
    name: "a thousand headers",
    held: "HEADER_LIMIT",
    headers: {
      "content-type": "application/json",
      ...Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`x-header-${i}`, "made up"])),
    },
    body: SMALL,
  },
  {
    name: "another host, forwarded",
    held: "answered",
    headers: { "content-type": "application/json", "x-forwarded-host": "evil.example", forwarded: "host=evil.example" },
    body: SMALL,
    without: /evil/,
  },
  {
    name: "a request id that would be two lines of a log",
    held: "answered",
    headers: { "content-type": "application/json", "x-request-id": `${name} made up` },
    body: SMALL,
    without: /Zaqwren/,
  },
  {
    name: "a trace that is none",
    held: "answered",
    headers: {
      "content-type": "application/json",
      traceparent: `00-${name}-zz-01`,
      "x-amzn-trace-id": "Root=1-x;Parent=../",
    },
    body: SMALL,
    without: /Zaqwren/,
  },
  {
    name: "a session's cookie in place of a token",
    held: "UNAUTHENTICATED",
    headers: { "content-type": "application/json", cookie: "session=admin; token=x" },
    body: '{"query":"{ children { totalCount } }"}',
    isNobody: true,
  },
  {
    name: "a token in the address",
    held: "UNAUTHENTICATED",
    path: "/graphql?access_token=eyJhbGciOiJub25lIn0.e30.",
    body: '{"query":"{ children { totalCount } }"}',
    isNobody: true,
  },
  {
    name: "a role in a header",
    held: "UNAUTHENTICATED",
    headers: {
      "content-type": "application/json",
      "x-role": "SOCIAL_WORKER",
      "x-organisation": "LA:202",
      "x-amzn-authorizer": "{}",
    },
    body: '{"query":"{ children { totalCount } }"}',
    isNobody: true,
  },
];

/** Where clients may not ask for the schema. */
export const SCHEMA_ATTACKS: readonly Attack[] = [
  {
    name: "the whole schema",
    held: INVALID,
    ...query("{ __schema { types { name fields { name } } } }"),
    without: /CarePeriod/,
  },
  {
    name: "one type",
    held: INVALID,
    ...query('{ __type(name: "Child") { name fields { name } } }'),
    without: /localId/,
  },
  {
    name: "the schema through a fragment",
    held: INVALID,
    ...query("{ ...F } fragment F on Query { x: __schema { queryType { name } } }"),
  },
  {
    name: "the schema with a directive before it",
    held: INVALID,
    ...query("{ __schema @include(if: true) { types { name } } }"),
  },
  {
    name: "a field's name by a near one",
    held: INVALID,
    ...query("{ childre { totalCount } }"),
    without: /did you mean|"children"/i,
  },
  {
    name: "an argument's name by a near one",
    held: INVALID,
    ...query("{ children(firs: 1) { totalCount } }"),
    without: /did you mean|"first"/i,
  },
  {
    name: "a type's name by a near one",
    held: INVALID,
    ...query("query($f: ChildFilte) { children(filter: $f) { totalCount } }"),
    without: /did you mean|"ChildFilter"/i,
  },
  {
    name: "an enum's values by a near one",
    held: INVALID,
    ...query("{ children(filter: { sex: [FEMAL] }) { totalCount } }"),
    without: /did you mean|FEMALE/i,
  },
  {
    name: "an enum's values by a near variable",
    held: "BAD_USER_INPUT",
    ...query("query($s: [Sex!]) { children(filter: { sex: $s }) { totalCount } }", { s: ["FEMAL"] }),
    without: /did you mean|FEMALE/i,
  },
  {
    name: "an input's field by a near one",
    held: "BAD_USER_INPUT",
    ...query("query($f: ChildFilter) { children(filter: $f) { totalCount } }", { f: { localI: "x" } }),
    without: /did you mean|localId/i,
  },
];

export const ATTACKS: readonly Attack[] = [...DOCUMENTS, ...VALUES, ...REQUESTS];

/** Bytes as no client would send them: to a server's socket alone, because a gateway stands before the handler in the cloud. */
export const RAW: readonly { readonly name: string; readonly bytes: string; readonly status: RegExp }[] = [
  { name: "nonsense", bytes: "nonsense\r\n\r\n", status: /^HTTP\/1\.1 400 / },
  { name: "no host", bytes: "GET /graphql HTTP/1.1\r\n\r\n", status: /^HTTP\/1\.1 400 / },
  {
    name: "another's host",
    bytes: "GET /graphql HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
    status: /^HTTP\/1\.1 421 /,
  },
  {
    name: "two lengths",
    bytes: "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
    status: /^HTTP\/1\.1 400 /,
  },
  {
    name: "a length and chunks",
    bytes:
      "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    status: /^HTTP\/1\.1 400 /,
  },
  {
    name: "a chunk of no size",
    bytes: "POST /graphql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    status: /^HTTP\/1\.1 400 /,
  },
  {
    name: "a length below nothing",
    bytes: "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
    status: /^HTTP\/1\.1 400 /,
  },
  {
    name: "a line that is folded",
    bytes: "GET /graphql HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\u0000: x\r\n\r\n",
    status: /^HTTP\/1\.1 400 /,
  },
  { name: "HTTP/2's first words", bytes: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", status: /^HTTP\/1\.1 (400|505) |^$/ },
  {
    name: "headers of 20 KB",
    bytes: `GET /graphql HTTP/1.1\r\nHost: localhost\r\nX-Large: ${"x".repeat(20_000)}\r\n\r\n`,
    status: /^HTTP\/1\.1 431 /,
  },
];
