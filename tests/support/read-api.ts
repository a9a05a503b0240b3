import { GET as getRepositories } from "@/app/api/arxiv/[paperId]/repos/route";
import { GET as getDailyPapers } from "@/app/api/daily_papers/route";
import { GET as getDatasets } from "@/app/api/datasets/route";
import { GET as getModels } from "@/app/api/models/route";
import { GET as getComments } from "@/app/api/papers/[paperId]/comments/route";
import { GET as getPaper } from "@/app/api/papers/[paperId]/route";
import { GET as getPapers } from "@/app/api/papers/route";
import { GET as getSpaces } from "@/app/api/spaces/route";
import { GET as getSearch } from "@/app/api/papers/search/route";
import { expectDocumented } from "@/tests/support/api-contract";
import type { GivenItem } from "@/tests/support/hub-items";

export const site = "http://localhost:3000";
const lists: Record<string, typeof getPapers> = {
  "/api/daily_papers": getDailyPapers,
  "/api/papers/search": getSearch,
  "/api/papers": getPapers,
  "/api/models": getModels,
  "/api/datasets": getDatasets,
  "/api/spaces": getSpaces,
};
export const read = (path: string, headers = {}) => {
  const request = new Request(site + path, { headers });
  const { pathname } = new URL(request.url);
  const list = lists[pathname];
  if (list) return list(request, undefined);
  const segment = decodeURIComponent(pathname.split("/")[3] ?? "");
  const context = { params: Promise.resolve({ paperId: segment }) };
  if (pathname.endsWith("/comments")) return getComments(request, context);
  return pathname.startsWith("/api/arxiv")
    ? getRepositories(request, context)
    : getPaper(request, context);
};
export const list = async (path: string) =>
  (await expectDocumented(await read(path), "get", "/api/daily_papers")) as {
    paper: { id: string };
  }[];
export const ids = async (path: string) => (await list(path)).map(({ paper }) => paper.id);

/** With every key that Hugging Face gives. */
export const madeUp: GivenItem = {
  paper: {
    id: "2512.00001",
    authors: [
      {
        _id: "a1",
        user: {
          _id: "u1",
          avatarUrl: "/a.svg",
          isPro: false,
          fullname: "Ada",
          user: "ada",
          type: "user",
          name: "ada",
        },
        name: "Ada",
        status: "claimed_verified",
        statusLastChangedAt: "2025-12-09T08:00:00.000Z",
        hidden: false,
      },
      { _id: "a2", name: "Bob", hidden: true },
    ],
    mediaUrls: ["https://cdn-uploads.huggingface.co/x.png"],
    publishedAt: "2025-12-08T00:00:00.000Z",
    submittedOnDailyAt: "2025-12-09T00:00:00.000Z",
    title: "A title",
    submittedOnDailyBy: {
      _id: "u2",
      avatarUrl: "https://example.org/b.png",
      isPro: true,
      fullname: "Submitter",
      user: "sub",
      type: "user",
      name: "sub",
    },
    summary: "An abstract.",
    upvotes: 7,
    discussionId: "d1",
    projectPage: "https://example.org/",
    githubRepo: "https://github.com/x/y",
    githubRepoAddedBy: "user",
    ai_summary: "Short.",
    ai_keywords: ["diffusion models"],
    ai_summary_model: "some/model",
    githubStars: 12,
    organization: {
      _id: "o1",
      name: "lab",
      fullname: "The Lab",
      avatar: "https://example.org/o.png",
    },
  },
  publishedAt: "2025-12-07T19:00:00.000Z",
  title: "A title",
  summary: "An abstract.",
  mediaUrls: ["https://cdn-uploads.huggingface.co/x.png"],
  numComments: 2,
  submittedBy: {
    _id: "u2",
    avatarUrl: "https://example.org/b.png",
    fullname: "Submitter",
    name: "sub",
    type: "user",
    isPro: true,
    isHf: false,
    isHfAdmin: false,
    isMod: false,
    followerCount: 3,
    isUserFollowing: false,
  },
  organization: {
    _id: "o1",
    name: "lab",
    fullname: "The Lab",
    avatar: "https://example.org/o.png",
  },
  isAuthorParticipating: true,
};
