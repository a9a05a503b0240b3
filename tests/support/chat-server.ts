/**
 * Slack, Discord and Telegram on this machine, able to misbehave. Import it first: it tells the env module
 * its addresses before any module of ours is loaded.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type ChatAnswer =
  "stall" | "drop" | { status: number; headers?: Record<string, string>; body?: string };
type Posted = { path: string; body: Record<string, unknown> };

const posted: Posted[] = [];
let answers: Record<string, ChatAnswer> = {};
/** What stands in the addresses and must never be seen anywhere else. */
export const secretPart = "T0PSECRETTOKEN";

const server = createServer((request, response) => void take(request, response));
await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
const { port } = server.address() as AddressInfo;
const site = `http://127.0.0.1:${port}`;

Object.assign(process.env, {
  APP_URL: "https://papers.example.org",
  FEED_TIME_ZONE: "UTC",
  DIGEST_CHANNELS: `slack:lab=${site}/services/${secretPart}
    discord:club=${site}/api/webhooks/1/${secretPart}
    telegram:field:weekly=${site}/bot1:${secretPart}/sendMessage?chat_id=-100123`,
});

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const path = request.url ?? "";
  const service = path.startsWith("/bot")
    ? "telegram"
    : path.includes("/api/")
      ? "discord"
      : "slack";
  const answer = answers[service] ?? { status: 200, body: "ok" };
  posted.push({ path, body: JSON.parse(Buffer.concat(chunks).toString()) as Posted["body"] });
  if (answer === "stall") return;
  if (answer === "drop") return void request.socket.destroy();
  response.writeHead(answer.status, answer.headers).end(answer.body);
}

export const chatServer = {
  site,
  answer: (given: typeof answers) => (answers = given),
  /** What has come in since the last call. */
  take: () => posted.splice(0),
};
