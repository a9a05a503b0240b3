-- Papers are looked up by what is pasted into the search. Hashes, since an address may be long.
CREATE INDEX "paper_doi_lower_idx" ON "paper" USING hash (lower(doi)) WHERE doi IS NOT NULL;
CREATE INDEX "paper_source_url_idx" ON "paper" USING hash (source_url) WHERE source_url IS NOT NULL;
