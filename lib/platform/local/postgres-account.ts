import "server-only";
/** PostgreSQL refuses to run as root. Started by root, it runs as the system's user "postgres". */
import { execFile } from "node:child_process";
import { chown } from "node:fs/promises";
import { promisify } from "node:util";
import { AppError } from "@/lib/platform/errors";

const run = promisify(execFile);

type Command = {
  file: string;
  args: string[];
  options: { cwd: string; uid?: number; gid?: number };
};

export type Account = {
  command: (file: string, args: string[]) => Command;
  own: (path: string) => Promise<void>;
};

/** `needs` are the paths that PostgreSQL must be able to reach. */
export async function chooseAccount(needs: string[]): Promise<Account> {
  if (process.getuid?.() !== 0) {
    return {
      command: (file, args) => ({ file, args, options: { cwd: "/" } }),
      own: async () => undefined,
    };
  }
  const ids = (await findIds()) ?? (await createUser());
  const own = (path: string) => chown(path, ids.uid, ids.gid);
  const asUser = (file: string, args: string[]) => ({ file, args, options: { cwd: "/", ...ids } });
  if (await canReach(asUser, needs)) return { command: asUser, own };
  const opened = (file: string, args: string[]) => throughClosedFolders(ids, [file, ...args]);
  if (await canReach(opened, needs)) return { command: opened, own };
  throw new AppError(
    "unavailable",
    `The system user "postgres", as whom PostgreSQL runs, may not enter ${needs.join(" or ")}: start as another user, or set DATABASE_URL.`,
  );
}

type Ids = { uid: number; gid: number };

async function findIds(): Promise<Ids | null> {
  const read = async (flag: string) => Number((await run("id", [flag, "postgres"])).stdout);
  try {
    return { uid: await read("-u"), gid: await read("-g") };
  } catch {
    return null;
  }
}

async function createUser(): Promise<Ids> {
  try {
    await run("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
    const ids = await findIds();
    if (ids) return ids;
  } catch {
    // Said below.
  }
  throw new AppError(
    "unavailable",
    'PostgreSQL does not run as root and no system user "postgres" could be made: start as another user, or set DATABASE_URL.',
  );
}

async function canReach(command: Account["command"], needs: string[]): Promise<boolean> {
  const { file, args, options } = command("sh", [
    "-c",
    'for need; do test -x "$need" || exit 1; done',
    "sh",
    ...needs,
  ]);
  return run(file, args, options).then(
    () => true,
    () => false,
  );
}

/** A checkout in /root lies behind a folder that only root may enter: one capability opens it. */
function throughClosedFolders({ uid, gid }: Ids, command: string[]): Command {
  const user = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  const capability = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  // PostgreSQL looks for its parts with access(), which otherwise takes no notice of capabilities.
  const bits = "--securebits=+no_setuid_fixup";
  return {
    file: "setpriv",
    args: [...user, ...capability, bits, "--", ...command],
    options: { cwd: "/" },
  };
}
