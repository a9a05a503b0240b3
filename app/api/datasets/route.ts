import { citingRoute } from "@/app/api/citing-route";
import { readPreflight } from "@/lib/platform/http/api";

export const GET = citingRoute("datasets");

export const OPTIONS = readPreflight;
