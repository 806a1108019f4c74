import { Contract, sdl } from "@cic/api/contract";
import { resolvers } from "@cic/api/generated/resolvers";
import { neededResolvers } from "@cic/api/needed-resolvers";
import { resolversAsNeeded } from "@cic/api/resolvers-as-needed";
import { executableSchema, type ResolverMap } from "@cic/api/schema";
import {
  buildSchema,
  graphql,
  introspectionFromSchema,
  isObjectType,
  isUnionType,
  lexicographicSortSchema,
  parse,
  validateSchema,
} from "graphql";
import { describe, expect, it } from "vitest";

const schema = executableSchema();

const said = (read: Contract | ReturnType<typeof buildSchema>) =>
  introspectionFromSchema(lexicographicSortSchema(read), { inputValueDeprecation: true, oneOf: true });

describe("the executable schema", () => {
  it("is made of a valid contract, so that it need not ask", () => {
    expect(validateSchema(buildSchema(sdl))).toEqual([]);
  });

  it("says of itself what GraphQL's own reading of the contract does", () => {
    expect(said(new Contract())).toEqual(said(buildSchema(sdl)));
  });

  it("reads what no type of the contract has yet", () => {
    const text = `"""
Says \\""" and

type Query { is: no }
"""
type Query {
  """Old."""
  a(b: [In!] = [{ c: [TWO] }], d: In, e: ID, f: Float = 0.5, g: Int = 1): U @deprecated(reason: "Ask b.")
}

union U = Query

enum E {
  ONE @deprecated
  """Not one."""
  TWO
}

input In @oneOf {
  c: [E]
  d: String @deprecated
}`;
    expect(said(new Contract(text))).toEqual(said(buildSchema(text)));
  });

  it.each(Object.keys(neededResolvers))("has a resolver for %s", (coordinate) => {
    const [type = "", field = ""] = coordinate.split(".");
    expect((resolvers as unknown as ResolverMap)[type]?.[field]).toBeTypeOf("function");
  });

  it.each([
    ["a type that is not in the contract", { Nobody: {} }],
    ["a field that is not in the contract", { Child: { surname: () => "" } }],
    ["a union", { ImportResult: {} }],
    ["something that is no function", { Child: { localId: "x" } }],
  ])("refuses resolvers that name %s", (_, wrong) => {
    expect(() => executableSchema(wrong as ResolverMap)).toThrow(/resolver/);
  });

  it("is given as needed the resolvers that it has from the start elsewhere", async () => {
    const asNeeded = new Contract();
    const prepare = resolversAsNeeded(asNeeded);
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith("__")) continue;
      const operation = type.name === "Mutation" ? "mutation" : "query";
      const fields = Object.keys(type.getFields()).join(" ");
      const within = ["Query", "Mutation"].includes(type.name) ? fields : `... on ${type.name} { ${fields} }`;
      await prepare(parse(`${operation} { ${within} }`));
    }
    const resolversIn = (of: Contract) =>
      Object.values(of.getTypeMap())
        .filter(isObjectType)
        .flatMap((type) =>
          Object.values(type.getFields()).map(({ name, resolve }) => [`${type.name}.${name}`, resolve]),
        );
    expect(Object.fromEntries(resolversIn(asNeeded))).toEqual(Object.fromEntries(resolversIn(schema)));
  });

  const unions = Object.values(schema.getTypeMap()).filter(isUnionType);
  it.each(unions.flatMap((union) => union.getTypes().map((member) => [union.name, member.name] as const)))(
    "%s resolves to %s by its __typename",
    async (union, member) => {
      const root = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
        Object.values(type?.getFields() ?? {}),
      );
      const field = root.find(({ type }) => String(type).replace("!", "") === union);
      if (field === undefined) throw new Error(`no root field answers with ${union}`);
      const isQuery = schema.getQueryType()?.getFields()[field.name] !== undefined;
      const inert = executableSchema({
        [isQuery ? "Query" : "Mutation"]: { [field.name]: () => ({ __typename: member }) },
      });
      const declared = field.args.map((argument) => `$${argument.name}: ${argument.type}`).join(", ");
      const passed = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(", ");
      const source = `${isQuery ? "query" : "mutation"}(${declared}) { ${field.name}(${passed}) { __typename } }`;
      const variableValues = Object.fromEntries(field.args.map(({ name, type }) => [name, sample(String(type))]));
      const result = await graphql({ schema: inert, source, variableValues, contextValue: {} });
      expect(result).toEqual({ data: { [field.name]: { __typename: member } } });
    },
  );

  it("knows an input of which exactly one field is given", async () => {
    const source =
      'mutation { startCarePeriod(idempotencyKey: "k", input: { child: {}, startedOn: "2026-01-01", legalStatus: "C2" }) { __typename } }';
    expect((await graphql({ schema, source })).errors?.[0]?.message).toMatch(/exactly one/i);
  });

  it("describes every type whose name does not say it all", () => {
    const undescribed = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith("__") && !["Query", "Mutation"].includes(type.name))
      .filter((type) => !/(Ok|Connection|Header|Cell)$/.test(type.name) && !type.description)
      .map((type) => type.name);
    expect(undescribed).toEqual([]);
  });
});

const inputs: Record<string, unknown> = {
  StartCarePeriodInput: { child: { id: "1" }, startedOn: "2026-01-01", legalStatus: "C2" },
  EndCarePeriodInput: { carePeriodId: "1", endedOn: "2026-01-01", endReason: "E4A", expectedVersion: 1 },
  RecordPlacementInput: { carePeriodId: "1", startedOn: "2026-01-01", type: "U4", expectedVersion: 1 },
  MovePlacementInput: { placementId: "1", movedOn: "2026-01-01", reason: "X", type: "U4", expectedVersion: 1 },
  EndPlacementInput: { placementId: "1", endedOn: "2026-01-01", reason: "X", expectedVersion: 1 },
  CorrectPlacementInput: { placementId: "1", correctionReason: "x", expectedVersion: 1 },
  RequestAssessmentInput: { childId: "1", kind: "IHA", providerId: "1" },
  TakeAssessmentStepInput: { assessmentId: "1", kind: "ACCEPT", expectedVersion: 1 },
  ReturnAssessmentReportInput: { assessmentId: "1", summary: "x", expectedVersion: 1 },
  AddAssessmentCopiesInput: { assessmentId: "1", copies: [] },
  CheckAssessmentQualityInput: { assessmentId: "1", checklistVersion: "1", answers: [], expectedVersion: 1 },
  ConfirmAssessmentBreachInput: { childId: "1", causeId: "1", measure: "ASSESSED", owner: "HEALTH", reason: "OTHER" },
  BreakGlassInput: { child: { id: "1" }, reason: "x", minutes: 5 },
  CloseBreakGlassReviewInput: { id: "1", outcome: "JUSTIFIED", note: "x", expectedVersion: 1 },
  SealIdentityInput: { childId: "1", reason: "x", expectedVersion: 1 },
  AskToOpenSealedIdentityInput: { child: { id: "1" }, reason: "x", minutes: 5 },
  DecideSealedOpeningInput: { id: "1", decision: "APPROVED", expectedVersion: 1 },
  CloseSealedOpeningReviewInput: { id: "1", outcome: "JUSTIFIED", note: "x", expectedVersion: 1 },
  ProtectAddressInput: { childId: "1", ground: "OTHER", reason: "x" },
  EndAddressProtectionInput: { id: "1", until: "2026-01-01", reason: "x", expectedVersion: 1 },
  DecideDuplicateInput: { childId: "1", otherChildId: "2", verdict: "SAME", reason: "x" },
  MergeChildrenInput: { keptId: "1", formerId: "2", reason: "x", expectedVersion: 1 },
  UnmergeChildrenInput: { mergeId: "1", reason: "x", expectedVersion: 1 },
  CreateImportInput: { authority: "1", year: 2026, files: [] },
  Date: "2026-01-01",
  PlacementEvent: "STARTED",
  CommissioningFactsInput: { born: "2015-01-01" },
  CommissionerChangeInput: {},
  CommissioningServiceInput: { category: "COMMUNITY" },
  RaiseDisputeInput: { childId: "1", on: "2026-01-01", respondentIcbId: "1", reason: "x" },
  TakeDisputeStepInput: { disputeId: "1", to: "SETTLED", reason: "x", expectedVersion: 1 },
  SealFigureInput: { indicatorId: "1", period: "2025-26" },
  RequestSubjectAccessInput: { childId: "1" },
  PlaceLegalHoldInput: { childId: "1", reason: "x" },
  LiftLegalHoldInput: { id: "1", reason: "x", expectedVersion: 1 },
  RequestRectificationInput: { record: "PLACEMENT", recordId: "1", statement: "x" },
  DecideRectificationInput: { id: "1", outcome: "REFUSED", reason: "x", expectedVersion: 1 },
  RequestErasureInput: { childId: "1", reason: "x" },
  DecideErasureInput: { id: "1", decision: "REFUSE", note: "x", expectedVersion: 1 },
  RequestExportInput: { kind: "FIGURE", indicatorId: "1", period: "2025-26" },
  ReturnPart: "OC2",
  ClaimAssessmentChargeInput: {
    ...{ childId: "1", kind: "IHA", assessedOn: "2026-01-01", deliveredBy: "NURSE", providerId: "1", reference: "x" },
  },
  CreditAssessmentChargeInput: { chargeId: "1", reason: "x" },
  RecordGpRegistrationInput: { childId: "1", practiceCode: null, from: "2026-01-01", source: "SPINE" },
  CorrectGpRegistrationInput: { id: "1", correctionReason: "x", expectedVersion: 1 },
  RecordResidenceInput: { childId: "1", from: "2026-01-01", source: "SPINE" },
  CorrectResidenceInput: { id: "1", correctionReason: "x", expectedVersion: 1 },
  RecordConsentInput: {
    ...{
      childId: "1",
      scopes: ["ASSESSMENT"],
      capacity: "YOUNG_PERSON",
      by: "x",
      givenOn: "2026-01-01",
      evidence: "SPOKEN",
    },
  },
  RecordConsentRefusalInput: {
    ...{
      childId: "1",
      scopes: ["ASSESSMENT"],
      capacity: "YOUNG_PERSON",
      by: "x",
      refusedOn: "2026-01-01",
      evidence: "SPOKEN",
    },
  },
  RecordConsentReceiptInput: { consentId: "1", receivedOn: "2026-01-01", expectedVersion: 1 },
  WithdrawConsentInput: { consentId: "1", withdrawnOn: "2026-01-01", by: "x", expectedVersion: 1 },
  CorrectConsentInput: { consentId: "1", correctionReason: "x", expectedVersion: 1 },
  TakeBackConsentInput: { consentId: "1", reason: "x", expectedVersion: 1 },
  RecordHealthLineInput: { childId: "1", kind: "DENTAL_CHECK", source: "DENTIST" },
  CorrectHealthLineInput: { lineId: "1", correctionReason: "x", expectedVersion: 1 },
  TakeBackHealthLineInput: { lineId: "1", reason: "x", expectedVersion: 1 },
  MakeHealthPlanInput: { childId: "1", madeOn: "2026-01-01", needs: [] },
  RecordHealthActionProgressInput: { actionId: "1", to: "DONE", note: "x", expectedVersion: 1 },
  TakeBackInput: { id: "1", reason: "x", expectedVersion: 1 },
  DraftNoticeInput: { placementId: "1", event: "STARTED", recipientKind: "GP_NEW" },
  SendNoticeInput: { noticeId: "1", expectedVersion: 1 },
  TakeNoticeStepInput: { noticeId: "1", to: "ACCEPTED", expectedVersion: 1 },
  MakeReferralInput: { childId: "1", service: "OTHER", provider: "x", referredOn: "2026-01-01" },
  TakeReferralStepInput: { referralId: "1", kind: "ATTENDED", on: "2026-01-01", expectedVersion: 1 },
  CreateWebhookEndpointInput: { url: "https://hooks.example.org/" },
  UpdateWebhookEndpointInput: { id: "1", expectedVersion: 1 },
  RotateWebhookSecretInput: { id: "1", expectedVersion: 1 },
  DeleteWebhookEndpointInput: { id: "1", expectedVersion: 1 },
  ReplayWebhookDeliveriesInput: { endpointId: "1" },
  CareHistoryInput: { born: "2008-06-10", carePeriods: [] },
  RecordCareLeaverEntryInput: { childId: "1", kind: "IN_EDUCATION", from: "2026-01-01" },
  CorrectCareLeaverEntryInput: { id: "1", correctionReason: "x", expectedVersion: 1 },
  RecordCareLeaverMeasureInput: {
    ...{ childId: "1", year: 2026, inTouch: "YES", activity: "F2", accommodation: "U1", observedOn: "2025-06-10" },
  },
  OfferPersonInput: { born: "2007-01-01" },
  DraftOfferApplicationInput: { childId: "1", offerId: "1" },
  TakeOfferApplicationStepInput: { applicationId: "1", to: "SUBMITTED", expectedVersion: 1 },
  SetOfferBudgetInput: { offerId: "1", from: "2026-01-01", until: "2027-01-01", amountPence: 1 },
  PublishVacancyInput: {
    ...{ title: "x", kind: "OPEN", guaranteedInterview: true, opensOn: "2026-01-01", closesOn: "2026-02-01" },
  },
  ExpressInterestInput: { childId: "1", vacancyId: "1" },
  TakeVacancyInterestStepInput: { interestId: "1", to: "INTERVIEWED", expectedVersion: 1 },
  ShareCareLeaverStatusInput: { interestId: "1", candidateReference: "x", expectedVersion: 1 },
  RevokeCareLeaverStatusInput: { interestId: "1" },
  SetIndicatorTargetsInput: { indicatorId: "K03", points: [{ on: "2026-01-01", value: 90 }], source: "x" },
  ExpectFeedInput: { feed: "NOTICES", fromMonth: "2026-01" },
  ReceiveFeedInput: { feed: "NOTICES", month: "2026-01", receivedOn: "2026-02-01" },
  Int: 1,
  Boolean: true,
  ReviewImportRowsInput: { importId: "1", review: "ACCEPTED" },
};
function sample(type: string): unknown {
  if (!type.endsWith("!")) return undefined;
  return inputs[type.slice(0, -1)] ?? "1";
}

describe("scalars", () => {
  const echo = executableSchema({ Query: { organisation: (_: unknown, { on }: { on: string }) => ({ from: on }) } });
  const from = async (on: unknown) => {
    const result = await graphql({
      schema: echo,
      source: 'query($on: Date) { organisation(code: "x", on: $on) { from } }',
      variableValues: { on },
    });
    return (result.data?.organisation as { from?: unknown } | undefined)?.from ?? result.errors?.[0]?.message;
  };
  const literal = async (on: string) =>
    (await graphql({ schema: echo, source: `{ organisation(code: "x", on: ${on}) { from } }` })).errors?.[0]?.message;

  it.each(["2024-02-29", "0001-01-01", "9999-12-31"])("Date takes %s", async (on) => {
    expect(await from(on)).toBe(on);
  });

  it.each([
    "2025-02-29",
    "2025-2-1",
    "2025-02-01T00:00:00Z",
    "20250201",
    "",
    " 2025-02-01",
    20250201,
    true,
    ["2025-02-01"],
  ])("Date refuses %j", async (on) => {
    expect(await from(on)).toContain("Date must be a calendar day as YYYY-MM-DD.");
  });

  it("Date reads literals the same way, and does not quote what it refuses", async () => {
    expect(await literal('"2024-02-29"')).toBeUndefined();
    expect(await literal('"2025-02-29"')).toMatch(/Date must be a calendar day/);
    expect(await literal("20250201")).toMatch(/Date must be a calendar day/);
  });

  it.each([
    ["2026-11-22T09:30:00Z", true],
    ["2026-11-22T09:30:00.123456+01:00", true],
    ["2026-11-22T09:30:00", false],
    ["2026-11-31T09:30:00Z", false],
    ["2026-11-22 09:30:00+00", false],
    ["2026-11-22T09:30:00+14:00", true],
    ["2026-11-22T09:30:00-15:00", false],
    ["2026-11-22T09:30:00+23:59", false],
    [new Date(0), false],
  ])("DateTime writes %s: %s", async (createdAt, fine) => {
    const clock = executableSchema({ Query: { import: () => ({ createdAt }) } });
    const result = await graphql({ schema: clock, source: '{ import(id: "1") { createdAt } }' });
    expect(result.errors === undefined).toBe(fine);
  });
});
