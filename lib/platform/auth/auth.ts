import "server-only";
/** Knows who is asking: by session cookie on pages, by session cookie or API token on routes. */
import { cookies } from "next/headers";
import { cache } from "react";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env/env";
import { AppError } from "@/lib/platform/errors";
import type { Role, TokenScope } from "@/lib/generated/prisma/enums";
import { isSameOrigin } from "@/lib/platform/http/same-origin";
import { hashSecret } from "@/lib/platform/secrets";
import { isModerator, mayCurate } from "@/lib/roles/roles";

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

/** The viewer of a page. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const secret = (await cookies()).get(sessionCookie.name)?.value;
  return secret ? findBySession(secret) : null;
});

/**
 * What a token must be allowed to do, or that no token will do: account pages, and whatever makes or
 * ends access, take a session only.
 */
export type Access = TokenScope | "session";

export async function requireRequestModerator(request: Request): Promise<Viewer> {
  const viewer = await requireRequestViewer(request, "moderate");
  if (!isModerator(viewer)) throw new AppError("forbidden", "Only moderators can do this.");
  return viewer;
}

/** Also for who may curate and not moderate: a token has one scope for all that a role adds. */
export async function requireRequestCurator(request: Request): Promise<Viewer> {
  const viewer = await requireRequestViewer(request, "moderate");
  if (!mayCurate(viewer)) throw new AppError("forbidden", "Only curators may do this.");
  return viewer;
}

/** The caller of a route. A token that is wrong, or made for less, is refused, even beside a good cookie. */
export async function getRequestViewer(request: Request, access: Access): Promise<Viewer | null> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const [, token] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
    return token ? findByToken(token, access) : null;
  }
  const secret = readCookie(request, sessionCookie.name);
  return secret && isSameOrigin(request) ? findBySession(secret) : null;
}

export async function requireRequestViewer(request: Request, access: Access): Promise<Viewer> {
  return signedIn(await getRequestViewer(request, access));
}

function signedIn(viewer: Viewer | null): Viewer {
  if (!viewer) throw new AppError("unauthenticated", "Sign in or send an API token to do this.");
  return viewer;
}

// Every write of a signed-in reader begins here: one statement each, where Prisma would send two.
async function findBySession(secret: string): Promise<Viewer | null> {
  const [viewer] = await db.$queryRaw<Viewer[]>`
    select "user".id, handle, name, role::text as role, "user".created_at as "createdAt"
    from session join "user" on "user".id = session.user_id
    where session_token = ${hashSecret(secret)} and expires > now() and hidden_at is null`;
  return viewer ?? null;
}

type TokenRow = Viewer & { tokenId: string; lastUsedAt: Date | null; scopes: TokenScope[] };

async function findByToken(secret: string, access: Access): Promise<Viewer | null> {
  const [row] = await db.$queryRaw<TokenRow[]>`
    select "user".id, handle, "user".name, role::text as role, "user".created_at as "createdAt",
      api_token.id as "tokenId", last_used_at as "lastUsedAt", scopes::text[] as scopes
    from api_token join "user" on "user".id = api_token.user_id
    where token_hash = ${hashSecret(secret)} and revoked_at is null and hidden_at is null`;
  if (!row) return null;
  const { tokenId, lastUsedAt, scopes, ...viewer } = row;
  if (access === "session")
    throw new AppError("forbidden", "API tokens can't do this. Sign in to do it yourself.");
  if (!scopes.includes(access))
    throw new AppError("forbidden", `This API token doesn't have the scope "${access}".`);
  const now = new Date();
  if (now.getTime() - (lastUsedAt?.getTime() ?? 0) > tokenUseGrainMs) {
    await db.apiToken.updateMany({ where: { id: tokenId }, data: { lastUsedAt: now } });
  }
  // A moderator's token that may not moderate is a reader's.
  return scopes.includes("moderate") ? viewer : { ...viewer, role: "reader" };
}

/** Routes read the request itself, so that they can be called with any request, as tests do. */
function readCookie(request: Request, name: string): string | null {
  const pairs = (request.headers.get("cookie") ?? "").split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}
