import type { DeterminationRow } from "@cic/db/determinations/determination.queries";
import type { PlacementRow } from "@cic/db/placements/placement.queries";
import { addDays, type Day } from "@cic/domain/dates";
import { factsOfPlacement } from "@cic/domain/notifications/facts-of-placement";
import { contains } from "@cic/domain/periods";
import { differs, gpAfterMove, providerDiffers } from "@cic/domain/placements/move-impact.rule";
import { loadGpRegistrations, loadPractice } from "../children/registration.loaders.ts";
import { loadClocks } from "../clocks/clock.loaders.ts";
import type { Context } from "../context.ts";
import { loadDeterminationOn } from "../determinations/determination.loaders.ts";
import { dutiesOf } from "../notifications/duties-of.ts";
import { loadNoticeRecord } from "../notifications/notice-record.ts";
import { organisationOf } from "../organisation-of.ts";
import { loadReferrals } from "../referrals/referral.loaders.ts";
import { loadAreas } from "./placement.loaders.ts";

/** What a move from one placement to the next changes, as the record says now. */
export async function moveImpact(context: Context, from: PlacementRow, to: PlacementRow) {
  const { childId } = to;
  const movedOn = to.startedOn as Day;
  const dayBefore = addDays(movedOn, -1);
  const [before, after, icbBefore, icbAfter, registrations, referrals] = await Promise.all([
    loadDeterminationOn(context, { childId, on: dayBefore }),
    loadDeterminationOn(context, { childId, on: movedOn }),
    icbOn(context, from.id, dayBefore),
    icbOn(context, to.id, movedOn),
    loadGpRegistrations(context, childId),
    loadReferrals(context, childId),
  ]);
  const registration = registrations.find(({ startedOn, endedOn }) =>
    contains({ from: startedOn as Day, until: endedOn as Day | null }, movedOn),
  );
  const practiceIcb =
    registration?.practiceCode == null ? null : await icbOfPractice(context, registration.practiceCode, movedOn);
  const gp = gpAfterMove(
    registration === undefined
      ? null
      : { practice: registration.practiceCode === null ? null : { icbId: current(context, practiceIcb, movedOn) } },
    icbAfter,
  );
  const providers = [from, to].map(({ providerCode, urn }) => ({ provider: providerCode, urn })) as [
    Provider,
    Provider,
  ];
  const organisation = (id: string | null) => (id === null ? null : (context.directory().byId(id) ?? null));
  return {
    commissioner: { before, after, changed: differs(namedBy(before), namedBy(after)) },
    icb: {
      before: organisation(icbBefore),
      after: organisation(icbAfter),
      changed: differs(current(context, icbBefore, movedOn), icbAfter),
    },
    gp: { registration: registration ?? null, registrationNeeded: gp.needed, because: gp.because },
    provider: { before: written(providers[0]), after: written(providers[1]), changed: providerDiffers(...providers) },
    openReferrals: referrals.filter(({ state }) => state === "OPEN" || state === "ATTENDED"),
    openAssessments: await openAssessments(context, to, icbAfter, movedOn),
    noticesDue: await noticesDue(context, to, movedOn),
  };
}

async function openAssessments(context: Context, to: PlacementRow, icbAfter: string | null, movedOn: Day) {
  const [clocks, areas] = await Promise.all([
    loadClocks(context, to.childId, context.today),
    loadAreas(context, to.id),
  ]);
  const outOfArea = areas.findLast(({ validFrom }) => validFrom <= movedOn)?.outOfIcbArea ?? "UNKNOWN";
  const organisation = (id: string | null | undefined) => (id == null ? null : organisationOf(context, id));
  return clocks
    .filter(({ clock }) => clock.state === "OPEN" || clock.state === "PAUSED")
    .sort((a, b) => (a.clock.dueOn ?? "9999").localeCompare(b.clock.dueOn ?? "9999"))
    .map((one) => {
      const { assessment, dueOn } = one.clock;
      return {
        clock: one,
        dueOn,
        healthTeam: organisation(assessment?.icbId),
        livesElsewhere: differs(current(context, assessment?.icbId ?? null, movedOn), icbAfter),
        provider: organisation(assessment?.providerId),
        outOfArea: outOfArea === "UNKNOWN" ? ("NOT_KNOWN" as const) : outOfArea,
      };
    });
}

interface Provider {
  readonly provider: string | null;
  readonly urn: string | null;
}
const written = ({ provider, urn }: Provider): string | null =>
  [provider, urn].filter((one) => one !== null).join(" ") || null;

async function icbOn(context: Context, placementId: string, on: Day): Promise<string | null> {
  const areas = await loadAreas(context, placementId);
  return areas.findLast(({ validFrom }) => validFrom <= on)?.icbId ?? null;
}

/** An ICB that was merged is its successor by then: nothing changed for the child. */
function current(context: Context, icbId: string | null, on: Day): string | null {
  if (icbId === null) return null;
  const found = context.directory().currentFor(icbId, on);
  return found?.kind === "one" ? found.organisationId : null;
}

async function icbOfPractice(context: Context, code: string, on: Day): Promise<string | null> {
  const practice = await loadPractice(context, code);
  const held = practice?.associations.find(
    ({ validFrom, validUntil }) => (validFrom === null || validFrom <= on) && (validUntil === null || validUntil > on),
  );
  return held?.icbId ?? null;
}

/** Whom a determination names, as text that is the same for the same; `null` when it names nobody. */
const namedBy = (row: DeterminationRow | null): string | null =>
  row === null || row.outcome === "INDETERMINATE" ? null : (row.commissionerIcbId ?? JSON.stringify(row.commissioner));

async function noticesDue(context: Context, to: PlacementRow, movedOn: Day) {
  const record = await loadNoticeRecord(context, to, false);
  return dutiesOf(context, { ...factsOfPlacement("MOVED", movedOn, record, {}), placingNation: "ENGLAND" });
}
