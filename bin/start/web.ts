import { endAsked, endWith, say, stopLater } from "@/bin/start/life";
import type { Env } from "@/lib/platform/env/schema";
import { ensureBrowserScript, watchBrowserScript } from "@/lib/platform/local/browser-script";
import { findBuild, keepBuild, makeBuild } from "@/lib/platform/local/builds";
import { startWebServer } from "@/lib/platform/local/web-server";

export async function serveBuild(env: Env): Promise<void> {
  await ensureBrowserScript();
  const build = await findBuild(process.env);
  if (!build.isDone) {
    say("Build: half a minute, once after each change of the program");
    await makeBuild(build, process.env, endAsked);
  }
  await keepBuild(build);
  await serve(env, "start", { NODE_ENV: "production", BUILD_DIR: build.folder });
}

export async function serveWithHotReload(env: Env): Promise<void> {
  await ensureBrowserScript();
  stopLater(await watchBrowserScript());
  await serve(env, "dev", { NODE_ENV: "development" });
}

type Extra = { NODE_ENV: "production" | "development"; BUILD_DIR?: string };

async function serve(env: Env, mode: "start" | "dev", extra: Extra): Promise<void> {
  const web = startWebServer({
    mode,
    host: env.HOST,
    port: env.PORT,
    variables: { ...process.env, ...extra, NEXT_TELEMETRY_DISABLED: "1" },
  });
  stopLater(web.stop);
  endWith("The web server", web.ended);
  await web.untilReady(endAsked);
}
