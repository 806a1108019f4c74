export const { accountId } = aws.getCallerIdentityOutput();
export const { region } = aws.getRegionOutput();

/** Encrypts what is kept: settings of functions, the bucket, logs, alarms. Without it they cannot be read, so it stays. */
export const key = new aws.kms.Key(
  "Key",
  {
    description: `${$app.name} ${$app.stage}`,
    enableKeyRotation: true,
    deletionWindowInDays: 30,
    policy: aws.iam.getPolicyDocumentOutput({
      statements: [
        {
          // Leaves it to the account's own policies; without this nobody could manage the key.
          sid: "Account",
          principals: [{ type: "AWS", identifiers: [$interpolate`arn:aws:iam::${accountId}:root`] }],
          actions: ["kms:*"],
          resources: ["*"],
        },
        {
          sid: "Logs",
          principals: [{ type: "Service", identifiers: [$interpolate`logs.${region}.amazonaws.com`] }],
          actions: [
            "kms:Encrypt",
            "kms:Decrypt",
            "kms:ReEncryptFrom",
            "kms:ReEncryptTo",
            "kms:GenerateDataKey",
            "kms:DescribeKey",
          ],
          resources: ["*"],
          conditions: [
            {
              test: "ArnLike",
              variable: "kms:EncryptionContext:aws:logs:arn",
              values: [$interpolate`arn:aws:logs:${region}:${accountId}:log-group:*`],
            },
          ],
        },
        {
          // What publishes to topics that are encrypted with it.
          sid: "Topics",
          principals: [{ type: "Service", identifiers: ["cloudwatch.amazonaws.com", "ses.amazonaws.com"] }],
          actions: ["kms:Decrypt", "kms:GenerateDataKey"],
          resources: ["*"],
          conditions: [{ test: "StringEquals", variable: "aws:SourceAccount", values: [accountId] }],
        },
      ],
    }).json,
  },
  { retainOnDelete: $app.stage === "production" },
);

new aws.kms.Alias("KeyAlias", { name: `alias/${$app.name}-${$app.stage}`, targetKeyId: key.id });
