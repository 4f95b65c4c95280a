"""What is printed around an article, told by one line alone: furniture, captions, and the end of the article."""

from __future__ import annotations

import re
from dataclasses import dataclass

from xref.text.furniture_table import AGENCY, FURNITURE


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table, compiled: texts longer than ``longest`` characters never match."""

    reason: str
    longest: int
    pattern: re.Pattern[str]


RULES = tuple(Rule(reason, longest, re.compile("|".join(rows), re.IGNORECASE)) for reason, longest, rows in FURNITURE)

_LEAD = re.compile(r"^[\s•⦁·*|>▪●►»\-–—]+(?=[\w\[(@#©])")
_CREDIT = (
    rf"(?:photos?|(?:photo |image )?credit|courtesy|illustrative|screen ?(?:capture|grab|shot)|file|{AGENCY})"
).replace(" ", r"\ ")  # for a verbose pattern
_CAPTION = re.compile(
    rf"""
      (?:file\ photo|file)\ ?[:–—-] | file\ photo\b | (?:image|media|photo)\ caption\b | facebook\ twitter\ pinterest\b
    | in\ this\ (?:[\w.,]+\ ){{0,6}}(?:file\ )?(?:photo|image)\b
    | .*\bin\ (?:this|an?)(?:\ [\w.,]+){{0,5}}\ (?:handout|undated|file)\ (?:handout\ )?(?:photo|image|picture)\b
    | .*[^\s(]\ [\[(]\ ?(?:[^()\[\]]{{0,60}}[\s/:])?{_CREDIT}(?:[\s/:,][^()\[\]]{{0,80}})?[\])]$
    | .*\b(?:photograph|photographer|photo|photo\ by|image|picture|credit)\ ?:\ [^.:]{{2,70}}$
    | .*\b(?-i:REUTERS)/(?-i:[A-Z])[^.]{{2,40}}$
    | .*\ \|\ [^|.]{{2,40}}\b(?:photo|images?|politico)\b
    | .*\bhide\ caption\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Players print their "close" button before the caption of a video.
_VIDEO_CAPTION = re.compile(r"CLOSE (?=[A-Z])")
_LONGEST_CAPTION = 700

_FIRM_TAIL = re.compile(
    r"(?:leave a (?:reply|comment)|(?:post|add|write) a comment|comments? ?\(\d+\)|\d+ (?:comments|replies|responses)"
    r"|comments(?: section)?|cancel reply|share your thoughts|view comments)\W*",
    re.IGNORECASE,
)
_SOFT_TAIL = re.compile(
    r"(?:latest(?: \w+)?(?: news| stories| articles| headlines| posts)|must[ -](?:read|watch)s?"
    r"|(?:you )?(?:might|may) (?:also )?(?:like|enjoy|be interested in).{0,12}|what to read next"
    r"|recommended(?: (?:to|for) you| stories| articles| reading| videos)?"
    r"|related(?: (?:articles?|stor(?:y|ies)|posts?|news|content|links?|topics?|coverage|reading))?"
    r"|(?:read|see) (?:more|next|also)|more (?:stories|news|articles|headlines|from .{2,40}|on this(?: topic)?)"
    r"|most (?:read|popular|viewed|shared|commented)|trending(?: now| stories| topics)?|popular(?: posts| stories| now)"
    r"|top (?:stories|news|headlines)|from (?:around )?the web|around the web|sponsored (?:content|links|stories)"
    r"|editor['’]?s['’]? (?:picks?|choice)|also (?:read|in the news)|in other news|don['’]t miss"
    r"|featured (?:stories|videos|articles)"
    r"|share this(?: \w+)?|filed under|further reading|recent (?:posts|news|articles|stories))\W*",
    re.IGNORECASE,
)


def furniture_reason(text: str) -> str:
    """Return why a line or sentence is furniture of the page, or "" for what may be the article's own text."""
    core = _LEAD.sub("", text, count=1).rstrip()
    length = len(core)
    for rule in RULES:
        if length <= rule.longest and rule.pattern.fullmatch(core):
            return rule.reason
    return ""


def is_caption(text: str) -> bool:
    """Whether a line is the caption of a picture or video: it says so, or ends in a picture credit."""
    return len(text) <= _LONGEST_CAPTION and bool(_CAPTION.match(text) or _VIDEO_CAPTION.match(text))


def ends_article(text: str) -> bool:
    """Whether the article is over after this line, whatever follows (readers' comments hold full sentences too)."""
    return len(text) <= 40 and _FIRM_TAIL.fullmatch(text) is not None


def opens_box(text: str) -> bool:
    """Whether this line heads a list of other articles, at the end of the page or as a box within the article."""
    return len(text) <= 60 and _SOFT_TAIL.fullmatch(text) is not None
