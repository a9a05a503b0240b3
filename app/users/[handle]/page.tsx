import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { VerbForm } from "@/components/moderation/verb-form";
import { PersonHeader } from "@/components/people/person-header";
import { PersonPapers } from "@/components/people/person-papers";
import { getViewer } from "@/lib/auth";
import { paths } from "@/lib/urls";
import { getPerson } from "@/lib/users/people";

export const instant = false;

export async function generateMetadata({
  params,
}: PageProps<"/users/[handle]">): Promise<Metadata> {
  const person = await personOf((await params).handle);
  if (!person) return {};
  return {
    title: person.name ?? person.handle,
    alternates: { canonical: paths.user(person.handle) },
  };
}

export default async function PersonPage({ params }: PageProps<"/users/[handle]">) {
  const person = await personOf((await params).handle);
  if (!person) notFound();
  const viewer = await getViewer();
  const isModerator = viewer !== null && viewer.role !== "reader";
  const lists = [
    ["Submitted", person.submitted],
    ["Upvoted", person.upvoted ?? []],
    ["Commented", person.commented],
  ] as const;
  return (
    <div className="mx-auto max-w-3xl py-10">
      <PersonHeader person={person} />
      {lists.map(([title, papers]) => (
        <PersonPapers key={title} title={title} papers={papers} />
      ))}
      {lists.every(([, papers]) => papers.length === 0) && (
        <p className="mt-10 text-soft">Nothing to see here yet.</p>
      )}
      {isModerator && person.isMember && person.role === "reader" && (
        <section aria-labelledby="moderate" className="mt-12 border-t border-line pt-6">
          <h2 id="moderate" className="mb-3 text-xl font-bold">
            Moderate
          </h2>
          <VerbForm
            verb="hide"
            label="Hide this person and what they wrote"
            fields={{ subjectKind: "user", subjectId: person.id }}
            asksReason
          />
        </section>
      )}
    </div>
  );
}

const personOf = cache(async (handle: string) => {
  await connection();
  return getPerson(handle, new Date());
});
