-- What a paper, person or comment has from another site's export.
ALTER TABLE "paper"
  ADD COLUMN "dump_digest" TEXT,
  ADD COLUMN "outside_trending_score" DOUBLE PRECISION;
ALTER TABLE "outside_person" ADD COLUMN "is_member" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "comment" ADD COLUMN "outside_reactions" JSONB NOT NULL DEFAULT '[]';

-- People as an export names them: nothing here may be private. An account whose handle somebody
-- outside has as well goes by its id, so that nobody is taken for another.
CREATE VIEW "exported_member" AS
  SELECT "user".id AS user_id, jsonb_build_object(
    'handle', CASE WHEN EXISTS (
      SELECT FROM outside_person WHERE lower(outside_person.handle) = lower("user".handle)
    ) THEN "user".id::text ELSE "user".handle END,
    'name', coalesce("user".name, "user".handle),
    'avatar_url', "user".image,
    'profile', jsonb_build_object('_id', "user".id, 'isMod', "user".role <> 'reader'),
    'is_member', true, 'seen_on', NULL, 'field_days', '{}'::jsonb) AS person
  FROM "user" WHERE "user".hidden_at IS NULL AND "user".handle IS NOT NULL;
CREATE VIEW "exported_outsider" AS
  SELECT handle, jsonb_build_object(
    'handle', handle, 'name', name, 'avatar_url', avatar_url, 'profile', profile,
    'is_member', is_member, 'seen_on', seen_on, 'field_days', field_days) AS person
  FROM outside_person;

-- Reactions to a comment, here and elsewhere together.
CREATE VIEW "counted_reaction" AS
  SELECT comment_id, emoji, sum(count)::integer AS count, min(first) AS first
  FROM (
    SELECT comment_id, emoji, count(*) AS count, min(created_at) AS first
    FROM reaction GROUP BY comment_id, emoji
    UNION ALL
    SELECT comment.id, given.emoji, given.count, given.first
    FROM comment, jsonb_to_recordset(comment.outside_reactions)
      AS given(emoji text, count integer, first timestamptz(3))
    WHERE comment.outside_reactions <> '[]'
  ) AS given GROUP BY comment_id, emoji;
