import { NOTICE_STATES } from "@cic/domain/notices/notice-states";

/** An operation in the schema that PostGraphile makes, and how its answer comes into the shape of ours. */
export interface PostgraphileOperation {
  readonly document: string;
  // biome-ignore lint/suspicious/noExplicitAny: as it comes
  normal(data: any): unknown;
}

const ICB = "organisationByIcbId { id: rowId name }";
const PLACEMENTS = `placementsByChildIdAndAuthorityId(first: 50, condition: { voidedAt: null }, orderBy: [STARTED_ON_DESC, ROW_ID_DESC]) {
  nodes { id: rowId type: typeCode startedOn endedOn areaToday { ${ICB} } } }`;
const ASSESSMENTS = `assessmentsByChildIdAndAuthorityId(orderBy: [REQUESTED_ON_DESC, ROW_ID_DESC]) {
  nodes { id: rowId kind requestedOn assessedOn } }`;

// biome-ignore lint/suspicious/noExplicitAny: as it comes
type Any = any;
const placement = ({ areaToday, ...rest }: Any) => ({ ...rest, area: { icb: areaToday.organisationByIcbId } });
const relations = ({ placementsByChildIdAndAuthorityId: p, assessmentsByChildIdAndAuthorityId: a, ...rest }: Any) => ({
  ...rest,
  placements: { nodes: p.nodes.map(placement) },
  assessments: a.nodes,
});

export const POSTGRAPHILE: Readonly<Record<string, PostgraphileOperation>> = {
  child: {
    document: `query OneChild($id: UUID!) {
      childByRowId(rowId: $id) {
        id: rowId dateOfBirth sex
        organisationByAuthorityId { id: rowId name }
        carePeriodsByChildIdAndAuthorityId(first: 50, condition: { voidedAt: null }, orderBy: [STARTED_ON_ASC, ROW_ID_ASC]) {
          nodes { id: rowId startedOn endedOn
            legalStatusesByCarePeriodIdAndChildId(condition: { voidedAt: null }, orderBy: [STARTED_ON_ASC]) { nodes { code startedOn endedOn } } } }
        ${PLACEMENTS}
        gpRegistrationsByChildIdAndAuthorityId(condition: { voidedAt: null }, orderBy: [STARTED_ON_ASC]) {
          nodes { id: rowId from: startedOn until: endedOn gpPracticeByPracticeCode { odsCode name } } }
        ${ASSESSMENTS}
      }
    }`,
    normal: ({ childByRowId }) => {
      const {
        organisationByAuthorityId,
        carePeriodsByChildIdAndAuthorityId: periods,
        gpRegistrationsByChildIdAndAuthorityId: registrations,
        ...rest
      } = childByRowId;
      return {
        child: {
          ...relations(rest),
          responsibleAuthority: organisationByAuthorityId,
          carePeriods: {
            nodes: periods.nodes.map(({ legalStatusesByCarePeriodIdAndChildId: s, ...period }: Any) => ({
              ...period,
              legalStatuses: s.nodes,
            })),
          },
          gpRegistrations: registrations.nodes.map(({ gpPracticeByPracticeCode: practice, ...r }: Any) => ({
            ...r,
            practice,
          })),
        },
      };
    },
  },
  children: {
    document: `query Children($on: Date!, $born: Date!) {
      rivalChildrenInCare(onDay: $on, born: $born, first: 50) {
        nodes { id: rowId dateOfBirth ${PLACEMENTS} ${ASSESSMENTS} }
        pageInfo { hasNextPage }
      }
    }`,
    normal: ({ rivalChildrenInCare: { nodes, pageInfo } }) => ({ children: { nodes: nodes.map(relations), pageInfo } }),
  },
  inbox: {
    document: `query Inbox {
      rivalInbox(first: 50) {
        nodes {
          id: rowId event state dueOn overdue sender: organisationByAuthorityId { id: rowId name } child: childByChildId { id: rowId dateOfBirth }
          placement: placementByPlacementIdAndChildIdAndAuthorityId { id: rowId type: typeCode startedOn voidedAt }
        }
        totalCount
      }
      rivalInboxCounts { nodes { state count overdue escalated } }
    }`,
    normal: ({ rivalInbox: { nodes, totalCount }, rivalInboxCounts: { nodes: counted } }) => {
      const sum = (column: string) => counted.reduce((all: number, row: Any) => all + row[column], 0);
      return {
        inbox: {
          nodes: nodes.map(({ placement: p, ...notice }: Any) => {
            if (p === null || p.voidedAt !== null) return { ...notice, placement: null };
            const { voidedAt: _, ...shown } = p;
            return { ...notice, placement: shown };
          }),
          totalCount,
          counts: {
            states: NOTICE_STATES.map((state) => ({
              state,
              count: counted.find((row: Any) => row.state === state)?.count ?? 0,
            })),
            ...{ overdue: sum("overdue"), escalated: sum("escalated") },
          },
        },
      };
    },
  },
  register: {
    document: `query Register($area: String!) {
      rivalRegister(area: $area, first: 50) {
        nodes {
          id: rowId type: typeCode startedOn placingAuthority: organisationByAuthorityId { id: rowId name }
          child: childByChildIdAndAuthorityId { id: rowId dateOfBirth } areaToday { outOfIcbArea }
        }
        pageInfo { hasNextPage }
        totalCount
      }
    }`,
    normal: ({ rivalRegister: { nodes, ...rest } }) => ({
      register: {
        ...rest,
        nodes: nodes.map(({ child, areaToday, ...shown }: Any) => ({
          whose: { YES: "OTHERS", NO: "OWN" }[areaToday.outOfIcbArea as string] ?? "NOT_KNOWN",
          child,
          placement: shown,
        })),
      },
    }),
  },
  page: {
    document: `query Page($until: Date!) {
      rivalPlacementsBefore(untilDay: $until, first: 1000) {
        nodes { id: rowId type: typeCode startedOn endedOn child: childByChildIdAndAuthorityId { id: rowId dateOfBirth } areaToday { organisationByIcbId { id: rowId } } }
        pageInfo { hasNextPage }
      }
    }`,
    normal: ({ rivalPlacementsBefore: { nodes, pageInfo } }) => ({
      placements: { nodes: nodes.map(placement), pageInfo },
    }),
  },
  cell: {
    document: `query Cell($area: String!) { rivalK03(area: $area) { numerator denominator } }`,
    normal: ({ rivalK03 }) => ({ indicator: { cells: [{ at: [], ...rivalK03 }] } }),
  },
  grid: {
    document: `query Grid { rivalK03Grid { nodes { icb month numerator denominator } } }`,
    normal: ({ rivalK03Grid: { nodes } }) => ({
      indicator: {
        cells: nodes.map(({ icb, month, ...counts }: Any) => ({
          at: [{ category: icb }, { category: month }],
          ...counts,
        })),
      },
    }),
  },
};
