"""Documents become articles with claims in the store; what cannot be used is told, and the rest goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from xref.adapters.memory import MemoryStore
from xref.errors import InputError, StoreError
from xref.model import Article, Attribution, Claim, Document, Link, Span
from xref.settings import DEFAULTS
from xref.workflows.ingest import IngestSummary, extract, ingest

STORY = "A storm closed the harbour of Port Ansel on Monday, the harbour master, Ilse Vantongeren, said."
BROKEN = InputError("b.txt", "it is empty", "Give a file with an article in it.")


def document(article_id: str = "a.txt", text: str = STORY, **stated: str) -> Document:
    return Document(article_id, text, outlet=stated.get("outlet"), published=stated.get("published"))


def ingested(documents: Iterable[Document | InputError], store: MemoryStore) -> tuple[IngestSummary, list[str]]:
    told: list[str] = []
    summary = ingest(documents, store, DEFAULTS, None, lambda outcome, about: told.append(f"{outcome} {about}"))
    return summary, told


def test_each_document_is_told_with_its_outcome_in_order() -> None:
    store = MemoryStore()
    _, told = ingested([document(), BROKEN, document(), document(text=STORY + " It reopened on Tuesday.")], store)
    assert told == ["new a.txt", f"failed {BROKEN}", "duplicate a.txt", "changed a.txt"]


def test_the_summary_counts_every_document_once() -> None:
    store = MemoryStore()
    other = document("b", text=f"{STORY} It reopened.")
    documents: list[Document | InputError] = [
        document("a"),
        other,
        BROKEN,
        document("a"),
        document("b", text=f"{STORY} It reopened on Friday."),
    ]
    summary, _ = ingested(documents, store)
    assert summary == IngestSummary(new=2, changed=1, duplicate=1, failures=(BROKEN,))


@pytest.mark.parametrize(
    ("bad", "problem"),
    [
        (document("b.txt", published="2023-02-30"), "published: '2023-02-30' is no date"),
        (document("b.txt", text="Advertisement\n"), "it holds no article text"),
        (document("b.txt", text="A" * (DEFAULTS.max_article_chars + 1)), "the text has 2,000,001 characters"),
    ],
)
def test_a_document_that_is_no_article_fails_alone(bad: Document, problem: str) -> None:
    store = MemoryStore()
    summary, _ = ingested([document("a.txt"), bad, document("c.txt", text=f"{STORY} Again.")], store)
    assert (summary.new, [failure.source for failure in summary.failures]) == (2, ["b.txt"])
    assert summary.failures[0].problem.startswith(problem)


def test_what_was_stored_before_the_disk_filled_up_stays() -> None:
    class FullAfterOne(MemoryStore):
        def add(self, article: Article, claims: Iterable[Claim], credits: Iterable[Attribution] = ()) -> str:
            if self.counts()["articles"]:
                raise StoreError("xref.db: the disk is full. Free some space")
            return super().add(article, tuple(claims), tuple(credits))

    store = FullAfterOne()
    with pytest.raises(StoreError, match="disk is full"):
        ingested([document("a.txt"), document("b.txt", text=f"{STORY} It reopened.")], store)
    assert store.counts()["articles"] == 1


def test_documents_are_stored_as_they_come_and_not_collected_first() -> None:
    store = MemoryStore()

    def documents() -> Iterator[Document]:
        yield document("a.txt")
        assert store.counts()["articles"] == 1
        yield document("b.txt", text=f"{STORY} It reopened.")

    assert ingested(documents(), store)[0].new == 2


def test_an_article_keeps_what_its_document_states() -> None:
    article = extract(document(outlet="Harbour Courier", published="2024-03"), DEFAULTS, None).article
    assert (article.outlet, article.published_text, article.text) == ("Harbour Courier", "2024-03", STORY)


def test_claims_are_spans_of_the_raw_text() -> None:
    found = extract(document(text=f"Storm\n\n{STORY}\n\nIt reopened on Tuesday.\n"), DEFAULTS, None)
    assert [found.article.text[c.span.start : c.span.end] for c in found.claims] == [c.text for c in found.claims]
    assert STORY in [claim.text for claim in found.claims]


def test_the_same_document_gives_the_same_article_and_claims() -> None:
    assert extract(document(), DEFAULTS, None) == extract(document(), DEFAULTS, None)


def test_a_link_of_the_document_credits_the_outlet_it_leads_to() -> None:
    start = STORY.index("said")
    link = Link(Span(start, start + len("said")), "https://www.pelagianews.example/2024/storm")
    (claim,) = extract(replace(document(), links=(link,)), DEFAULTS, None).claims
    assert [hop.resolved for hop in claim.credited] == ["pelagianews.example", "Ilse Vantongeren"]
