"""Small word classes that tell a verb from a noun, and where a noun phrase begins and ends."""

from __future__ import annotations

from xref.claims.attribution_cues import AUXILIARIES
from xref.claims.name_words import CALENDAR
from xref.claims.word_sets import word_set

DETERMINERS = word_set(
    """
    the a an his her its their our my your this that these those no any some such new latest recent own each every
    many few several more most other another first second last
    """
)
ARTICLES = word_set("the a an his her their its")
SUBJECT_PRONOUNS = word_set("he she they it i we you")
PRONOUNS = SUBJECT_PRONOUNS | {"who", "one"}
RELATIVES = frozenset({"who", "which", "that"})
CLAUSE_WORDS = word_set(
    """
    that because while when if as after before although though since until whereas but so than whether where which
    what how why who whom
    """
)
PREPOSITIONS = word_set("of from for at in with to within inside on by")
TIME_WORDS = CALENDAR | word_set("yesterday today tomorrow last next this earlier later recently ago early late again")
TIME_UNITS = word_set("the night morning afternoon evening week month year")

# Before a bare verb form: what can be the end of a plural subject.
PLURALS = word_set(
    """
    they we i you who people police men women others many some both all officials which that critics
    """
)
# After these a form that may be a noun is one: "reports of unrest", "claims in court".
AFTER_NOUNS = word_set(
    """
    of in for and or , . ; ) by from on at to is are was were has have had will would as with between among over - — –
    """
)
BEFORE_NOUNS = word_set("of in for and or by from on at to with about into their its")
# Forms of these are verbs whatever stands around them.
NEVER_NOUNS = word_set(
    """
    tell write argue believe think insist suggest explain acknowledge agree deny describe accuse know want
    """
)
# Participles that say how a source comes to know: "an official briefed on the case said".
INFORMED = word_set("briefed familiar involved acquainted close privy knowledgeable present")
POLLED = word_set("surveyed polled interviewed questioned")
BEFORE_ING = word_set("and or but then by while after before in when without for of from with on despite even")
NOT_SUBJECTS = word_set(
    """
    in on at to of for by from with as that during after before while when if about last next this earlier
    """
)
NOT_NOUNS = word_set("to up out over down back off away yes no not never thus here there then now")
# Irregular past forms that end a subject phrase which is read backwards from a later verb.
PAST_VERBS = word_set(
    """
    met came went took made gave got won lost led held began ran sent put brought saw knew kept left fell rose became
    drew stood fought sat
    """
)
NEVER_INSIDE = CLAUSE_WORDS | AUXILIARIES | SUBJECT_PRONOUNS | PAST_VERBS | {"or", "not", "to"}
STOPS_PHRASE = CLAUSE_WORDS | AUXILIARIES | {"and", "or", "there"} | SUBJECT_PRONOUNS
ALSO_NAMES = word_set("will may might must can")  # "said Will Doyle"

COMPLEMENTS = frozenset({"that", "whether", ":", "why", "how"})
OPENING_MARKS = frozenset('“"‘«')
CLOSING_MARKS = frozenset("”\"’'»")
# What may stand before a verb whose subject follows it.
LEFT_MARKS = frozenset(",”’\"'»—–-?!…")
DASHES = frozenset("—–")

# "confirmed by telephone": how, not by whom.
BY_MEANS = word_set("telephone phone email e-mail mail post text letter fax video videolink cable radio")

LABEL_SOURCES = word_set("report reports poll study sources source officials survey")
NO_LABELS = word_set(
    """
    note editor's editors update updated correction video photos photo watch exclusive breaking opinion live fact q a
    ps
    """
)
