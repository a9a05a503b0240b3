/**
 * Run after `npm install` where the registry lacks the packages of other platforms: npm then leaves
 * them out of package-lock.json, and `npm ci` refuses a lock file without them. Adds what is missing
 * by name and version; npm passes over it wherever it is for another platform.
 */
import { readFileSync, writeFileSync } from "node:fs";

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = {
  "arm-eabi": "arm",
  "arm-gnueabihf": "arm",
  "arm-musleabihf": "arm",
  wasm32: "wasm32",
};
const plain = ["arm64", "x64", "ia32", "loong64", "ppc64", "riscv64", "s390x"];

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const isThere = [`node_modules/${name}`, `${place}/node_modules/${name}`].some(
      (at) => lock.packages[at],
    );
    if (isThere) continue;
    lock.packages[`node_modules/${name}`] = { version, ...platformOf(name) };
    process.stdout.write(`added ${name} ${version}\n`);
  }
}
const [root, ...rest] = Object.entries(lock.packages);
rest.sort(([one], [other]) => one.localeCompare(other, "en"));
lock.packages = Object.fromEntries([root, ...rest]);
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);

function platformOf(name) {
  const system = systems.find((each) => name.includes(`-${each}`));
  const special = Object.keys(processors).find((each) => name.includes(`-${each}`));
  const processor = special ? processors[special] : plain.find((each) => name.includes(`-${each}`));
  if (!processor) throw new Error(`${name} does not say what it is for.`);
  return { cpu: [processor], optional: true, ...(system && { os: [system] }) };
}
