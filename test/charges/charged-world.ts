import { randomUUID } from "node:crypto";
import { rebillCharges } from "@cic/db/charges/rebill.writes";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import type { Api, Caller } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";

/** Derby and Derbyshire receives and claims; North East and North Cumbria, or Hampshire and Isle of Wight, is to pay. */
export const claimant = "ICB:QJ2";
export const payer = "ICB:QHM";
export const otherPayer = "ICB:QRL";
export const provider = "PROVIDER:X9901";
export const authority = "LA:926";
export const key = (): string => randomUUID();

export const chargeFields = `id entry cause reason creditsId creditedById replacesId payer { id } payerCertainty determinationId
  provider { id } claimedBy { id } priceState amountPence priceInstrument priceSource recordedAt month child { id }
  assessment { kind assessedOn deliveredBy qualityCheckedOn reference }`;
const refusals = `... on RecordNotFound { message field } ... on InputRefused { message code field }`;
export const claimMutation = `mutation ($key: String!, $input: ClaimAssessmentChargeInput!) {
  claimAssessmentCharge(idempotencyKey: $key, input: $input) { __typename
    ... on ClaimAssessmentChargeOk { charge { ${chargeFields} } } ... on NotChargeable { because message }
    ... on AlreadyClaimed { chargeId message } ... on DaysOutOfOrder { reason field message } ${refusals} } }`;
export const creditMutation = `mutation ($key: String!, $input: CreditAssessmentChargeInput!) {
  creditAssessmentCharge(idempotencyKey: $key, input: $input) { __typename
    ... on CreditAssessmentChargeOk { credit { ${chargeFields} } } ... on AlreadyCredited { creditId message } ${refusals} } }`;
export const chargesQuery = `query ($filter: AssessmentChargeFilter, $sort: [AssessmentChargeSort!], $first: Int! = 1000, $after: String) {
  assessmentCharges(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${chargeFields} } } }`;
export const statementQuery = `query ($payer: ID!, $provider: ID!, $month: String!) {
  chargeStatement(payerId: $payer, providerId: $provider, month: $month) {
    payer { id } provider { id } month totalPence linesWithoutPrice csv lines { ${chargeFields} } } }`;

/** Answers with data, or fails with the errors. */
export async function ok(ask: Caller, operation: string, variables: Record<string, unknown>) {
  const { data, errors } = await ask(operation, variables);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

export interface Determined {
  readonly icb?: string | null;
  readonly interim?: string;
  readonly outcome?: "DETERMINED" | "PROVISIONAL" | "INDETERMINATE";
  readonly from?: string;
  readonly until?: string;
}

function determining(child: WorldChild, facts: Determined, today: string) {
  const { icb = payer, interim, from = "2024-01-10", until = null } = facts;
  const outcome = facts.outcome ?? (icb === null ? "INDETERMINATE" : "DETERMINED");
  const [factsId, id] = [randomUUID(), randomUUID()];
  const interimPayer = JSON.stringify({
    commissioner: interim === undefined ? { kind: "ICB_WHERE_PRESENT" } : { kind: "ICB", id: interim },
    basis: "PRESENT",
    fundingWithoutPrejudice: true,
  });
  const supersede = (table: string) => sql`update ${sql.identifier(table)} set superseded_at = clock_timestamp()
    where child_id = ${child.id} and superseded_at is null`;
  const statements = [
    supersede("commissioning_facts"),
    supersede("determination"),
    sql`insert into commissioning_facts
      (id, child_id, authority_id, facts, digest, rules_version, determined_on, cause, recorded_at)
      values (${factsId}, ${child.id}, ${child.authority}, '{}', 'd', 'v', ${today}, 'PLACEMENT', clock_timestamp())`,
    sql`insert into determination
      (id, facts_id, child_id, authority_id, valid_from, valid_until, in_care, outcome, commissioner, commissioner_icb_id,
        interim_payer, reason_codes, warnings, said, digest, changes, recorded_at)
      values (${id}, ${factsId}, ${child.id}, ${child.authority}, ${from}::date, ${until}::date, true, ${outcome}, '{}', ${icb},
        ${outcome === "DETERMINED" ? null : interimPayer}::jsonb, '{}', '{}', '{}', 'd', '[]', clock_timestamp())`,
  ];
  return { id, statements };
}

/** What tests of charges do past the API, on rows of determinations that they write themselves. */
export function chargedWorld(api: Api) {
  /** Past row-level security. */
  const look = <R>(statement: SQL): Promise<R[]> =>
    asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));

  return {
    look,

    /** A child of the authority, placed in the claimant's area from 10 January 2024. */
    async placedChild(until?: string): Promise<WorldChild> {
      const child = api.world.child(authority, { nhsNumber: "9990000018" });
      child.carePeriod({ from: "2024-01-10" }).placement({
        from: "2024-01-10",
        ...(until !== undefined && { until }),
        area: { icb: claimant, authority: "LA:830" },
      });
      await api.world.save();
      return child;
    },

    /** Takes the place of every determination of the child, past row-level security or through `run`; resolves to its id. */
    async determine(
      child: WorldChild,
      facts: Determined = {},
      run: (statement: SQL) => Promise<unknown> = look,
    ): Promise<string> {
      const { id, statements } = determining(child, facts, api.today);
      for (const statement of statements) await run(statement);
      return id;
    },

    /** As the responsible authority does after it determined anew. */
    rebill: (...children: readonly WorldChild[]) =>
      withScope(
        api.database,
        { organisationId: authority, subject: "s", requestId: "r", today: day(api.today) },
        "write",
        (db) =>
          rebillCharges(
            db,
            authority,
            children.map(({ id }) => id),
            day(api.today),
          ),
      ),

    /** A price for every kind and deliverer from 1 April of a year until the next. */
    async loadPrices(year: number, amountPence: number): Promise<void> {
      await look(sql`insert into assessment_price (instrument, kind, delivered_by, valid_from, valid_until, amount_pence, source)
        select 'Made-up scheme', kind, deliverer, ${`${year}-04-01`}::date, ${`${year + 1}-04-01`}::date, ${amountPence}::integer, 'made up'
        from unnest(array['IHA', 'RHA']) kind, unnest(array['DOCTOR', 'NURSE']) deliverer`);
    },

    /** Claims as the receiving ICB's commissioner; an assessment of 1 October 2026 unless said otherwise. */
    async claim(child: { readonly id: string }, input: Record<string, unknown> = {}, by = claimant, claimKey = key()) {
      const data = await ok(api.as("ICB_COMMISSIONER", by), claimMutation, {
        key: claimKey,
        input: {
          childId: child.id,
          kind: "IHA",
          assessedOn: "2026-10-01",
          deliveredBy: "DOCTOR",
          providerId: provider,
          qualityCheckedOn: "2026-10-10",
          reference: `ref-${randomUUID().slice(0, 8)}`,
          ...input,
        },
      });
      return data.claimAssessmentCharge;
    },

    async credit(chargeId: string, reason = "claimed twice", by = claimant, creditKey = key()) {
      const input = { chargeId, reason };
      const data = await ok(api.as("ICB_COMMISSIONER", by), creditMutation, { key: creditKey, input });
      return data.creditAssessmentCharge;
    },

    async charges(filter: Record<string, unknown>, by = claimant) {
      return (await ok(api.as("ICB_COMMISSIONER", by), chargesQuery, { filter })).assessmentCharges;
    },

    async statement(payerId: string, month: string, by = payerId) {
      const asked = { payer: payerId, provider, month };
      return (await ok(api.as("ICB_COMMISSIONER", by), statementQuery, asked)).chargeStatement;
    },
  };
}

export type ChargedWorld = ReturnType<typeof chargedWorld>;
