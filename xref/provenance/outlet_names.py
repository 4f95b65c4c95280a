"""What the name of an outlet says besides who it is: an edition, a section, a site, or only initials."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xref.model import UNKNOWN_OUTLET
from xref.text.normalise import fold
from xref.text.sites import host_of, label_of, site_of

# What stands in brackets or after a dash behind a name and makes no other outlet: "CNN (Web News)", "The Week - News".
_EDITIONS = frozenset(
    """
    news|web news|web|website|site|online|online news|digital|print|print edition|blog|blogs|live blog|opinion|opinions
    |editorial|editorials|editorial board|op-ed|op-eds|commentary|comment|analysis|features|video|videos|podcast
    |newsletter|front page|home page|homepage|politics|world|world news|business|english|in english|english edition
    |international edition|us edition|uk edition|europe edition|asia edition|app|rss|left|right|center|centre
    |lean left|lean right|leans left|leans right
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
# The same without a dash, where the rest is the name of an outlet: "Fox News Opinion", "NPR Online News".
_SECTIONS = frozenset("opinion opinions editorial editorials politics commentary online web digital website".split())  # noqa: SIM905
# Labels of a database or a desk that name nobody who publishes.
_NOBODY = frozenset(
    """
    guest writer|guest writers|guest columnist|guest contributor|guest author|guest post|guest|staff|staff writer
    |staff report|staff reports|contributor|contributors|columnist|author|reporter|correspondent|opinion|editorial
    |op-ed|commentary|analysis|various|various sources|multiple|multiple sources|other|others|n/a|na|none|null|nil
    |not known|not stated|anonymous|unattributed|source|news|web|blog|press release|-|?
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
) | {UNKNOWN_OUTLET}
_BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]$")
_DASHED = re.compile(r"\s*(?:\s[-–—|/]|:)\s+([^-–—|:]+)$")
_INITIALS = re.compile(r"[A-Z](?:\.?[A-Za-z&]){1,5}\.?")
_HOST = re.compile(r"[^\s.@/]+(?:\.[^\s.@/]+)+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NOT_LETTERS = re.compile(r"[\W_]+")


def plain_name(name: str) -> tuple[str, str]:
    """Return a name without what tells an edition or a section, and what that was ("" when there is none).

    "CNN (Web News)" gives "CNN" and "(Web News)". A name that is nothing but such words stays as it is.
    """
    plain = " ".join(name.split())
    whole = plain
    while found := _BRACKETED.search(plain) or _DASHED.search(plain):
        if fold(found[1]) not in _EDITIONS or not found.start():
            break
        plain = plain[: found.start()]
    return plain, whole[len(plain) :].lstrip(" -–—|/:")


def names_nobody(name: str) -> bool:
    """Whether a name says only what sort of text it is ("Guest Writer - Right"), or that nothing is known."""
    return fold(plain_name(name)[0]) in _NOBODY or not _NOT_LETTERS.sub("", name)


def shorter_names(name: str) -> Iterator[str]:
    """Yield what is left of a plain name without words that may belong to an edition, the longest first.

    "NPR Online News" gives "NPR News" and "NPR". They are names of the same outlet only where an outlet has them.
    """
    words = name.split()
    kept = [word for at, word in enumerate(words) if at == 0 or word.lower() not in _SECTIONS]
    if len(kept) < len(words):
        yield " ".join(kept)
    if len(kept) == 2 and kept[1].lower() == "news" and kept[0].isupper():
        yield kept[0]


def is_abbreviation(name: str) -> bool:
    """Whether a name has the form of initials: "ToI", "A.P.", "SCMP"; at least two capitals, no more small letters."""
    letters = [letter for letter in name if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return bool(_INITIALS.fullmatch(name)) and 2 <= capitals >= len(letters) - capitals


def initials_of(name: str) -> frozenset[str]:
    """Return the initials of a name of two words or more, folded, with and without its small words and the article.

    "Times of Israel" gives "toi" and "ti".
    """
    words = _WORD.findall(name)
    if len(words) < 2:
        return frozenset()
    great = [word for word in words if not word.islower()]
    rows = (words, great, words[1:] if words[0].lower() == "the" else (), great[1:] if great else ())
    the = words[0].lower() == "the"
    kept = rows if the else rows[:2]
    return frozenset("".join(word[0] for word in row).casefold() for row in kept if len(row) > 1)


def letters_of(name: str) -> str:
    """Return a name as site names write it: letters and digits, no spaces and no leading article ("nbcnews")."""
    return _NOT_LETTERS.sub("", re.sub(r"^the\s+", "", fold(name)))


def abbreviates(label: str, name: str) -> bool:
    """Whether a site's label is made of letters of a name, in their order, from its first ("nytimes")."""
    letters = letters_of(name)
    rest = iter(letters)
    return len(label) > 1 and label[0] == letters[:1] and all(letter in rest for letter in label)


def site_in_name(name: str) -> tuple[str, str]:
    """Return the site that a name is the address of, and that site without its ending; two "" for other names.

    "NBCNews.com" gives "nbcnews.com" and "nbcnews".
    """
    if not _HOST.fullmatch(name):
        return "", ""
    site = site_of(name) or host_of(name)
    return site, label_of(site)
