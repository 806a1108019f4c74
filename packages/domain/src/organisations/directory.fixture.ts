import { day } from "../dates.ts";
import { type Directory, type DirectoryFacts, makeDirectory, type Organisation } from "./directory.ts";
import type { KnownPlace } from "./place.ts";

const began = day("2022-07-01");
const reorganised = day("2026-04-01");

const icb = (code: string, name: string, from = began, until: string | null = null): Organisation => ({
  id: `ICB:${code}`,
  kind: "ICB",
  name,
  region: null,
  from,
  until: until === null ? null : day(until),
});
const authority = (number: string, name: string): Organisation => ({
  id: `LA:${number}`,
  kind: "LOCAL_AUTHORITY",
  name,
  region: null,
  from: null,
  until: null,
});
const succession = (from: string, to: string, on = reorganised) => ({
  predecessorId: `ICB:${from}`,
  successorId: `ICB:${to}`,
  on,
});
const lies = (
  districtCode: string,
  code: string,
  coverage: "WHOLE" | "PART",
  from = began,
  until: string | null = null,
) => ({
  districtCode,
  icbId: `ICB:${code}`,
  from,
  until: until === null ? null : day(until),
  coverage,
  areaNote: null,
});
const ons = (organisationId: string, code: string, from: string | null = null, until: string | null = null) => ({
  scheme: "ONS" as const,
  code,
  organisationId,
  from: from === null ? null : day(from),
  until: until === null ? null : day(until),
});

/** A part of the real directory: an ICB that lasts, a merger, a three-way split with one part going to an ICB that lasts, a border with Wales. */
export const facts: DirectoryFacts = {
  organisations: [
    icb("QHM", "North East and North Cumbria"),
    icb("QE1", "Lancashire and South Cumbria"),
    icb("QMJ", "North Central London", began, "2026-04-01"),
    icb("QRV", "North West London", began, "2026-04-01"),
    icb("Z9B2Z", "West and North London", reorganised),
    icb("QNQ", "Frimley", began, "2026-04-01"),
    icb("QRL", "Hampshire and Isle of Wight"),
    icb("QXU", "Surrey Heartlands", began, "2026-04-01"),
    icb("QU9", "Buckinghamshire, Oxfordshire and Berkshire West", began, "2026-04-01"),
    icb("S0E4D", "Thames Valley", reorganised),
    icb("S9B9J", "Surrey and Sussex", reorganised),
    authority("942", "Cumberland"),
    authority("202", "Camden"),
    authority("850", "Hampshire"),
    authority("936", "Surrey"),
    authority("871", "Slough"),
    authority("916", "Gloucestershire"),
    authority("884", "Herefordshire, County of"),
  ],
  codes: [
    { scheme: "ODS", code: "QRL", organisationId: "ICB:QRL", from: began, until: null },
    ons("ICB:QRL", "E54000042", "2022-07-01", "2026-04-01"),
    ons("ICB:QRL", "E54000067", "2026-04-01"),
    { scheme: "DFE", code: "850", organisationId: "LA:850", from: null, until: null },
    ons("LA:942", "E06000063", "2023-04-01"),
    ons("LA:202", "E09000007"),
    ons("LA:850", "E10000014"),
    ons("LA:936", "E10000030"),
    ons("LA:871", "E06000039"),
    ons("LA:916", "E10000013"),
    ons("LA:884", "E06000019"),
  ],
  successions: [
    succession("QMJ", "Z9B2Z"),
    succession("QRV", "Z9B2Z"),
    succession("QNQ", "S0E4D"),
    succession("QNQ", "S9B9J"),
    succession("QNQ", "QRL"),
    succession("QXU", "S9B9J"),
    succession("QU9", "S0E4D"),
  ],
  districts: [
    { code: "E09000007", name: "Camden", authorityId: "LA:202" },
    { code: "E07000092", name: "Rushmoor", authorityId: "LA:850" },
    { code: "E07000089", name: "Hart", authorityId: "LA:850" },
    { code: "E07000094", name: "Winchester", authorityId: "LA:850" },
    { code: "E07000216", name: "Waverley", authorityId: "LA:936" },
    { code: "E06000039", name: "Slough", authorityId: "LA:871" },
    { code: "E06000063", name: "Cumberland", authorityId: "LA:942" },
  ],
  districtIcbs: [
    lies("E09000007", "QMJ", "WHOLE", began, "2026-04-01"),
    lies("E09000007", "Z9B2Z", "WHOLE", reorganised),
    lies("E07000092", "QNQ", "WHOLE", began, "2026-04-01"),
    lies("E07000092", "QRL", "WHOLE", reorganised),
    lies("E07000089", "QNQ", "PART", began, "2026-04-01"),
    lies("E07000089", "QRL", "PART", began, "2026-04-01"),
    lies("E07000089", "QRL", "WHOLE", reorganised),
    lies("E07000094", "QRL", "WHOLE"),
    lies("E07000216", "QXU", "PART", began, "2026-04-01"),
    lies("E07000216", "QNQ", "PART", began, "2026-04-01"),
    lies("E07000216", "S9B9J", "WHOLE", reorganised),
    lies("E06000039", "QNQ", "WHOLE", began, "2026-04-01"),
    lies("E06000039", "S0E4D", "WHOLE", reorganised),
    lies("E06000063", "QHM", "PART"),
    lies("E06000063", "QE1", "PART"),
  ],
  dutyInboxes: [],
  adjacencies: [
    { authorityId: "LA:850", onsCode: "E10000030", name: "Surrey" },
    { authorityId: "LA:936", onsCode: "E10000014", name: "Hampshire" },
    { authorityId: "LA:936", onsCode: "E06000039", name: "Slough" },
    { authorityId: "LA:884", onsCode: "W06000023", name: "Powys" },
    { authorityId: "LA:884", onsCode: "E10000013", name: "Gloucestershire" },
  ],
};

export const directory: Directory = makeDirectory(facts);

/** A place in Winchester unless told otherwise; the grid reference is made up. */
export function placeAt(over: Partial<KnownPlace> = {}): KnownPlace {
  return {
    kind: "known",
    postcode: "SO231AA",
    country: "ENGLAND",
    districtCode: "E07000094",
    authorityId: "LA:850",
    authorityUnknown: null,
    easting: 448_000,
    northing: 129_000,
    icbIds: ["ICB:QRL"],
    terminatedOn: null,
    ...over,
  };
}
