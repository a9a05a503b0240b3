/** The same answer as others would send it: a bare Node server from memory, and nginx from the disk. */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "@/lib/platform/local/ports";
import { untilAnswers } from "@/tests/bench/static-page";

export type SentBytes = { headers: Record<string, string>; body: Uint8Array; encoding: string };

const bareServer = `
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
const [folder, port] = process.argv.slice(2);
const body = readFileSync(folder + "/body");
const headers = Object.entries(JSON.parse(readFileSync(folder + "/headers.json", "utf8"))).flat();
createServer((request, response) => {
  response.writeHead(200, headers);
  response.end(body);
}).listen(Number(port), "127.0.0.1");`;

export async function serveBare({ headers, body }: SentBytes) {
  const folder = mkdtempSync(join(tmpdir(), "bare-server-"));
  writeFileSync(join(folder, "server.mjs"), bareServer);
  writeFileSync(join(folder, "body"), body);
  writeFileSync(join(folder, "headers.json"), JSON.stringify(headers));
  const port = await findFreePort();
  const child = spawn(process.execPath, [join(folder, "server.mjs"), folder, String(port)]);
  return started(child, { port, folder });
}

/** Null where nginx is not installed. One worker, the bytes packed beforehand as it likes them best. */
export async function serveByNginx({ body, encoding }: SentBytes) {
  if (!hasNginx()) return null;
  const folder = mkdtempSync(join(tmpdir(), "nginx-"));
  chmodSync(folder, 0o755); // its worker is another user
  const port = await findFreePort();
  writeFileSync(join(folder, "page.html"), body);
  const packed = encoding === "identity" ? "" : `add_header Content-Encoding ${encoding};`;
  writeFileSync(
    join(folder, "nginx.conf"),
    `worker_processes 1; daemon off; pid ${folder}/pid; error_log ${folder}/errors;
    events { worker_connections 1024; }
    http {
      access_log off; default_type text/html; sendfile on; keepalive_requests 1000000;
      client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f;
      uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
      server { listen 127.0.0.1:${port}; root ${folder}; location / { ${packed} try_files /page.html =404; } }
    }`,
  );
  const child = spawn("nginx", ["-c", join(folder, "nginx.conf"), "-e", join(folder, "errors")]);
  return started(child, { port, folder });
}

async function started(child: ChildProcess, { port, folder }: { port: number; folder: string }) {
  const url = `http://127.0.0.1:${port}/`;
  await untilAnswers(url);
  return {
    url,
    stop() {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function hasNginx(): boolean {
  try {
    execFileSync("nginx", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
