export const sealed = `id number replacesId replacedById indicatorId definitionVersion definitionHash definition { id } period { id } area { id }
  groupBy filter { dimension category } policy { id } asOf content contentHash verified sealedBy note
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

export const differences = `query ($id: ID!) {
  sealedFigureDifferences(id: $id) {
    __typename
    ... on SealedFigureDifferences { asOf cells { categories sealed { status numerator denominator value } today { status numerator denominator value } } }
    ... on SealedFigureNotComparable { notComparableBecause }
    ... on RecordNotFound { field }
  }
}`;
