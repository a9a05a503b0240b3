import { importItems } from "@/lib/imports/run";
import type { HubItem, HubPerson } from "@/lib/formats/hub/schemas";

/** An item of a daily list as Hugging Face gives it, without what we add. */
export type GivenItem = Omit<HubItem, "submittedBy" | "thumbnail"> & {
  submittedBy?: Partial<HubPerson>;
};

/** Imports a recorded item as its day's command would. */
export async function storeHubItem(item: object, on: string, position: number): Promise<void> {
  await storeHubItems([{ ...item, date: on, position }]);
}

export async function storeHubItems(items: object[]): Promise<void> {
  await importItems(items, "hf", {
    onRejected: (line, reason) => {
      throw new Error(`${line}: ${reason}`);
    },
  });
}
