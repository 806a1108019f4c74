import { randomUUID } from "node:crypto";
import { openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { loadReference } from "@cic/db/organisations/load-reference";
import pg from "pg";
import { inject } from "vitest";

/** A database of one test file's own. */
export interface FreshDatabase {
  /** As the service connects: owns the tables, is no superuser, and cannot see a child's row without claims. */
  readonly url: string;
  /** As a superuser, past row-level security: for building worlds and looking behind the curtain. */
  readonly operatorUrl: string;
}

/** A new database on the run's PostgreSQL, migrated and with the reference data. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const serverUrl = await server();
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asSuperuser(serverUrl, async (client) => {
    // Only one of the files that ask at the same time makes the template.
    await client.query("select pg_advisory_lock(1)");
    const { rowCount } = await client.query("select from pg_database where datname = 'template_cic'");
    if (rowCount === 0) await makeTemplate(client, serverUrl);
    await client.query(`create database ${name} template template_cic owner cic_owner`);
    await client.query("select pg_advisory_unlock(1)");
  });
  return { url: as(serverUrl, name, "cic_owner"), operatorUrl: as(serverUrl, name, "operator") };
}

/** An empty database on the run's PostgreSQL, owned by the service's login: for tests of migrations. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  const serverUrl = await server();
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asSuperuser(serverUrl, async (client) => {
    await client.query("select pg_advisory_lock(1)");
    await makeOwner(client);
    await client.query(`create database ${name} owner cic_owner`);
    await client.query("select pg_advisory_unlock(1)");
  });
  return { url: as(serverUrl, name, "cic_owner"), operatorUrl: as(serverUrl, name, "operator") };
}

async function server(): Promise<string> {
  const answer = await fetch(inject("postgresStarter"));
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

/** The owner is as weak as on Neon: it may make roles and databases, and is bound by row-level security. */
async function makeOwner(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = 'cic_owner'");
  if (rowCount === 0)
    await client.query("create role cic_owner login createrole nosuperuser nobypassrls password 'cic_owner'");
}

async function makeTemplate(client: pg.Client, serverUrl: string): Promise<void> {
  await makeOwner(client);
  await client.query("drop database if exists template_cic_making");
  await client.query("create database template_cic_making owner cic_owner");
  const database = await openDatabase(as(serverUrl, "template_cic_making", "cic_owner"));
  try {
    await migrate(database);
    await loadReference(database);
  } finally {
    await database.close();
  }
  await client.query("alter database template_cic_making rename to template_cic");
}

async function asSuperuser(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function as(serverUrl: string, database: string, login: "cic_owner" | "operator"): string {
  const url = new URL(serverUrl);
  url.username = login;
  url.password = login;
  url.pathname = `/${database}`;
  return url.href;
}
