-- Curators decide which papers are on the feed; what was learnt of that ranks the others.
ALTER TYPE "role" ADD VALUE 'curator' BEFORE 'moderator';

CREATE TABLE "candidate" (
    "paper_id" TEXT NOT NULL,
    "score" DOUBLE PRECISION,
    "reasons" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "model_id" UUID,
    "note" TEXT,
    "noted_by_id" UUID,
    "dismissed_at" TIMESTAMPTZ(3),
    "dismissed_by_id" UUID,

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("paper_id")
);
CREATE INDEX "candidate_dismissed_at_idx" ON "candidate"("dismissed_at" DESC);
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_dismissed_by_id_fkey" FOREIGN KEY ("dismissed_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_noted_by_id_fkey" FOREIGN KEY ("noted_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "candidate_model" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "model_id" UUID NOT NULL,
    "learned_on" DATE NOT NULL,
    "is_own" BOOLEAN NOT NULL,
    "model" JSONB NOT NULL,

    CONSTRAINT "candidate_model_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "candidate_model_one" CHECK ("id" = 1)
);

-- A curator moderates nobody.
CREATE OR REPLACE VIEW "exported_member" AS
  SELECT "user".id AS user_id, jsonb_build_object(
    'handle', CASE WHEN EXISTS (
      SELECT FROM outside_person WHERE lower(outside_person.handle) = lower("user".handle)
    ) THEN "user".id::text ELSE "user".handle END,
    'name', coalesce("user".name, "user".handle),
    'avatar_url', "user".image,
    'profile', jsonb_build_object('_id', "user".id, 'isMod', "user".role IN ('moderator', 'admin')),
    'is_member', true, 'seen_on', NULL, 'field_days', '{}'::jsonb) AS person
  FROM "user" WHERE "user".hidden_at IS NULL AND "user".handle IS NOT NULL;
