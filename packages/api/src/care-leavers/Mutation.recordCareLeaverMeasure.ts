import { findMeasure } from "@cic/db/care-leavers/care-leaver.queries";
import { writeMeasure } from "@cic/db/care-leavers/care-leaver.writes";
import { findChildrenByIds } from "@cic/db/children/child.queries";
import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import type { Day } from "@cic/domain/dates";
import { inputRefused, recordNotFound, versionConflict } from "@cic/domain/refusals";
import { brokenRules, measureIn } from "@cic/imports/ssda903/care-leaver-return";
import { knownYears } from "@cic/imports/ssda903/code-sets";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { brokenFrom } from "./broken-rules.ts";

export const recordCareLeaverMeasure: MutationResolvers["recordCareLeaverMeasure"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const { year, observedOn } = input;
  const request = {
    action: "care-leaver:measure",
    operation: "recordCareLeaverMeasure",
    key: idempotencyKey,
    input,
  } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const child = await lockChildInCare(db, actor.organisationId, { record: "child", id: input.childId });
    if (child === undefined) return recordNotFound("childId");
    if (year < knownYears.first || year > knownYears.last) return inputRefused("NUMBER_OUT_OF_RANGE", "year");
    if (observedOn > context.today) return inputRefused("DAY_IN_FUTURE", "observedOn");
    if (observedOn < child.dateOfBirth) return inputRefused("DAY_BEFORE_BIRTH", "observedOn");
    const before = await findMeasure(db, child.id, year);
    if (before !== undefined && input.expectedVersion == null) {
      return inputRefused("EXPECTED_VERSION_MISSING", "expectedVersion");
    }
    const conflict = versionConflict(before?.version ?? 0, input.expectedVersion ?? 0);
    if (conflict !== undefined) return conflict;
    const cells = { IN_TOUCH: input.inTouch, ACTIV: input.activity, ACCOM: input.accommodation };
    const codes = { inTouch: input.inTouch, activity: input.activity, accommodation: input.accommodation };
    const row = { localId: child.id, born: child.dateOfBirth, ...codes };
    const broken = brokenRules(row, year, await findMeasure(db, child.id, year - 1));
    if (broken.length > 0) return { kind: "broken", broken } as const;
    const measure = measureIn(cells, year);
    // The return lets a row be blank: then there is no measure.
    if (typeof measure === "string") return inputRefused("TEXT_LENGTH", "inTouch");
    await writeMeasure(db, child, { year, ...measure, observedOn }, before);
    return { kind: "written", childId: child.id } as const;
  });
  if (outcome.kind === "broken") {
    return {
      __typename: "MeasureBreaksRules",
      message: "The return would refuse the measure.",
      broken: outcome.broken.map(brokenFrom),
    };
  }
  if (outcome.kind !== "written") return refused(outcome);
  const [measure, [child]] = await context.read(async (db) => [
    await findMeasure(db, outcome.childId, year),
    await findChildrenByIds(db, [outcome.childId]),
  ]);
  if (measure === undefined || child == null) return refused(recordNotFound("childId"));
  return { __typename: "CareLeaverMeasureOk", measure: { ...measure, born: child.dateOfBirth as Day } };
};
