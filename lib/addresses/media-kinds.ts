/** Which media are videos: the endings of their addresses, and the types that their hosts give them. */
const typeOfEnding: Record<string, string> = {
  mp4: "video/mp4",
  m4v: "video/x-m4v",
  mov: "video/quicktime",
  qt: "video/quicktime",
  webm: "video/webm",
  ogv: "video/ogg",
};

export const videoTypes = new Set(Object.values(typeOfEnding));

/** Anything that is no video is a picture. */
export function mediaKind(url: string): "image" | "video" {
  const ending = /\.(\w+)$/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(typeOfEnding, ending) ? "video" : "image";
}
