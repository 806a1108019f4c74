import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "schema/*.graphql",
  generates: {
    "packages/api/src/generated/types.ts": {
      plugins: ["typescript", "typescript-resolvers"],
      config: {
        contextType: "../context.ts#Context",
        enumsAsTypes: true,
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
        scalars: {
          ID: "string",
          Date: "@cic/domain/dates#Day",
          DateTime: "string",
        },
        avoidOptionals: { field: true, object: true, inputValue: false },
        inputMaybeValue: "T | null | undefined",
        mapperTypeSuffix: "Row",
        mappers: {
          Organisation: "@cic/domain/organisations/directory#Organisation",
          Child: "@cic/db/children/child.queries#ChildRow",
          CarePeriod: "@cic/db/children/care-period.queries#CarePeriodRow",
          LegalStatus: "@cic/db/children/legal-status.queries#LegalStatusRow",
          Placement: "@cic/db/placements/placement.queries#PlacementRow",
          PlacementArea: "@cic/db/placements/placement-area.queries#PlacementAreaRow",
          AccessReason: "@cic/db/access/access-relation.queries#AccessRelationRow",
          Import: "@cic/db/imports/import.queries#ImportRecord",
          Commissioner: "@cic/domain/commissioning/commissioner#Commissioner",
          CommissionerAnswer: "@cic/domain/commissioning/determine-commissioner#CommissionerAnswer",
          AssessmentCharge: "@cic/db/charges/charge.queries#ChargeRow",
          ChargeStatement: "@cic/db/charges/charge-statement.queries#StatementRows",
          Determination: "@cic/db/determinations/determination.queries#DeterminationRow",
          GpPractice: "@cic/db/organisations/gp-practice.queries#GpPracticeRow",
          GpRegistration: "@cic/db/children/gp-registration.queries#GpRegistrationRow",
          Residence: "@cic/db/children/gp-registration.queries#ResidenceRow",
          Dispute: "@cic/db/disputes/dispute.queries#DisputeRow",
          DisputeStep: "@cic/db/disputes/dispute.queries#DisputeStepRow",
          NoticeDuty: "@cic/domain/notifications/notice-duty#NoticeDuty",
          PlacementStep: "@cic/domain/notifications/approvals.rule#StepRequired",
          NoticeContent: "@cic/domain/notifications/notice-content#Content",
          NoticeGuidance: "@cic/domain/notifications/notice-duties#Guidance",
          NoticeAlert: "@cic/domain/notifications/notice-duties#Alert",
          ImportRow: "@cic/db/imports/import-row.queries#ImportRowRecord",
        },
      },
    },
    "packages/api/src/generated/schema.graphql": { plugins: ["schema-ast"] },
  },
};

export default config;
