import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { contract, nodejs } from "../../infra/bundling.ts";

const root = new URL("../../", import.meta.url).pathname;

/** What SST puts before every bundle. */
const BANNER = [
  `import { createRequire as topLevelCreateRequire } from 'module';`,
  `const require = topLevelCreateRequire(import.meta.url);`,
  `import { fileURLToPath as topLevelFileUrlToPath, URL as topLevelURL } from "url"`,
  `const __filename = topLevelFileUrlToPath(import.meta.url)`,
  `const __dirname = topLevelFileUrlToPath(new topLevelURL(".", import.meta.url))`,
].join("\n");

export interface Bundle {
  /** A folder as Lambda unpacks it, with nothing else near it. */
  readonly folder: string;
  readonly file: string;
  readonly bytes: number;
  readonly metafile: Metafile;
}

/** Bundles an entry of `packages/functions/src` (or any file) as `sst deploy` does, with the settings of `infra/bundling.ts`. */
export function bundle(entry: string, copied = contract, external = nodejs.esbuild.external): Promise<Bundle> {
  const made = bundles.get(entry) ?? makeBundle(entry, copied, external);
  bundles.set(entry, made);
  return made;
}

/** Made once a process. */
const bundles = new Map<string, Promise<Bundle>>();

async function makeBundle(entry: string, copied: typeof contract, external: readonly string[]): Promise<Bundle> {
  const source = entry.includes("/") ? entry : join(root, `packages/functions/src/${entry}.ts`);
  const folder = mkdtempSync(join(tmpdir(), "cic-bundle-"));
  const file = join(folder, "bundle.mjs");
  const { metafile, outputFiles } = await build({
    entryPoints: [source],
    platform: "node",
    bundle: true,
    format: nodejs.format,
    target: "es2024",
    mainFields: ["module", "main"],
    keepNames: nodejs.esbuild.keepNames,
    minify: nodejs.minify,
    sourcemap: nodejs.esbuild.sourcemap,
    external: ["sharp", "pg-native", ...external],
    banner: { js: BANNER },
    metafile: true,
    write: false,
    outfile: file,
    logLevel: "error",
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error("esbuild wrote nothing");
  writeFileSync(file, output.contents);
  for (const { from, to } of copied) cpSync(join(root, from), join(folder, to), { recursive: true });
  return { folder, file, bytes: output.contents.length, metafile };
}

/** How many bytes of a bundle each package is, the largest first. */
export function weigh({ metafile }: Bundle): [name: string, bytes: number][] {
  const weights = new Map<string, number>();
  for (const output of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
      const name = inPackage ?? /packages\/(\w+)/.exec(path)?.[0] ?? path;
      weights.set(name, (weights.get(name) ?? 0) + bytesInOutput);
    }
  }
  return [...weights].sort(([, a], [, b]) => b - a);
}
