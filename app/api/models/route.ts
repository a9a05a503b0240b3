import { citingRoute } from "@/app/api/citing-route";
import { readPreflight } from "@/lib/platform/http/api";

export const GET = citingRoute("models");

export const OPTIONS = readPreflight;
