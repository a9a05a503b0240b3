import { paths } from "@/lib/addresses/urls";

/** What was searched for stands in the field again. */
export function fillSearchField(): void {
  const field = document.querySelector<HTMLInputElement>("[data-search]");
  const query = new URLSearchParams(location.search).get("q");
  if (field && query !== null && location.pathname === paths.latest()) field.value = query;
}
