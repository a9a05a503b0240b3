import type { Metadata } from "next";
import { connection } from "next/server";
import { ProsePage } from "@/components/ui/prose-page";
import { subscriptionPaths, paths } from "@/lib/addresses/urls";
import { env } from "@/lib/platform/env/env";

export const metadata: Metadata = {
  title: "Privacy",
  description: "What this site stores, for how long, and how to have it deleted.",
  alternates: { canonical: paths.privacy() },
};
export const instant = false;

/** Says what the code keeps: whoever changes that changes this page. */
export default async function PrivacyPage() {
  await connection();
  return (
    <ProsePage title="Privacy">
      <p>
        Reading here leaves no trace of you: no cookies, no analytics, no ads, and nothing loaded
        from other companies. Pictures and videos come through this site.
      </p>
      <h2>In your browser</h2>
      <ul className="space-y-2">
        <li>
          Your browser remembers your color theme, whether you closed the banner, and comments you
          haven’t posted yet. None of this is sent to us until you post.
        </li>
        <li>
          When you sign in, a cookie keeps you signed in for 90 days and another tells pages that
          you are. Without JavaScript there’s a third. While you wait for a sign-in email, one more
          lasts 30 minutes.
        </li>
      </ul>
      <h2>If you have an account</h2>
      <ul className="space-y-2">
        <li>
          We store your email address, handle, name and ORCID iD, and the ids of accounts you
          connect. Your email address is never shown.
        </li>
        <li>
          Your handle, name, ORCID iD, comments, reactions, submissions, claimed papers and upvotes
          are public. You can <a href={paths.settings()}>hide your upvotes</a>. Earlier versions of
          an edited comment stay public until you delete it.
        </li>
        <li>
          For each session we store the browser’s name and when it began. Sessions end after 90
          days, or when you sign out.
        </li>
        <li>Reports, and the proof you give with a claim, are read by moderators only.</li>
      </ul>
      <h2>If you get the digest</h2>
      <ul className="space-y-2">
        <li>
          We store your email address, time zone, schedule and topics, and which digests were sent
          and whether they arrived. We don’t track opens or clicks: links are the same for everyone.
        </li>
        <li>Addresses that aren’t confirmed are deleted after a week.</li>
        <li>
          If email to you bounces or you mark it as spam, we keep a fingerprint of the address so
          that we never write to it again.
        </li>
      </ul>
      <h2>To keep the site working</h2>
      <ul className="space-y-2">
        <li>
          To stop abuse we count requests by IP address, email address or account. They’re stored
          only as fingerprints, for a week at most. IP addresses aren’t stored otherwise.
        </li>
        <li>
          Sign-in links and codes work for 10 minutes and are stored as fingerprints. So are session
          cookies and API tokens.
        </li>
        {env.EMBEDDING_URL && (
          <li>
            What you search for is sent to a language model service that finds related papers.
          </li>
        )}
        <li>
          The server’s host may keep logs of its own, as web servers do. Ask whoever runs this site.
        </li>
      </ul>
      <h2>Your data is yours</h2>
      <ul className="space-y-2">
        <li>
          In your <a href={paths.settings()}>settings</a> you can download all your data and delete
          your account. Deleting removes your profile, upvotes, reactions, claims, sessions and
          subscription at once. Your comments stay as “deleted”, without text or name.
        </li>
        <li>
          Every digest has links to unsubscribe and to change your settings. You can{" "}
          <a href={subscriptionPaths.subscribe()}>subscribe</a> again at any time.
        </li>
        <li>
          Public papers, counts and comments can be downloaded by anyone through the{" "}
          <a href={paths.api()}>API</a>. Copies that others made can’t be recalled.
        </li>
      </ul>
    </ProsePage>
  );
}
