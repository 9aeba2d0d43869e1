"""Opens a Letterbook database and its exports with the tools of analysts. Run by analysts.test.ts.

Usage: analysts.py DATABASE CSV_FOLDER JSONL
"""

import asyncio
import json
import pathlib
import sys

import pandas
import sqlite_utils
from datasette.app import Datasette

database, folder, lines = (pathlib.Path(argument) for argument in sys.argv[1:])
records = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]
findings = [finding for record in records for finding in record["findings"]]


async def with_datasette():
    datasette = Datasette([str(database)], immutables=[], metadata={})

    async def get(path):
        response = await datasette.client.get(f"/letterbook{path}")
        assert response.status_code == 200, (path, response.status_code, response.text[:300])
        return response.json() if ".json" in path else response.text

    overview = await get(".json")
    tables = {table["name"]: table for table in overview["tables"]}
    views = set(overview["views"] if isinstance(overview["views"][0], str) else [v["name"] for v in overview["views"]])
    assert {"document", "finding", "mention", "force", "theme", "run", "file"} <= tables.keys(), tables.keys()
    assert tables["finding"]["count"] == len(findings)
    assert tables["document"]["fts_table"] == "document_search"
    assert tables["mention"]["fts_table"] == "mention_search"
    shown = {name for name, table in tables.items() if not table["hidden"]}
    assert not any("search" in name for name in shown), shown
    for view in ("finding_detail", "force_by_theme", "letters_by_force_and_year", "recommendation_detail",
                 "response_detail", "official_detail", "date_detail", "file_outcome", "version_group"):
        assert view in views, views
        rows = await get(f"/{view}.json?_shape=objects&_size=max")
        assert rows["rows"], view

    labelled = (await get("/finding.json?_labels=on&_shape=objects&_sort=id"))["rows"]
    assert labelled[0]["theme_code"] == {"value": "TRAIN", "label": "Training"}, labelled[0]
    assert labelled[0]["document_id"]["label"] == records[0]["document"]["title"], labelled[0]
    forces = (await get("/document_force.json?_labels=on&_shape=objects"))["rows"]
    assert forces[0]["force_id"] == {"value": "surrey", "label": "Surrey Police"}, forces[0]
    untitled = (await get("/mention.json?_labels=on&_shape=objects&kind=document_kind&_sort_desc=id"))["rows"]
    assert untitled[0]["document_id"]["label"] == "plain.txt", untitled[0]

    for search, table, expected in (("zoe", "document", 2), ("walrus", "document", 0), ("trained", "mention", 6)):
        found = await get(f"/{table}.json?_search={search}&_shape=objects")
        assert found["filtered_table_rows_count"] == expected, (search, found["filtered_table_rows_count"])
    page = await get("/document")
    assert 'type="search"' in page


def with_sqlite_utils():
    db = sqlite_utils.Database(database)
    assert db["document"].detect_fts() == "document_search"
    assert {key.other_table for key in db["finding"].foreign_keys} == {"document", "theme", "mention"}
    assert all(row["quote"] == row["cut"] for row in db.query(
        'select quote, substr(text, start + 1, "end" - start) as cut from mention join document on document.id = document_id'))
    assert [row["path"] for row in db["document"].search("cafe")] == ["a.pdf", "b.pdf"]


def with_pandas():
    texts = {record["document"]["path"]: record["document"]["text"] for record in records}
    read = lambda name: pandas.read_csv(folder / f"{name}.csv", keep_default_na=False)
    assert len(read("documents")) == len(records)
    table = read("findings")
    assert len(table) == len(findings)
    quotes = [quote[1:] if "quote" in guarded.split("; ") else quote for quote, guarded in zip(table.quote, table.guarded)]
    assert quotes == [finding["mention"]["quote"] for finding in findings]
    for row, quote in zip(table.itertuples(), quotes):
        assert texts[row.document_path][row.start : row.end] == quote
    for file in sorted(folder.glob("*.csv")):
        columns = list(pandas.read_csv(file).columns)
        assert columns[:2] == ["document_key", "document_path"] and columns[-1] == "guarded", (file, columns)


asyncio.run(with_datasette())
with_sqlite_utils()
with_pandas()
print("ok")
