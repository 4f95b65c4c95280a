"""Saved web pages: is what is read the article that a person marked, and are its title and its date right?

The text is scored as in the Article Extraction Benchmark (Zyte 2020). That benchmark marks no titles and no dates. An
independent witness of both is the address of a page, which many publishers make of them; the readers take neither
from there. So titles and dates are scored on the pages whose address tells.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tests.evaluation.corpus import Workplace
from tests.evaluation.table import PROGRAM, Result, Row
from xref.adapters.readers.html import read_html
from xref.model import Document, LineKind
from xref.text.normalise import words

ALONE = "trafilatura"
_SHINGLE = 4  # words
_DAY = re.compile(r"/(20\d\d)[/-]?(0[1-9]|1[0-2]|[a-z]{3})[/-]?(0[1-9]|[12]\d|3[01])(?=\D)", re.IGNORECASE)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_LEAST_WORDS = 4  # of three letters or more in an address that is made of the title
_TITLE_SHARE = 0.5  # of these words that the right title has: addresses are cut short and reworded
_SLACK = timedelta(days=1)  # an address counts days in the publisher's time zone


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader makes of a page; None for a title or a date that it did not find."""

    text: str
    title: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class PageFigures:
    """Shares in [0, 1]; ``titles`` and ``dates`` of the pages whose address tells."""

    f1: float
    precision: float
    recall: float
    titles: float
    dates: float


def score_of_pages(name: str, source: Path, workplace: Workplace) -> Result:
    """The program's figures and those of trafilatura with its own defaults, on which the program is built."""
    truth = json.loads((source / "ground-truth.json").read_text(encoding="utf-8"))
    served = {key: gzip.decompress((source / "html" / f"{key}.html.gz").read_bytes()) for key in truth}
    readers: Mapping[str, Callable[[bytes], Page]] = {PROGRAM: _as_read, "without furniture": _kept, ALONE: _plain}
    figures = {
        who: page_figures(truth, {key: read(page) for key, page in served.items()}) for who, read in readers.items()
    }
    told = [address["url"] for address in truth.values()]
    lines = [
        f"  {len(truth)} pages; the address of {sum(title_words(url) is not None for url in told)} tells the title, of "
        f"{sum(day_of(url) is not None for url in told)} the day",
        *(
            f"  {who:<18} main text F1 {f.f1:.3f} P {f.precision:.3f} R {f.recall:.3f}  titles right {f.titles:.3f}"
            f"  dates right {f.dates:.3f}"
            for who, f in figures.items()
        ),
    ]
    rows = [
        Row(name, who, {"F1": f.f1, "P": f.precision, "R": f.recall})
        for who, f in figures.items()
        if who in {PROGRAM, ALONE}
    ]
    return Result(tuple(rows), tuple(lines))


def page_figures(truth: Mapping[str, Mapping[str, str]], pages: Mapping[str, Page]) -> PageFigures:
    """Score pages by id against ``truth``, which holds for each ``articleBody`` and ``url``."""
    counts = [shingle_counts(truth[key]["articleBody"], pages[key].text) for key in truth]
    precision = _mean([tp / (tp + fp) for tp, fp, _ in counts if tp + fp])
    recall = _mean([tp / (tp + fn) for tp, _, fn in counts if tp + fn])
    titles, dates = [], []
    for key, page in truth.items():
        wanted, day = title_words(page["url"]), day_of(page["url"])
        if wanted is not None:
            found = set(words(pages[key].title or ""))
            titles.append(len(wanted & found) >= _TITLE_SHARE * len(wanted))
        if day is not None:
            dates.append(_is_day(pages[key].published, day))
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return PageFigures(f1, precision, recall, _mean(titles), _mean(dates))


def shingle_counts(wanted: str, found: str) -> tuple[float, float, float]:
    """True positives, false positives and false negatives among four-word shingles, as shares of their sum."""
    gold, got = _shingles(wanted), _shingles(found)
    tp = sum((gold & got).values())
    fp, fn = sum(got.values()) - tp, sum(gold.values()) - tp
    total = max(1, tp + fp + fn)
    return tp / total, fp / total, fn / total


def title_words(url: str) -> frozenset[str] | None:
    """The words of three letters or more that an address is made of, None where it is not made of a title."""
    part = max(re.split(r"[/?#&=]", url), key=lambda piece: piece.count("-"))
    found = frozenset(word for word in words(part.replace("-", " ")) if len(word) >= 3 and word.isalpha())
    return found if len(found) >= _LEAST_WORDS else None


def day_of(url: str) -> date | None:
    """The day that stands in an address, None where none does."""
    found = _DAY.search(url)
    if found is None:
        return None
    month = found[2].lower()
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1 if month in _MONTHS else 0
    try:
        return date(int(found[1]), number, int(found[3]))
    except ValueError:
        return None


def _is_day(published: str | None, day: date) -> bool:
    try:
        return published is not None and abs(date.fromisoformat(published[:10]) - day) <= _SLACK
    except ValueError:
        return False


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = re.findall(r"\w+", text, re.UNICODE)
    if not tokens:
        return Counter()
    return Counter(tuple(tokens[i : i + _SHINGLE]) for i in range(max(1, len(tokens) - _SHINGLE + 1)))


def _mean(values: Sequence[float | bool]) -> float:
    return sum(values) / len(values) if values else 0.0


def _document(page: bytes) -> Document | None:
    return next((found for found in read_html("page.html", page) if isinstance(found, Document)), None)


def _as_read(page: bytes) -> Page:
    found = _document(page)
    return Page("", None, None) if found is None else Page(found.text, found.title, found.published)


def _kept(page: bytes) -> Page:
    """As read, without the lines that no claim is taken from."""
    found = _document(page)
    if found is None:
        return Page("", None, None)
    lines = [line for line in found.lines or () if line.kind not in {LineKind.DROPPED, LineKind.CAPTION}]
    return Page("\n".join(found.text[line.span.start : line.span.end] for line in lines), found.title, found.published)


def _plain(page: bytes) -> Page:
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to import

    found = bare_extraction(page, with_metadata=True, include_comments=False)
    return Page("", None, None) if found is None else Page(found.text or "", found.title, found.date)
