"""Well-known outlets and news agencies: canonical name, kind and other ways to write it.

Written from general knowledge. The table is a starting point for recognising sources in running text; the user's own
outlets are handled elsewhere.
"""

from __future__ import annotations

from functools import lru_cache

from xref.claims.agency_table import AGENCIES
from xref.claims.gazetteer import place_names
from xref.claims.outlet_table import OUTLETS
from xref.claims.transliteration import name_key
from xref.claims.word_sets import word_set
from xref.model import SourceKind

# Words that end the name of an outlet when capitalised: "Springfield Gazette", "Radio Pelagia" (the last two also
# begin one).
OUTLET_LAST_WORDS = word_set(
    """
    times post herald news gazette tribune journal chronicle observer guardian telegraph examiner courier mirror
    inquirer sentinel tv television radio daily weekly magazine review newswire wire broadcasting bulletin dispatch
    echo newspaper globe monitor mail star today reporter insider register lantern beacon argus advertiser clarion
    messenger statesman
    """
)
OUTLET_FIRST_WORDS = word_set("radio channel tv daily")
# Words of an outlet's name that alone do not name it.
_GENERIC = frozenset(map(name_key, word_set("news daily wire online web weekly report journal radio tv")))
# These end an outlet's name only after a word that says so: "Mehr News Agency", "Saudi Press Agency".
AGENCY_ENDINGS = (
    "news agency",
    "press agency",
    "press association",
    "news service",
    "press service",
    "telegraphic agency",
)


def known_outlet(name: str) -> tuple[str, SourceKind] | None:
    """Return the canonical name and the kind (outlet or agency) of a well-known outlet, None for any other name."""
    exact = _BY_TEXT.get(_bare(name))
    return exact or _BY_KEY.get(name_key(name))


def names_outlet(credited: str, outlet: str) -> bool:
    """Whether a comparison key names an outlet, given by its own key, in full or in short.

    "observer" is short for "continental observer"; "news" alone is short for nothing, and "oslo" for no "Oslo Courier".
    """
    said = set(credited.split())
    if credited == outlet:
        return True
    return bool(said - _GENERIC) and said <= set(outlet.split()) and credited not in _place_keys()


@lru_cache(maxsize=1)
def _place_keys() -> frozenset[str]:
    return frozenset(map(name_key, place_names()))


def _bare(name: str) -> str:
    text = name.strip().replace("’", "'")
    return text[4:] if text.startswith(("The ", "the ")) else text


def _rows(table: str) -> list[list[str]]:
    return [line.split("|") for line in table.strip().splitlines()]


_TABLES = ((AGENCIES, SourceKind.AGENCY), (OUTLETS, SourceKind.OUTLET))
_BY_TEXT = {_bare(name): (names[0], kind) for rows, kind in _TABLES for names in _rows(rows) for name in names}
# Acronyms and one-word names are ordinary words or other names in another case ("reason", "Dan" for DN): only the
# exact form counts.
_BY_KEY = {
    name_key(name): (names[0], kind)
    for rows, kind in _TABLES
    for names in _rows(rows)
    for name in names
    if " " in _bare(name) or "-" in name
}
