import { getImageProps } from "next/image";
import type { PaperCard } from "@/lib/papers/card";
import { paths } from "@/lib/addresses/urls";

/**
 * The submitter's picture or video. Both come through this site, so that a reader's browser never
 * asks a third party; pictures are made smaller on the way.
 */
export function PaperMedia({
  paperId,
  media,
}: {
  paperId: string;
  media: PaperCard["media"][number];
}) {
  if (media.kind === "video") {
    return (
      <video
        src={paths.video(paperId, media.position)}
        controls
        muted
        playsInline
        preload="metadata"
        aria-label="Video of the paper"
        className="paper-media"
      />
    );
  }
  const sizes = "(min-width: 80rem) 30rem, 100vw";
  const { props } = getImageProps({
    src: media.url,
    alt: "",
    width: 1080,
    height: 608,
    sizes,
    quality: 70,
    loading: "lazy",
  });
  return <img {...props} className="paper-media" />;
}
