"""``xref.toml``: where it is found, what it says, and how mistakes in it are told."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from xref.adapters.project import Project, find_project_file, read_project
from xref.adapters.project.making import make_project, template
from xref.adapters.project.reading import THRESHOLDS
from xref.errors import ConfigError, UsageError
from xref.settings import DEFAULTS


def written(folder: Path, text: str) -> Path:
    file = folder / "xref.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_nearest_file_above_is_in_force(tmp_path: Path) -> None:
    inner = tmp_path / "project" / "a" / "b"
    inner.mkdir(parents=True)
    outer, nearest = written(tmp_path, ""), written(tmp_path / "project", "")
    assert find_project_file(inner, {}) == nearest
    assert find_project_file(tmp_path, {}) == outer


def test_the_variable_wins_whether_or_not_the_file_is_there(tmp_path: Path) -> None:
    written(tmp_path, "")
    assert find_project_file(tmp_path, {"XREF_CONFIG": "other.toml"}) == Path("other.toml")
    assert find_project_file(tmp_path, {"XREF_CONFIG": " "}) == tmp_path / "xref.toml"


def test_a_folder_of_that_name_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "in" / "xref.toml").mkdir(parents=True)
    assert find_project_file(tmp_path / "in", {}) is None


def test_without_a_file_nothing_is_stated() -> None:
    assert read_project(None) == Project()
    assert Project().options() == {}


def test_what_the_file_states_is_read_and_paths_are_seen_from_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    file = written(
        tmp_path,
        'db = "data/x.db"\nformat = "jsonl"\nencoder = "hashing"\n'
        '[ingest]\nmanifest = "m.csv"\noutlet = "The Kestrel"\n'
        "[thresholds]\nlink_score = 1\nstory_days = 10\n",
    )
    project = read_project(file)
    assert project.options() == {"db": "../data/x.db", "encoder": "hashing", "manifest": "../m.csv"}
    assert (project.format, project.outlet) == ("jsonl", "The Kestrel")
    assert (project.settings.link_score, project.settings.story_days) == (1.0, 10)
    assert isinstance(project.settings.link_score, float)
    assert project.settings.cluster_score == DEFAULTS.cluster_score


# text, line of the fault (0: none), what is said
FAULTS = [
    ("encode = 'x'", 1, "there is no key 'encode'. Did you mean encoder?"),
    ("\nformt = 'csv'", 2, "there is no key 'formt'. Did you mean format?"),
    ("colour = 'red'", 1, "there is no key 'colour'. Known are db, encoder, format, [ingest], [thresholds]"),
    ("db = 'x.db'\nlink_score = 0.5", 2, "there is no key 'link_score'. It belongs into [thresholds]"),
    ("manifest = 'm.csv'", 1, "there is no key 'manifest'. It belongs into [ingest]"),
    ("[ingest]\ndb = 'x.db'", 2, "there is no key 'db' in [ingest]. It belongs at the top, before the first [table]"),
    ("[ingest]\noutlets = 'x'", 2, "there is no key 'outlets' in [ingest]. Did you mean outlet?"),
    ("[treshold]\n", 1, "there is no table [treshold]. Did you mean [thresholds]?"),
    ("\n[thresholds]\nlinkscore = 0.3", 3, "there is no key 'linkscore' in [thresholds]. Did you mean link_score?"),
    ("[thresholds]\nzzz = 1", 2, "there is no key 'zzz' in [thresholds]. A file that `xref init` writes"),
    ("db = 3", 1, 'db is 3. Write a text in quotes: db = "..."'),
    ("db = ' '", 1, "db is the text ' '. Write a text in quotes"),
    ("encoder = ['a']", 1, "encoder is a list. Write a text in quotes"),
    ("ingest = 'm.csv'", 1, "there is no key 'ingest'. Did you mean [ingest]?"),
    ("[db]\nx = 1", 1, "there is no table [db]. "),
    ("[thresholds]\nlink_score = '0.3'", 2, "link_score is the text '0.3'. Write a number: link_score = 0.3"),
    ("[thresholds]\nlink_score = true", 2, "link_score is the truth value True. Write a number: link_score = 0.3"),
    ("[thresholds]\nlink_score = nan", 2, "link_score is nan. Write a number"),
    ("[thresholds]\nlink_score = 1.5", 2, "link_score is 1.5. It must be from 0 to 1"),
    ("[thresholds]\nmin_query_cosine = -2", 2, "min_query_cosine is -2. It must be from -1 to 1"),
    ("[thresholds]\nstory_days = 1.5", 2, "story_days is 1.5. Write a whole number: story_days = 45"),
    ("[thresholds]\nstory_days = -1", 2, "story_days is -1. It must be 0 or more"),
    (
        "[thresholds]\n# link_score = 1\nlink_score = 0.1",
        3,
        "link_score is 0.1. It is at least min_conflict_score, 0.15",
    ),
    ("[thresholds]\nmax_unread_score = 0.4", 2, "max_unread_score is 0.4. It is at most min_conflict_score, 0.15"),
    ("[thresholds.link_score]\nx = 1", 0, "link_score is a table. Write a number"),
    ("db = 'x.db", 0, "it is no TOML: "),
    ("db = 'a'\ndb = 'b'", 0, "it is no TOML: "),
]


@pytest.mark.parametrize(("text", "line", "said"), FAULTS, ids=[repr(text) for text, _, _ in FAULTS])
def test_a_mistake_is_told_with_file_line_and_what_would_be_right(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    file = written(tmp_path, text)
    with pytest.raises(ConfigError) as raised:
        read_project(file)
    assert str(raised.value).startswith(f"{file}, line {line}: {said}" if line else f"{file}: {said}")


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    latin = tmp_path / "latin.toml"
    latin.write_bytes("outlet = 'Café'".encode("latin-1"))
    huge = tmp_path / "huge.toml"
    huge.write_bytes(b"#" * 1_000_001)
    for file, said in (
        (tmp_path / "none.toml", "the configuration cannot be read: No such file or directory. Check XREF_CONFIG"),
        (tmp_path, "the configuration cannot be read: Is a directory. Check XREF_CONFIG"),
        (latin, "the configuration is not UTF-8 text. Save it as UTF-8"),
        (huge, "this is no configuration"),
    ):
        with pytest.raises(ConfigError) as raised:
            read_project(file)
        assert str(raised.value).startswith(f"{file}: {said}")


def test_each_threshold_can_be_set_to_its_default(tmp_path: Path) -> None:
    lines = [f"{name} = {getattr(DEFAULTS, name)}" for name in THRESHOLDS]
    assert read_project(written(tmp_path, "\n".join(["[thresholds]", *lines]))).settings == DEFAULTS


def test_a_new_file_states_nothing_but_the_database_and_shows_the_defaults(tmp_path: Path) -> None:
    file = written(tmp_path, template())
    assert {**tomllib.loads(template())} == {"db": "xref.db", "ingest": {}, "thresholds": {}}
    assert read_project(file).settings == DEFAULTS
    shown = re.sub(r"^# (?=\w+ = )", "", template(), flags=re.MULTILINE)
    assert tomllib.loads(shown)["thresholds"].keys() == THRESHOLDS.keys()
    assert read_project(written(tmp_path, shown)).settings == DEFAULTS


def test_a_project_is_made_where_there_is_none_and_nothing_is_overwritten(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "project"
    assert make_project(folder) == [folder / "xref.toml", folder / "articles"]
    (folder / "xref.toml").write_text("# mine")
    with pytest.raises(UsageError, match="is there already and was left as it is"):
        make_project(folder)
    assert (folder / "xref.toml").read_text() == "# mine"


def test_a_folder_with_articles_becomes_a_project(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("A storm.")
    assert make_project(tmp_path) == [tmp_path / "xref.toml"]
    assert (tmp_path / "articles" / "a.txt").read_text() == "A storm."


def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("mine")
    with pytest.raises(UsageError, match=r"notes.* is no folder"):
        make_project(tmp_path / "notes")
    (tmp_path / "articles").write_text("mine")
    with pytest.raises(UsageError, match=r"articles is no folder"):
        make_project(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles", "notes"]
