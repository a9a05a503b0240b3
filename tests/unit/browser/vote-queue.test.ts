import { expect, test } from "vitest";
import { openVoteQueue } from "@/components/browser/upvotes/vote-queue";

type Mark = { upvotes: number; upvoted: boolean };
const bare: Mark = { upvotes: 3, upvoted: false };
const voted: Mark = { upvotes: 4, upvoted: true };

/** A page with one paper whose server answers when told to. */
function openPage() {
  let shown = bare;
  const sent: boolean[] = [];
  const complaints: unknown[] = [];
  const waiting: { accept: () => void; refuse: (error: Error) => void }[] = [];
  const votes = openVoteQueue({
    send: (_paperId, upvoted) => {
      sent.push(upvoted);
      return new Promise<Mark>((resolve, refuse) =>
        waiting.push({ accept: () => resolve(upvoted ? voted : bare), refuse }),
      );
    },
    show: (_paperId, mark) => (shown = mark),
    complain: (error) => complaints.push(error),
  });
  const click = () => votes.cast("2501.00001", shown);
  return { click, sent, complaints, waiting, sendRest: votes.sendRest, shown: () => shown };
}

test("A vote shows before the server has answered", async () => {
  const page = openPage();
  const settled = page.click();
  expect(page.shown()).toEqual(voted);
  page.waiting[0]?.accept();
  await settled;
  expect(page.shown()).toEqual(voted);
  expect(page.complaints).toEqual([null]);
});

test("A vote that is refused is taken back, and the reason told", async () => {
  const page = openPage();
  const settled = page.click();
  page.waiting[0]?.refuse(new Error("too many"));
  await settled;
  expect(page.shown()).toEqual(bare);
  expect(page.complaints).toEqual([new Error("too many")]);
});

test("Clicks during a request are sent after it, and only when the last one wishes it", async () => {
  const page = openPage();
  const settled = page.click();
  await page.click();
  expect(page.shown()).toEqual(bare);
  expect(page.sent).toEqual([true]);
  page.waiting[0]?.accept();
  await expect.poll(() => page.sent).toEqual([true, false]);
  page.waiting[1]?.accept();
  await settled;
  expect(page.shown()).toEqual(bare);

  const again = page.click();
  await page.click();
  await page.click();
  page.waiting[2]?.accept();
  await again;
  expect(page.sent).toEqual([true, false, true]);
  expect(page.shown()).toEqual(voted);
});

test("Who leaves during a request still gets their last wish, and nothing is sent twice", async () => {
  const page = openPage();
  void page.click();
  page.sendRest();
  expect(page.sent).toEqual([true]);
  await page.click();
  page.sendRest();
  expect(page.sent).toEqual([true, false]);
});
