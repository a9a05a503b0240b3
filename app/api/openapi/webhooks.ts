import { z } from "zod";

/** What a channel of the service `webhook` is sent. */
const digestEvent = z
  .object({
    type: z.enum(["digest.daily", "digest.weekly"]),
    timestamp: z.iso.datetime(),
    data: z.object({
      subject: z.string(),
      papers: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          url: z.url(),
          upvotes: z.int().min(0),
          comments: z.int().min(0),
          authors: z.string(),
          excerpt: z.string(),
        }),
      ),
      more: z
        .array(z.object({ text: z.string(), url: z.url() }))
        .meta({ description: "The days that have further papers." }),
    }),
  })
  .meta({ id: "DigestEvent" });

export const webhooks = {
  digest: {
    schema: digestEvent,
    summary: "The digest, at the addresses that an operator lists in DIGEST_CHANNELS",
    description:
      "Signed as Standard Webhooks has it: `webhook-signature` is `v1,` and the base64 of the HMAC-SHA256 of `webhook-id.webhook-timestamp.body` under the secret behind `whsec_`. Every try of a digest has the same `webhook-id`.",
  },
};
