import { createHash } from "node:crypto";
import { holdsOn, type Organisation } from "@cic/domain/organisations/directory";
import { ApiError } from "../errors.ts";
import type { OrganisationFilter, OrganisationSort, QueryResolvers } from "../generated/types.ts";
import { pageSize } from "../page.ts";

/** Answered from the directory in memory: neither the page nor the total costs a statement. */
export const organisations: NonNullable<QueryResolvers["organisations"]> = (_, args, context) => {
  context.require("organisation:read");
  const first = pageSize(args.first);
  const sort = args.sort ?? [];
  const found = context
    .directory()
    .organisations.filter((candidate) => matches(candidate, args.filter ?? {}))
    .sort((a, b) => compare(a, b, sort));
  const shape = shapeOf(args.filter, sort);
  const start = args.after == null ? 0 : positionAfter(found, args.after, shape);
  const nodes = found.slice(start, start + first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: start + nodes.length < found.length,
      endCursor: last === undefined ? null : encodeCursor(shape, last.id),
    },
    totalCount: found.length,
  };
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

/** What a cursor is good for: one filter and one order. */
function shapeOf(filter: unknown, sort: unknown): string {
  const text = JSON.stringify([filter ?? null, sort]);
  return createHash("sha256").update(text).digest("base64url").slice(0, 12);
}

const encodeCursor = (shape: string, id: string): string => Buffer.from(`${shape} ${id}`).toString("base64url");

function positionAfter(found: readonly Organisation[], cursor: string, shape: string): number {
  const [itsShape, id] = Buffer.from(cursor, "base64url").toString("utf8").split(" ");
  const position = itsShape === shape ? found.findIndex((candidate) => candidate.id === id) : -1;
  if (position < 0) throw new ApiError("INVALID_CURSOR", "The cursor belongs to a list with another filter or sort.");
  return position + 1;
}
