/**
 * What a deployment is told: from the environment, or from `.env` and `.env.<stage>`, which SST reads. What is secret is not
 * here: see `secrets.ts`.
 */
export const isProduction = $app.stage === "production";

/** A stage for one change, on a branch of the database where Neon is configured: `preview-<name>`. */
export const isPreview = $app.stage.startsWith("preview-");

/** Where the API answers, e.g. `api.example.org`; its zone is in Route 53. A personal stage may do without. */
export const domain = process.env.CIC_DOMAIN;

/** Under which CloudWatch keeps what is measured. */
export const metricsNamespace = `${$app.name}/${$app.stage}`;

/** Who hears of alarms. */
export const alarmEmail = process.env.CIC_ALARM_EMAIL;

/** Origins of pages that may call the API from a browser, with spaces between. */
export const origins = (process.env.CIC_ORIGINS ?? "").split(/\s+/).filter((origin) => origin !== "");

/** Whether only trusted documents are answered: see `packages/functions/src/config.ts`. */
export const trustedDocuments = process.env.CIC_TRUSTED_DOCUMENTS ?? "beside";

/** When the secrets were last changed, `YYYY-MM-DD`: an alarm goes off 90 days later. */
export const secretsChangedOn = needed("CIC_SECRETS_CHANGED_ON");

/** Mail to duty inboxes: from which address, whose domain is verified with SES, and where people open a notice. */
export const mail =
  (process.env.CIC_MAIL_FROM ?? "") === ""
    ? undefined
    : {
        from: needed("CIC_MAIL_FROM"),
        noticeUrl: needed("CIC_NOTICE_URL"),
        breakGlassUrl: needed("CIC_BREAK_GLASS_URL"),
      };

/** Whose tokens are accepted: see `packages/functions/src/config.ts`. */
export const tokens = {
  CIC_TOKEN_ISSUER: needed("CIC_TOKEN_ISSUER"),
  CIC_TOKEN_AUDIENCE: needed("CIC_TOKEN_AUDIENCE"),
  CIC_TOKEN_KEYS_URL: needed("CIC_TOKEN_KEYS_URL"),
};

if (isProduction && (domain === undefined || alarmEmail === undefined || mail === undefined)) {
  throw new Error("production needs CIC_DOMAIN, CIC_ALARM_EMAIL and CIC_MAIL_FROM: see infra/README.md");
}

function needed(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`${name} is not set: see infra/README.md`);
  return value;
}
