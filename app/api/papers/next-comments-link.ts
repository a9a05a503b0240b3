import { env } from "@/lib/platform/env/env";

/** Of a discussion's first hundred to the others; `page` counts from 0. */
export function nextCommentsLink(paperId: string, page: number): string {
  return `<${env.APP_URL}/api/papers/${paperId}/comments?p=${page}>; rel="next"`;
}
