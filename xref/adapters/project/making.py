"""Makes a project folder: a commented ``xref.toml`` and a place for the articles."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from xref.adapters.project import FILE_NAME
from xref.errors import UsageError, XrefError
from xref.settings import DEFAULTS

ARTICLES = "articles"

_SHOWN = (
    ("link_score", "probability from which two sentences count as one claim"),
    ("cluster_score", "mean probability from which two groups of sentences become one claim"),
    ("corroboration_score", "probability from which two origins corroborate each other"),
    ("min_conflict_score", "probability from which two sentences are looked at for conflicts"),
    ("story_days", "days between two articles from which undated news is not the same news"),
    ("min_query_words", "share of the words of a question that a sentence must hold to be an answer,"),
    ("min_query_cosine", "or how alike in meaning the two must be"),
    ("record_least_evidence", "comparisons below which an outlet has no agreement record"),
)


def template() -> str:
    """The text of a new ``xref.toml``: every key with its default and what it is for."""
    stated = {field.name: f"{field.name} = {getattr(DEFAULTS, field.name)}" for field in fields(DEFAULTS)}
    width = max(len(stated[name]) for name, _ in _SHOWN)
    main = [f"# {stated[name]:<{width}}  # {why}" for name, why in _SHOWN]
    others = [f"# {line}" for name, line in stated.items() if name not in dict(_SHOWN)]
    return _TEMPLATE.format(thresholds="\n".join(main), others="\n".join(others))


def make_project(folder: Path) -> list[Path]:
    """Make the folder with a configuration and a folder for articles; return what was made, folders included.

    Nothing that is there is changed.

    Raises:
        UsageError: There is a configuration already, or ``folder`` is a file.
        XrefError: The folder cannot be written to.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is no folder. Name another folder")
    file, articles = folder / FILE_NAME, folder / ARTICLES
    if file.exists() or file.is_symlink():
        raise UsageError(f"{file} is there already and was left as it is. Edit it, or name another folder")
    try:
        made = [path for path in (articles,) if not path.exists()]
        articles.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as opened:  # "x": whoever else makes it meanwhile keeps his
            opened.write(template())
    except (FileExistsError, NotADirectoryError) as error:
        raise UsageError(f"{error.filename} is no folder. Name another folder") from error
    except OSError as error:
        problem = f"{error.filename or folder} cannot be made: {error.strerror or error}"
        raise XrefError(f"{problem}. Choose a folder that you may write to") from error
    return [file, *made]


_TEMPLATE = """\
# The configuration of xref for this folder and all folders in it.
#
# An option on the command line wins over a variable of the environment (XREF_DB, XREF_ENCODER), that wins over this
# file. Lines that begin with # show what holds without them: take the # away to change it. Paths are as seen from the
# folder of this file. `xref doctor` checks it.

# The database.
db = "xref.db"

# How rows are printed where --format says nothing: table, csv, jsonl, md, or a format of a plugin.
# Without it: a table on a terminal, csv in a pipe or a file.
# format = "table"

# What turns sentences into vectors: "all-MiniLM-L6-v2" (fast), "all-MiniLM-L6-v2/fp32", or a model of the
# sentence-transformers library, by name or folder. After a change run `xref link --rebuild`.
# encoder = "all-MiniLM-L6-v2"

[ingest]
# A sheet with a row for each file: file,outlet,published,url,title.
# manifest = "manifest.csv"

# The outlet of articles of which neither the options, the manifest, the file nor an address tells one.
# outlet = "unknown"

[thresholds]
# After a change run `xref link --rebuild`, or old articles stay linked by the old thresholds. docs/method.md says how
# the main ones work, xref/settings.py what each one means and which measurement chose it.
{thresholds}

# The others:
{others}
"""
