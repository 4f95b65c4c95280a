"""What a Store gives back equals what it was given, field by field."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.adapters.memory import MemoryStore
from xref.adapters.sqlite import SqliteStore
from xref.model import (
    Article,
    Attribution,
    Claim,
    ClaimKind,
    Cluster,
    Conflict,
    Interval,
    Line,
    LineKind,
    Mention,
    Name,
    NameKind,
    Origin,
    Outlet,
    Pair,
    Place,
    Precision,
    Quantity,
    Quote,
    Relation,
    SourceKind,
    Span,
    Status,
    Strength,
    TimeMention,
)

T = TypeVar("T")

texts = st.text(max_size=12)  # any code points but lone surrogates: NUL, quotes, emoji, right-to-left
offsets = st.integers(0, 2**40)
spans = st.builds(Span, offsets, offsets)
mentions = st.builds(Mention, texts, spans)
days = st.none() | st.dates(date.min, date.max)
intervals = st.builds(Interval, days, days, st.sampled_from(Precision))
amounts = st.none() | st.integers(-(2**62), 2**62) | st.floats(allow_nan=False, allow_infinity=False)


def few(values: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(values, max_size=3).map(tuple)


times = st.builds(TimeMention, mentions, st.none() | intervals, st.booleans())
names = st.builds(Name, mentions, texts, st.sampled_from(NameKind))
places = st.builds(Place, mentions, texts, few(texts), st.booleans())
numbers = st.builds(Quantity, mentions, amounts, amounts, texts, texts, texts)
quotes = st.builds(Quote, mentions, st.none() | texts)
attributions = st.builds(
    Attribution,
    source=st.none() | mentions,
    resolved=texts,
    kind=st.sampled_from(SourceKind),
    strength=st.sampled_from(Strength),
    cue=st.none() | mentions,
    content=st.none() | spans,
    hop=st.integers(1, 9),
    chain=st.integers(0, 9),
    origin=texts,
    hedged=st.booleans(),
)
claims = st.builds(
    Claim,
    index=st.integers(0, 10**6),
    span=spans,
    text=texts,
    kind=st.sampled_from(ClaimKind),
    paragraph=st.integers(0, 10**6),
    context_before=texts,
    context_after=texts,
    event=st.none() | intervals,
    times=few(times),
    names=few(names),
    places=few(places),
    numbers=few(numbers),
    quotes=few(quotes),
    attributions=few(attributions),
    hedged=st.booleans(),
)
lines = st.builds(Line, spans, st.sampled_from(LineKind), texts)
articles = st.builds(
    Article,
    article_id=texts,
    outlet=texts,
    title=texts,
    url=texts,
    published_text=texts,
    published=st.none() | intervals,
    text=texts,
    content_hash=texts,
    lines=few(lines),
    extra=few(st.tuples(texts, texts)),
)
conflicts = st.builds(Conflict, texts, texts, mentions, mentions)
outlets = st.builds(Outlet, texts, texts, texts, st.sampled_from("ABCDEF"), texts)

Opener = Callable[[Path], AbstractContextManager[SqliteStore | MemoryStore]]

OPENERS: dict[str, Opener] = {
    "sqlite": lambda folder: SqliteStore.open(folder / "xref.db", create=True),
    "memory": lambda folder: MemoryStore(),
}


@pytest.mark.parametrize("opener", OPENERS.values(), ids=OPENERS)
class TestRoundTrip:
    @settings(max_examples=60, deadline=None)
    @given(article=articles, found=few(claims), credits_=few(attributions))
    def test_articles_claims_and_credits(
        self, opener: Opener, article: Article, found: tuple[Claim, ...], credits_: tuple[Attribution, ...]
    ) -> None:
        with tempfile.TemporaryDirectory() as folder, opener(Path(folder)) as store:
            assert store.add(article, found, credits_) == "new"
            (stored,) = store.articles()
            assert stored.article == article
            assert tuple(claim.claim for claim in stored.claims) == found
            assert stored.credits == credits_
            keys = [claim.key for claim in stored.claims]
            assert tuple(store.claims(keys)) == stored.claims
            assert store.articles_of(keys) == dict.fromkeys(keys, article)
            assert store.add(article, found, credits_) == "duplicate"

    @settings(max_examples=30, deadline=None)
    @given(
        score=st.floats(0, 1),
        relation=st.sampled_from(Relation),
        conflict=st.none() | conflicts,
        words=st.tuples(texts, texts),
        reasons=few(texts),
        origins=few(st.tuples(texts, st.booleans())),
        outlet=outlets,
    )
    def test_pairs_clusters_and_outlets(
        self,
        opener: Opener,
        score: float,
        relation: Relation,
        conflict: Conflict | None,
        words: tuple[str, str],
        reasons: tuple[str, ...],
        origins: tuple[tuple[str, bool], ...],
        outlet: Outlet,
    ) -> None:
        claim = Claim(0, Span(0, 1), "x", ClaimKind.CLAIM, 0)
        with tempfile.TemporaryDirectory() as folder, opener(Path(folder)) as store:
            for name in ("a", "b"):
                store.add(Article(name, name, "", "", "", None, "x", name, ()), [claim])
            a, b = (stored.claims[0].key for stored in store.articles())
            pair = Pair(a, b, score, relation, conflict, *words, reasons, basis=words[0])
            store.put_links([], [pair])
            assert list(store.pairs()) == [pair]
            assert store.pairs_of([b]) == [pair]
            members = tuple(Origin(name, known, (a, b)) for name, known in origins)
            cluster = Cluster("c", (b, a), Status.CORROBORATED, 2, 1, 2, circular=True, grade="2", origins=members)
            store.put_clusters([cluster], [])
            assert list(store.clusters()) == [cluster]
            store.put_outlets([outlet])
            assert {found.name: found for found in store.outlets()}[outlet.name] == outlet

    @settings(max_examples=20, deadline=None)
    @given(n=st.integers(0, 4), dim=st.integers(1, 9), seed=st.integers(0, 99))
    def test_vectors_within_half_precision(self, opener: Opener, n: int, dim: int, seed: int) -> None:
        rows = np.random.default_rng(seed).uniform(-1, 1, (n, dim)).astype(np.float32)
        found = [Claim(i, Span(0, 1), "x", ClaimKind.CLAIM, 0) for i in range(n)]
        with tempfile.TemporaryDirectory() as folder, opener(Path(folder)) as store:
            store.add(Article("a", "a", "", "", "", None, "x", "a", ()), found)
            (key,) = store.article_keys()
            store.put_vectors(key, "hashing/v1", rows)
            assert np.allclose(store.vectors([key])[key], rows, atol=2**-11)


def test_numbers_that_json_cannot_say_are_refused() -> None:
    endless = Quantity(Mention("x", Span(0, 1)), float("inf"), None)
    claim = Claim(0, Span(0, 1), "x", ClaimKind.CLAIM, 0, numbers=(endless,))
    with tempfile.TemporaryDirectory() as folder, SqliteStore.open(Path(folder) / "xref.db", create=True) as store:
        with pytest.raises(ValueError, match="JSON"):
            store.add(Article("a", "a", "", "", "", None, "x", "a", ()), [claim])
        assert store.article_keys() == []
