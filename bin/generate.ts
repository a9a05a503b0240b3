/** `npm run generate`: writes lib/generated, Prisma's client, when it does not fit the schema. */
import { report } from "@/bin/start/life";
import { ensureGeneratedClient } from "@/lib/platform/local/generated-client";

await ensureGeneratedClient().catch(report);
