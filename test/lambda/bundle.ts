import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build, type Metafile } from "esbuild";
import { contract, nodejs, quick } from "../../infra/bundling.ts";

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
export function bundle(entry: string, copied = contract, settings = settingsOf(entry)): Promise<Bundle> {
  const made = bundles.get(entry) ?? makeBundle(entry, copied, settings);
  bundles.set(entry, made);
  return made;
}

type Settings = typeof nodejs;
const settingsOf = (entry: string): Settings => (entry === "graphql" ? quick : nodejs);

/** Made once a process. */
const bundles = new Map<string, Promise<Bundle>>();

async function makeBundle(entry: string, copied: typeof contract, settings: Settings): Promise<Bundle> {
  const { format, splitting, minify, esbuild } = settings;
  const source = entry.includes("/") ? entry : join(root, `packages/functions/src/${entry}.ts`);
  const folder = mkdtempSync(join(tmpdir(), "cic-bundle-"));
  const file = join(folder, `${basename(source, ".ts")}.mjs`);
  const { metafile, outputFiles } = await build({
    entryPoints: [source],
    platform: "node",
    bundle: true,
    format,
    splitting,
    target: "es2024",
    mainFields: ["module", "main"],
    keepNames: esbuild.keepNames,
    minify,
    sourcemap: esbuild.sourcemap,
    external: ["sharp", "pg-native", ...esbuild.external],
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

/** How many bytes of a bundle each package is, and how many of those are read before anything is asked; the largest first. */
export function weigh({ metafile, file }: Bundle): [name: string, bytes: number, atStart: number][] {
  const early = readAtStart(metafile, basename(file));
  const weights = new Map<string, [bytes: number, atStart: number]>();
  for (const [output, { inputs }] of Object.entries(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
      const name = inPackage ?? /packages\/(\w+)/.exec(path)?.[0] ?? path;
      const [bytes, atStart] = weights.get(name) ?? [0, 0];
      weights.set(name, [bytes + bytesInOutput, atStart + (early.has(basename(output)) ? bytesInOutput : 0)]);
    }
  }
  return [...weights]
    .map(([name, [bytes, atStart]]): [string, number, number] => [name, bytes, atStart])
    .sort(([, a], [, b]) => b - a);
}
