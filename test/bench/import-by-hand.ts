import { createReadStream } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "@cic/db/database";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { sql } from "drizzle-orm";

const CLAIMS = `select set_config('role', 'cic_request', true), set_config('cic.organisation', 'LA:202', true), set_config('cic.caller', 'LA:202', true),
  set_config('cic.today', '2026-11-22', true), set_config('cic.subject', 'bench', true), set_config('datestyle', 'iso, dmy', true)`;

const TABLES = `
  create temp table header (child text, sex text, dob date, ethnic text, upn text, mother text, mc_dob text) on commit drop;
  create temp table episode (child text, decom date, rne text, ls text, cin text, place text, place_provider text, dec date, rec text,
    reason_place_change text, home_post text, pl_post text, urn text) on commit drop`;

/** The record that a return of new children makes, as somebody would write it who knows that they are new and that nothing is wrong. */
const INSERTS = `
  analyze header; analyze episode;
  create temp table known on commit drop as select child, uuidv7() as id, uuidv7() as care_id from header;
  analyze known;
  insert into child (id, authority_id, local_id, date_of_birth, sex, ethnicity)
    select id, 'LA:202', child, dob, case sex when '1' then 'MALE' else 'FEMALE' end, trim(ethnic) from header join known using (child);
  insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
    select uuidv7(), id, 'LA:202', 'LA:202', 'RESPONSIBLE_LA', dob, 'CHILD', id from header join known using (child);
  insert into care_period (id, child_id, authority_id, started_on, ended_on, end_reason)
    select k.care_id, k.id, 'LA:202', min(e.decom), case when count(*) = count(e.dec) then max(e.dec) end, null
    from episode e join known k using (child) group by 1, 2;
  insert into legal_status (id, child_id, authority_id, care_period_id, code, started_on, ended_on)
    select uuidv7(), k.id, 'LA:202', k.care_id, min(e.ls), min(e.decom), case when count(*) = count(e.dec) then max(e.dec) end
    from episode e join known k using (child) group by k.id, k.care_id;
  insert into placement (id, child_id, authority_id, care_period_id, type_code, provider_code, urn, postcode, started_on, ended_on, end_reason, source)
    select uuidv7(), k.id, 'LA:202', k.care_id, e.place, e.place_provider, e.urn, e.pl_post, e.decom, e.dec,
      e.reason_place_change, 'SSDA903' from episode e join known k using (child)`;

/** `copy` of both files, and their rows into the record; one transaction. */
export async function importByHand(url: string, folder: string): Promise<{ copyMs: number; insertMs: number }> {
  const database = await openDatabase(url);
  let [began, copied] = [0, 0];
  await asOperator(database, async (session) => {
    await session.exec(CLAIMS);
    await session.exec(TABLES);
    began = performance.now();
    for (const table of ["header", "episode"]) {
      const file = createReadStream(join(folder, `${table === "header" ? "header" : "episodes"}.csv`), "utf8");
      await session.copy(`copy ${table} from stdin with (format csv, header)`, file);
    }
    copied = performance.now();
    await session.exec(INSERTS);
  });
  const ended = performance.now();
  await database.close();
  return { copyMs: copied - began, insertMs: ended - copied };
}

const RECORD = {
  children: "select local_id, date_of_birth, sex, ethnicity from child",
  "authority's own access":
    "select c.local_id, organisation_id, basis, valid_from, valid_until from access_relation r join child c on c.id = r.child_id where basis = 'RESPONSIBLE_LA'",
  "care periods":
    "select c.local_id, started_on, ended_on, end_reason from care_period k join child c on c.id = k.child_id",
  "legal statuses":
    "select c.local_id, code, started_on, ended_on from legal_status s join child c on c.id = s.child_id",
  placements:
    "select c.local_id, type_code, provider_code, urn, postcode, started_on, ended_on, end_reason, source from placement p join child c on c.id = p.child_id",
};

/** How many rows of each kind a record has, and a digest of what they say. */
export async function recordOf(url: string) {
  const database = await openDatabase(url);
  const found = await asOperator(database, async (session) => {
    await session.exec(CLAIMS);
    const kinds: { name: string; rows: number; digest: string }[] = [];
    for (const [name, select] of Object.entries(RECORD)) {
      const [row] = await rowsOf<{ rows: number; digest: string }>(
        session.drizzle as ScopedDb,
        sql`select count(*)::integer as rows, md5(string_agg(r::text, ' ' order by r::text)) as digest from (${sql.raw(select)}) r`,
      );
      kinds.push({ name, rows: row?.rows ?? 0, digest: row?.digest ?? "" });
    }
    return kinds;
  });
  await database.close();
  return found;
}
