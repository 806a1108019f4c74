import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
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
  /** Of all its files. */
  readonly bytes: number;
  /** Of those that are read before anything is asked. */
  readonly startBytes: number;
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
  const file = join(folder, `${basename(source, ".ts")}.mjs`);
  const { metafile, outputFiles } = await build({
    entryPoints: [source],
    platform: "node",
    bundle: true,
    format: nodejs.format,
    splitting: nodejs.splitting,
    target: "es2024",
    mainFields: ["module", "main"],
    keepNames: nodejs.esbuild.keepNames,
    minify: nodejs.minify,
    sourcemap: nodejs.esbuild.sourcemap,
    external: ["sharp", "pg-native", ...external],
    banner: { js: BANNER },
    metafile: true,
    write: false,
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    logLevel: "error",
  });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  const sizes = new Map(outputFiles.map(({ path, contents }) => [basename(path), contents.length]));
  for (const { from, to } of copied) cpSync(join(root, from), join(folder, to), { recursive: true });
  const sum = (names: Iterable<string>) => [...names].reduce((bytes, name) => bytes + (sizes.get(name) ?? 0), 0);
  return { folder, file, bytes: sum(sizes.keys()), startBytes: sum(readAtStart(metafile, basename(file))), metafile };
}

/** A file of the bundle, and those that it imports before it runs, and they. */
function readAtStart({ outputs }: Metafile, name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const [, output] = Object.entries(outputs).find(([path]) => basename(path) === name) ?? [];
  for (const { kind, path, external } of output?.imports ?? []) {
    if (kind === "import-statement" && external !== true) readAtStart({ inputs: {}, outputs }, basename(path), seen);
  }
  return seen;
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
