"""What the articles of a database say about each other's sources."""

from __future__ import annotations

from tests.factories import credit, make_article, make_claim, stored
from xref.model import Attribution, Claim, Conflict, Mention, Pair, Relation, SourceKind, Span, StoredArticle
from xref.settings import DEFAULTS
from xref.workflows.compare import copied_articles
from xref.workflows.grouping import group

PRICE = "The price of nine crowns a tonne was settled on Thursday."
SPEECH = "The line is “a road for three generations”, he said."
TAKEN = (
    "The old lighthouse on the north side of the sound was sold on Friday to a hotel owner, who wants to open a café "
    "in it before the summer."
)
OUTLET, VAGUE = SourceKind.OUTLET, SourceKind.VAGUE


def printed(key: int, outlet: str, *claims: Claim) -> StoredArticle:
    return stored(key, claims, make_article(article_id=f"{key}.txt", outlet=outlet))


def said(text: str, index: int, *hops: Attribution, quote: str = "") -> Claim:
    return make_claim(text, index=index, start=1000 * index, quotes=[quote] if quote else (), attributions=hops)


def origins(first: StoredArticle, second: StoredArticle) -> tuple[int, int]:
    """(least, most) origins of the cluster of the first claims of two articles."""
    pair = Pair(first.claims[0].key, second.claims[0].key, 0.9, Relation.UNSETTLED)
    cluster = next(c for c in group([first, second], [pair], (), DEFAULTS).clusters if len(c.members) == 2)
    return cluster.origins_min, cluster.origins_max


def test_a_vague_source_is_the_outlet_that_printed_its_quotation() -> None:
    quote = "a road for three generations"
    named = credit("Mira Halloran")
    own = printed(1, "Harbour Courier", said(PRICE, 0, named), said(SPEECH, 1, named, quote=quote))
    media = credit("Pelagian media", VAGUE)
    assert origins(own, printed(2, "Sound News", said(PRICE, 0, media), said(SPEECH, 1, media, quote=quote))) == (1, 1)
    assert origins(own, printed(2, "Sound News", said(PRICE, 0, media), said(SPEECH, 1, media))) == (1, 2)


def test_an_article_that_credits_mostly_media_rests_on_them_and_one_with_sources_of_its_own_does_not() -> None:
    own = printed(1, "Harbour Courier", said(TAKEN, 0))
    relay = said("It rained, the Courier wrote.", 1, credit("Harbour Courier", OUTLET))
    witnesses = [said(f"It rained, {name} said.", at, credit(name)) for at, name in enumerate(("Reyl", "Orr"), start=2)]
    assert origins(own, printed(2, "Sound News", said(TAKEN, 0), relay)) == (0, 1)
    assert origins(own, printed(2, "Sound News", said(TAKEN, 0), relay, *witnesses)) == (0, 2)


def test_one_lifted_sentence_does_not_make_the_articles_copies_and_two_do() -> None:
    lifted = Pair(100, 200, 0.9, Relation.UNSETTLED, copied_text="word for word")
    again = Pair(101, 201, 0.9, Relation.UNSETTLED, copied_text="word for word")
    article_of = {100: 1, 101: 1, 200: 2, 201: 2}
    assert copied_articles([lifted], article_of) == set()
    assert copied_articles([lifted, again], article_of) == {(1, 2)}


def test_two_figures_for_one_thing_are_two_claims_in_conflict_with_origins_of_their_own() -> None:
    fourteen = printed(1, "Harbour Courier", said("Fourteen people died.", 0, credit("Mira Halloran")))
    seventeen = printed(2, "Sound News", said("Seventeen people died.", 0, credit("Tomas Reyl")))

    def clusters(slot: str) -> list[tuple[str, int, int]]:
        words = Mention("people died", Span(0, 1))
        pair = Pair(100, 200, 0.9, Relation.CONFLICTS, Conflict(slot, "14 or 17", words, words))
        found = group([fourteen, seventeen], [pair], (), DEFAULTS)
        assert [each.relation for each in found.pairs] == [Relation.CONFLICTS]
        return [(each.status.value, len(each.members), each.origins_max) for each in found.clusters]

    assert clusters("number") == [("conflicting", 1, 1), ("conflicting", 1, 1)]
    assert clusters("date") == [("conflicting", 2, 2)]
