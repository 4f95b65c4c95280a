"""Word tables of the conflict rules. All entries are lemmas as `lemma` gives them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from xref.text.normalise import stem


def word_set(words: str) -> frozenset[str]:
    """The words of a table, white space between them."""
    return frozenset(words.split())


def lemma_set(words: str) -> frozenset[str]:
    """The base forms of the words of a table."""
    return frozenset(map(lemma, words.split()))


@lru_cache(maxsize=65_536)
def lemma(word: str) -> str:
    """Return the base form of a folded word: irregular verbs by table ("broke" is "break"), all else by `stem`."""
    return IRREGULAR.get(word) or stem(word)


def _forms(table: str) -> dict[str, str]:
    """Lines of "base form form ..." as form -> stem of the base."""
    return {form: stem(row[0]) for row in (line.split() for line in table.strip().splitlines()) for form in row}


IRREGULAR = _forms(
    """
    be is are was were been being am
    have has had having
    do does did done doing
    say says said
    become becomes became becoming
    begin begins began begun
    beat beats beaten
    bear bore borne
    bind bound
    blow blew blown
    break breaks broke broken breaking
    bring brings brought
    build builds built
    burn burnt
    buy buys bought
    catch catches caught
    choose chooses chose chosen
    come comes came
    deal dealt
    deny denies denied denying
    die dies died dying
    draw draws drew drawn
    drive drives drove driven
    fall falls fell fallen
    feel feels felt
    fight fights fought
    find finds found
    flee flees fled
    fly flies flew flown
    forbid forbade forbidden
    get gets got gotten getting
    give gives gave given
    go goes went gone
    grow grows grew grown
    hang hung
    hear hears heard
    hide hid hidden
    hold holds held
    keep keeps kept
    know knows knew known
    lead leads led
    leave leaves left leaving
    lend lent
    lose loses lost losing
    make makes made making
    mean means meant
    meet meets met
    pay pays paid
    ride rode ridden
    rise rises rose risen rising
    run ran running
    see sees saw seen
    seek seeks sought
    sell sells sold
    send sends sent
    shake shook shaken
    shoot shoots shot
    show shows shown
    sink sinks sank sunk
    speak speaks spoke spoken
    spend spends spent
    stand stands stood
    steal stole stolen
    strike strikes struck stricken
    swear swore sworn
    take takes took taken taking
    teach taught
    tell tells told
    think thinks thought
    throw throws threw thrown
    understand understood
    wear wore worn
    win wins won winning
    withdraw withdraws withdrew withdrawn
    write writes wrote written writing
    """
)

# Too common to show that two sentences speak of the same thing.
FUNCTION = lemma_set("""
    a an the this that these those such same other another each every all both either neither any some no none not
    nor only own just i me my we us our you your he him his she her it its they them their who whom whose which what
    when where why how be have do will would can could may might must shall should ought cannot and or but if
    because as until while of at by for with about against between into through during before after above below to
    from up down in out on off over under again further then once here there than too very so also although though
    whether since yet still even however meanwhile instead already ever never now later soon within without among
    amid upon toward towards across behind beyond near around along per via despite except say tell call add note
    state report accord claim announce believe suggest appear seem become one two three four five six seven eight
    nine ten first second last next new more most less least many much several few lot mr mrs ms dr sir gov sen rep
    gen president minister secretary spokesman spokeswoman spokesperson official officials monday tuesday wednesday
    thursday friday saturday sunday day week month year morning afternoon evening night today yesterday tomorrow
    january february march april may june july august september october november december s t re ve ll d m st nd rd
    th don didn isn wasn
    """)

# Spoken and short forms that desks write out, or not.
SPELT_OUT = {
    "won't": "will not", "can't": "can not", "cannot": "can not", "don't": "do not", "doesn't": "does not",
    "didn't": "did not", "isn't": "is not", "aren't": "are not", "wasn't": "was not", "weren't": "were not",
    "haven't": "have not", "hasn't": "has not", "hadn't": "had not", "wouldn't": "would not",
    "couldn't": "could not", "shouldn't": "should not", "i'm": "i am", "you're": "you are", "we're": "we are",
    "they're": "they are",
    "i've": "i have", "we've": "we have", "they've": "they have", "you've": "you have",
    "i'll": "i will", "we'll": "we will", "they'll": "they will", "it'll": "it will", "i'd": "i would",
    "we'd": "we would", "gonna": "going to", "wanna": "want to", "gotta": "got to", "'em": "them",
    "ok": "okay", "percent": "per cent",
}  # fmt: skip

# One thing in the words of different desks, as far as denials go: "no price was agreed", "a tariff had been settled".
_KIN = {
    lemma(word): lemma(row.split()[0])
    for row in (
        "die died death dead kill killed",
        "injure wound hurt",
        "arrest detain",
        "agree settle accept",
        "price tariff fee fare",
        "fire blaze",
    )
    for word in row.split()
}


def kin(bases: Iterable[str]) -> frozenset[str]:
    """The base forms, with one in place of each that desks use for the same: "killed" is "die"."""
    return frozenset(_KIN.get(base, base) for base in bases)


# Words that turn what follows into its contrary.
NEGATORS = frozenset({"not", "never", "cannot", "nor", "neither", "hardly"})
# "no survivors", "without evidence": the noun that follows is what there is not.
NO_WORDS = frozenset({"no", "without"})
# Verbs whose complement did not happen, by lemma; "to" or an -ing form follows.
FAILING = lemma_set("refuse fail decline")
# "denied that she had met him", "rejects claims of ...": a party's denial of what follows.
DENYING = word_set("denied denies deny denying disputed disputes refuted refutes rebutted disavowed")
# "was denied a visa", "the disputed area", "to deny terrorists a haven": these deny no statement.
NOT_BEFORE_DENYING = word_set("""
    was were been be being is are get gets got by the a an this its their his her to long hotly
    """)
AFTER_DENYING = word_set("""
    that any the a he she it they his her its their having claims reports allegations accusations charges
    """)
AUXILIARIES = word_set("""
    be is are was were been being am has have had do does did will would can could may might must shall should to
    """)

# Contraries: if one claim says one and the other the other of the same thing, both cannot be right.
ANTONYMS = frozenset(
    frozenset({lemma(a), lemma(b)})
    for a, b in (
        line.split()
        for line in """
        rise fall
        increase decrease
        increase fall
        increase decline
        rise decline
        rise drop
        gain lose
        jump fall
        climb fall
        accept reject
        accept refuse
        approve reject
        approve veto
        agree refuse
        pass reject
        uphold overturn
        survive die
        win lose
        open close
        guilty innocent
        convict acquit
        confirm deny
        admit deny
        allow ban
        allow forbid
        permit prohibit
        legal illegal
        lawful unlawful
        alive dead
        support oppose
        succeed fail
        harm unharmed
        hurt unharmed
        injure unhurt
        injure unharmed
        wound unhurt
        likely unlikely
        possible impossible
        true false
        resume suspend
        hire fire
        extend shorten
        strengthen weaken
        widen narrow
        majority minority
        """.strip().splitlines()
    )
)

# Words after which a claim may mean the contrary of what its verb says. A claim that holds one is not read as a
# plain assertion.
HEDGING = lemma_set("""
    not no zero never none nothing nobody nor neither without cannot hardly deny dispute refute reject refuse fail
    decline prohibit forbid ban bar false fake untrue wrong doubt unlikely unclear little few if whether should
    would could might may must plan expect try want hope urge ask call demand threaten seek vow promise unless until
    stop prevent avoid block halt end lack
    """)
