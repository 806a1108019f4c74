import { defaultLimits, type Limits } from "@cic/api/limits";
import { type Budget, defaultQuotas, type Quotas } from "@cic/api/quotas";
import { type TrustedDocuments, trustedDocuments } from "@cic/api/trusted-documents";
import { MIN_KEY_BYTES } from "@cic/auth/voucher";
import type { AwsCredentials } from "./bucket.ts";
import { trustedTexts } from "./trusted-documents.ts";

/** A setting is missing or cannot be read. The message is one line and names the setting, never its value. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What every entry point reads. */
export interface CommonConfig {
  /** `CIC_LOG_LEVEL`: `debug`, `info` (default), `warn`, `error` or `silent`. */
  readonly logLevel: string;
  /** `CIC_LIMIT_DEPTH`, `CIC_LIMIT_BODY_BYTES`, … one for each limit; defaults in `@cic/api/limits`. */
  readonly limits: Limits;
  /** `CIC_QUOTA_INTERACTIVE_OBJECTS`, `…_PER_SECOND`, `CIC_QUOTA_BULK_…`, `CIC_QUOTA_BULK_FROM`; defaults in `@cic/api/quotas`. */
  readonly quotas: Quotas;
  /** `CIC_ORIGINS`: origins of pages that may call the API, with spaces between; none by default. */
  readonly origins: readonly string[];
  /** `CIC_TRUSTED_DOCUMENTS`: `beside` (default), or `only` to answer nothing but the documents of `trusted-documents.ts`. */
  readonly trusted: TrustedDocuments;
}

/** What every function in the cloud that uses the database reads besides. */
export interface DatabaseConfig extends CommonConfig {
  /** `CIC_DATABASE_URL`: `postgres://…`, at Neon. */
  readonly databaseUrl: string;
}

/** What the workers in the cloud read besides. */
export interface WorkerConfig extends DatabaseConfig {
  /** `CIC_IMPORT_BUCKET`: name of the bucket that takes the files of imports. */
  readonly importBucket: string;
  /** `CIC_PUBLIC_URL`: where callers reach the API, an https URL without a path. */
  readonly publicUrl: string;
  /** `AWS_REGION`, `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`: Lambda sets them. */
  readonly credentials: AwsCredentials;
}

/** What the worker that sends mail reads besides. */
export interface MailConfig extends WorkerConfig {
  /** `CIC_MAIL_FROM`: the address that mail comes from, verified with SES. */
  readonly mailFrom: string;
  /** `CIC_MAIL_CONFIGURATION_SET`: of SES, by which it tells of mail that comes back. */
  readonly mailConfigurationSet: string;
  /** `CIC_NOTICE_URL`: where people open a notice, an https URL; the notice's id is put behind it. */
  readonly noticeUrl: string;
  /** `CIC_BREAK_GLASS_URL`: where the review of a grant in an emergency is opened, an https URL; the grant's id is put behind it. */
  readonly breakGlassUrl: string;
}

/** What the authorizer reads besides. */
export interface AuthorizerConfig extends CommonConfig {
  /** `CIC_TOKEN_ISSUER`: `iss` of the tokens that are accepted, an https URL. */
  readonly tokenIssuer: string;
  /** `CIC_TOKEN_AUDIENCE`: `aud` of the tokens that are accepted. */
  readonly tokenAudience: string;
  /** `CIC_TOKEN_KEYS_URL`: where the issuer publishes its keys, an https URL. */
  readonly tokenKeysUrl: URL;
  /** `CIC_VOUCHER_KEY`: with what the authorizer's word is sealed, the same for it and for whom it stands before; 32 bytes or more. */
  readonly voucherKey: string;
}

/** What the entries that answer callers read besides. */
export interface CloudConfig extends WorkerConfig, AuthorizerConfig {
  /** `CIC_INTROSPECTION`: `on` or `off` (default): whether clients may ask for the schema. */
  readonly introspection: boolean;
  /** `CIC_METRICS_NAMESPACE`: under which CloudWatch keeps what is measured of each operation. */
  readonly metricsNamespace: string;
}

/** A database in the cloud that nobody used for a while is started by the first to ask. */
const CLOUD_LIMITS = { ...defaultLimits, waitMs: 10_000 };

/** Throws `ConfigError`. */
export function readCommonConfig(environment: Environment = process.env, defaults = defaultLimits): CommonConfig {
  const limits = Object.entries(defaults).map(([name, byDefault]) => {
    const setting = `CIC_LIMIT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
    return [name, wholeNumber(environment, setting, byDefault)] as const;
  });
  const { interactive, bulk, bulkFrom } = defaultQuotas;
  const budget = (name: string, byDefault: Budget): Budget => ({
    objects: wholeNumber(environment, `${name}_OBJECTS`, byDefault.objects),
    perSecond: wholeNumber(environment, `${name}_PER_SECOND`, byDefault.perSecond),
  });
  const quotas = {
    interactive: budget("CIC_QUOTA_INTERACTIVE", interactive),
    bulk: budget("CIC_QUOTA_BULK", bulk),
    bulkFrom: wholeNumber(environment, "CIC_QUOTA_BULK_FROM", bulkFrom),
  };
  return {
    quotas,
    logLevel: oneOf(environment, "CIC_LOG_LEVEL", ["info", "debug", "warn", "error", "silent"]),
    limits: Object.fromEntries(limits) as unknown as Limits,
    trusted: trustedDocuments(trustedTexts, oneOf(environment, "CIC_TRUSTED_DOCUMENTS", ["beside", "only"]) === "only"),
    origins: (environment.CIC_ORIGINS ?? "").split(/\s+/).filter((origin) => origin !== ""),
  };
}

/** Throws `ConfigError`. */
export function readDatabaseConfig(environment: Environment = process.env): DatabaseConfig {
  return { ...readCommonConfig(environment, CLOUD_LIMITS), databaseUrl: neonUrl(environment, "CIC_DATABASE_URL") };
}

/** Throws `ConfigError`. */
export function readWorkerConfig(environment: Environment = process.env): WorkerConfig {
  return {
    ...readDatabaseConfig(environment),
    importBucket: needed(environment, "CIC_IMPORT_BUCKET"),
    publicUrl: url(environment, "CIC_PUBLIC_URL").origin,
    credentials: {
      region: needed(environment, "AWS_REGION"),
      accessKeyId: needed(environment, "AWS_ACCESS_KEY_ID"),
      secretAccessKey: needed(environment, "AWS_SECRET_ACCESS_KEY"),
      ...(environment.AWS_SESSION_TOKEN !== undefined && { sessionToken: environment.AWS_SESSION_TOKEN }),
    },
  };
}

/** Throws `ConfigError`. */
export function readAuthorizerConfig(environment: Environment = process.env): AuthorizerConfig {
  const voucherKey = needed(environment, "CIC_VOUCHER_KEY");
  if (Buffer.byteLength(voucherKey) < MIN_KEY_BYTES) throw new ConfigError("CIC_VOUCHER_KEY is too short");
  return {
    ...readCommonConfig(environment, CLOUD_LIMITS),
    tokenIssuer: needed(environment, "CIC_TOKEN_ISSUER"),
    tokenAudience: needed(environment, "CIC_TOKEN_AUDIENCE"),
    tokenKeysUrl: url(environment, "CIC_TOKEN_KEYS_URL"),
    voucherKey,
  };
}

/** Throws `ConfigError`. */
export function readMailConfig(environment: Environment = process.env): MailConfig {
  return {
    ...readWorkerConfig(environment),
    mailFrom: needed(environment, "CIC_MAIL_FROM"),
    mailConfigurationSet: needed(environment, "CIC_MAIL_CONFIGURATION_SET"),
    noticeUrl: url(environment, "CIC_NOTICE_URL").href,
    breakGlassUrl: url(environment, "CIC_BREAK_GLASS_URL").href,
  };
}

/** Throws `ConfigError`. */
export function readCloudConfig(environment: Environment = process.env): CloudConfig {
  return {
    ...readWorkerConfig(environment),
    ...readAuthorizerConfig(environment),
    introspection: oneOf(environment, "CIC_INTROSPECTION", ["off", "on"]) === "on",
    metricsNamespace: needed(environment, "CIC_METRICS_NAMESPACE"),
  };
}

/** What the function that watches the service reads. */
export interface WatchConfig {
  /** `CIC_SECRETS_CHANGED_ON`: `YYYY-MM-DD`. */
  readonly secretsChangedOn: string;
  /** `CIC_METRICS_NAMESPACE`: under which CloudWatch keeps what is measured. */
  readonly metricsNamespace: string;
}

/** Throws `ConfigError`. */
export function readWatchConfig(environment: Environment = process.env): WatchConfig {
  const secretsChangedOn = needed(environment, "CIC_SECRETS_CHANGED_ON");
  if (!/^\d{4}-\d\d-\d\d$/.test(secretsChangedOn) || Number.isNaN(Date.parse(secretsChangedOn))) {
    throw new ConfigError("CIC_SECRETS_CHANGED_ON must be a day: YYYY-MM-DD");
  }
  return { secretsChangedOn, metricsNamespace: needed(environment, "CIC_METRICS_NAMESPACE") };
}

function needed(environment: Environment, name: string): string {
  const value = environment[name];
  if (value === undefined || value === "") throw new ConfigError(`${name} is not set`);
  return value;
}

function url(environment: Environment, name: string): URL {
  const parsed = URL.parse(needed(environment, name));
  if (parsed === null) throw new ConfigError(`${name} is not a URL`);
  return parsed;
}

/** Neon's driver always encrypts; bundles hold no other. */
function neonUrl(environment: Environment, name: string): string {
  const { href, hostname } = url(environment, name);
  if (!hostname.endsWith(".neon.tech")) throw new ConfigError(`${name} must be Neon's`);
  return href;
}

function wholeNumber(environment: Environment, setting: string, byDefault: number): number {
  const text = environment[setting];
  const value = text === undefined ? byDefault : Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new ConfigError(`${setting} must be a whole number above 0`);
  return value;
}

/** The first of `values` is the default. */
function oneOf(environment: Environment, name: string, values: readonly [string, ...string[]]): string {
  const value = environment[name] ?? values[0];
  if (!values.includes(value)) throw new ConfigError(`${name} must be one of ${values.join(", ")}`);
  return value;
}
