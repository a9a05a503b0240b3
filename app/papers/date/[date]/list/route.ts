import { dailyPapers } from "@/app/api/daily_papers/cached-list";
import { dayOfPath } from "@/app/papers/cached-feed";
import { apiRoute, conditional, jsonType } from "@/lib/platform/http/api";
import { AppError } from "@/lib/platform/errors";
import { feedToday } from "@/lib/platform/today";

/** A day page is never paged; no day comes near. */
const wholeDay = 1000;

/** What the day's address answers to `Accept: application/json`: its list as the API gives it. See next.config. */
export const GET = apiRoute<RouteContext<"/papers/date/[date]/list">>(
  async (request, { params }) => {
    const date = await dayOfPath((await params).date);
    if (!date || date === "none yet" || date > feedToday(new Date()))
      throw new AppError("not_found", "That date doesn't exist.");
    const list = await dailyPapers({ date, p: 0, limit: wholeDay });
    return conditional(request, list, { ...jsonType, Vary: "Accept" });
  },
);
