"""The thresholds as the page's appendix lists them."""

from __future__ import annotations

from dataclasses import dataclass, fields

from xref.settings import Settings

# What the thresholds that decide a flag mean to a reader; all others are listed by name.
_MEANINGS = {
    "min_centroid_cosine": "likeness of meaning of two articles, below which they are not compared",
    "min_article_likeness": "likeness of words of two articles, below which they are not compared",
    "min_kept_score": "probability of a pair, below which it is not stored",
    "min_conflict_score": "probability from which a pair is examined for another event and for conflicts",
    "link_score": "probability from which a pair is a link: both sentences state the same claim",
    "cluster_score": "mean probability at which two clusters join",
    "corroboration_score": "probability from which two sentences with different origins corroborate each other",
    "probable_copy_containment": "share of common five-word runs from which shorter runs count as copied too",
    "copied_run_words": "words in a row that two sentences share only if one was copied",
    "copied_run_in_copy_words": "the same, between articles that are copies",
    "event_slack_days": "days between two dated events from which they are two events, not one misdated",
    "story_days": "days between two articles from which undated news in them is not the same",
    "same_news_days": "days between two articles that report one piece of news from different places",
    "min_claim_likeness": "share of common content words that two sentences need to be in conflict",
    "min_number_likeness": "the same, where numbers differ",
    "min_quote_likeness": "share of common words of two versions of one quotation",
    "record_prior_agreements": "agreements that every outlet's record begins with",
    "record_prior_conflicts": "conflicts that every outlet's record begins with",
    "record_claim_correlation": "how far the comparisons of one claim stand or fall together",
    "record_least_evidence": "weight of agreements and conflicts below which an outlet has no record",
    "record_interval": "probability mass of the interval of a record",
}


@dataclass(frozen=True, slots=True)
class Threshold:
    """A field of `Settings`, its value as written, and what it means ("" where only its name tells)."""

    name: str
    value: str
    meaning: str = ""


def thresholds(settings: Settings) -> tuple[Threshold, ...]:
    """Return all settings, those with a meaning to readers first, each group in the order of `Settings`."""
    every = [
        Threshold(field.name, f"{getattr(settings, field.name):,}", _MEANINGS.get(field.name, ""))
        for field in fields(settings)
    ]
    return tuple(sorted(every, key=lambda threshold: not threshold.meaning))
