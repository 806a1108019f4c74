import { openDatabase } from "@cic/db/database";
import { DIRECTORY_AGE_MS, keepDirectory } from "@cic/db/organisations/current-directory";
import { asOperator } from "@cic/db/scope";
import { expect, test } from "vitest";
import { freshDatabase } from "../harness/postgres.ts";

test("a server knows of reference data that was loaded after it started, and asks once a minute at the most", async () => {
  const statements: string[] = [];
  const database = await openDatabase((await freshDatabase()).url, { onStatement: (text) => statements.push(text) });
  let now = 0;
  const directory = await keepDirectory(database, () => new Date(now));
  const nameOf = () => directory.current().byId("LA:202")?.name;
  const rename = (name: string) =>
    asOperator(database, ({ exec }) =>
      exec(`update organisation set name = '${name}' where id = 'LA:202';
        update reference_load set sha256 = '${name}' where dataset = 'organisations'`),
    );
  expect(nameOf()).toBe("Camden");
  await rename("Camden Town");

  now = DIRECTORY_AGE_MS - 1;
  statements.length = 0;
  await directory.refresh();
  expect([nameOf(), statements]).toEqual(["Camden", []]);

  now = DIRECTORY_AGE_MS;
  await Promise.all([directory.refresh(), directory.refresh(), directory.refresh()]);
  expect(nameOf()).toBe("Camden Town");
  expect(statements.filter((text) => text.includes("from reference_load"))).toHaveLength(2);

  now += DIRECTORY_AGE_MS;
  statements.length = 0;
  await directory.refresh();
  expect(statements.filter((text) => text.includes("organisation"))).toEqual([]);

  await rename("Somewhere");
  await database.close();
  now += DIRECTORY_AGE_MS;
  await directory.refresh();
  expect(nameOf()).toBe("Camden Town");
});
