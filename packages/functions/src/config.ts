import { defaultLimits, type Limits } from "@cic/api/limits";

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
  /** `CIC_ORIGINS`: origins of pages that may call the API, with spaces between; none by default. */
  readonly origins: readonly string[];
}

/** What the functions in the cloud read besides. */
export interface WorkerConfig extends CommonConfig {
  /** `CIC_DATABASE_URL`: `postgres://…`, with `sslmode=verify-full` unless the host is Neon's. */
  readonly databaseUrl: string;
  /** `CIC_IMPORT_BUCKET`: name of the bucket that takes the files of imports. */
  readonly importBucket: string;
  /** `CIC_PUBLIC_URL`: where callers reach the API, an https URL without a path. */
  readonly publicUrl: string;
}

/** What the worker that sends mail reads besides. */
export interface MailConfig extends WorkerConfig {
  /** `CIC_MAIL_FROM`: the address that mail comes from, verified with SES. */
  readonly mailFrom: string;
  /** `CIC_MAIL_CONFIGURATION_SET`: of SES, by which it tells of mail that comes back. */
  readonly mailConfigurationSet: string;
  /** `CIC_NOTICE_URL`: where people open a notice, an https URL; the notice's id is put behind it. */
  readonly noticeUrl: string;
}

/** What the entry that answers callers reads besides. */
export interface CloudConfig extends WorkerConfig {
  /** `CIC_TOKEN_ISSUER`: `iss` of the tokens that are accepted, an https URL. */
  readonly tokenIssuer: string;
  /** `CIC_TOKEN_AUDIENCE`: `aud` of the tokens that are accepted. */
  readonly tokenAudience: string;
  /** `CIC_TOKEN_KEYS_URL`: where the issuer publishes its keys, an https URL. */
  readonly tokenKeysUrl: URL;
  /** `CIC_INTROSPECTION`: `on` or `off` (default): whether clients may ask for the schema. */
  readonly introspection: boolean;
}

/** Throws `ConfigError`. */
export function readCommonConfig(environment: Environment = process.env): CommonConfig {
  const limits = Object.entries(defaultLimits).map(([name, byDefault]) => {
    const setting = `CIC_LIMIT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
    const text = environment[setting];
    const value = text === undefined ? byDefault : Number(text);
    if (!Number.isSafeInteger(value) || value < 1) throw new ConfigError(`${setting} must be a whole number above 0`);
    return [name, value] as const;
  });
  return {
    logLevel: oneOf(environment, "CIC_LOG_LEVEL", ["info", "debug", "warn", "error", "silent"]),
    limits: Object.fromEntries(limits) as unknown as Limits,
    origins: (environment.CIC_ORIGINS ?? "").split(/\s+/).filter((origin) => origin !== ""),
  };
}

/** Throws `ConfigError`. */
export function readWorkerConfig(environment: Environment = process.env): WorkerConfig {
  return {
    ...readCommonConfig(environment),
    databaseUrl: encryptedUrl(environment, "CIC_DATABASE_URL"),
    importBucket: needed(environment, "CIC_IMPORT_BUCKET"),
    publicUrl: url(environment, "CIC_PUBLIC_URL").origin,
  };
}

/** Throws `ConfigError`. */
export function readMailConfig(environment: Environment = process.env): MailConfig {
  return {
    ...readWorkerConfig(environment),
    mailFrom: needed(environment, "CIC_MAIL_FROM"),
    mailConfigurationSet: needed(environment, "CIC_MAIL_CONFIGURATION_SET"),
    noticeUrl: url(environment, "CIC_NOTICE_URL").href,
  };
}

/** Throws `ConfigError`. */
export function readCloudConfig(environment: Environment = process.env): CloudConfig {
  return {
    ...readWorkerConfig(environment),
    tokenIssuer: needed(environment, "CIC_TOKEN_ISSUER"),
    tokenAudience: needed(environment, "CIC_TOKEN_AUDIENCE"),
    tokenKeysUrl: url(environment, "CIC_TOKEN_KEYS_URL"),
    introspection: oneOf(environment, "CIC_INTROSPECTION", ["off", "on"]) === "on",
  };
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

/** A database's URL by which nothing is sent that others can read: Neon's driver always encrypts, PostgreSQL's must be told to. */
function encryptedUrl(environment: Environment, name: string): string {
  const { href, hostname, searchParams } = url(environment, name);
  const modes = searchParams.getAll("sslmode");
  if (!hostname.endsWith(".neon.tech") && (modes.length !== 1 || modes[0] !== "verify-full")) {
    throw new ConfigError(`${name} must have sslmode=verify-full`);
  }
  return href;
}

/** The first of `values` is the default. */
function oneOf(environment: Environment, name: string, values: readonly [string, ...string[]]): string {
  const value = environment[name] ?? values[0];
  if (!values.includes(value)) throw new ConfigError(`${name} must be one of ${values.join(", ")}`);
  return value;
}
