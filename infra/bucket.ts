import { key } from "./encryption";
import { isProduction, origins } from "./settings";

/** Files of imports and exports under `imports/` and `exports/`, and orders to work on them under `orders/` and `export_orders/`. */
export const bucket = new sst.aws.Bucket("Imports", {
  versioning: true,
  cors:
    origins.length === 0 ? false : { allowMethods: ["PUT"], allowOrigins: origins, allowHeaders: ["content-length"] },
  lifecycle: [
    { id: "orders", prefix: "orders/", expiresIn: "14 days" },
    { id: "imports", prefix: "imports/", expiresIn: "90 days" },
    { id: "export-orders", prefix: "export_orders/", expiresIn: "14 days" },
    // A day more than the API gives addresses of them.
    { id: "exports", prefix: "exports/", expiresIn: "8 days" },
  ],
  transform: {
    bucket: (args) => {
      args.forceDestroy = !isProduction;
    },
    lifecycle: (args) => {
      args.rules = $util.output(args.rules).apply((rules) =>
        (rules ?? []).map((rule) => ({
          ...rule,
          noncurrentVersionExpiration: { noncurrentDays: rule.id === "exports" ? 1 : 30 },
          abortIncompleteMultipartUpload: { daysAfterInitiation: 1 },
        })),
      );
    },
  },
});

new aws.s3.BucketServerSideEncryptionConfiguration("ImportsEncryption", {
  bucket: bucket.name,
  rules: [
    {
      applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: key.arn },
      bucketKeyEnabled: true,
    },
  ],
});

const objects = (prefix: string) => $interpolate`${bucket.arn}/${prefix}/*`;

/** What the API does with the bucket: presigns uploads and addresses of exports, asks what came, leaves orders, forgets files. */
export const apiPermissions = [
  { actions: ["s3:PutObject"], resources: [objects("imports"), objects("orders"), objects("export_orders")] },
  { actions: ["s3:GetObject"], resources: [objects("exports")] },
  { actions: ["s3:GetObject", "s3:DeleteObject"], resources: [objects("imports")] },
  // Without it, asking for a file that has not come is refused instead of answered.
  { actions: ["s3:ListBucket"], resources: [bucket.arn] },
  { actions: ["kms:GenerateDataKey"], resources: [key.arn] },
];

/** What the worker of exports does with it. */
export const exportWorkerPermissions = [
  { actions: ["s3:GetObject"], resources: [objects("export_orders")] },
  { actions: ["s3:PutObject"], resources: [objects("exports")] },
  { actions: ["kms:GenerateDataKey"], resources: [key.arn] },
];

/** What the worker of imports does with it. */
export const workerPermissions = [{ actions: ["s3:GetObject"], resources: [objects("imports"), objects("orders")] }];
