"""In which words a source is credited: those of the sentence, or of the earlier one whose credit it takes over."""

from __future__ import annotations

from xref.model import Attribution, Mention, Span, StoredArticle, StoredClaim
from xref.provenance.alike import source_key

_LONGEST = 160  # code points from a source to its cue that still read as one credit


def credit_words(article: StoredArticle, claim: StoredClaim | None, hop: Attribution) -> Mention | None:
    """Return the words that credit the source of ``hop``, with their place in the article; None where there are none.

    That is the stretch from the source to its cue, or the source alone where they stand far apart. A sentence that
    takes over the credit of an earlier one ("The meeting was also attended by ...") has the words of the nearest
    earlier one that names this source. ``claim`` is None for credits of the whole article.
    """
    if hop.source is not None:
        return _stretch(article, hop)
    if claim is None:
        return None
    key = source_key(hop.resolved)
    earlier = [item for item in article.claims if item.claim.span < claim.claim.span]
    for item in sorted(earlier, key=lambda item: item.claim.span, reverse=True):
        for other in item.claim.attributions:
            if other.source is not None and other.origin and source_key(other.resolved) == key:
                return _stretch(article, other)
    return hop.cue


def _stretch(article: StoredArticle, hop: Attribution) -> Mention | None:
    if hop.source is None or hop.cue is None:
        return hop.source
    first = min(hop.source.span.start, hop.cue.span.start)
    last = max(hop.source.span.end, hop.cue.span.end)
    if last - first > _LONGEST:
        return hop.source
    return Mention(article.article.text[first:last], Span(first, last))
