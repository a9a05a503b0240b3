import { afterEach, expect, test, vi } from "vitest";
import { GET } from "@/app/plain/[[...path]]/route";

afterEach(() => vi.unstubAllGlobals());

test("A page for readers without a script asks for the cached page once, however its address nests", async () => {
  const asked: Request[] = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const request = new Request(url, init);
    asked.push(request);
    return new URL(url).pathname.startsWith("/plain") ? GET(request) : new Response("a page");
  });
  const one = await GET(new Request("http://localhost/plain/papers?p=2"));
  expect(await one.text()).toBe("a page");
  expect(asked.map(({ url }) => new URL(url).pathname)).toEqual(["/papers"]);

  const nested = await GET(new Request(`http://localhost${"/plain".repeat(300)}/papers`));
  expect(nested.status).toBe(404);
  expect(asked).toHaveLength(2);
});
