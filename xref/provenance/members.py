"""Claims as members of clusters: with what their whole article rests on, as far as all articles together tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from xref.claims.sources import article_sources
from xref.model import UNKNOWN_OUTLET, Claim, ClaimKind, SourceKind, StoredArticle
from xref.provenance.origins import Member, member_of, source_key
from xref.text.normalise import words

_MEDIA = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})
_TELLING_QUOTE = 4  # words; two outlets do not print the same four quoted words of different reports by chance


def members_of(articles: Sequence[StoredArticle], families: Mapping[str, str]) -> dict[int, Member]:
    """Return every claim of ``articles`` as a member, by claim key, in their order; ``families`` go by outlet."""
    printed = {source_key(article.article.outlet) for article in articles} - {source_key(UNKNOWN_OUTLET)}
    printed_quotes = _printed_quotes(articles)
    members = {}
    for article in articles:
        house = families.get(article.article.outlet, "")
        relied_on, meant = _relied_on(article, printed), _stands_for(article, printed_quotes)
        for claim in article.claims:
            members[claim.key] = member_of(claim, article, house, relied_on, meant)
    return members


def _printed_quotes(articles: Sequence[StoredArticle]) -> dict[tuple[str, ...], list[str]]:
    """For each quotation of four words or more, the outlets that printed it and credit no vague source."""
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for article in articles:
        for item in article.claims:
            if article.article.outlet != UNKNOWN_OUTLET and not _credits_vaguely(item.claim):
                for said in _long_quotes(item.claim):
                    found[said].append(article.article.outlet)
    return found


def _stands_for(article: StoredArticle, printed: Mapping[tuple[str, ...], list[str]]) -> tuple[str, ...]:
    """The outlets that "local media" in an article stands for: they printed a quotation that it credits so vaguely."""
    vague = (item.claim for item in article.claims if _credits_vaguely(item.claim))
    outlets = (name for claim in vague for said in _long_quotes(claim) for name in printed.get(said, ()))
    return tuple(dict.fromkeys(name for name in outlets if name != article.article.outlet))


def _credits_vaguely(claim: Claim) -> bool:
    return any(hop.kind is SourceKind.VAGUE for hop in claim.credited)


def _long_quotes(claim: Claim) -> Iterator[tuple[str, ...]]:
    said = (words(quote.mention.text) for quote in claim.quotes)
    return (quote for quote in said if len(quote) >= _TELLING_QUOTE)


def _relied_on(article: StoredArticle, printed: set[str]) -> tuple[str, ...]:
    """The media on which an article rests as a whole: at least half of its claims that credit anybody credit media.

    Whoever has articles in the database is known to be an outlet.
    """
    credited = [item.claim for item in article.claims if item.claim.credited and item.claim.kind != ClaimKind.HEADLINE]
    relayed = [claim for claim in credited if _first_is_medium(claim, printed)]
    if 2 * len(relayed) < len(credited):
        return tuple(hop.resolved for hop in article.credits if hop.kind in _MEDIA)
    media = article_sources([item.claim for item in article.claims], article.credits)
    named = (hop.resolved for item in article.claims for hop in item.claim.attributions if hop.resolved)
    return tuple(dict.fromkeys((*media, *(name for name in named if source_key(name) in printed))))


def _first_is_medium(claim: Claim, printed: set[str]) -> bool:
    nearest = (hop for hop in claim.credited if hop.hop == 1)
    return any(
        hop.kind in _MEDIA or hop.kind is SourceKind.VAGUE or source_key(hop.resolved) in printed for hop in nearest
    )
