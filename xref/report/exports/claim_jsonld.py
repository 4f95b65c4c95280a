"""Claims as JSON-LD in the vocabulary of schema.org; a ClaimReview only where a person decided something.

A `Claim` has its `appearance` in news articles, each with the quotation that states it and what that is based on. What
schema.org has no word for stands in properties of our own (``xref:status``). A judgement says whether sentences state
one claim, never whether the claim is true, and so does the review that is made from it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from xref.model import StoredArticle
from xref.report.cells import article_chains, described, end_day, start_day
from xref.report.findings import Findings, Judgement
from xref.report.formats.plain import shown
from xref.report.members import UNJUDGED, ClaimRow, ClusterRow
from xref.report.web import web_address

_CONTEXT = ["https://schema.org", {"xref": "urn:xref:"}]
_DECIDED = {
    "positive": "The sentences state one claim",
    "negative": "The sentences do not state one claim",
    "unsure": "Not decided",
}
Node = dict[str, object]


def write_jsonld(findings: Findings, rows: Sequence[ClusterRow], about: str = "") -> Iterator[str]:
    """Yield one JSON-LD document whose graph holds a Claim for each cluster, each followed by its ClaimReview."""
    yield f'{{"@context": {_json(_CONTEXT)}, "@graph": ['
    mark = "\n"
    for row in rows:
        for node in _nodes(findings, row):
            yield mark + _json(node)
            mark = ",\n"
    yield "\n]}\n"


def _nodes(findings: Findings, row: ClusterRow) -> Iterator[Node]:
    cluster = row.cluster
    name = f"urn:xref:claim:{cluster.cluster_id}"
    yield _filled({
        "@type": "Claim",
        "@id": name,
        "identifier": cluster.cluster_id,
        "text": shown(row.representative.claim.claim.text),
        "temporalCoverage": _event(row),
        "appearance": list(_appearances(row.members)),
        "xref:status": cluster.status.value,
        "xref:outlets": cluster.n_outlets,
        "xref:originsAtLeast": cluster.origins_min,
        "xref:originsAtMost": cluster.origins_max,
        "xref:circular": cluster.circular,
        "xref:grade": cluster.grade,
        "xref:origins": [shown(described(origin)) for origin in cluster.origins],
        "xref:conflicts": list(dict.fromkeys(shown(p.conflict.detail) for p in row.conflicts if p.conflict)),
    })  # fmt: skip
    for judgement in _decided(findings, row):
        yield _review(row, name, judgement)


def _appearances(members: Iterable[ClaimRow]) -> Iterator[Node]:
    """The articles in the order of their first sentence, each with its sentences."""
    found: dict[int, list[ClaimRow]] = {}
    for member in members:
        found.setdefault(member.stored.key, []).append(member)
    for group in found.values():
        yield _article(group[0].stored, [_quotation(member) for member in group])


def _article(stored: StoredArticle, quotations: list[Node]) -> Node:
    article = stored.article
    return _filled({
        "@type": "NewsArticle",
        "identifier": shown(article.article_id),
        "url": web_address(article.url),
        "headline": shown(article.title),
        "datePublished": start_day(article.published),
        "publisher": {"@type": "NewsMediaOrganization", "name": shown(article.outlet)},
        "hasPart": quotations,
    })  # fmt: skip


def _quotation(member: ClaimRow) -> Node:
    claim = member.claim.claim
    sources = dict.fromkeys(
        shown(hop.resolved) for chain in article_chains(member.stored, claim) for hop in chain if hop.resolved.strip()
    )
    return _filled({
        "@type": "Quotation",
        "text": shown(claim.text),
        "isBasedOn": [{"@type": "CreativeWork", "name": source} for source in sources],
        "xref:start": claim.span.start,
        "xref:end": claim.span.end,
    })  # fmt: skip


def _event(row: ClusterRow) -> str:
    """The days of the event as an ISO 8601 interval, the last one included; "" where one end is open or unknown."""
    event = row.representative.claim.claim.event
    if event is None or event.end is None or not start_day(event) or not end_day(event):
        return ""
    last = event.end.fromordinal(event.end.toordinal() - 1)
    return f"{start_day(event)}/{last.isoformat()}"


def _decided(findings: Findings, row: ClusterRow) -> Iterator[Judgement]:
    """What people decided about sentences of this cluster, each decision once."""
    keys = set(row.cluster.members)
    of_claims = (member.judgement for member in row.members)
    of_pairs = (said for (a, b), said in findings.pair_judgements.items() if a in keys and b in keys)
    seen = dict.fromkeys([*of_claims, *of_pairs])
    return (judgement for judgement in seen if judgement != UNJUDGED and judgement.value)


def _review(row: ClusterRow, name: str, judgement: Judgement) -> Node:
    return _filled({
        "@type": "ClaimReview",
        "itemReviewed": {"@id": name},
        "claimReviewed": shown(row.representative.claim.claim.text),
        "reviewAspect": "whether the sentences state one claim",
        "reviewRating": {"@type": "Rating", "alternateName": _DECIDED.get(judgement.value, judgement.value)},
        "author": {"@type": "Person", "name": shown(judgement.by)} if judgement.by.strip() else None,
        "datePublished": shown(judgement.at),
        "reviewBody": shown(judgement.note),
    })  # fmt: skip


def _filled(node: Node) -> Node:
    """The node without what is not known; zero and false are values."""
    return {name: value for name, value in node.items() if value is not None and value not in ("", [])}


def _json(value: object) -> str:
    """JSON that may also stand inside a page: no character of it opens or ends an element."""
    text = json.dumps(value, ensure_ascii=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
