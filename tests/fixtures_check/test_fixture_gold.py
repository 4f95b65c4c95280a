"""The fixture articles and their labels agree with each other."""

from __future__ import annotations

import csv
import importlib.util
import itertools
import json
import re
from collections import Counter
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

FIXTURES = Path(__file__).parents[2] / "fixtures"
ARTICLES = FIXTURES / "articles"
LATER = FIXTURES / "later"


class _Visible(HTMLParser):
    """Collects the text of a page that a reader would see."""

    HIDDEN = frozenset({"head", "script", "style"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in self.HIDDEN

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in self.HIDDEN

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def _text_of(path: Path) -> str:
    raw = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        return raw.split("---\n", 2)[2]
    if path.suffix == ".html":
        page = _Visible()
        page.feed(raw)
        return "".join(page.parts)
    return raw


def _records(path: Path) -> list[dict[str, str]]:
    records: list[dict[str, str]] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return records


def _texts(folder: Path) -> dict[str, str]:
    files = {p.name: _text_of(p) for p in sorted(folder.iterdir()) if p.suffix in {".txt", ".html", ".md"}}
    return files | {r["id"]: r["text"] for r in _records(folder / "wire.jsonl")}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _load_resolver() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fixture_resolve", FIXTURES / "gold" / "resolve.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


RESOLVER = _load_resolver()
TEXTS = _texts(ARTICLES)
LATER_TEXTS = _texts(LATER)
LABELS: dict[str, Any] = json.loads((FIXTURES / "gold" / "labels.json").read_text(encoding="utf-8"))


def _labelled() -> list[dict[str, str]]:
    found: list[dict[str, str]] = [m for group in LABELS["same"] for m in group["members"]]
    for name in ("conflicts", "changed_over_time", "compatible"):
        found += [row[side] for row in LABELS[name] for side in ("a", "b")]
    found += [m for row in LABELS["different_events"] for m in row["members"]]
    found += LABELS["no_match"]
    return found


def _keys() -> list[tuple[str, str]]:
    return sorted({(m["article"], m["prefix"]) for m in _labelled()})


@pytest.mark.parametrize(("article", "prefix"), _keys())
def test_labelled_prefix_occurs_once_in_its_article(article: str, prefix: str) -> None:
    start, end = RESOLVER.locate(article, prefix, TEXTS[article])
    assert RESOLVER.fold(TEXTS[article][start:end]) == RESOLVER.fold(prefix)


@pytest.mark.parametrize(("article", "prefix"), _keys())
def test_labelled_prefix_starts_a_sentence(article: str, prefix: str) -> None:
    text = TEXTS[article]
    start, _ = RESOLVER.locate(article, prefix, text)
    # A wire dateline ("TUNIS (Meridian Wire) - ", "BAKU – ") may stand before the first words.
    assert start == 0 or re.search(r"(?:[.?!]”?\s|\n\s*|[-–]\s)$", text[:start]), text[max(0, start - 30) : start]


def test_two_labels_of_one_article_never_overlap() -> None:
    for article, keys in itertools.groupby(_keys(), key=lambda key: key[0]):
        spans = sorted(RESOLVER.locate(article, prefix, TEXTS[article]) for _, prefix in keys)
        assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans)), article


@pytest.mark.parametrize("row", LABELS["dropped"] + LABELS["captions"], ids=lambda row: row["article"])
def test_furniture_and_captions_occur_once_and_hold_no_label(row: dict[str, str]) -> None:
    start, end = RESOLVER.locate(row["article"], row["prefix"], TEXTS[row["article"]])
    for article, prefix in _keys():
        if article == row["article"]:
            left, right = RESOLVER.locate(article, prefix, TEXTS[article])
            assert right <= start or end <= left


def test_every_article_belongs_to_one_story() -> None:
    listed = [article for story in LABELS["stories"] for article in story["articles"]]
    assert sorted(listed) == sorted(TEXTS)


def test_labels_stay_inside_their_story() -> None:
    story_of = {article: story["id"] for story in LABELS["stories"] for article in story["articles"]}
    for group in LABELS["same"]:
        assert {story_of[m["article"]] for m in group["members"]} == {group["story"]}, group["id"]
    for conflict in LABELS["conflicts"]:
        assert {story_of[conflict[side]["article"]] for side in ("a", "b")} == {conflict["story"]}


@pytest.mark.parametrize("folder", [FIXTURES, LATER], ids=["articles", "later"])
def test_manifest_lists_exactly_the_text_files(folder: Path) -> None:
    files = ARTICLES if folder == FIXTURES else folder
    rows = _rows(folder / "manifest.csv")
    assert sorted(row["file"] for row in rows) == sorted(p.name for p in files.glob("*.txt"))
    for row in rows:
        assert row["outlet"]
        assert date(2021, 1, 1) <= date.fromisoformat(row["published"]) < date(2026, 1, 1)


def test_outlets_of_the_labels_are_those_of_the_inputs() -> None:
    stated = {row["file"]: row["outlet"] for row in _rows(FIXTURES / "manifest.csv")}
    stated |= {r["id"]: r["outlet"] for r in _records(ARTICLES / "wire.jsonl")}
    for path in ARTICLES.glob("*.html"):
        site = re.search(r'og:site_name" content="([^"]+)"', path.read_text(encoding="utf-8"))
        assert site is not None
        stated[path.name] = site[1]
    for path in ARTICLES.glob("*.md"):
        line = re.search(r"^outlet: (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert line is not None
        stated[path.name] = line[1]
    assert stated == LABELS["outlets"]


def test_there_is_enough_of_everything() -> None:
    assert len(TEXTS) >= 36
    assert len(LABELS["stories"]) >= 7
    assert len(set(LABELS["outlets"].values())) >= 10
    assert sum(group["n_outlets"] > 1 for group in LABELS["same"]) >= 60
    assert len(LABELS["conflicts"]) >= 25
    assert len(LABELS["different_events"]) >= 15
    assert min(Counter(row["slot"] for row in LABELS["conflicts"]).values()) >= 2


@pytest.mark.parametrize("group", LABELS["same"], ids=lambda group: group["id"])
def test_status_follows_from_outlets_origins_and_conflicts(group: dict[str, Any]) -> None:
    low, high = (group["origins"],) * 2 if isinstance(group["origins"], int) else group["origins"]
    outlets = {LABELS["outlets"][m["article"]] for m in group["members"]}
    if len(outlets) == 1:
        agreement = "single_source"
    elif low >= 2:
        agreement = "corroborated"
    else:
        agreement = "repeated" if high <= 1 else "unsettled"
    assert low <= high
    assert group["n_outlets"] == len(outlets)
    assert group["circular"] == (len(outlets) >= 2 and high <= 1)
    assert group.get("agreement", group["status"]) == agreement
    assert group["status"] in {agreement, "conflicting"}
    assert ("agreement" in group) == (group["status"] == "conflicting")


@pytest.mark.parametrize("group", LABELS["same"], ids=lambda group: group["id"])
def test_conflicting_group_has_a_conflict_at_a_member(group: dict[str, Any]) -> None:
    sides = {(c[s]["article"], c[s]["prefix"]) for c in LABELS["conflicts"] for s in ("a", "b")}
    touched = any((m["article"], m["prefix"]) in sides for m in group["members"])
    assert touched or group["status"] != "conflicting"


@pytest.mark.parametrize("group", LABELS["same"], ids=lambda group: group["id"])
def test_member_origins_are_among_the_origin_names(group: dict[str, Any]) -> None:
    assert {m["origin"] for m in group["members"] if "origin" in m} <= set(group["origin_names"])


def test_no_pair_is_both_the_same_claim_and_a_different_event() -> None:
    groups = [[_key(member) for member in group["members"]] for group in LABELS["same"]]
    same = {frozenset(pair) for keys in groups for pair in itertools.combinations(keys, 2)}
    conflicts = {frozenset((_key(row["a"]), _key(row["b"]))) for row in LABELS["conflicts"]}
    apart = {frozenset(map(_key, row["members"])) for row in LABELS["different_events"]}
    assert not apart & (same | conflicts)


def _key(member: dict[str, str]) -> tuple[str, str]:
    return member["article"], member["prefix"]


def test_no_pair_conflicts_twice_in_one_slot() -> None:
    seen = Counter((frozenset((_key(row["a"]), _key(row["b"]))), row["slot"]) for row in LABELS["conflicts"])
    assert max(seen.values()) == 1


def test_conflicts_lie_between_outlets_and_different_events_between_articles() -> None:
    outlets = LABELS["outlets"]
    for row in LABELS["conflicts"]:
        assert outlets[row["a"]["article"]] != outlets[row["b"]["article"]], row
    for row in LABELS["different_events"]:
        assert len({m["article"] for m in row["members"]}) == 2, row


def test_names_of_the_alias_table_stand_in_the_articles() -> None:
    everything = "\n".join(TEXTS.values()) + "\n".join(LABELS["outlets"].values())
    for table in (LABELS["aliases"]["people"], LABELS["aliases"]["outlets"]):
        for name, variants in table.items():
            for words in (name, *variants):
                assert words in everything or words.capitalize() in everything, words


def test_every_citation_edge_starts_at_an_article() -> None:
    assert {edge[0] for edge in LABELS["citation_edges"]} <= set(TEXTS)
    assert all(len(edge) >= 2 for edge in LABELS["citation_edges"])


@pytest.mark.parametrize("row", LABELS["later"]["corrections"], ids=lambda row: row["article"])
def test_correction_changes_the_stated_words(row: dict[str, str]) -> None:
    old, new = TEXTS[row["article"]], LATER_TEXTS[row["article"]]
    RESOLVER.locate(row["article"], row["was"], old)
    RESOLVER.locate(row["article"], row["now"], new)
    assert row["from"] in old
    assert row["to"] in new
    assert row["to"] not in old


def test_labels_of_later_articles_can_be_placed() -> None:
    later = LABELS["later"]
    members = [m for group in later["same"] for m in group["members"]]
    members += [row[side] for row in later["changed_over_time"] for side in ("a", "b")]
    for member in members:
        text = LATER_TEXTS.get(member["article"]) or TEXTS[member["article"]]
        RESOLVER.locate(member["article"], member["prefix"], text)


def test_resolved_labels_keep_every_pair_and_its_independence() -> None:
    gold = RESOLVER.resolve(LABELS, TEXTS)
    events = {event["event"]: event for event in gold["events"]}
    assert sum(len(event["conflict"]) for event in gold["events"]) == len(LABELS["conflicts"])
    injured = [row for row in events["ferries"]["same"] if row["claim"] == "Sixty-one people were injured"]
    # director-ministry, director-ministry, ministry-ministry
    assert sorted(row["independent"] for row in injured) == [False, True, True]


def test_prefix_that_occurs_twice_is_refused() -> None:
    with pytest.raises(RESOLVER.LabelError, match="more than one"):
        RESOLVER.locate("x.txt", "The ferry", "The ferry sank. The ferry burned.")


def test_prefix_that_does_not_occur_is_refused() -> None:
    with pytest.raises(RESOLVER.LabelError, match="no sentence"):
        RESOLVER.locate("x.txt", "The tug", "The ferry sank.")


@pytest.mark.parametrize(
    "name",
    [
        "empty.txt",
        "binary.bin.txt",
        "latin1.txt",
        "broken.jsonl",
        "truncated.html",
        "bad_manifest.csv",
        "impossible_date_manifest.csv",
        "missing_file_manifest.csv",
    ],
)
def test_bad_input_is_there(name: str) -> None:
    assert (FIXTURES / "bad" / name).is_file()


def test_latin1_file_is_not_utf8() -> None:
    with pytest.raises(UnicodeDecodeError):
        (FIXTURES / "bad" / "latin1.txt").read_text(encoding="utf-8")


def test_only_the_middle_line_of_the_broken_file_is_broken() -> None:
    lines = (FIXTURES / "bad" / "broken.jsonl").read_text(encoding="utf-8").splitlines()
    assert [_is_json(line) for line in lines] == [True, False, True]


def _is_json(line: str) -> bool:
    try:
        json.loads(line)
    except json.JSONDecodeError:
        return False
    return True
