-- Which day an imported value is from, so that the order in which lines arrive changes nothing.
ALTER TABLE "paper" ADD COLUMN "arxiv_updated_on" DATE;
ALTER TABLE "organization" ADD COLUMN "seen_on" DATE;

-- What a run of an import has read, on disk rather than in memory: a file may be of any length.
CREATE UNLOGGED TABLE "import_line" (
  "run" UUID NOT NULL,
  "paper_id" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  PRIMARY KEY ("run", "paper_id", "day")
);
