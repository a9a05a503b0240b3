import { buttonClasses } from "@/components/ui/button-classes";
import { LiveForm } from "@/components/ui/live-form";
import { TextField } from "@/components/ui/text-field";
import type { TokenScope } from "@/lib/generated/prisma/enums";
import type { ApiTokenRow } from "@/lib/accounts/api-tokens";
import { formatInstant } from "@/lib/time/format";
import { formPaths } from "@/lib/addresses/urls";

const abilities: Record<TokenScope, string> = {
  read: "Read what you can read",
  vote: "Upvote papers",
  comment: "Comment and report",
  submit: "Submit papers and edit their links",
  moderate: "Moderate",
};

type Props = { tokens: ApiTokenRow[]; scopes: TokenScope[] };

/** `scopes` are those that the reader's role may give. */
export function TokenList({ tokens, scopes: given }: Props) {
  return (
    <>
      <p className="text-soft">
        An API token lets a program act for you. The program sends it as{" "}
        <code>Authorization: Bearer TOKEN</code>.
      </p>
      <ul id="token-list" data-redrawn className="my-4 divide-y divide-line">
        {tokens.map(({ id, name, scopes, createdAt, lastUsedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0">
              <p className="font-semibold break-words">{name}</p>
              <p className="text-sm text-soft">
                Created {formatInstant(createdAt)},{" "}
                {lastUsedAt ? `last used ${formatInstant(lastUsedAt)}` : "never used"}. Scopes:{" "}
                {scopes.join(", ")}
              </p>
            </div>
            <LiveForm action={formPaths.revokeToken()}>
              <input type="hidden" name="id" value={id} />
              <button className={buttonClasses.plain}>
                Revoke<span className="sr-only"> {name}</span>
              </button>
            </LiveForm>
          </li>
        ))}
      </ul>
      <LiveForm action={formPaths.makeToken()} className="grid gap-4">
        <TextField
          label="Name of the new token"
          name="name"
          id="token-name"
          required
          maxLength={80}
          hint="Where you will use it, for example “laptop”."
        />
        <fieldset className="grid gap-1">
          <legend className="mb-1 font-semibold">Scopes</legend>
          {given.map((scope) => (
            <label key={scope} className="flex items-center gap-2 py-1">
              <input
                type="checkbox"
                name="scopes"
                value={scope}
                defaultChecked={scope === "read"}
              />
              {abilities[scope]}
            </label>
          ))}
        </fieldset>
        <div>
          <button className={buttonClasses.plain}>Create token</button>
        </div>
      </LiveForm>
    </>
  );
}
