import "server-only";
/**
 * Makes the one script of the pages out of browser/. Its name says what is in it, so that browsers
 * keep it for good, and older ones stay for a server that still runs an older build.
 */
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { build, context, type BuildOptions, type OutputFile, type Plugin } from "esbuild";
import { AppError } from "@/lib/platform/errors";
import { checkout } from "@/lib/platform/local/checkout";

const folder = path.join(checkout, "public/scripts");
/** Where the pages read its address. */
const addressFile = path.join(checkout, "lib/generated/browser-script.ts");
const keptScripts = 8;

const options = {
  absWorkingDir: checkout,
  entryPoints: ["components/browser/site.ts"],
  outdir: folder,
  entryNames: "[name]-[hash]",
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  write: false,
  logLevel: "silent",
} satisfies BuildOptions;

export async function ensureBrowserScript(): Promise<void> {
  const { outputFiles } = await build(options).catch((cause: Error) => {
    throw new AppError("unavailable", cause.message, { cause });
  });
  await store(outputFiles);
}

/** The same again after each change, until the function it gives back is called. */
export async function watchBrowserScript(): Promise<() => Promise<void>> {
  const plugin: Plugin = {
    name: "store",
    setup: ({ onEnd }) => onEnd(({ outputFiles = [] }) => store(outputFiles)),
  };
  const watched = await context({ ...options, logLevel: "warning", plugins: [plugin] });
  await watched.watch();
  return () => watched.dispose();
}

/** Writes nothing that is there already: a checkout may be read-only once it is built. */
async function store([script]: OutputFile[]): Promise<void> {
  if (!script) return;
  if (!(await readFile(script.path, "utf8").catch(() => null))) {
    await mkdir(folder, { recursive: true });
    await writeFile(script.path, script.contents);
    await forgetOldest();
  }
  const address = `export const browserScript = "/scripts/${path.basename(script.path)}";\n`;
  if (address === (await readFile(addressFile, "utf8").catch(() => null))) return;
  await mkdir(path.dirname(addressFile), { recursive: true });
  await writeFile(addressFile, address);
}

async function forgetOldest(): Promise<void> {
  const scripts = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const place = path.join(folder, name);
      return { place, madeAt: (await stat(place)).mtimeMs };
    }),
  );
  const old = scripts.sort((one, other) => other.madeAt - one.madeAt).slice(keptScripts);
  await Promise.all(old.map(({ place }) => rm(place)));
}
