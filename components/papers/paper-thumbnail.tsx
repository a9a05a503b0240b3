import { getImageProps } from "next/image";
import type { PaperCard } from "@/lib/papers/card";
import { paths } from "@/lib/addresses/urls";

type Props = { paperId: string; media: PaperCard["media"][number] };

/** On a card: the picture made small, or the way to the video, which plays on the paper's page. */
export function PaperThumbnail({ paperId, media }: Props) {
  if (media.kind === "video") {
    return (
      <a href={paths.paper(paperId)} className="paper-thumbnail" aria-label="Watch the video">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 3l14 9-14 9z" />
        </svg>
      </a>
    );
  }
  const { props } = getImageProps({
    src: media.url,
    alt: "",
    width: 320,
    height: 180,
    sizes: "(min-width: 40rem) 10rem, 100vw",
    quality: 70,
    loading: "lazy",
  });
  return <img {...props} className="paper-thumbnail" />;
}
