import { day } from "../dates.ts";
import { placeAt } from "../organisations/directory.fixture.ts";
import {
  abroad,
  byAuthority,
  care,
  detained,
  legal,
  lives,
  PRACTICES,
  person,
  placed,
  placedInB,
  placeIn,
  practice,
  registered,
} from "./commissioning.fixture.ts";
import type { CommissioningFacts } from "./facts.ts";
import { requestFor, type ServiceCategory, type ServiceRequest } from "./service.ts";

/** Rules 1.10. `U`: how unsure the scenario is. */
export interface Scenario {
  readonly no: string;
  readonly facts: CommissioningFacts;
  readonly on: string;
  readonly service: ServiceCategory | ServiceRequest;
  readonly who: string;
  readonly by: string;
  readonly outcome: "DETERMINED" | "PROVISIONAL" | "INDETERMINATE";
  readonly reasons?: string;
  readonly beside?: string;
  readonly interim?: string;
  readonly instead?: string;
  readonly today?: string;
}

const inA = (over: Partial<CommissioningFacts> = {}) =>
  person("2015-01-01", {
    gpRegistrations: [registered("A", "2015-01-10")],
    residences: [lives("A", "2015-01-01")],
    ...over,
  });
const teenager = (place: "B" | ReturnType<typeof abroad>, over: Partial<CommissioningFacts> = {}) =>
  person("2010-01-01", {
    gpRegistrations: [registered("A", "2010-01-10")],
    careStatuses: [care("LOOKED_AFTER", "A", "2024-01-01")],
    legalStatuses: [legal("S20", "2024-01-01")],
    placements: [placed("CHILDRENS_HOME", place, "2024-01-10")],
    ...over,
  });
const secure = (over: Partial<CommissioningFacts> = {}) =>
  teenager("B", {
    legalStatuses: [legal("S25_SECURE", "2024-01-01")],
    placements: [placed("SECURE_CHILDRENS_HOME", "B", "2024-01-10")],
    ...over,
  });
/** Never registered; came ashore in B. */
const newlyArrived = (over: Partial<CommissioningFacts> = {}) =>
  person("2008-01-01", {
    presences: [{ place: placeIn("B"), from: day("2024-05-01"), until: day("2024-05-03") }],
    careStatuses: [care("LOOKED_AFTER", "B", "2024-05-02")],
    placements: [placed("SUPPORTED_ACCOMMODATION", "B", "2024-05-03", null, { arrangedBy: byAuthority("B") })],
    ...over,
  });
const transferred = newlyArrived({
  gpRegistrations: [registered("C", "2024-06-10")],
  careStatuses: [care("LOOKED_AFTER", "B", "2024-05-02", "2024-06-01"), care("LOOKED_AFTER", "C", "2024-06-01")],
  placements: [
    placed("SUPPORTED_ACCOMMODATION", "B", "2024-05-03", "2024-06-01", { arrangedBy: byAuthority("B") }),
    placed("SUPPORTED_ACCOMMODATION", "C", "2024-06-01", null, { arrangedBy: byAuthority("C") }),
  ],
});
/** Turns 18 on 15 July 2024. */
const leaver = person("2006-07-15", {
  gpRegistrations: [registered("A", "2006-08-01", "2023-01-20"), registered("B", "2023-01-20")],
  careStatuses: [
    care("LOOKED_AFTER", "A", "2020-01-01", "2023-01-10"),
    care("RELEVANT", "A", "2023-01-10", "2024-07-15"),
    care("FORMER_RELEVANT", "A", "2024-07-15"),
  ],
  placements: [placed("SUPPORTED_ACCOMMODATION", "B", "2023-01-10")],
});
const boarder = (boards: "YES" | "NO", school: "A" | "B") =>
  person("2012-01-01", {
    gpRegistrations: [registered("A", "2012-01-10", "2023-09-10"), registered(school, "2023-09-10")],
    residences: [lives("A", "2012-01-01")],
    ehcPlans: [{ schoolPlace: placeIn("B"), boards, arrangedOn: null, from: day("2023-09-01"), until: null }],
  });
const detainedInB = teenager("B", {
  gpRegistrations: [registered("A", "2010-01-10", "2024-01-20"), registered("B", "2024-01-20")],
  detentions: [detained("2024-05-02")],
});
/** In aftercare since February 2023; moved to B; detained again in March 2025. */
const aftercare = person("2003-01-01", {
  gpRegistrations: [registered("A", "2003-01-10", "2023-09-01"), registered("B", "2023-09-01")],
  residences: [lives("A", "2003-01-01", "2023-08-20"), lives("B", "2023-08-20")],
  detentions: [detained("2023-02-01", "2023-04-01"), detained("2025-03-10", "2025-04-01")],
});
const frimley = (over: Partial<CommissioningFacts> = {}) =>
  person("2015-01-01", {
    practices: [...PRACTICES, practice("FARNHAM", "ICB:QNQ")],
    gpRegistrations: [registered("FARNHAM", "2015-01-10", "2024-02-01"), registered("B", "2024-02-01")],
    careStatuses: [care("LOOKED_AFTER", null, "2024-01-01")],
    placements: [placed("FOSTER", "B", "2024-01-10", null, { arrangedBy: { kind: "LA", authority: null } })],
    ...over,
  });
const farnham = placeAt({ districtCode: "E07000216", authorityId: "LA:936", icbIds: ["ICB:QNQ"] });
const split = practice("FARNHAM", "ICB:QNQ", {
  associations: [
    { icbId: "ICB:QNQ", from: day("2022-07-01"), until: day("2026-04-01"), source: null },
    { icbId: "ICB:S9B9J", from: day("2026-04-01"), until: null, source: null },
  ],
});

const D = "DETERMINED" as const;
const P = "PROVISIONAL" as const;
const I = "INDETERMINATE" as const;

export const SCENARIOS: readonly Scenario[] = [
  {
    no: "1 in area",
    facts: inA({
      careStatuses: [care("LOOKED_AFTER", "A", "2023-02-20")],
      placements: [placed("FOSTER", "A", "2023-03-01")],
    }),
    on: "2024-06-01",
    service: "STATUTORY_ASSESSMENT",
    who: "A",
    by: "GEN-1",
    outcome: D,
  },
  {
    no: "2 out of area",
    facts: placedInB(),
    on: "2024-06-01",
    service: "STATUTORY_ASSESSMENT",
    who: "A",
    by: "CHILD-OOA-LA ORIG-1",
    outcome: D,
  },
  {
    no: "3 elective",
    facts: placedInB(),
    on: "2024-06-01",
    service: "ACUTE_ELECTIVE",
    who: "A",
    by: "CHILD-OOA-LA ORIG-1",
    outcome: D,
  },
  {
    no: "4 emergency",
    facts: placedInB(),
    on: "2024-06-01",
    service: requestFor("URGENT_EMERGENCY", { deliveredAt: placeIn("B") }),
    who: "A",
    by: "EMERG-1 CHILD-OOA-LA ORIG-1",
    outcome: D,
    beside: "ARRANGES B",
  },
  {
    no: "5 dentist",
    facts: placedInB(),
    on: "2024-06-01",
    service: requestFor("PRIMARY_CARE", { contract: "DENTAL", deliveredAt: placeIn("B") }),
    who: "B",
    by: "PC-1",
    outcome: D,
  },
  {
    no: "6 second move",
    facts: placedInB({
      gpRegistrations: [
        registered("A", "2015-01-10", "2023-03-08"),
        registered("B", "2023-03-08", "2024-02-08"),
        registered("C", "2024-02-08"),
      ],
      placements: [placed("FOSTER", "B", "2023-03-01", "2024-02-01"), placed("FOSTER", "C", "2024-02-01")],
    }),
    on: "2024-06-01",
    service: "MENTAL_HEALTH_COMMUNITY",
    who: "A",
    by: "CHILD-OOA-LA ORIG-4",
    outcome: P,
    reasons: "UNSURE_READING",
    interim: "C",
  },
  {
    no: "8 back for a year",
    facts: placedInB({
      gpRegistrations: [
        registered("A", "2015-01-10", "2023-03-08"),
        registered("B", "2023-03-08", "2023-05-08"),
        registered("A", "2023-05-08", "2024-05-08"),
        registered("D", "2024-05-08"),
      ],
      placements: [
        placed("FOSTER", "B", "2023-03-01", "2023-05-01"),
        placed("FOSTER", "A", "2023-05-01", "2024-05-01"),
        placed("FOSTER", "D", "2024-05-01"),
      ],
    }),
    on: "2024-06-01",
    service: "COMMUNITY",
    who: "A",
    by: "CHILD-OOA-LA ORIG-5",
    outcome: D,
  },
  {
    no: "9 Wales",
    facts: teenager(abroad("WALES")),
    on: "2024-06-01",
    service: "COMMUNITY",
    who: "A",
    by: "CHILD-OOA-LA ORIG-1",
    outcome: D,
  },
  {
    no: "10 Scotland",
    facts: teenager(abroad("SCOTLAND")),
    on: "2024-06-01",
    service: "COMMUNITY",
    who: "-",
    by: "SCOT-NI ORIG-1",
    outcome: I,
    reasons: "CROSS_BORDER_SCOTLAND_NI",
    interim: "A",
  },
  {
    no: "11 newly arrived",
    facts: newlyArrived(),
    on: "2024-05-20",
    service: "STATUTORY_ASSESSMENT",
    who: "B",
    by: "GEN-3",
    outcome: D,
  },
  {
    no: "12 transferred",
    facts: transferred,
    on: "2024-07-01",
    service: "STATUTORY_ASSESSMENT",
    who: "C",
    by: "GEN-1 ORIG-7",
    outcome: P,
    reasons: "UNSURE_READING",
    interim: "C",
  },
  {
    no: "14 secure home",
    facts: secure(),
    on: "2024-06-01",
    service: "MENTAL_HEALTH_COMMUNITY",
    who: "NHSE HEALTH_AND_JUSTICE",
    by: "HJ-1",
    outcome: D,
  },
  {
    no: "14 secure home, as its own service",
    facts: secure(),
    on: "2024-06-01",
    service: "HEALTH_JUSTICE",
    who: "NHSE HEALTH_AND_JUSTICE",
    by: "HJ-1",
    outcome: D,
  },
  {
    no: "15 secure home, A&E",
    facts: secure(),
    on: "2024-06-01",
    service: requestFor("URGENT_EMERGENCY", { deliveredAt: placeIn("B") }),
    who: "A",
    by: "EMERG-1 HJ-2 GEN-1",
    outcome: P,
    reasons: "UNSURE_READING",
    beside: "ARRANGES B",
    interim: "A",
  },
  {
    no: "17 the month before 18",
    facts: leaver,
    on: "2024-06-15",
    service: "MENTAL_HEALTH_COMMUNITY",
    who: "A",
    by: "CHILD-OOA-LA ORIG-1",
    outcome: D,
  },
  {
    no: "18 the birthday",
    facts: leaver,
    on: "2024-07-15",
    service: "MENTAL_HEALTH_COMMUNITY",
    who: "B",
    by: "GEN-1",
    outcome: D,
  },
  {
    no: "20 care leaver, NHS care",
    facts: leaver,
    on: "2025-07-20",
    service: "COMMUNITY",
    who: "B",
    by: "GEN-1",
    outcome: D,
  },
  {
    no: "20 care leaver, the prescription offer",
    facts: leaver,
    on: "2025-07-20",
    service: requestFor("COMMUNITY", { careLeaverOffer: true }),
    who: "B",
    by: "GEN-1",
    outcome: P,
    reasons: "FACTS_MISSING",
    interim: "B",
  },
  {
    no: "21 boarder",
    facts: boarder("YES", "B"),
    on: "2024-06-01",
    service: "COMMUNITY",
    who: "A",
    by: "CHILD-EHCP ORIG-1",
    outcome: D,
  },
  {
    no: "22 day pupil",
    facts: boarder("NO", "A"),
    on: "2024-06-01",
    service: "COMMUNITY",
    who: "A",
    by: "GEN-1",
    outcome: D,
  },
  {
    no: "25 placed for adoption",
    facts: person("2024-01-01", {
      gpRegistrations: [registered("A", "2024-01-05", "2024-04-10"), registered("B", "2024-04-10")],
      careStatuses: [care("LOOKED_AFTER", "A", "2024-01-03")],
      legalStatuses: [legal("PLACEMENT_ORDER", "2024-03-20")],
      placements: [placed("FOSTER", "A", "2024-01-20", "2024-04-01"), placed("FOR_ADOPTION", "B", "2024-04-01")],
    }),
    on: "2024-06-01",
    service: "STATUTORY_ASSESSMENT",
    who: "A",
    by: "ADOPT-PRE ORIG-1",
    outcome: D,
  },
  {
    no: "27 adopted",
    facts: person("2018-01-01", {
      gpRegistrations: [registered("B", "2022-08-01")],
      careStatuses: [care("ADOPTED", null, "2022-09-01")],
      adoptionOrders: [{ madeOn: day("2022-09-01"), placingAuthorityId: "LA:A" }],
    }),
    on: "2024-09-01",
    service: "MENTAL_HEALTH_COMMUNITY",
    who: "B",
    by: "ADOPT-POST",
    outcome: D,
    beside: "ADOPTION_SUPPORT_AUTHORITY LA:A",
  },
  {
    no: "29 placed with a parent",
    facts: placedInB({ placements: [placed("WITH_PARENTS", "B", "2023-03-01")] }),
    on: "2024-06-01",
    service: "COMMUNITY",
    who: "B",
    by: "PWP-1 ORIG-1",
    outcome: P,
    reasons: "UNSURE_PLACED_WITH_PARENTS",
    interim: "B",
    instead: "A",
  },
  {
    no: "30 short breaks",
    facts: inA({
      shortBreaks: [{ place: placeIn("B"), from: day("2023-09-01"), until: null }],
      legalStatuses: [legal("SHORT_BREAK_V4", "2023-09-01")],
    }),
    on: "2024-06-01",
    service: "COMMUNITY",
    who: "A",
    by: "SHORT-BREAK",
    outcome: D,
  },
  {
    no: "31 detained while placed",
    facts: detainedInB,
    on: "2024-06-01",
    service: "S117_AFTERCARE",
    who: "A",
    by: "MHA-3 MHA-1 ORIG-1",
    outcome: P,
    reasons: "UNSURE_LAC_MHA",
    beside: "AFTERCARE_AUTHORITY -",
    interim: "B",
    instead: "B",
  },
  {
    no: "32, 34 detained again",
    facts: aftercare,
    on: "2025-05-01",
    service: "S117_AFTERCARE",
    who: "A",
    by: "MHA-3 MHA-1",
    outcome: D,
    beside: "AFTERCARE_AUTHORITY LA:B",
  },
  {
    no: "36 split, nothing told",
    facts: frimley(),
    on: "2026-11-22",
    service: "COMMUNITY",
    who: "-",
    by: "CHILD-OOA-LA ORIG-1",
    outcome: I,
    reasons: "ICB_SPLIT_NEEDS_FACTS",
    interim: "B",
  },
  {
    no: "36 split, the practice tells",
    facts: frimley({ practices: [...PRACTICES, split] }),
    on: "2026-11-22",
    service: "COMMUNITY",
    who: "S9B9J",
    by: "CHILD-OOA-LA ORIG-1",
    outcome: D,
  },
  {
    no: "36 split, the small area tells",
    facts: frimley({ residences: [lives(farnham, "2015-01-01", "2024-01-10")] }),
    on: "2026-11-22",
    service: "COMMUNITY",
    who: "S9B9J",
    by: "CHILD-OOA-LA ORIG-1",
    outcome: D,
  },
  {
    no: "36 before the split",
    facts: frimley({ practices: [...PRACTICES, split] }),
    on: "2024-11-22",
    service: "COMMUNITY",
    who: "QNQ",
    by: "CHILD-OOA-LA ORIG-1",
    outcome: D,
    today: "S9B9J",
  },
  {
    no: "39 temporary housing",
    facts: person("2014-01-01", {
      gpRegistrations: [
        registered("A", "2014-01-10", "2024-04-10"),
        registered("B", "2024-04-10", "2024-05-10"),
        registered("C", "2024-05-10"),
      ],
      residences: [
        lives("A", "2014-01-01", "2024-04-05"),
        lives("B", "2024-04-05", "2024-05-01", { kind: "TEMPORARY" }),
      ],
      careStatuses: [care("LOOKED_AFTER", "A", "2024-05-01")],
      placements: [placed("FOSTER", "C", "2024-05-01")],
    }),
    on: "2024-06-01",
    service: "COMMUNITY",
    who: "B",
    by: "CHILD-OOA-LA ORIG-8",
    outcome: P,
    reasons: "UNSURE_READING",
    interim: "C",
  },
  {
    no: "40 from Wales",
    facts: person("2013-01-01", {
      gpRegistrations: [registered("B", "2024-01-20")],
      careStatuses: [
        care("LOOKED_AFTER", null, "2024-01-01", null, { authority: { country: "WALES", id: null }, lhbCode: "7A2" }),
      ],
      placements: [
        placed("FOSTER", "B", "2024-01-10", null, {
          arrangedBy: { kind: "LA", authority: { country: "WALES", id: null } },
        }),
      ],
    }),
    on: "2024-06-01",
    service: "STATUTORY_ASSESSMENT",
    who: "7A2",
    by: "WALES-IN",
    outcome: P,
    reasons: "CROSS_BORDER_WALES_IN",
    interim: "B",
  },
  {
    no: "41 tier 4, delegation not known",
    facts: teenager("B"),
    on: "2025-05-01",
    service: "SPECIALISED",
    who: "NHSE SPECIALISED A",
    by: "SPEC-1",
    outcome: P,
    reasons: "FACTS_MISSING UNSURE_READING",
    interim: "A",
  },
  {
    no: "41 tier 4, delegated",
    facts: teenager("B"),
    on: "2025-05-01",
    service: requestFor("SPECIALISED", { delegatedToIcb: "YES" }),
    who: "A",
    by: "SPEC-1 ORIG-1",
    outcome: P,
    reasons: "UNSURE_READING",
    interim: "A",
  },
];
