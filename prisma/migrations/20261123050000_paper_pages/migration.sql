-- The page of an unknown id is kept as "not found": a paper that appears makes it out of date.
CREATE FUNCTION log_paper_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) > 100 FROM (SELECT FROM changed LIMIT 101) AS many) THEN
    INSERT INTO page_change (tag) VALUES ('site');
    RETURN NULL;
  END IF;
  INSERT INTO page_change (tag) SELECT 'paper:' || id FROM changed;
  RETURN NULL;
END $$;
CREATE TRIGGER "paper_insert" AFTER INSERT ON "paper"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_paper_insert();

-- A discussion is kept apart from its paper, so that a vote does not draw two thousand comments anew.
CREATE FUNCTION log_comment_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO page_change (tag) SELECT DISTINCT 'comments:' || paper_id FROM changed;
  RETURN NULL;
END $$;
CREATE TRIGGER "comment_insert" AFTER INSERT ON "comment"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_comment_change();
CREATE TRIGGER "comment_update" AFTER UPDATE ON "comment"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_comment_change();
CREATE TRIGGER "comment_delete" AFTER DELETE ON "comment"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_comment_change();

CREATE FUNCTION log_reaction_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO page_change (tag)
    SELECT DISTINCT 'comments:' || comment.paper_id FROM changed JOIN comment ON comment.id = changed.comment_id;
  RETURN NULL;
END $$;
CREATE TRIGGER "reaction_insert" AFTER INSERT ON "reaction"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_reaction_change();
CREATE TRIGGER "reaction_delete" AFTER DELETE ON "reaction"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_reaction_change();

-- Authors, links and media stand in tables of their own.
CREATE FUNCTION log_paper_part_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) > 100 FROM (SELECT DISTINCT paper_id FROM changed LIMIT 101) AS many) THEN
    INSERT INTO page_change (tag) VALUES ('site');
    RETURN NULL;
  END IF;
  INSERT INTO page_change (tag) SELECT DISTINCT 'paper:' || paper_id FROM changed;
  RETURN NULL;
END $$;
CREATE TRIGGER "author_update" AFTER UPDATE ON "author"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_paper_part_change();
CREATE TRIGGER "media_insert" AFTER INSERT ON "media"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_paper_part_change();

-- A person who is hidden, or shown again, is gone from every page they stand on.
CREATE FUNCTION log_user_hidden() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO page_change (tag)
    SELECT DISTINCT tag FROM (
      SELECT 'comments:' || comment.paper_id AS tag FROM comment JOIN changed ON changed.id = comment.user_id
      UNION ALL
      SELECT 'paper:' || author.paper_id FROM author JOIN changed ON changed.id = author.user_id
      UNION ALL
      SELECT unnest(ARRAY['paper:' || placement.paper_id, 'day:' || placement.day])
        FROM placement JOIN changed ON changed.id = placement.submitter_id
    ) AS tags
    WHERE EXISTS (
      SELECT FROM before JOIN changed USING (id)
      WHERE before.hidden_at IS DISTINCT FROM changed.hidden_at
        OR before.handle IS DISTINCT FROM changed.handle OR before.name IS DISTINCT FROM changed.name);
  RETURN NULL;
END $$;
CREATE TRIGGER "user_hidden" AFTER UPDATE ON "user"
  REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_user_hidden();

-- One row: when somebody may ask arXiv again.
CREATE TABLE "arxiv_turn" (
  "id" INTEGER NOT NULL,
  "free_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "arxiv_turn_pkey" PRIMARY KEY ("id")
);
