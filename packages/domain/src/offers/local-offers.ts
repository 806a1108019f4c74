import { day } from "../dates.ts";
import type { Offer } from "./offer.ts";

const local = {
  standing: "PUBLISHED",
  categories: ["RELEVANT", "FORMER_RELEVANT"],
  doubtfulCategories: ["QUALIFYING"],
  needsGpRegistration: false,
  needsNotExempt: false,
  needsEmail: false,
  evidence: ["Your personal adviser confirms that you are a care leaver."],
  certificateMonths: null,
  reminderMonths: null,
} as const satisfies Partial<Offer>;

/** No first day was published: it ran when it was read. */
const whenRead = {
  notBefore: null,
  surelyFrom: day("2026-11-22"),
  surelyUntil: null,
  notFrom: null,
  asWritten: "No day is given; running when it was read",
} as const;

/** Offers of other kinds, in the same form. Each authority has its own; these are some that were read. */
export const LOCAL_OFFERS: readonly Offer[] = [
  {
    ...local,
    id: "CHESHIRE_WEST_LEISURE",
    kind: "LEISURE",
    title: "A leisure pass for care leavers in Cheshire West and Chester",
    ownerId: "LA:896",
    ownerName: "Cheshire West and Chester Council",
    runs: whenRead,
    ages: { minInclusive: 16, maxExclusive: 26, doubtfulFrom: 25, asWritten: "aged 16 to 25-years-old" },
    basis: "AUTHORITY_OF_ORIGIN",
    authorityIds: ["LA:896"],
    area: "Cheshire West and Chester",
    howTo: "Ask your personal adviser. If you live outside the borough, ask about money for a gym near you.",
    source: "cheshirewestandchester.gov.uk, care leaver offer: keeping fit and well",
  },
  {
    ...local,
    id: "NORTH_YORKSHIRE_DENTAL",
    kind: "DENTAL",
    title: "Help to find an NHS dentist in North Yorkshire",
    ownerId: "LA:815",
    ownerName: "North Yorkshire Council",
    runs: whenRead,
    ages: { minInclusive: null, maxExclusive: 26, doubtfulFrom: 25, asWritten: "Care leavers; no ages are given" },
    basis: "AUTHORITY_OF_ORIGIN",
    authorityIds: ["LA:815"],
    area: "North Yorkshire",
    howTo: "Ask your worker about the flexible commissioning scheme for dentists.",
    source: "northyorks.gov.uk, core offer for care leavers: your health and development",
  },
  {
    ...local,
    id: "GREATER_MANCHESTER_TRAVEL",
    kind: "TRAVEL",
    title: "Free bus travel for care leavers of Greater Manchester",
    ownerId: null,
    ownerName: "Transport for Greater Manchester",
    runs: whenRead,
    ages: { minInclusive: 18, maxExclusive: 26, doubtfulFrom: 25, asWritten: "up to the age of 25" },
    basis: "AUTHORITY_OF_ORIGIN",
    authorityIds: ["LA:350", "LA:351", "LA:352", "LA:353", "LA:354", "LA:355", "LA:356", "LA:357", "LA:358", "LA:359"],
    area: "Bolton, Bury, Manchester, Oldham, Rochdale, Salford, Stockport, Tameside, Trafford or Wigan",
    categories: ["RELEVANT", "FORMER_RELEVANT", "QUALIFYING"],
    doubtfulCategories: [],
    howTo: "Apply to Transport for Greater Manchester for the care leavers' pass. You must live in Greater Manchester.",
    source: "tfgm.com, care leavers travel offer; extended from 21 to 25",
  },
  {
    ...local,
    id: "LANCASHIRE_SOUTH_CUMBRIA_MENTAL_HEALTH",
    kind: "MENTAL_HEALTH",
    title: "Priority access to mental health care in Lancashire and South Cumbria",
    standing: "TO_BE_DESIGNED",
    ownerId: "ICB:QE1",
    ownerName: "NHS Lancashire and South Cumbria ICB",
    runs: { notBefore: null, surelyFrom: null, surelyUntil: null, notFrom: null, asWritten: "An intention" },
    ages: { minInclusive: null, maxExclusive: 26, doubtfulFrom: 25, asWritten: "Not published" },
    basis: "NOT_STATED",
    authorityIds: ["LA:888", "LA:889", "LA:890", "LA:943"],
    area: "Lancashire, Blackburn with Darwen, Blackpool or Westmorland and Furness",
    howTo: "Ask your personal adviser or your GP whether it has begun.",
    source:
      "NHS Lancashire and South Cumbria ICB, children in care and care leavers health strategy: recognised as requiring priority access",
  },
  {
    ...local,
    id: "APPRENTICESHIP_BURSARY",
    kind: "APPRENTICESHIP",
    title: "The bursary for care leavers who start an apprenticeship",
    ownerId: null,
    ownerName: "Department for Education",
    runs: {
      notBefore: day("2018-08-01"),
      surelyFrom: day("2018-08-01"),
      surelyUntil: null,
      notFrom: null,
      asWritten: "Apprenticeships that start on or after 1 August 2018",
    },
    // On the day on which the apprenticeship starts (rule APP-2).
    ages: {
      minInclusive: 16,
      maxExclusive: 25,
      doubtfulFrom: null,
      asWritten: "16 or over, and under 25 at the start",
    },
    basis: "NATIONAL",
    authorityIds: [],
    area: "the United Kingdom",
    categories: ["ELIGIBLE", "RELEVANT", "FORMER_RELEVANT"],
    doubtfulCategories: [],
    evidence: [
      "The authority that looked after you confirms in writing that you are a care leaver; an e-mail is enough.",
    ],
    howTo:
      "Tell your training provider when you start an apprenticeship. They need not tell your employer. It is given once only.",
    source: "gov.uk, apprenticeships care leavers' bursary guidance, updated 12 June 2025",
  },
];
