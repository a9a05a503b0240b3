/** A digest in plain words; each service's drawing escapes them in its own way. */
export type ChannelPost = {
  subject: string;
  entries: { title: string; url: string; facts: string; authors: string; excerpt: string }[];
  rest: { text: string; url: string }[];
};

/** Null when the message is larger than the service takes. */
export type Draw = (post: ChannelPost) => object | null;
