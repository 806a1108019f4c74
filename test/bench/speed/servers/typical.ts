import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { NOTICE_STATES } from "@cic/domain/notices/notice-states";
import pg from "pg";
import { TODAY } from "../data.ts";
import { KPI_CELL, KPI_GRID } from "../hand-statements.ts";
import { beginning } from "./claims.ts";

/**
 * What a careful user writes behind Apollo Server or Mercurius: as much of our schema as the operations ask for, roots that read, and
 * relations that are read for many objects at once. Statements are prepared, and one transaction carries a request's claims.
 */

/** Runs a statement in a request's transaction. */
// biome-ignore lint/suspicious/noExplicitAny: rows as they come
export type Query = (text: string, values?: readonly unknown[]) => Promise<any[]>;

export interface Transaction {
  readonly query: Query;
  end(): Promise<void>;
}

// Days as they are written, and counts as numbers.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const pool = new pg.Pool({
  connectionString: process.env.BENCH_DATABASE_URL,
  max: 10,
  pipeline: true,
} as pg.PoolConfig);
const names = new Map<string, string>();

export async function begin(request: IncomingMessage): Promise<Transaction> {
  const client = await pool.connect();
  const begun = client.query(beginning(request));
  begun.catch(() => {});
  let ended = false;
  return {
    async query(text, values = []) {
      let name = names.get(text);
      if (name === undefined) {
        name = createHash("sha1").update(text).digest("base64url");
        names.set(text, name);
      }
      return (await client.query({ name, text, values: [...values] })).rows;
    },
    async end() {
      if (ended) return;
      ended = true;
      try {
        await begun;
        await client.query("commit");
        client.release();
      } catch {
        client.release(true);
      }
    },
  };
}

export const typeDefs = `
  scalar Date
  type Query {
    child(id: ID!): Child
    children(filter: ChildFilter, sort: [ChildSort!], first: Int! = 50): ChildConnection!
    inbox(first: Int! = 50): NoticeConnection!
    register(area: String!, first: Int! = 50): RegisterConnection
    placements(filter: PlacementFilter, first: Int! = 50): PlacementConnection!
    indicator(id: ID!, period: String!, area: ID, groupBy: [IndicatorDimension!]): IndicatorResult!
  }
  enum IndicatorDimension { AREA MONTH }
  union IndicatorResult = IndicatorFigure
  type IndicatorFigure { cells: [FigureCell!]! }
  type FigureCell { at: [FigurePlace!]! numerator: Int denominator: Int }
  type FigurePlace { category: String! }
  input DateFilter { from: Date until: Date }
  input ChildFilter { inCareOn: Date dateOfBirth: DateFilter }
  enum ChildSortField { DATE_OF_BIRTH }
  input ChildSort { field: ChildSortField! }
  input PlacementFilter { startedOn: DateFilter }
  type PageInfo { hasNextPage: Boolean! }
  type Organisation { id: ID! name: String! }
  type ChildConnection { nodes: [Child!]! pageInfo: PageInfo! }
  type Child {
    id: ID! dateOfBirth: Date! sex: String responsibleAuthority: Organisation!
    carePeriods: CarePeriodConnection! placements: PlacementConnection! gpRegistrations: [GpRegistration!]! assessments: [Assessment!]!
  }
  type CarePeriodConnection { nodes: [CarePeriod!]! }
  type CarePeriod { id: ID! startedOn: Date! endedOn: Date legalStatuses: [LegalStatus!]! }
  type LegalStatus { code: String! startedOn: Date! endedOn: Date }
  type PlacementConnection { nodes: [Placement!]! pageInfo: PageInfo! }
  type Placement {
    id: ID! type: String! startedOn: Date! endedOn: Date child: Child! placingAuthority: Organisation! area: PlacementArea!
  }
  type PlacementArea { icb: Organisation }
  type GpRegistration { id: ID! from: Date! until: Date practice: GpPractice }
  type GpPractice { odsCode: String! name: String! }
  type Assessment { id: ID! kind: String! requestedOn: Date! assessedOn: Date }
  type NoticeConnection { nodes: [Notice!]! totalCount: Int! counts: NoticeCounts! }
  type NoticeCounts { states: [NoticeStateCount!]! overdue: Int! escalated: Int! }
  type NoticeStateCount { state: String! count: Int! }
  type Notice {
    id: ID! event: String! state: String! dueOn: Date overdue: Boolean! sender: Organisation! child: Child placement: Placement
  }
  type RegisterConnection { nodes: [RegisterEntry!]! pageInfo: PageInfo! totalCount: Int! }
  type RegisterEntry { whose: String! child: Child! placement: Placement! }
`;

const CHILD = `c.id, c.authority_id as "authorityId", c.date_of_birth as "dateOfBirth", c.sex`;
const PLACEMENT = `p.id, p.child_id as "childId", p.authority_id as "authorityId", p.type_code as type,
  p.started_on as "startedOn", p.ended_on as "endedOn"`;
const CALLERS = `select r.child_id from access_relation r where r.organisation_id = (select current_setting('cic.organisation', true))
  and r.superseded_at is null and r.valid_from <= $1::date and (r.valid_until is null or r.valid_until > $1::date)`;
const IN_AREA = `p.voided_at is null and p.started_on <= $2::date and (p.ended_on is null or p.ended_on > $2::date)
  and p.id in (select a.placement_id from placement_area a where a.icb_id = $1 and a.superseded_at is null
    and a.valid_from <= $2::date and (a.valid_until is null or a.valid_until > $2::date))`;
const MINE = "n.recipient_organisation_id = any((select organisations_acted_for())::text[])";
const OVERDUE = `coalesce(n.due_on < case when n.sent_on is not null then n.sent_on
  when n.state = 'DRAFTED' and n.withheld_ground is null then $1::date end, false)`;

/** Of one row more than the page holds. */
const page = <Row>(rows: Row[], first: number) => ({
  nodes: rows.slice(0, first),
  pageInfo: { hasNextPage: rows.length > first },
});

// biome-ignore lint/suspicious/noExplicitAny: as GraphQL gives them
type Args = any;

/** Fields of the query. */
export const roots: Readonly<Record<string, (query: Query, args: Args) => Promise<unknown>>> = {
  async child(query, { id }) {
    const [found] = await query(`select ${CHILD} from child c where c.id = $1`, [id]);
    return found ?? null;
  },

  async children(query, { filter, first }) {
    const found = await query(
      `select ${CHILD} from child c where c.id in (${CALLERS}) and c.date_of_birth >= $2 and exists (select from care_period k
         where k.child_id = c.id and k.voided_at is null and k.started_on <= $3 and (k.ended_on is null or k.ended_on > $3))
       order by c.date_of_birth, c.id limit $4`,
      [TODAY, filter.dateOfBirth.from, filter.inCareOn, first + 1],
    );
    return page(found, first);
  },

  async inbox(query, { first }) {
    const nodes = await query(
      `select n.id, n.event, n.state, n.due_on as "dueOn", ${OVERDUE} as overdue, n.authority_id as "authorityId",
         n.child_id as "childId", n.placement_id as "placementId"
       from notice n where ${MINE} order by coalesce(n.sent_at, n.state_since) desc, n.id desc limit $2`,
      [TODAY, first],
    );
    return { nodes };
  },

  async register(query, { area, first }) {
    const icb = `ICB:${area}`;
    const found = await query(
      `select ${PLACEMENT} from placement p where ${IN_AREA} order by p.started_on desc, p.id desc limit $3`,
      [icb, TODAY, first + 1],
    );
    const { nodes, pageInfo } = page(found, first);
    return {
      nodes: nodes.map((placement) => ({ placement, placementId: placement.id, childId: placement.childId })),
      pageInfo,
      icb,
    };
  },

  async placements(query, { filter, first }) {
    const found = await query(
      `select ${PLACEMENT} from placement p where p.child_id in (${CALLERS}) and p.voided_at is null and p.started_on < $2
       order by p.started_on desc, p.id desc limit $3`,
      [TODAY, filter.startedOn.until, first + 1],
    );
    return page(found, first);
  },

  async indicator(query, { area }) {
    const found = area == null ? await query(KPI_GRID) : await query(KPI_CELL, [area]);
    return {
      __typename: "IndicatorFigure",
      cells: found.map(({ icb, month, ...counts }) => ({
        at: [icb, month].filter((category) => category !== undefined).map((category) => ({ category })),
        ...counts,
      })),
    };
  },
};

/** Fields that are read by a statement of their own when they are asked for. */
export const counts: Readonly<Record<string, Readonly<Record<string, (query: Query, row: Args) => Promise<unknown>>>>> =
  {
    NoticeConnection: {
      totalCount: async (query) => (await query(`select count(*) as n from notice n where ${MINE}`))[0].n,
      async counts(query) {
        const counted = await query(
          `select n.state, count(*) as count, count(*) filter (where ${OVERDUE}) as overdue,
           count(*) filter (where n.escalated_at is not null) as escalated from notice n where ${MINE} group by n.state`,
          [TODAY],
        );
        const sum = (column: string) => counted.reduce((all, row) => all + row[column], 0);
        return {
          states: NOTICE_STATES.map((state) => ({
            state,
            count: counted.find((row) => row.state === state)?.count ?? 0,
          })),
          ...{ overdue: sum("overdue"), escalated: sum("escalated") },
        };
      },
    },
    RegisterConnection: {
      totalCount: async (query, { icb }) =>
        (await query(`select count(*) as n from placement p where ${IN_AREA}`, [icb, TODAY]))[0].n,
    },
  };

/** A field that is read for many objects at once. */
export interface Relation {
  // biome-ignore lint/suspicious/noExplicitAny: rows as they come
  readonly key: (row: any) => string | null;
  /** Rows that say in `of` to which key they belong. */
  readonly text: string;
  readonly values?: readonly unknown[];
  /** Makes the field's value of the rows of one key; the first of them, or null, when it is not said. */
  // biome-ignore lint/suspicious/noExplicitAny: rows as they come
  readonly value?: (rows: any[]) => unknown;
}

const all = (rows: unknown[]) => rows;
const connection = (nodes: unknown[]) => ({ nodes, pageInfo: { hasNextPage: false } });
const idOf = ({ id }: { id: string }) => id;
const ORGANISATION = `select o.id as of, o.id, o.name from organisation o where o.id = any($1::text[])`;
const child: Relation = {
  key: ({ childId }) => childId,
  text: `select c.id as of, ${CHILD} from child c where c.id = any($1::uuid[])`,
};
const authority: Relation = { key: ({ authorityId }) => authorityId, text: ORGANISATION };
const areas = `select a.placement_id as of, a.icb_id as "icbId", a.out_of_icb_area as "outOfIcbArea" from placement_area a
  join placement p on p.id = a.placement_id where a.placement_id = any($1::uuid[]) and a.superseded_at is null
    and a.valid_from <= least(p.ended_on - 1, $2::date) order by a.valid_from desc`;

export const relations: Readonly<Record<string, Readonly<Record<string, Relation>>>> = {
  Child: {
    responsibleAuthority: authority,
    carePeriods: {
      key: idOf,
      text: `select k.child_id as of, k.id, k.started_on as "startedOn", k.ended_on as "endedOn" from care_period k
        where k.child_id = any($1::uuid[]) and k.voided_at is null order by k.started_on, k.id`,
      value: connection,
    },
    placements: {
      key: idOf,
      text: `select p.child_id as of, ${PLACEMENT} from placement p where p.child_id = any($1::uuid[]) and p.voided_at is null
        order by p.started_on desc, p.id desc`,
      value: connection,
    },
    gpRegistrations: {
      key: idOf,
      text: `select g.child_id as of, g.id, g.started_on as "from", g.ended_on as until, g.practice_code as "practiceCode"
        from gp_registration g where g.child_id = any($1::uuid[]) and g.voided_at is null order by g.started_on`,
      value: all,
    },
    assessments: {
      key: idOf,
      text: `select a.child_id as of, a.id, a.kind, a.requested_on as "requestedOn", a.assessed_on as "assessedOn" from assessment a
        where a.child_id = any($1::uuid[]) order by a.requested_on desc, a.id desc`,
      value: all,
    },
  },
  CarePeriod: {
    legalStatuses: {
      key: idOf,
      text: `select s.care_period_id as of, s.code, s.started_on as "startedOn", s.ended_on as "endedOn" from legal_status s
        where s.care_period_id = any($1::uuid[]) and s.voided_at is null order by s.started_on`,
      value: all,
    },
  },
  Placement: {
    child,
    placingAuthority: authority,
    area: { key: idOf, text: areas, values: [TODAY] },
  },
  PlacementArea: { icb: { key: ({ icbId }) => icbId, text: ORGANISATION } },
  GpRegistration: {
    practice: {
      key: ({ practiceCode }) => practiceCode,
      text: `select q.ods_code as of, q.ods_code as "odsCode", q.name from gp_practice q where q.ods_code = any($1::text[])`,
    },
  },
  Notice: {
    sender: authority,
    child,
    placement: {
      key: ({ placementId }) => placementId,
      text: `select p.id as of, ${PLACEMENT} from placement p where p.id = any($1::uuid[]) and p.voided_at is null`,
    },
  },
  RegisterEntry: {
    child,
    whose: {
      key: ({ placementId }) => placementId,
      text: areas,
      values: [TODAY],
      value: ([area]) => ({ YES: "OTHERS", NO: "OWN" })[area?.outOfIcbArea as string] ?? "NOT_KNOWN",
    },
  },
};

/** Reads a relation for many keys, in their order. */
export async function loadMany(query: Query, relation: Relation, keys: readonly string[]): Promise<unknown[]> {
  const rows = await query(relation.text, [keys, ...(relation.values ?? [])]);
  const byKey = new Map<string, unknown[]>();
  for (const row of rows) {
    const own = byKey.get(row.of);
    if (own === undefined) byKey.set(row.of, [row]);
    else own.push(row);
  }
  const value = relation.value ?? ((own: unknown[]) => own[0] ?? null);
  return keys.map((key) => value(byKey.get(key) ?? []));
}
