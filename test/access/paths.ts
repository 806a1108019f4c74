import type { Caller } from "../harness/api.ts";
import type { WorldChild, WorldPlacement } from "../harness/world.ts";

/** Ways through the schema to a child. Each answers whether the caller got to it. */
export const pathsToChild: Record<string, (ask: Caller, child: WorldChild) => Promise<boolean>> = {
  child: async (ask, { id }) => (await ok(ask, `query ($id: ID!) { child(id: $id) { id } }`, { id })).child !== null,

  children: async (ask, { id }) => has((await ok(ask, `{ children(first: 1000) { nodes { id } } }`)).children, id),

  "children, filtered by id": async (ask, { id }) =>
    has(
      (await ok(ask, `query ($id: [ID!]) { children(filter: { id: $id }) { nodes { id } } }`, { id: [id] })).children,
      id,
    ),

  "children, counted": async (ask, { id }) =>
    (await ok(ask, `query ($id: [ID!]) { children(filter: { id: $id }) { totalCount } }`, { id: [id] })).children
      .totalCount === 1,

  "children, sorted": async (ask, { id, authority }) =>
    has(
      (
        await ok(
          ask,
          `query ($la: [ID!]) { children(first: 1000, filter: { responsibleAuthorityId: $la },
            sort: [{ field: RESPONSIBLE_AUTHORITY, direction: DESC }, { field: DATE_OF_BIRTH }]) { nodes { id } } }`,
          { la: [authority] },
        )
      ).children,
      id,
    ),

  whyVisible: async (ask, { id }) =>
    (await ok(ask, `query ($id: ID!) { whyVisible(childId: $id) { basis } }`, { id })).whyVisible.length > 0,
};

export interface Target extends WorldPlacement {
  readonly area: { readonly icb: string; readonly authority: string };
  /** A day on which the placement lasts and lies in that area. */
  readonly inForceOn: string;
}

/** Ways through the schema to a placement, and through it to its child. */
export const pathsToPlacement: Record<string, (ask: Caller, placement: Target) => Promise<boolean>> = {
  placement: async (ask, { id }) =>
    (
      await ok(ask, `query ($id: ID!) { placement(id: $id) { id child { id } carePeriod { id } area { from } } }`, {
        id,
      })
    ).placement !== null,

  placements: async (ask, { id }) =>
    has((await ok(ask, `{ placements(first: 1000) { nodes { id child { id } } } }`)).placements, id),

  "placements, filtered by id": async (ask, { id }) =>
    has(
      (await ok(ask, `query ($id: [ID!]) { placements(filter: { id: $id }) { nodes { id } } }`, { id: [id] }))
        .placements,
      id,
    ),

  "placements, filtered by child": async (ask, { id, child }) =>
    has(
      (
        await ok(ask, `query ($id: [ID!]) { placements(filter: { childId: $id }) { nodes { id } } }`, {
          id: [child.id],
        })
      ).placements,
      id,
    ),

  "placements, filtered by area": async (ask, { id, area }) =>
    has(
      (
        await ok(ask, `query ($icb: [ID!]) { placements(first: 1000, filter: { icbId: $icb }) { nodes { id } } }`, {
          icb: [area.icb],
        })
      ).placements,
      id,
    ),

  "placements, counted": async (ask, { id }) =>
    (await ok(ask, `query ($id: [ID!]) { placements(filter: { id: $id }) { totalCount } }`, { id: [id] })).placements
      .totalCount === 1,

  "placements, sorted": async (ask, { id }) =>
    has(
      (
        await ok(
          ask,
          `{ placements(first: 1000, sort: [{ field: ENDED_ON }, { field: PLACING_AUTHORITY, direction: DESC }]) { nodes { id } } }`,
        )
      ).placements,
      id,
    ),

  "placementsInArea, by ICB": async (ask, { id, area, inForceOn }) =>
    has(
      (
        await ok(
          ask,
          `query ($area: String!, $on: Date!) { placementsInArea(area: $area, on: $on, first: 1000) { nodes { id } } }`,
          {
            area: area.icb,
            on: inForceOn,
          },
        )
      ).placementsInArea,
      id,
    ),

  "placementsInArea, counted": async (ask, { id, area, inForceOn }) =>
    (
      await ok(
        ask,
        `query ($area: String!, $on: Date!, $id: [ID!]) { placementsInArea(area: $area, on: $on, filter: { id: $id }) { totalCount } }`,
        { area: area.authority, on: inForceOn, id: [id] },
      )
    ).placementsInArea.totalCount === 1,

  "child to placements": async (ask, { id, child }) =>
    has(
      (await ok(ask, `query ($id: ID!) { child(id: $id) { placements { nodes { id } } } }`, { id: child.id })).child
        ?.placements,
      id,
    ),

  "child to the placement on a day": async (ask, { id, child, inForceOn }) =>
    (
      await ok(ask, `query ($id: ID!, $on: Date!) { child(id: $id) { placementOn(on: $on) { id } } }`, {
        id: child.id,
        on: inForceOn,
      })
    ).child?.placementOn?.id === id,

  "child to care period to placements": async (ask, { id, child }) => {
    const { child: found } = await ok(
      ask,
      `query ($id: ID!) { child(id: $id) { carePeriods { nodes { placements { nodes { id } totalCount } } } } }`,
      { id: child.id },
    );
    const pages = (found?.carePeriods.nodes ?? []).map((period: { placements: Nodes }) => period.placements);
    return pages.some((page: Nodes) => has(page, id));
  },
};

interface Nodes {
  readonly nodes: readonly { readonly id: string }[];
}

const has = (page: Nodes | null | undefined, id: string): boolean =>
  page?.nodes.some((node) => node.id === id) ?? false;

async function ok(
  ask: Caller,
  operation: string,
  variables?: Record<string, unknown>,
): Promise<Awaited<ReturnType<Caller>>["data"]> {
  const { data, errors } = await ask(operation, variables);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** What every path answers. Equal verdicts make one word; paths that differ are named. */
export async function verdict<T>(
  paths: Record<string, (ask: Caller, target: T) => Promise<boolean>>,
  ask: Caller,
  target: T,
): Promise<string> {
  const seen: string[] = [];
  const unseen: string[] = [];
  for (const [name, path] of Object.entries(paths)) ((await path(ask, target)) ? seen : unseen).push(name);
  if (unseen.length === 0) return "seen";
  return seen.length === 0 ? "hidden" : `seen by ${seen.join("; ")} but not by ${unseen.join("; ")}`;
}
