"""The answer to "who says this?" as text for a terminal or a note."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from xref.model import Attribution, Cluster, Pair, StoredArticle, StoredClaim
from xref.provenance.cycles import citation_cycles
from xref.provenance.evidence import credit_words
from xref.provenance.falls import OWN_WORD, Support, supports
from xref.provenance.interest import interest
from xref.report.cells import HOP_MARK, article_chains, credited_chains, described, plain, unique
from xref.report.claim_answer import ClaimAnswer, Match, Scope, words_against
from xref.report.corrections import withdrawn_by_cluster
from xref.report.findings import Findings
from xref.report.formats.plain import padded, shown, width_of, wrapped
from xref.report.formats.text_table import DEFAULT_WIDTH
from xref.report.lineage_rows import case_of
from xref.report.members import ClaimRow, ClusterRow, cluster_row, conflicts_by_claim
from xref.report.questions import questions

_BAR = " | "
_INDENT = 3
_TIMESTAMP = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:")
_LEAST_TEXT = 24  # columns left for a sentence beside its date and outlet, below which it begins on a line of its own


def write_answer(answer: ClaimAnswer, *, width: int = DEFAULT_WIDTH, explain: bool = False) -> Iterator[str]:
    """Yield lines of text: the clusters best first, each with its members and the conflicts under it.

    Args:
        answer: What was found.
        width: Columns of the terminal.
        explain: Also say why each pair was linked, and in which words each source is credited.

    When nothing was found, the one sentence says what was searched, and that silence is not denial.
    """
    if not answer.matches:
        yield from wrapped(_nothing(answer.query, answer.scope), width, 0)
        return
    conflicts = conflicts_by_claim(answer.findings)
    withdrawn = withdrawn_by_cluster(answer.findings)
    for rank, match in enumerate(answer.matches, 1):
        row = cluster_row(answer.findings, match.cluster, conflicts)
        row = replace(row, withdrawn=withdrawn.get(match.cluster.cluster_id, ()))
        if rank > 1:
            yield "\n"
        yield from _cluster(rank, match, row, answer, width)
        if explain:
            yield from _explanation(match, row, answer.findings, width)


def headline(cluster: Cluster, letters: tuple[str, ...]) -> str:
    """Return "corroborated | 3 outlets | origins 2-3 | grade C2".

    The digit grades the claim. A letter grades an outlet: where the ``letters`` differ, they follow in brackets.
    """
    parts = [
        cluster.status.value.replace("_", " "),
        *voices(cluster),
        f"grade {letters[0]}{cluster.grade}"
        if len(letters) == 1
        else f"grade {cluster.grade} (outlets {', '.join(letters)})",
    ]
    return _BAR.join(parts)


def voices(cluster: Cluster) -> tuple[str, ...]:
    """Return ("3 outlets", "origins 2-3"), and "circular" where a cluster is."""
    low, high = cluster.origins_min, cluster.origins_max
    origins = f"origins {low}" if low == high else f"origins {low}-{high}"
    return counted(cluster.n_outlets, "outlet"), origins, *(["circular"] if cluster.circular else [])


def _cluster(rank: int, match: Match, row: ClusterRow, answer: ClaimAnswer, width: int) -> Iterator[str]:
    letters = tuple(sorted({member.outlet.grade for member in row.members}))
    about = _BAR.join([headline(row.cluster, letters), f"match {match.score:.2f}", row.cluster.cluster_id])
    yield from wrapped(f"{rank}. {about}", width, 0, _INDENT)
    dates = max(width_of(day_of(member)) for member in row.members)
    names = max(width_of(_outlet(member)) for member in row.members)
    for member in row.members:
        lead = f"{padded(day_of(member), dates)}  {padded(_outlet(member), names)}  "
        text = f"{shown(member.claim.claim.text)}  [{_credited(member)}]"
        if width - _INDENT - width_of(lead) >= _LEAST_TEXT:
            yield from wrapped(text, width, _INDENT, _INDENT + width_of(lead), lead)
        else:
            yield from wrapped(lead, width, _INDENT)
            yield from wrapped(text, width, _INDENT + 2)
    if len(row.members) > 1:
        yield from wrapped(f"rests on: {plain(named_origins(row.cluster))}", width, _INDENT, _INDENT + 2)
    for question in questions(answer.findings, row.conflicts):
        yield from wrapped(f"in conflict: {question}", width, _INDENT, _INDENT + 2)
    if against := _against(row, answer):
        yield from wrapped(f"says it is not so: {plain(against)}", width, _INDENT, _INDENT + 2)
    for text in row.withdrawn:
        yield from wrapped(f"withdrawn: {shown(text)}", width, _INDENT, _INDENT + 2)


def _against(row: ClusterRow, answer: ClaimAnswer) -> tuple[str, ...]:
    """The outlets of which an article among the members speaks against what was asked for, with its words."""
    said = (words_against(answer.query, member.stored, answer.settings) for member in row.members)
    found = zip(map(_outlet, row.members), said, strict=True)
    return unique(f"{outlet} (“{shown(words)}”)" for outlet, words in found if words)


def named_origins(cluster: Cluster) -> tuple[str, ...]:
    """The origins by name, those without one with their number."""
    counted = Counter(described(origin) for origin in cluster.origins)
    return tuple(name if number == 1 else f"{name} ({number})" for name, number in counted.items())


def day_of(member: ClaimRow) -> str:
    """The day of publication as written, without the time of day."""
    text = shown(member.stored.article.published_text)
    return (text[:10] if _TIMESTAMP.match(text) else text) or "no date"


def _outlet(member: ClaimRow) -> str:
    return shown(member.stored.article.outlet)


def _credited(member: ClaimRow) -> str:
    """Whom the sentence credits, from the outlet upstream; the article's own outlet stands before it already."""
    claim = member.claim.claim
    chains = article_chains(member.stored, claim)
    texts = unique(HOP_MARK.join(shown(hop.resolved) for hop in chain if hop.resolved.strip()) for chain in chains)
    if not texts:
        return "credits nobody"
    whole_article = chains[0][0] in member.stored.credits
    return f"{'the article credits' if whole_article else 'credits'}: {_BAR.join(texts)}"


def _explanation(match: Match, row: ClusterRow, findings: Findings, width: int) -> Iterator[str]:
    deeper = _INDENT + 2
    if match.why:
        yield from wrapped(f"why this answers: {plain(match.why)}", width, _INDENT, deeper)
    members = set(row.cluster.members)
    inside = [pair for pair in findings.pairs if pair.a in members and pair.b in members]
    for pair in dict.fromkeys([*inside, *row.conflicts]):
        yield from wrapped(_pair(pair, findings), width, _INDENT, deeper)
        for line in _evidence(pair):
            yield from wrapped(line, width, deeper, deeper + 2)
    for member in row.members:
        claim = member.claim.claim
        own, of_the_article = claim.attributions, (() if credited_chains(claim) else member.stored.credits)
        for hop in (*own, *of_the_article):
            told = _hop(member.stored, member.claim if hop in own else None, hop)
            yield from wrapped(f"{_outlet(member)}: {told}", width, _INDENT, deeper)
    for line in _falls(row, findings):
        yield from wrapped(line, width, _INDENT, deeper)


def _falls(row: ClusterRow, findings: Findings) -> Iterator[str]:
    """What is left of a cluster without an origin that some outlets rest on alone, and circles of credits in it."""
    if len(row.members) < 2:
        return
    case = case_of(findings, row.cluster)
    every = unique(_outlet(member) for member in row.members)
    for support in supports([row.cluster], {member.key: member for member in case.members}, findings.articles):
        falling = set(support.claims_only)
        left = unique(_outlet(member) for member in row.members if member.claim.key not in falling)
        if left != every:
            about = f", which speaks about itself (“{shown(support.interest)}”)," if support.interest else ""
            rest = f"{plain(left)} {'stands' if len(left) == 1 else 'stand'}" if left else "nothing stands"
            yield f"without {_standing_on(support)}{about} {rest}"
    for cycle in citation_cycles(case.members, findings.articles):
        yield f"in a circle: {HOP_MARK.join(map(shown, (*cycle, cycle[0])))}"


def _standing_on(support: Support) -> str:
    if support.kind == OWN_WORD:
        return f"the word of {shown(support.name)}"
    return shown(support.name) if support.known else f"“{shown(support.name)}” (not identified)"


def _pair(pair: Pair, findings: Findings) -> str:
    sides = []
    for key in (pair.a, pair.b):
        article, span = findings.article_of(key).article, findings.claims[key].claim.span
        date = f", {shown(article.published_text)}" if article.published_text else ""
        sides.append(f"{shown(article.outlet)} ({shown(article.article_id)} {span.start}-{span.end}{date})")
    return f"{pair.score:.2f} {pair.relation.value.replace('_', ' ')}: {' and '.join(sides)}"


def _evidence(pair: Pair) -> Iterator[str]:
    found = (
        ("alike", plain(pair.reasons)),
        ("because", pair.basis),
        ("shared origin", pair.shared_origin),
        ("copied text", f"“{shown(pair.copied_text)}”" if pair.copied_text else ""),
        ("conflict", pair.conflict.detail if pair.conflict else ""),
    )
    return (f"{label}: {shown(text)}" for label, text in found if text)


def _hop(article: StoredArticle, claim: StoredClaim | None, hop: Attribution) -> str:
    """Return e.g. "hop 1 “the paper” = Dalia Courier (outlet, named outlet), cue “reported”, 100-118".

    A source that an earlier sentence names is quoted from there.
    """
    words = credit_words(article, claim, hop)
    source = f"“{shown(hop.source.text)}”" if hop.source else "nobody named"
    if hop.source is None and words is not None and words != hop.cue:
        source = f"as before, “{shown(words.text)}”"
    same = hop.source is not None and shown(hop.source.text) == shown(hop.resolved)
    resolved = "" if same or not hop.resolved else f" = {shown(hop.resolved)}"
    cue = f", cue “{shown(hop.cue.text)}”" if hop.cue else ", no cue"
    place = f", {words.span.start}-{words.span.end}" if words else ""
    position = "" if hop.origin or hop.hop > 1 else "; a position or hearsay, which credits nobody"
    about = interest(article, claim.claim, hop) if claim else ""
    party = f"; speaks about itself: “{shown(about)}”" if about else ""
    return f"hop {hop.hop} {source}{resolved} ({hop.kind.value}, {hop.strength.value}){cue}{place}{position}{party}"


def _nothing(query: str, scope: Scope) -> str:
    return (
        f"Nothing was found that speaks of “{shown(query)}”. {searched(scope)} "
        "Silence is not denial: other articles may well report it."
    )


def searched(scope: Scope) -> str:
    """Return "Searched: 481 claims in 47 articles of 16 outlets, from 2024-03-01."."""
    claims, articles, outlets = scope.claims, scope.articles, scope.outlets
    where = f"{counted(claims, 'claim')} in {counted(articles, 'article')} of {counted(outlets, 'outlet')}"
    days = f", published {scope.first} to {scope.last}" if scope.first and scope.last else ""
    limits = f", {', '.join(scope.limits)}" if scope.limits else ""
    return f"Searched: {where}{days}{limits}."


def counted(number: int, noun: str) -> str:
    """Return "1 claim", "2 claims", "1,200 claims"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
