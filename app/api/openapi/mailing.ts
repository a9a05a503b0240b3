import { z } from "zod";
import { apiError, type Operation, refusals } from "@/app/api/openapi/operation";

const subscription = z
  .object({
    email: z.email(),
    frequency: z.enum(["daily", "weekly"]).default("daily"),
    topics: z.array(z.string().max(100)).max(30).optional().meta({
      description: 'Keywords, arXiv categories ("cs.CL"), "author: NAME" or "org: NAME".',
    }),
    timeZone: z.string().optional().meta({ description: "An IANA time zone." }),
    hour: z.int().min(0).max(23).optional(),
  })
  .meta({ id: "SubscriptionRequest" });

const token = z.object({ token: z.string() });
const secret = z.object({ secret: z.string().optional() });

export const mailingOperations: Operation[] = [
  {
    path: "/api/subscriptions",
    method: "post",
    tag: "Writing",
    summary: "Subscribe to the digest",
    description:
      "The answer is the same for known and unknown addresses. An email asks to confirm.",
    body: subscription,
    answers: {
      202: { description: "Taken", schema: z.object({ message: z.string() }) },
      ...refusals.invalid,
      429: refusals.viewer[429],
    },
  },
  {
    path: "/api/unsubscribe",
    method: "post",
    tag: "Writing",
    summary: "Unsubscribe with one click (RFC 8058)",
    query: token,
    answers: {
      200: { description: "Unsubscribed", schema: z.object({ unsubscribed: z.literal(true) }) },
      404: { description: "The token doesn't belong to a subscription.", schema: apiError },
    },
  },
  {
    path: "/api/unsubscribe",
    method: "get",
    tag: "Writing",
    summary: "Redirects to the page with the button; changes nothing",
    query: token,
    answers: { 303: { description: "The page to unsubscribe at" } },
  },
  {
    path: "/api/notifications/stop",
    method: "post",
    tag: "Writing",
    summary: "Stop email notifications with one click (RFC 8058)",
    query: token,
    answers: {
      200: { description: "Stopped", schema: z.object({ stopped: z.literal(true) }) },
      404: { description: "The token doesn't belong to an account.", schema: apiError },
    },
  },
  {
    path: "/api/notifications/stop",
    method: "get",
    tag: "Writing",
    summary: "Redirects to the page with the button; changes nothing",
    query: token,
    answers: { 303: { description: "The page to stop at" } },
  },
  {
    path: "/api/bounces/{provider}",
    method: "post",
    tag: "Writing",
    summary: "Bounces and complaints, from SendGrid (sendgrid) or Postmark (postmark)",
    description: "Send the secret in the query, or as Bearer or Basic authorization.",
    query: secret,
    answers: {
      200: {
        description: "What was taken",
        schema: z.object({ events: z.int(), ended: z.int() }),
      },
      ...refusals.invalid,
      401: { description: "The secret is wrong, or none is configured.", schema: apiError },
      404: { description: "Unknown email provider.", schema: apiError },
    },
  },
];
