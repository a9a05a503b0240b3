import { Command } from "commander";

/** `papers token create`: prints the token alone, so that a script can take it. */
export const tokenCommand = new Command("token").description("make API tokens");

tokenCommand
  .command("create")
  .description("make an API token for an account and print it")
  .requiredOption("--email <address>", "mail address of the account")
  .requiredOption("--name <name>", "what the token is for")
  .option(
    "--scope <scope...>",
    "read, vote, comment, submit or moderate; without it, all that the account may do",
  )
  .action(async (options: { email: string; name: string; scope?: string[] }) => {
    const { apiTokenSchema, createApiToken, scopesOf } = await import("@/lib/accounts/api-tokens");
    const { requireUserByEmail } = await import("@/lib/accounts/accounts");
    const { mailAddressSchema } = await import("@/lib/platform/mail/address");
    const { id, role } = await requireUserByEmail(mailAddressSchema.parse(options.email));
    const wish = { name: options.name, scopes: options.scope ?? scopesOf(role) };
    console.log(await createApiToken({ userId: id, ...apiTokenSchema.parse(wish) }));
  });
