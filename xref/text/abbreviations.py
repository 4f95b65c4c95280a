"""Words whose full stop seldom ends a sentence, and words that start one: lower-case, without the full stop."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Something always follows these: a name after a title, a figure after "No.". Their full stop ends a sentence only where
# the line ends.
NEVER_LAST = _words(
    """
    mr mrs ms messrs mme dr drs prof rev fr msgr hon pres gen gens lt col cols maj capt cpt cmdr cdr adm sgt sgts cpl
    pvt brig sen sens rep reps gov govs amb supt insp det atty asst assoc sec min dir st ste mt ft no nos vs v eg e.g
    ie i.e cf viz ca approx aka a.k.a vol pp fig figs art lt.gen maj.gen brig.gen adj
    """
)

# These may end a sentence, and often do not: they end one only where a word follows that opens sentences.
SOMETIMES_LAST = _words(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    inc corp co cos ltd llc plc bros jr sr esq ph.d m.d b.a m.a j.d etc al est dept univ div
    u.s u.k u.n u.s.a u.a.e e.u d.c p.m a.m p.r n.y n.j n.c s.c n.d s.d n.h n.m w.va r.i l.a f.b.i c.i.a d.n.c r.n.c
    g.o.p ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev
    okla ore pa penn tenn tex va vt wash wis wisc wyo ont que
    ave blvd rd hwy sq ext tel min max avg hr hrs sec secs mph
    """
)

# Words that open sentences and hardly ever go on after an abbreviation ("in the U.S. The ministry ...").
OPENERS = _words(
    """
    the a an this that these those there here it its he she they we you i his her their our my your
    but and or so yet if when while as after before since because although though until once
    in on at by for from with without under during despite according among amid
    what who why how where which whether
    meanwhile however still also then now later earlier instead moreover nor not no yes some many most several both all
    another other others such one two three more today yesterday tomorrow last next
    """
)

# Verbs that go on after a quoted question or exclamation ('"Will they come?" Smith asked.').
SPEECH_VERBS = _words(
    """
    said says say asked asks replied wrote writes tweeted shouted added told answered cried exclaimed yelled wondered
    quipped joked declared demanded insisted posted chanted screamed responded argued remarked continued recalled
    """
)
