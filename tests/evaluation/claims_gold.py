"""Links and clusters against labelled claims: any data in the format of ``gold.json``, the fixtures among them.

``gold.json`` holds events; an event has sentences (article and half-open offsets), groups of sentences that state the
same, and pairs in conflict. Labels are compared with claims by overlap of offsets.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.evaluation.lexical import WordCosine
from tests.evaluation.metrics import Best, best_f1, f1_of, prf, ranking_precision
from xref.match.vocabulary import Vocabulary
from xref.model import LINKS, Pair, Relation, Span
from xref.report.findings import Findings

SentencePair = tuple[str, str]
"""Two sentences in the order of their names, "event/id" each."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Labelled sentences, by name.

    ``same``: pairs of different articles that state one claim, with whether independently (None: not known).
    ``conflicts``: pairs that disagree, with whether both cannot literally be right, and on what.
    """

    places: Mapping[str, tuple[str, Span]]
    same: Mapping[SentencePair, bool | None]
    conflicts: Mapping[SentencePair, tuple[bool, str]]

    def pairs(self) -> Iterator[SentencePair]:
        """All pairs of sentences of different articles of one event: what is right or wrong as a link."""
        for _, names in itertools.groupby(sorted(self.places), key=event_of):
            for a, b in itertools.combinations(names, 2):
                if self.places[a][0] != self.places[b][0]:
                    yield a, b


def event_of(name: str) -> str:
    """The event of a sentence."""
    return name.rpartition("/")[0]


def read_labels(gold: Mapping[str, Any]) -> Labels:
    """The labels of a ``gold.json``."""
    places: dict[str, tuple[str, Span]] = {}
    same: dict[SentencePair, bool | None] = {}
    conflicts: dict[SentencePair, tuple[bool, str]] = {}
    for event in gold["events"]:
        start = f"{event['event']}/"
        for sid, at in event["sentences"].items():
            places[start + sid] = (at["article"], Span(at["start"], at["end"]))
        for group in event["same"]:
            for pair in itertools.combinations(sorted({start + sid for sid in group["ids"]}), 2):
                if places[pair[0]][0] != places[pair[1]][0] and same.get(pair) is None:
                    same[pair] = group.get("independent")
        for item in event["conflict"]:
            a, b = sorted(start + sid for sid in item["pair"])
            conflicts[a, b] = (bool(item.get("hard", False)), str(item.get("type", "")))
    return Labels(places, same, conflicts)


def claims_at(labels: Labels, findings: Findings) -> dict[int, tuple[str, ...]]:
    """The labelled sentences of each claim: those that share at least half of the shorter of the two spans."""
    inside: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    for name, (article, span) in labels.places.items():
        inside[article].append((name, span))
    found: dict[int, tuple[str, ...]] = {}
    for stored in findings.articles.values():
        if not stored.superseded and stored.article.article_id in inside:
            rows = inside[stored.article.article_id]
            for item in stored.claims:
                names = tuple(name for name, span in rows if _one_place(span, item.claim.span))
                if names:
                    found[item.key] = names
    return found


def _one_place(a: Span, b: Span) -> bool:
    overlap = min(a.end, b.end) - max(a.start, b.start)
    return overlap > 0 and 2 * overlap >= min(a.end - a.start, b.end - b.start)


@dataclass(frozen=True, slots=True)
class Scored:
    """What the program said about labelled sentences.

    ``best``: the pair with the highest score, for each pair of sentences of one event that it kept. ``stray``: how many
    links join articles of different events, whichever sentences they join.
    """

    best: Mapping[SentencePair, Pair]
    relations: Mapping[Relation, frozenset[SentencePair]]
    stray: int

    @property
    def scores(self) -> dict[SentencePair, float]:
        """The score of each pair that was kept."""
        return {names: pair.score for names, pair in self.best.items()}

    @property
    def linked(self) -> frozenset[SentencePair]:
        """Pairs of sentences that the program links."""
        return frozenset().union(*(self.relations[relation] for relation in LINKS))


def score_sentences(labels: Labels, findings: Findings) -> Scored:
    """Carry the pairs of claims over to the labelled sentences."""
    names_of = claims_at(labels, findings)
    events = {article: event_of(name) for name, (article, _) in labels.places.items()}
    best: dict[SentencePair, Pair] = {}
    relations: dict[Relation, set[SentencePair]] = {relation: set() for relation in Relation}
    stray = 0
    for pair in findings.pairs:
        a, b = (events.get(findings.article_of(key).article.article_id) for key in (pair.a, pair.b))
        if a is None or b is None:
            continue
        if a != b:
            stray += pair.relation in LINKS
            continue
        for left, right in itertools.product(names_of.get(pair.a, ()), names_of.get(pair.b, ())):
            names = (left, right) if left < right else (right, left)
            if names not in best or pair.score > best[names].score:
                best[names] = pair
            relations[pair.relation].add(names)
    return Scored(best, {relation: frozenset(names) for relation, names in relations.items()}, stray)


@dataclass(frozen=True, slots=True)
class LinkFigures:
    """Figures of the pairs, in [0, 1].

    ``precision``, ``recall``, ``f1`` are of the program's own links; a stray link is a wrong one. ``stray`` is the
    share of such links. ``candidates`` is the share of the labelled pairs that were scored and kept.
    """

    ap: float
    best: Best
    precision: float
    recall: float
    f1: float
    stray: float
    candidates: float


def link_figures(labels: Labels, scored: Scored) -> LinkFigures:
    """Score the pairs for the label "same".

    A flagged conflict that the labels call a conflict, and not the same, counts neither for nor against.
    """
    flagged = scored.relations[Relation.CONFLICTS]
    linked = scored.linked - ((flagged & labels.conflicts.keys()) - labels.same.keys())
    _, recall, _ = prf(linked, labels.same)
    precision = len(linked & labels.same.keys()) / max(1, len(linked) + scored.stray)
    return LinkFigures(
        ap=ranking_precision(scored.scores, labels.same),
        best=best_f1(scored.scores, labels.same),
        precision=precision,
        recall=recall,
        f1=f1_of(precision, recall),
        stray=scored.stray / max(1, len(linked) + scored.stray),
        candidates=len(scored.best.keys() & labels.same.keys()) / max(1, len(labels.same)),
    )


@dataclass(frozen=True, slots=True)
class ClusterErrors:
    """The two ways in which clusters err, apart; shares in [0, 1].

    ``split``: of the labelled pairs, those whose sentences ended in different clusters. ``mis_merge``: of the pairs of
    labelled sentences of different articles of one event in one cluster, those that the labels do not call the same;
    conflicts are left out, as two sides of one question may share a cluster. ``stray``: of all pairs of labelled
    sentences of different articles in one cluster, those of different events.
    """

    split: float
    mis_merge: float
    stray: float


def cluster_errors(labels: Labels, clusters_of: Mapping[str, Iterable[str]]) -> ClusterErrors:
    """Score a clustering, given the clusters in which each labelled sentence has a claim."""
    members: dict[str, set[str]] = defaultdict(set)
    for name, clusters in clusters_of.items():
        for cluster in clusters:
            members[cluster].add(name)
    mates = {
        (a, b)
        for names in members.values()
        for a, b in itertools.combinations(sorted(names), 2)
        if labels.places[a][0] != labels.places[b][0]
    }
    own = {(a, b) for a, b in mates if event_of(a) == event_of(b)}
    judged = own - (labels.conflicts.keys() - labels.same.keys())
    return ClusterErrors(
        split=len(labels.same.keys() - mates) / max(1, len(labels.same)),
        mis_merge=len(judged - labels.same.keys()) / max(1, len(judged)),
        stray=(len(mates) - len(own)) / max(1, len(mates)),
    )


def clusters_of_sentences(labels: Labels, findings: Findings) -> dict[str, set[str]]:
    """The ids of the clusters in which each labelled sentence has a claim; sentences without a claim are absent."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, names in claims_at(labels, findings).items():
        for name in names:
            found[name].add(findings.cluster_of[key].cluster_id)
    return found


def floor_scores(labels: Labels, texts: Mapping[str, str], vocabulary: Vocabulary) -> dict[SentencePair, float]:
    """The word cosine of all pairs that `Labels.pairs` yields; ``texts`` by article id."""
    sentences = {name: texts[article][span.start : span.end] for name, (article, span) in labels.places.items()}
    return WordCosine(sentences, vocabulary).of(list(labels.pairs()))
