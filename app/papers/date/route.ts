import { type NextRequest, NextResponse } from "next/server";
import { readDay } from "@/lib/time/dates";
import { paths } from "@/lib/addresses/urls";

/** Where the date picker's form leads, so that it needs no script, and `/papers?date=`: see next.config. */
export function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl;
  const date = searchParams.get("date");
  const day = readDay(date ?? searchParams.get("day") ?? "");
  if (day) return lead(paths.day(day), date === null ? 303 : 307);
  // A link to a day that cannot exist is not found; a slip in the picker leads to the latest.
  return date ? lead(paths.noDay(date), 307) : lead(paths.latest(), 303);
}

function lead(location: string, status: number): NextResponse {
  return new NextResponse(null, { status, headers: { location } });
}
