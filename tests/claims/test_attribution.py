"""Who is credited, through whom, and with which words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.claims.attribution import find_attributions
from xref.claims.attribution_state import Source, State, advance
from xref.claims.attribution_view import view
from xref.claims.names import find_names, resolve_names
from xref.claims.quotes import find_quotes
from xref.model import Attribution, LineKind, Sentence, SourceKind, Span, Strength

MEDIUM = Source(None, "Pelagia Gazette", SourceKind.OUTLET, Strength.NAMED_OUTLET)
SPEAKER = Source(None, "Ruth Ellery", SourceKind.PERSON, Strength.NAMED)
OFFICIAL = Source(None, "senior official", SourceKind.ANONYMOUS, Strength.UNNAMED)


def _find(raw: str, state: State | None = None) -> tuple[Attribution, ...]:
    span = Span(0, len(raw))
    names = resolve_names(find_names(raw, span))
    seen = view(raw, Sentence(span, raw, LineKind.BODY, 0), find_quotes(raw, span), names)
    return find_attributions(seen, state or State())


def _chains(raw: str, state: State | None = None) -> list[list[str]]:
    """The resolved names of each credited chain, from the article upstream."""
    chains: dict[int, dict[int, str]] = {}
    for found in _find(raw, state):
        if found.origin:
            chains.setdefault(found.chain, {})[found.hop] = found.resolved
    return [[hops[hop] for hop in sorted(hops)] for _, hops in sorted(chains.items())]


@pytest.mark.parametrize(
    ("raw", "chains"),
    [
        # the subject of a verb
        ("Ruth Ellery said the port would close.", [["Ruth Ellery"]]),
        ("“The port will close,” said Ruth Ellery, the mayor.", [["Ruth Ellery"]]),
        ("“The port will close,” Ruth Ellery said.", [["Ruth Ellery"]]),
        ("Gen. Karim Haddad, the army’s intelligence chief, said in June that it closed.", [["Karim Haddad"]]),
        ("Ruth Ellery (D-Ohio), 61, of Dayton, who chairs the panel, said she would not go.", [["Ruth Ellery"]]),
        ("The mayor also met her aide for trade Lina Haddad, who said that nothing was agreed.", [["Lina Haddad"]]),
        ("Ruth Ellery, speaking at the harbour, warned that ships would leave.", [["Ruth Ellery"]]),
        ("Ruth Ellery left at noon, saying the talks had failed.", [["Ruth Ellery"]]),
        ("Ruth Ellery said the port would close, adding that jobs were safe.", [["Ruth Ellery"]]),
        ("The Interior Ministry has repeatedly denied the report.", [["Interior Ministry"]]),
        ("“The port will close,” read a statement by the Harbour Union.", [["Harbour Union statement"]]),
        ("A new poll found most voters tired.", [["new poll"]]),
        ("A union official briefed on the case told the Pelagia Gazette that it closed.",
         [["Pelagia Gazette", "union official"]]),
        ("People familiar with the matter said it closed.", [["People familiar with the matter"]]),
        ("The harbour board has so far declined to comment.", [["harbour board"]]),
        # relays and documents
        ("The port closed, according to the Pelagia Gazette.", [["Pelagia Gazette"]]),
        ("According to a statement by the Harbour Union, the port closed.", [["Harbour Union statement"]]),
        ("The port closed, according to a readout of the meeting from the Harbour Union.", [["Harbour Union readout"]]),
        ("The port closed, according to Palestinian media reports.", [["Palestinian media reports"]]),
        ("Saudi-based media sources reported that the port closed.", [["Saudi-based media sources"]]),
        ("The port closed, officials who spoke on condition of anonymity said.", [["officials"]]),
        # a body's own figures, and accounts
        ("The police estimate is 2,500.", [["police estimate"]]),
        ("The ministry’s count was twelve.", [["ministry’s count"]]),
        ("The final toll was 12.", []),
        ("Harlan Steel Ltd posted an operating loss of 21 million euros.", [["Harlan Steel Ltd"]]),
        ("Harlan Steel Ltd posted a guard at the gate.", []),
        ("“The port will close,” Ruth Ellery said, by the account of both officials.",
         [["both officials", "Ruth Ellery"]]),
        # several hops
        ("It closed, according to a report by Avi Stern in the Pelagia Gazette.", [["Pelagia Gazette", "Avi Stern"]]),
        ("According to a report from the Pelagia Gazette, cited by Radio Meridian on Sunday, it closed.",
         [["Radio Meridian", "Pelagia Gazette"]]),
        ("The port closed, according to a statement by the Harbour Union, the Pelagia Gazette reported.",
         [["Pelagia Gazette", "Harbour Union statement"]]),
        ("One source told the Pelagia Gazette: “The port will close.”", [["Pelagia Gazette", "One source"]]),
        ("The Pelagia Gazette reported that Ruth Ellery said it would close.", [["Pelagia Gazette", "Ruth Ellery"]]),
        ("Ruth Ellery told the crew, according to the Pelagia Gazette, that the port would close.",
         [["Pelagia Gazette", "Ruth Ellery"]]),
        ("Ruth Ellery was reported by a union member to have said that the port would close.",
         [["union member", "Ruth Ellery"]]),
        ("It closed, the Pelagia Gazette reported, citing dock workers.", [["Pelagia Gazette", "dock workers"]]),
        ("The Pelagia Gazette’s Avi Stern wrote that the port closed.", [["Pelagia Gazette", "Avi Stern"]]),
        # parallel sources
        ("Ruth Ellery said it would close, but Karim Haddad said it would not.", [["Ruth Ellery"], ["Karim Haddad"]]),
        # labels
        ("Ruth Ellery: Port Will Never Close Again", [["Ruth Ellery"]]),
        ("Report: Ministers Meet in Secret", [["Report"]]),
    ],
)  # fmt: skip
def test_chain_runs_from_whom_the_article_credits_to_the_origin(raw: str, chains: list[list[str]]) -> None:
    assert _chains(raw) == chains


@pytest.mark.parametrize(
    ("raw", "chains"),
    [
        # a role in small letters, its holder after a comma
        ("The port closed at noon, said their uncle, Tomas Reyl.", [["Tomas Reyl"]]),
        ("“The port is shut,” said the council’s chairman, Tomas Reyl.", [["Tomas Reyl"]]),
        ("Guards held 12 men, most of them sailors, said police spokeswoman Ruth Ellery.", [["Ruth Ellery"]]),
        ("After the storm, Ruth Ellery, the mayor, said the port would close.", [["Ruth Ellery"]]),
        ("Pelagia’s harbour master, Tomas Reyl, a sailor, said it was shut.", [["Tomas Reyl"]]),
        # how it was said is not who said it
        ("Ruth Ellery confirmed by telephone that the port was shut.", [["Ruth Ellery"]]),
        # a verb in the present that ends the sentence
        ("The port has closed for good, the Pelagia Gazette reports.", [["Pelagia Gazette"]]),
        ("The port has closed for good, the Harbour Union claims.", [["Harbour Union"]]),
        # a figure
        ("The port authority put the number of ships lost at 12.", [["port authority"]]),
        ("The health ministry counts 40 cases.", [["health ministry"]]),
        ("The Norwegian health ministry speaks of forty cases.", [["Norwegian health ministry"]]),
        # words that look like verbs and adverbs
        ("Harbour Union spokesman Drew Ellery said it closed.", [["Drew Ellery"]]),
        ("A sailor drowned, his family said.", [["family"]]),
        # documents of a body
        ("Twelve ships sank, according to the log of the port authority.", [["port authority log"]]),
        (
            "Forty fell ill, according to a list kept by the nurses of the clinic.",
            [["list kept by the nurses of the clinic"]],
        ),
        ("Some 2,500 marched, according to a police estimate.", [["police estimate"]]),
    ],
)
def test_speaker_is_found_wherever_the_words_put_it(raw: str, chains: list[list[str]]) -> None:
    assert _chains(raw) == chains


@pytest.mark.parametrize(
    "raw",
    [
        "Port Ellen: two more boats lost in Port Ellen",
        "Sweden: storm shuts every port",
        "Harbour: ships leave as storm nears",
        "The council declared a day of mourning.",
        "The workers put the boxes at the gate.",
        "She counts her blessings.",
    ],
)
def test_topics_acts_and_counting_credit_nobody(raw: str) -> None:
    assert _chains(raw) == []


@pytest.mark.parametrize(
    "raw",
    [
        "The port closed on Monday after the storm.",
        "The report was on his desk.",  # a noun
        "Rust Belt states lost the jobs.",
        "A band called Harbour Lights played.",
        "The workers shut the port to say nothing of the road.",
        "“He said the port would close.”",  # the speaker's word, not the article's
        "Note: The port is closed.",
        "They walked back to the support ship.",
    ],
)
def test_words_that_only_look_like_cues_credit_nobody(raw: str) -> None:
    assert _chains(raw) == []


@pytest.mark.parametrize(
    ("raw", "kind", "strength"),
    [
        ("Ruth Ellery said it closed.", SourceKind.PERSON, Strength.NAMED),
        ("The Harbour Union said it closed.", SourceKind.ORGANISATION, Strength.NAMED),
        ("The Pelagia Gazette said it closed.", SourceKind.OUTLET, Strength.NAMED_OUTLET),
        ("Reuters said it closed.", SourceKind.AGENCY, Strength.NAMED_OUTLET),
        ("A Harbour Union statement said it closed.", SourceKind.DOCUMENT, Strength.NAMED),
        ("A senior official said it closed.", SourceKind.ANONYMOUS, Strength.UNNAMED),
        ("A spokesman for the Harbour Union said it closed.", SourceKind.ORGANISATION, Strength.NAMED),
        ("An aide to Ruth Ellery said it closed.", SourceKind.ANONYMOUS, Strength.UNNAMED),
        ("Local media said it closed.", SourceKind.VAGUE, Strength.UNNAMED),
        # a body speaks on record, its unnamed officials do not
        ("The country’s health ministry said it closed.", SourceKind.ORGANISATION, Strength.NAMED),
        ("Port police said it closed.", SourceKind.ORGANISATION, Strength.NAMED),
        ("The coastguard said it closed.", SourceKind.ORGANISATION, Strength.NAMED),
        ("Norway’s fisheries directorate said it closed.", SourceKind.ORGANISATION, Strength.NAMED),
        ("A police spokesman said it closed.", SourceKind.ORGANISATION, Strength.NAMED),
        ("Norwegian health officials said it closed.", SourceKind.ANONYMOUS, Strength.UNNAMED),
        ("A hospital official said it closed.", SourceKind.ANONYMOUS, Strength.UNNAMED),
        ("A court said it closed.", SourceKind.ANONYMOUS, Strength.UNNAMED),
        ("The company said it closed.", SourceKind.ANONYMOUS, Strength.UNNAMED),  # which one nobody knows
        ("An anonymous post said it closed.", SourceKind.DOCUMENT, Strength.UNNAMED),
    ],
)
def test_kind_and_strength_follow_from_how_the_source_is_named(raw: str, kind: SourceKind, strength: Strength) -> None:
    (found,) = _find(raw)
    assert (found.kind, found.strength) == (kind, strength)


@pytest.mark.parametrize(
    ("raw", "cue"),
    [
        ("Abbas is said to be opposed to the plan.", "is said"),
        ("It is believed that the port closed.", "is believed"),
        ("Union Said to Leave the Port of Pelagia", "Said"),
        ("The port was reportedly closed by the union.", "reportedly"),
    ],
)
def test_talk_without_a_source_is_hedged_and_has_no_origin(raw: str, cue: str) -> None:
    (found,) = _find(raw)
    assert found.cue is not None
    assert (found.cue.text, found.source, found.origin, found.strength) == (cue, None, "", Strength.HEDGED)
    assert found.hedged


def test_hedge_weakens_a_named_source() -> None:
    (found,) = _find("Ruth Ellery allegedly said the port would close.")
    assert (found.hedged, found.strength) == (True, Strength.NAMED)


def test_talk_that_may_never_be_names_its_holder_but_credits_nobody() -> None:
    (found,) = _find("Nobody could blame the union.")
    assert found.resolved
    assert found.origin == ""


def test_act_that_another_source_tells_of_is_no_hop() -> None:
    assert _chains("Ruth Ellery said the union had blamed the storm.") == [["Ruth Ellery"]]


def test_outlet_of_the_article_is_no_hop() -> None:
    raw = "Ruth Ellery told the Pelagia Gazette that the port would close."
    assert _chains(raw, State(outlet="The Pelagia Gazette")) == [["Ruth Ellery"]]
    assert _chains("The Pelagia Gazette reported it.", State(outlet="Pelagia Gazette")) == []
    assert _chains("Ruth Ellery told the Gazette that it would close.", State(outlet="Pelagia Gazette")) == [
        ["Ruth Ellery"]
    ]
    assert _chains("The Sound Gazette reported that it closed.", State(outlet="Pelagia Gazette")) == [["Sound Gazette"]]


@pytest.mark.parametrize(
    ("raw", "chains"),
    [
        ("According to the report, the port closed.", [["Pelagia Gazette"]]),
        ("The newspaper also said the road was shut.", [["Pelagia Gazette"]]),
        ("“It is over,” she said.", [["Ruth Ellery"]]),
        ("He added that the road was shut.", [["Ruth Ellery"]]),
        ("The official said the road was shut.", [["senior official"]]),
        ("The witness said the road was shut.", [["witness"]]),  # nobody was called a witness before
    ],
)
def test_reference_is_bound_to_the_nearest_earlier_source(raw: str, chains: list[list[str]]) -> None:
    state = State(medium=MEDIUM, person=SPEAKER, speaker=SPEAKER, anonymous=OFFICIAL)
    assert _chains(raw, state) == chains


def test_pronoun_without_anybody_before_stays_unnamed() -> None:
    (found,) = _find("He said the port would close.")
    assert (found.resolved, found.strength) == ("He", Strength.UNNAMED)


def test_reporter_brings_the_medium_of_the_first_report_along() -> None:
    first = "The port closed, according to a report by Avi Stern in the Pelagia Gazette."
    found = _find(first)
    state = advance(State(full_names={}), Sentence(Span(0, len(first)), first, LineKind.BODY, 0), (), found)
    assert _chains("Avi Stern also reported that the road was shut.", state) == [["Pelagia Gazette", "Avi Stern"]]


def test_person_who_told_one_outlet_does_not_bring_it_along() -> None:
    first = "Ruth Ellery told the Pelagia Gazette that the port would close."
    state = advance(State(), Sentence(Span(0, len(first)), first, LineKind.BODY, 0), (), _find(first))
    assert _chains("Ruth Ellery said the road was shut.", state) == [["Ruth Ellery"]]


def test_content_before_the_verb_is_what_a_trailing_verb_credits() -> None:
    raw = "“The port will close,” Ruth Ellery said."
    (found,) = _find(raw)
    assert found.content is not None
    assert raw[found.content.start : found.content.end] == "“The port will close,”"


def test_content_ends_where_another_source_begins() -> None:
    raw = "Ruth Ellery said it closed, but Karim Haddad said it had not."
    first = _find(raw)[0]
    assert first.content is not None
    assert "Haddad" not in raw[first.content.start : first.content.end]


_PIECES = st.sampled_from(
    [
        "Ruth Ellery",
        "the Pelagia Gazette",
        "said",
        "according to",
        "told",
        "that",
        "reported by",
        ",",
        "“",
        "”",
        "a report",
        "in",
        "was",
        "he",
        "and",
        "citing",
        ".",
        ":",
        "\n    is believed",
        "who",
        "to have said",
        "cited by",
        "(",
        ")",
        "Reuters",
    ]
)


@settings(deadline=None)  # a busy machine is no failure
@given(st.lists(_PIECES, max_size=14))
def test_spans_are_exact_and_chains_are_numbered_from_zero_without_gaps(pieces: list[str]) -> None:
    raw = " ".join(pieces)
    found = _find(raw) if raw.strip() else ()
    for attribution in found:
        for mention in (attribution.source, attribution.cue):
            assert mention is None or mention.text == raw[mention.span.start : mention.span.end]
    chains = sorted({a.chain for a in found})
    assert chains == list(range(len(chains)))
    for chain in chains:
        hops = {a.hop for a in found if a.chain == chain}
        assert hops == set(range(1, len(hops) + 1))
