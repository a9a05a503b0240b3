-- Which day an imported value is from, so that the order in which lines arrive changes nothing.
ALTER TABLE "paper"
  ADD COLUMN "arxiv_updated_on" DATE,
  ADD COLUMN "outside_field_days" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "outside_person" ADD COLUMN "field_days" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "organization" ADD COLUMN "seen_on" DATE;
