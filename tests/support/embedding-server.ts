import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Asked = { model: string; input: string[] };
type Answer = (response: ServerResponse, asked: Asked) => void;

/** Meanings that share no word: each text points where its words belong. */
const subjects = [/sea|ocean|tide|whale/i, /bread|oven|flour|baker/i, /star|comet|planet/i];

export const honestAnswer: Answer = (response, { input }) =>
  response.end(
    JSON.stringify({
      data: input.map((text, index) => ({
        index,
        embedding: subjects.map((subject) => (subject.test(text) ? 1 : 0.01)),
      })),
    }),
  );

/** An embedding service on this machine: answers as told, in three dimensions, and notes what it was asked. */
export async function startEmbeddingServer() {
  const fake = {
    answer: honestAnswer,
    asked: [] as Asked[],
    url: "",
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const asked = JSON.parse(body) as Asked;
      fake.asked.push(asked);
      fake.answer(response, asked);
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return fake;
}
