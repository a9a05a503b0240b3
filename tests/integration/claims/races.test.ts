import pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { deleteUser } from "@/lib/accounts/deletion";
import { claimAuthor, withdrawClaim } from "@/lib/claims/making";
import { settleClaim } from "@/lib/claims/settling";
import { importItems } from "@/lib/imports/run";
import { fixPaper } from "@/lib/papers/correcting";
import { db } from "@/lib/platform/db";
import { createUser } from "@/tests/support/factories";
import { hfItem } from "@/tests/support/import-lines";

const orcid = "0000-0002-1825-0097";
const now = new Date("2025-12-10T12:00:00Z");
const paperId = "2512.00001";
const names = ["Ada Lovelace", "Charles Babbage", "Dora Dell"];
let moderatorId: string;
let userId: string;

const outsider = new pg.Client({ connectionString: process.env.DATABASE_URL });
await outsider.connect();
afterAll(() => outsider.end());

const importPaper = (authors: string[]) =>
  importItems([hfItem({ paper: { authors: authors.map((name) => ({ name })) } })], "hf", {
    onRejected: (_, reason) => {
      throw new Error(reason);
    },
  });

beforeEach(async () => {
  await importPaper(names.slice(0, 2));
  moderatorId = (await createUser({ role: "moderator" })).id;
  userId = (await createUser()).id;
});

const newLists = {
  "an import": () => importPaper(names),
  "a moderator's correction": () =>
    fixPaper({ paperId, title: "Reading", abstract: "Sparsely.", authors: names, moderatorId }),
};
const claim = { paperId, position: 0, name: "Ada Lovelace", proof: "My page" };
const accept = async () => {
  const { id } = await db.authorClaim.findFirstOrThrow();
  await settleClaim({ id, verdict: "accept", moderatorId, now });
};
const acts = {
  "is accepted": {
    before: () => claimAuthor({ ...claim, userId, now }),
    act: accept,
    owns: true,
  },
  "proves itself": {
    before: async () => {
      const account = { provider: "orcid", providerAccountId: orcid, type: "oidc" };
      await db.account.create({ data: { ...account, userId } });
      await db.author.updateMany({ where: { position: 0 }, data: { orcid } });
    },
    act: () => claimAuthor({ ...claim, userId, now }),
    owns: true,
  },
  "is taken back": {
    before: async () => {
      await claimAuthor({ ...claim, userId, now });
      await accept();
    },
    act: () => withdrawClaim({ paperId, userId, now }),
    owns: false,
  },
  "goes with its account": {
    before: async () => {
      await claimAuthor({ ...claim, userId, now });
      await accept();
    },
    act: () => deleteUser(userId, now),
    owns: false,
  },
};
const pairs = Object.entries(newLists).flatMap(([by, write]) =>
  Object.entries(acts).map(([how, act]) => ({ by, write, how, ...act })),
);

test.each(pairs)(
  "A claim that $how while $by writes a new list of authors is not undone by it",
  async ({ write, before, act, owns }) => {
    await before();
    await outsider.query("begin");
    // Lets a name be given and taken, and stops whoever has read the list and would replace it.
    await outsider.query("select from author where paper_id = $1 for key share", [paperId]);
    const writing = write();
    await untilDoneOrWaiting(writing, 1);
    const acting = act();
    await untilDoneOrWaiting(acting, 2);
    await outsider.query("commit");
    await Promise.all([writing, acting]);
    const authors = await db.author.findMany({ orderBy: { position: "asc" } });
    expect(authors.map(({ name }) => name)).toEqual(names);
    expect(authors.map((author) => author.userId)).toEqual([owns ? userId : null, null, null]);
  },
);

/** Until the work has ended, or so many statements wait for somebody else's lock. */
async function untilDoneOrWaiting(work: Promise<unknown>, waiting: number): Promise<void> {
  let isDone = false;
  const end = () => void (isDone = true);
  work.then(end, end);
  for (let count = 0; !isDone && count < waiting; count = await countWaiting());
}

/** Not asked by the outsider: one transaction sees one state of the others. */
function countWaiting(): Promise<number> {
  return db.$executeRaw`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
}
