import { makeContext } from "@cic/api/context";
import { Organisation } from "@cic/api/organisations/Organisation";
import { organisation } from "@cic/api/organisations/Query.organisation";
import { organisations } from "@cic/api/organisations/Query.organisations";
import { resolvePostcode } from "@cic/api/organisations/Query.resolvePostcode";
import { executableSchema } from "@cic/api/schema";
import type { Services } from "@cic/api/services";
import type { Role } from "@cic/auth/actions";
import { makeActor } from "@cic/auth/actor";
import { type Database, openDatabase } from "@cic/db/database";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator } from "@cic/db/scope";
import type { Directory } from "@cic/domain/organisations/directory";
import { graphql } from "graphql";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { freshDatabase } from "../harness/postgres.ts";

const schema = executableSchema({ Query: { organisation, organisations, resolvePostcode }, Organisation });
const statements: string[] = [];
let database: Database;
let directory: Directory;

beforeAll(async () => {
  database = await openDatabase((await freshDatabase()).url, { onStatement: (sql) => statements.push(sql) });
  directory = await asOperator(database, ({ drizzle }) => loadDirectory(drizzle));
});
beforeEach(() => {
  statements.length = 0;
});
afterAll(() => database.close());

const actorOf = (role: Role) => {
  const claims = {
    subject: "someone",
    organisationCode: "QHM",
    role,
    purpose: "COMMISSIONING",
    tokenId: "token",
    expiresAt: new Date("2026-11-22T13:00:00Z"),
  } as const;
  const made = makeActor(claims, { id: "ICB:QHM", kind: "ICB" });
  if (made.kind !== "actor") throw new Error(made.reason);
  return made.actor;
};

async function ask(source: string, { signedIn = true, now = "2026-11-22T12:00:00Z" } = {}) {
  const services: Services = {
    database,
    directory: () => directory,
    clock: () => new Date(now),
    imports: {} as Services["imports"],
    exports: {} as Services["exports"],
  };
  const context = makeContext(services, { requestId: "r", actor: signedIn ? actorOf("ICB_COMMISSIONER") : null });
  const result = await graphql({ schema, source, contextValue: context });
  await context.finish();
  // Plain objects, for comparison.
  return JSON.parse(JSON.stringify(result)) as {
    data: Record<string, unknown>;
    errors?: { extensions: { code: string } }[];
  };
}
const data = async (source: string, options = {}) => {
  const result = await ask(source, options);
  expect(result.errors).toBeUndefined();
  return result.data;
};

describe("organisation", () => {
  test.each([
    ["an id", `code: "ICB:QMJ", on: "2026-03-31"`, "ICB:QMJ"],
    ["an id on the day of abolition", `code: "ICB:QMJ", on: "2026-04-01"`, null],
    ["an ODS code, in any case", `code: " qhm "`, "ICB:QHM"],
    ["a five-character ODS code", `code: "Z9B2Z"`, "ICB:Z9B2Z"],
    ["before it existed", `code: "Z9B2Z", on: "2026-03-31"`, null],
    ["an ONS code of its time", `code: "E54000042", on: "2026-03-31"`, "ICB:QRL"],
    ["an ONS code no longer in use", `code: "E54000042"`, null],
    ["a DfE number", `code: "926", scheme: DFE`, "LA:926"],
    ["a number that is no ODS code", `code: "926", scheme: ODS`, null],
    ["nobody's", `code: "XYZ"`, null],
  ])("by %s", async (_, args, id) => {
    expect(await data(`{ organisation(${args}) { id } }`)).toEqual({ organisation: id === null ? null : { id } });
  });

  test("today is London's day", async () => {
    const source = `{ organisation(code: "QMJ") { id } }`;
    expect(await data(source, { now: "2026-03-31T22:59:59Z" })).toEqual({ organisation: { id: "ICB:QMJ" } });
    expect(await data(source, { now: "2026-03-31T23:00:00Z" })).toEqual({ organisation: null });
  });

  test("codes by day, and who came before and after", async () => {
    expect(
      await data(`{ organisation(code: "QNQ", on: "2026-03-31") {
        from until before: code(scheme: ONS, on: "2026-03-31") after: code(scheme: ONS)
        successors { on split organisation { id predecessors { split organisation { id } } } }
      } }`),
    ).toMatchObject({
      organisation: {
        from: "2022-07-01",
        until: "2026-04-01",
        before: "E54000034",
        after: null,
        successors: expect.arrayContaining([
          {
            on: "2026-04-01",
            split: true,
            organisation: {
              id: "ICB:S0E4D",
              predecessors: expect.arrayContaining([
                { split: true, organisation: { id: "ICB:QNQ" } },
                { split: false, organisation: { id: "ICB:QU9" } },
              ]),
            },
          },
        ]),
      },
    });
  });

  test("districts of an authority lie in their ICBs of the day, whole or in part", async () => {
    const found = await data(`{ organisation(code: "LA:943") {
      districts { code coverage note icb { id } authority { id } } early: districts(on: "2022-06-30") { code icb { id } }
    } }`);
    expect(found).toEqual({
      organisation: {
        districts: [
          {
            code: "E06000064",
            coverage: "PART",
            note: "main part",
            icb: { id: "ICB:QE1" },
            authority: { id: "LA:943" },
          },
          {
            code: "E06000064",
            coverage: "PART",
            note: "former Eden district (Penrith, Appleby, Kirkby Stephen, Alston)",
            icb: { id: "ICB:QHM" },
            authority: { id: "LA:943" },
          },
        ],
        early: [{ code: "E06000064", icb: null }],
      },
    });
  });

  test("districts of an ICB are those of the day", async () => {
    const found = (await data(`{ organisation(code: "QRL") {
      before: districts(on: "2026-03-31") { code } after: districts(on: "2026-04-01") { code }
    } }`)) as unknown as { organisation: Record<string, { code: string }[]> };
    const codes = (name: string) => found.organisation[name]?.map((row) => row.code) ?? [];
    expect(codes("before")).not.toContain("E07000092");
    expect(codes("after")).toEqual(expect.arrayContaining([...codes("before"), "E07000092"]));
  });

  test("neighbours outside England have a code and a name", async () => {
    const found = await data(
      `{ organisation(code: "884", scheme: DFE) { adjoining { onsCode name organisation { id } } } }`,
    );
    expect(found).toMatchObject({
      organisation: {
        adjoining: expect.arrayContaining([
          { onsCode: "W06000023", name: "Powys", organisation: null },
          { onsCode: "E10000013", name: "Gloucestershire", organisation: { id: "LA:916" } },
        ]),
      },
    });
  });
});

describe("organisations", () => {
  const page = `nodes { id } pageInfo { hasNextPage endCursor } totalCount`;

  test.each([
    [`filter: { kind: ICB, on: "2026-03-31" }`, 42],
    [`filter: { kind: ICB, on: "2026-04-01" }`, 36],
    [`filter: { kind: [LOCAL_AUTHORITY] }`, 153],
    [`filter: { kind: [] }`, 0],
    [`filter: { nameContains: "NORTH YORKSHIRE" }`, 2],
    [`filter: { kind: LOCAL_AUTHORITY, region: ["London"] }`, 33],
    [`filter: null`, 203],
  ])("%s", async (filter, totalCount) => {
    expect(await data(`{ organisations(${filter}) { totalCount } }`)).toEqual({ organisations: { totalCount } });
  });

  test("pages follow one another without a gap, in either direction", async () => {
    for (const direction of ["ASC", "DESC"]) {
      const list = (first: number, after: string | null) =>
        data(
          `{ organisations(first: ${first}, after: ${JSON.stringify(after)}, sort: [{ field: KIND, direction: ${direction} }, { field: NAME }]) { ${page} } }`,
        ) as unknown as Promise<{
          organisations: {
            nodes: { id: string }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
            totalCount: number;
          };
        }>;
      const all = (await list(1000, null)).organisations.nodes;
      expect(all).toHaveLength(203);
      const paged: { id: string }[] = [];
      for (let after: string | null = null; ; ) {
        const found: Awaited<ReturnType<typeof list>> = await list(50, after);
        const { nodes, pageInfo } = found.organisations;
        paged.push(...nodes);
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(paged).toEqual(all);
    }
  });

  test.each([
    [`first: 0`, "BAD_USER_INPUT"],
    [`first: 1001`, "BAD_USER_INPUT"],
    [`after: "bm90IG91cnM"`, "INVALID_CURSOR"],
    [`after: ""`, "INVALID_CURSOR"],
  ])("%s is refused", async (args, code) => {
    const { errors } = await ask(`{ organisations(${args}) { totalCount } }`);
    expect(errors?.map((error) => error.extensions.code)).toEqual([code]);
  });

  test("a cursor of another list is refused", async () => {
    const first = (await data(`{ organisations(first: 1) { ${page} } }`)) as unknown as {
      organisations: { pageInfo: { endCursor: string } };
    };
    const cursor = first.organisations.pageInfo.endCursor;
    const { errors } = await ask(`{ organisations(filter: { kind: ICB }, after: "${cursor}") { totalCount } }`);
    expect(errors?.map((error) => error.extensions.code)).toEqual(["INVALID_CURSOR"]);
  });
});

describe("resolvePostcode", () => {
  const fields = `__typename
    ... on ResolvedPostcode { postcode country districtCode authority { id } icb { id } icbUnknown vintage terminatedOn easting }
    ... on PostcodeUnknown { reason message }`;
  const resolve = async (args: string) =>
    ((await data(`{ resolvePostcode(${args}) { ${fields} } }`)) as { resolvePostcode: unknown }).resolvePostcode;

  test("an English postcode on a day", async () => {
    expect(await resolve(`postcode: "ts240hp", on: "2022-07-01"`)).toEqual({
      __typename: "ResolvedPostcode",
      postcode: "TS24 0HP",
      country: "ENGLAND",
      districtCode: "E06000001",
      authority: { id: "LA:805" },
      icb: { id: "ICB:QHM" },
      icbUnknown: null,
      vintage: "ONSPD November 2025 (sample)",
      terminatedOn: null,
      easting: 452_720,
    });
    expect(await resolve(`postcode: "TS24 0HP", on: "2022-06-30"`)).toMatchObject({
      icb: null,
      icbUnknown: "BEFORE_ICBS",
    });
  });

  test("a Welsh postcode has neither authority nor ICB", async () => {
    expect(await resolve(`postcode: "SY15 6AF"`)).toMatchObject({
      country: "WALES",
      districtCode: "W06000023",
      authority: null,
      icb: null,
      icbUnknown: "OUTSIDE_ENGLAND",
    });
  });

  test.each([
    ["", "NO_POSTCODE"],
    ["TS24", "POSTCODE_MALFORMED"],
    ["somewhere", "POSTCODE_MALFORMED"],
    ["EG19 7TT", "POSTCODE_NOT_LOADED"],
  ])("'%s' is unknown: %s", async (text, reason) => {
    expect(await resolve(`postcode: "${text}"`)).toMatchObject({ __typename: "PostcodeUnknown", reason });
  });
});

test("nested organisations cost no statement", async () => {
  await data(`{ organisations(first: 200) { totalCount nodes {
    codes { code } successors { organisation { name } } districts { authority { name } icb { name } } adjoining { organisation { name } }
  } } }`);
  expect(statements).toEqual([]);
});

test.each([
  `organisation(code: "QHM") { id }`,
  `organisations { totalCount }`,
  `resolvePostcode(postcode: "TS24 0HP") { __typename }`,
])("without a token, %s is refused", async (field) => {
  const { errors } = await ask(`{ ${field} }`, { signedIn: false });
  expect(errors?.map((error) => error.extensions.code)).toEqual(["UNAUTHENTICATED"]);
  expect(statements).toEqual([]);
});
