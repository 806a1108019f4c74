export const sealed = `id number replacesId replacedById indicatorId definitionVersion definitionHash definition { id } period { id } area { id }
  groupBy filter { dimension category } hideSmallNumbers policy { id } asOf content contentHash verified sealedBy note
  cells { categories status numerator denominator value }`;

export const seal = `mutation ($key: String!, $input: SealFigureInput!) {
  sealFigure(idempotencyKey: $key, input: $input) {
    __typename
    ... on SealFigureOk { figure { ${sealed} } }
    ... on FigureSealedBefore { before { id number } }
    ... on IndicatorRefused { refusal }
    ... on InputRefused { code field }
  }
}`;

export const sealedFigure = `query ($id: ID!) { sealedFigure(id: $id) { ${sealed} } }`;

export const sealedFigures = `query ($filter: SealedFigureFilter, $sort: [SealedFigureSort!], $first: Int! = 50, $after: String) {
  sealedFigures(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id number }
  }
}`;

export const differences = `query ($indicatorId: ID!, $version: Int, $period: String!, $area: ID, $groupBy: [IndicatorDimension!],
    $filter: [IndicatorFilter!], $hideSmallNumbers: Boolean! = false, $number: Int) {
  sealedFigureDifferences(indicatorId: $indicatorId, version: $version, period: $period, area: $area, groupBy: $groupBy, filter: $filter,
      hideSmallNumbers: $hideSmallNumbers, number: $number) {
    __typename
    ... on SealedFigureDifferences { figure { id } asOf cells { categories sealed { status numerator denominator value } today { status numerator denominator value } } }
    ... on SealedFigureNotComparable { notComparableBecause }
    ... on IndicatorRefused { refusal }
    ... on RecordNotFound { field }
  }
}`;

/** A seal as far as it says what it is of. */
export interface Seal {
  readonly id: string;
  readonly number: number;
  readonly indicatorId: string;
  readonly definitionVersion: number;
  readonly period: { readonly id: string };
  readonly area: { readonly id: string } | null;
  readonly groupBy: readonly string[];
  readonly filter: readonly { readonly dimension: string; readonly category: string }[];
  readonly hideSmallNumbers: boolean;
}

export const questionOf = ({
  indicatorId,
  definitionVersion,
  period,
  area,
  groupBy,
  filter,
  hideSmallNumbers,
}: Seal) => ({
  ...{ indicatorId, version: definitionVersion, period: period.id, area: area?.id ?? null },
  ...{ groupBy, filter, hideSmallNumbers },
});
