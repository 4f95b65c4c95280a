"""Verbs and phrases that credit somebody with what is said, and the forms they take.

One row of `_VERBS` a verb; adding a verb is adding a word to a row. Groups:
    speech   saying, writing, reporting: credits the subject wherever the verb is finite or a participle ("saying")
    content  credits the subject only with a "that" clause, a quotation or a colon near the verb
    stance   a position or an act that the article ascribes to the subject: nobody is credited for the statement
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from xref.claims.word_sets import word_set


class CueGroup(StrEnum):
    """What a cue says about its source."""

    SPEECH = "speech"
    CONTENT = "content"
    STANCE = "stance"


class CueForm(StrEnum):
    """Grammatical form of the cue word, as far as its ending tells."""

    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    PARTICIPLE = "participle"
    ING = "ing"


@dataclass(frozen=True, slots=True)
class CueWord:
    """A verb form: ``lemma`` as in the table."""

    lemma: str
    group: CueGroup
    form: CueForm


_SPEECH = """
say call tell report announce claim deny confirm warn write tweet retweet add note argue assert acknowledge admit
explain insist declare describe accuse blast boast caution cite complain concede condemn contend criticize criticise
decry denounce disclose echo emphasize emphasise exclaim express imply insinuate interject joke lament lambast
lambaste mock muse predict proclaim quip quote reiterate remark reply retort reveal shout slam speculate
stress suggest tout urge vow wonder recall recount question bemoan belittle berate blame chide clarify conclude
deride dub enthuse opine praise promise propose quiz rebut rebuke reaffirm refer reference refuse reject remind
ridicule scoff scold tease vent voice dismiss decline defend assail assure ask brag counter credit decree declaim
dispute extol fume gloat gripe grouse harangue hail implore intone invoke jeer laud liken mention misquote narrate
plead profess pronounce rail rant rave retract snipe summarize summarise surmise taunt theorize theorise thank
vilify whine whisper yell apologize apologise chant mischaracterize depict portray deem characterize characterise
caricature hint allege respond estimate forecast indicate
"""
_CONTENT = """ state observe put count continue show find agree point learn document establish read believe
worry hope doubt suspect realize testify signal post threaten pledge maintain speak talk demand disagree fear request
recommend swear stipulate
"""
_STANCE = """
endorse oppose seem appear discuss order offer highlight support want back favor favour prefer seek consider intend
aim think know feel expect plan decide vote pick nominate name push press focus see view regard recognize recognise
embrace welcome celebrate ignore promote encourage persuade convince approve resist challenge confront target attack
warrant address raise understand mean love hate like wish desire ban limit restrict prove hear issue release publish
unveil detail outline lay underscore label rip bash trash charge protest lobby advise instruct volunteer email text
message recite answer comment rule determine demonstrate calculate project figure assume remember imagine guess
notice list identify help adopt pass sign introduce deliver present file cast rate rank pitch paint frame vouch
withdraw concur sympathize sympathise admire cheer boo cry sound hit knock jab poke needle lash balk bristle react
hammer pound skewer savage swipe compare contrast draw lead envision foresee anticipate await contemplate weigh mull
debate struggle avoid duck dodge sidestep skirt pivot refrain distance disavow denigrate disparage insult offend
congratulate greet salute honor honour mourn forgive pardon trust distrust respect value cherish dread regret accept
acquiesce allow authorize permit prohibit forbid require invite summon nudge prod coax pressure force compel affirm
reassert restate correct revise backtrack walk lecture coach brief school teach train drop ditch dump relish enjoy
envy resent begrudge tire
"""

_IRREGULAR = {
    "say": ("says", "said", "said", "saying"),
    "tell": ("tells", "told", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "find": ("finds", "found", "found", "finding"),
    "show": ("shows", "showed", "shown", "showing"),
    "read": ("reads", "read", "read", "reading"),
    "put": ("puts", "put", "put", "putting"),
    "see": ("sees", "saw", "seen", "seeing"),
    "hear": ("hears", "heard", "heard", "hearing"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "know": ("knows", "knew", "known", "knowing"),
    "feel": ("feels", "felt", "felt", "feeling"),
    "mean": ("means", "meant", "meant", "meaning"),
    "understand": ("understands", "understood", "understood", "understanding"),
    "seek": ("seeks", "sought", "sought", "seeking"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "broadcast": ("broadcasts", "broadcast", "broadcast", "broadcasting"),
    "forecast": ("forecasts", "forecast", "forecast", "forecasting"),
    "plead": ("pleads", "pleaded", "pleaded", "pleading"),
    "hit": ("hits", "hit", "hit", "hitting"),
    "lay": ("lays", "laid", "laid", "laying"),
    "draw": ("draws", "drew", "drawn", "drawing"),
    "lead": ("leads", "led", "led", "leading"),
    "teach": ("teaches", "taught", "taught", "teaching"),
    "withdraw": ("withdraws", "withdrew", "withdrawn", "withdrawing"),
    "forgive": ("forgives", "forgave", "forgiven", "forgiving"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
    "forbid": ("forbids", "forbade", "forbidden", "forbidding"),
    "cast": ("casts", "cast", "cast", "casting"),
    "ban": ("bans", "banned", "banned", "banning"),
    "prod": ("prods", "prodded", "prodded", "prodding"),
    "permit": ("permits", "permitted", "permitted", "permitting"),
    "regret": ("regrets", "regretted", "regretted", "regretting"),
    "drop": ("drops", "dropped", "dropped", "dropping"),
    "learn": ("learns", "learned", "learned", "learning"),
    "retweet": ("retweets", "retweeted", "retweeted", "retweeting"),
    "refer": ("refers", "referred", "referred", "referring"),
    "defer": ("defers", "deferred", "deferred", "deferring"),
    "rebut": ("rebuts", "rebutted", "rebutted", "rebutting"),
    "admit": ("admits", "admitted", "admitted", "admitting"),
    "slam": ("slams", "slammed", "slammed", "slamming"),
    "dub": ("dubs", "dubbed", "dubbed", "dubbing"),
    "quip": ("quips", "quipped", "quipped", "quipping"),
    "brag": ("brags", "bragged", "bragged", "bragging"),
    "rip": ("rips", "ripped", "ripped", "ripping"),
    "plan": ("plans", "planned", "planned", "planning"),
    "quiz": ("quizzes", "quizzed", "quizzed", "quizzing"),
    "extol": ("extols", "extolled", "extolled", "extolling"),
}

# Passive forms that pass on talk without saying whose: "is said to", "was reported", "it is believed".
HEARSAY = word_set(
    """
    said reported believed understood rumored rumoured alleged thought considered expected feared suspected claimed
    presumed told estimated deemed assumed
    """
)
# Acts done with words: they credit their subject, but another source's "X blamed Y" makes X no source further
# upstream.
ACTS = word_set(
    """
    accuse agree apologise apologize applaud ask attack blame blast berate call champion chide condemn criticise
    criticize decline decry defend denounce dismiss dub hail lambast lambaste laud liken mock order praise pledge
    promise propose question quiz rebuke refer refuse reject ridicule scold scoff slam snipe swear tease thank
    threaten tout urge vilify vow plead depict portray express invoke jeer jab echo speak talk continue imply
    insinuate deem
    """
)
# After these the verb tells of talk that may never have been: "could say", "would argue".
MODALS = word_set("would could should might may must can cannot can't couldn't wouldn't shouldn't")
# Verbs whose passive with "by" credits the agent: "reported by M", "confirmed by two officials".
AGENT_VERBS = word_set(
    """
    say tell report announce claim deny confirm warn describe accuse blame cite quote condemn criticize criticise
    denounce dispute note praise reject mock portray characterize characterise deem call depict attribute echo suggest
    forecast estimate predict reveal disclose read recall recount admit acknowledge allege post publish conclude find
    refute
    """
)
# Adverbs that tell of talk without a source; "said to" and "believed" are in `HEARSAY`.
HEARSAY_ADVERBS = frozenset({"reportedly", "rumored", "rumoured"})
HEDGES = word_set(
    """
    reportedly allegedly apparently purportedly supposedly ostensibly presumably seemingly rumored rumoured
    """
)
AUXILIARIES = word_set(
    """
    is are was were be been being am has have had having do does did will would can could may might must shall should
    'd 'll don't doesn't didn't won't wouldn't can't cannot couldn't hasn't haven't hadn't isn't aren't wasn't weren't
    not never
    """
)
# Verbs that credit their subject with a figure, and the word before it: "the ministry put the number of dead at 12".
FIGURE_ONLY = frozenset({"put", "count"})  # these credit nobody without a figure
FIGURE_VERBS = {"put": "at", "count": "", "speak": "of"}
# Nouns for a body's own figure: "the police estimate is 2,500".
ESTIMATES = word_set("estimate estimates figure figures count tally toll")
# A company that posts these tells of its own books.
RESULTS = word_set("profit profits loss losses revenue revenues earnings sales turnover income debt")
BE = word_set("is are was were be been being am isn't aren't wasn't weren't")
# Adverbs that stand between a subject and its verb; any word in -ly counts too.
ADVERBS = word_set(
    """
    also then later now again already once just still even further first only always often soon thus rather though
    however reportedly once twice since ever long further reply so far
    """
)


def _regular(lemma: str) -> tuple[str, str, str, str]:
    if lemma.endswith("e"):
        return lemma + "s", lemma + "d", lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing"
    ending = "es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return lemma + ending, lemma + "ed", lemma + "ed", lemma + "ing"


def _forms(lemma: str, group: CueGroup) -> dict[str, CueWord]:
    present, past, participle, ing = _IRREGULAR.get(lemma) or _regular(lemma)
    kinds = (
        (lemma, CueForm.BASE),
        (present, CueForm.PRESENT),
        (participle, CueForm.PARTICIPLE),
        (past, CueForm.PAST),
        (ing, CueForm.ING),
    )
    return {form: CueWord(lemma, group, kind) for form, kind in kinds}


CUES: dict[str, CueWord] = {
    form: word
    for group, table in ((CueGroup.STANCE, _STANCE), (CueGroup.CONTENT, _CONTENT), (CueGroup.SPEECH, _SPEECH))
    for lemma in table.split()
    for form, word in _forms(lemma, group).items()
}
