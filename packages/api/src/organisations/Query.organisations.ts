import { holdsOn, type Organisation } from "@cic/domain/organisations/directory";
import type { OrganisationFilter, OrganisationSort, QueryResolvers } from "../generated/types.ts";
import { memoryPage } from "../memory-page.ts";

/** Answered from the directory in memory: neither the page nor the total costs a statement. */
export const organisations: NonNullable<QueryResolvers["organisations"]> = (_, args, context) => {
  context.require("organisation:read");
  const sort = args.sort ?? [];
  const found = context
    .directory()
    .organisations.filter((candidate) => matches(candidate, args.filter ?? {}))
    .sort((a, b) => compare(a, b, sort));
  return memoryPage(found, args, [args.filter ?? null, sort]);
};

function matches(organisation: Organisation, { kind, nameContains, region, on }: OrganisationFilter): boolean {
  return (
    (kind == null || kind.includes(organisation.kind)) &&
    (nameContains == null || organisation.name.toLowerCase().includes(nameContains.toLowerCase())) &&
    (region == null || (organisation.region !== null && region.includes(organisation.region))) &&
    (on == null || holdsOn(organisation, on))
  );
}

const alphabet = new Intl.Collator("en-GB");

/** By name unless told otherwise; the id makes the order total. */
function compare(a: Organisation, b: Organisation, sort: readonly OrganisationSort[]): number {
  const terms = sort.length === 0 ? [{ field: "NAME" } satisfies OrganisationSort] : sort;
  for (const { field, direction } of terms as readonly OrganisationSort[]) {
    const order = field === "NAME" ? alphabet.compare(a.name, b.name) : a.kind.localeCompare(b.kind, "en");
    if (order !== 0) return direction === "DESC" ? -order : order;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
