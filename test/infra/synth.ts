import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { root } from "./platform.ts";

/** A resource that a deployment would create. */
export interface Resource {
  readonly type: string;
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: each type has inputs of its own
  readonly inputs: Record<string, any>;
  readonly options: {
    readonly protect: boolean;
    readonly retainOnDelete: boolean;
    /** Names of what it waits for, where that is said outright. */
    readonly dependsOn: readonly string[];
  };
}

export interface Synthesis {
  readonly app: { readonly protect?: boolean; readonly removal?: string; readonly providers: Record<string, unknown> };
  readonly resources: readonly Resource[];
}

const settings = {
  CIC_TOKEN_ISSUER: "https://issuer.example",
  CIC_TOKEN_AUDIENCE: "https://api.example",
  CIC_TOKEN_KEYS_URL: "https://issuer.example/keys",
  CIC_SECRETS_CHANGED_ON: "2026-11-01",
  CIC_MAIL_FROM: "notices@example.org",
  CIC_NOTICE_URL: "https://app.example.org/notices/",
  CIC_BREAK_GLASS_URL: "https://app.example.org/emergencies/",
  SST_SECRET_VoucherKey: "made up",
  SST_SECRET_DatabaseUrl: "postgres://u:p@ep-one-pooler.eu-west-2.aws.neon.tech/cic",
  SST_SECRET_DatabaseDirectUrl: "postgres://u:p@ep-one.eu-west-2.aws.neon.tech/cic",
};

/** A change to one file of `infra/` or to `sst.config.ts`; what is changed must be there once. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/**
 * What a deployment of `stage` would create: runs `sst.config.ts` on SST's real components, as `sst deploy` does, with Pulumi's
 * mocks for AWS and a stand-in for the process that SST's components ask for bundles.
 */
export async function synthesise(stage: string, environment: Record<string, string> = {}): Promise<Synthesis> {
  const kept = join(root, `.sst/synth-${digestOf(stage, environment)}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8")) as Synthesis;
  const [synthesis] = await synthesiseEach(stage, environment, [[]]);
  if (typeof synthesis === "string" || synthesis === undefined) throw new Error(synthesis);
  writeFileSync(kept, JSON.stringify(synthesis));
  return synthesis;
}

/** Of everything that a synthesis depends on: the same is not run twice. */
function digestOf(stage: string, environment: Record<string, string>): string {
  const sources = [
    ...globSync(["sst.config.ts", "infra/*.ts", "test/infra/*.ts", "packages/db/{migrations,reference}/*"], {
      cwd: root,
    }),
    ".sst/platform/installed",
  ].sort();
  const hash = createHash("sha256").update(JSON.stringify([stage, environment, sources]));
  for (const source of sources) hash.update(readFileSync(join(root, source)));
  return hash.digest("hex").slice(0, 20);
}

/** The same, once for each set of changes to the source, in one process: a synthesis, or why it could not be made. */
export async function synthesiseEach(
  stage: string,
  environment: Record<string, string>,
  variants: readonly (readonly Edit[])[],
): Promise<(Synthesis | string)[]> {
  const platform = join(root, ".sst/platform");
  const folder = mkdtempSync(join(platform, `synth-${stage}-`));
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method, params } = JSON.parse(Buffer.concat(chunks).toString()) as {
      method: string;
      params: [{ handler?: string }];
    };
    // Else one may be asked on a connection that is just being closed.
    response.setHeader("connection", "close");
    response.end(JSON.stringify({ result: answerTo(method, params[0]) }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const common = { bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "error" } as const;
  const program = join(folder, "program.mjs");
  const configs = variants.map((_, at) => join(folder, `config-${at}.mjs`));
  try {
    await build({
      ...common,
      stdin: { contents: PROGRAM, resolveDir: platform, loader: "ts" },
      inject: [join(platform, "src/shim/run.js")],
      define: GLOBALS,
      outfile: program,
    });
    await Promise.all(
      variants.map((edits, at) =>
        build({
          ...common,
          entryPoints: [join(root, "sst.config.ts")],
          define: { ...GLOBALS, ...SHIM },
          plugins: [edited(edits)],
          outfile: configs[at] as string,
        }),
      ),
    );
    return await run(program, {
      ...{ ...process.env, ...settings, ...environment },
      SST_SERVER: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      SYNTH: JSON.stringify({ stage, root, platform, work: join(root, ".sst"), configs }),
      NODE_OPTIONS: "",
    });
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the program below puts what SST makes global. */
const GLOBALS = {
  $app: "globalThis.__app",
  $cli: "globalThis.__cli",
  $dev: "false",
  sst: "globalThis.__sst",
  aws: "globalThis.__aws",
  neon: "globalThis.__neon",
};
const SHIM = Object.fromEntries(
  ["$config", "$util", "$interpolate", "$jsonStringify"].map((name) => [name, `globalThis.__shim.${name}`]),
);

/** Reads each file as it would be after the changes. */
function edited(edits: readonly Edit[]): Plugin {
  return {
    name: "edited",
    setup({ onLoad }) {
      for (const file of new Set(edits.map((one) => one.file))) {
        onLoad({ filter: new RegExp(`/${file.replaceAll(".", "\\.")}$`) }, ({ path }) => {
          let contents = readFileSync(path, "utf8");
          for (const { from, to } of edits.filter((one) => one.file === file)) {
            if (contents.split(from).length !== 2) throw new Error(`${file} does not have just one ${from}`);
            contents = contents.replace(from, () => to);
          }
          return { contents, loader: "ts" };
        });
      }
    },
  };
}

function answerTo(method: string, { handler = "" }: { readonly handler?: string }): unknown {
  if (method === "Provider.Aws.Bootstrap") return { asset: "assets", state: "state" };
  if (method !== "Runtime.Build") throw new Error(`nothing answers ${method}`);
  // An empty folder stands for the bundle: what is in bundles is tested on its own.
  return { handler: handler.split("/").at(-1), out: join(root, "test/infra/no-bundle"), errors: [], sourcemaps: [] };
}

/** Runs inside `.sst/platform`, where SST's components and Pulumi are. Prints the syntheses as JSON, last. */
const PROGRAM = `
import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";
import * as neon from "@sst-provider/neon";
import * as shim from "./src/shim/run.js";

const { stage, root, platform, work, configs } = JSON.parse(process.env.SYNTH);
Object.assign(globalThis, {
  __app: { name: "cic-health", stage },
  __cli: { command: "deploy", rpc: "", paths: { root, home: work, work, platform }, state: { version: {} } },
  __aws: aws, __neon: neon, __shim: shim,
});
// These look at the app as they load.
globalThis.__sst = await import("./src/components");
const { run } = await import("./src/auto/run");
const ACCOUNT = "123456789012";
const SERVICES = { "lambda/function": "lambda", "s3/bucket": "s3", "sqs/queue": "sqs", "sns/topic": "sns", "kms/key": "kms",
  "cloudwatch/logGroup": "logs", "acm/certificate": "acm", "iam/role": "iam", "sesv2/configurationSet": "ses" };
const nameOf = async (one) => one?.urn === undefined ? "" : String(await one.urn.promise()).split("::").at(-1);

async function synthesise(file) {
  const { default: config } = await import(file);
  const app = await config.app({ stage });
  Object.assign(globalThis.__app, { name: app.name, removal: app.removal, protect: app.protect ?? false, providers: app.providers });
  const region = app.providers.aws.region;
  const resources = [];
  const options = new Map();

  function outputsOf(type, name, inputs) {
    const kind = type.replace(/^aws:/, "").split(":")[0];
    const service = SERVICES[kind] ?? kind.split("/")[0];
    const before = { lambda: "function:", kms: "key/", iam: "role/", ses: "configuration-set/" }[service] ?? "";
    const arn = service === "s3" ? "arn:aws:s3:::" + name : "arn:aws:" + service + ":" + region + ":" + ACCOUNT + ":" + before + name;
    return { name, arn, bucket: name, keyId: name, url: "https://sqs.example/" + name, apiEndpoint: "https://" + name + ".example",
      executionArn: "arn:aws:execute-api:" + region + ":" + ACCOUNT + ":" + name, invokeArn: arn, host: name + ".example",
      password: "made up", base64: "bWFkZSB1cA==", domainValidationOptions: [{ domainName: "x", resourceRecordName: "x", resourceRecordType: "CNAME", resourceRecordValue: "x" }],
      domainNameConfiguration: {}, ...inputs };
  }
  await pulumi.runtime.setMocks({
    newResource: ({ type, name, inputs }) => {
      resources.push({ type, name, inputs });
      return { id: name + "-id", state: outputsOf(type, name, inputs) };
    },
    call: ({ token, inputs }) => {
      if (token === "aws:iam/getPolicyDocument:getPolicyDocument") return { ...inputs, json: JSON.stringify({ Statement: inputs.statements ?? [] }) };
      if (token.includes("getRegion")) return { region, name: region, id: region };
      if (token.includes("getCallerIdentity")) return { accountId: ACCOUNT };
      if (token.includes("getPartition")) return { partition: "aws" };
      if (token.includes("getZone")) return { zoneId: "zone", name: "example.org", zones: [{ id: "zone", name: "example.org" }] };
      return inputs;
    },
  }, app.name, stage, false);
  pulumi.runtime.setAllConfig({ "aws:region": region });
  await pulumi.runtime.runInPulumiStack(() =>
    // Transformations run in the order in which they are registered: the last sees what became of the options.
    run(async () => {
      pulumi.runtime.registerStackTransformation((args) => {
        options.set(args.type + " " + args.name, args);
        return undefined;
      });
      return config.run();
    }),
  );
  await pulumi.runtime.disconnect();
  for (const resource of resources) {
    const args = options.get(resource.type + " " + resource.name);
    const given = [args?.opts.dependsOn ?? []].flat();
    resource.options = { protect: args?.opts.protect === true, retainOnDelete: args?.opts.retainOnDelete === true,
      dependsOn: (await Promise.all(given.map(nameOf))).filter((name) => name !== "") };
  }
  return { app, resources };
}

const made = [];
for (const file of configs) made.push(await synthesise(file).catch((error) => String(error?.stack ?? error)));
process.stdout.write("\\nSYNTH" + JSON.stringify(made), () => process.exit(0));
`;

function run(program: string, environment: NodeJS.ProcessEnv): Promise<(Synthesis | string)[]> {
  const { promise, resolve, reject } = Promise.withResolvers<(Synthesis | string)[]>();
  const child = spawn(process.execPath, [program], { cwd: root, env: environment, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  let complained = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    complained += chunk;
  });
  child.on("error", reject);
  child.on("close", (code) => {
    const at = said.lastIndexOf("\nSYNTH");
    if (code === 0 && at >= 0) resolve(JSON.parse(said.slice(at + 6)) as (Synthesis | string)[]);
    else reject(new Error(`sst.config.ts did not run:\n${complained.slice(-4_000)}${said.slice(-500)}`));
  });
  return promise;
}
