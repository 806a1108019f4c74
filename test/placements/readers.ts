import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import type { Api } from "../harness/api.ts";

/** What a relation might show to an organisation and no row of `placement_reader` or `child_reader` leads it to: nothing, whatever was written. */
export const withoutReader = (api: Api): Promise<unknown[]> =>
  asOperator(api.operator, ({ drizzle }) =>
    rowsOf(
      drizzle as ScopedDb,
      sql`select r.organisation_id, r.basis, p.id from access_relation r join placement p on p.child_id = r.child_id
        where r.superseded_at is null and (r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB')
            or (r.basis in ('RECEIVING_ICB', 'AREA_LA') and r.cause_id = p.id))
          and not exists (select from placement_reader k where k.organisation_id = r.organisation_id
            and k.started_on = p.started_on and k.placement_id = p.id and k.ended_on = coalesce(p.ended_on, 'infinity'))
        union all
        select r.organisation_id, r.basis, c.id from access_relation r join child c on c.id = r.child_id
        where r.superseded_at is null
          and not exists (select from child_reader k where k.organisation_id = r.organisation_id
            and k.date_of_birth = c.date_of_birth and k.child = c.id)`,
    ),
  );
