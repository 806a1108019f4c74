import { storedConsent } from "@cic/db/consents/consent.queries";
import type { KnownRow } from "@cic/db/history/as-of.queries";
import { basesOf } from "@cic/domain/access/protected-address";
import { type Day, londonDay } from "@cic/domain/dates";
import { contains } from "@cic/domain/periods";
import { mayRead } from "../access/hidden-fields.ts";
import { loadChild, mustExist } from "../children/child.loaders.ts";
import { loadPractice } from "../children/registration.loaders.ts";
import { standingsFrom } from "../consents/ConsentStanding.ts";
import type { Context } from "../context.ts";
import type { ChildAsOfResolvers, Known, NotAnswered } from "../generated/types.ts";
import { shownPostcode } from "../placements/shown-postcode.ts";
import {
  answered,
  type ChildAsOfRow,
  loadAreas,
  loadDeterminations,
  loadHomes,
  loadIdentifiers,
  loadKnown,
  loadMoment,
  type Part,
  parts,
  whyNot,
} from "./as-of.loaders.ts";

export const ChildAsOf: ChildAsOfResolvers = {
  child: ({ childId }, _, context) => mustExist(loadChild(context, childId), "the child"),

  validAt: ({ on }) => on,

  knownAt: async (key, _, context) => (await loadMoment(context, key)).at,

  details: (key, _, context) =>
    answered(context, key, "details", async () => {
      const [found] = await loadKnown(context, "CHILD", key);
      if (found === undefined) throw new Error("a child that was on record is not");
      const { row } = found;
      const identifiers = await loadIdentifiers(context, key);
      const identifier = (scheme: string) => identifiers.find((one) => one.scheme === scheme)?.value ?? null;
      const day = await dayOf(context, key);
      return {
        dateOfBirth: row.dateOfBirth as Day,
        sex: row.sex,
        ethnicity: (await mayRead(context, key.childId, "CHILD_ETHNICITY")) ? row.ethnicity : null,
        unaccompaniedAsylumSeeking: row.uascUntil !== null && row.uascUntil <= day ? ("NO" as const) : row.uasc,
        localId: (await mayRead(context, key.childId, "CHILD_LOCAL_ID")) ? row.localId : null,
        upn: identifier("UPN"),
        nhsNumber: identifier("NHS_NUMBER"),
        known: known(found),
      };
    }),

  carePeriods: (key, _, context) =>
    answered(context, key, "carePeriods", async () => {
      const readsReason = await mayRead(context, key.childId, "CARE_PERIOD_END_REASON");
      const found = await loadKnown(context, "CARE_PERIOD", key);
      return found.filter(onDay(key)).map(({ row, ...rest }) => ({
        ...{ id: row.id, ...days(row), endReason: readsReason ? row.endReason : null },
        known: known(rest),
      }));
    }),

  legalStatuses: (key, _, context) =>
    answered(context, key, "legalStatuses", async () => {
      const found = await loadKnown(context, "LEGAL_STATUS", key);
      return found.filter(onDay(key)).map(({ row, ...rest }) => ({
        ...{ id: row.id, carePeriodId: row.carePeriodId, code: row.code, ...days(row) },
        known: known(rest),
      }));
    }),

  placements: (key, _, context) =>
    answered(context, key, "placements", async () => {
      const [readsReason, readsAddress] = await Promise.all([
        mayRead(context, key.childId, "PLACEMENT_END_REASON"),
        mayRead(context, key.childId, "PLACEMENT_ADDRESS"),
      ]);
      const [found, areas, homes] = await Promise.all([
        loadKnown(context, "PLACEMENT", key),
        loadAreas(context, key),
        loadHomes(context, key),
      ]);
      return found.filter(onDay(key)).map(({ row, ...rest }) => ({
        ...{ id: row.id, carePeriodId: row.carePeriodId, type: row.typeCode },
        ...{ provider: readsAddress ? row.providerCode : null, urn: readsAddress ? row.urn : null },
        postcode: readsAddress ? shownPostcode(row.postcode) : null,
        homePostcode: shownPostcode(homes.find(({ placementId }) => placementId === row.id)?.homePostcode ?? null),
        ...days(row),
        endReason: readsReason ? row.endReason : null,
        madeInEmergency: row.madeInEmergency,
        areas: areas.filter((area) => area.placementId === row.id && holds(key, area.validFrom, area.validUntil)),
        known: known(rest),
      }));
    }),

  gpRegistrations: (key, _, context) =>
    answered(context, key, "gpRegistrations", async () => {
      const found = await loadKnown(context, "GP_REGISTRATION", key);
      return Promise.all(
        found.filter(onDay(key)).map(async ({ row, ...rest }) => ({
          id: row.id,
          practice:
            row.practiceCode === null ? null : await mustExist(loadPractice(context, row.practiceCode), "the practice"),
          ...{ from: row.startedOn as Day, until: row.endedOn as Day | null, source: row.source, known: known(rest) },
        })),
      );
    }),

  residences: (key, _, context) =>
    answered(context, key, "residences", async () => {
      const found = await loadKnown(context, "RESIDENCE", key);
      return found.filter(onDay(key)).map(({ row, ...rest }) => ({
        ...{ id: row.id, kind: row.kind, postcode: shownPostcode(row.postcode) },
        ...{ from: row.startedOn as Day, until: row.endedOn as Day | null, source: row.source, known: known(rest) },
      }));
    }),

  determinations: (key, _, context) => answered(context, key, "determinations", () => loadDeterminations(context, key)),

  consents: (key, _, context) =>
    answered(context, key, "consents", async () => {
      const found = await loadKnown(context, "CONSENT", key);
      return found
        .filter(({ row }) => key.on === null || row.decidedOn <= key.on)
        .map(({ row, ...rest }) => ({
          ...{ id: row.id, decision: row.decision, scopes: row.scopes, capacity: row.capacity, by: row.decidedBy },
          decidedOn: row.decidedOn as Day,
          receivedOn: row.receivedOn as Day | null,
          evidence: row.evidence,
          withdrawnOn: row.withdrawnOn as Day | null,
          reofferOn: row.reofferOn as Day | null,
          known: known(rest),
        }));
    }),

  consentStanding: (key, _, context) =>
    answered(context, key, "consentStanding", async () => {
      const [[child], carePeriods, legalStatuses, consents, complete] = await Promise.all([
        loadKnown(context, "CHILD", key),
        loadKnown(context, "CARE_PERIOD", key),
        loadKnown(context, "LEGAL_STATUS", key),
        loadKnown(context, "CONSENT", key),
        mayRead(context, key.childId, "GP_REGISTRATION_PAST"),
      ]);
      if (child === undefined) throw new Error("a child that was on record is not");
      const periods = <Row extends { id: string; startedOn: string; endedOn: string | null }>(rows: KnownRow<Row>[]) =>
        rows.map(({ row }) => ({ ...row, ...days(row) }));
      const facts = {
        dateOfBirth: child.row.dateOfBirth as Day,
        carePeriods: periods(carePeriods),
        legalStatuses: periods(legalStatuses),
        complete,
      };
      return standingsFrom(
        { facts, consents: consents.map(({ row }) => storedConsent(row)) },
        await dayOf(context, key),
      );
    }),

  notAnswered: async (key, _, context) => {
    const { addressHidden } = await loadMoment(context, key);
    const found = await Promise.all(
      (Object.keys(parts) as Part[]).map(async (field): Promise<NotAnswered[]> => {
        const why = await whyNot(context, key, field);
        if (why === null) return [];
        const visibleTo = why.reason === "HIDDEN" ? [...basesOf(parts[field], addressHidden)] : [];
        return [{ field, reason: why.reason, since: "since" in why ? why.since : null, visibleTo }];
      }),
    );
    const missing = found.flat();
    const fields = await Promise.all(
      Object.entries(hiddenFields).map(async ([field, lens]): Promise<NotAnswered[]> => {
        if (missing.some((one) => field.startsWith(`${one.field}.`)) || (await mayRead(context, key.childId, lens)))
          return [];
        return [{ field, reason: "HIDDEN", since: null, visibleTo: [...basesOf(lens, addressHidden)] }];
      }),
    );
    return [...missing, ...fields.flat()];
  },
};

/** Fields of entries that fewer may read than the entries. */
const hiddenFields = {
  "details.ethnicity": "CHILD_ETHNICITY",
  "details.localId": "CHILD_LOCAL_ID",
  "details.upn": "UPN",
  "details.nhsNumber": "NHS_NUMBER",
  "carePeriods.endReason": "CARE_PERIOD_END_REASON",
  "placements.endReason": "PLACEMENT_END_REASON",
  "placements.homePostcode": "PLACEMENT_HOME",
  "placements.provider": "PLACEMENT_ADDRESS",
  "placements.urn": "PLACEMENT_ADDRESS",
  "placements.postcode": "PLACEMENT_ADDRESS",
  "placements.areas": "PLACEMENT_AREA",
} as const;

/** The day asked about, or that of the moment. */
async function dayOf(context: Context, key: ChildAsOfRow): Promise<Day> {
  if (key.on !== null) return key.on;
  return key.at === null ? context.today : londonDay(new Date((await loadMoment(context, key)).at));
}

const holds = ({ on }: ChildAsOfRow, from: string, until: string | null): boolean =>
  on === null || contains({ from: from as Day, until: until as Day | null }, on);

const onDay =
  (key: ChildAsOfRow) =>
  ({ row }: { readonly row: { readonly startedOn: string; readonly endedOn: string | null } }): boolean =>
    holds(key, row.startedOn, row.endedOn);

const days = ({ startedOn, endedOn }: { readonly startedOn: string; readonly endedOn: string | null }) => ({
  startedOn: startedOn as Day,
  endedOn: endedOn as Day | null,
});

const known = ({ recordedAt, from, until, takenBackAt }: Omit<KnownRow<unknown>, "row">): Known => ({
  ...{ recordedAt, from, until, takenBackAt },
});
