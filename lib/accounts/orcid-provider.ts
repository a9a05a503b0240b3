import "server-only";
/** Owns sign-in through ORCID, which proves somebody's iD and tells nothing of a mail address. */
import type { OIDCConfig } from "next-auth/providers";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env/env";
import { isOrcid } from "@/lib/text/orcid";

type OrcidProfile = { sub: string; name?: string; given_name?: string; family_name?: string };

export function orcidProvider(keys: {
  clientId: string;
  clientSecret: string;
}): OIDCConfig<OrcidProfile> {
  return {
    ...keys,
    id: "orcid",
    name: "ORCID",
    type: "oidc",
    issuer: env.ORCID_URL,
    authorization: { params: { scope: "openid" } },
    // ORCID takes the secret in the form only, and knows no PKCE.
    client: { token_endpoint_auth_method: "client_secret_post" },
    checks: ["state", "nonce"],
    profile: ({ sub }) => ({ id: sub }),
  };
}

/** An iD opens the account it was connected to; without an address it can make none. */
export async function maySignInByOrcid(orcid: string, viewerId: string | null): Promise<boolean> {
  if (!isOrcid(orcid)) return false;
  if (viewerId !== null) return true;
  return (await db.account.count({ where: { provider: "orcid", providerAccountId: orcid } })) > 0;
}
