/** A name server that knows TXT records only; everything else does not exist. */
import { createSocket } from "node:dgram";
import { promises as dns } from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import { once } from "node:events";

const headerBytes = 12;

/** From here on this process asks it and nobody else. Stop it when done. */
export async function serveTxtRecords(records: Record<string, string>) {
  const socket = createSocket("udp4");
  socket.on("message", (query, { port, address }) => {
    socket.send(answerTo(query, records), port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const before = dns.getServers();
  useServers([`127.0.0.1:${socket.address().port}`]);
  return {
    stop: () => {
      useServers(before);
      socket.close();
    },
  };
}

function useServers(servers: string[]): void {
  dns.setServers(servers);
  syncBuiltinESMExports(); // a named import keeps the functions of before otherwise
}

/** RFC 1035: the question again, and one record when the name has one. */
function answerTo(query: Buffer, records: Record<string, string>): Buffer {
  const labels: string[] = [];
  let at = headerBytes;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  const question = query.subarray(headerBytes, at + 5);
  const text = records[labels.join(".").toLowerCase()];
  const header = Buffer.alloc(headerBytes);
  header.writeUInt16BE(query.readUInt16BE(0), 0);
  header.writeUInt16BE(text === undefined ? 0x8183 : 0x8180, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(text === undefined ? 0 : 1, 6);
  return Buffer.concat([header, question, ...(text === undefined ? [] : [txtRecord(text)])]);
}

/** A TXT record is made of strings of at most 255 bytes. */
function txtRecord(text: string): Buffer {
  const strings = (text.match(/.{1,255}/g) ?? []).map((part) =>
    Buffer.concat([Buffer.from([part.length]), Buffer.from(part)]),
  );
  const content = Buffer.concat(strings);
  const record = Buffer.from([0xc0, headerBytes, 0, 16, 0, 1, 0, 0, 0, 60, 0, 0]);
  record.writeUInt16BE(content.length, 10);
  return Buffer.concat([record, content]);
}
