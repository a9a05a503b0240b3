-- What was asked for before signing in travels with the single-use token, never in a link.
ALTER TABLE "verification_token"
  ADD COLUMN "return_path" TEXT,
  ADD COLUMN "pending_upvote_paper_id" TEXT,
  ADD CONSTRAINT "verification_token_pending_upvote_paper_id_fkey"
    FOREIGN KEY ("pending_upvote_paper_id") REFERENCES "paper"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "verification_token_identifier_idx" ON "verification_token"("identifier");

-- A vote counts in the total at once, in the trending score from this instant on: a day after the
-- account was made, or as soon as a provider has vouched for its address.
ALTER TABLE "user" ADD COLUMN "votes_weigh_from" TIMESTAMPTZ(3) NOT NULL DEFAULT now() + interval '1 day';

-- The votes that the trending score may use.
CREATE VIEW "weighing_upvote" AS
  SELECT upvote.paper_id, upvote.user_id, upvote.created_at
  FROM upvote JOIN "user" ON "user".id = upvote.user_id
  WHERE "user".votes_weigh_from <= now() AND "user".hidden_at IS NULL;

-- How often somebody did something lately. Losing it in a crash costs nothing, so it is not logged.
CREATE UNLOGGED TABLE "rate_limit" (
  "key" TEXT NOT NULL,
  "points" INTEGER NOT NULL DEFAULT 0,
  "expire" BIGINT,
  CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- A new handle must not be one that an outside person already has.
CREATE INDEX "outside_person_handle_lower_idx" ON "outside_person" (lower(handle));

-- Pages that show somebody's name follow when it changes, or when they hide or are hidden.
CREATE FUNCTION log_user_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO page_change (tag)
    WITH renamed AS (
      SELECT after.id FROM before JOIN after USING (id)
      WHERE (before.name, before.handle, before.hides_upvotes, before.hidden_at)
        IS DISTINCT FROM (after.name, after.handle, after.hides_upvotes, after.hidden_at))
    SELECT 'paper:' || paper_id FROM upvote JOIN renamed ON renamed.id = upvote.user_id
    UNION
    SELECT 'paper:' || paper_id FROM comment JOIN renamed ON renamed.id = comment.user_id
    UNION
    SELECT 'paper:' || paper_id FROM placement JOIN renamed ON renamed.id = placement.submitter_id
    UNION
    SELECT 'day:' || day FROM placement JOIN renamed ON renamed.id = placement.submitter_id;
  RETURN NULL;
END $$;
CREATE TRIGGER "user_change" AFTER UPDATE ON "user"
  REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION log_user_change();
