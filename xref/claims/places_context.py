"""What the words around a place name say: part of a person's or paper's name, or a government instead of a location."""

from __future__ import annotations

from xref.claims.word_sets import word_set
import re

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
)  # fmt: skip
# Place names that are also surnames ("Denzel Washington") or given names ("Jordan Peterson", "Paris Hilton").
_SURNAMES = _NEEDS_CONTEXT | word_set(
    """
    Washington Jordan London Berlin Israel Houston Paris Dallas Holland Ireland England Sydney Cleveland Denver
    Buffalo Phoenix Austin Chad France Georgia Boston Florence Milan Cuba Wales Charlotte Victoria Kingston
    Lebanon Rhodes Santiago Valencia Medina Cordoba Córdoba Rosario Mendoza Toledo Brooklyn Bethlehem Sofia
    Virginia Savannah Scranton Verona Granada Germany India Kenya Montana Nevada Dakota Tyre Raleigh Bismarck
    Bolivia Benin
    """
)  # fmt: skip
_GIVEN_NAMES = word_set(
    """
    Jordan Paris Chad Georgia Israel Virginia Charlotte Florence Victoria Sofia Austin Dallas Houston Lincoln
    Madison Jackson Savannah Brooklyn Sydney India Kenya Carolina Regina Milan Cuba Troy Santiago Valencia
    Lourdes Montana Dakota Gary Norman Eugene Helena Selma Aurora Geneva Vienna Indiana Tennessee Cali Holland
    Asia Salvador Ariel Rosario Clinton Ferguson Hamilton London Cleveland Denver Medina Bethlehem Kent Augusta
    Olympia
    """
)  # fmt: skip
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
)  # fmt: skip
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
)  # fmt: skip
# After the name: papers, teams, companies, forces.
_OTHER_NAME_AFTER = re.compile(
    r"(?:'s)?\s(?:Post|Times|Globe|Herald|Tribune|Journal|Examiner|Chronicle|Gazette|Observer|Mirror|Inquirer|Sun|Star|Daily|Review|Monthly|Radio"
    r"|Today|Hayom|TV|Television|Dispatch|Register|Enquirer|Magazine|Monitor|Free\sPress|Morning\sNews|Morning\sHerald|Air|Airlines|Airways|Yankees"
    r"|Mets|Red\sSox|Cubs|Lakers|Bulls|Cowboys|Patriots|Giants|Jets|Eagles|Packers|Dodgers|United\b|Examiner|Examiner|Stock\sExchange|Accord|Agreement"
    r"|Convention|Protocol|Declaration|Treaty|Tea\sParty|Marathon|Nationals|Capitals|Redskins|Wizards|Institute|Defense\sForces|Defence\sForces"
    r"|(?:State\s)?University|College)\b"
    r"|\s(?:Govs?|Sens?|Reps?|Lt)\.|\s(?:Attorney\sGeneral|Governor|Senator|Congress\w+|Republicans?|Democrat(?:s|ic)?)\b"
)
_OTHER_NAME_BEFORE = re.compile(
    r"\b(?:Bank|University|Times|Voice|Church|Duke|Duchess|Prince|Princess|Earl|Merchant|Museum|College|Archbishop|Bishop|Lawrence|Radio|State|Army"
    r"|Duchy|Knights|Treaty|Battle|Statue|Rape|Sons|Daughters|Association|Chamber|Jewels|Real|Air|Le|Tour\sde|Daily|El)\s(?:of\s|de\s|the\s|di\s)*$|\bBank\s\w+\s$"
)
_AFFILIATION_BEFORE = re.compile(r"(?:\b[RDI]|Rep|Dem)\.?[-–—]$|\([RDI],\s$")
_LOCATION_BEFORE = re.compile(
    r"\b(?:in|inside|outside|near|across|throughout|into|around|at|within|visited|visiting|entered|left|leaving|from|to|through|over|via|reached|off|onto"
    r"|capital|city|town|village|province|strip|streets\sof|north\sof|south\sof|east\sof|west\sof|parts\sof|of)\s(?:the\s|downtown\s|central\s|northern\s"
    r"|southern\s|eastern\s|western\s|nearby\s|neighbou?ring\s|greater\s|rural\s)*$",
    re.IGNORECASE,
)
_TIES_BEFORE = re.compile(
    r"\b(?:(?:ties|relations|relationship|rapprochement|alliance|deal|agreement|pact|war|dialogue|contacts?|negotiations?|links|trade|talks|cooperation"
    r"|tensions?|friendship|rift|feud|break|broke|side[sd]?|sided|allied|aligned)\s(?:with|between|to)|pressure\son|sanctions\s(?:on|against)|support\s(?:from|of|for)"
    r"|loyal(?:ty)?\sto|backing\s(?:of|from)|threats?\s(?:from|to|against)|funding\sfrom|aid\sfrom|(?:backed|supported|sponsored|funded|facilitated|controlled|led|armed"
    r"|trained|ruled|recogni[sz]ed|opposed|condemned|accused|denied|rejected)\sby|accus(?:ed|es|ing)|urg(?:ed|es|ing)|blam(?:ed|es|ing)|warn(?:ed|s|ing)"
    r"|criticis(?:ed|es|ing)|criticiz(?:ed|es|ing)|condemn(?:ed|s|ing)|with|against|between|pro-|anti-|non-)\s?$",
    re.IGNORECASE,
)
_VERBS = (
    r"sa(?:ys|id)|wants?|wanted|den(?:y|ies|ied)|accus(?:e|es|ed)|warn(?:s|ed)?|insist(?:s|ed)?|claim(?:s|ed)?|argu(?:e|es|ed)|believe[sd]?|hope[sd]?|fear(?:s|ed)?"
    r"|sees?|saw|consider(?:s|ed)?|demand(?:s|ed)?|reject(?:s|ed)?|back(?:s|ed)|support(?:s|ed)|oppose[sd]?|agree[sd]?|refuse[sd]?|vow(?:s|ed)?|threaten(?:s|ed)?"
    r"|announce[sd]?|condemn(?:s|ed)?|urge[sd]?|call(?:s|ed)\s(?:for|on)|seeks?|sought|plan(?:s|ned)|pledge[sd]?|impose[sd]?|signed|recogni[sz]e[sd]?|sent|sends"
    r"|respond(?:s|ed)|retaliate[sd]?|promise[sd]?|decide[sd]?|offer(?:s|ed)|propose[sd]?|provide[sd]?|fund(?:s|ed)|arm(?:s|ed)|deploy(?:s|ed)|expel(?:s|led)"
    r"|broke|cut|suspend(?:s|ed)|join(?:s|ed)|blame[sd]?|criticize[sd]?|criticise[sd]?|acknowledge[sd]?|admit(?:s|ted)?|suspect(?:s|ed)?|view(?:s|ed)|regards?"
    r"|launch(?:es|ed)|invade[sd]?|withdr(?:ew|aws)|appear(?:s|ed)\sto|tr(?:ies|ied)\sto|needs?|continue[sd]?\sto|began|lift(?:s|ed)|welcome[sd]?|confirm(?:s|ed)?"
)
_GOVERNS_AFTER = re.compile(
    rf"(?:\sand\s[A-Z]\w+)?,?\s(?:(?:has|had|have|also|will|would|could|may|might|openly|repeatedly|long|later|never|previously|recently|already|now|still|yet|on\s\w+day)\s)*(?:{_VERBS})\b"
)
_POSSESSED = re.compile(
    r"'s?\s(?:[a-z]+\s)?(?:position|support|government|policy|leaders?|leadership|ambassador|influence|ties|demands?|stance|claims?|all(?:y|ies)|backing|decision|refusal"
    r"|denial|interests?|involvement|role|ruler|prime\sminister|president|foreign\sminister|military|army|envoy|sanctions|offer|proposal|response|intentions?|aid|relationship"
    r"|relations|meddling|interference|intelligence|spy|accusations?|allegations?|commitment|efforts?|plans?|assurances|threats?)\b"
)
_SPONSOR = re.compile(
    r"-(?:backed|sponsored|led|allied|funded|aligned|supported|controlled|supplied|made|brokered|imposed|trained|mediated|born)\b"
)


def is_other_name(text: str, name: str, start: int, end: int, title_case: bool) -> bool:
    """Return whether the place name is part of the name of a person, paper, team or institution."""
    before = text[max(0, start - _BACK) : start]
    if _OTHER_NAME_AFTER.match(text, end) or _OTHER_NAME_BEFORE.search(before) or _AFFILIATION_BEFORE.search(before):
        return True
    if title_case:
        return name in _NEEDS_CONTEXT and not _LOCATION_BEFORE.search(before)
    previous, following = _neighbour_before(before), _neighbour_after(text, end)
    if name in _SURNAMES and previous and previous not in _NOT_A_GIVEN_NAME:
        return True
    if name in _GIVEN_NAMES and following and following not in _NOT_A_SURNAME:
        return True
    return name in _NEEDS_CONTEXT and not _LOCATION_BEFORE.search(before) and not _CONTAINER_AFTER.match(text, end)


def stands_for_government(text: str, start: int, end: int) -> bool:
    """Return whether the name of a country or capital stands for its government: "Tehran said", "ties with Tehran".

    Source: cheap rules; a preposition of place before the name makes it a location unless the words say "ties with".
    """
    before = text[max(0, start - _BACK) : start]
    if _TIES_BEFORE.search(before) or _SPONSOR.match(text, end):
        return True
    if _LOCATION_BEFORE.search(before):
        return False
    return bool(_GOVERNS_AFTER.match(text, end) or _POSSESSED.match(text, end))


def is_title_case(text: str) -> bool:
    """Return whether most longer words of the line begin with a capital, as in headlines."""
    words = [word for word in _WORDS.findall(text) if len(word) >= 4]
    return len(words) >= 4 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def _neighbour_before(before: str) -> str:
    match = _CAPITAL_BEFORE.search(before)
    return match[1] if match else ""


def _neighbour_after(text: str, end: int) -> str:
    match = _CAPITAL_AFTER.match(text, end)
    return match[1] if match else ""


_WORDS = re.compile(r"[^\W\d_]+")
_CAPITAL_BEFORE = re.compile(r"(?:^|[\s(\"“'])([A-Z][\w'-]*\.?)\s$")
_CAPITAL_AFTER = re.compile(r"[\s-]([A-Z][\w'’-]*)")
_CONTAINER_AFTER = re.compile(r",\s[A-Z]")
