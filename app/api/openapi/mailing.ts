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
    summary: "Ask for the digest",
    description: "The answer is the same for known and unknown addresses; a mail asks to confirm.",
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
    summary: "Unsubscribe by one click (RFC 8058)",
    query: token,
    answers: {
      200: { description: "Unsubscribed", schema: z.object({ unsubscribed: z.literal(true) }) },
      404: { description: "The token belongs to no subscription.", schema: apiError },
    },
  },
  {
    path: "/api/unsubscribe",
    method: "get",
    tag: "Writing",
    summary: "Leads to the page with the button; changes nothing",
    query: token,
    answers: { 303: { description: "The page to unsubscribe at" } },
  },
  {
    path: "/api/notifications/stop",
    method: "post",
    tag: "Writing",
    summary: "Stop notifications by mail with one click (RFC 8058)",
    query: token,
    answers: {
      200: { description: "Stopped", schema: z.object({ stopped: z.literal(true) }) },
      404: { description: "The token belongs to no account.", schema: apiError },
    },
  },
  {
    path: "/api/notifications/stop",
    method: "get",
    tag: "Writing",
    summary: "Leads to the page with the button; changes nothing",
    query: token,
    answers: { 303: { description: "The page to stop at" } },
  },
  {
    path: "/api/bounces/{provider}",
    method: "post",
    tag: "Writing",
    summary: "Bounces and complaints, from SendGrid (sendgrid) or Postmark (postmark)",
    description: "The secret stands in the query, or in a Bearer or Basic authorization.",
    query: secret,
    answers: {
      200: {
        description: "What was taken",
        schema: z.object({ events: z.int(), ended: z.int() }),
      },
      ...refusals.invalid,
      401: { description: "The secret is wrong, or none is configured.", schema: apiError },
      404: { description: "There is no such provider.", schema: apiError },
    },
  },
];
