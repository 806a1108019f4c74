/// <reference path="./.sst/platform/config.d.ts" />

/** What exists in the cloud. Each concern is a file in `infra/`; `infra/README.md` is the runbook. */
export default $config({
  app: ({ stage }) => ({
    name: "cic-health",
    home: "aws",
    // Production cannot be removed by a command, and what holds data stays even when it is taken out of the code.
    protect: stage === "production",
    removal: stage === "production" ? "retain" : "remove",
    providers: {
      // London: no data leaves the UK.
      aws: { region: "eu-west-2" },
      ...(stage.startsWith("preview-") && process.env.NEON_API_KEY !== undefined && { neon: "0.13.0" }),
    },
  }),
  async run() {
    await import("./infra/alarms");
    await import("./infra/migration");
    const { address } = await import("./infra/api");
    await import("./infra/orders");
    await import("./infra/webhooks");
    await import("./infra/notices");
    await import("./infra/mail");
    await import("./infra/calendar");
    await import("./infra/audit");
    await import("./infra/watch");
    await import("./infra/dashboard");
    return { address };
  },
});
