-- CreateEnum
CREATE TYPE "notification_mail" AS ENUM ('never', 'daily', 'immediately');

-- AlterTable
ALTER TABLE "author" ADD COLUMN     "orcid" TEXT;

-- AlterTable
ALTER TABLE "author_claim" ADD COLUMN     "name" TEXT;
UPDATE author_claim SET name = coalesce(
  (SELECT name FROM author WHERE author.paper_id = author_claim.paper_id AND author.position = author_claim.position), '');
ALTER TABLE "author_claim" ALTER COLUMN "name" SET NOT NULL;

-- AlterTable
ALTER TABLE "notification" DROP COLUMN "mailed_at",
ADD COLUMN     "actor_id" UUID,
ADD COLUMN     "delivery_id" UUID;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "notification_mail" "notification_mail" NOT NULL DEFAULT 'never',
ADD COLUMN     "notification_mail_since" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "notification_delivery" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "status" "delivery_status" NOT NULL DEFAULT 'claimed',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimed_at" TIMESTAMPTZ(3),
    "next_attempt_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notification_delivery_status_next_attempt_at_idx" ON "notification_delivery"("status", "next_attempt_at");

-- CreateIndex
CREATE INDEX "notification_delivery_user_id_idx" ON "notification_delivery"("user_id");

-- CreateIndex
CREATE INDEX "notification_actor_id_idx" ON "notification"("actor_id");

-- CreateIndex
CREATE INDEX "notification_delivery_id_idx" ON "notification"("delivery_id");

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "notification_delivery"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_delivery" ADD CONSTRAINT "notification_delivery_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

UPDATE notification SET actor_id = comment.user_id FROM comment
WHERE notification.kind IN ('reply', 'mention', 'comment') AND comment.id::text = notification.subject_id;

-- The comments of deleted accounts and of hidden people were counted still.
UPDATE paper SET own_comment_count = counted.count
FROM (
  SELECT paper.id, count(comment.id) FILTER (
    WHERE comment.outside_id IS NULL AND comment.deleted_at IS NULL AND comment.hidden_at IS NULL
      AND "user".hidden_at IS NULL) AS count
  FROM paper JOIN comment ON comment.paper_id = paper.id LEFT JOIN "user" ON "user".id = comment.user_id
  GROUP BY paper.id) AS counted
WHERE paper.id = counted.id AND own_comment_count <> counted.count;
