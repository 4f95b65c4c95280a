"""``xref ingest`` and ``xref link``: what is counted, stated and kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.program import ARTICLES, FIXTURES, LATER, Ran, run

STORY = "A storm closed the harbour of Port Ansel on Monday, the harbour master, Ilse Vantongeren, said.\n"
QUICK = ("--encoder", "hashing")


def articles() -> list[dict[str, str]]:
    ran = run("report", "articles")
    assert ran.code == 0, ran.err
    return ran.rows()


def only_article() -> dict[str, str]:
    (found,) = articles()
    return found


def ingest(*arguments: object, stdin: bytes = b"") -> Ran:
    ran = run("ingest", *arguments, *QUICK, stdin=stdin)
    assert ran.code == 0, ran.err
    return ran


def test_new_articles_are_counted_on_stderr_and_nothing_is_on_stdout(workplace: Path) -> None:
    ran = ingest(*ARTICLES)
    assert ran.summary == "44 new, 0 changed, 0 duplicate, 0 failed"
    assert ran.out == ""


def test_ingesting_again_changes_nothing(own_database: Path) -> None:
    before = run("report", "claims").out
    ran = run("ingest", *ARTICLES)
    assert (ran.code, ran.summary) == (0, "0 new, 0 changed, 44 duplicate, 0 failed")
    assert run("report", "claims").out == before


def test_a_changed_article_is_kept_in_both_versions_and_the_older_one_is_superseded(own_database: Path) -> None:
    ran = run("ingest", *LATER)
    assert (ran.code, ran.summary) == (0, "3 new, 2 changed, 0 duplicate, 0 failed")
    versions = [row for row in articles() if row["article_id"] == "mine_tianhe.txt"]
    assert [(row["version"], row["superseded"]) for row in versions] == [("1", "1"), ("2", "0")]


def test_what_changed_is_named(own_database: Path) -> None:
    assert "changed: mine_tianhe.txt\n" in run("ingest", *LATER).err


def test_claims_of_a_superseded_version_are_in_no_cluster(own_database: Path) -> None:
    run("ingest", *LATER)
    shown = [row["sentence"] for row in run("report", "claims").rows() if row["article_id"] == "mine_tianhe.txt"]
    old, new = ((FIXTURES / folder / "mine_tianhe.txt").read_text("utf-8") for folder in ("articles", "later"))
    assert shown
    assert all(sentence in new for sentence in shown)
    assert any(sentence not in old for sentence in shown)


def test_article_ids_are_relative_to_the_argument(workplace: Path) -> None:
    folder = workplace / "dump" / "2024" / "march"
    folder.mkdir(parents=True)
    (folder / "storm.txt").write_text(STORY)
    ingest(workplace / "dump")
    assert only_article()["article_id"] == "2024/march/storm.txt"


def test_the_id_of_a_single_file_is_its_name(workplace: Path) -> None:
    folder = workplace / "dump"
    folder.mkdir()
    (folder / "storm.txt").write_text(STORY)
    ingest(folder / "storm.txt")
    assert only_article()["article_id"] == "storm.txt"


def test_without_a_statement_the_outlet_is_unknown_and_the_date_empty(workplace: Path) -> None:
    (workplace / "storm.txt").write_text(STORY)
    ingest("storm.txt")
    assert (only_article()["outlet"], only_article()["published"]) == ("unknown", "")


@pytest.mark.parametrize(
    ("options", "outlet"),
    [
        ((), "The Record"),
        (("--manifest", "manifest.csv"), "The Manifest"),
        (("--manifest", "manifest.csv", "--outlet", "The Option"), "The Option"),
    ],
)
def test_options_win_over_the_manifest_and_the_manifest_over_the_record(
    workplace: Path, options: tuple[str, ...], outlet: str
) -> None:
    (workplace / "storm.json").write_text(json.dumps({"outlet": "The Record", "text": STORY}))
    (workplace / "manifest.csv").write_text("file,outlet\nstorm.json,The Manifest\n")
    ingest("storm.json", *options)
    assert only_article()["outlet"] == outlet


def test_options_state_outlet_date_and_address(workplace: Path) -> None:
    (workplace / "storm.txt").write_text(STORY)
    ingest("storm.txt", "--outlet", "Harbour Courier", "--published", "2024-03", "--url", "https://courier.example/1")
    found = only_article()
    assert (found["outlet"], found["published"], found["url"]) == (
        "Harbour Courier",
        "2024-03",
        "https://courier.example/1",
    )


def test_a_manifest_row_without_its_file_is_named_and_no_failure(workplace: Path) -> None:
    (workplace / "storm.txt").write_text(STORY)
    (workplace / "manifest.csv").write_text("file,outlet\nstorm.txt,Harbour Courier\nflood.txt,Harbour Courier\n")
    ran = ingest("storm.txt", "--manifest", "manifest.csv")
    assert "not found: the manifest names flood.txt" in ran.err


def test_standard_input_is_an_article(workplace: Path) -> None:
    ingest("-", "--outlet", "Harbour Courier", stdin=STORY.encode())
    assert (only_article()["outlet"], only_article()["claims"]) == ("Harbour Courier", "1")


def test_two_articles_through_standard_input_do_not_replace_each_other(workplace: Path) -> None:
    ingest("-", stdin=STORY.encode())
    assert ingest("-", stdin=STORY.replace("Monday", "Friday").encode()).summary.startswith("1 new, 0 changed")
    assert [row["superseded"] for row in articles()] == ["0", "0"]


def test_the_same_article_through_standard_input_twice_is_a_duplicate(workplace: Path) -> None:
    ingest("-", stdin=STORY.encode())
    assert ingest("-", stdin=STORY.encode()).summary == "0 new, 0 changed, 1 duplicate, 0 failed"


def test_another_text_from_one_address_through_standard_input_is_a_new_version(workplace: Path) -> None:
    ingest("-", "--url", "https://courier.example/1", stdin=STORY.encode())
    ran = ingest("-", "--url", "https://courier.example/1", stdin=STORY.replace("Monday", "Friday").encode())
    assert ran.summary == "0 new, 1 changed, 0 duplicate, 0 failed"


def test_records_without_id_through_standard_input_do_not_replace_each_other(workplace: Path) -> None:
    for day in ("Monday", "Friday"):
        ingest("-", stdin=json.dumps({"text": STORY.replace("Monday", day)}).encode())
    assert [row["superseded"] for row in articles()] == ["0", "0"]


def test_without_linking_articles_are_only_stored_and_link_catches_up(workplace: Path, hashed_database: Path) -> None:
    assert run("ingest", *ARTICLES, "--no-link").code == 0
    assert run("report", "pairs").rows() == []
    ran = run("link", *QUICK)
    assert (ran.code, ran.out) == (0, "")
    assert ran.summary.startswith("linked 44 articles: ")
    assert run("report", "pairs").out == run("report", "pairs", "--db", hashed_database).out


def test_linking_without_the_encoder_of_the_database_is_refused_before_anything_is_stored(own_database: Path) -> None:
    (own_database.parent / "storm.txt").write_text(STORY)
    ran = run("ingest", "storm.txt", *QUICK)
    assert ran.code == 1
    assert "hashing" in ran.err
    assert len(articles()) == 44


def test_rebuilding_gives_the_same_claims(own_database: Path) -> None:
    before = run("report", "claims").out
    assert run("link", "--rebuild").code == 0
    assert run("report", "claims").out == before


def test_a_rebuild_without_an_encoder_forgets_nothing(own_database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = run("report", "claims").out
    monkeypatch.setenv("XREF_CACHE", str(own_database))  # a file, so that no encoder can be prepared there
    ran = run("link", "--rebuild")
    assert (ran.code, "XREF_CACHE" in ran.err) == (1, True)
    assert run("report", "claims").out == before


def test_unknown_fields_and_notes_do_not_hinder(workplace: Path) -> None:
    (workplace / "storm.jsonl").write_text(json.dumps({"id": "s-1", "desk": "Coast", "mood": None, "text": STORY}))
    ingest("storm.jsonl")
    assert only_article()["article_id"] == "s-1"


def test_the_database_is_where_the_environment_says(workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XREF_DB", "elsewhere.db")
    (workplace / "storm.txt").write_text(STORY)
    ingest("storm.txt")
    assert (workplace / "elsewhere.db").exists()
    assert not (workplace / "xref.db").exists()


def test_a_folder_that_holds_the_database_can_be_ingested_again_and_again(workplace: Path) -> None:
    (workplace / "storm.txt").write_text(STORY)
    assert ingest(".").summary == "1 new, 0 changed, 0 duplicate, 0 failed"
    assert ingest(".").summary == "0 new, 0 changed, 1 duplicate, 0 failed"
