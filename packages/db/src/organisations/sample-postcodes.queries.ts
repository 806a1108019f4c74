import { sql } from "drizzle-orm";
import type { Drizzle } from "../database.ts";

/** Postcodes with a grid reference by the ONS code of their district, at most `each` a district, in a fixed order. */
export async function findPostcodesByDistrict(db: Drizzle, each: number): Promise<Map<string, string[]>> {
  const { rows } = (await db.execute(
    sql`select district_code as district, postcode from (
        select district_code, postcode, row_number() over (partition by district_code order by postcode) as n
        from postcode where easting is not null and district_code is not null and terminated_on is null) numbered
      where n <= ${each} order by 1, 2`,
  )) as unknown as { rows: { district: string; postcode: string }[] };
  const byDistrict = Map.groupBy(rows, (row) => row.district);
  return new Map([...byDistrict].map(([district, own]) => [district, own.map((row) => row.postcode)]));
}
