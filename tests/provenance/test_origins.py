"""Independent origins: what is one source, and what is not known to be two."""

from __future__ import annotations

from collections.abc import Sequence

from tests.factories import credit, make_article, make_claim, stored
from xref.model import Attribution, Origin, SourceKind, StoredArticle, Strength
from xref.provenance.origins import Member, count_origins, member_of, trace_origins

OUTLET, AGENCY, PERSON, VAGUE = SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.PERSON, SourceKind.VAGUE
ANONYMOUS = SourceKind.ANONYMOUS
DOCUMENT = SourceKind.DOCUMENT
LONG = (
    "The old bridge over the sound was closed on Monday after divers found cracks in two of its pillars, he said: "
    "“not a day too soon”."
)


def told(
    key: int,
    *hops: Attribution,
    outlet: str = "",
    quotes: Sequence[str] = (),
    relied_on: tuple[str, ...] = (),
    credits: Sequence[Attribution] = (),
    family: str = "",
    stands_for: tuple[str, ...] = (),
    text: str = LONG,
    published: str = "2024-03-04",
) -> Member:
    """A member of an article of its own that credits ``hops``."""
    article: StoredArticle = stored(
        key,
        [make_claim(text, quotes=quotes, attributions=hops)],
        make_article(text, article_id=f"{key}.txt", outlet=outlet or f"Outlet {key}", published=published),
        credits,
    )
    return member_of(article.claims[0], article, family, relied_on, stands_for)


def counted(*members: Member, copied: Sequence[tuple[int, int]] = ()) -> tuple[int, int]:
    return count_origins(trace_origins(members, copied))


def test_two_named_sources_are_two_origins() -> None:
    assert counted(told(1, credit("Mira Halloran")), told(2, credit("Tomas Reyl"))) == (2, 2)


def test_the_same_source_named_twice_is_one_origin() -> None:
    assert counted(told(1, credit("Mira Halloran")), told(2, credit("Mira Halloran"))) == (1, 1)


def test_a_surname_is_taken_for_the_fuller_name() -> None:
    assert counted(told(1, credit("Mira Halloran")), told(2, credit("Halloran"))) == (1, 1)


def test_transliterated_spellings_are_one_origin() -> None:
    assert counted(told(1, credit("Yousef al-Harithi")), told(2, credit("Yusuf Al Harithi"))) == (1, 1)


def test_not_knowing_an_origin_is_not_independence() -> None:
    assert counted(told(1), told(2)) == (0, 2)
    assert counted(told(1, credit("Mira Halloran")), told(2)) == (1, 2)


def test_vague_and_anonymous_sources_count_in_the_maximum_only() -> None:
    assert counted(told(1, credit("media reports", VAGUE)), told(2, credit("an official", ANONYMOUS))) == (0, 2)


def test_who_cites_an_outlet_rests_on_what_it_printed() -> None:
    printed = told(1, credit("Mira Halloran"), outlet="Harbour Courier")
    citing = told(2, credit("Harbour Courier", OUTLET))
    assert counted(printed, citing) == (1, 1)


def test_two_who_cite_one_outlet_are_one_origin_though_it_is_not_in_the_cluster() -> None:
    assert counted(told(1, credit("Harbour Courier", OUTLET)), told(2, credit("The Harbour Courier", OUTLET))) == (1, 1)


def test_chains_that_pass_through_one_outlet_are_not_independent() -> None:
    through = credit("Harbour Courier", OUTLET)
    one = told(1, through, credit("Mira Halloran", hop=2))
    other = told(2, through, credit("Tomas Reyl", hop=2))
    assert counted(one, other) == (1, 1)


def test_a_named_outlet_that_cites_nobody_known_is_not_an_identified_origin() -> None:
    chain = (credit("Harbour Courier", OUTLET), credit("a source", ANONYMOUS, hop=2))
    assert counted(told(1, *chain)) == (0, 1)


def test_an_unattributed_claim_of_an_article_that_relies_on_the_other_outlet_is_no_second_origin() -> None:
    printed = told(1, outlet="Harbour Courier")
    assert counted(printed, told(2, relied_on=("Harbour Courier",))) == (0, 1)


def test_a_short_unattributed_fact_does_not_tell_where_it_was_taken_from() -> None:
    printed = told(1, outlet="Harbour Courier")
    assert counted(printed, told(2, relied_on=("Harbour Courier",), text="The bridge was built in 1987.")) == (0, 2)


def test_a_vague_source_rests_on_the_outlet_that_it_stands_for() -> None:
    printed = told(1, credit("Mira Halloran"), outlet="Harbour Courier")
    assert counted(printed, told(2, credit("local media", VAGUE), stands_for=("Harbour Courier",))) == (1, 1)
    assert counted(printed, told(2, credit("local media", VAGUE))) == (1, 2)
    assert counted(printed, told(2, credit("Tomas Reyl"), stands_for=("Harbour Courier",))) == (2, 2)


def test_an_outlet_is_credited_by_its_short_name() -> None:
    printed = told(1, credit("Mira Halloran"), outlet="Harbour Courier")
    assert counted(printed, told(2, credit("The Courier", OUTLET))) == (1, 1)


def test_whoever_credits_an_outlet_knows_no_more_than_it_says() -> None:
    printed = told(1, credit("two officials", ANONYMOUS), outlet="Harbour Courier")
    assert counted(printed, told(2, credit("Harbour Courier", OUTLET))) == (0, 1)


def test_a_statement_and_its_author_are_one_origin() -> None:
    assert counted(told(1, credit("Harbour Union statement", DOCUMENT)), told(2, credit("Harbour Union"))) == (1, 1)


def test_a_document_without_an_author_is_no_identified_origin() -> None:
    letter = credit("letter", DOCUMENT, strength=Strength.UNNAMED)
    assert counted(told(1, letter), told(2, credit("Mira Halloran"))) == (1, 2)
    assert counted(told(1, letter), told(2, letter)) == (0, 1)


def test_relying_on_an_outlet_that_is_not_in_the_cluster_changes_nothing() -> None:
    assert counted(told(1), told(2, relied_on=("Harbour Courier",))) == (0, 2)


def test_two_prints_of_one_wire_report_are_one_origin() -> None:
    wire = [credit("Meridian Wire", AGENCY)]
    assert counted(told(1, credits=wire), told(2, credits=wire)) == (1, 1)


def test_copies_are_one_origin() -> None:
    assert counted(told(1), told(2), copied=[(1, 2)]) == (0, 1)


def test_lifted_words_make_two_claims_one_origin_and_leave_other_claims_of_their_articles_apart() -> None:
    first, second, third = told(1), told(2), told(3)
    assert count_origins(trace_origins([first, second, third], (), [(first.key, second.key)])) == (0, 2)
    assert count_origins(trace_origins([first, third], (), [(first.key, second.key)])) == (0, 2)


def test_the_same_quotation_is_one_origin_however_it_is_credited() -> None:
    named = told(1, credit("As-Sharq Gazette", OUTLET), quotes=["not a day too soon"])
    vague = told(2, credit("Saudi media", VAGUE), quotes=["not a day too soon"])
    assert counted(named, vague) == (1, 1)


def test_unattributed_claims_of_one_outlet_are_one_origin() -> None:
    assert counted(told(1, outlet="Courier"), told(2, outlet="Courier")) == (0, 1)


def test_what_one_outlet_prints_again_years_later_can_have_another_source_where_others_print_it_too() -> None:
    then, now = told(1, outlet="Courier", published="2022-05-04"), told(2, outlet="Courier", published="2024-10-24")
    assert counted(then, now) == (0, 1)
    assert counted(then, now, told(3)) == (0, 3)
    assert counted(then, told(2, outlet="Courier", published="2022-06-04"), told(3)) == (0, 2)
    assert counted(then, told(2, outlet="Courier", published=""), told(3)) == (0, 2)


def test_what_a_nameless_source_says_that_a_person_said_has_no_identified_origin() -> None:
    relayed = told(1, credit("a party member", ANONYMOUS), credit("General Halloran", hop=2))
    (origin,) = trace_origins([relayed])
    assert (origin.name, origin.known) == ("a party member", False)
    assert counted(told(1, credit("Harbour Courier", OUTLET), credit("General Halloran", hop=2))) == (1, 1)


def test_nameless_people_of_a_body_may_be_the_body() -> None:
    ministry = told(1, credit("health ministry", SourceKind.ORGANISATION))
    assert counted(ministry, told(2, credit("Tunisian health officials", ANONYMOUS))) == (1, 1)
    assert counted(ministry, told(2, credit("hospital officials", ANONYMOUS))) == (1, 2)
    assert counted(ministry, told(2, credit("Tunisian officials", ANONYMOUS))) == (1, 2)
    assert counted(ministry, told(2, credit("witnesses", ANONYMOUS))) == (1, 2)


def test_a_country_is_not_the_outlet_that_bears_its_name() -> None:
    printed = told(1, credit("Mira Halloran"), outlet="Iran Focus")
    assert counted(printed, told(2, credit("Iran", SourceKind.ORGANISATION))) == (2, 2)


def test_unattributed_claims_of_one_family_are_one_origin() -> None:
    assert counted(told(1, family="North Press"), told(2, family="North Press")) == (0, 1)


def test_unknown_outlets_are_not_taken_for_one_house() -> None:
    assert counted(told(1, outlet="unknown"), told(2, outlet="unknown")) == (0, 2)


def test_two_sources_of_one_claim_are_two_origins() -> None:
    assert counted(told(1, credit("Mira Halloran"), credit("Tomas Reyl", chain=1))) == (2, 2)


def test_an_origin_lists_the_members_that_rest_on_it() -> None:
    first, second = told(1, credit("Mira Halloran")), told(2)
    assert trace_origins([first, second]) == (Origin("Mira Halloran", True, (100,)), Origin("", False, (200,)))
