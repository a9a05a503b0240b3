-- Addresses that no more mail goes to, whatever becomes of account and subscription: a hash each.
CREATE TABLE "refused_address" (
    "email_hash" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "refused_address_pkey" PRIMARY KEY ("email_hash")
);

-- The hash of lib/platform/secrets: SHA-256 in base64url.
INSERT INTO "refused_address" ("email_hash")
SELECT rtrim(translate(encode(sha256(convert_to("email", 'UTF8')), 'base64'), '+/', '-_'), '=')
FROM "subscriber" WHERE "status" IN ('bounced', 'complained')
ON CONFLICT DO NOTHING;

-- A provider's word comes after its relay has taken the mail, so a refusal has a time of its own.
ALTER TABLE "subscriber" ADD COLUMN "soft_bounced_at" TIMESTAMPTZ(3);
UPDATE "subscriber" SET "soft_bounced_at" = now() WHERE "soft_bounces" > 0;
