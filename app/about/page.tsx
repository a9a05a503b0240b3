import type { Metadata } from "next";
import { connection } from "next/server";
import { ProsePage } from "@/components/ui/prose-page";
import { subscriptionPaths, paths } from "@/lib/addresses/urls";
import { env } from "@/lib/platform/env/env";

export const metadata: Metadata = {
  title: "About",
  description: "What this site is, who runs it, and how to take part.",
  alternates: { canonical: paths.about() },
};
export const instant = false;

/** Drawn by the running site: a build does not know whose it is. */
export default async function AboutPage() {
  await connection();
  return (
    <ProsePage title={`About ${env.SITE_NAME}`}>
      <p>
        {env.SITE_NAME} is a page of research papers a day, curated by {env.CURATOR_NAME} and the
        research community. Each paper has its abstract, authors, links and a discussion. Readers
        upvote what’s worth reading, so the best of a day comes first.
      </p>
      <h2>Read</h2>
      <p>
        Browse by <a href={paths.latest()}>day</a>, week or month, or see{" "}
        <a href={paths.trending()}>what’s trending</a>. Here’s{" "}
        <a href={paths.ranking()}>how papers are ranked</a>. Search covers titles, abstracts and
        authors.
      </p>
      <p>
        Get the <a href={subscriptionPaths.subscribe()}>digest by email</a>, daily or weekly, on the
        topics you choose. Here’s <a href={paths.digestPreview()}>what it looks like</a>.
      </p>
      <h2>Take part</h2>
      <ul className="space-y-2">
        <li>
          <a href={paths.signIn()}>Sign in</a> with your email to upvote and comment. No password
          needed.
        </li>
        <li>
          <a href={paths.submit()}>Submit a paper</a> you’d like others to read. It appears in
          today’s papers.
        </li>
        <li>
          Wrote one of them? Open its page and claim authorship. You can then edit its links, and
          your comments are marked as the author’s.
        </li>
        <li>
          Something wrong with a paper or a comment? Report it, and a moderator will review it.
        </li>
      </ul>
      <h2>Feeds and API</h2>
      <p>
        Every list is also a <a href={`${paths.api()}#feeds`}>feed</a> in Atom, RSS and JSON. The{" "}
        <a href={paths.api()}>API</a> has the same shapes as Hugging Face’s papers API, and there’s
        an MCP server for agents.
      </p>
      <h2>Who runs it</h2>
      <p>
        This site runs <b>Daily Papers</b>, open-source software that any lab, reading group or
        field can host. Whoever hosts it is responsible for its content. Paper metadata comes from
        arXiv and other public sources, and links lead to the originals.
      </p>
      <p>
        What’s stored about you, and how to delete it: <a href={paths.privacy()}>Privacy</a>.
      </p>
    </ProsePage>
  );
}
