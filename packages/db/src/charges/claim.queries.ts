import type { FactsOfClaim } from "@cic/domain/charges/claim-charge";
import { type SQL, sql } from "drizzle-orm";
import { isUuid } from "../ids.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { nhsNumberOf } from "./charge.queries.ts";
import { listPrices, pricesLock } from "./price.queries.ts";

/** What a claim names. `reference` is text that the database can hold. */
export interface NamedByClaim {
  readonly childId: string;
  readonly providerId: string;
  readonly reference: string;
  readonly kind: string;
  readonly assessedOn: string;
}

export interface ClaimOnRecord extends FactsOfClaim {
  readonly childId: string;
  readonly authorityId: string;
}

/**
 * Holds back other claims of the claimant for the provider until the transaction ends, so that an assessment is charged once,
 * and new prices, and reads what the decision needs. `undefined` when the claimant sees no such child. Three statements.
 */
export async function lockClaim(
  db: ScopedDb,
  claimantId: string,
  { childId, providerId, reference, kind, assessedOn }: NamedByClaim,
): Promise<ClaimOnRecord | undefined> {
  if (!isUuid(childId)) return undefined;
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`claim ${claimantId} ${providerId}`}, 0)),
    pg_advisory_xact_lock_shared(${pricesLock}::bigint)`);
  const claimant = sql`(select stands_for(${claimantId}, ${today}))`;
  const [found] = await rowsOf<Omit<ClaimOnRecord, "prices">>(
    db,
    sql`select c.id as "childId", c.authority_id as "authorityId", c.date_of_birth::text as "dateOfBirth",
        ${nhsNumberOf(sql`c.id`)} as "nhsNumber",
        exists (select from placement p join access_relation r on r.cause_id = p.id
            join placement_area a on a.placement_id = p.id and a.superseded_at is null
          where a.icb_id = any (${claimant}::text[]) and a.valid_from <= ${assessedOn}::date
            and (a.valid_until is null or a.valid_until > ${assessedOn}::date)
            and p.child_id = c.id and p.voided_at is null and p.started_on <= ${assessedOn}::date
            and (p.ended_on is null or p.ended_on > ${assessedOn}::date)
            and r.organisation_id = ${claimantId} and r.basis = 'RECEIVING_ICB' and r.superseded_at is null
            and r.valid_from <= ${today} and (r.valid_until is null or r.valid_until > ${today})) as "placedInArea",
        ${determinationOn(sql`c.id`, sql`${assessedOn}::date`)} as determination,
        ${claimant} as "claimantStandsFor",
        (select x.id from assessment_charge x
          where x.claimed_by_id = any (${claimant}::text[]) and x.provider_id = ${providerId}
            and (x.reference = ${reference} or (x.child_id = c.id and x.kind = ${kind} and x.assessed_on = ${assessedOn}::date))
            and ${stands(sql`x`)}
          order by x.id limit 1) as "claimedAsId"
      from child c where c.id = ${childId}`,
  );
  return found === undefined ? undefined : { ...found, prices: await listPrices(db) };
}

/** As the policies ask. */
export const today = sql`(select current_setting('cic.today', true)::date)`;

/** The determination that holds now for a child on a day, as the rule of the payer asks for it; null when the caller sees none. */
export const determinationOn = (childId: SQL, on: SQL): SQL => sql`(select json_build_object(
    'id', d.id, 'outcome', d.outcome, 'commissionerIcbId', d.commissioner_icb_id, 'interimPayer', d.interim_payer)
  from determination d where d.child_id = ${childId} and d.superseded_at is null
    and d.valid_from <= ${on} and (d.valid_until is null or d.valid_until > ${on}))`;

/** The charge is the last word on its assessment: open, or credited because the claimant itself turned out to be responsible. */
export const stands = (charge: SQL): SQL => sql`(${charge}.entry = 'CHARGE'
  and not exists (select from assessment_charge later where later.replaces_id = ${charge}.id)
  and not exists (select from assessment_charge credit
    where credit.credits_id = ${charge}.id and credit.cause <> 'NOW_IN_AREA'))`;
