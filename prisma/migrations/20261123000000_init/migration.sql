-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "paper_source" AS ENUM ('arxiv', 'doi', 'openreview', 'acl', 'manual');

-- CreateEnum
CREATE TYPE "text_source" AS ENUM ('hugging_face', 'arxiv', 'moderator');

-- CreateEnum
CREATE TYPE "media_kind" AS ENUM ('image', 'video');

-- CreateEnum
CREATE TYPE "repository_kind" AS ENUM ('model', 'dataset', 'space');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('reader', 'moderator', 'admin');

-- CreateEnum
CREATE TYPE "subject_kind" AS ENUM ('paper', 'comment', 'user');

-- CreateEnum
CREATE TYPE "claim_status" AS ENUM ('pending', 'accepted', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "submission_status" AS ENUM ('waiting', 'held', 'placed', 'refused');

-- CreateEnum
CREATE TYPE "notification_kind" AS ENUM ('reply', 'mention', 'comment', 'claim', 'submission');

-- CreateEnum
CREATE TYPE "frequency" AS ENUM ('daily', 'weekly');

-- CreateEnum
CREATE TYPE "subscriber_status" AS ENUM ('pending', 'active', 'unsubscribed', 'bounced', 'complained');

-- CreateEnum
CREATE TYPE "topic_kind" AS ENUM ('keyword', 'category', 'author', 'organization');

-- CreateEnum
CREATE TYPE "delivery_status" AS ENUM ('claimed', 'sent', 'retrying', 'failed', 'empty');

-- CreateTable
CREATE TABLE "paper" (
    "id" TEXT NOT NULL,
    "source" "paper_source" NOT NULL DEFAULT 'arxiv',
    "source_url" TEXT,
    "text_source" "text_source" NOT NULL,
    "title" TEXT NOT NULL,
    "abstract" TEXT NOT NULL,
    "author_count" INTEGER,
    "published_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "categories" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "arxiv_comment" TEXT,
    "journal_ref" TEXT,
    "doi" TEXT,
    "summary" TEXT,
    "summary_model" TEXT,
    "summary_hidden_at" TIMESTAMPTZ(3),
    "project_page" TEXT,
    "github_repo" TEXT,
    "github_repo_added_by" TEXT,
    "github_stars" INTEGER,
    "github_stars_checked_at" TIMESTAMPTZ(3),
    "organization_id" INTEGER,
    "discussion_id" TEXT,
    "outside_upvote_count" INTEGER NOT NULL DEFAULT 0,
    "outside_comment_count" INTEGER NOT NULL DEFAULT 0,
    "outside_seen_on" DATE,
    "own_upvote_count" INTEGER NOT NULL DEFAULT 0,
    "own_comment_count" INTEGER NOT NULL DEFAULT 0,
    "upvote_count" INTEGER NOT NULL GENERATED ALWAYS AS (outside_upvote_count + own_upvote_count) STORED,
    "comment_count" INTEGER NOT NULL GENERATED ALWAYS AS (outside_comment_count + own_comment_count) STORED,
    "linked_model_total" INTEGER,
    "linked_dataset_total" INTEGER,
    "linked_space_total" INTEGER,
    "hidden_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "author" (
    "paper_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "user_id" UUID,
    "outside_person_handle" TEXT,
    "outside_id" TEXT,
    "outside_status" TEXT,
    "outside_status_changed_at" TIMESTAMPTZ(3),
    "hidden_at" TIMESTAMPTZ(3),

    CONSTRAINT "author_pkey" PRIMARY KEY ("paper_id","position")
);

-- CreateTable
CREATE TABLE "outside_person" (
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "avatar_url" TEXT,
    "profile" JSONB NOT NULL DEFAULT '{}',
    "seen_on" DATE,

    CONSTRAINT "outside_person_pkey" PRIMARY KEY ("handle")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "avatar_url" TEXT,
    "outside_id" TEXT,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placement" (
    "day" DATE NOT NULL,
    "paper_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "submitter_id" UUID,
    "outside_submitter_handle" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "outside_published_at" TIMESTAMPTZ(3),
    "is_author_participating" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("day","paper_id")
);

-- CreateTable
CREATE TABLE "keyword" (
    "paper_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "keyword" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "keyword_pkey" PRIMARY KEY ("paper_id","position")
);

-- CreateTable
CREATE TABLE "media" (
    "paper_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "media_kind" NOT NULL,
    "url" TEXT NOT NULL,

    CONSTRAINT "media_pkey" PRIMARY KEY ("paper_id","position")
);

-- CreateTable
CREATE TABLE "linked_repository" (
    "paper_id" TEXT NOT NULL,
    "kind" "repository_kind" NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "profile" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "linked_repository_pkey" PRIMARY KEY ("paper_id","kind","position")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "handle" TEXT,
    "name" TEXT,
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "image" TEXT,
    "orcid" TEXT,
    "role" "role" NOT NULL DEFAULT 'reader',
    "hides_upvotes" BOOLEAN NOT NULL DEFAULT false,
    "hidden_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "account_pkey" PRIMARY KEY ("provider","provider_account_id")
);

-- CreateTable
CREATE TABLE "session" (
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("session_token")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_token_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upvote" (
    "paper_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upvote_pkey" PRIMARY KEY ("paper_id","user_id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "paper_id" TEXT NOT NULL,
    "parent_id" UUID,
    "user_id" UUID,
    "outside_person_handle" TEXT,
    "outside_id" TEXT,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "hidden_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_revision" (
    "comment_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_revision_pkey" PRIMARY KEY ("comment_id","version")
);

-- CreateTable
CREATE TABLE "reaction" (
    "comment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "emoji" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reaction_pkey" PRIMARY KEY ("comment_id","user_id","emoji")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "reporter_id" UUID NOT NULL,
    "subject_kind" "subject_kind" NOT NULL,
    "subject_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "author_claim" (
    "id" UUID NOT NULL,
    "paper_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "status" "claim_status" NOT NULL DEFAULT 'pending',
    "proof" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "author_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "paper_id" TEXT,
    "status" "submission_status" NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "comment" TEXT,
    "media_urls" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moderation_action" (
    "id" UUID NOT NULL,
    "moderator_id" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "subject_kind" "subject_kind" NOT NULL,
    "subject_id" TEXT NOT NULL,
    "reason" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "moderation_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "notification_kind" NOT NULL,
    "subject_id" TEXT NOT NULL,
    "paper_id" TEXT,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscriber" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "user_id" UUID,
    "status" "subscriber_status" NOT NULL DEFAULT 'pending',
    "frequency" "frequency" NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'America/New_York',
    "hour" INTEGER NOT NULL DEFAULT 8,
    "due_at" TIMESTAMPTZ(3),
    "soft_bounces" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "unsubscribed_at" TIMESTAMPTZ(3),

    CONSTRAINT "subscriber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscriber_topic" (
    "subscriber_id" UUID NOT NULL,
    "kind" "topic_kind" NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "subscriber_topic_pkey" PRIMARY KEY ("subscriber_id","kind","value")
);

-- CreateTable
CREATE TABLE "digest" (
    "id" UUID NOT NULL,
    "frequency" "frequency" NOT NULL,
    "period" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "digest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "digest_id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "status" "delivery_status" NOT NULL DEFAULT 'claimed',
    "paper_ids" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "message_id" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimed_at" TIMESTAMPTZ(3),
    "next_attempt_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "page_change" (
    "id" BIGSERIAL NOT NULL,
    "tag" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "page_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "paper_published_at_id_idx" ON "paper"("published_at" DESC, "id");

-- CreateIndex
CREATE INDEX "paper_organization_id_idx" ON "paper"("organization_id");

-- CreateIndex
CREATE INDEX "paper_github_repo_idx" ON "paper"("github_repo");

-- CreateIndex
CREATE INDEX "author_user_id_idx" ON "author"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE INDEX "placement_paper_id_day_idx" ON "placement"("paper_id", "day");

-- CreateIndex
CREATE INDEX "placement_submitter_id_day_idx" ON "placement"("submitter_id", "day");

-- CreateIndex
CREATE INDEX "placement_outside_submitter_handle_day_idx" ON "placement"("outside_submitter_handle", "day");

-- CreateIndex
CREATE INDEX "keyword_key_idx" ON "keyword"("key");

-- CreateIndex
CREATE UNIQUE INDEX "user_handle_key" ON "user"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_orcid_key" ON "user"("orcid");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_expires_idx" ON "session"("expires");

-- CreateIndex
CREATE INDEX "verification_token_expires_idx" ON "verification_token"("expires");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "api_token_user_id_idx" ON "api_token"("user_id");

-- CreateIndex
CREATE INDEX "upvote_user_id_created_at_idx" ON "upvote"("user_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "comment_outside_id_key" ON "comment"("outside_id");

-- CreateIndex
CREATE INDEX "comment_paper_id_created_at_idx" ON "comment"("paper_id", "created_at");

-- CreateIndex
CREATE INDEX "comment_parent_id_idx" ON "comment"("parent_id");

-- CreateIndex
CREATE INDEX "comment_user_id_created_at_idx" ON "comment"("user_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "reaction_user_id_idx" ON "reaction"("user_id");

-- CreateIndex
CREATE INDEX "report_settled_at_created_at_idx" ON "report"("settled_at", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "report_reporter_id_subject_kind_subject_id_key" ON "report"("reporter_id", "subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "author_claim_status_created_at_idx" ON "author_claim"("status", "created_at");

-- CreateIndex
CREATE INDEX "author_claim_paper_id_position_idx" ON "author_claim"("paper_id", "position");

-- CreateIndex
CREATE INDEX "author_claim_user_id_idx" ON "author_claim"("user_id");

-- CreateIndex
CREATE INDEX "submission_status_next_attempt_at_idx" ON "submission"("status", "next_attempt_at");

-- CreateIndex
CREATE INDEX "submission_user_id_created_at_idx" ON "submission"("user_id", "created_at");

-- CreateIndex
CREATE INDEX "submission_paper_id_idx" ON "submission"("paper_id");

-- CreateIndex
CREATE INDEX "moderation_action_created_at_idx" ON "moderation_action"("created_at" DESC);

-- CreateIndex
CREATE INDEX "moderation_action_subject_kind_subject_id_idx" ON "moderation_action"("subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "notification_user_id_created_at_idx" ON "notification"("user_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notification_user_id_kind_subject_id_key" ON "notification"("user_id", "kind", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "subscriber_email_key" ON "subscriber"("email");

-- CreateIndex
CREATE UNIQUE INDEX "subscriber_user_id_key" ON "subscriber"("user_id");

-- CreateIndex
CREATE INDEX "subscriber_status_due_at_idx" ON "subscriber"("status", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "digest_frequency_period_key" ON "digest"("frequency", "period");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_message_id_key" ON "delivery"("message_id");

-- CreateIndex
CREATE INDEX "delivery_status_next_attempt_at_idx" ON "delivery"("status", "next_attempt_at");

-- CreateIndex
CREATE INDEX "delivery_subscriber_id_created_at_idx" ON "delivery"("subscriber_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "delivery_subscriber_id_digest_id_key" ON "delivery"("subscriber_id", "digest_id");

-- CreateIndex
CREATE INDEX "page_change_changed_at_idx" ON "page_change"("changed_at");

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author" ADD CONSTRAINT "author_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author" ADD CONSTRAINT "author_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author" ADD CONSTRAINT "author_outside_person_handle_fkey" FOREIGN KEY ("outside_person_handle") REFERENCES "outside_person"("handle") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_submitter_id_fkey" FOREIGN KEY ("submitter_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_outside_submitter_handle_fkey" FOREIGN KEY ("outside_submitter_handle") REFERENCES "outside_person"("handle") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "keyword" ADD CONSTRAINT "keyword_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media" ADD CONSTRAINT "media_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "linked_repository" ADD CONSTRAINT "linked_repository_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upvote" ADD CONSTRAINT "upvote_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upvote" ADD CONSTRAINT "upvote_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_outside_person_handle_fkey" FOREIGN KEY ("outside_person_handle") REFERENCES "outside_person"("handle") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_revision" ADD CONSTRAINT "comment_revision_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author_claim" ADD CONSTRAINT "author_claim_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author_claim" ADD CONSTRAINT "author_claim_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_action" ADD CONSTRAINT "moderation_action_moderator_id_fkey" FOREIGN KEY ("moderator_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscriber" ADD CONSTRAINT "subscriber_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscriber_topic" ADD CONSTRAINT "subscriber_topic_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_digest_id_fkey" FOREIGN KEY ("digest_id") REFERENCES "digest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

