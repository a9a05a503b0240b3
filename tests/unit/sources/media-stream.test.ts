import { afterEach, describe, expect, test, vi } from "vitest";
import { streamVideo } from "@/lib/sources/media-stream";

const asked = vi.spyOn(globalThis, "fetch");
afterEach(() => asked.mockReset());
const known = "https://cdn-uploads.huggingface.co/a/clip.mp4";
const answerWith = (init: ResponseInit, body: BodyInit = "bytes") =>
  asked.mockResolvedValueOnce(new Response(body, init));

describe("A submitter's video", () => {
  test.each([
    "http://cdn-uploads.huggingface.co/a.mp4",
    "https://cdn-uploads.huggingface.co:8443/a.mp4",
    "https://cdn-uploads.huggingface.co.evil.example/a.mp4",
    "https://user@cdn-uploads.huggingface.co/a.mp4",
    "https://127.0.0.1/a.mp4",
    "https://[::1]/a.mp4",
    "file:///etc/passwd",
    "nonsense",
  ])("is never fetched from %s", async (url) => {
    expect((await streamVideo(url, null)).status).toBe(404);
    expect(asked).not.toHaveBeenCalled();
  });

  test("passes through with the part that was asked for", async () => {
    answerWith({
      status: 206,
      headers: {
        "content-type": "video/mp4",
        "content-range": "bytes 0-4/10",
        "set-cookie": "a=b",
      },
    });
    const answer = await streamVideo(known, "bytes=0-4");
    expect(answer.status).toBe(206);
    expect(answer.headers.get("content-range")).toBe("bytes 0-4/10");
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(await answer.text()).toBe("bytes");
    expect(asked.mock.calls[0]?.[1]).toMatchObject({
      redirect: "error",
      headers: { Range: "bytes=0-4" },
    });
  });

  test.each([
    ["a page of HTML", { headers: { "content-type": "text/html" } }],
    ["a picture that may hold a script", { headers: { "content-type": "image/svg+xml" } }],
    ["too large", { headers: { "content-type": "video/mp4", "content-length": "999999999999" } }],
    ["refused by its host", { status: 403, headers: { "content-type": "video/mp4" } }],
  ])("that is %s is not passed on", async (_, init) => {
    answerWith(init);
    expect((await streamVideo(known, null)).status).toBe(502);
  });

  test("whose host redirects or fails is an error of that host", async () => {
    asked.mockRejectedValueOnce(new TypeError("redirect"));
    expect((await streamVideo(known, null)).status).toBe(502);
  });
});
