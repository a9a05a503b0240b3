import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { once } from "node:events";
import { createGunzip } from "node:zlib";

/** Writes the file's papers as many times, each time of other years, so that all ids differ. */
export async function multiplyPapers(from: string, to: string, times: number): Promise<void> {
  const output = createWriteStream(to);
  for (let time = 0; time < times; time += 1) {
    const lines = createInterface({ input: createReadStream(from).pipe(createGunzip()) });
    for await (const line of lines) {
      const moved = line.replace(
        /"id": "(\d\d)(\d\d\.\d{4,5}")/,
        (_id, year: string, rest: string) => {
          const other = (Number(year) + 20 * time) % 100;
          return `"id": "${String(other).padStart(2, "0")}${rest}`;
        },
      );
      if (!output.write(`${moved}\n`)) await once(output, "drain");
    }
  }
  output.end();
  await once(output, "finish");
}
