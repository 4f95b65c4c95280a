"""What falls with an origin."""

from __future__ import annotations

from tests.factories import credit, make_article, make_claim, stored
from tests.news import cluster, members, read
from xref.model import Attribution, Origin, SourceKind, StoredArticle
from xref.provenance.falls import OWN_WORD, Support, supports

HOSPITAL = credit("hospital", SourceKind.ORGANISATION)


def printed(key: int, outlet: str, *hops: Attribution) -> StoredArticle:
    article = make_article("It rained.", article_id=f"{key}.txt", outlet=outlet)
    return stored(key, [make_claim("It rained.", attributions=hops)], article)


ARTICLES = (printed(1, "Kestrel", HOSPITAL), printed(2, "Observer", HOSPITAL), printed(3, "Courier", credit("police")))
MEMBERS = {member.key: member for member in members(*ARTICLES)}
KEYED = {article.key: article for article in ARTICLES}


def found(*rests: tuple[str, tuple[Origin, ...]]) -> list[Support]:
    clusters = [cluster(name, [MEMBERS[k] for o in origins for k in o.members], *origins) for name, origins in rests]
    return list(supports(clusters, MEMBERS, KEYED))


def test_a_cluster_with_one_origin_falls_with_it() -> None:
    (one,) = found(("c1", (Origin("hospital", True, (100, 200)),)))
    assert (one.name, one.kind, one.known) == ("hospital", "organisation", True)
    assert (one.claims_only, one.outlets_only) == ((100, 200), ("Kestrel", "Observer"))
    assert [item.cluster_id for item in one.clusters_only] == ["c1"]


def test_of_a_cluster_with_two_origins_the_claims_fall_that_have_no_other() -> None:
    both = (Origin("hospital", True, (100, 200)), Origin("police", True, (200, 300)))
    hospital, police = found(("c1", both))
    assert (hospital.name, hospital.claims, hospital.claims_only) == ("hospital", (100, 200), (100,))
    assert (police.claims_only, police.outlets, police.outlets_only) == ((300,), ("Observer", "Courier"), ("Courier",))
    assert hospital.clusters_only == police.clusters_only == ()


def test_one_name_is_one_origin_over_all_clusters_and_nameless_ones_stay_apart() -> None:
    known = [(f"c{key}", (Origin("hospital", True, (key,)),)) for key in (100, 200)]
    assert [len(item.clusters) for item in found(*known)] == [2]
    nameless = [(f"c{key}", (Origin("a source", False, (key,)),)) for key in (100, 200)]
    assert [len(item.clusters) for item in found(*nameless)] == [1, 1]


def test_what_nobody_is_credited_for_rests_on_the_word_of_its_outlet() -> None:
    (one,) = found(("c1", (Origin("", False, (300,)),)))
    assert (one.name, one.kind, one.known) == ("Courier", OWN_WORD, False)


def test_the_origin_on_which_a_claim_of_most_outlets_stands_alone_comes_first() -> None:
    two_outlets = ("c1", (Origin("hospital", True, (100, 200)),))
    often = [(f"d{n}", (Origin("police", True, (300,)),)) for n in range(3)]
    assert [item.name for item in found(*often, two_outlets)] == ["hospital", "police"]


def test_spellings_of_one_person_are_one_origin_where_the_texts_tell_and_the_row_says_why() -> None:
    spelt = (
        read(1, "Kestrel", "Two boats sank on Monday, the harbour director Rashid Ghanem said."),
        read(2, "Observer", "Two boats sank on Monday, the harbour director Rached Ghanim said."),
        read(3, "Courier", "Two boats sank on Monday, the baker Rached Ghanim said."),
    )
    names = ("Rashid Ghanem", "Rached Ghanim", "Rached Ghanim")

    def rows(*chosen: int) -> list[tuple[str, int]]:
        keyed = {article.key: article for article in spelt}
        found = {member.key: member for member in members(*(spelt[n] for n in chosen))}
        clusters = [cluster(f"c{k}", [m], Origin(names[m.article_key - 1], True, (k,))) for k, m in found.items()]
        return [(item.name, len(item.also)) for item in supports(clusters, found, keyed)]

    assert rows(0, 1) == [("Rashid Ghanem", 1)]
    assert rows(0, 2) == [("Rached Ghanim", 0), ("Rashid Ghanem", 0)]
