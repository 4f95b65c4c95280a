"""Vetoes: whether time, place or participants say that two look-alike claims speak of different events.

Each veto needs facts on both sides. A fact that is missing on one side says nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from xref.claims.places import separate_places
from xref.conflict.participants import MEETING_WORDS, alike_names, encounter, shared_names
from xref.conflict.reading import Reading
from xref.conflict.setting import periods_apart, towns_apart
from xref.conflict.stable import stable_years
from xref.conflict.wording import days_in_words
from xref.model import ClaimKind, Interval, Place, Precision, TimeMention
from xref.settings import Settings

_DAYS = frozenset({Precision.DAY, Precision.TIME})
_REACH = 8  # words on each side that say what a date or a place is about
_PERFECT = frozenset({"is", "are", "has", "have", "had", "been", "being"})
_DONE = frozenset(
    {"held", "led", "made", "sent", "shot", "taken", "told", "built", "clear", "unclear", "found", "hurt"}
)
_LOCATIVE = frozenset({"in", "at", "near", "outside", "around", "inside", "across", "off"})


@dataclass(frozen=True, slots=True)
class EventCheck:
    """Whether two claims speak of different events; ``reasons`` say why in words and are empty when nothing says so."""

    different: bool
    reasons: tuple[str, ...] = ()


def same_event(left: Reading, right: Reading, settings: Settings) -> EventCheck:
    """Return whether something says that two claims speak of different events.

    The answer is the same with the sides swapped, apart from the order of the words in the reasons.
    """
    reasons = tuple(reason for veto in VETOES if (reason := veto(left, right, settings)))
    return EventCheck(bool(reasons), reasons)


def event_times_apart(a: Reading, b: Reading, settings: Settings) -> str:
    """Both claims date their event, and the dates lie further apart than a mistaken date would.

    Within one story a claim often holds the date of a side event; there the dates count only where they date the same
    thing.
    """
    one, other = a.claim.event, b.claim.event
    if not _episodic(a, b) or one is None or other is None or one.meets(other, settings.event_slack_days):
        return ""
    if stable_years(a, b, settings) is not None:
        return ""  # a conflict, and no two events
    if _share_a_date(a, b) or (_one_story(a, b, settings) and not _date_the_same(a, b, settings)):
        return ""
    return f"the events are dated {days_in_words(one)} and {days_in_words(other)}"


def event_outside_report(a: Reading, b: Reading, settings: Settings) -> str:
    """One claim dates its event; the other, undated, stands in an article that cannot speak of that event.

    No article tells of what had not begun, so that holds for background too; that an event lies long before the other
    article excludes only news.
    """
    if (a.claim.event is None) == (b.claim.event is None) or _one_story(a, b, settings):
        return ""
    dated, undated = (a, b) if a.claim.event is not None else (b, a)
    event, told, reported = dated.claim.event, dated.article.published, undated.article.published
    if event is None or reported is None or told is None or _looks_back(undated):
        return ""
    # a claim that names several times tells of several events; the other article may speak of any of them
    named = [event, *_named_times(dated)]
    too_late = all(_starts_after(time, reported, settings.event_slack_days) for time in named)
    if too_late and not _starts_after(event, told, 0):
        return f"an article published {days_in_words(reported)} cannot report an event of {days_in_words(event)}"
    if _episodic(a, b) and not any(time.meets(reported, settings.story_days) for time in named):
        return f"the event is dated {days_in_words(event)}, the other report was published {days_in_words(reported)}"
    return ""


def reports_apart(a: Reading, b: Reading, settings: Settings) -> str:
    """Neither claim dates its event, and the articles appeared too far apart to report the same news."""
    one, other = a.article.published, b.article.published
    if not _episodic(a, b) or one is None or other is None or a.claim.event is not None or b.claim.event is not None:
        return ""
    if one.meets(other, settings.story_days) or _looks_back(a) or _looks_back(b):
        return ""
    return f"neither dates the event, and the reports were published {days_in_words(one)} and {days_in_words(other)}"


def places_apart(a: Reading, b: Reading, settings: Settings) -> str:
    """Both claims say where the like happened, in places that do not contain each other, and nothing ties them."""
    here, there = located(a), located(b)
    if not separate_places(here, there) or not _happen_alike(a, here, b, there, settings):
        return ""
    if _tied_by_time(a, b, settings) and len(shared_names(a.claim.names, b.claim.names)) >= settings.min_tying_names:
        return ""
    return f"the events are placed in {here[0].name} and {there[0].name}"


def other_counterpart(a: Reading, b: Reading, settings: Settings) -> str:
    """One person meets different people: two meetings."""
    one, other = encounter(a), encounter(b)
    if not one or not other:
        return ""
    shared = shared_names(one, other)
    only_one = [name for name in one if not any(alike_names(name.key, y.key) for y in b.claim.names)]
    only_other = [name for name in other if not any(alike_names(name.key, x.key) for x in a.claim.names)]
    if not shared or not only_one or not only_other:
        return ""
    who = shared[0].mention.text
    return f"{who} meets {only_one[0].mention.text} in one, {only_other[0].mention.text} in the other"


def other_towns(a: Reading, b: Reading, settings: Settings) -> str:
    """Both claims name a town that their articles introduce, and not the same: two fires, two rallies."""
    if not _episodic(a, b):
        return ""
    apart = towns_apart(a, b)
    return f"one is about {apart[0].title()}, the other about {apart[1].title()}" if apart else ""


def other_periods(a: Reading, b: Reading, settings: Settings) -> str:
    """Both claims report on a quarter or on a stretch of months, and not on the same."""
    return periods_apart(a, b)


def met_before(a: Reading, b: Reading, settings: Settings) -> str:
    """One claim says, without a day, that people have been meeting; a report of long after tells of one meeting."""
    if _stands(a) == _stands(b) or not (a.lemmas & MEETING_WORDS and b.lemmas & MEETING_WORDS):
        return ""
    habit, single = (a, b) if _stands(a) else (b, a)
    one, other = habit.article.published, single.article.published
    if one is None or other is None or habit.claim.event is not None or one.meets(other, settings.story_days):
        return ""
    if one.start is None or other.start is None or one.start > other.start:
        return ""
    return f"what had gone on by {days_in_words(one)} is not the meeting reported {days_in_words(other)}"


Veto = Callable[[Reading, Reading, Settings], str]
VETOES: tuple[Veto, ...] = (
    event_times_apart,
    event_outside_report,
    reports_apart,
    places_apart,
    other_towns,
    other_periods,
    other_counterpart,
    met_before,
)


def located(reading: Reading) -> tuple[Place, ...]:
    """The places at which a claim says something happened: those behind "in", "at", "near", ..., no metonyms."""
    found = []
    for place in reading.claim.places:
        first, _ = reading.at(place.mention.span)
        before = [word.lower for word in reading.words[max(0, first - 3) : first]]
        while before and before[-1] in {
            "the",
            "a",
            "an",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "downtown",
        }:
            before.pop()
        if not place.metonym and before and before[-1] in _LOCATIVE:
            found.append(place)
    return tuple(found)


def dated_words(reading: Reading) -> TimeMention | None:
    """The words that date the event of the claim."""
    return next((t for t in reading.claim.times if not t.quoted and t.interval == reading.claim.event), None)


def on_days(interval: Interval | None) -> bool:
    """Whether an event is dated to the day."""
    return interval is not None and interval.precision in _DAYS and _is_bounded(interval)


def _is_bounded(interval: Interval) -> bool:
    return interval.start is not None and interval.end is not None


def _looks_back(reading: Reading) -> bool:
    """Whether the claim dates something from an event that it does not date: "six months earlier"."""
    unknown = (time.mention.text.lower().split() for time in reading.claim.times if time.interval is None)
    return any(set(found) & {"earlier", "before", "previously"} for found in unknown)


def _episodic(a: Reading, b: Reading) -> bool:
    """Background holds over years, so dates keep no two background statements apart."""
    return not _stands(a) and not _stands(b)


def _stands(reading: Reading) -> bool:
    """Whether a claim is background that holds over time; "was led by X", "was hurt" tell of one day, whichever."""
    if reading.claim.kind is not ClaimKind.BACKGROUND:
        return False
    found = [word.lower for word in reading.words]
    if not {"was", "were"} & set(found) or _PERFECT & set(found):
        return True
    after = [found[at + 1 : at + 4] for at, word in enumerate(found) if word in {"was", "were"}]
    return not any(word.endswith("ed") or word in _DONE for words in after for word in words)


def _share_a_date(a: Reading, b: Reading) -> bool:
    """Whether both claims name a time that may be the same, which then may be that of the event."""
    return any(x.meets(y) for x in _named_times(a) for y in _named_times(b))


def _named_times(reading: Reading) -> list[Interval]:
    """The times that the claim names with a beginning and an end."""
    return [time.interval for time in reading.claim.times if time.interval is not None and _is_bounded(time.interval)]


def _one_story(a: Reading, b: Reading, settings: Settings) -> bool:
    published, again = a.article.published, b.article.published
    return published is not None and again is not None and published.meets(again, settings.story_days)


def _date_the_same(a: Reading, b: Reading, settings: Settings) -> bool:
    left, right = dated_words(a), dated_words(b)
    if left is None or right is None:
        return False
    shared = a.around(left.mention.span, _REACH) & b.around(right.mention.span, _REACH)
    return len(shared) >= settings.min_shared_words


def _starts_after(event: Interval, published: Interval, slack_days: int) -> bool:
    if event.start is None or published.end is None:
        return False
    return (event.start - published.end).days >= slack_days


def _happen_alike(a: Reading, here: Sequence[Place], b: Reading, there: Sequence[Place], settings: Settings) -> bool:
    """Whether the words around two of the places are alike; else they place side events."""
    near, far = (
        [side.around(place.mention.span, _REACH) for place in places] for side, places in ((a, here), (b, there))
    )
    return any(len(x & y) >= settings.min_shared_words for x in near for y in far)


def _tied_by_time(a: Reading, b: Reading, settings: Settings) -> bool:
    one, other = a.claim.event, b.claim.event
    if one is not None and other is not None:
        return on_days(one) and on_days(other) and one.meets(other)
    published, again = a.article.published, b.article.published
    return published is not None and again is not None and published.meets(again, settings.same_news_days)
