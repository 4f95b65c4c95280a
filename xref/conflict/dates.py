"""Dates: one event put on different days, one foundation in different years."""

from __future__ import annotations

from xref.conflict.events import dated_words, on_days
from xref.conflict.lexicon import lemma, lemma_set, word_set
from xref.conflict.participants import shared_names
from xref.conflict.reading import Reading, likeness
from xref.conflict.setting import scene
from xref.conflict.stable import stable_years
from xref.conflict.wording import days_in_words, either
from xref.model import Conflict, Interval, Precision, TimeMention
from xref.settings import Settings
from xref.text.normalise import words

_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_UNITS = frozenset({Precision.MONTH, Precision.YEAR})
_REACH = 8  # words on each side that say what a date is about
# Words on each side in which the deed stands, and in which a day is said to be planned or of something that followed.
# Of the fixtures' labelled conflicts 14 for both find .682, these .695; of data/basil and of 81 stories of
# data/allsides_gold as many pairs are flagged as before.
_DEED_REACH = 20
_PLAN_REACH = 6
_OPENING_REACH = 8  # words behind a day at the beginning of a sentence in which its verb stands
_WEEK = 7  # days
# One kind of event in the words of different desks; such an event happens once in a story.
_DEEDS = tuple(
    lemma_set(row)
    for row in (
        "sign signing signed agreed agreement deal accord consensus pact",
        "burn burned fire blaze flames ablaze",
        "sink sank capsized",
        "crash crashed collided collision derailed",
        "explode explosion exploded blast bombing bomb",
        "meet met meeting",
        "rally rallied march marched protest demonstration",
        "rescued rescue freed",
        "collapse collapsed",
        "earthquake quake",
        "resign resigned resignation",
        "arrive arrived landed",
    )
)
# Beside a day these say that it is planned, or the day of something that followed.
_NOT_THE_DAY = lemma_set("""
    toll rose schedule scheduled plan planned expect expected will would due later after before ahead heads upcoming
    """)
_ONCE = (
    lemma_set("sign signing signed"),
    *(deed for deed in _DEEDS if deed & lemma_set("fire sank crash earthquake collapse")),
)
_MEETINGS = next(deed for deed in _DEEDS if lemma("meeting") in deed)
_SAYING = lemma_set("""
    say tell announce report state add claim confirm deny warn write tweet post publish read release
    statement interview testimony hearing tweeted
    """)


def date_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """Both claims date one event by the same unit (day, month, year), differently but close together."""
    found = stable_years(a, b, settings)
    if found is not None:
        verb, left, right = found
        return either("date", f"year in which it was {verb}", (a, left.mention), (b, right.mention))
    return _dated_apart(a, dated_words(a), b, dated_words(b), settings) or _days_apart(a, b, settings)


def deed_day_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """A deed that happens once in a story (a fire, a crash, a signing) is put on two days of a week.

    For two articles that tell one event: the claims need share no more than the deed.
    """
    left, right = day_of_deed(a), day_of_deed(b)
    if left is None or right is None or not _two_days_of_a_week(left, right):
        return None
    here, there = _near(a, left), _near(b, right)
    once = any(deed & here and deed & there for deed in _ONCE)
    if not once or _not_the_day(a, left) or _not_the_day(b, right) or _dates_too(a, right) or _dates_too(b, left):
        return None
    return _conflict(a, left, b, right) if _names_in(a, b) or _names_in(b, a) else None


def _names_in(reading: Reading, other: Reading) -> bool:
    """Whether the article of the other claim names somebody or something that the claim names."""
    return any(name.mention.text in other.article.text for name in reading.claim.names)


def _dated_apart(
    a: Reading, left: TimeMention | None, b: Reading, right: TimeMention | None, settings: Settings
) -> Conflict | None:
    if left is None or right is None or left.interval is None or right.interval is None:
        return None
    one, other = left.interval, right.interval
    if not _same_unit(one, other) or one.meets(other) or not one.meets(other, settings.event_slack_days):
        return None
    if _WEEKDAYS & set(words(left.mention.text)) & set(words(right.mention.text)):
        return None  # the same day of the week: one article looks ahead to it, the other back
    if _dates_too(a, right) or _dates_too(b, left) or not _one_event(a, left, b, right, settings):
        return None
    return _conflict(a, left, b, right)


def _conflict(a: Reading, left: TimeMention, b: Reading, right: TimeMention) -> Conflict:
    one, other = (days_in_words(time.interval) if time.interval else time.mention.text for time in (left, right))
    return either("date", f"date of the event, {one} or {other}", (a, left.mention), (b, right.mention))


def _days_apart(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """One deed (a signing, a fire, a meeting) of one story, put on two days of a week."""
    left, right = day_of_deed(a), day_of_deed(b)
    if left is None or right is None or not _two_days_of_a_week(left, right):
        return None
    published, again = a.article.published, b.article.published
    if published is None or again is None or not published.meets(again, _WEEK):
        return None
    if _dates_too(a, right) or _dates_too(b, left) or not _one_deed(a, left, b, right, settings):
        return None
    return _conflict(a, left, b, right)


def _two_days_of_a_week(left: TimeMention, right: TimeMention) -> bool:
    one, other = left.interval, right.interval
    if one is None or other is None or one.meets(other) or not one.meets(other, _WEEK):
        return False
    return not _WEEKDAYS & set(words(left.mention.text)) & set(words(right.mention.text))


def _one_deed(a: Reading, left: TimeMention, b: Reading, right: TimeMention, settings: Settings) -> bool:
    """Whether both days are those of one kind of deed, and names and surroundings make it the same deed."""
    here, there = _near(a, left), _near(b, right)
    deed = next((deed for deed in _DEEDS if deed & here and deed & there), None)
    if deed is None or _not_the_day(a, left) or _not_the_day(b, right):
        return False
    if deed is _MEETINGS and likeness(a.content, b.content) < settings.min_claim_likeness:
        return False  # people meet several times in a story
    tied = shared_names(a.claim.names, b.claim.names)
    return bool(tied) and likeness(scene(a), scene(b)) >= settings.min_deed_likeness


def _near(reading: Reading, time: TimeMention, reach: int = _DEED_REACH) -> frozenset[str]:
    """Base forms of all words near a date."""
    first, last = reading.at(time.mention.span)
    return frozenset(word.lemma for word in reading.words[max(0, first - reach) : last + reach])


def _not_the_day(reading: Reading, time: TimeMention) -> bool:
    """Whether a date is that of a plan, or of something that followed."""
    return bool(_near(reading, time, _PLAN_REACH) & _NOT_THE_DAY)


def day_of_deed(reading: Reading) -> TimeMention | None:
    """The one day that a claim names, unless it is the day of a statement ("said on Wednesday")."""
    days = [t for t in reading.claim.times if not t.quoted and on_days(t.interval)]
    if len(days) != 1 or not set(words(days[0].mention.text)) & _WEEKDAYS:
        return None
    first, last = reading.at(days[0].mention.span)
    # "On Sunday, an official said that ..." is the day of what was said
    behind = last + (_OPENING_REACH if first <= 1 else 1)
    beside = (*reading.words[max(0, first - 2) : first], *reading.words[last:behind])
    return None if any(word.lemma in _SAYING for word in beside) else days[0]


def _same_unit(one: Interval, other: Interval) -> bool:
    if None in (one.start, one.end, other.start, other.end):
        return False
    return (on_days(one) and on_days(other)) or (one.precision == other.precision and one.precision in _UNITS)


def _dates_too(reading: Reading, time: TimeMention) -> bool:
    """Whether the claim names that day as well, so that it holds both."""
    named = [t.interval for t in reading.claim.times if t.interval is not None]
    return time.interval is not None and any(interval.meets(time.interval) for interval in named)


def _one_event(a: Reading, left: TimeMention, b: Reading, right: TimeMention, settings: Settings) -> bool:
    """Whether the words around both dates, and the claims as a whole, say the same."""
    one, other = a.around(left.mention.span, _REACH), b.around(right.mention.span, _REACH)
    if len(one & other) < settings.min_dated_words or likeness(a.content, b.content) < settings.min_claim_likeness:
        return False
    return bool(shared_names(a.claim.names, b.claim.names))
