-- A paper's place in the trending list. The score is comparable for ever (see lib/trending-score.ts),
-- so a row changes only when its paper is voted for, commented on or placed on a day.
CREATE TABLE "trending" (
  "paper_id" TEXT PRIMARY KEY REFERENCES "paper"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "score" DOUBLE PRECISION NOT NULL,
  "listed_from" DATE
);
CREATE INDEX "trending_score_paper_id_idx" ON "trending"("score" DESC, "paper_id" DESC);

-- Papers whose score is out of date: one row for each write, so that none is lost to a race.
CREATE TABLE "trending_change" (
  "id" BIGSERIAL PRIMARY KEY,
  "paper_id" TEXT NOT NULL
);

CREATE FUNCTION log_trending_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO trending_change (paper_id)
    SELECT after.id FROM before JOIN after USING (id)
    WHERE (before.outside_upvote_count, before.own_upvote_count, before.outside_comment_count, before.own_comment_count, before.github_stars)
      IS DISTINCT FROM (after.outside_upvote_count, after.own_upvote_count, after.outside_comment_count, after.own_comment_count, after.github_stars);
  RETURN NULL;
END $$;
CREATE TRIGGER "paper_trending" AFTER UPDATE ON "paper"
  REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION log_trending_vote();

CREATE FUNCTION log_trending_placement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO trending_change (paper_id) SELECT DISTINCT paper_id FROM changed;
  RETURN NULL;
END $$;
CREATE TRIGGER "placement_insert_trending" AFTER INSERT ON "placement"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_trending_placement();
CREATE TRIGGER "placement_update_trending" AFTER UPDATE ON "placement"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_trending_placement();
CREATE TRIGGER "placement_delete_trending" AFTER DELETE ON "placement"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_trending_placement();

INSERT INTO trending_change (paper_id)
  SELECT id FROM paper WHERE upvote_count > 0 UNION SELECT paper_id FROM placement;
