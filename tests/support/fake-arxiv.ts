import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Answer = (response: ServerResponse, id: string) => void;

/** arXiv on this machine: answers as told and notes when it was asked. */
export async function startFakeArxiv() {
  const fake = { askedAt: [] as number[], open: 0, mostOpen: 0, answer: paperAnswer("Fresh work") as Answer, url: "", stop: () => server.close() };
  const server = createServer((request, response) => {
    fake.askedAt.push(Date.now());
    fake.open += 1;
    fake.mostOpen = Math.max(fake.mostOpen, fake.open);
    response.on("close", () => (fake.open -= 1));
    fake.answer(response, new URL(request.url ?? "/", "http://x").searchParams.get("id_list") ?? "");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/query`;
  return fake;
}

export function paperAnswer(title: string, published = new Date()): Answer {
  return (response, id) =>
    response.end(`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/${id}v1</id>
<published>${published.toISOString()}</published><title>${title}</title><summary>What it says.</summary><author><name>Ada Lovelace</name></author></entry></feed>`);
}

export const unknownAnswer: Answer = (response) => response.end('<feed xmlns="http://www.w3.org/2005/Atom"></feed>');
