-- What a digest covered is kept once for all who got the same papers, not once for each of them.
CREATE TABLE "edition" (
  "id" UUID NOT NULL,
  "digest_id" UUID NOT NULL,
  "key" TEXT NOT NULL,
  "paper_ids" TEXT[] NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "edition_digest_id_key_key" ON "edition" ("digest_id", "key");
CREATE INDEX "edition_paper_ids_idx" ON "edition" USING gin ("paper_ids");
ALTER TABLE "edition"
  ADD CONSTRAINT "edition_digest_id_fkey" FOREIGN KEY ("digest_id") REFERENCES "digest" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- No digest was ever sent before this migration, so there is nothing to carry over.
DELETE FROM "delivery";
DROP INDEX "delivery_message_id_key", "delivery_status_next_attempt_at_idx", "delivery_subscriber_id_created_at_idx";
ALTER TABLE "delivery"
  DROP COLUMN "paper_ids",
  ADD COLUMN "edition_id" UUID NOT NULL,
  ADD COLUMN "bounced_at" TIMESTAMPTZ(3),
  ADD COLUMN "unsubscribed_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "delivery_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "delivery_digest_id_status_idx" ON "delivery" ("digest_id", "status");
-- Only deliveries still open are looked for; among millions of sent ones they are few.
CREATE INDEX "delivery_open_idx" ON "delivery" ("status", "next_attempt_at", "claimed_at") WHERE "status" IN ('claimed', 'retrying');

ALTER TABLE "subscriber"
  ADD COLUMN "generation" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "asked_at" TIMESTAMPTZ(3);
