import { setTimeout as pause } from "node:timers/promises";
import { Command } from "commander";
import { addDays, type Day, parseDay } from "@/lib/time/dates";
import { AppError } from "@/lib/platform/errors";

/** Between two days, so that the service hardly notices us. */
const politePauseMs = 1_000;

export const fetchCommand = new Command("fetch").description("fetch papers from a live service");

fetchCommand
  .command("hf")
  .description("the daily feed of Hugging Face")
  .requiredOption("--date <day>", "the feed day, YYYY-MM-DD", toDay)
  .option("--until <day>", "the last day of a range", toDay)
  .action(({ date, until = date }: { date: Day; until?: Day }) => fetchDays(listDays(date, until)));

async function fetchDays(days: Day[]): Promise<void> {
  const { importItems, nothingYet } = await import("@/lib/imports/run");
  const { listDailyPapers } = await import("@/lib/sources/hugging-face");
  const total = { ...nothingYet };
  for (const [index, day] of days.entries()) {
    if (index > 0) await pause(politePauseMs);
    const items = (await listDailyPapers(day)).map((item) => withDate(item, day));
    const counts = await importItems(items, "hf", {
      onRejected: (number, reason) => console.error(`${day}:${number}: ${reason}`),
      onWarned: (number, warning) => console.error(`${day}:${number}: warning: ${warning}`),
    });
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += counts[key];
    console.error(`${day}: ${counts.read} papers, ${counts.inserted} new`);
  }
  console.log(JSON.stringify(total));
}

function withDate(item: unknown, date: Day): unknown {
  return typeof item === "object" && item !== null ? { ...item, date } : item;
}

function listDays(from: Day, until: Day): Day[] {
  if (until < from)
    throw new AppError("invalid", `The range ends on ${until}, before it starts on ${from}.`);
  const days: Day[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

function toDay(text: string): Day {
  const day = parseDay(text);
  if (!day) throw new AppError("invalid", `${text} isn't a date. Write it as 2025-12-09.`);
  return day;
}
