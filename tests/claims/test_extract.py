"""Whole articles to claims."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.claims.attribution_view import Chances, View
from xref.claims.extract import article_credits, extract_claims
from xref.claims.sources import article_sources
from xref.claims.transliteration import name_key
from xref.model import Article, Claim, ClaimKind, Line, LineKind, SourceKind, Span, Strength
from xref.text.published import parse_published
from xref.text.sentences import split_sentences


def _article(*paragraphs: str, outlet: str = "Meridian Weekly", kinds: tuple[LineKind, ...] = ()) -> Article:
    """An article with one body line a paragraph, unless ``kinds`` says otherwise."""
    text = "\n\n".join(paragraphs)
    lines, at = [], 0
    for number, paragraph in enumerate(paragraphs):
        kind = kinds[number] if number < len(kinds) else LineKind.BODY
        lines.append(Line(Span(at, at + len(paragraph)), kind))
        at += len(paragraph) + 2
    return Article("a.txt", outlet, "", "", "2024-03-04", parse_published("2024-03-04"), text, "hash", tuple(lines))


def _claims(*paragraphs: str, outlet: str = "Meridian Weekly", kinds: tuple[LineKind, ...] = ()) -> tuple[Claim, ...]:
    article = _article(*paragraphs, outlet=outlet, kinds=kinds)
    return extract_claims(article, split_sentences(article.text, article.lines), None)


def _chain(claim: Claim) -> list[str]:
    hops = {a.hop: a.resolved for a in claim.attributions if a.origin and a.chain == 0}
    return [hops[hop] for hop in sorted(hops)]


def test_a_company_is_bound_to_its_name_through_the_article() -> None:
    claims = _claims(
        "The operator, Harbour Lines, said the ship was safe. It denied that fuel had been stored on board.",
        "The company told reporters that 143 people were on board.",
    )
    assert [_chain(claim) for claim in claims] == [["Harbour Lines"]] * 3


def test_talk_goes_on_with_what_a_medium_reported_just_before() -> None:
    first, second, third = _claims(
        "The two met at noon, Bulgarian media reported.",
        "They are said to have spoken for three hours.",
        "The envoys are said to have left on Friday.",
    )
    assert (_chain(first), _chain(second)) == (["Bulgarian media"], ["Bulgarian media"])
    assert _chain(third) == ["Bulgarian media"]
    (alone,) = _claims("They are said to have spoken for three hours.")
    assert _chain(alone) == []


def test_a_dateline_in_capitals_credits_a_wire_that_is_not_well_known() -> None:
    (credit,) = article_credits(_article("PORT ELLEN, Scotland (Sound News) - Two boats sank on Monday."))
    assert (credit.resolved, credit.kind) == ("Sound News", SourceKind.OUTLET)
    assert article_credits(_article("Two boats (Mary Rose) - sank on Monday.")) == ()


def test_a_sign_off_belongs_to_the_wire_of_the_dateline() -> None:
    sign_off = "(Reporting by Ruth Ellery; editing by Tomas Reyl)"
    own = _article("OSLO (Sound News) - Two boats sank.", sign_off, outlet="Sound News")
    assert article_credits(own) == ()
    assert [c.resolved for c in article_credits(_article("Two boats sank.", sign_off))] == ["Reuters"]


def test_claim_holds_everything_its_sentence_says() -> None:
    (claim,) = _claims("Karim Haddad said on 2 March 2024 that 12 ships left Beirut, calling it “a disgrace”.")
    assert claim.kind is ClaimKind.CLAIM
    assert [n.mention.text for n in claim.names] == ["Karim Haddad", "Beirut"]
    assert [t.mention.text for t in claim.times] == ["2 March 2024"]
    assert [n.low for n in claim.numbers] == [12.0]
    assert [p.name for p in claim.places] == ["Beirut"]
    assert [(q.mention.text, q.speaker) for q in claim.quotes] == [("a disgrace", name_key("Karim Haddad"))]
    assert _chain(claim) == ["Karim Haddad"]


def test_contexts_are_the_neighbouring_sentences() -> None:
    claims = _claims("The port closed. Nobody knew why. It opened again.")
    assert [(c.index, c.context_before, c.context_after) for c in claims] == [
        (0, "", "Nobody knew why."),
        (1, "The port closed.", "It opened again."),
        (2, "Nobody knew why.", ""),
    ]


def test_sentence_that_states_nothing_is_context_but_no_claim() -> None:
    claims = _claims("The port closed. Why did it close? The union left.")
    assert [c.text for c in claims] == ["The port closed.", "The union left."]
    assert claims[1].context_before == "Why did it close?"


def test_sentence_that_goes_on_with_a_report_inherits_its_chain() -> None:
    report = "According to a report from the Pelagia Gazette, cited by Radio Meridian, two envoys met in Beirut."
    claims = _claims(f"{report} The meeting, attended by Lina Haddad, focused on trade.")
    assert _chain(claims[1]) == ["Radio Meridian", "Pelagia Gazette"]
    assert all(a.cue is None and a.source is None for a in claims[1].attributions)


@pytest.mark.parametrize(
    "following",
    [
        "Trade between the two towns is old.",  # no subject that takes the report up
        "The mayor left on Monday.",
    ],
)
def test_sentence_with_a_subject_of_its_own_inherits_nothing(following: str) -> None:
    claims = _claims(f"According to the Pelagia Gazette, two envoys met in Beirut. {following}")
    assert claims[1].attributions == ()


def test_chain_is_not_carried_into_the_next_paragraph() -> None:
    claims = _claims("According to the Pelagia Gazette, two envoys met in Beirut.", "The meeting focused on trade.")
    assert claims[1].attributions == ()


def test_what_a_company_earned_is_from_the_report_that_the_article_credits() -> None:
    first, loss, staff, debt = _claims(
        "Revenue at Harlan Steel rose to €388m, the group said in its interim report.",
        "The operating loss shrank to €21m from €57m.",
        "The works employ 1,900 people.",
        "Net debt stands at 760 million euros.",
    )
    assert _chain(first) == _chain(loss) == _chain(debt) != []
    assert _chain(staff) == []
    (alone,) = _claims("The operating loss shrank to €21m from €57m.")
    assert _chain(alone) == []


def test_sentence_inside_a_quotation_that_goes_on_inherits_the_speaker() -> None:
    claims = _claims("“The port will close,” said Ruth Ellery. “Nobody will be sent home this year.”")
    assert _chain(claims[1]) == ["Ruth Ellery"]
    assert claims[1].kind is ClaimKind.QUOTE
    assert claims[1].quotes[0].speaker == name_key("Ruth Ellery")


def test_surname_and_pronoun_stand_for_the_full_name() -> None:
    claims = _claims(
        "The mayor, Ruth Ellery, closed the port.", "Ellery said it was unsafe.", "She added that it would reopen."
    )
    assert [_chain(c) for c in claims[1:]] == [["Ruth Ellery"], ["Ruth Ellery"]]


def test_block_quote_is_credited_to_the_medium_before_it() -> None:
    claims = _claims(
        "Two envoys met, according to a report by Avi Stern in the Pelagia Gazette.",
        "Two envoys met for a meal [the breaking of the fast] in Beirut this week, according to local media reports. …",
        "The meal angered members of the union.",
        "Stern also reported that a third envoy was there.",
        "The third envoy left early.",
    )
    assert _chain(claims[1]) == ["Pelagia Gazette", "Avi Stern", "local media reports"]
    assert _chain(claims[2]) == ["Pelagia Gazette", "Avi Stern"]
    assert _chain(claims[3]) == ["Pelagia Gazette", "Avi Stern"]
    assert _chain(claims[4]) == []


def test_time_in_a_block_quote_hangs_on_no_known_day() -> None:
    claims = _claims(
        "Two envoys met, according to the Pelagia Gazette.",
        "Two envoys met for a meal [the breaking of the fast] in Beirut last week, and they left the next day …",
    )
    assert all(t.quoted for t in claims[1].times)


def test_paragraph_that_is_cut_short_without_a_medium_before_it_is_no_block_quote() -> None:
    claims = _claims(
        "Two envoys met in Beirut.", "They met for a meal [the breaking of the fast] in a hotel at the port …"
    )
    assert claims[1].attributions == ()


def test_hedge_makes_the_claim_hedged_without_crediting_anybody() -> None:
    (claim,) = _claims("The port apparently closed on Monday.")
    assert claim.hedged
    assert claim.attributions == ()


def test_names_of_a_title_case_headline_are_those_of_the_body() -> None:
    claims = _claims("Karim Haddad Closes Port Again", "Karim Haddad closed the port.", kinds=(LineKind.HEADLINE,))
    assert [n.mention.text for n in claims[0].names] == ["Karim Haddad"]


def test_outlets_and_agencies_are_the_sources_of_an_article() -> None:
    article = _article(
        "BEIRUT (Reuters) - Two envoys met, the Pelagia Gazette reported.",
        "Ruth Ellery said it was a secret. Reuters said it was not.",
    )
    claims = extract_claims(article, split_sentences(article.text, article.lines), None)
    assert article_sources(claims, article_credits(article)) == ("Reuters", "Pelagia Gazette")


@pytest.mark.parametrize(
    ("line", "resolved"),
    [
        ("BEIRUT (AP) — Two envoys met.", "Associated Press"),
        ("BEIRUT, March 4 (Reuters) - Two envoys met.", "Reuters"),
        ("By Jane Doe, Associated Press", "Associated Press"),
        ("Reuters contributed to this report.", "Reuters"),
        ("Associated Press writer Jane Doe contributed to this report.", "Associated Press"),
        ("h/t The Pelagia Gazette", "Pelagia Gazette"),
        ("(Reporting by Jane Doe; Editing by John Roe)", "Reuters"),
        ("Via: Associated Press", "Associated Press"),
        ("This article was originally published by the Pelagia Gazette.", "Pelagia Gazette"),
        ("Originally published on The Pelagia Gazette", "Pelagia Gazette"),
        ("Republished with permission from the Pelagia Gazette.", "Pelagia Gazette"),
        ("Hat tip: The Pelagia Gazette", "Pelagia Gazette"),
        ("By Reuters Staff", "Reuters"),
        ("Copyright 2024 The Associated Press. All rights reserved.", "Associated Press"),
        ("With files from The Canadian Press", "Canadian Press"),
        ("Material from the Associated Press was used in this report.", "Associated Press"),
        ("This report includes information from AFP.", "Agence France-Presse"),
        ("Sound News’ Jane Doe and The Associated Press contributed to this report.", "Associated Press"),
        ("Additional reporting by Reuters", "Reuters"),
    ],
)
def test_credit_lines_count_for_the_article_even_when_dropped(line: str, resolved: str) -> None:
    (credit,) = article_credits(_article("The port closed.", line, kinds=(LineKind.BODY, LineKind.DROPPED)))
    assert (credit.resolved, credit.origin, credit.cue, credit.content) == (resolved, resolved, None, None)


@pytest.mark.parametrize(
    "line",
    ["With inputs from AP and Reuters.", "(Sources: AP, Reuters)", "AP and Reuters contributed to this article."],
)
def test_every_agency_of_a_list_is_credited(line: str) -> None:
    assert [c.resolved for c in article_credits(_article("The port closed.", line))] == ["Associated Press", "Reuters"]


@pytest.mark.parametrize(
    "line",
    [
        "With agencies",
        "(With inputs from agencies)",
        "By Our Staff and Agencies",
        "Compiled from wire reports",
        "Wire services contributed to this report.",
    ],
)
def test_agencies_that_are_not_named_are_a_vague_credit(line: str) -> None:
    (credit,) = article_credits(_article("The port closed.", line))
    assert (credit.kind, credit.strength, credit.origin) == (SourceKind.VAGUE, Strength.UNNAMED, "")


@pytest.mark.parametrize(
    "line",
    [
        "The mayor (Ruth Ellery) - and her aide - left.",
        "By Ruth Ellery",
        "The news agency closed its office.",
        "The town contributed to the harbour fund.",
    ],
)
def test_ordinary_lines_credit_nobody(line: str) -> None:
    assert article_credits(_article(line)) == ()


def test_outlet_of_the_article_is_no_credit_of_its_own() -> None:
    assert article_credits(_article("BEIRUT (Reuters) - Two envoys met.", outlet="Reuters")) == ()


def test_extraction_is_repeatable() -> None:
    text = "According to Ruth Ellery, the port closed. She said “it was time”. Reuters reported it too."
    assert _claims(text) == _claims(text)


@settings(deadline=None)  # a busy machine is no failure
@given(st.text(alphabet="Ab said.,“”\"'’:()-…\n of The", max_size=120))
def test_any_text_gives_claims_whose_parts_lie_in_the_text(raw: str) -> None:
    claims = _claims(raw)
    for claim in claims:
        assert claim.text == raw[claim.span.start : claim.span.end]
        assert all(claim.span.contains(n.mention.span) for n in claim.names)
        assert all(claim.span.contains(q.mention.span) for q in claim.quotes)
    assert [c.index for c in claims] == list(range(len(claims)))


def test_only_sentences_that_can_hold_a_cue_are_read() -> None:
    asked: list[str] = []

    def read_cues(views: Sequence[View]) -> list[Chances]:
        asked.extend(seen.raw[seen.span.start : seen.span.end] for seen in views)
        none = (0.0,)
        return [Chances(*(none * len(seen.words),) * 3) for seen in views]

    article = _article("“It sank. Nobody came,” Ruth Ellery said.", "The port was closed.")
    extract_claims(article, split_sentences(article.text, article.lines), read_cues)
    assert asked == ["Nobody came,” Ruth Ellery said.", "The port was closed."]
