import { type NextRequest, NextResponse } from "next/server";
import { parseDay } from "@/lib/time/dates";
import { paths } from "@/lib/addresses/urls";

/** Where the date picker's form leads, so that it needs no script. */
export function GET(request: NextRequest) {
  const day = parseDay(request.nextUrl.searchParams.get("day") ?? "");
  const location = day ? paths.day(day) : paths.latest();
  return new NextResponse(null, { status: 303, headers: { location } });
}
