import { defaultLimits } from "@cic/api/limits";
import { defaultQuotas } from "@cic/api/quotas";
import { describe, expect, it } from "vitest";
import { ConfigError, readCloudConfig, readCommonConfig, readMailConfig } from "./config.ts";

const cloud = {
  CIC_DATABASE_URL: "postgres://user:secret@ep-one.eu-west-2.aws.neon.tech/cic",
  CIC_IMPORT_BUCKET: "bucket",
  CIC_METRICS_NAMESPACE: "cic-health/test",
  CIC_PUBLIC_URL: "https://api.example",
  CIC_TOKEN_ISSUER: "https://issuer.example",
  CIC_TOKEN_AUDIENCE: "https://api.example",
  CIC_TOKEN_KEYS_URL: "https://issuer.example/keys",
  AWS_REGION: "eu-west-2",
  AWS_ACCESS_KEY_ID: "made-up",
  AWS_SECRET_ACCESS_KEY: "made-up",
  CIC_VOUCHER_KEY: "a key for tests alone, of 32 bytes or more",
};

describe("configuration", () => {
  it("has a default for all that a developer's machine needs", () => {
    expect(readCommonConfig({})).toEqual({
      logLevel: "info",
      limits: defaultLimits,
      quotas: defaultQuotas,
      origins: [],
      trusted: expect.objectContaining({ only: false }),
    });
  });

  it("answers nothing but trusted documents where it is told so", () => {
    expect(readCommonConfig({ CIC_TRUSTED_DOCUMENTS: "only" }).trusted.only).toBe(true);
    expect(() => readCommonConfig({ CIC_TRUSTED_DOCUMENTS: "yes" })).toThrow(ConfigError);
  });

  it("sets each limit by its own name", () => {
    const { limits } = readCommonConfig({
      CIC_LIMIT_BODY_BYTES: "5",
      CIC_LIMIT_DEPTH: "6",
      CIC_LIMIT_ROOT_FIELDS: "7",
    });
    expect(limits).toEqual({ ...defaultLimits, bodyBytes: 5, depth: 6, rootFields: 7 });
  });

  it("keeps introspection off in the cloud unless it is asked for", () => {
    expect(readCloudConfig(cloud).introspection).toBe(false);
    expect(readCloudConfig({ ...cloud, CIC_INTROSPECTION: "on" }).introspection).toBe(true);
  });

  it.each(Object.keys(cloud))("needs %s in the cloud", (name) => {
    expect(() => readCloudConfig({ ...cloud, [name]: "" })).toThrow(new ConfigError(`${name} is not set`));
  });

  const mail = {
    ...{ CIC_MAIL_FROM: "no-reply@api.example", CIC_MAIL_CONFIGURATION_SET: "cic" },
    CIC_NOTICE_URL: "https://front.example/notices/",
    CIC_BREAK_GLASS_URL: "https://front.example/reviews/",
  };
  it.each(Object.keys(mail))("needs %s to send mail", (name) => {
    expect(readMailConfig({ ...cloud, ...mail })).toMatchObject({ noticeUrl: "https://front.example/notices/" });
    expect(() => readMailConfig({ ...cloud, ...mail, [name]: "" })).toThrow(new ConfigError(`${name} is not set`));
  });

  it.each([
    "postgres://user:secret@ep-one-pooler.eu-west-2.aws.neon.tech/cic?application_name=x",
    "postgres://user:secret@ep-one.eu-west-2.aws.neon.tech/cic",
  ])("takes a database that is reached encrypted: %s", (given) => {
    expect(readCloudConfig({ ...cloud, CIC_DATABASE_URL: given }).databaseUrl).toBe(given);
  });

  it.each([
    "postgres://user:secret@db.example/cic",
    "postgres://user:secret@db.example/cic?sslmode=verify-full",
    "postgres://user:secret@neon.tech.example/cic",
    "postgres://user:secret@db.example/cic?host=one.neon.tech",
    "pglite:secret",
  ])("refuses a database that may be reached unencrypted: %s", (given) => {
    expect(() => readCloudConfig({ ...cloud, CIC_DATABASE_URL: given })).toThrow(
      new ConfigError("CIC_DATABASE_URL must be Neon's"),
    );
  });

  it.each<[string, string]>([
    ["CIC_DATABASE_URL", "secret"],
    ["CIC_LIMIT_DEPTH", "0"],
    ["CIC_LIMIT_COST", "many"],
    ["CIC_LIMIT_TOKENS", "1.5"],
    ["CIC_QUOTA_BULK_OBJECTS", "many"],
    ["CIC_LOG_LEVEL", "loud"],
    ["CIC_INTROSPECTION", "true"],
    ["CIC_TOKEN_KEYS_URL", "secret"],
    ["CIC_VOUCHER_KEY", "secret"],
  ])("names the setting that cannot be read, never its value: %s", (name, value) => {
    const read = () => readCloudConfig({ ...cloud, [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(name);
    expect(read).not.toThrow(/many|loud|true|secret/);
  });
});
