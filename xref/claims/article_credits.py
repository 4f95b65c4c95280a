"""Sources credited for a whole article: datelines, agency lines, sign-offs, "h/t" and "with agencies"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xref.claims.outlets_known import known_outlet, names_outlet
from xref.claims.transliteration import name_key
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
_HAT_TIP = re.compile(rf"^[(\[]?(?:[Hh]/[Tt]|[Hh]at [Tt]ip(?: to)?):?\s+(?P<name>{_NAME})")
_VIA = re.compile(rf"^[(\[]?(?:[Vv]ia|[Ff]rom|[Cc]redit)(?::\s*| )(?P<name>{_NAME})[)\].]*\s*$")
# Several names: "With inputs from AP and Reuters", "AP, AFP contributed to this report", "Sources: AP / AFP".
_REPUBLISHED = re.compile(
    r"^[(\[]?(?:[Rr]epublished|[Rr]eprinted|[Rr]eproduced)(?: here)?(?: with (?:the )?permission)?"
    rf" (?:from|of|by|courtesy of) (?P<name>{_NAME})"
)
_LIST = rf"(?P<list>{_NAME}(?:(?:,? and | & |, ?| ?/ ?){_NAME}){{0,4}})"
_BETWEEN_NAMES = re.compile(r",? and | & |, ?| ?/ ?")
_LISTS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b[Ww]ith (?:(?:additional|some) )?(?:inputs?|files?|reporting|reports?|information|contributions?|material)"
        rf" (?:from|by) {_LIST}",
        rf"^{_LIST} contributed (?:to|from|reporting)\b",
        rf"^[(\[]?[Ss]ources?: ?{_LIST}[)\].]*\s*$",
        rf"\b(?:includes?|contains?|uses?) (?:information|reporting|material|reports?) (?:from|by) {_LIST}",
        rf"^[Mm]aterial from {_LIST} (?:was|were|is) used\b",
        rf"^[(\[]?[Aa]dditional reporting by {_LIST}[)\].]*\s*$",
    )
)
# "By Reuters Staff", "By AP/Reuters"; an agency without the "By" credits a picture as often as the article.
_BY_AGENCY = re.compile(rf"^[(\[]?[Bb]y (?:the )?{_LIST}[)\]]?\.?\s*$")
_STAFF = re.compile(r"\s(?:[Ss]taff|[Ss]ervices?)\s*$")
_AGENCIES = r"(?:[Nn]ews )?[Aa]genc(?:ies|y reports?)|[Nn]ews services|[Ww]ire (?:services|reports|service reports)"
_WITH_AGENCIES = re.compile(
    rf"(?:^|[(\[—–-]\s*)(?P<name>(?:(?:[Ww]ith|[Ff]rom|[Bb]y|[Cc]ompiled from|—)\s*)?"
    r"(?:(?:[Ii]nputs?|[Rr]eports?|[Rr]eporting|[Ff]iles|[Oo]ur [Ss]taff|[Ss]taff) (?:from|and|by) )?"
    rf"(?:the )?(?:{_AGENCIES}))"
    r"(?:[)\].]*\s*$| contributed\b)"
)
_FIRST_PUBLISHED = re.compile(
    r"(?:^|\b[Tt]h(?:e|is) (?:article|story|report|piece|post|column|essay|analysis|interview) (?:was |has been )?)"
    rf"(?:[Oo]riginally|[Ff]irst) (?:published|appeared|posted) (?:in|on|by|at) (?P<name>{_NAME})"
)
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
    own_key = name_key(own) if article.outlet != UNKNOWN_OUTLET else ""
    found: dict[str, Attribution] = {}
    for mention, resolved, kind, strength in _found(article):
        is_own = resolved == own or names_outlet(name_key(resolved), own_key)
        if resolved and not is_own and resolved not in found:
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
        yield from _listed(article.text, line, text)
        if _REUTERS_SIGN_OFF.match(text) and not other_wire:
            yield Mention(text, line.span), "Reuters", SourceKind.AGENCY, Strength.NAMED_OUTLET
        agencies = _WITH_AGENCIES.search(text) if len(text) <= _LONGEST_CREDIT_LINE else None
        if agencies is not None:
            span = Span(line.span.start + agencies.start("name"), line.span.start + agencies.end("name"))
            yield Mention(article.text[span.start : span.end], span), "agencies", SourceKind.VAGUE, Strength.UNNAMED


def _listed(raw: str, line: Line, text: str) -> Iterator[_Found]:
    """The well-known names in a list of those that a line credits; of a byline only agencies."""
    if len(text) > _LONGEST_CREDIT_LINE:
        return
    match = next(filter(None, (rule.search(text) for rule in _LISTS)), None)
    byline = _BY_AGENCY.match(text) if match is None else None
    found = match or byline
    if found is None:
        return
    start, names = found.start("list"), found["list"]
    cuts = [0, *(at for gap in _BETWEEN_NAMES.finditer(names) for at in gap.span()), len(names)]
    for first, last in zip(cuts[::2], cuts[1::2], strict=True):
        name = _known_name(raw, line.span.start + start + first, names[first:last])
        if name is not None and (byline is None or name[2] is SourceKind.AGENCY):
            yield name


def _known_name(raw: str, start: int, written: str) -> _Found | None:
    name = _STAFF.sub("", written).strip(" .,")
    known = known_outlet(name)
    if known is None:
        return None
    span = Span(start, start + len(name))
    return Mention(raw[span.start : span.end], span), *known, Strength.NAMED_OUTLET


def _named(raw: str, line: Line, match: re.Match[str], *, needs_known: bool) -> _Found | None:
    name = (match["name"] or "").partition(". ")[0].strip(" .,")
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
    (_REPUBLISHED, False),
    (_COPYRIGHT, True),
)
