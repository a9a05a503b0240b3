/** `npm run bench -- NAME`: runs one benchmark and prints its figures as one JSON object, last. */
const benches: Record<string, () => Promise<{ bench: () => Promise<object> }>> = {
  api: () => import("./api"),
  candidates: () => import("./candidates"),
  dynamic: () => import("./dynamic"),
  feed: () => import("./feed"),
  fuzz: () => import("./fuzz"),
  import: () => import("./import"),
  queries: () => import("./queries"),
  trending: () => import("./trending"),
  upvote: () => import("./upvote"),
  digest: () => import("./digest"),
  "digest-crashes": () => import("./digest-crashes"),
  outage: () => import("./outage"),
  "outage-mail": () => import("./outage-mail"),
  search: () => import("./search"),
  "search-quality": () => import("./search-quality"),
};

const chosen = process.argv[2] ?? "";
const load = benches[chosen];
if (!load) {
  console.error(`There is no bench "${chosen}": choose one of ${Object.keys(benches).join(", ")}.`);
  process.exit(1);
}
console.log(JSON.stringify(await (await load()).bench()));
process.exit();
export {};
