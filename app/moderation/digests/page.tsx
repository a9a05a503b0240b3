import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { ChannelTable } from "@/components/moderation/channel-table";
import { DigestChart } from "@/components/moderation/digest-chart";
import { DigestTable } from "@/components/moderation/digest-table";
import { getViewer } from "@/lib/platform/auth/auth";
import { listChannelReports } from "@/lib/channels/report";
import { countSubscribers, listDigestReports } from "@/lib/digests/report";
import { formatCount } from "@/lib/text/counts";
import { isModerator } from "@/lib/roles/roles";

export const instant = false;
export const metadata: Metadata = { title: "Digests", robots: { index: false } };

/** For moderators; a visitor is asked to sign in (next.config.ts), and a reader finds no such page. */
export default async function DigestsPage() {
  await connection(); // a session is judged by the clock
  if (!isModerator(await getViewer())) notFound();
  const [reports, subscribers, channels] = await Promise.all([
    listDigestReports(),
    countSubscribers(),
    listChannelReports(),
  ]);
  return (
    <div className="py-8">
      <h1 className="text-3xl font-bold">Digests</h1>
      <p className="mt-2 text-soft">
        {formatCount(subscribers.active, "subscriber")} · {subscribers.pending} unconfirmed ·{" "}
        {subscribers.left} unsubscribed · {subscribers.bounced} bounced. Opens aren’t tracked.
      </p>
      {reports.length === 0 ? (
        <p className="py-16 text-center text-lg">No digest has been sent yet.</p>
      ) : (
        <>
          <DigestChart reports={reports} />
          <DigestTable reports={reports} />
        </>
      )}
      {channels.length > 0 && (
        <>
          <h2 className="mt-10 text-xl font-bold">Channels</h2>
          <ChannelTable channels={channels} />
        </>
      )}
    </div>
  );
}
