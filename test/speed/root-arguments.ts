import { type GraphQLField, isRequiredArgument } from "graphql";
import { camden, type EveryRecord, originating, provider, receiving } from "../access/every-record.ts";
import type { OfNoChild } from "./of-no-child.ts";

/** What root fields are told so that they find something; where it is several, each is a question of its own. */
export function rootArguments(every: EveryRecord, beside: OfNoChild) {
  const { childId, ids } = every;
  const ofChild = `childId: "${childId}"`;
  const given: Readonly<Record<string, string | readonly string[]>> = {
    assessmentClocks: ofChild,
    can: `action: CHILD_READ, recordId: "${childId}"`,
    careLeaverCategory: ofChild,
    careLeaverFigures: "year: 2026",
    // By birth, and by what is decided in code.
    careLeavers: ["first: 50", "first: 50, filter: { withoutPersonalAdviser: true }, sort: [{ field: CATEGORY }]"],
    careLeaverReturn: "year: 2026",
    chargeStatement: `month: "2026-10", payerId: "${originating}", providerId: "${provider}"`,
    child: `id: "${childId}"`,
    commissionerTimeline: ofChild,
    compareCommissioner: `${ofChild}, on: "2026-06-01", service: { category: COMMUNITY }, change: {
      gpRegistration: { practiceCode: "C10001", from: "2026-05-01" }, residence: { postcode: "NG1 1AA", from: "2026-05-01" } }`,
    consentStanding: ofChild,
    export: beside.exports.map((id) => `id: "${id}"`),
    exportLink: beside.exports.map((id) => `id: "${id}"`),
    gpPractice: `odsCode: "C10001"`,
    healthRecord: ofChild,
    indicator: `id: "K01", period: "2024-25"`,
    indicatorBreaches: `id: "K03", period: "2024-25"`,
    indicatorComparison: `id: "K01", period: "2024-25"`,
    indicatorGap: `id: "K03", period: "2024-25"`,
    indicatorMembers: `id: "K01", period: "2024-25"`,
    indicatorTargets: `indicatorId: "K01"`,
    notificationDuties: `placementId: "${ids.Placement}", event: STARTED`,
    offerBudgets: `offerId: "SOMERSET_PRESCRIPTIONS"`,
    offersFor: ofChild,
    organisation: `code: "202"`,
    placementsInArea: `area: "${receiving.slice(4)}"`,
    recordHistory: `record: PLACEMENT, id: "${ids.Placement}"`,
    register: `area: "${receiving.slice(4)}"`,
    resolvePostcode: `postcode: "NG1 1AA"`,
    responsibleCommissioner: `${ofChild}, on: "2026-06-01", service: { category: COMMUNITY }`,
    retention: ofChild,
    returnReadiness: ["part: OC2, year: 2026", "part: OC3, year: 2026"],
    sealedFigure: `id: "${beside.sealedFigure}"`,
    sealedFigureDifferences: `indicatorId: "K01", period: "2024-25", area: "${camden}"`,
    wageFloor: `born: "2008-05-14"`,
    whatIfBursary: `born: "2008-05-14", startsOn: "2026-09-01"`,
    whatIfCareLeaver: `history: { born: "2008-05-14", carePeriods: [] }, on: "2026-09-01"`,
    whatIfCommissioner: `facts: { born: "2010-05-14" }, on: "2026-06-01", service: { category: COMMUNITY }`,
    whatIfNotificationDuties: `event: STARTED, on: "2026-09-01", placingNation: ENGLAND, facts: {
      legalBasis: S20, living: { country: ENGLAND, authority: "202" }, placed: { country: ENGLAND, authority: "831" } }`,
    whatIfOffers: `person: { born: "2008-05-14" }`,
    whyHidden: `${ofChild}, field: "Child.upn", role: SOCIAL_WORKER`,
    whyVisible: ofChild,
  };
  return (root: GraphQLField<unknown, unknown>): readonly string[] => {
    const byId = () => `id: "${ids[root.name[0]?.toUpperCase() + root.name.slice(1)] ?? childId}"`;
    return [given[root.name] ?? (root.args.some(isRequiredArgument) ? byId() : "")].flat();
  };
}
