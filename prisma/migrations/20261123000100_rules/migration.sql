-- What a row may hold.
ALTER TABLE "paper"
  ADD CONSTRAINT "paper_id_format" CHECK (id ~ '^([0-9]{4}\.[0-9]{4,5}|[a-z-]+(\.[A-Z]{2})?/[0-9]{7}|dp-[0-9a-z]{12})$'),
  ADD CONSTRAINT "paper_title_present" CHECK (title <> ''),
  ADD CONSTRAINT "paper_counts" CHECK (
    author_count >= 0 AND outside_upvote_count >= 0 AND outside_comment_count >= 0
    AND own_upvote_count >= 0 AND own_comment_count >= 0 AND github_stars >= 0),
  -- Room for new counters on the same page, so that a vote touches no index.
  SET (fillfactor = 90);
ALTER TABLE "author" ADD CONSTRAINT "author_position" CHECK (position >= 0);
ALTER TABLE "placement"
  ADD CONSTRAINT "placement_position" CHECK (position >= 0),
  ADD CONSTRAINT "placement_one_submitter" CHECK (num_nonnulls(submitter_id, outside_submitter_handle) <= 1);
ALTER TABLE "comment" ADD CONSTRAINT "comment_one_author" CHECK (num_nonnulls(user_id, outside_person_handle) <= 1);
ALTER TABLE "user"
  ADD CONSTRAINT "user_email_lower" CHECK (email = lower(email)),
  ADD CONSTRAINT "user_handle_format" CHECK (handle ~ '^[A-Za-z0-9](-?[A-Za-z0-9]){1,38}$');
ALTER TABLE "subscriber"
  ADD CONSTRAINT "subscriber_email_lower" CHECK (email = lower(email)),
  ADD CONSTRAINT "subscriber_hour" CHECK (hour BETWEEN 0 AND 23);

CREATE UNIQUE INDEX "user_handle_lower_key" ON "user" (lower(handle));
CREATE INDEX "author_name_lower_idx" ON "author" (lower(name));
CREATE INDEX "paper_categories_idx" ON "paper" USING gin (categories);
CREATE UNIQUE INDEX "author_claim_accepted_key" ON "author_claim" (paper_id, position) WHERE status = 'accepted';

-- The moderation log only grows.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER "moderation_action_append_only" BEFORE UPDATE OR DELETE ON "moderation_action"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Which cached pages a write makes out of date, noted in the writer's own transaction so that no
-- writer can forget it. "day:D" is one day's page; "days" is the set of days, which steppers show.
CREATE FUNCTION log_paper_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO page_change (tag)
    SELECT 'paper:' || id FROM after
    UNION ALL
    SELECT DISTINCT 'day:' || placement.day FROM placement JOIN after ON after.id = placement.paper_id
    UNION ALL
    SELECT 'days' WHERE EXISTS (
      SELECT FROM before JOIN after USING (id)
      WHERE (before.hidden_at IS NULL) <> (after.hidden_at IS NULL));
  RETURN NULL;
END $$;
CREATE TRIGGER "paper_change" AFTER UPDATE ON "paper"
  REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION log_paper_change();

CREATE FUNCTION log_placement_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO page_change (tag)
    SELECT 'paper:' || paper_id FROM changed
    UNION ALL
    SELECT DISTINCT 'day:' || day FROM changed
    UNION ALL
    SELECT 'days' WHERE EXISTS (
      SELECT FROM changed
      WHERE NOT EXISTS (
        SELECT FROM placement
        WHERE placement.day = changed.day
          AND placement.paper_id NOT IN (SELECT paper_id FROM changed AS same_day WHERE same_day.day = changed.day)));
  RETURN NULL;
END $$;
CREATE TRIGGER "placement_insert" AFTER INSERT ON "placement"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_placement_change();
CREATE TRIGGER "placement_update" AFTER UPDATE ON "placement"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_placement_change();
CREATE TRIGGER "placement_delete" AFTER DELETE ON "placement"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_placement_change();
CREATE TRIGGER "placement_update_from" AFTER UPDATE ON "placement"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_placement_change();
