import { Command } from "commander";

/** `papers user create` and `papers user grant`. The domain is loaded once the environment stands. */
export const userCommand = new Command("user").description("make accounts and grant roles");

userCommand
  .command("create")
  .description("make an account; its address is proved at the first sign-in")
  .requiredOption("--email <address>", "mail address")
  .requiredOption("--name <name>", "shown name")
  .option("--handle <handle>", "address of the person's page; made up when left out")
  .option("--role <role>", "reader, curator, moderator or admin", "reader")
  .action(async (options: Record<string, string>) => {
    const { createUser, newUserSchema } = await import("@/lib/accounts/accounts");
    const { handle } = await createUser(newUserSchema.parse(options));
    console.log(`Created the account ${handle}.`);
  });

userCommand
  .command("grant")
  .description("give an account a role")
  .requiredOption("--email <address>", "mail address of the account")
  .requiredOption("--role <role>", "reader, curator, moderator or admin")
  .action(async (options: Record<string, string>) => {
    const { grantRole, roleGrantSchema } = await import("@/lib/accounts/accounts");
    const { email, role } = roleGrantSchema.parse(options);
    await grantRole({ email, role });
    console.log(`${email} is now ${role}.`);
  });
