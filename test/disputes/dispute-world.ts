import { randomUUID } from "node:crypto";
import { insertRows } from "@cic/db/bulk";
import { commissioningFacts, determination } from "@cic/db/determinations/determination.table";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import type { Commissioner } from "@cic/domain/commissioning/commissioner";
import type { CommissioningFacts } from "@cic/domain/commissioning/facts";
import type { InterimPayer } from "@cic/domain/commissioning/interim-payer.rule";
import type { Api } from "../harness/api.ts";

/** Who is responsible for a child of Camden placed in Derby: Camden's ICB; the ICB of Derby receives the child. */
export const originating = "ICB:Z9B2Z";
export const receiving = "ICB:QJ2";
export const camden = "LA:202";
export const derby = "LA:831";

export interface DisputedFacts {
  readonly authority?: string;
  readonly from?: string;
  readonly until?: string;
  readonly commissioner?: { readonly onTheDay: Commissioner | null; readonly today: Commissioner | null };
  readonly originatingIcb?: string;
  readonly interimPayer?: InterimPayer;
  readonly superseded?: boolean;
}

const icb = (id: string): Commissioner => ({ kind: "ICB", id });

/** A child placed in Derby from 10 January 2025, and what was determined of them; as stored, past row-level security. */
export async function disputedChild(api: Api, facts: DisputedFacts = {}) {
  const originatingIcb = facts.originatingIcb ?? originating;
  const child = api.world.child(facts.authority ?? camden);
  const placement = child
    .carePeriod({ from: "2025-01-10" })
    .placement({ from: "2025-01-10", area: { icb: receiving, authority: derby } });
  const determinationId = randomUUID();
  child.seenBy(originatingIcb, "ORIGINATING_ICB", {
    from: "2025-01-10",
    cause: "DETERMINATION",
    causeId: determinationId,
  });
  await api.world.save();
  const factsId = randomUUID();
  const own = { childId: child.id, authorityId: child.authority, recordedAt: "2025-01-11T09:00:00Z" };
  const supersededAt = facts.superseded === true ? "2025-01-12T09:00:00Z" : null;
  const commissioner = facts.commissioner ?? { onTheDay: icb(originatingIcb), today: icb(originatingIcb) };
  await asOperator(api.operator, async ({ drizzle }) => {
    const db = drizzle as ScopedDb;
    await insertRows(db, commissioningFacts, [
      {
        ...own,
        id: factsId,
        facts: {} as CommissioningFacts,
        digest: "made up",
        rulesVersion: "made up",
        determinedOn: "2025-01-11",
        cause: "PLACEMENT",
        supersededAt,
      },
    ]);
    await insertRows(db, determination, [
      {
        ...own,
        id: determinationId,
        factsId,
        validFrom: facts.from ?? "2024-12-01",
        validUntil: facts.until ?? null,
        inCare: true,
        outcome: facts.interimPayer === undefined ? "DETERMINED" : "PROVISIONAL",
        commissioner,
        commissionerIcbId: commissioner.onTheDay?.kind === "ICB" ? commissioner.onTheDay.id : null,
        originatingIcbId: originatingIcb,
        interimPayer: facts.interimPayer ?? null,
        reasonCodes: [],
        warnings: [],
        said: {} as never,
        digest: "made up",
        changes: [],
        supersededAt,
      },
    ]);
  });
  return { id: child.id, child, determinationId, placementId: placement.id };
}
