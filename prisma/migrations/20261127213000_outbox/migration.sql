-- Single mails, written down before they are sent and tried again until they are of no use any more.
CREATE TYPE "outbox_kind" AS ENUM ('sign_in', 'subscription');

CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL,
    "kind" "outbox_kind" NOT NULL,
    "email" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "status" "delivery_status" NOT NULL DEFAULT 'claimed',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimed_at" TIMESTAMPTZ(3),
    "next_attempt_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- What is sent or given up is never looked for by its next attempt.
CREATE INDEX "outbox_mail_status_next_attempt_at_idx" ON "outbox_mail"("status", "next_attempt_at");
CREATE INDEX "outbox_mail_created_at_idx" ON "outbox_mail"("created_at");

-- A code of six digits does what the link does, in the browser that asked for it.
ALTER TABLE "verification_token" ADD COLUMN "browser" TEXT,
ADD COLUMN "code" TEXT,
ADD COLUMN "code_tries" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX "verification_token_browser_idx" ON "verification_token"("browser");
