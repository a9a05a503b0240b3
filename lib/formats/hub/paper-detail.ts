import { toHubPaper } from "@/lib/formats/hub/papers";
import type { HubPaperDetail, HubRepositories, HubRepository } from "@/lib/formats/hub/schemas";
import type { LinkedRepositories, PaperDetailRecord } from "@/lib/papers/records";

export function toHubPaperDetail(record: PaperDetailRecord): HubPaperDetail {
  const { models, datasets, spaces } = toHubRepositories(record.repositories);
  return {
    ...toHubPaper(record),
    numComments: record.paper.commentCount,
    linkedModels: models,
    numTotalModels: record.linkedModelTotal ?? models.length,
    linkedDatasets: datasets,
    numTotalDatasets: record.linkedDatasetTotal ?? datasets.length,
    linkedSpaces: spaces,
    numTotalSpaces: record.linkedSpaceTotal ?? spaces.length,
  };
}

export function toHubRepositories(repositories: LinkedRepositories): HubRepositories {
  const ofKind = (wanted: LinkedRepositories[number]["kind"]) =>
    repositories.filter(({ kind }) => kind === wanted).map(toHubRepository);
  return { models: ofKind("model"), datasets: ofKind("dataset"), spaces: ofKind("space") };
}

/** What its source does not say of it, and programs reckon with. */
function toHubRepository({ name, profile }: LinkedRepositories[number]): HubRepository {
  const author = name.split("/")[0] ?? name;
  const lacking = {
    _id: name,
    author,
    likes: 0,
    downloads: 0,
    tags: [],
    private: false,
    gated: false,
  };
  return { ...lacking, ...(typeof profile === "object" ? profile : {}), id: name };
}
