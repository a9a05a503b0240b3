import { channel } from "node:diagnostics_channel";
import { revalidateTag } from "next/cache";

const expired = channel("pages-expired");

/** The pages under these tags are drawn anew for whoever asks next; whatever keeps copies hears of it. */
export function expirePages(...tags: string[]): void {
  if (tags.length === 0) return;
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
  expired.publish({ tags });
}
