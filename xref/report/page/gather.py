"""From findings to the page's view."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from xref.model import LINKS, Interval, Pair, Relation, Span, Status
from xref.report.cells import article_chains, credited_chains, described
from xref.report.findings import Findings, Judgement
from xref.report.formats.plain import shown
from xref.report.members import UNJUDGED, ClaimRow, ClusterRow
from xref.report.outlet_columns import rating_text
from xref.report.page.lineage import lineage_of
from xref.report.page.marks import differing_spans, marked, shared_spans
from xref.report.page.methods import thresholds
from xref.report.page.view import (
    AnswerCard,
    ArticleCard,
    ClashCard,
    ClusterCard,
    Days,
    Highlight,
    LinkCard,
    OriginCard,
    OutletCard,
    Overview,
    PageView,
    QuestionCard,
    RecordCard,
    SentenceCard,
)
from xref.report.questions import questions
from xref.report.rows import ArticleRow, OutletRow, Selection, article_rows, cluster_rows, outlet_rows
from xref.report.web import web_address
from xref.settings import DEFAULTS, Settings

_SHOWN_FIRST = 5
_DECIMALS = 3


@dataclass(frozen=True, slots=True)
class _Places:
    """Where outlets, articles and claims stand in the view, and the pairs of each cluster."""

    outlet: Mapping[str, int]
    article: Mapping[int, int]
    member: Mapping[int, tuple[int, int]]
    clash: Mapping[tuple[int, int], int]
    links: Mapping[int, Sequence[Pair]] = field(default_factory=dict)
    differences: Mapping[int, Sequence[str]] = field(default_factory=dict)


def page_view(findings: Findings, version: str, settings: Settings = DEFAULTS) -> PageView:
    """Return everything that the page shows.

    Args:
        findings: All of a database.
        version: Of the program.
        settings: Thresholds; their values stand in the appendix.

    Cost: a few seconds for 20,000 claims.
    """
    selection = Selection(settings=settings)
    articles = [row for row in article_rows(findings, selection) if not row.stored.superseded]
    outlets = [row for row in outlet_rows(findings, selection) if row.habits.articles]
    rows = list(cluster_rows(findings, selection))
    clashes = [pair for pair in findings.pairs if pair.relation == Relation.CONFLICTS and pair.conflict is not None]
    member = {key: (at, i) for at, row in enumerate(rows) for i, key in enumerate(row.cluster.members)}
    clashes = [pair for pair in clashes if pair.a in member and pair.b in member]
    places = _Places(
        {row.outlet.name: at for at, row in enumerate(outlets)},
        {row.stored.key: at for at, row in enumerate(articles)},
        member,
        {(pair.a, pair.b): at for at, pair in enumerate(clashes)},
        _links(findings, member),
        _differences(findings, member),
    )
    differs = differing_spans(clashes)
    clusters = tuple(_cluster(findings, row, at, places, differs) for at, row in enumerate(rows))
    return PageView(
        version=version,
        overview=_overview(findings, articles, rows, len(outlets)),
        outlets=tuple(map(_outlet, outlets)),
        articles=tuple(_article(row, places) for row in articles),
        clusters=clusters,
        clashes=tuple(_clash(findings, pair, places) for pair in clashes),
        highlights=_highlights(clusters),
        thresholds=thresholds(settings),
    )


def _links(findings: Findings, member: Mapping[int, tuple[int, int]]) -> dict[int, list[Pair]]:
    """The linked pairs inside each cluster."""
    found: dict[int, list[Pair]] = {}
    for pair in findings.pairs:
        if pair.relation in LINKS and pair.a in member and pair.b in member:
            cluster = member[pair.a][0]
            if cluster == member[pair.b][0]:
                found.setdefault(cluster, []).append(pair)
    return found


def _differences(findings: Findings, member: Mapping[int, tuple[int, int]]) -> dict[int, tuple[str, ...]]:
    """What differs without conflict, in words, each once for each cluster that it touches."""
    found: dict[int, dict[str, None]] = {}
    for pair in findings.pairs:
        if pair.difference is None:
            continue
        words = f"{pair.difference.outcome.value}: {shown(pair.difference.detail)}"
        for key in (pair.a, pair.b):
            if key in member:
                found.setdefault(member[key][0], {})[words] = None
    return {cluster: tuple(texts) for cluster, texts in found.items()}


def _overview(findings: Findings, articles: Sequence[ArticleRow], rows: Sequence[ClusterRow], outlets: int) -> Overview:
    counted = Counter(row.cluster.status for row in rows)
    days = [days[0] for row in articles if (days := _days(row.stored.article.published)) and days[0]]
    return Overview(
        articles=len(articles),
        outlets=outlets,
        sentences=len(findings.claims),
        clusters=len(rows),
        statuses=tuple((status.value, counted[status]) for status in Status),
        circular=sum(row.cluster.circular for row in rows),
        unlinked=len(findings.claims) - sum(len(row.members) for row in rows),
        days=(min(days), max(days)) if days else (),
    )


def _outlet(row: OutletRow) -> OutletCard:
    record, found, habits = row.record, row.posterior, row.habits
    return OutletCard(
        name=shown(row.outlet.name),
        grade=row.outlet.grade,
        grade_source=shown(row.outlet.grade_source),
        family=shown(row.outlet.family),
        domain=shown(row.outlet.domain),
        aliases=tuple(map(shown, row.outlet.aliases)),
        record=RecordCard(
            round(record.n, 1),
            round(record.agreements, 1),
            round(record.conflicts, 1),
            *((round(value, _DECIMALS) for value in (found.mean, found.low, found.high)) if found else ()),
        ),
        articles=habits.articles,
        sentences=habits.claims,
        first=habits.originals,
        after=habits.repeats,
        alone=habits.single_source,
        cites=tuple(f"{shown(name)} ({count})" for name, count in habits.cites_most),
        ratings=tuple(shown(rating_text(rating)) for rating in row.ratings),
    )


def _article(row: ArticleRow, places: _Places) -> ArticleCard:
    article = row.stored.article
    link = web_address(article.url)
    return ArticleCard(
        id=shown(article.article_id),
        outlet=places.outlet[article.outlet],
        title=shown(article.title),
        link=link,
        address="" if link else shown(article.url),
        published=shown(article.published_text),
        days=_days(article.published),
        sentences=len(row.stored.claims),
        version=row.stored.version,
        copies=tuple(map(shown, row.copies_of)),
        cites=tuple(map(shown, row.cites)),
    )


def _cluster(
    findings: Findings, row: ClusterRow, at: int, places: _Places, differs: Mapping[int, tuple[Span, ...]]
) -> ClusterCard:
    cluster = row.cluster
    several = len(row.members) > 1
    links = places.links.get(at, ())
    same = shared_spans({m.claim.key: (m.stored.key, m.claim.claim) for m in row.members}) if several else {}
    copied = [pair for pair in links if pair.copied_text]
    return ClusterCard(
        id=cluster.cluster_id,
        status=cluster.status.value,
        outlets=tuple(dict.fromkeys(places.outlet[member.stored.article.outlet] for member in row.members)),
        low=cluster.origins_min,
        high=cluster.origins_max,
        digit=cluster.grade,
        circular=cluster.circular,
        members=tuple(
            _sentence(
                member, places, (same.get(member.claim.key, ()), differs.get(member.claim.key, ())), context=several
            )
            for member in row.members
        ),
        lead=row.members.index(row.representative),
        origins=tuple(
            OriginCard(shown(described(origin)), origin.known, len(origin.members)) for origin in cluster.origins
        ),
        questions=_questions(findings, row, places),
        clashes=tuple(places.clash[pair.a, pair.b] for pair in row.conflicts if (pair.a, pair.b) in places.clash),
        differences=tuple(places.differences.get(at, ())),
        links=tuple(_link(findings, pair, places) for pair in links),
        lineage=lineage_of(row, copied) if several else None,
    )


def _sentence(
    member: ClaimRow, places: _Places, spans: tuple[Sequence[Span], Sequence[Span]], *, context: bool
) -> SentenceCard:
    claim = member.claim.claim
    text = marked(claim, *spans)
    chains = (tuple(shown(hop.resolved) for hop in chain) for chain in article_chains(member.stored, claim))
    told = dict.fromkeys(tuple(hop for hop in chain if hop) for chain in chains)
    return SentenceCard(
        article=places.article[member.stored.key],
        text=text.text,
        start=claim.span.start,
        end=claim.span.end,
        kind=claim.kind.value,
        marks=text.marks,
        event=_days(claim.event),
        chains=tuple(chain for chain in told if chain),
        whole=not credited_chains(claim),
        hedged=claim.hedged,
        before=shown(claim.context_before) if context else "",
        after=shown(claim.context_after) if context else "",
        judged=_judged(member.judgement),
    )


def _questions(findings: Findings, row: ClusterRow, places: _Places) -> tuple[QuestionCard, ...]:
    if not row.conflicts:  # `questions` orders all claims of the database first
        return ()
    return tuple(
        QuestionCard(
            shown(question.text),
            tuple(
                AnswerCard(shown(answer.words), tuple(places.outlet[outlet] for outlet in answer.outlets))
                for answer in question.answers
            ),
        )
        for question in questions(findings, row.conflicts)
    )


def _link(findings: Findings, pair: Pair, places: _Places) -> LinkCard:
    return LinkCard(
        a=places.member[pair.a][1],
        b=places.member[pair.b][1],
        relation=pair.relation.value,
        score=round(pair.score, 2),
        reasons=tuple(map(shown, pair.reasons)),
        basis=shown(pair.basis),
        copied=shown(pair.copied_text),
        judged=_judged(findings.pair_judgements.get((pair.a, pair.b), UNJUDGED)),
    )


def _clash(findings: Findings, pair: Pair, places: _Places) -> ClashCard:
    conflict = pair.conflict
    return ClashCard(
        detail=shown(conflict.detail) if conflict else "",
        slot=conflict.slot if conflict else "",
        a=places.member[pair.a],
        b=places.member[pair.b],
        judged=_judged(findings.pair_judgements.get((pair.a, pair.b), UNJUDGED)),
    )


def _judged(judgement: Judgement) -> str:
    """Return e.g. "positive (Ana Reyl, 2025-02-12): both count the missing"; "" where nobody decided."""
    if not judgement.value:
        return ""
    who = ", ".join(filter(None, map(shown, (judgement.by, judgement.at))))
    note = shown(judgement.note)
    return f"{judgement.value}{f' ({who})' if who else ''}{f': {note}' if note else ''}"


_REASONS: tuple[tuple[str, Callable[[ClusterCard], bool]], ...] = (
    ("conflict", lambda cluster: bool(cluster.questions)),
    ("circular", lambda cluster: cluster.circular),
    ("corroborated", lambda cluster: cluster.status == Status.CORROBORATED),
)


def _highlights(clusters: Sequence[ClusterCard]) -> tuple[Highlight, ...]:
    """For each reason the clusters that most outlets print; of equals the ones that come first."""
    order = sorted(range(len(clusters)), key=lambda at: (-len(clusters[at].outlets), -len(clusters[at].members), at))
    chosen = ((reason, [at for at in order if holds(clusters[at])][:_SHOWN_FIRST]) for reason, holds in _REASONS)
    return tuple(Highlight(reason, tuple(found)) for reason, found in chosen if found)


def _days(interval: Interval | None) -> Days | tuple[()]:
    if interval is None:
        return ()
    start, end = (day.isoformat() if day else "" for day in (interval.start, interval.end))
    return start, end, interval.precision.value
