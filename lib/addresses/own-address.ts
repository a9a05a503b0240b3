/** Where a process reaches the site that listens on this host and port of its own machine. Pure. */
export function ownAddress({ host, port }: { host: string; port: number }): string {
  const everywhere: Record<string, string> = { "0.0.0.0": "127.0.0.1", "::": "::1" };
  const name = everywhere[host] ?? host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
