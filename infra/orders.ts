import { bucket } from "./bucket";
import { exportWorker } from "./exports";
import { importWorker } from "./imports";

const orders = (name: string, worker: sst.aws.Function, filterPrefix: string) => ({
  ...{ name, function: worker.arn, filterPrefix, filterSuffix: ".json" },
  events: ["s3:ObjectCreated:*" as const],
});

/** An order in the bucket calls its worker. A bucket tells of all that it tells in one place. */
bucket.notify({
  notifications: [orders("Orders", importWorker, "orders/"), orders("ExportOrders", exportWorker, "export_orders/")],
});
