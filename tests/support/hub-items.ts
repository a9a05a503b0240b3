import { db } from "@/lib/db";
import { dayToDate } from "@/lib/dates";
import type { HubItem, HubPerson } from "@/lib/hub-api/schemas";
import { day } from "@/tests/support/factories";

/** An item of a daily list as Hugging Face gives it, without what we add. */
export type GivenItem = Omit<HubItem, "submittedBy" | "thumbnail"> & { submittedBy?: GivenPerson };
type GivenPerson = Partial<HubPerson>;

/** Stores a recorded item the way an import does: what it says of people is kept key by key. */
export async function storeHubItem(item: GivenItem, on: string, position: number): Promise<void> {
  const { paper } = item;
  for (const person of [
    paper.submittedOnDailyBy,
    item.submittedBy,
    ...paper.authors.map(({ user }) => user),
  ])
    await storePerson(person);
  const organization = item.organization ?? paper.organization;
  await db.paper.create({
    data: {
      id: paper.id,
      textSource: "hugging_face",
      title: paper.title,
      abstract: paper.summary,
      publishedAt: paper.publishedAt ?? null,
      authorCount: paper.authors.length,
      outsideUpvoteCount: paper.upvotes,
      outsideCommentCount: item.numComments,
      discussionId: paper.discussionId,
      projectPage: paper.projectPage ?? null,
      githubRepo: paper.githubRepo ?? null,
      githubRepoAddedBy: paper.githubRepoAddedBy ?? null,
      githubStars: paper.githubStars ?? null,
      summary: paper.ai_summary ?? null,
      summaryModel: paper.ai_summary_model ?? null,
      ...(organization && {
        organization: {
          connectOrCreate: {
            where: { slug: organization.name },
            create: {
              slug: organization.name,
              name: organization.fullname,
              avatarUrl: organization.avatar ?? null,
              outsideId: organization._id,
            },
          },
        },
      }),
      authors: {
        create: paper.authors.map((author, index) => ({
          position: index,
          name: author.name,
          outsideId: author._id,
          outsideStatus: author.status ?? null,
          outsideStatusChangedAt: author.statusLastChangedAt ?? null,
          hiddenAt: author.hidden ? new Date() : null,
          ...(author.user && { outsidePerson: { connect: { handle: author.user.user } } }),
        })),
      },
      keywords: {
        create: (paper.ai_keywords ?? []).map((keyword, index) => ({
          position: index,
          keyword,
          key: keyword.toLowerCase(),
        })),
      },
      media: {
        create: (paper.mediaUrls ?? []).map((url, index) => ({
          position: index,
          kind: "image",
          url,
        })),
      },
      placements: {
        create: {
          day: dayToDate(day(on)),
          position,
          submittedAt: paper.submittedOnDailyAt ?? null,
          outsidePublishedAt: item.publishedAt ?? null,
          isAuthorParticipating: item.isAuthorParticipating,
          ...(paper.submittedOnDailyBy && {
            outsideSubmitter: { connect: { handle: paper.submittedOnDailyBy.user } },
          }),
        },
      },
    },
  });
}

async function storePerson(person: GivenPerson | undefined): Promise<void> {
  const handle = person?.user ?? person?.name;
  if (!person || !handle) return;
  const profile = Object.fromEntries(
    Object.entries(person).filter(([key]) => key !== "user" && key !== "name"),
  );
  const known = await db.outsidePerson.findUnique({ where: { handle } });
  const merged = { ...(known?.profile as object | undefined), ...profile } as object;
  const data = {
    name: person.fullname ?? handle,
    avatarUrl: person.avatarUrl ?? null,
    profile: merged,
  };
  await db.outsidePerson.upsert({ where: { handle }, create: { handle, ...data }, update: data });
}
