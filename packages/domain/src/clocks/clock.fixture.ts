import { day } from "../dates.ts";
import type { AssessmentFact, CareFact, ClockFacts } from "./clock-facts.ts";

type Said<T> = { readonly [K in keyof T]?: T[K] | string };

/** A period of care from Monday 2 March 2026: due on 30 March. */
export const care = (said: Said<CareFact> = {}): CareFact =>
  ({
    id: "care",
    startedOn: day("2026-03-02"),
    endedOn: null,
    shortBreaks: false,
    notifiedOn: day("2026-03-02"),
    ...said,
  }) as CareFact;

export const attempt = (said: Said<AssessmentFact> = {}): AssessmentFact =>
  ({
    id: "a1",
    kind: "IHA",
    carePeriodId: "care",
    requestedOn: day("2026-03-04"),
    acceptedOn: null,
    bookedOn: null,
    assessedOn: null,
    assessedBy: said.assessedOn == null ? null : "MEDICAL_PRACTITIONER",
    reportReturnedOn: null,
    declinedOn: null,
    cancelledOn: null,
    notBrought: 0,
    cancelledByCarer: 0,
    outOfArea: false,
    icbId: "ICB:A",
    providerId: "PROVIDER:P",
    ...said,
  }) as AssessmentFact;

export const facts = (said: Said<ClockFacts> = {}): ClockFacts =>
  ({
    childId: "child",
    authorityId: "LA:A",
    dateOfBirth: day("2012-05-14"),
    consentSince: day("2026-03-02"),
    carePeriods: [care()],
    assessments: [],
    ...said,
  }) as ClockFacts;
