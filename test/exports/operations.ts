export const parts = `id state kind layout failedBecause rowsWritten rowsExpected bytes contentHash expiresAt
  metadata { definitionVersion definitionHash policy asOf columns rows notVisible }`;

export const request = `mutation ($key: String!, $input: RequestExportInput!) {
  requestExport(idempotencyKey: $key, input: $input) {
    __typename
    ... on RequestExportOk { export { ${parts} } }
    ... on IndicatorRefused { refusal }
    ... on InputRefused { code field }
  }
}`;

export const exportOf = `query ($id: ID!) {
  export(id: $id) { ${parts} }
  exportLink(id: $id) { __typename ... on ExportLink { url expiresAt } ... on NoExportLink { noLinkBecause } }
}`;

export const list = `query ($filter: ExportFilter, $sort: [ExportSort!], $first: Int! = 50, $after: String) {
  exports(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id state kind }
  }
}`;
