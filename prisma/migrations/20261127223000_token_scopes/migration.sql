-- What a token may do. Those made before may do what they always could; new ones say it.
CREATE TYPE "token_scope" AS ENUM ('read', 'vote', 'comment', 'submit', 'moderate');

ALTER TABLE "api_token" ADD COLUMN "scopes" "token_scope"[] NOT NULL DEFAULT '{read,vote,comment,submit,moderate}';
ALTER TABLE "api_token" ALTER COLUMN "scopes" DROP DEFAULT;
