/** One browser's cookies, where Next would read and set them. Import it before any route. */
import { vi } from "vitest";

const jar = new Map<string, string>();

vi.mock("next/headers", () => ({
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
      has: (name: string) => jar.has(name),
      set: (name: string, value: string) =>
        value === "" ? jar.delete(name) : void jar.set(name, value),
    }),
  headers: () => Promise.resolve(new Headers({ "user-agent": "test" })),
}));

export const cookieJar = jar;
