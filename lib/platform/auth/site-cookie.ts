import "server-only";
import { cookies } from "next/headers";
import { sessionCookie } from "@/lib/platform/auth/auth";

/** A cookie between a browser and this site alone: no script reads it. */
export function siteCookie(name: string, maxAge: number) {
  const options = { ...sessionCookie.options, maxAge };
  return {
    async set(value: string): Promise<void> {
      (await cookies()).set(name, value, options);
    },
    async read(): Promise<string | null> {
      return (await cookies()).get(name)?.value || null;
    },
    async clear(): Promise<void> {
      (await cookies()).set(name, "", { ...options, maxAge: 0 });
    },
  };
}
