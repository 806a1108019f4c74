import type { Directory, Succession } from "@cic/domain/organisations/directory";
import type { OrganisationResolvers } from "../generated/types.ts";

/** All of it is answered from the directory in memory: nested organisations cost no statement. */
export const Organisation: OrganisationResolvers = {
  codes: ({ id }, _, context) => [...context.directory().codesOf(id)],

  code: ({ id }, { scheme, on }, context) => context.directory().codeOf(id, scheme, on ?? context.today) ?? null,

  successors: ({ id }, _, context) => {
    const directory = context.directory();
    return directory.successorsOf(id).flatMap((row) => succession(row, row.successorId, directory));
  },

  predecessors: ({ id }, _, context) => {
    const directory = context.directory();
    return directory.predecessorsOf(id).flatMap((row) => succession(row, row.predecessorId, directory));
  },

  districts: ({ id, kind }, args, context) => {
    const directory = context.directory();
    const on = args.on ?? context.today;
    if (kind === "ICB")
      return directory.districtsOfIcb(id, on).flatMap((row) => district(row.districtCode, row, directory));
    return directory.districtsOf(id).flatMap(({ code }) => {
      const icbs = directory.icbsOfDistrict(code, on);
      return icbs.length === 0
        ? district(code, null, directory)
        : icbs.flatMap((row) => district(code, row, directory));
    });
  },

  dutyInbox: ({ id }, { on }, context) => context.directory().dutyInboxOf(id, on ?? context.today) ?? null,

  adjoining: ({ id }, _, context) => {
    const directory = context.directory();
    return directory.adjoining(id).map(({ onsCode, name }) => {
      const authorityId = directory.authorityWithCode(onsCode);
      return { onsCode, name, organisation: authorityId === undefined ? null : (directory.byId(authorityId) ?? null) };
    });
  },
};

function succession({ on, predecessorId }: Succession, otherId: string, directory: Directory) {
  const organisation = directory.byId(otherId);
  return organisation === undefined ? [] : [{ organisation, on, split: directory.wasSplit(predecessorId) }];
}

/** A district as it lies in one ICB; `null` when the day has no ICBs. */
function district(code: string, lies: ReturnType<Directory["icbsOfDistrict"]>[number] | null, directory: Directory) {
  const found = directory.district(code);
  if (found === undefined) return [];
  return [
    {
      code,
      name: found.name,
      authority: found.authorityId === null ? null : (directory.byId(found.authorityId) ?? null),
      icb: lies === null ? null : (directory.byId(lies.icbId) ?? null),
      coverage: lies?.coverage ?? null,
      note: lies?.areaNote ?? null,
    },
  ];
}
