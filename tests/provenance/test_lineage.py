"""The lineage graph: who rests on whom, and in which words."""

from __future__ import annotations

from dataclasses import replace

from tests.factories import credit, make_article, make_claim, stored
from tests.news import cluster, members, read
from xref.model import Attribution, Pair, Relation, SourceKind, StoredArticle
from xref.provenance.lineage import Case, Lineage, Tie, trace_lineage

KESTREL = "Forty drums of diesel were on the ferry, according to an anonymous post."
OBSERVER = "The ferry carried forty drums of diesel, The Kestrel Gazette reported."
TIMES = "Forty drums of diesel were hidden on the ferry, the Sound Observer reported."
OUTLET = SourceKind.OUTLET


def graph(*articles: StoredArticle, copied: tuple[Pair, ...] = ()) -> Lineage:
    """The lineage of one cluster that holds every claim of the articles."""
    found = members(*articles)
    return trace_lineage([Case(cluster("c1", found), found, copied)], {item.key: item for item in articles})


def arrows(found: Lineage) -> list[tuple[str, str, str]]:
    """(who rests, tie, on what) by name, in order."""
    names = {node.node_id: node.name for node in found.nodes}
    return [(names[edge.start], edge.tie.value, names[edge.end]) for edge in found.edges]


def printed(key: int, outlet: str, *hops: Attribution, quote: str = "", text: str = "") -> StoredArticle:
    words = text or f"The bridge over the sound was closed on Monday: “{quote}”."
    claim = make_claim(words, quotes=[quote] if quote else (), attributions=hops)
    return stored(key, [claim], make_article(words, article_id=f"{key}.txt", outlet=outlet))


def test_a_chain_over_three_outlets_leads_to_the_post_on_which_all_rest() -> None:
    found = graph(
        read(1, "The Kestrel Gazette", KESTREL, published="2024-03-04"),
        read(2, "Sound Observer", OBSERVER, published="2024-03-05"),
        read(3, "Pelagia Times", TIMES, published="2024-03-06"),
    )
    assert arrows(found) == [
        ("1.txt", "cites", "anonymous post"),
        ("2.txt", "cites", "The Kestrel Gazette"),
        ("3.txt", "cites", "Sound Observer"),
        ("The Kestrel Gazette", "printed", "1.txt"),
        ("Sound Observer", "printed", "2.txt"),
    ]
    assert [edge.words.text for edge in found.edges if edge.words] == [
        "according to an anonymous post",
        "The Kestrel Gazette reported",
        "the Sound Observer reported",
    ]


def test_an_article_that_names_its_own_outlet_does_not_rest_on_it() -> None:
    own = printed(1, "Sofia Lantern", credit("Sofia Lantern", OUTLET), credit("Mira Halloran", hop=2))
    assert arrows(graph(own)) == [("1.txt", "cites", "Mira Halloran")]


def test_a_country_is_no_short_name_of_an_outlet() -> None:
    found = graph(
        printed(1, "Iran Focus", credit("Mira Halloran")),
        printed(2, "Sound News", credit("Iran", SourceKind.ORGANISATION)),
    )
    assert ("2.txt", "cites", "Iran") in arrows(found)
    assert all(tie != "printed" for _, tie, _ in arrows(found))


def test_a_short_name_of_an_outlet_is_that_outlet() -> None:
    found = graph(printed(1, "Sofia Lantern"), printed(2, "Sound News", credit("the Lantern", OUTLET)))
    assert arrows(found) == [("2.txt", "cites", "Sofia Lantern"), ("Sofia Lantern", "printed", "1.txt")]


def test_nameless_sources_of_two_articles_are_two_nodes_and_of_one_article_one() -> None:
    hop = credit("one source", SourceKind.ANONYMOUS)
    once = make_claim("It rained.", attributions=[hop])
    twice = make_claim("It poured.", index=1, start=50, attributions=[hop])
    found = graph(
        stored(1, [once, twice], make_article(article_id="1.txt")),
        printed(2, "Sound News", hop),
    )
    assert [node.node_id for node in found.nodes if node.kind == "anonymous"] == [
        "anonymous:1.txt:one source",
        "anonymous:2.txt:one source",
    ]


def test_a_shared_quotation_ties_the_later_article_to_the_earlier_one() -> None:
    quote = "a road for three generations of fishermen"
    found = graph(printed(1, "Harbour Courier", quote=quote), printed(2, "Sound News", quote=quote))
    (edge,) = found.edges
    assert (edge.tie, edge.start, edge.end) == (Tie.SAME_QUOTE, "article:2.txt", "article:1.txt")
    assert edge.words is not None
    assert edge.words.text == quote


def test_a_copy_shows_the_copied_words_in_the_later_article() -> None:
    text = "The old bridge over the sound was closed on Monday after divers had found cracks in two of its pillars."
    pair = Pair(100, 200, 0.9, Relation.REPEATS, copied_text="The old bridge over the sound")
    found = graph(
        printed(1, "Harbour Courier", text=text),
        printed(2, "Sound News", text=f"Officials confirm: {text}"),
        copied=(pair,),
    )
    (edge,) = found.edges
    assert (edge.tie, edge.start, edge.end) == (Tie.COPIES, "article:2.txt", "article:1.txt")
    assert edge.words is not None
    assert edge.words.text == text.rstrip(".")
    assert edge.words.span.start == len("Officials confirm: ")


def test_a_document_is_issued_by_its_body_and_a_person_speaks_for_one() -> None:
    found = graph(
        read(1, "Harbour Courier", "Two boats sank, according to a statement by Civic Dawn Party."),
        read(2, "Sound News", "Two boats sank, Civic Dawn Party said."),
        read(3, "Pelagia Times", "Two boats sank, Civic Dawn Party spokeswoman Mira Halloran said."),
    )
    assert ("Civic Dawn Party statement", "issued by", "Civic Dawn Party") in arrows(found)
    assert ("Mira Halloran", "speaks for", "Civic Dawn Party") in arrows(found)


def test_names_that_may_be_one_are_tied_once() -> None:
    found = graph(
        printed(1, "Harbour Courier", credit("Yousef al-Harithi")), printed(2, "Sound News", credit("Harithi"))
    )
    assert sum(edge.tie is Tie.MAY_BE_ONE for edge in found.edges) == 1


def test_a_wire_that_is_credited_for_the_whole_article_is_an_edge_of_its_own() -> None:
    wired = replace(printed(1, "Sound News"), credits=(credit("Meridian Wire", SourceKind.AGENCY),))
    assert arrows(graph(wired)) == [("1.txt", "credits", "Meridian Wire")]


def test_of_two_articles_of_an_outlet_the_one_that_had_appeared_is_meant() -> None:
    found = graph(
        read(1, "The Kestrel Gazette", KESTREL, published="2024-03-04"),
        read(2, "Sound Observer", OBSERVER, published="2024-03-05"),
        read(3, "The Kestrel Gazette", KESTREL, published="2024-03-09"),
    )
    assert [end for _, tie, end in arrows(found) if tie == "printed"] == ["1.txt"]


def test_no_articles_make_an_empty_graph() -> None:
    assert trace_lineage([], {}) == Lineage()
