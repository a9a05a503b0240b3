/** `npm run generate`: writes what is made and not kept: Prisma's client, and the script of the pages. */
import { report } from "@/bin/start/life";
import { ensureBrowserScript } from "@/lib/platform/local/browser-script";
import { ensureGeneratedClient } from "@/lib/platform/local/generated-client";

await Promise.all([ensureGeneratedClient(), ensureBrowserScript()]).catch(report);
