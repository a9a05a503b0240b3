/** `npm run build`: makes the production build that `npm start` would make. */
import { report } from "@/bin/start/life";
import { ensureBrowserScript } from "@/lib/platform/local/browser-script";
import { findBuild, keepBuild, makeBuild } from "@/lib/platform/local/builds";
import { readEnvironment } from "@/lib/platform/local/environment";
import { ensureGeneratedClient } from "@/lib/platform/local/generated-client";

try {
  readEnvironment();
  await ensureGeneratedClient();
  await ensureBrowserScript();
  const build = await findBuild(process.env);
  if (!build.isDone) await makeBuild(build, process.env);
  await keepBuild(build);
  console.log(
    build.isDone ? `The build in ${build.folder} is up to date.` : `Built ${build.folder}.`,
  );
} catch (error) {
  report(error);
}
