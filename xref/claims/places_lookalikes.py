"""Look-alikes of places: names of persons, papers, teams and institutions that hold a place name."""

from __future__ import annotations

import re

from xref.claims.word_sets import word_set

_BACK = 40  # characters looked at before a name
# Places that are also surnames or other words: they need a preposition before or a container after them.
_NEEDS_CONTEXT = word_set(
    """
    Gary Norman Moore Lincoln Jackson Madison Henderson Garland Crawford Ferguson Sanford Camden Mesa Bend
    Aurora Selma Clinton Troy York Windsor Hamilton Lancaster Hull Acre Mina Hue Nis Bor Wau Rif Lod Cali Perm
    Soma Halle Gao Goma Kos Fez Jos Beni Yei Concord Lafayette Provo Salem Dayton Augusta Helena Olympia
    Greenville Boulder Richmond Durham Fairfax Langley Roswell Odense Essen Bar Eugene Macon Mobile Queens
    Portsmouth Newport Orange Reading Dover Kent Devon Norfolk Springfield Charleston Lima Benue Newcastle Ariel
    Palma Pemba Princeton Cambridge Oxford Westminster Everest Swat Regina Salvador Nassau Wellington Trinidad
    Salamanca Lourdes Guerrero Sonora Puebla Samara Tula
    """
)
# Place names that are also surnames ("Denzel Washington") or given names ("Jordan Peters").
_SURNAMES = _NEEDS_CONTEXT | word_set(
    """
    Washington Jordan London Berlin Israel Houston Paris Dallas Holland Ireland England Sydney Cleveland Denver
    Buffalo Phoenix Austin Chad France Georgia Boston Florence Milan Cuba Wales Charlotte Victoria Kingston
    Lebanon Rhodes Santiago Valencia Medina Cordoba Córdoba Rosario Mendoza Toledo Brooklyn Bethlehem Sofia
    Virginia Savannah Scranton Verona Granada Germany India Kenya Montana Nevada Dakota Tyre Raleigh Bismarck
    Bolivia Benin
    """
)
_GIVEN_NAMES = word_set(
    """
    Jordan Paris Chad Georgia Israel Virginia Charlotte Florence Victoria Sofia Austin Dallas Houston Lincoln
    Madison Jackson Savannah Brooklyn Sydney India Kenya Carolina Regina Milan Cuba Troy Santiago Valencia
    Lourdes Montana Dakota Gary Norman Eugene Helena Selma Aurora Geneva Vienna Indiana Tennessee Cali Holland
    Asia Salvador Ariel Rosario Clinton Ferguson Hamilton London Cleveland Denver Medina Bethlehem Kent Augusta
    Olympia
    """
)
# Capitalised words after and before a place name that are no parts of a person's name.
_NOT_A_SURNAME = word_set(
    """
    Airport International Province Governorate University City County Street Road Square Port Harbor Harbour
    River Valley District Region State Village Town Camp Border Bridge Beach Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday January February March April June July August September October November December
    Embassy Parliament Prison Police Hospital Mosque Stadium Metro Central North South East West Northern
    Southern Eastern Western Downtown Also But And Or In On At For From To The When While As After Before With
    Says Said Gov Mayor Senate House Republicans Democrats Republican Democratic Governor Attorney Secretary
    Supreme Department
    """
)
_NOT_A_GIVEN_NAME = word_set(
    """
    In At On From To Of For By The A An And But Or Near Outside Inside Around Across As When While After Before
    If With Without Under Over Into Through Throughout Since Until Although Though Because That This These Those
    Between Against Toward Towards Like Via Both Some All North South East West Northern Southern Eastern
    Western Central Greater Upper Lower Downtown Old New Former Now Then Today Yesterday Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
    October November December Its His Her Their Our Where Why How What Who Is Are Was Were Has Have Had Will Not
    Only Even Meanwhile However US Mr Mrs
    """
)
# After the name: papers, airlines, teams, treaties; and officials, who may be anywhere ("Florida Sen. Rowe").
_OTHER_NAME_AFTER = re.compile(
    r"(?:'s)?\s(?:Post|Times|Globe|Herald|Tribune|Journal|Examiner|Chronicle|Gazette|Observer|Mirror|Inquirer|Sun|Star|Daily"
    r"|Review|Monthly|Radio|Today|TODAY|Hayom|TV|Television|Dispatch|Register|Enquirer|Magazine|Monitor|Free\sPress"
    r"|Morning\sNews|Morning\sHerald|Air|Airlines|Airways|Yankees|Mets|Red\sSox|Cubs|Lakers|Bulls|Cowboys|Patriots|Giants"
    r"|Jets|Eagles|Packers|Dodgers|United|Stock\sExchange|Accord|Agreement|Convention|Protocol|Declaration|Treaty"
    r"|Tea\sParty|Marathon|Nationals|Capitals|Redskins|Wizards|Institute|Defense\sForces|Defence\sForces"
    r"|(?:State\s)?University|College)\b|\s(?:Govs?|Sens?|Reps?|Lt)\."
    r"|\s(?:Attorney\sGeneral|Governor|Senator|Congress\w+|Republicans?|Democrat(?:s|ic)?)\b"
)
_OTHER_NAME_BEFORE = re.compile(
    r"\b(?:Bank|University|Times|Voice|Church|Duke|Duchess|Prince|Princess|Earl|Merchant|Museum|College|Archbishop|Bishop"
    r"|Lawrence|Radio|State|Army|Duchy|Knights|Treaty|Battle|Statue|Association|Chamber|Real|Air|Le|Tour\sde|Daily|El)"
    r"\s(?:of\s|de\s|the\s|di\s)*$|\bBank\s\w+\s$"
)
_AFFILIATION_BEFORE = re.compile(r"(?:\b[RDI]|Rep|Dem)\.?[-–—]$|\([RDI],\s$")
# "Mr. Rowe of Virginia" tells where he comes from.
_PERSON_OF = re.compile(r"\b(?!Republic|City|Port|Town|Battle)[A-Z][a-z]+\sof\s$")
_PLACE_WORD_BEFORE = re.compile(
    r"\b(?:in|inside|outside|near|across|throughout|into|around|at|within|visited|visiting|entered|left|leaving|from|to"
    r"|through|over|via|reached|of|off|onto|capital|city|town|village)\s(?:the\s|downtown\s|central\s|northern\s|southern\s"
    r"|eastern\s|western\s|nearby\s)*$",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]+")
_CAPITAL_BEFORE = re.compile(r"(?:^|[\s(\"“'])([A-Z][\w'-]*\.?)\s$")
_CAPITAL_AFTER = re.compile(r"[\s-]([A-Z][\w'’-]*)")
_CONTAINER_AFTER = re.compile(r",\s[A-Z]")
_TITLE_CASE = 0.75  # share of the words of four letters and more that begin with a capital


def is_other_name(text: str, name: str, start: int, end: int, title_case: bool) -> bool:
    """Return whether the place name is part of the name of a person, paper, team or institution.

    Args:
        text: The sentence, with plain apostrophes.
        name: The place name at ``text[start:end]``.
        start: Where it begins.
        end: Where it ends.
        title_case: Whether the sentence is a headline in which most words have capitals, which then tell nothing.
    """
    before = text[max(0, start - _BACK) : start]
    if _OTHER_NAME_AFTER.match(text, end) or _OTHER_NAME_BEFORE.search(before) or _AFFILIATION_BEFORE.search(before):
        return True
    if name in _NEEDS_CONTEXT and not (_PLACE_WORD_BEFORE.search(before) or _CONTAINER_AFTER.match(text, end)):
        return True
    if title_case:
        return False
    if name in _SURNAMES and _is_capital(_CAPITAL_BEFORE.search(before), _NOT_A_GIVEN_NAME):
        return True
    return name in _GIVEN_NAMES and _is_capital(_CAPITAL_AFTER.match(text, end), _NOT_A_SURNAME)


def is_home_of_person(text: str, start: int) -> bool:
    """Return whether the name at ``start`` says where a person comes from: "Mr. Rowe of Virginia"."""
    return _PERSON_OF.search(text[max(0, start - _BACK) : start]) is not None


def is_title_case(text: str) -> bool:
    """Return whether most longer words of the line begin with a capital, as in headlines."""
    words = [word for word in _WORDS.findall(text) if len(word) >= 4]
    return len(words) >= 4 and sum(word[0].isupper() for word in words) >= _TITLE_CASE * len(words)


def _is_capital(neighbour: re.Match[str] | None, ordinary: frozenset[str]) -> bool:
    return neighbour is not None and neighbour[1] not in ordinary
