import "server-only";
import type { Role } from "@/lib/generated/prisma/enums";

/** Who is reading; null stands for a visitor. */
export type Viewer = { id: string; handle: string | null; name: string | null; role: Role; createdAt: Date };
