-- The Slack, Discord and Telegram channels named in DIGEST_CHANNELS; their addresses are secrets and stay out of here.
CREATE TABLE "channel" (
  "name" TEXT NOT NULL,
  "due_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "channel_pkey" PRIMARY KEY ("name")
);

CREATE TABLE "channel_delivery" (
  "id" UUID NOT NULL,
  "channel_name" TEXT NOT NULL,
  "period" TEXT NOT NULL,
  "paper_ids" TEXT[] NOT NULL,
  "status" "delivery_status" NOT NULL DEFAULT 'claimed',
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "claimed_at" TIMESTAMPTZ(3) NOT NULL,
  "next_attempt_at" TIMESTAMPTZ(3),
  "sent_at" TIMESTAMPTZ(3),
  "error" TEXT,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "channel_delivery_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "channel_delivery_channel_name_fkey" FOREIGN KEY ("channel_name") REFERENCES "channel" ("name") ON DELETE CASCADE ON UPDATE CASCADE
);
-- Once a period: no two senders, and no second try after a crash, can write this row twice.
CREATE UNIQUE INDEX "channel_delivery_channel_name_period_key" ON "channel_delivery" ("channel_name", "period");
