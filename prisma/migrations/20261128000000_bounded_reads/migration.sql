-- The newest papers, of all and of an organisation, in the one order in which they are listed.
CREATE INDEX "paper_published_at_id_newest_idx" ON "paper" ("published_at" DESC NULLS LAST, "id" DESC);
CREATE INDEX "paper_organization_id_published_at_id_idx" ON "paper" ("organization_id", "published_at" DESC NULLS LAST, "id" DESC);
DROP INDEX "paper_published_at_id_idx", "paper_organization_id_idx";
CREATE INDEX "paper_hidden_at_idx" ON "paper" ("hidden_at") WHERE "hidden_at" IS NOT NULL;

-- What a search by category asks for: "cs" is also every paper of cs.LG.
CREATE FUNCTION category_names(categories text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT name)
  FROM unnest(categories) AS category, unnest(ARRAY[lower(category), lower(split_part(category, '.', 1))]) AS name
$$;
CREATE INDEX "paper_category_names_idx" ON "paper" USING gin (category_names("categories"));

CREATE INDEX "organization_slug_lower_idx" ON "organization" (lower("slug"));
CREATE INDEX "organization_name_lower_idx" ON "organization" (lower("name"));

CREATE INDEX "comment_outside_person_handle_created_at_idx" ON "comment" ("outside_person_handle", "created_at" DESC);
CREATE INDEX "comment_hidden_at_idx" ON "comment" ("hidden_at") WHERE "hidden_at" IS NOT NULL;
CREATE INDEX "notification_unread_idx" ON "notification" ("user_id") WHERE "read_at" IS NULL;
CREATE INDEX "user_hidden_at_idx" ON "user" ("hidden_at") WHERE "hidden_at" IS NOT NULL;
