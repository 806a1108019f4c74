import { listAuditEntries } from "@cic/db/audit/audit.queries";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";

const camden = "LA:202";
const norfolk = "LA:926";
const barnet = "LA:302";
const icb = "ICB:QRL";

let api: Api;
let ada: WorldChild;
let ben: WorldChild;
let cai: WorldChild;

/** ada is Camden's, ben Norfolk's; both are placed in the area of one ICB. cai is Barnet's, and a care leaver. */
beforeAll(async () => {
  api = await openApi("postgres");
  const placed = (authority: string, localId: string) => {
    const child = api.world.child(authority, { localId });
    child.carePeriod({ from: "2025-01-10" }).placement({ from: "2025-02-01", area: { icb, authority: "LA:850" } });
    return child;
  };
  ada = placed(camden, "ada");
  ben = placed(norfolk, "ben");
  cai = api.world.child(barnet, { born: "2008-05-14" });
  cai.carePeriod({ from: "2022-01-10" });
  await api.world.save();
});
afterAll(() => api.close());

const operator = <R>(statement: SQL) =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));

interface Entry {
  readonly organisation: string;
  readonly subject: string;
  readonly role: string;
  readonly purpose: string;
  readonly operation: string;
  readonly document: string | null;
  readonly children: string[];
  /** Its kind and id, where it is said. */
  readonly record: string;
}
async function entries(kind = "READ"): Promise<Entry[]> {
  await operator(sql`select file_audit()`);
  return operator(sql`select organisation_id as organisation, subject, role, purpose, operation, document_hash as document,
    child_ids::text[] as children, concat_ws(' ', record, record_id) as record from audit_entry where kind = ${kind} and role is not null order by id`);
}
/** The entries that `work` adds. */
async function added(work: () => Promise<unknown>, kind = "READ"): Promise<Entry[]> {
  const before = (await entries(kind)).length;
  await work();
  return (await entries(kind)).slice(before);
}

const audit = `query ($filter: AuditFilter) { auditEntries(filter: $filter) { totalCount nodes {
  id at kind organisation { id } subject role purpose requestId operation record childIds changes { column before after } } } }`;

describe("what is read", () => {
  test("is told with who, why, which fields and which children, and never what was asked with", async () => {
    const [entry, ...more] = await added(() =>
      api.as("SOCIAL_WORKER", camden)(`{ child(id: "${ada.id}") { dateOfBirth placements { nodes { startedOn } } } }`),
    );
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      ...{ organisation: camden, subject: "SOCIAL_WORKER at LA:202", role: "SOCIAL_WORKER", purpose: "DIRECT_CARE" },
      ...{ operation: "child", children: [ada.id], record: "" },
    });
  });

  test("has the same document whatever the values, and another for other fields", async () => {
    const ask = api.as("SOCIAL_WORKER", camden);
    const found = await added(async () => {
      await ask(`{ children(first: 1) { nodes { id } } }`);
      await ask(`# of all\n{ children(first: 20) { nodes { id } } }`);
      await ask(`{ children(first: 20) { nodes { id sex } } }`);
    });
    const [one, two, other] = found.map(({ document }) => document);
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(two).toBe(one);
    expect(other).not.toBe(one);
  });

  test.each<[string, string, "SOCIAL_WORKER" | "ICB_CHILDREN_IN_CARE_TEAM", () => string[]]>([
    ["a list", `{ children { nodes { id } } }`, "ICB_CHILDREN_IN_CARE_TEAM", () => [ada.id, ben.id]],
    ["nested", `{ placements { nodes { child { id } } } }`, "ICB_CHILDREN_IN_CARE_TEAM", () => [ada.id, ben.id]],
    [
      "by alias and fragment",
      `{ a: children { ...F } } fragment F on ChildConnection { nodes { __typename } }`,
      "SOCIAL_WORKER",
      () => [ada.id],
    ],
    ["why it is visible", `query ($id: ID!) { whyVisible(childId: $id) { basis } }`, "SOCIAL_WORKER", () => [ada.id]],
    [
      "an answer without the child",
      `query ($id: ID!) { consentStanding(childId: $id) { scope } }`,
      "SOCIAL_WORKER",
      () => [ada.id],
    ],
    [
      "a category in law",
      `query ($id: ID!) { careLeaverCategory(childId: $id) { category } }`,
      "SOCIAL_WORKER",
      () => [ada.id],
    ],
    ["a count", `{ children { totalCount } }`, "SOCIAL_WORKER", () => []],
    ["what names nobody", `{ service { today } organisations(first: 2) { nodes { id } } }`, "SOCIAL_WORKER", () => []],
  ])("%s", async (_, operation, role, expected) => {
    const organisation = role === "SOCIAL_WORKER" ? camden : icb;
    const found = await added(async () => {
      const { errors } = await api.as(role, organisation)(operation, { id: ada.id });
      expect(errors).toEqual([]);
    });
    expect(found.flatMap(({ children }) => children)).toEqual(expected().sort());
  });

  test("of staged rows is told as each import's whose rows are shown", async () => {
    await operator(sql`insert into import (id, authority_id, format, year, status, created_by)
      select gen_random_uuid(), ${barnet}, 'SSDA903', year, 'STAGED', 's' from unnest(array[2024, 2025]) year`);
    const [all] = await operator<{ ids: string[] }>(
      sql`select array_agg(id::text order by id) as ids from import where authority_id = ${barnet}`,
    );
    const told = async (fields: string) => {
      const ask = api.as("RETURNS_OFFICER", barnet);
      const found = await added(async () =>
        expect((await ask(`{ imports { nodes { ${fields} } } }`)).errors).toEqual([]),
      );
      return found.map(({ record }) => record).sort();
    };
    expect(all?.ids).toHaveLength(2);
    expect(await told("id rows(first: 1) { totalCount }")).toEqual(all?.ids.map((id) => `import ${id}`));
    expect(await told("id status")).toEqual([]);
  });

  test("of a hidden child nothing is told, for nothing was", async () => {
    const found = await added(() => api.as("SOCIAL_WORKER", camden)(`{ child(id: "${ben.id}") { id } }`));
    expect(found).toEqual([]);
  });

  test("by those who govern is told with the end of their own transaction, once, and only of whom is shown", async () => {
    const ask = api.as("INFORMATION_GOVERNANCE", camden);
    const children = async (query: string) => {
      const found = await added(async () => expect((await ask(query)).errors).toEqual([]));
      return found.map((entry) => entry.children);
    };
    expect(await children(`{ retention(childId: "${ada.id}") { childId longest } }`)).toEqual([[ada.id]]);
    expect(await children("{ retentionList { totalCount } }")).toEqual([]);
    const { data } = await ask("{ retentionList(first: 1000) { nodes { childId } } }");
    const ids = data.retentionList.nodes.map((node: { childId: string }) => node.childId);
    expect(ids).toContain(ada.id);
    expect(await children("{ retentionList(first: 1000) { nodes { childId } } }")).toEqual([ids.toSorted()]);
  });

  test("costs no statement and no round trip of its own, however many children", async () => {
    const ask = api.as("ICB_CHILDREN_IN_CARE_TEAM", icb);
    api.takeStatements();
    await ask(`{ children { nodes { id } } }`);
    const statements = api.takeStatements();
    // Sent together, as its read is.
    expect(statements).toHaveLength(6);
    expect(statements.slice(-2)).toEqual([expect.stringMatching(/^select audit_read/), "commit"]);
    api.isExecuting = true;
    await ask(`{ children { nodes { id } } }`);
    api.isExecuting = false;
    const executed = api.takeStatements();
    expect(executed).toHaveLength(3);
    expect(executed.at(-1)).toMatch(/^commit; .*audit_read/);
  });

  test("of an indicator's members is told, though no more of the child is asked for", async () => {
    const found = await added(async () => {
      const list = `{ indicatorMembers(id: "PL_OUT_OF_AREA", period: "2025-26") { ... on IndicatorMembers { nodes { standing } } } }`;
      const { data } = await api.as("SOCIAL_WORKER", camden)(list);
      expect(data.indicatorMembers.nodes).toHaveLength(1);
    });
    expect(found.map(({ children }) => children)).toEqual([[ada.id]]);
  });

  test.each([
    ["and among many", "(sort: [{ field: CATEGORY }])"],
    ["of a page", ""],
  ])("of whom code finds %s is told once, with the end of what was read", async (_, how) => {
    const list = `{ careLeavers${how} { nodes { child { nhsNumber placementOn { id } } } } }`;
    const found = await added(async () => {
      api.takeStatements();
      expect((await api.as("SOCIAL_WORKER", barnet)(list)).errors).toEqual([]);
    });
    expect(found.map(({ children }) => children)).toEqual([[cai.id]]);
    const statements = api.takeStatements();
    expect(statements).toHaveLength(3);
    expect(statements.at(-1)).toMatch(/^commit; .*audit_read/);
  });

  test("at the same time is of one moment, and told with its end", async () => {
    const list = "careLeavers(sort: [{ field: CATEGORY }]) { nodes { child { nhsNumber } } }";
    const found = await added(() =>
      api.as("SOCIAL_WORKER", barnet)(`{ a: ${list} b: ${list} children { totalCount } }`),
    );
    expect(found.map(({ children }) => children)).toEqual([[cai.id]]);
  });

  test("is refused when it cannot be told", async () => {
    await operator(sql`alter function audit_read(jsonb) rename to audit_read_gone`);
    const asked = api.as("SOCIAL_WORKER", camden)(`{ child(id: "${ada.id}") { id } }`);
    await expect(asked).rejects.toThrow();
    const leavers = api.as(
      "SOCIAL_WORKER",
      barnet,
    )("{ careLeavers(sort: [{ field: CATEGORY }]) { nodes { child { nhsNumber } } } }");
    await expect(leavers).rejects.toThrow();
    await operator(sql`alter function audit_read_gone(jsonb) rename to audit_read`);
    expect((await api.as("SOCIAL_WORKER", camden)(`{ child(id: "${ada.id}") { id } }`)).data.child.id).toBe(ada.id);
  });

  test("and cannot be told leaves the embedded database to the next", async () => {
    const embedded = await openApi("pglite");
    embedded.world.child(barnet, { born: "2008-05-14" }).carePeriod({ from: "2022-01-10" });
    await embedded.world.save();
    const rename = (from: string, to: string) =>
      asOperator(embedded.operator, ({ exec }) => exec(`alter function ${from}(jsonb) rename to ${to}`));
    const ask = () =>
      embedded.as(
        "SOCIAL_WORKER",
        barnet,
      )("{ careLeavers(sort: [{ field: CATEGORY }]) { nodes { child { nhsNumber } } } }");
    await rename("audit_read", "audit_read_gone");
    await expect(ask()).rejects.toThrow();
    await rename("audit_read_gone", "audit_read");
    expect((await ask()).data.careLeavers.nodes).toHaveLength(1);
    await embedded.close();
  });
});

describe("what is written", () => {
  test("is told with what the row said before and after, of the mutation that did it", async () => {
    const worker = api.as("SOCIAL_WORKER", camden);
    const of = api.world.child(camden);
    await api.world.save();
    const started = `mutation ($input: StartCarePeriodInput!) { startCarePeriod(idempotencyKey: "audit-0001", input: $input) {
      ... on StartCarePeriodOk { carePeriod { id version } } } }`;
    const input = { child: { id: of.id }, startedOn: "2026-05-01", legalStatus: "C2", expectedVersion: 1 };
    const { data } = await worker(started, { input });
    const ended = `mutation ($input: EndCarePeriodInput!) { endCarePeriod(idempotencyKey: "audit-0002", input: $input) { __typename } }`;
    const { id, version } = data.startCarePeriod.carePeriod;
    await worker(ended, {
      input: { carePeriodId: id, endedOn: "2026-11-01", endReason: "E4A", expectedVersion: version },
    });

    const { data: told, errors } = await api.as("INFORMATION_GOVERNANCE", camden)(audit, {
      filter: { childId: of.id, kind: ["WRITE"], subject: ["SOCIAL_WORKER at LA:202"] },
    });
    expect(errors).toEqual([]);
    const [last] = told.auditEntries.nodes.filter((one: { record: string }) => one.record === "care_period");
    expect(last).toMatchObject({
      ...{
        kind: "WRITE",
        operation: "endCarePeriod",
        role: "SOCIAL_WORKER",
        purpose: "DIRECT_CARE",
        childIds: [of.id],
      },
    });
    expect(last.changes).toContainEqual({ column: "ended_on", before: null, after: "2026-11-01" });
    expect(last.changes).toContainEqual({ column: "end_reason", before: null, after: "E4A" });
  });

  test("by nobody's request is told of the database's login, in the chain of the child's authority", async () => {
    const [row] = await operator<{ organisation: string; subject: string; changes: number }>(sql`
      select e.organisation_id as organisation, e.subject, (select count(*)::integer from audit_change c where c.entry_id = e.id) as changes
      from audit_entry e where e.record = 'child' and e.child_ids = array[${ada.id}::uuid] and e.kind = 'WRITE'`);
    expect(row).toEqual({ organisation: camden, subject: "database: operator", changes: 1 });
  });
});

describe("who may ask", () => {
  test("governance sees what its people did, and of its own children what anybody did", async () => {
    await api.as("ICB_CHILDREN_IN_CARE_TEAM", icb)(`{ children { nodes { id } } }`);
    const of = async (organisation: string, filter: object) => {
      const { data, errors } = await api.as("INFORMATION_GOVERNANCE", organisation)(audit, { filter });
      expect(errors).toEqual([]);
      return data.auditEntries;
    };
    const own = await of(icb, { kind: ["READ"], subject: ["ICB_CHILDREN_IN_CARE_TEAM at ICB:QRL"] });
    expect(own.nodes[0].childIds).toEqual([ada.id, ben.id].sort());
    expect(own.totalCount).toBe(own.nodes.length);
    // The authority is told of its own child, and not who at the ICB.
    const [theirs] = (await of(camden, { childId: ada.id, kind: ["READ"] })).nodes.filter(
      (one: { role: string }) => one.role === "ICB_CHILDREN_IN_CARE_TEAM",
    );
    expect(theirs).toMatchObject({ organisation: { id: icb }, subject: null, childIds: [ada.id] });
    expect((await of(camden, { childId: ben.id })).totalCount).toBe(0);
    expect((await of(camden, { subject: ["ICB_CHILDREN_IN_CARE_TEAM at ICB:QRL"] })).totalCount).toBe(0);
    expect((await of("LA:936", { childId: ada.id })).totalCount).toBe(0);
  });

  test("pages follow one another, either way, and a period is half open", async () => {
    const ask = api.as("INFORMATION_GOVERNANCE", icb);
    const all = async (order: string, first: number) => {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const { data, errors } = await ask(
          `query ($after: String) { auditEntries(order: ${order}, first: ${first}, after: $after, filter: { kind: [READ] }) {
            nodes { id at } pageInfo { hasNextPage endCursor } } }`,
          { after },
        );
        expect(errors).toEqual([]);
        ids.push(...data.auditEntries.nodes.map(({ id }: { id: string }) => id));
        after = data.auditEntries.pageInfo.hasNextPage ? data.auditEntries.pageInfo.endCursor : null;
      } while (after !== null);
      return ids;
    };
    const newest = await all("NEWEST_FIRST", 2);
    const oldest = await all("OLDEST_FIRST", 1000);
    expect(oldest.slice(0, newest.length)).toEqual(newest.toReversed());
    const { data } = await ask(`{ auditEntries(filter: { until: "2020-01-01T00:00:00Z" }) { totalCount } }`);
    expect(data.auditEntries.totalCount).toBe(0);
  });

  test("a young person sees who saw their record, in their words, and no name of staff", async () => {
    await api.as("SOCIAL_WORKER", camden)(`{ child(id: "${ada.id}") { id } }`);
    const { data, errors } = await api.as(
      "YOUNG_PERSON",
      camden,
      ada.id,
    )(`{ whoSawMyRecord(first: 1) { totalCount nodes { organisation { id } who why } } }`);
    expect(errors).toEqual([]);
    expect(data.whoSawMyRecord.totalCount).toBeGreaterThan(1);
    expect(data.whoSawMyRecord.nodes).toEqual([
      { organisation: { id: camden }, who: "a social worker", why: "to look after you" },
    ]);
    const other = await api.as("YOUNG_PERSON", norfolk, ben.id)(`{ whoSawMyRecord { nodes { organisation { id } } } }`);
    expect(
      new Set(other.data.whoSawMyRecord.nodes.map((one: { organisation: { id: string } }) => one.organisation.id)),
    ).toEqual(new Set([icb]));
  });

  test.each(["SOCIAL_WORKER", "ICB_COMMISSIONER", "REPORTING_TOOL", "YOUNG_PERSON"] as const)(
    "%s may not",
    async (role) => {
      const { errors } = await api.as(
        role,
        role === "ICB_COMMISSIONER" ? icb : camden,
        role === "YOUNG_PERSON" ? ada.id : undefined,
      )(audit);
      expect(errors[0]?.code).toBe("FORBIDDEN");
    },
  );

  test("what a clinical record said is for its writer's governance, and not for the child's authority", async () => {
    await asOperator(api.operator, async ({ drizzle, exec }) => {
      await exec(`select set_config('cic.caller', '${icb}', true), set_config('cic.subject', 'nurse', true)`);
      await drizzle.execute(sql`with p as (insert into health_plan (id, child_id, authority_id, number, made_on, recorded_by_id)
          values (gen_random_uuid(), ${ada.id}, ${camden}, 1, '2025-03-10', ${icb}) returning id, child_id, authority_id)
        insert into health_plan_clinical (plan_id, child_id, authority_id, clinical) select id, child_id, authority_id, 'Asthma.' from p`);
    });
    const changesFor = async (organisation: string) => {
      const { data } = await api.as("INFORMATION_GOVERNANCE", organisation)(audit, {
        filter: { childId: ada.id, kind: ["WRITE"] },
      });
      const [entry] = data.auditEntries.nodes.filter(
        (one: { record: string }) => one.record === "health_plan_clinical",
      );
      return entry.changes;
    };
    expect(await changesFor(icb)).toContainEqual({ column: "clinical", before: null, after: "Asthma." });
    expect(await changesFor(camden)).toBeNull();
  });
});

describe("the audit", () => {
  const scope = { organisationId: camden, subject: "s", requestId: "r", today: day("2026-11-22"), governs: camden };
  test.each([
    sql`insert into audit_entry (kind, organisation_id, subject, child_ids) values ('READ', 'LA:202', 's', '{}')`,
    sql`select audit_read('{"organisation": "LA:202", "subject": "s", "record": "import", "childIds": []}'::jsonb)`,
    sql`update audit_child set organisation_id = 'LA:926'`,
    sql`delete from audit_change`,
    sql`select child_ids from audit_entry`,
    sql`select * from audit_seal`,
  ])("lets no request write, change or look behind it: %#", async (statement) => {
    await expect(withScope(api.database, scope, "write", (db) => db.execute(statement))).rejects.toThrow();
  });

  test.each(["audit_entry", "audit_child", "audit_change"])("%s is added to, by its owner too", async (table) => {
    const name = sql.identifier(table);
    for (const statement of [
      sql`update ${name} set occurred_at = now()`,
      sql`delete from ${name}`,
      sql`truncate ${name}`,
      sql`truncate ${sql.identifier(`${table}_default`)}`,
    ]) {
      await expect(operator(statement)).rejects.toMatchObject({
        cause: { message: expect.stringMatching(/never changed/) },
      });
    }
  });

  test("says nothing else when an entry is filed than when it was noted", async () => {
    await api.as("SOCIAL_WORKER", camden)(`{ child(id: "${ada.id}") { id } }`);
    for (const statement of [sql`update audit_unfiled set subject = 'x'`, sql`truncate audit_unfiled`]) {
      await expect(operator(statement)).rejects.toMatchObject({
        cause: { message: expect.stringMatching(/never changed/) },
      });
    }
    for (const statement of [
      sql`select from audit_unfiled`,
      sql`delete from audit_unfiled`,
      sql`select file_audit()`,
    ]) {
      await expect(withScope(api.database, scope, "write", (db) => db.execute(statement))).rejects.toThrow();
    }
  });

  test("is filed the oldest first, so many at once, and by nobody where nothing can be written", async () => {
    await operator(sql`select file_audit()`);
    for (let n = 0; n < 3; n += 1) await api.as("SOCIAL_WORKER", camden)(`{ child(id: "${ada.id}") { id } }`);
    const filed = (most: number) => operator<{ filed: number }>(sql`select file_audit(${most}) as filed`);
    const waiting = async () => (await operator(sql`select from audit_unfiled`)).length;
    const reading = asOperator(api.operator, async ({ drizzle, exec }) => {
      await exec("set transaction read only");
      return rowsOf(drizzle as ScopedDb, sql`select file_audit() as filed`);
    });
    expect(await reading).toEqual([{ filed: 0 }]);
    expect(await filed(2)).toEqual([{ filed: 2 }]);
    const [last] = await operator<{ isLast: boolean }>(
      sql`select id > (select max(id) from audit_entry where kind = 'READ') as "isLast" from audit_unfiled`,
    );
    expect([last, await waiting()]).toEqual([{ isLast: true }, 1]);
    expect([await filed(2), await filed(2)]).toEqual([[{ filed: 1 }], [{ filed: 0 }]]);
  });

  test("never fails for want of a month's table", async () => {
    await operator(
      sql`insert into audit_entry (occurred_at, kind, organisation_id, subject, child_ids) values ('2050-01-31', 'READ', 'X', 's', '{}')`,
    );
    const [row] = await operator(
      sql`select tableoid::regclass::text as "table" from audit_entry where organisation_id = 'X'`,
    );
    expect(row).toEqual({ table: "audit_entry_default" });
    const [made] = await operator<{ n: number }>(sql`select make_audit_months(5) as n`);
    expect(made?.n).toBe(6);
  });

  test("is found by index: a child's, a person's, an organisation's", async () => {
    await operator(sql`with n as (select n, gen_random_uuid() as child from generate_series(1, 20000) n), e as (
        insert into audit_entry (occurred_at, kind, organisation_id, subject, child_ids)
        select now() - n * interval '1 second', 'READ', 'ICB:' || n % 40, 's' || n % 500, array[child] from n returning id, occurred_at, organisation_id, child_ids)
      insert into audit_child select id, occurred_at, child_ids[1], 'LA:' || id % 100, organisation_id from e`);
    const session = await api.operator.acquire();
    await session.exec("vacuum analyze");
    session.release();
    const first = { first: 50, direction: "DESC" } as const;
    // Those of later months are empty.
    const month = `_${new Date().toISOString().slice(0, 7).replace("-", "_")} `;
    for (const filter of [{ childId: ada.id }, { subject: ["SOCIAL_WORKER at LA:202"] }, {}]) {
      const plan = await withScope(api.database, scope, "read", async (db) => {
        const lines: string[] = [];
        const explaining = {
          async execute(statement: SQL | string) {
            if (typeof statement !== "string") {
              const rows = await rowsOf<{ "QUERY PLAN": string }>(db, sql`explain ${statement}`);
              lines.push(...rows.map((row) => row["QUERY PLAN"]));
            }
            return db.execute(statement);
          },
        };
        await listAuditEntries(explaining as unknown as ScopedDb, { ...first, filter });
        return lines;
      });
      expect([filter, plan.filter((line) => line.includes("Seq Scan") && line.includes(month))]).toEqual([filter, []]);
      expect(plan.some((line) => /Index (Only )?Scan.* on audit_(child|entry)_/.test(line))).toBe(true);
      // However many entries a child has, no more of them than a page are gathered and sorted.
      if (filter.childId !== undefined) {
        const gathered = plan.filter((line) => /(^|-> )\s*((Incremental )?Sort|Limit) \s*\(/.test(line));
        expect(gathered.map((line) => /Sort|Limit/.exec(line)?.[0]).join(" ")).toMatch(/^Limit Sort Limit( Limit)*$/);
      }
    }
  });
});
