"""Who passes a hedged claim on as a plain one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.factories import credit, make_article, make_claim, stored
from xref.model import Attribution, ClaimKind, Origin, Pair, Relation, SourceKind
from xref.provenance.hedges import lost_hedge
from xref.provenance.origins import Member, member_of
from xref.provenance.settle import settle_pair

KESTREL = credit("Kestrel", kind=SourceKind.OUTLET)


def _printed(key: int, outlet: str, *hops: Attribution, hedged: bool, kind: ClaimKind = ClaimKind.CLAIM) -> Member:
    claim = replace(make_claim(attributions=hops, kind=kind), hedged=hedged)
    article = stored(key, [claim], make_article(article_id=f"{key}.txt", outlet=outlet))
    return member_of(article.claims[0], article, "", ())


UPSTREAM = _printed(1, "The Kestrel", hedged=True)
LOST = "Continental Observer leaves out that The Kestrel hedges it"


@pytest.mark.parametrize(
    ("downstream", "lost"),
    [
        (_printed(2, "Continental Observer", KESTREL, hedged=False), LOST),
        (_printed(2, "Continental Observer", KESTREL, hedged=True), ""),
        (_printed(2, "Continental Observer", hedged=False), ""),  # it may have it from elsewhere
        (_printed(2, "Continental Observer", credit("Ruth Ellery"), hedged=False), ""),
        (_printed(2, "Continental Observer", KESTREL, hedged=False, kind=ClaimKind.HEADLINE), ""),
    ],
)
def test_a_hedge_is_lost_where_the_outlet_that_has_it_is_credited(downstream: Member, lost: str) -> None:
    assert lost_hedge(UPSTREAM, downstream) == lost
    assert lost_hedge(downstream, UPSTREAM) == lost


def test_the_reason_of_a_repetition_tells_the_lost_hedge() -> None:
    downstream = _printed(2, "Continental Observer", KESTREL, hedged=False)
    pair = Pair(UPSTREAM.key, downstream.key, 0.8, Relation.UNSETTLED)
    shared = [Origin("", False, (UPSTREAM.key, downstream.key))]
    settled = settle_pair(pair, shared, {UPSTREAM.key: UPSTREAM, downstream.key: downstream}, 0.7)
    assert (settled.relation, settled.basis) == (Relation.REPEATS, f"both come down one chain; {LOST}")
