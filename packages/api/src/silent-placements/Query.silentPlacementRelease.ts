import { asCounting } from "@cic/db/other-roles";
import { findCountedMonth } from "@cic/db/silent-placements/count-silent.writes";
import type { DisclosurePolicy } from "@cic/domain/disclosure/policies";
import { POLICIES } from "@cic/domain/disclosure/policies";
import type { ShownCount } from "@cic/domain/disclosure/show";
import { releaseOf, type ShownSilence } from "@cic/domain/silent-placements/release";
import type { Context } from "../context.ts";
import type { QueryResolvers, SilentPlacementFigure, SilentPlacementFigures } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";

export const silentPlacementRelease: NonNullable<QueryResolvers["silentPlacementRelease"]> = async (
  _,
  args,
  context,
) => {
  context.require("notice:figures");
  const { month, counts } = await context.read((db) => findCountedMonth(asCounting(db), args.month ?? null));
  if (month === null) return null;
  // One policy for everybody: two that differ would give by their difference what each hides.
  const policy = POLICIES.LOCAL;
  const [total, ...authorities] = releaseOf(counts, policy).map((shown) => figures(context, shown));
  if (total === undefined) return null;
  const counted = new Set(counts.map(({ authorityId }) => authorityId));
  return {
    month,
    policy: policyOf(policy),
    total,
    byPlacingAuthority: authorities.sort((a, b) => ((a.authority?.name ?? "") < (b.authority?.name ?? "") ? -1 : 1)),
    notCounted: context
      .directory()
      .organisations.filter(
        ({ id, kind }) => kind === "LOCAL_AUTHORITY" && !counted.has(id) && context.directory().existsOn(id, month),
      ),
  };
};

function figures(context: Context, { authorityId, all, bySilence }: ShownSilence) {
  return {
    authority: authorityId === null ? null : organisationOf(context, authorityId),
    all: figure(all),
    noNotice: figure(bySilence.NO_NOTICE),
    sentElsewhere: figure(bySilence.SENT_ELSEWHERE),
    late: figure(bySilence.LATE),
  } satisfies Omit<SilentPlacementFigures, "authority"> & { authority: unknown };
}

const figure = (shown: ShownCount): SilentPlacementFigure =>
  shown.kind === "count"
    ? { count: shown.count, suppressed: false, reason: null }
    : { count: null, suppressed: true, reason: shown.reason };

const policyOf = ({ id, version, threshold, roundAreaTo, source, provisional }: DisclosurePolicy) => ({
  ...{ id, version, threshold, roundedTo: roundAreaTo, source, provisional },
});
