import { citingRoute } from "@/app/api/citing-route";
import { readPreflight } from "@/lib/platform/http/api";

export const GET = citingRoute("spaces");

export const OPTIONS = readPreflight;
