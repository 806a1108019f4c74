import { randomUUID } from "node:crypto";
import { insertRows } from "@cic/db/bulk";
import { notice, noticeClinical, noticeStep, noticeVersion } from "@cic/db/notices/notice.table";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { addDays, day } from "@cic/domain/dates";
import type { NoticeState } from "@cic/domain/notices/notice-states";
import { RECIPIENT_RULES } from "@cic/domain/notices/recipients";
import type { Recipient } from "@cic/domain/notifications/notice-facts";
import type { Api } from "../harness/api.ts";
import { camden, derby, receiving } from "./operations.ts";

/** What a test says of a stored notice; the rest is made up. */
export interface StoredFacts {
  readonly authority?: string;
  readonly recipient?: string | null;
  readonly recipientKind?: Recipient;
  readonly state?: NoticeState;
  readonly sentOn?: string;
  readonly dueOn?: string | null;
  /** When the placement ended. */
  readonly until?: string;
  readonly clinical?: string;
}

export interface Stored {
  readonly id: string;
  readonly childId: string;
  readonly placementId: string;
  readonly state: NoticeState;
  readonly sentOn: string | null;
  readonly dueOn: string | null;
}

/** Notices of children placed in Derby on 10 January 2025, each of another child; as stored, past row-level security. */
export async function storedNotices(api: Api, said: readonly StoredFacts[]): Promise<Stored[]> {
  const rows = said.map((facts) => rowsOf(api, facts));
  await api.world.save();
  await asOperator(api.operator, async ({ drizzle }) => {
    const db = drizzle as ScopedDb;
    await insertRows(
      db,
      notice,
      rows.map((row) => row.notice),
    );
    await insertRows(
      db,
      noticeStep,
      rows.map((row) => row.step),
    );
    await insertRows(
      db,
      noticeVersion,
      rows.flatMap((row) => row.version),
    );
    await insertRows(
      db,
      noticeClinical,
      rows.flatMap((row) => row.clinical),
    );
  });
  return rows.map((row) => row.stored);
}

function rowsOf(api: Api, facts: StoredFacts) {
  const { authority = camden, recipient = receiving, recipientKind = "ICB_OF_PLACEMENT", state = "SENT" } = facts;
  const child = api.world.child(authority, { nhsNumber: "9990000018" });
  const until = facts.until === undefined ? {} : { until: facts.until, endReason: "CARPL" };
  const placement = child
    .carePeriod({ from: "2025-01-10" })
    .legalStatus("C2", "2025-01-10")
    .placement({ from: "2025-01-10", area: { icb: receiving, authority: derby }, ...until });
  const id = randomUUID();
  const own = { childId: child.id, authorityId: authority };
  const sentOn = state === "DRAFTED" ? null : (facts.sentOn ?? "2025-01-13");
  const at = `${sentOn ?? "2025-01-12"}T09:00:00Z`;
  const dueOn = facts.dueOn === undefined ? "2025-01-10" : facts.dueOn;
  const versionId = randomUUID();
  const sent = sentOn !== null;
  const clinical = facts.clinical ?? null;
  return {
    stored: { id, childId: child.id, placementId: placement.id, state, sentOn, dueOn } satisfies Stored,
    notice: {
      ...own,
      ...{
        id,
        chainId: id,
        placementId: placement.id,
        event: "STARTED" as const,
        recipientKind,
        recipientOrganisationId: recipient,
      },
      ...{
        dueOn,
        dueKind: dueOn === null ? null : ("BEFORE" as const),
        state,
        stateSince: at,
        sentAt: sent ? at : null,
        sentOn,
      },
      ...{ madeInEmergency: "NO" as const, voidReason: state === "VOID" ? "An error." : null },
      readerIds: sent && recipient !== null ? [recipient] : [],
    },
    step: {
      ...own,
      ...{
        id: randomUUID(),
        noticeId: id,
        position: 1,
        toState: "DRAFTED" as const,
        organisationId: authority,
        takenBy: "s",
        takenAt: at,
      },
    },
    version: !sent
      ? []
      : [
          {
            ...own,
            ...{ id: versionId, chainId: id, version: 1, madeAt: at, madeBy: "s" },
            content: { sections: RECIPIENT_RULES[recipientKind].sections, risks: { text: "Goes missing." } },
          },
        ],
    clinical: !sent || clinical === null ? [] : [{ ...own, versionId, chainId: id, clinical }],
  };
}

/** Working with days in tests as texts. */
export const dayAfter = (text: string, days: number): string => addDays(day(text), days);
