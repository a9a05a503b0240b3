/**
 * Each server process looks every two seconds for pages that a write has made out of date, and every
 * five for mails to try again.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/platform/env/env");
  const { ownAddress } = await import("@/lib/addresses/own-address");
  const { refreshSecret } = await import("@/lib/platform/http/refresh-secret");
  const { noteSocketAddresses } = await import("@/lib/platform/http/client-address");
  const { repairAddresses } = await import("@/lib/platform/http/address-repair");
  const { noteAnswerForms } = await import("@/lib/platform/http/answer-form.mjs");
  noteSocketAddresses();
  repairAddresses();
  noteAnswerForms();
  const site = ownAddress({ host: env.HOST, port: env.PORT });
  const headers = { authorization: `Bearer ${refreshSecret}` };
  const call = (name: string) =>
    fetch(`${site}/api/cron/${name}`, { method: "POST", headers })
      // A failed look is made up for by the next: the database remembers how far it came.
      .catch(() => undefined);
  setInterval(() => call("refresh"), 2_000).unref();
  setInterval(() => call("outbox"), 5_000).unref();
}
