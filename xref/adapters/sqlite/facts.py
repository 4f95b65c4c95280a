"""The facts of a claim as JSON: times, names, places, numbers and quotes, each with its words and offsets."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from xref.model import Claim, Interval, Mention, Name, NameKind, Place, Precision, Quantity, Quote, Span, TimeMention

Json = dict[str, Any]


class Facts(NamedTuple):
    """The fields of a claim that are kept as JSON."""

    times: tuple[TimeMention, ...]
    names: tuple[Name, ...]
    places: tuple[Place, ...]
    numbers: tuple[Quantity, ...]
    quotes: tuple[Quote, ...]


def write_facts(claim: Claim) -> str:
    """Return a JSON object; kinds that the claim has none of are left out.

    Raises:
        ValueError: A number is infinite or not a number, which JSON cannot say (an open side is None).
    """
    facts = {kind: [write(item) for item in getattr(claim, kind)] for kind, (write, _) in _KINDS.items()}
    kept = {kind: items for kind, items in facts.items() if items}
    return json.dumps(kept, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def read_facts(text: str) -> Facts:
    """Return what `write_facts` wrote."""
    stored = json.loads(text)
    return Facts(**{kind: tuple(read(item) for item in stored.get(kind, ())) for kind, (_, read) in _KINDS.items()})


def day(text: str | None) -> date | None:
    """Return the date that an ISO text names, None for None."""
    return None if text is None else date.fromisoformat(text)


def iso(value: date | None) -> str | None:
    """Return a date as ISO text, None for None."""
    return None if value is None else value.isoformat()


def _words(mention: Mention) -> Json:
    return {"text": mention.text, "start": mention.span.start, "end": mention.span.end}


def _mention(item: Json) -> Mention:
    return Mention(item["text"], Span(item["start"], item["end"]))


def _write_time(time: TimeMention) -> Json:
    days = time.interval and {
        "from": iso(time.interval.start),
        "until": iso(time.interval.end),
        "precision": time.interval.precision,
    }
    return {**_words(time.mention), "interval": days, "quoted": time.quoted}


def _read_time(item: Json) -> TimeMention:
    days = item["interval"]
    interval = days and Interval(day(days["from"]), day(days["until"]), Precision(days["precision"]))
    return TimeMention(_mention(item), interval, item["quoted"])


def _write_name(name: Name) -> Json:
    return {**_words(name.mention), "key": name.key, "kind": name.kind}


def _read_name(item: Json) -> Name:
    return Name(_mention(item), item["key"], NameKind(item["kind"]))


def _write_place(place: Place) -> Json:
    return {**_words(place.mention), "name": place.name, "within": place.within, "metonym": place.metonym}


def _read_place(item: Json) -> Place:
    return Place(_mention(item), item["name"], tuple(item["within"]), item["metonym"])


def _write_number(number: Quantity) -> Json:
    value = {"low": number.low, "high": number.high}
    return {**_words(number.mention), **value, "unit": number.unit, "noun": number.noun, "qualifier": number.qualifier}


def _read_number(item: Json) -> Quantity:
    return Quantity(_mention(item), item["low"], item["high"], item["unit"], item["noun"], item["qualifier"])


def _write_quote(quote: Quote) -> Json:
    return {**_words(quote.mention), "speaker": quote.speaker}


def _read_quote(item: Json) -> Quote:
    return Quote(_mention(item), item["speaker"])


_KINDS: dict[str, tuple[Callable[[Any], Json], Callable[[Json], Any]]] = {
    "times": (_write_time, _read_time),
    "names": (_write_name, _read_name),
    "places": (_write_place, _read_place),
    "numbers": (_write_number, _read_number),
    "quotes": (_write_quote, _read_quote),
}
