import { connection } from "next/server";
import { writeSkill } from "@/app/SKILL.md/skill";
import { env } from "@/lib/platform/env/env";

export async function GET() {
  await connection();
  return new Response(writeSkill({ name: env.SITE_NAME, url: env.APP_URL }), {
    headers: { "Content-Type": "text/markdown; charset=utf-8" },
  });
}
