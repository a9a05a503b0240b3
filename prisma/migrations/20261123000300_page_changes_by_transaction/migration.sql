-- A reader that remembers the oldest transaction still open at its last look finds exactly what has
-- become visible since, in whatever order writers commit.
ALTER TABLE "page_change" ADD COLUMN "xact" xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX "page_change_xact_idx" ON "page_change" ("xact");

-- A statement that touches many papers, as an import's does, makes the whole site out of date at once
-- instead of naming thousands of pages.
CREATE OR REPLACE FUNCTION log_paper_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) > 100 FROM (SELECT FROM after LIMIT 101) AS many) THEN
    INSERT INTO page_change (tag) VALUES ('site');
    RETURN NULL;
  END IF;
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

CREATE OR REPLACE FUNCTION log_placement_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) > 100 FROM (SELECT FROM changed LIMIT 101) AS many) THEN
    INSERT INTO page_change (tag) VALUES ('site');
    RETURN NULL;
  END IF;
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
