import type { Metadata } from "next";
import { paths } from "@/lib/addresses/urls";

export const metadata: Metadata = {
  title: "How papers are ranked",
  alternates: { canonical: paths.ranking() },
};

export default function RankingPage() {
  return (
    <div className="mx-auto max-w-prose space-y-4 py-8 [&_h2]:pt-4 [&_h2]:text-xl [&_h2]:font-bold [&_li]:ml-5 [&_li]:list-disc">
      <h1 className="text-3xl font-bold">How papers are ranked</h1>
      <p>
        A day, a week and a month show the most upvoted papers first. The{" "}
        <a href={paths.trending()} className="text-accent underline">
          {" "}
          trending list
        </a>{" "}
        weighs upvotes by how recent they are; no one adjusts it by hand, and this page is the whole
        rule.
      </p>
      <h2>The formula</h2>
      <p>
        A paper earns points. Every point is worth half as much after two days, a quarter after
        four, and so on. The paper with the most points left comes first.
      </p>
      <p className="overflow-x-auto rounded-lg border border-line bg-card p-4 font-mono text-sm">
        score = Σ points × 2<sup>−(days since earned) ÷ 2</sup>
      </p>
      <h2>What earns points</h2>
      <ul className="space-y-2">
        <li>Being listed on a day: 1, on that day.</li>
        <li>
          An upvote on this site: 1, when it’s cast. So an old paper can trend again when readers
          find it.
        </li>
        <li>
          An upvote counted elsewhere before the paper came here: 1, on the day it was listed.
        </li>
        <li>
          Each person who comments: ½, once. Comments add at most half as much as the upvotes, so an
          argument doesn’t lift a paper.
        </li>
        <li>
          Stars of the paper’s repository on GitHub, when known: log<sub>10</sub>(1 + stars), on the
          day it was listed. A thousand stars make 3 points.
        </li>
      </ul>
      <h2>What doesn’t count</h2>
      <ul className="space-y-2">
        <li>
          Upvotes from an account in its first day, unless it’s connected to another sign-in such as
          GitHub. They still show in the paper’s count.
        </li>
        <li>
          Accounts created within ten minutes of each other that upvote a paper within an hour of
          each other count together as the square root of their number: nine of them count as much
          as three readers.
        </li>
      </ul>
      <h2>Where it comes from</h2>
      <p>
        Reddit’s and Lobsters’ published formulas add the logarithm of the votes to the time of
        submission; this one does the same for each vote at its own time, a method known as forward
        decay (Cormode and others, 2009).
      </p>
    </div>
  );
}
