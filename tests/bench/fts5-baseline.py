"""Plain BM25 as the shared data's README describes it: SQLite FTS5, Porter stems, OR of the terms, title
weight 3. Reads {"papers": [...], "queries": [...]} from stdin, prints {query id: [paper ids]}."""
import json, re, sqlite3, sys

given = json.load(sys.stdin)
database = sqlite3.connect(":memory:")
database.execute("create virtual table paper using fts5(id unindexed, title, abstract, authors, tokenize='porter unicode61')")
database.executemany(
    "insert into paper values (?, ?, ?, ?)",
    [(p["id"], p["title"], p["abstract"], ", ".join(p["authors"])) for p in given["papers"]],
)
found = {}
for query in given["queries"]:
    words = list(dict.fromkeys(re.findall(r"\w+", query["text"].lower())))
    match = " OR ".join('"%s"' % word for word in words)
    rows = database.execute(
        "select id from paper where paper match ? order by bm25(paper, 0, 3, 1, 1) limit 100", (match,)
    ) if words else []
    found[query["id"]] = [row[0] for row in rows]
json.dump(found, sys.stdout)
