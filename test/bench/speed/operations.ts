import type { Role } from "@cic/auth/actions";
import type pg from "pg";
import { TODAY } from "./data.ts";

/** Who asks: what a token says, and what the database is told. */
export interface Caller {
  /** Such as `LA:202`. */
  readonly organisation: string;
  readonly role: Role;
  readonly purpose: "DIRECT_CARE" | "COMMISSIONING";
}

/** One request of an operation. */
export interface Asked {
  readonly caller: Caller;
  readonly variables: Readonly<Record<string, string>>;
}

/** One thing that a front end asks, put to every server. */
export interface Operation {
  readonly id: string;
  readonly title: string;
  /** Asked of our API, and of servers that have as much of its schema. */
  readonly document: string;
  /** Each of its requests does something once; rivals are not asked to. */
  readonly writes?: true;
  /** Different requests, so that no server answers from what it kept of the last. */
  draw(operator: pg.Client): Promise<readonly Asked[]>;
  /** Whether an answer says what another does; where it is not said, they are equal. */
  same?(answer: unknown, expected: unknown): boolean;
}

const socialWorker = (organisation: string): Caller => ({
  organisation,
  role: "SOCIAL_WORKER",
  purpose: "DIRECT_CARE",
});
const icbTeam = (organisation: string): Caller => ({
  organisation,
  role: "ICB_CHILDREN_IN_CARE_TEAM",
  purpose: "DIRECT_CARE",
});

const commissioner = (organisation: string): Caller => ({
  organisation,
  role: "ICB_COMMISSIONER",
  purpose: "COMMISSIONING",
});

/** The authorities with the most children, and the ICBs where the most are placed: lists that are worth a page. */
const LARGE_AUTHORITIES = `select authority_id as id from child group by 1 order by count(*) desc, 1 limit 12`;
const LARGE_ICBS = `select icb_id as id from placement_area where icb_id is not null group by 1 order by count(*) desc, 1 limit 12`;

async function rows<Row>(operator: pg.Client, text: string): Promise<Row[]> {
  return (await operator.query(text)).rows as Row[];
}

export const OPERATIONS: readonly Operation[] = [
  {
    id: "child",
    title: "one child with four relations",
    document: `query OneChild($id: ID!) {
      child(id: $id) {
        id dateOfBirth sex
        responsibleAuthority { id name }
        carePeriods { nodes { id startedOn endedOn legalStatuses { code startedOn endedOn } } }
        placements { nodes { id type startedOn endedOn area { icb { id name } } } }
        gpRegistrations { id from until practice { odsCode name } }
        assessments { id kind requestedOn assessedOn }
      }
    }`,
    async draw(operator) {
      const found = await rows<{ id: string; authority_id: string }>(
        operator,
        `select id, authority_id from child where authority_id in (${LARGE_AUTHORITIES}) order by md5(id::text) limit 500`,
      );
      return found.map(({ id, authority_id }) => ({ caller: socialWorker(authority_id), variables: { id } }));
    },
  },
  {
    id: "children",
    title: "50 children with placements, ICBs and assessments",
    document: `query Children($on: Date!, $born: Date!) {
      children(first: 50, filter: { inCareOn: $on, dateOfBirth: { from: $born } }, sort: [{ field: DATE_OF_BIRTH }]) {
        nodes {
          id dateOfBirth
          placements { nodes { id type startedOn endedOn area { icb { id name } } } }
          assessments { id kind requestedOn assessedOn }
        }
        pageInfo { hasNextPage }
      }
    }`,
    async draw(operator) {
      const found = await rows<{ id: string }>(operator, LARGE_AUTHORITIES);
      return found.flatMap(({ id }) =>
        [2009, 2010, 2011, 2012, 2013, 2014].map((year) => ({
          caller: socialWorker(id),
          variables: { on: TODAY, born: `${year}-03-01` },
        })),
      );
    },
  },
  {
    id: "inbox",
    title: "inbox, first page with counts",
    document: `query Inbox {
      inbox(first: 50) {
        nodes { id event state dueOn overdue sender { id name } child { id dateOfBirth } placement { id type startedOn } }
        totalCount
        counts { states { state count } overdue escalated }
      }
    }`,
    async draw(operator) {
      const found = await rows<{ id: string }>(operator, LARGE_ICBS);
      return found.map(({ id }) => ({ caller: icbTeam(id), variables: {} }));
    },
  },
  {
    id: "register",
    title: "register of an area, first page",
    document: `query Register($area: String!) {
      register(area: $area, first: 50) {
        nodes { whose child { id dateOfBirth } placement { id type startedOn placingAuthority { id name } } }
        pageInfo { hasNextPage }
        totalCount
      }
    }`,
    async draw(operator) {
      const found = await rows<{ id: string }>(operator, LARGE_ICBS);
      return found.map(({ id }) => ({ caller: icbTeam(id), variables: { area: id.slice("ICB:".length) } }));
    },
  },
  {
    id: "page",
    title: "a page of 1,000 placements",
    document: `query Page($until: Date!) {
      placements(first: 1000, filter: { startedOn: { until: $until } }) {
        nodes { id type startedOn endedOn child { id dateOfBirth } area { icb { id } } }
        pageInfo { hasNextPage }
      }
    }`,
    async draw(operator) {
      const found = await rows<{ id: string }>(operator, LARGE_AUTHORITIES);
      return found.flatMap(({ id }) =>
        ["2026-11-01", "2026-01-01", "2025-06-01"].map((until) => ({ caller: socialWorker(id), variables: { until } })),
      );
    },
  },
  {
    id: "cell",
    title: "a KPI cell: K03 of an ICB's year",
    document: `query Cell($area: ID!) {
      indicator(id: "K03", period: "2025-26", area: $area) { ... on IndicatorFigure { cells { at { category } numerator denominator } } }
    }`,
    async draw(operator) {
      const found = await rows<{ id: string }>(operator, LARGE_ICBS);
      return found.map(({ id }) => ({ caller: commissioner(id), variables: { area: id } }));
    },
  },
  {
    id: "grid",
    title: "a KPI grid: K03 by month and ICB of a year",
    document: `query Grid {
      indicator(id: "K03", period: "2025-26", groupBy: [AREA, MONTH]) { ... on IndicatorFigure { cells { at { category } numerator denominator } } }
    }`,
    async draw(operator) {
      const found = await rows<{ id: string }>(operator, LARGE_ICBS);
      return found.map(({ id }) => ({ caller: commissioner(id), variables: {} }));
    },
    // Ours hides small numbers from who does not see the records, and rounds what it shows to the nearest five.
    same(answer, expected) {
      const counted = cellsOf(expected);
      const near = (a: number | null, b: number | null = 0) => a === null || Math.abs(a - (b ?? 0)) <= 2;
      return [...cellsOf(answer)]
        .filter(([at]) => !at.startsWith("NOT_KNOWN"))
        .every(([at, [n, of]]) => near(n, counted.get(at)?.[0]) && near(of, counted.get(at)?.[1]));
    },
  },
];

/** The cells of a figure by where they are. */
function cellsOf(answer: unknown): Map<string, readonly [number | null, number | null]> {
  const { indicator } = answer as {
    indicator: { cells: { at: { category: string }[]; numerator: number | null; denominator: number | null }[] };
  };
  return new Map(
    indicator.cells.map(({ at, numerator, denominator }) => [
      at.map(({ category }) => category).join(" "),
      [numerator, denominator],
    ]),
  );
}
