-- Which day an imported value is from where that is not the latest day seen, so that neither the
-- order in which lines arrive nor a field that a later day leaves out changes what stands.
ALTER TABLE "paper" ADD COLUMN "outside_field_days" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "outside_person" ADD COLUMN "field_days" JSONB NOT NULL DEFAULT '{}';

-- A run now remembers its lines in a temporary table, which goes with its connection.
DROP TABLE "import_line";
