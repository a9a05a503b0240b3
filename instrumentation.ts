/** Each server process looks every two seconds for pages that a write has made out of date. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/platform/env/env");
  const { refreshSecret } = await import("@/lib/platform/http/refresh-secret");
  const { noteSocketAddresses } = await import("@/lib/platform/http/client-address");
  const { repairAddresses } = await import("@/lib/platform/http/address-repair");
  noteSocketAddresses();
  repairAddresses();
  const host = env.HOST === "0.0.0.0" || env.HOST === "::" ? "127.0.0.1" : env.HOST;
  const url = `http://${host}:${env.PORT}/api/cron/refresh`;
  const headers = { authorization: `Bearer ${refreshSecret}` };
  // A failed look is made up for by the next: the route remembers how far it came.
  const look = () => fetch(url, { method: "POST", headers }).catch(() => undefined);
  setInterval(look, 2_000).unref();
}
