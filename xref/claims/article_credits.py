"""Sources credited for a whole article: datelines, agency lines, sign-offs, "h/t" and "with agencies"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xref.claims.outlets_known import known_outlet
from xref.model import UNKNOWN_OUTLET, Article, Attribution, Line, Mention, SourceKind, Span, Strength

_NAME = r"(?:[Tt]he )?[A-Z][\w.&’'-]*(?: (?:of|the|for|and|de|[A-Z][\w.&’'-]*))*"
_LONGEST_CREDIT_LINE = 400  # characters; credits in the middle of longer lines are statements
# "PARIS (Reuters) -", "DALLAS, Texas, Nov. 19 (UPI) —", "Dec 29 (AFP) –", "(AP) -"
_DATELINE = re.compile(rf"^[^()\n]{{0,70}}\((?P<name>{_NAME})\)\s*[-–—:]")
# "By Jane Doe, Associated Press", "By JANE DOE | Reuters"
# "PORT ELLEN, Scotland (Sound News) -": a place in capitals tells a dateline, so the name need not be well known.
_CAPITAL_DATELINE = re.compile(rf"^(?:[^\W\d_a-z]|[ .’'-]){{3,}}(?:, [^()\n]{{1,50}})? \((?P<name>{_NAME})\)\s*[-–—:]")
_BYLINE = re.compile(rf"^By [^\n]{{3,80}}?(?:,| \||/| for| of| -) ?(?P<name>{_NAME})\s*$")
_CONTRIBUTED = re.compile(
    rf"(?P<name>{_NAME}?)(?:[’']s? [A-Z][\w ]*| (?:writers?|reporters?|correspondents?|journalists?) [^.]*?)?"
    r" contributed (?:to|from|reporting)\b"
)
_HAT_TIP = re.compile(rf"^[(\[]?[Hh]/[Tt]:?\s+(?P<name>{_NAME})")
_VIA = re.compile(rf"^[(\[]?(?:[Vv]ia|[Ss]ource|[Ss]ources|[Ff]rom|[Cc]redit)(?::\s*| )(?P<name>{_NAME})[)\].]*\s*$")
_WITH_AGENCIES = re.compile(
    r"(?:^|[(\[—–-]\s*)(?P<name>(?:[Ww]ith|[Ff]rom|[Bb]y|—)?\s*(?:news )?[Aa]genc(?:ies|y reports)"
    r"|[Ww]ire (?:services|reports))"
    r"[)\].]*\s*$"
)
_FIRST_PUBLISHED = re.compile(rf"(?:originally|first) (?:published|appeared|posted) (?:in|on|by|at) (?P<name>{_NAME})")
# The sign-off of Reuters, which does not name itself.
_REUTERS_SIGN_OFF = re.compile(r"^\((?:Additional )?[Rr]eporting by [^)]*;[^)]*[Ee]diting by [^)]*\)")
_REUTERS_DATELINE = re.compile(r"^[^()\n]{0,80}\((?:Thomson )?Reuters\)")
_COPYRIGHT = re.compile(rf"(?:©|\(c\)|[Cc]opyright)\s*(?:\d{{4}}\s*)?(?P<name>{_NAME})")


def article_credits(article: Article) -> tuple[Attribution, ...]:
    """Return the sources credited for the whole article in text order, one attribution a source, without cue or
    content.

    Dropped lines count too: a sign-off that is no claim is evidence all the same. Only lines that say so are read,
    never
    guesses from style; the article's own outlet is left out.
    """
    own = _canonical(article.outlet)
    found: dict[str, Attribution] = {}
    for mention, resolved, kind, strength in _found(article):
        if resolved and resolved != own and resolved not in found:
            found[resolved] = Attribution(
                mention,
                resolved,
                kind,
                strength,
                None,
                None,
                hop=1,
                chain=len(found),
                origin=resolved if strength is not Strength.UNNAMED else "",
            )
    return tuple(found.values())


def _canonical(outlet: str) -> str:
    known = known_outlet(outlet) if outlet != UNKNOWN_OUTLET else None
    return known[0] if known else outlet


_Found = tuple[Mention, str, SourceKind, Strength]


def _found(article: Article) -> Iterator[_Found]:
    lines = [article.text[line.span.start : line.span.end] for line in article.lines]
    other_wire = any(_CAPITAL_DATELINE.match(text) and not _REUTERS_DATELINE.match(text) for text in lines)
    for line in article.lines:
        text = article.text[line.span.start : line.span.end]
        for rule, needs_known in _RULES:
            match = rule.search(text[:_LONGEST_CREDIT_LINE])
            if match is None:
                continue
            name = _named(article.text, line, match, needs_known=needs_known)
            if name is not None:
                yield name
        if _REUTERS_SIGN_OFF.match(text) and not other_wire:
            yield Mention(text, line.span), "Reuters", SourceKind.AGENCY, Strength.NAMED_OUTLET
        agencies = _WITH_AGENCIES.search(text) if len(text) <= _LONGEST_CREDIT_LINE else None
        if agencies is not None:
            span = Span(line.span.start + agencies.start("name"), line.span.start + agencies.end("name"))
            yield Mention(article.text[span.start : span.end], span), "agencies", SourceKind.VAGUE, Strength.UNNAMED


def _named(raw: str, line: Line, match: re.Match[str], *, needs_known: bool) -> _Found | None:
    name = match["name"].strip(" .,") if match["name"] else ""
    if not name:
        return None
    known = known_outlet(name)
    if known is None and needs_known:
        return None
    start = line.span.start + match.start("name")
    span = Span(start, start + len(name))
    resolved, kind = known or (name.removeprefix("The ").removeprefix("the "), SourceKind.OUTLET)
    return Mention(raw[span.start : span.end], span), resolved, kind, Strength.NAMED_OUTLET


_RULES: tuple[tuple[re.Pattern[str], bool], ...] = (
    (_DATELINE, True),
    (_CAPITAL_DATELINE, False),
    (_BYLINE, True),
    (_CONTRIBUTED, True),
    (_HAT_TIP, False),
    (_VIA, True),
    (_FIRST_PUBLISHED, False),
    (_COPYRIGHT, True),
)
