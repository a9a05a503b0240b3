import { toHubPaper } from "@/lib/formats/hub/papers";
import type { HubPaperDetail, HubRepositories } from "@/lib/formats/hub/schemas";
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
    repositories
      .filter(({ kind }) => kind === wanted)
      .map(({ name, profile }) => ({ ...(typeof profile === "object" ? profile : {}), id: name }));
  return { models: ofKind("model"), datasets: ofKind("dataset"), spaces: ofKind("space") };
}
