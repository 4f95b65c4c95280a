"""Time phrases: how many of those with a written interval the program reads exactly, words and days and precision.

`python -m tests.evaluation.run --only times`. The phrases stand in tests/claims/gold_times.txt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tests.evaluation.corpus import Workplace
from tests.evaluation.table import PROGRAM, Result, Row
from xref.claims.times import find_times
from xref.model import Interval, Precision, Span, TimeMention

GOLD = Path(__file__).resolve().parents[1] / "claims" / "gold_times.txt"
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class GoldRow:
    """A sentence, the day on which it is printed ("none", or YYYY, YYYY-MM, YYYY-MM-DD), and its times as `written`.

    ``is_wrong``: the program is known to read it otherwise.
    """

    anchor: str
    sentence: str
    expected: str
    is_wrong: bool


def gold_rows() -> Iterator[GoldRow]:
    """The rows of the list in their order."""
    anchor = ""
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            anchor = line[1:].strip()
        elif line and not line.startswith("#"):
            sentence, _, expected = line.removeprefix("! ").partition(" | ")
            yield GoldRow(anchor, sentence, expected.strip(), line.startswith("! "))


def anchor_of(text: str) -> Interval | None:
    """The interval of an anchor of the list."""
    match [int(part) for part in text.split("-") if part != "none"]:
        case [year, month, day]:
            return Interval(date(year, month, day), date(year, month, day) + _DAY, Precision.DAY)
        case [year, month]:
            return Interval(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1), Precision.MONTH)
        case [year]:
            return Interval(date(year, 1, 1), date(year + 1, 1, 1), Precision.YEAR)
    return None


def written(mention: TimeMention) -> str:
    """A time phrase as the list writes it."""
    interval = mention.interval
    if interval is None:
        return f"{mention.mention.text} | ?"
    return f"{mention.mention.text} | {interval.start or '-'} | {interval.end or '-'} | {interval.precision.value}"


def is_exact(row: GoldRow) -> bool:
    """Whether the program finds just the times of a row."""
    found = find_times(row.sentence, Span(0, len(row.sentence)), anchor_of(row.anchor))
    return (" ; ".join(map(written, found)) or "none") == row.expected


def share_exact(rows: Sequence[GoldRow]) -> float:
    """The share of the rows that the program reads exactly, in [0, 1]."""
    return sum(map(is_exact, rows)) / len(rows)


def score_of_times(name: str, source: Path, workplace: Workplace) -> Result:
    """The share of the list, and what is read otherwise."""
    rows = list(gold_rows())
    wrong = [row for row in rows if not is_exact(row)]
    share = 1 - len(wrong) / len(rows)
    lines = [f"  {len(rows) - len(wrong)} of {len(rows)} phrases exact, {share:.3f}"]
    lines += [f"  otherwise: {row.sentence} (wanted: {row.expected})" for row in wrong]
    return Result((Row(name, PROGRAM, {"gold": len(rows), "P": share}),), tuple(lines))
