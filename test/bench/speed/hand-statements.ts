import { NOTICE_STATES } from "@cic/domain/notices/notice-states";
import { HAND_SQL } from "../hand-sql.ts";
import { TODAY } from "./data.ts";
import { HAND_MOVE } from "./hand-move.ts";
import type { Asked } from "./operations.ts";

/** An answer as JSON in one statement, as somebody would write it who knows the tables and this question alone. */
export interface HandStatement {
  /** Gives one text: the whole answer. */
  readonly text: string;
  readonly writes?: true;
  parameters(variables: Asked["variables"]): readonly string[];
}

/** The area in which a placement `p` lies on its last day, or today. */
const icb = (
  columns: string,
) => `(select json_build_object('icb', (select json_build_object(${columns}) from organisation o where o.id = a.icb_id))
  from placement_area a where a.placement_id = p.id and a.superseded_at is null
    and a.valid_from <= least(p.ended_on - 1, date '${TODAY}') order by a.valid_from desc limit 1)`;
const named = "'id', o.id, 'name', o.name";

const placements = `json_build_object('nodes', coalesce((select json_agg(n) from (
  select p.id, p.type_code as type, p.started_on as "startedOn", p.ended_on as "endedOn", ${icb(named)} as area
  from placement p where p.child_id = c.id and p.voided_at is null order by p.started_on desc, p.id desc limit 50) n), '[]'))`;
const assessments = `coalesce((select json_agg(n) from (
  select a.id, a.kind, a.requested_on as "requestedOn", a.assessed_on as "assessedOn"
  from assessment a where a.child_id = c.id order by a.requested_on desc, a.id desc) n), '[]')`;

const k03 = HAND_SQL.K03?.({ from: "2025-04-01", until: "2026-04-01", days: [] });
const COUNTED = `count(*) filter (where numerator and denominator)::integer as numerator, count(*) filter (where denominator)::integer as denominator`;
/** How many initial health assessments of an ICB (\`$1\`) were in time in a year, and of a country by month. */
export const KPI_CELL = `select ${COUNTED} from (${k03}) h where icb = $1`;
export const KPI_GRID = `select icb, to_char(on_date, 'YYYY-MM') as month, ${COUNTED} from (${k03}) h where icb is not null group by 1, 2`;

/** The children whom the caller sees today: a condition that lets the planner begin with them. */
const CALLERS = `select r.child_id from access_relation r where r.organisation_id = (select current_setting('cic.organisation', true))
  and r.superseded_at is null and r.valid_from <= date '${TODAY}' and (r.valid_until is null or r.valid_until > date '${TODAY}')`;

const OVERDUE = `coalesce(n.due_on < case when n.sent_on is not null then n.sent_on
  when n.state = 'DRAFTED' and n.withheld_ground is null then date '${TODAY}' end, false)`;

export const HAND_STATEMENTS: Readonly<Record<string, HandStatement>> = {
  child: {
    text: `select json_build_object('child', (select row_to_json(found) from (
      select c.id, c.date_of_birth as "dateOfBirth", c.sex,
        (select json_build_object(${named}) from organisation o where o.id = c.authority_id) as "responsibleAuthority",
        json_build_object('nodes', coalesce((select json_agg(n) from (
          select k.id, k.started_on as "startedOn", k.ended_on as "endedOn", coalesce((select json_agg(s) from (
              select s.code, s.started_on as "startedOn", s.ended_on as "endedOn"
              from legal_status s where s.care_period_id = k.id and s.voided_at is null order by s.started_on) s), '[]') as "legalStatuses"
          from care_period k where k.child_id = c.id and k.voided_at is null order by k.started_on, k.id limit 50) n), '[]')) as "carePeriods",
        ${placements} as placements,
        coalesce((select json_agg(n) from (
          select g.id, g.started_on as "from", g.ended_on as until,
            (select json_build_object('odsCode', q.ods_code, 'name', q.name) from gp_practice q where q.ods_code = g.practice_code) as practice
          from gp_registration g where g.child_id = c.id and g.voided_at is null order by g.started_on) n), '[]') as "gpRegistrations",
        ${assessments} as assessments
      from child c where c.id = $1) found))::text as answer`,
    parameters: (variables) => [variables.id as string],
  },
  children: {
    text: `with page as (
      select c.id, c.date_of_birth from child c
      where c.id in (${CALLERS}) and c.date_of_birth >= $2::date and exists (select from care_period k
        where k.child_id = c.id and k.voided_at is null and k.started_on <= $1::date and (k.ended_on is null or k.ended_on > $1::date))
      order by c.date_of_birth, c.id limit 51)
    select json_build_object('children', json_build_object('nodes', coalesce((select json_agg(n) from (
        select c.id, c.date_of_birth as "dateOfBirth", ${placements} as placements, ${assessments} as assessments
        from page c order by c.date_of_birth, c.id limit 50) n), '[]'),
      'pageInfo', json_build_object('hasNextPage', (select count(*) > 50 from page))))::text as answer`,
    parameters: (variables) => [variables.on as string, variables.born as string],
  },
  inbox: {
    text: `with mine as (
      select n.* from notice n where n.recipient_organisation_id = any((select organisations_acted_for())::text[])),
    page as (select * from mine n order by coalesce(n.sent_at, n.state_since) desc, n.id desc limit 50),
    counted as (select n.state, count(*) as count, count(*) filter (where ${OVERDUE}) as overdue,
        count(*) filter (where n.escalated_at is not null) as escalated from mine n group by n.state)
    select json_build_object('inbox', json_build_object('nodes', coalesce((select json_agg(found) from (
        select n.id, n.event, n.state, n.due_on as "dueOn", ${OVERDUE} as overdue,
          (select json_build_object(${named}) from organisation o where o.id = n.authority_id) as sender,
          (select json_build_object('id', c.id, 'dateOfBirth', c.date_of_birth) from child c where c.id = n.child_id) as child,
          (select json_build_object('id', p.id, 'type', p.type_code, 'startedOn', p.started_on)
            from placement p where p.id = n.placement_id and p.voided_at is null) as placement
        from page n order by coalesce(n.sent_at, n.state_since) desc, n.id desc) found), '[]'),
      'totalCount', (select coalesce(sum(count), 0) from counted),
      'counts', json_build_object('states', (select json_agg(json_build_object('state', s.state, 'count', coalesce(counted.count, 0)) order by s.n)
          from unnest(array[${NOTICE_STATES.map((state) => `'${state}'`).join(", ")}]) with ordinality s(state, n) left join counted using (state)),
        'overdue', (select coalesce(sum(overdue), 0) from counted), 'escalated', (select coalesce(sum(escalated), 0) from counted))))::text as answer`,
    parameters: () => [],
  },
  register: {
    text: `with found as materialized (
      select p.id, p.child_id, p.authority_id, p.type_code, p.started_on, a.out_of_icb_area
      from placement_area a join placement p on p.id = a.placement_id
      where a.icb_id = 'ICB:' || $1 and a.superseded_at is null and a.valid_from <= date '${TODAY}' and (a.valid_until is null or a.valid_until > date '${TODAY}')
        and p.voided_at is null and p.started_on <= date '${TODAY}' and (p.ended_on is null or p.ended_on > date '${TODAY}'))
    select json_build_object('register', json_build_object('nodes', coalesce((select json_agg(n) from (
        select case f.out_of_icb_area when 'YES' then 'OTHERS' when 'NO' then 'OWN' else 'NOT_KNOWN' end as whose,
          (select json_build_object('id', c.id, 'dateOfBirth', c.date_of_birth) from child c where c.id = f.child_id) as child,
          json_build_object('id', f.id, 'type', f.type_code, 'startedOn', f.started_on, 'placingAuthority',
            (select json_build_object(${named}) from organisation o where o.id = f.authority_id)) as placement
        from (select * from found order by started_on desc, id desc limit 50) f order by f.started_on desc, f.id desc) n), '[]'),
      'pageInfo', json_build_object('hasNextPage', (select count(*) > 50 from found)),
      'totalCount', (select count(*) from found)))::text as answer`,
    parameters: (variables) => [variables.area as string],
  },
  page: {
    text: `with page as (
      select p.* from placement p where p.child_id in (${CALLERS}) and p.voided_at is null and p.started_on < $1::date
      order by p.started_on desc, p.id desc limit 1001)
    select json_build_object('placements', json_build_object('nodes', coalesce((select json_agg(n) from (
        select p.id, p.type_code as type, p.started_on as "startedOn", p.ended_on as "endedOn",
          json_build_object('id', c.id, 'dateOfBirth', c.date_of_birth) as child, ${icb("'id', o.id")} as area
        from (select * from page order by started_on desc, id desc limit 1000) p join child c on c.id = p.child_id
        order by p.started_on desc, p.id desc) n), '[]'),
      'pageInfo', json_build_object('hasNextPage', (select count(*) > 1000 from page))))::text as answer`,
    parameters: (variables) => [variables.until as string],
  },
  cell: {
    text: `select json_build_object('indicator', json_build_object('cells', json_build_array(json_build_object('at', '[]'::json,
      'numerator', numerator, 'denominator', denominator))))::text as answer from (${KPI_CELL}) k`,
    parameters: (variables) => [variables.area as string],
  },
  grid: {
    text: `select json_build_object('indicator', json_build_object('cells', json_agg(json_build_object('at',
      json_build_array(json_build_object('category', icb), json_build_object('category', month)),
      'numerator', numerator, 'denominator', denominator))))::text as answer from (${KPI_GRID}) k`,
    parameters: () => [],
  },
  move: HAND_MOVE,
};
