-- The papers most like a paper, the likest first, by their numbers in the index: found once, and
-- joined by those that arrive later. A paper written anew has a new number, and is compared anew.
CREATE TABLE "search_neighbour" (
  "number" INTEGER NOT NULL,
  "near" INTEGER[] NOT NULL,
  "likeness" REAL[] NOT NULL,
  CONSTRAINT "search_neighbour_pkey" PRIMARY KEY ("number"),
  CONSTRAINT "search_neighbour_number_fkey" FOREIGN KEY ("number") REFERENCES "search_document"("number") ON DELETE CASCADE ON UPDATE CASCADE
);
