/** The channels that DIGEST_CHANNELS lists. Pure. */
import { z } from "zod";

export const channelServices = [
  "slack",
  "discord",
  "telegram",
  "mastodon",
  "bluesky",
  "ntfy",
  "webhook",
] as const;
export type ChannelService = (typeof channelServices)[number];
export type Channel = {
  name: string;
  service: ChannelService;
  frequency: "daily" | "weekly";
  url: string;
};

const entry = new RegExp(
  `^(${channelServices.join("|")}):([\\w.-]{1,40})(:daily|:weekly)?=(https?://\\S+)$`,
);
/** What an address must hold for its service; what stands behind "#" is a secret of its own. */
const needs: Partial<Record<ChannelService, (url: URL) => boolean>> = {
  telegram: ({ pathname, searchParams }) =>
    pathname.endsWith("/sendMessage") && Boolean(searchParams.get("chat_id")),
  mastodon: ({ pathname, hash }) => pathname === "/api/v1/statuses" && hash.length > 1,
  bluesky: ({ hash }) => /^#[^:]+:.+$/.test(hash),
  ntfy: ({ pathname }) => !pathname.endsWith("/"),
  webhook: ({ hash }) => /^#whsec_[A-Za-z0-9+/]{22,}=*$/.test(hash),
};
const loopback = ["localhost", "127.0.0.1", "[::1]"];

/**
 * "slack:lab=https://… telegram:field:weekly=https://…". The addresses are secrets, so a fault is
 * told by the number of its entry and quotes nothing.
 */
export const channelsSchema = z
  .string()
  .default("")
  .transform((list, context): Channel[] => {
    const channels = list.split(/\s+/).filter(Boolean).map(readChannel);
    const wrong = channels.indexOf(null);
    const named = channels.filter((channel) => channel !== null);
    if (wrong !== -1) {
      const message = `must list SERVICE:NAME=URL or SERVICE:NAME:weekly=URL, a service being one of ${channelServices.join(", ")}, with https addresses: /sendMessage?chat_id=… for telegram, /api/v1/statuses#TOKEN for mastodon, #HANDLE:PASSWORD for bluesky, /TOPIC for ntfy, #whsec_… for webhook; entry ${wrong + 1} is different`;
      context.issues.push({ code: "custom", message, input: undefined });
    } else if (new Set(named.map(({ name }) => name)).size < named.length) {
      const message = "must give each channel a name of its own";
      context.issues.push({ code: "custom", message, input: undefined });
    }
    return named;
  });

function readChannel(text: string): Channel | null {
  const [, service, name = "", frequency, address = ""] = entry.exec(text) ?? [];
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || url.username || url.password) return null;
  if (url.protocol !== "https:" && !loopback.includes(url.hostname)) return null;
  const known = service as ChannelService;
  if (needs[known]?.(url) === false) return null;
  return {
    name,
    service: known,
    frequency: frequency === ":weekly" ? "weekly" : "daily",
    url: address,
  };
}
