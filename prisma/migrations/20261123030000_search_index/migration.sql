CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- English stems without accents. Function words are dropped from abstracts but kept in titles and
-- names, where "all you need" is what a reader remembers.
CREATE TEXT SEARCH DICTIONARY paper_stem (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH DICTIONARY paper_stem_stop (TEMPLATE = snowball, LANGUAGE = english, STOPWORDS = english);
CREATE TEXT SEARCH CONFIGURATION paper_title (PARSER = default);
ALTER TEXT SEARCH CONFIGURATION paper_title
  ADD MAPPING FOR asciiword, word WITH unaccent, paper_stem;
ALTER TEXT SEARCH CONFIGURATION paper_title
  ADD MAPPING FOR numword, int, uint, float, sfloat, version, file, host WITH simple;
CREATE TEXT SEARCH CONFIGURATION paper_abstract (COPY = paper_title);
ALTER TEXT SEARCH CONFIGURATION paper_abstract
  ALTER MAPPING FOR asciiword, word WITH unaccent, paper_stem_stop;

-- One row for each paper that anybody may see. `number` grows with every writing, so that the newest
-- one tells how much has changed. Weights: A title, B keywords, C authors and organisation, D the rest.
CREATE TABLE "search_document" (
  "number" SERIAL NOT NULL,
  "paper_id" TEXT NOT NULL,
  "vector" tsvector NOT NULL,
  "title_words" INTEGER NOT NULL,
  "name_words" INTEGER NOT NULL,
  "text_words" INTEGER NOT NULL,
  CONSTRAINT "search_document_pkey" PRIMARY KEY ("number"),
  CONSTRAINT "search_document_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "search_document_paper_id_key" ON "search_document"("paper_id");
-- Vectors stay in the row, unpacked: ranking reads thousands of them.
ALTER TABLE "search_document" SET (toast_tuple_target = 8160), ALTER COLUMN "vector" SET STORAGE EXTERNAL;
-- A short pending list: every search reads it from end to end.
CREATE INDEX "search_document_vector_idx" ON "search_document" USING gin ("vector") WITH (gin_pending_list_limit = 512);

-- The words of titles, strongest papers first: bounds the candidates of words that are everywhere.
CREATE TABLE "search_title_term" (
  "term" TEXT COLLATE "C" NOT NULL,
  "impact" REAL NOT NULL,
  "number" INTEGER NOT NULL
);
CREATE INDEX "search_title_term_idx" ON "search_title_term"("term", "impact" DESC, "number");

-- How many papers contain a term. Rebuilt now and then: a weight may lag, what is found never does.
CREATE TABLE "search_term" (
  "term" TEXT COLLATE "C" NOT NULL,
  "documents" INTEGER NOT NULL,
  CONSTRAINT "search_term_pkey" PRIMARY KEY ("term")
);
-- Words as people write them, for corrections.
CREATE TABLE "search_word" (
  "word" TEXT COLLATE "C" NOT NULL,
  "documents" INTEGER NOT NULL,
  CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);
CREATE INDEX "search_word_trigram_idx" ON "search_word" USING gin ("word" gin_trgm_ops);
CREATE TABLE "search_statistics" (
  "id" INTEGER NOT NULL DEFAULT 1 CHECK (id = 1),
  "documents" INTEGER NOT NULL,
  "last_number" INTEGER NOT NULL,
  "title_words" REAL NOT NULL,
  "name_words" REAL NOT NULL,
  "text_words" REAL NOT NULL,
  "refreshed_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "search_statistics_pkey" PRIMARY KEY ("id")
);

-- Papers that the running transaction wrote; empty whenever it ends.
CREATE TABLE "search_pending" (
  "id" BIGSERIAL NOT NULL,
  "paper_ids" TEXT[] NOT NULL,
  CONSTRAINT "search_pending_pkey" PRIMARY KEY ("id")
);

-- Text as the word parser should see it: TeX accents and commands gone, "C++" a word, hyphens and
-- slashes spaces (the parser would take "GPT-4" for a negative number), Chinese and Japanese signs apart.
CREATE FUNCTION search_text(raw text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  clean text := raw;
BEGIN
  IF strpos(clean, '\') > 0 THEN
    clean := regexp_replace(clean, '\\["''`^~=.]\{?\\?([A-Za-z])\}?', '\1', 'g');
    clean := regexp_replace(clean, '\\[cvHkrbdut]\{([A-Za-z])\}', '\1', 'g');
    clean := regexp_replace(clean, '\\(math|text|operator|left|right|begin|end|emph|url|href|cite|frac|sqrt)[a-zA-Z]*', ' ', 'g');
  END IF;
  IF strpos(clean, '++') > 0 THEN
    clean := replace(replace(clean, 'C++', ' cplusplus '), 'c++', ' cplusplus ');
  END IF;
  IF strpos(clean, '#') > 0 THEN
    clean := regexp_replace(clean, '\m([CcFf])#', '\1sharp ', 'g');
  END IF;
  clean := translate(clean, E'-_/\\$^{}<>@''"`~|*=+&;:‐‑–—−·', repeat(' ', 29));
  clean := regexp_replace(clean, '\.(?!\d)|(?<!\d)\.', ' ', 'g');
  IF clean ~ '[\u3040-\u30ff\u3400-\u9fff]' THEN
    clean := regexp_replace(clean, '([\u3040-\u30ff\u3400-\u9fff])', ' \1 ', 'g');
  END IF;
  RETURN clean;
END $$;

-- Other spellings of a text's compounds: "fine-tuning" is also "finetuning", "GPT-4" also "GPT4",
-- and "Llama3" also "Llama 3".
CREATE FUNCTION search_compounds(raw text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(part, ' '), '') FROM (
    SELECT found[1] || found[2] AS part
      FROM regexp_matches(raw, '(?<![\w-])([[:alnum:]]+)[-‐‑]([[:alnum:].]*[[:alnum:]])(?![\w-])', 'g') AS found
    UNION ALL
    SELECT found[1] || ' ' || found[2]
      FROM regexp_matches(raw, '\m([[:alpha:]]{3,})(\d+(?:\.\d+)?)\M', 'g') AS found) AS parts
$$;

CREATE FUNCTION search_words(raw text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 1 + length(raw) - length(replace(raw, ' ', ''))
$$;

-- What a title says most strongly, for search_title_term.
CREATE FUNCTION search_title_terms(vector tsvector, title_words integer)
RETURNS TABLE (term text, impact real) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lexeme, ts_rank('{0.2, 0.2, 0, 1}', vector,
        ('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''')::tsquery)
      / (0.75 + 0.025 * title_words)::real
    FROM unnest(ts_filter(vector, '{a}'))
    WHERE ts_lexize('paper_stem_stop', lexeme) IS DISTINCT FROM '{}'
$$;

-- Writes the papers' rows anew. Lengths are cut so that no text is too long for a vector.
CREATE FUNCTION index_papers(ids text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_document WHERE paper_id = ANY (ids);
  WITH source AS MATERIALIZED (
    SELECT paper.id,
      left(paper.title, 2000) AS title,
      left(paper.abstract, 20000) AS abstract,
      CASE WHEN paper.summary_hidden_at IS NULL THEN left(coalesce(paper.summary, ''), 5000) ELSE '' END AS summary,
      left(coalesce(named.names, ''), 60000) || ' ' || coalesce(organization.name || ' ' || organization.slug, '') AS names,
      left(coalesce(tagged.keywords, ''), 5000) AS keywords
    FROM paper
    LEFT JOIN organization ON organization.id = paper.organization_id
    LEFT JOIN LATERAL (
      SELECT string_agg(name, ' , ' ORDER BY position) AS names
      FROM author WHERE author.paper_id = paper.id AND author.hidden_at IS NULL) AS named ON true
    LEFT JOIN LATERAL (
      SELECT string_agg(keyword, ' , ' ORDER BY position) AS keywords
      FROM keyword WHERE keyword.paper_id = paper.id) AS tagged ON true
    WHERE paper.id = ANY (ids) AND paper.hidden_at IS NULL)
  , written AS (
    INSERT INTO search_document (paper_id, vector, title_words, name_words, text_words)
    SELECT id,
      setweight(to_tsvector('paper_title', search_text(title)), 'A')
      || setweight(to_tsvector('paper_title', search_text(search_compounds(title))), 'A')
      || setweight(to_tsvector('paper_title', search_text(keywords)), 'B')
      || setweight(to_tsvector('paper_title', search_text(search_compounds(keywords))), 'B')
      || to_tsvector('paper_abstract', search_text(abstract))
      || to_tsvector('paper_abstract', search_text(search_compounds(abstract)))
      || to_tsvector('paper_abstract', search_text(summary))
      || to_tsvector('paper_abstract', search_text(search_compounds(summary)))
      || setweight(to_tsvector('paper_title', search_text(names)), 'C'),
      search_words(title), search_words(names), search_words(abstract || summary)
    FROM source
    ON CONFLICT (paper_id) DO UPDATE SET number = excluded.number, vector = excluded.vector,
      title_words = excluded.title_words, name_words = excluded.name_words, text_words = excluded.text_words
    RETURNING number, vector, title_words)
  INSERT INTO search_title_term (term, impact, number)
  SELECT said.term, said.impact, written.number
  FROM written, search_title_terms(written.vector, written.title_words) AS said;
END $$;

CREATE FUNCTION forget_title_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_title_term USING before, search_title_terms(before.vector, before.title_words) AS said
  WHERE search_title_term.term = said.term AND search_title_term.impact = said.impact
    AND search_title_term.number = before.number;
  RETURN NULL;
END $$;
CREATE TRIGGER "search_document_delete" AFTER DELETE ON "search_document"
  REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION forget_title_terms();
CREATE FUNCTION forget_all_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Not TRUNCATE: these tables may be named in the same one.
  DELETE FROM search_title_term;
  DELETE FROM search_term;
  DELETE FROM search_word;
  DELETE FROM search_statistics;
  RETURN NULL;
END $$;
CREATE TRIGGER "search_document_truncate" AFTER TRUNCATE ON "search_document"
  FOR EACH STATEMENT EXECUTE FUNCTION forget_all_terms();

-- Indexing is part of the writing transaction, once for each paper and at its very end, whatever
-- the order in which paper, authors and keywords were written: the first pending row does them all.
CREATE FUNCTION index_pending_papers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids text[];
BEGIN
  IF NOT EXISTS (SELECT FROM search_pending WHERE id = NEW.id) THEN
    RETURN NULL;
  END IF;
  WITH taken AS (DELETE FROM search_pending RETURNING paper_ids)
  SELECT array_agg(DISTINCT paper_id ORDER BY paper_id) INTO ids FROM taken, unnest(paper_ids) AS paper_id;
  PERFORM index_papers(ids);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "search_pending_insert" AFTER INSERT ON "search_pending"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION index_pending_papers();

CREATE FUNCTION search_paper_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_pending (paper_ids) SELECT array_agg(id) FROM after HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER "search_paper_insert" AFTER INSERT ON "paper"
  REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION search_paper_insert();

CREATE FUNCTION search_paper_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_pending (paper_ids)
  SELECT array_agg(after.id) FROM after JOIN before USING (id)
  WHERE (after.title, after.abstract, after.summary, after.organization_id,
      after.hidden_at IS NULL, after.summary_hidden_at IS NULL)
    IS DISTINCT FROM (before.title, before.abstract, before.summary, before.organization_id,
      before.hidden_at IS NULL, before.summary_hidden_at IS NULL)
  HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER "search_paper_update" AFTER UPDATE ON "paper"
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION search_paper_update();

-- For authors and keywords, which carry their paper's id.
CREATE FUNCTION search_part_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_pending (paper_ids) SELECT array_agg(DISTINCT paper_id) FROM changed HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER "search_author_insert" AFTER INSERT ON "author"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_part_change();
CREATE TRIGGER "search_author_delete" AFTER DELETE ON "author"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_part_change();
CREATE TRIGGER "search_keyword_insert" AFTER INSERT ON "keyword"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_part_change();
CREATE TRIGGER "search_keyword_update" AFTER UPDATE ON "keyword"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_part_change();
CREATE TRIGGER "search_keyword_delete" AFTER DELETE ON "keyword"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_part_change();

CREATE FUNCTION search_author_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_pending (paper_ids)
  SELECT array_agg(DISTINCT after.paper_id) FROM after JOIN before USING (paper_id, position)
  WHERE after.name <> before.name OR (after.hidden_at IS NULL) <> (before.hidden_at IS NULL)
  HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER "search_author_update" AFTER UPDATE ON "author"
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION search_author_update();

CREATE FUNCTION search_organization_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_pending (paper_ids)
  SELECT array_agg(paper.id) FROM paper JOIN after ON after.id = paper.organization_id JOIN before ON before.id = after.id
  WHERE (after.name, after.slug) <> (before.name, before.slug)
  HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER "search_organization_update" AFTER UPDATE ON "organization"
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION search_organization_update();

-- For suggestions by the beginning of an author's name, or surname, and of a keyword.
CREATE INDEX "author_name_prefix_idx" ON "author" (lower(name) text_pattern_ops);
CREATE INDEX "author_surname_prefix_idx" ON "author" (lower(substring(name from '[^ ]+$')) text_pattern_ops);
CREATE INDEX "keyword_key_prefix_idx" ON "keyword" (key text_pattern_ops);

-- What was there before.
DO $$
DECLARE
  ids text[];
BEGIN
  FOR ids IN SELECT array_agg(id) FROM (SELECT id, row_number() OVER () / 1000 AS batch FROM paper) AS all_papers GROUP BY batch LOOP
    PERFORM index_papers(ids);
  END LOOP;
END $$;

-- Counts in how many papers each term occurs, and how often each spelling of a word is used in
-- titles, keywords and names. Of a large collection a sample is counted.
CREATE FUNCTION count_search_terms(most integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  every integer;
BEGIN
  SELECT greatest(1, ceil(count(*)::real / most))::integer INTO every FROM search_document;
  CREATE TEMPORARY TABLE counted_term ON COMMIT DROP AS
    SELECT word AS term, (ndoc * every)::integer AS documents
    FROM ts_stat(format('SELECT vector FROM search_document WHERE number %% %s = 0', every));
  CREATE TEMPORARY TABLE counted_word ON COMMIT DROP AS
    SELECT word, (count(*) * every)::integer AS documents
    FROM search_document JOIN paper ON paper.id = search_document.paper_id,
    LATERAL (
      SELECT DISTINCT word FROM regexp_split_to_table(lower(search_text(
        paper.title || ' ' || (SELECT coalesce(string_agg(keyword, ' '), '') FROM keyword WHERE keyword.paper_id = paper.id)
        || ' ' || (SELECT coalesce(string_agg(name, ' '), '') FROM author WHERE author.paper_id = paper.id AND author.hidden_at IS NULL AND position < 50))),
        '[^[:alpha:]]+') AS word) AS said
    WHERE number % every = 0 AND length(word) BETWEEN 3 AND 40
    GROUP BY word;
  DELETE FROM search_term USING (SELECT search_term.term FROM search_term LEFT JOIN counted_term USING (term)
    WHERE counted_term.term IS NULL) AS gone WHERE search_term.term = gone.term;
  INSERT INTO search_term AS known SELECT * FROM counted_term
    ON CONFLICT (term) DO UPDATE SET documents = excluded.documents WHERE known.documents <> excluded.documents;
  DELETE FROM search_word USING (SELECT search_word.word FROM search_word LEFT JOIN counted_word USING (word)
    WHERE counted_word.word IS NULL) AS gone WHERE search_word.word = gone.word;
  INSERT INTO search_word AS known SELECT * FROM counted_word
    ON CONFLICT (word) DO UPDATE SET documents = excluded.documents WHERE known.documents <> excluded.documents;
  INSERT INTO search_statistics (documents, last_number, title_words, name_words, text_words, refreshed_at)
    SELECT count(*), coalesce(max(number), 0), coalesce(avg(title_words), 1), coalesce(avg(name_words), 1),
      coalesce(avg(text_words), 1), now() FROM search_document
    ON CONFLICT (id) DO UPDATE SET documents = excluded.documents, last_number = excluded.last_number,
      title_words = excluded.title_words, name_words = excluded.name_words, text_words = excluded.text_words,
      refreshed_at = excluded.refreshed_at;
  DROP TABLE counted_term, counted_word;
END $$;
