import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { childOnRecord, fromCamdenToDerby, loadPractices } from "./child-on-record.ts";

const fields = `id from until inCare outcome commissioner { onTheDay { name organisation { id } } } interimPayer { basis } rule { id } edition { id }
  originatingIcb { name } reasonCodes warnings cause recordedAt supersededAt supersedesId changes { field } hidden { field }`;
const list = `query ($first: Int!) { determinations(first: $first) { totalCount pageInfo { hasNextPage } nodes {
  ${fields} child { id dateOfBirth } answer { outcome explanation { text } } reproduction { same } } } }`;
const children = `query ($first: Int!) { children(first: $first) { nodes { id
  now: determinationOn { ${fields} } then: determinationOn(on: "2025-06-01") { ${fields} } } } }`;

describe.each(["pglite", "postgres"] as const)("statements about determinations, over %s", (backend) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(backend);
    api.isExecuting = true;
    await loadPractices(api);
    const worker = api.as("SOCIAL_WORKER");
    for (let n = 0; n < 100; n += 1) {
      const { registrations, homes, ...told } = fromCamdenToDerby;
      await childOnRecord(worker, {
        ...told,
        ...(n === 0 ? { registrations, homes } : {}),
      } as typeof fromCamdenToDerby);
    }
  });
  afterAll(() => api.close());

  test.each([
    ["determinations with all that hangs from them", list, 5],
    ["children with the determinations of two days", children, 4],
  ])("%s: as many for 100 as for 10", async (_name, operation, selects) => {
    const ask = api.as("SOCIAL_WORKER");
    for (const first of [10, 100]) {
      api.takeStatements();
      const { data, errors } = await ask(operation, { first });
      expect(errors).toEqual([]);
      expect((data.determinations ?? data.children).nodes).toHaveLength(first);
      const sent = api.takeStatements();
      expect(sent.filter((sql) => /^(select|with)/i.test(sql.trim()))).toHaveLength(selects);
      expect(sent).toHaveLength(selects + 2);
    }
  });

  test.each([
    [
      'responsibleCommissioner(childId: $id, on: "2026-01-01", service: { category: COMMUNITY }) { ... on ResponsibleCommissioner { determination { id } answer { outcome } hidden { field } } }',
      1,
    ],
    ["commissionerTimeline(childId: $id) { id from changes { field } }", 1],
    [
      'compareCommissioner(childId: $id, on: "2026-01-01", service: { category: COMMUNITY }, change: { careEndsOn: "2026-01-01" }) { __typename }',
      1,
    ],
  ])("%s", async (field, selects) => {
    const ask = api.as("SOCIAL_WORKER");
    const { data } = await ask(`{ children(first: 1) { nodes { id } } }`);
    api.takeStatements();
    const answered = await ask(`query ($id: ID!) { answer: ${field} }`, { id: data.children.nodes[0].id });
    expect(answered.errors).toEqual([]);
    expect(answered.data.answer).not.toBeNull();
    expect(api.takeStatements()).toHaveLength(selects + 2);
  });
});
