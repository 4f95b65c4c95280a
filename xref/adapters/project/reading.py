"""Reads ``xref.toml`` and checks it: each message names the file, the line, the key, and what would be right."""

from __future__ import annotations

import math
import os
import re
import tomllib
from collections.abc import Iterable
from dataclasses import fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from xref.adapters.project import Project
from xref.errors import ConfigError
from xref.settings import DEFAULTS, Settings

THRESHOLDS = {field.name: type(getattr(DEFAULTS, field.name)) for field in fields(Settings)}
_MOST_BYTES = 1_000_000  # no configuration is as long; a wrong path may name anything
# Table -> key -> name of the field of Project. The keys of [thresholds] are the fields of Settings.
_TEXTS = {
    "": {"db": "database", "encoder": "encoder", "format": "format"},
    "ingest": {"manifest": "manifest", "outlet": "outlet"},
}
_PATHS = frozenset({"db", "manifest"})
_KEYS = {**{table: tuple(keys) for table, keys in _TEXTS.items()}, "thresholds": tuple(THRESHOLDS)}
# Ends of the names of thresholds, and the least and greatest value; the others are counts, days, words: 0 or more.
_RANGES = (
    (("_logit", "_logit_apart", "_shift"), -math.inf, math.inf),
    (("_cosine",), -1.0, 1.0),
    (
        ("_score", "_likeness", "_share", "_vote", "_interval", "_correlation", "_containment", "min_query_words"),
        0.0,
        1.0,
    ),
)
# Thresholds that must not exceed another one, or pairs would be looked for that are never kept.
_ORDER = (
    ("min_kept_score", "min_conflict_score"),
    ("max_unread_score", "min_conflict_score"),
    ("min_conflict_score", "link_score"),
)


def read_file(file: Path) -> Project:
    """Return what the file states. Errors as for `read_project`."""
    text = _text(file)
    try:
        stated = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file}: it is no TOML: {error}. Mend that place, or begin anew with `xref init`") from error
    return _Checked(file, text).project(stated)


def _text(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            data = opened.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise ConfigError(f"{file}: this is no configuration, it is larger than {_MOST_BYTES:,} bytes")
        return data.decode("utf-8-sig")
    except OSError as error:
        remedy = "Check XREF_CONFIG, or make one with `xref init`"
        raise ConfigError(f"{file}: the configuration cannot be read: {error.strerror or error}. {remedy}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: the configuration is not UTF-8 text. Save it as UTF-8") from error


class _Checked:
    """One file, to check what it holds against what is known."""

    def __init__(self, file: Path, text: str) -> None:
        self._file = file
        self._lines = text.splitlines()

    def project(self, stated: dict[str, Any]) -> Project:
        """Return the project.

        Raises:
            ConfigError: A key or value cannot be used.
        """
        top = {key: value for key, value in stated.items() if not isinstance(value, dict)}
        tables = {key: value for key, value in stated.items() if isinstance(value, dict)}
        for table in tables:
            if table not in _KEYS:
                raise self._error("", table, f"there is no table [{table}]", self._nearest(table, "", tables=True))
        texts: dict[str, str] = {}
        for table, keys in _TEXTS.items():
            found = tables.get(table, {}) if table else top
            for key, value in found.items():
                self._check_known(table, key)
                texts[keys[key]] = self._text(table, key, value)
        return Project(file=self._file, **texts, settings=self._settings(tables.get("thresholds", {})))

    def _check_known(self, table: str, key: str) -> None:
        if key in _KEYS[table]:
            return
        there = f" in [{table}]" if table else ""
        raise self._error(table, key, f"there is no key {key!r}{there}", self._nearest(key, table, tables=not table))

    def _nearest(self, word: str, table: str, *, tables: bool) -> str:
        """What was meant, as far as that can be guessed, else what there is."""
        elsewhere = next((name for name, keys in _KEYS.items() if word in keys and name != table), None)
        if elsewhere is not None:
            return f"It belongs into [{elsewhere}]" if elsewhere else "It belongs at the top, before the first [table]"
        known = [*_KEYS[table], *(f"[{name}]" for name in _KEYS if name and tables)]
        near = get_close_matches(word, known, n=1, cutoff=0.6) or get_close_matches(f"[{word}]", known, n=1)
        if near:
            return f"Did you mean {near[0]}?"
        return (
            f"Known are {', '.join(known)}" if len(known) < 10 else "A file that `xref init` writes lists all of them"
        )

    def _text(self, table: str, key: str, value: object) -> str:
        if not isinstance(value, str) or not value.strip() or "\0" in value:
            raise self._error(table, key, f"{key} is {_shown(value)}", f'Write a text in quotes: {key} = "..."')
        return self._seen_from_here(value) if key in _PATHS else value.strip()

    def _seen_from_here(self, path: str) -> str:
        """A path, which the file gives as seen from its own folder, as seen from the working folder."""
        whole = self._file.resolve().parent / Path(path).expanduser()
        try:
            return os.path.relpath(whole)
        except ValueError:  # on another drive of Windows
            return str(whole)

    def _settings(self, stated: dict[str, Any]) -> Settings:
        for name, value in stated.items():
            self._check_known("thresholds", name)
            self._check_number(name, value)
        settings = replace(DEFAULTS, **{name: THRESHOLDS[name](value) for name, value in stated.items()})
        for low, high in _ORDER:
            if getattr(settings, low) > getattr(settings, high):
                name, bound, other = (low, "at most", high) if low in stated else (high, "at least", low)
                problem = f"{name} is {getattr(settings, name)}"
                raise self._error("thresholds", name, problem, f"It is {bound} {other}, {getattr(settings, other)}")
        return settings

    def _check_number(self, name: str, value: object) -> None:
        whole = THRESHOLDS[name] is int
        if isinstance(value, bool) or not isinstance(value, int if whole else (int, float)) or not math.isfinite(value):
            remedy = f"Write a {'whole ' if whole else ''}number: {name} = {getattr(DEFAULTS, name)}"
            raise self._error("thresholds", name, f"{name} is {_shown(value)}", remedy)
        least, most = next(((low, high) for ends, low, high in _RANGES if name.endswith(ends)), (0.0, math.inf))
        if not least <= value <= most:
            span = f"{least:g} or more" if most == math.inf else f"from {least:g} to {most:g}"
            raise self._error("thresholds", name, f"{name} is {value}", f"It must be {span}")

    def _error(self, table: str, key: str, problem: str, remedy: str) -> ConfigError:
        line = _line_of(self._lines, table, key)
        place = f", line {line}" if line else ""
        return ConfigError(f"{self._file}{place}: {problem}. {remedy}")


def _shown(value: object) -> str:
    kinds = {str: "the text", bool: "the truth value", list: "a list", dict: "a table"}
    kind = kinds.get(type(value), "")
    short = repr(value) if len(repr(value)) <= 40 else f"{repr(value)[:39]}…"
    return f"{kind} {short}".strip() if not isinstance(value, list | dict) else kind


def _line_of(lines: Iterable[str], table: str, key: str) -> int | None:
    """Number of the line, from 1, that gives ``key`` in ``table``, or begins a table called so; None if hard to say.

    The library that reads TOML keeps no lines.
    """
    quoted = rf"[\"']?{re.escape(key)}[\"']?"
    given = re.compile(rf"\s*{quoted}\s*[=.]")
    begun = re.compile(rf"\s*\[+\s*{quoted}\s*[\].]")
    here = ""
    for number, line in enumerate(lines, 1):
        if not table and begun.match(line):
            return number
        if opened := re.match(r"\s*\[+\s*([\w-]+)", line):
            here = opened[1]
        elif here == table and given.match(line):
            return number
    return None
