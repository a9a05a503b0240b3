import "server-only";
/** Knows who is asking: by session cookie on pages, by session cookie or API token on routes. */
import { cookies } from "next/headers";
import { cache } from "react";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Role } from "@/lib/generated/prisma/enums";
import { isSameOrigin } from "@/lib/same-origin";
import { hashSecret } from "@/lib/secrets";

/** Who is reading; null stands for a visitor. */
export type Viewer = {
  id: string;
  handle: string | null;
  name: string | null;
  role: Role;
  createdAt: Date;
};

const isHttps = env.APP_URL.startsWith("https:");
export const sessionCookie = {
  name: isHttps ? "__Secure-session" : "session",
  options: { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps },
} as const;
/** How stale "last used" may be: a token in steady use costs one write in this time. */
const tokenUseGrainMs = 60_000;
const viewerSelect = { id: true, handle: true, name: true, role: true, createdAt: true } as const;

/** The viewer of a page or the caller of an action. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const secret = (await cookies()).get(sessionCookie.name)?.value;
  return secret ? findBySession(secret) : null;
});

export async function requireViewer(): Promise<Viewer> {
  return signedIn(await getViewer());
}

export async function requireModerator(): Promise<Viewer> {
  return moderating(await requireViewer());
}

export async function requireRequestModerator(request: Request): Promise<Viewer> {
  return moderating(await requireRequestViewer(request));
}

function moderating(viewer: Viewer): Viewer {
  if (viewer.role === "reader") throw new AppError("forbidden", "Only moderators may do this.");
  return viewer;
}

/** The caller of a route. A token that is wrong is refused, even beside a good cookie. */
export async function getRequestViewer(request: Request): Promise<Viewer | null> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const [, token] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
    return token ? findByToken(token) : null;
  }
  const secret = readCookie(request, sessionCookie.name);
  return secret && isSameOrigin(request) ? findBySession(secret) : null;
}

export async function requireRequestViewer(request: Request): Promise<Viewer> {
  return signedIn(await getRequestViewer(request));
}

function signedIn(viewer: Viewer | null): Viewer {
  if (!viewer) throw new AppError("unauthenticated", "Sign in, or send an API token, to do this.");
  return viewer;
}

async function findBySession(secret: string): Promise<Viewer | null> {
  const session = await db.session.findFirst({
    where: {
      sessionToken: hashSecret(secret),
      expires: { gt: new Date() },
      user: { hiddenAt: null },
    },
    select: { user: { select: viewerSelect } },
  });
  return session?.user ?? null;
}

async function findByToken(secret: string): Promise<Viewer | null> {
  const token = await db.apiToken.findFirst({
    where: { tokenHash: hashSecret(secret), revokedAt: null, user: { hiddenAt: null } },
    select: { id: true, lastUsedAt: true, user: { select: viewerSelect } },
  });
  if (!token) return null;
  const now = new Date();
  if (now.getTime() - (token.lastUsedAt?.getTime() ?? 0) > tokenUseGrainMs) {
    await db.apiToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: now } });
  }
  return token.user;
}

/** Routes read the request itself, so that they can be called with any request, as tests do. */
function readCookie(request: Request, name: string): string | null {
  const pairs = (request.headers.get("cookie") ?? "").split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}
