import "server-only";
/** Owns which providers people may sign in with: those whose two variables are set. */
import { customFetch } from "next-auth";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import HuggingFace from "next-auth/providers/huggingface";
import { env } from "@/lib/platform/env/env";
import { fetchGitHubProfile } from "@/lib/accounts/github-profile";
import { orcidProvider } from "@/lib/accounts/orcid-provider";
import { fetchFrom } from "@/lib/accounts/provider-fetch";

/** Safe because `oauth.ts` lets in only addresses that the provider has verified, and ours all are. */
const linking = { allowDangerousEmailAccountLinking: true };

const all = [
  {
    clientId: env.AUTH_GITHUB_ID,
    clientSecret: env.AUTH_GITHUB_SECRET,
    build: (keys: Keys) =>
      GitHub({ ...keys, ...linking, userinfo: { request: fetchGitHubProfile } }),
  },
  {
    clientId: env.AUTH_GOOGLE_ID,
    clientSecret: env.AUTH_GOOGLE_SECRET,
    build: (keys: Keys) => Google({ ...keys, ...linking }),
  },
  {
    clientId: env.AUTH_HUGGINGFACE_ID,
    clientSecret: env.AUTH_HUGGINGFACE_SECRET,
    build: (keys: Keys) => HuggingFace({ ...keys, ...linking }),
  },
  {
    clientId: env.AUTH_ORCID_ID,
    clientSecret: env.AUTH_ORCID_SECRET,
    build: orcidProvider,
  },
];

type Keys = { clientId: string; clientSecret: string };

export const providers = all.flatMap(({ clientId, clientSecret, build }) =>
  clientId && clientSecret ? [bounded(build({ clientId, clientSecret }))] : [],
);

export const providerChoices = providers.map(({ id, name }) => ({ id, name }));
export type ProviderChoice = (typeof providerChoices)[number];

function bounded<Provider extends { name: string }>(provider: Provider) {
  return { ...provider, [customFetch]: fetchFrom(provider.name) };
}
