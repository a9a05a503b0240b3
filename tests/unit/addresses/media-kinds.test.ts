import { describe, expect, test } from "vitest";
import { mediaKind, videoTypes } from "@/lib/addresses/media-kinds";

describe("What a submitter adds", () => {
  test.each(["mp4", "m4v", "mov", "qt", "webm", "ogv", "MP4"])("is a video by .%s", (ending) => {
    expect(mediaKind(`https://example.org/a/clip.${ending}?download=1`)).toBe("video");
  });

  test.each([
    "a.png",
    "mp4",
    "a.mp4.png",
    "a.constructor",
    "a.xmp4",
    "a.mp4/poster",
    "a.png?of=a.mp4",
  ])("is a picture by %s", (path) => {
    expect(mediaKind(`https://example.org/${path}`)).toBe("image");
  });

  test("is passed on in the types that those endings have", () => {
    expect([...videoTypes].sort()).toEqual([
      "video/mp4",
      "video/ogg",
      "video/quicktime",
      "video/webm",
      "video/x-m4v",
    ]);
  });
});
