"""Corrections: what articles took back in a later version, and who still rests on it."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from xref.conflict.reading import Reading, likeness, read
from xref.conflict.versions import VALUES, Change, Correction, Value, compare_versions
from xref.model import Mention, StoredArticle, StoredClaim
from xref.provenance.copies import longest_shared_run
from xref.provenance.origins import source_key
from xref.report.cells import Column, on_one_line
from xref.report.findings import Findings
from xref.settings import DEFAULTS, Settings


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """A correction, and the current claims of other articles that rest on what was taken back."""

    correction: Correction
    resting: tuple[int, ...] = ()
    outlets: tuple[str, ...] = ()
    clusters: tuple[str, ...] = ()


def corrections(findings: Findings) -> Iterator[Correction]:
    """Yield what differs between each two successive versions of an article, by article and version."""
    versions: dict[str, list[StoredArticle]] = defaultdict(list)
    for stored in findings.articles.values():
        versions[stored.article.article_id].append(stored)
    for article_id in sorted(name for name, kept in versions.items() if len(kept) > 1):
        ordered = sorted(versions[article_id], key=lambda stored: stored.version)
        for old, new in itertools.pairwise(ordered):
            yield from compare_versions(old, new)


def correction_rows(findings: Findings, settings: Settings = DEFAULTS) -> Iterator[CorrectionRow]:
    """Yield the corrections, each with who rests on what was taken back."""
    for correction in corrections(findings):
        resting = tuple(_resting(findings, correction, settings))
        clusters = [name for key in resting if (name := _cluster(findings, key))]
        outlets = tuple(dict.fromkeys(findings.outlet_of(key) for key in resting))
        yield CorrectionRow(correction, resting, outlets, tuple(dict.fromkeys(clusters)))


def withdrawn_by_cluster(findings: Findings, settings: Settings = DEFAULTS) -> Mapping[str, tuple[str, ...]]:
    """What was taken back of that on which a cluster rests, by cluster: in words, with the outlets that rest on it."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in correction_rows(findings, settings):
        for cluster in row.clusters:
            keys = [key for key in row.resting if _cluster(findings, key) == cluster]
            outlets = dict.fromkeys(findings.outlet_of(key) for key in keys)
            found[cluster].append(f"{row.correction.detail}; still printed by {', '.join(outlets)}")
    return {cluster: tuple(dict.fromkeys(texts)) for cluster, texts in found.items()}


def _cluster(findings: Findings, key: int) -> str:
    """The cluster of a claim, "" before it is linked."""
    return findings.cluster_of[key].cluster_id if key in findings.cluster_of else ""


def _resting(findings: Findings, correction: Correction, settings: Settings) -> Iterator[int]:
    """Claims of other articles that state what was taken back, and credit the outlet for it or copied its words.

    Only values: a sentence that a later version leaves out need not be withdrawn.
    """
    if correction.change is not Change.VALUE or correction.before is None:
        return
    old = read(correction.before.claim, correction.old.article)
    for key, stored in findings.claims.items():
        article = findings.article_of(key)
        if article.article.article_id == correction.old.article.article_id:
            continue
        if not _rests(article, stored, correction, settings):
            continue
        if _states(old, read(stored.claim, article.article), correction, settings):
            yield key


def _rests(article: StoredArticle, stored: StoredClaim, correction: Correction, settings: Settings) -> bool:
    """Whether the claim or its article credits the outlet of the correction, or the claim copies the old words."""
    outlet = source_key(correction.old.article.outlet)
    hops = (*stored.claim.credited, *(hop for item in article.claims for hop in item.claim.credited), *article.credits)
    if any(source_key(hop.resolved) == outlet for hop in hops if hop.resolved):
        return True
    run = longest_shared_run(stored.claim, correction.before.claim) if correction.before is not None else None
    return run is not None and run[1] >= settings.copied_run_words


def _states(old: Reading, other: Reading, correction: Correction, settings: Settings) -> bool:
    """Whether a claim states the old value of the same thing."""
    values = VALUES[correction.slot]
    withdrawn = {_plain(correction, value) for value, words in values(old).items() if words == correction.was}
    stated = {_plain(correction, value) for value in values(other)}
    return bool(withdrawn & stated) and likeness(old.content, other.content) >= settings.min_role_likeness


def _plain(correction: Correction, value: Value) -> Value:
    """A value without its bound: who relies on "at least 14" may write "14"."""
    return (value[0], *value[2:]) if correction.slot == "number" else value


def _sentence(claim: StoredClaim | None) -> str | None:
    return on_one_line(claim.claim.text) if claim is not None else None


def _text(mention: Mention | None) -> str | None:
    return on_one_line(mention.text) if mention is not None else None


CORRECTION_COLUMNS: tuple[Column[CorrectionRow], ...] = (
    Column("article_id", lambda row: row.correction.new.article.article_id, brief=True),
    Column("outlet", lambda row: row.correction.new.article.outlet, brief=True),
    Column("old_version", lambda row: row.correction.old.version),
    Column("new_version", lambda row: row.correction.new.version),
    Column("published", lambda row: row.correction.new.article.published_text),
    Column("change", lambda row: row.correction.change.value, brief=True),
    Column("value_type", lambda row: row.correction.slot),
    Column("old_value", lambda row: _text(row.correction.was), brief=True),
    Column("old_value_start", lambda row: row.correction.was.span.start if row.correction.was else None),
    Column("old_value_end", lambda row: row.correction.was.span.end if row.correction.was else None),
    Column("new_value", lambda row: _text(row.correction.now), brief=True),
    Column("new_value_start", lambda row: row.correction.now.span.start if row.correction.now else None),
    Column("new_value_end", lambda row: row.correction.now.span.end if row.correction.now else None),
    Column("old_sentence", lambda row: _sentence(row.correction.before), brief=True),
    Column("old_start", lambda row: row.correction.before.claim.span.start if row.correction.before else None),
    Column("old_end", lambda row: row.correction.before.claim.span.end if row.correction.before else None),
    Column("new_sentence", lambda row: _sentence(row.correction.after), brief=True),
    Column("new_start", lambda row: row.correction.after.claim.span.start if row.correction.after else None),
    Column("new_end", lambda row: row.correction.after.claim.span.end if row.correction.after else None),
    Column("detail", lambda row: row.correction.detail),
    Column("rests_on_it", lambda row: row.outlets, brief=True),
    Column("clusters", lambda row: row.clusters),
)
"""Sentences with their offsets in their own versions; ``rests_on_it``: outlets that still print what was taken back."""
