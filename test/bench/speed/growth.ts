import { seedChildren } from "@cic/db/country/seed-children.writes";
import { openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { loadReference } from "@cic/db/organisations/load-reference";
import pg from "pg";
import { TODAY } from "./data.ts";
import type { Operation } from "./operations.ts";

const of = (organisation: "authority" | "icb", document: string): Pick<Operation, "document" | "draw"> => ({
  document,
  async draw(operator) {
    const { rows } = await operator.query<{ id: string }>(
      organisation === "authority"
        ? "select authority_id as id from child group by 1 order by count(*) desc, 1 limit 12"
        : "select icb_id as id from placement_area where icb_id is not null group by 1 order by count(*) desc, 1 limit 12",
    );
    return rows.map(({ id }) => ({
      caller: {
        organisation: id,
        role: organisation === "authority" ? "SOCIAL_WORKER" : "ICB_CHILDREN_IN_CARE_TEAM",
        purpose: "DIRECT_CARE",
      },
      variables: organisation === "authority" ? {} : { area: id.slice("ICB:".length) },
    }));
  },
});

/** Pages as a front end shows them, of organisations with their share of the country's placements. What is counted grows with what there is, and is left out. */
export const FIRST_PAGES: readonly Operation[] = [
  {
    id: "first-children",
    title: "a page of 50 children of an authority",
    ...of(
      "authority",
      `query FirstChildren {
        children(first: 50) {
          nodes { id dateOfBirth responsibleAuthority { id name } }
          pageInfo { hasNextPage }
        }
      }`,
    ),
  },
  {
    id: "first-page",
    title: "a page of 50 placements of an authority",
    ...of(
      "authority",
      `query FirstPage {
        placements(first: 50) {
          nodes { id type startedOn endedOn child { id dateOfBirth } area { icb { id name } } }
          pageInfo { hasNextPage }
        }
      }`,
    ),
  },
  {
    id: "first-inbox",
    title: "an ICB's inbox, first page",
    ...of(
      "icb",
      `query FirstInbox {
        inbox(first: 50) {
          nodes { id event state dueOn overdue sender { id name } child { id dateOfBirth } placement { id type startedOn } }
          pageInfo { hasNextPage }
        }
      }`,
    ),
  },
  {
    id: "first-register",
    title: "an ICB's register, first page",
    ...of(
      "icb",
      `query FirstRegister($area: String!) {
        register(area: $area, first: 50) {
          nodes { whose child { id dateOfBirth } placement { id type startedOn placingAuthority { id name } } }
          pageInfo { hasNextPage }
        }
      }`,
    ),
  },
];

/** Three placements a child. */
export const SMALL_CHILDREN = 3_350;
const LARGE_PLACEMENTS = 1_000_000;

/** Fills a new database with about 10,000 placements. */
export async function fillSmall(url: string): Promise<void> {
  const database = await openDatabase(url, { connectTimeoutMs: 60_000 });
  await migrate(database);
  await loadReference(database);
  await seedChildren(database, { children: SMALL_CHILDREN, seed: 1, today: TODAY });
  await database.close();
}

/** What the pages read, in the order of references, with the columns that name a row or another. */
const CLONED: Readonly<Record<string, readonly string[]>> = {
  child: ["id"],
  access_relation: ["id", "child_id", "cause_id"],
  care_period: ["id", "child_id"],
  placement: ["id", "child_id", "care_period_id"],
  placement_area: ["placement_id", "child_id"],
  placement_reader: ["placement_id"],
  child_reader: ["child"],
  notice: ["id", "chain_id", "child_id", "placement_id"],
};

/** Makes every child several times over, until there are a million placements. As a superuser, with no trigger. Resolves to how many there are. */
export async function cloneUntilLarge(operatorUrl: string): Promise<number> {
  const operator = new pg.Client(operatorUrl);
  // Its database is dropped under it when something failed.
  operator.on("error", () => {});
  await operator.connect();
  await operator.query("set session_replication_role = replica");
  // They would be most of the time, and no page reads them.
  await operator.query("alter table placement drop constraint placements_do_not_overlap");
  await operator.query("alter table care_period drop constraint care_periods_do_not_overlap");
  const count = async () => Number((await operator.query("select count(*) from placement")).rows[0].count);
  const copies = Math.ceil(LARGE_PLACEMENTS / (await count())) - 1;
  for (const [table, ids] of Object.entries(CLONED)) {
    const { rows } = await operator.query<{ name: string }>(
      `select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
      [table],
    );
    const values = rows.map(({ name }) =>
      ids.includes(name) ? `md5(${name}::text || n)::uuid` : name === "local_id" ? "local_id || '-' || n" : name,
    );
    await operator.query(
      `insert into ${table} (${rows.map(({ name }) => name).join(", ")}) select ${values.join(", ")}
        from ${table}, generate_series(1, ${copies}) n`,
    );
  }
  await operator.query("vacuum analyze");
  const placements = await count();
  await operator.end();
  return placements;
}
