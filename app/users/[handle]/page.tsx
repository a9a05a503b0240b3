import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { PersonForms } from "@/components/people/person-forms";
import { PersonHeader } from "@/components/people/person-header";
import { PersonPapers } from "@/components/people/person-papers";
import { getViewer } from "@/lib/platform/auth/auth";
import { paths } from "@/lib/addresses/urls";
import { getPerson } from "@/lib/people/people";
import { isModerator, mayGrantRoles } from "@/lib/roles/roles";

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

export default async function PersonPage({ params, searchParams }: PageProps<"/users/[handle]">) {
  const person = await personOf((await params).handle);
  if (!person) notFound();
  const viewer = await getViewer();
  const lists = [
    ["Submitted", person.submitted],
    ["Upvoted", person.upvoted ?? []],
    ["Commented", person.commented],
  ] as const;
  return (
    <div className="mx-auto max-w-3xl py-10">
      <PersonHeader person={person} />
      {"reported" in (await searchParams) && (
        <p role="status" className="mt-6 font-semibold">
          Thanks. A moderator will review it.
        </p>
      )}
      {lists.map(([title, papers]) => (
        <PersonPapers key={title} title={title} papers={papers} />
      ))}
      {lists.every(([, papers]) => papers.length === 0) && (
        <p className="mt-10 text-soft">No activity yet.</p>
      )}
      {person.isMember && viewer && viewer.id !== person.id && (
        <PersonForms
          person={person}
          mayModerate={isModerator(viewer)}
          mayGrantRoles={mayGrantRoles(viewer)}
        />
      )}
    </div>
  );
}

const personOf = cache(async (handle: string) => {
  await connection();
  return getPerson(handle, new Date());
});
