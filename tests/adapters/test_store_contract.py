"""What every Store does."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.store_examples import Make
from xref.errors import EncoderError, StoreError
from xref.model import (
    Attribution,
    Conflict,
    JudgementValue,
    Mention,
    Outlet,
    Rating,
    Relation,
    SourceKind,
    Span,
    Strength,
)
from xref.ports import Store


def unit_rows(n: int, dim: int = 8, seed: int = 0) -> NDArray[np.float32]:
    rows = np.random.default_rng(seed).standard_normal((n, dim)).astype(np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def two_articles(store: Store, make: Make) -> tuple[list[int], list[int]]:
    """An earlier and a later article of two claims each; return their claim keys."""
    _, late = make.fill(
        store, make.article("late", outlet="Evening Star", day="2021-03-09"), "The pier burned.", "Rain."
    )
    _, early = make.fill(store, make.article("early", day="2021-03-01"), "A fire broke out.", "It rained.")
    return early, late


class TestAdding:
    def test_a_first_article_is_new(self, store: Store, make: Make) -> None:
        assert store.add(make.article(), make.claims("The ferry left.")) == "new"

    def test_the_same_content_again_is_a_duplicate_and_changes_nothing(self, store: Store, make: Make) -> None:
        store.add(make.article(), make.claims("The ferry left."))
        before = list(store.articles(superseded=True))
        assert store.add(make.article(), make.claims("Something else.")) == "duplicate"
        assert list(store.articles(superseded=True)) == before

    def test_the_same_content_under_another_id_is_a_duplicate(self, store: Store, make: Make) -> None:
        store.add(make.article("one.txt"), [])
        assert store.add(replace(make.article("one.txt"), article_id="two.txt"), []) == "duplicate"

    def test_other_text_under_a_known_id_is_changed_and_both_versions_are_kept(self, store: Store, make: Make) -> None:
        store.add(make.article(text="The ferry left."), [])
        assert store.add(make.article(text="The ferry left late."), []) == "changed"
        versions = [(s.version, s.superseded, s.article.text) for s in store.articles(superseded=True)]
        assert versions == [(1, True, "The ferry left."), (2, False, "The ferry left late.")]

    def test_a_third_version_supersedes_the_second(self, store: Store, make: Make) -> None:
        for text in ("One.", "Two.", "Three."):
            store.add(make.article(text=text), [])
        assert [(s.version, s.superseded) for s in store.articles(superseded=True)] == [
            (1, True),
            (2, True),
            (3, False),
        ]

    def test_only_the_current_version_is_read_unless_asked(self, store: Store, make: Make) -> None:
        for text in ("One.", "Two."):
            store.add(make.article(text=text), [])
        assert [s.article.text for s in store.articles()] == ["Two."]

    def test_a_superseded_article_is_not_read_by_its_key_unless_asked(self, store: Store, make: Make) -> None:
        key, _ = make.fill(store, make.article(text="One."))
        make.fill(store, make.article(text="Two."))
        assert list(store.articles([key])) == []
        assert [s.article.text for s in store.articles([key], superseded=True)] == ["One."]

    def test_credits_of_the_whole_article_are_kept_apart_from_those_of_claims(self, store: Store, make: Make) -> None:
        byline = Attribution(None, "Nera Wire", SourceKind.AGENCY, Strength.NAMED_OUTLET, None, None)
        said = replace(byline, resolved="Mayor Ilona Brandt", kind=SourceKind.PERSON)
        (claim,) = make.claims("The mayor said so.")
        store.add(make.article(), [replace(claim, attributions=(said,))], [byline])
        (stored,) = store.articles()
        assert stored.credits == (byline,)
        assert stored.claims[0].claim.attributions == (said,)


class TestOrder:
    def test_articles_come_by_date_then_outlet_then_id_with_unknown_dates_last(self, store: Store, make: Make) -> None:
        for article in (
            make.article("undated", day=None),
            make.article("b", outlet="Zenith Post", day="2021-01-02"),
            make.article("z", outlet="Ällby Tidning", day="2021-01-02"),  # "Ä" after "Z": code points, not a language
            make.article("c", outlet="Evening Star", day="2021-01-02"),
            make.article("a", outlet="Evening Star", day="2021-01-02", text="Other."),
            make.article("first", day="2020-12-31"),
        ):
            store.add(article, [])
        assert [s.article.article_id for s in store.articles()] == ["first", "a", "c", "b", "z", "undated"]
        assert store.article_keys() == [s.key for s in store.articles()]

    def test_chosen_articles_come_in_the_same_order_whatever_the_order_of_keys(self, store: Store, make: Make) -> None:
        two_articles(store, make)
        keys = store.article_keys()
        assert [s.key for s in store.articles(reversed(keys))] == keys

    def test_unknown_keys_are_left_out(self, store: Store, make: Make) -> None:
        key, claims = make.fill(store, make.article(), "The ferry left.")
        assert [s.key for s in store.articles([key, 999])] == [key]
        assert [c.key for c in store.claims([999, *claims])] == claims
        assert list(store.articles_of([999])) == []

    def test_claims_come_in_the_order_asked_for(self, store: Store, make: Make) -> None:
        _, (a, b, c) = make.fill(store, make.article(), "One.", "Two.", "Three.")
        assert [claim.claim.text for claim in store.claims([c, a, b])] == ["Three.", "One.", "Two."]

    def test_articles_may_be_written_while_they_are_iterated(self, store: Store, make: Make) -> None:
        two_articles(store, make)
        for stored in store.articles():
            store.put_vectors(stored.key, "hashing/v1", unit_rows(2))
        assert store.without_vectors() == []


class TestVectors:
    def test_vectors_are_given_back_as_float32_rounded_to_half_precision(self, store: Store, make: Make) -> None:
        key, _ = make.fill(store, make.article(), "One.", "Two.")
        rows = unit_rows(2)
        store.put_vectors(key, "hashing/v1", rows)
        found = store.vectors([key])[key]
        assert found.dtype == np.float32
        assert np.array_equal(found, rows.astype(np.float16).astype(np.float32))

    def test_an_article_without_claims_has_an_empty_matrix(self, store: Store, make: Make) -> None:
        key, _ = make.fill(store, make.article())
        store.put_vectors(key, "hashing/v1", np.empty((0, 8), dtype=np.float32))
        assert store.vectors([key])[key].shape == (0, 8)
        assert store.without_vectors() == []

    def test_articles_without_vectors_are_absent_and_listed(self, store: Store, make: Make) -> None:
        key, _ = make.fill(store, make.article(), "One.")
        assert store.vectors([key]) == {}
        assert store.without_vectors() == [key]

    def test_another_encoder_is_refused_with_a_remedy(self, store: Store, make: Make) -> None:
        key, _ = make.fill(store, make.article(), "One.")
        store.put_vectors(key, "hashing/v1", unit_rows(1))
        with pytest.raises(EncoderError, match=r"hashing/v1.*hashing/v2.*xref link --rebuild"):
            store.put_vectors(key, "hashing/v2", unit_rows(1))
        with pytest.raises(EncoderError):
            store.check_encoder("hashing/v2")
        assert store.encoder_identity() == "hashing/v1"

    def test_the_same_encoder_or_none_so_far_is_accepted(self, store: Store, make: Make) -> None:
        store.check_encoder("anything")
        key, _ = make.fill(store, make.article(), "One.")
        store.put_vectors(key, "hashing/v1", unit_rows(1))
        store.check_encoder("hashing/v1")

    @pytest.mark.parametrize("shape", [(1, 8), (3, 8), (2,)])
    def test_a_matrix_with_other_than_one_row_per_claim_is_a_mistake(
        self, store: Store, make: Make, shape: tuple[int, ...]
    ) -> None:
        key, _ = make.fill(store, make.article(), "One.", "Two.")
        with pytest.raises(ValueError, match="2 claims"):
            store.put_vectors(key, "hashing/v1", np.ones(shape, dtype=np.float32))
        assert store.encoder_identity() is None

    def test_all_vectors_pair_each_claim_key_with_its_row(self, store: Store, make: Make) -> None:
        first, first_claims = make.fill(store, make.article("a"), "One.", "Two.")
        make.fill(store, make.article("unencoded", text="Later."), "Three.")
        last, last_claims = make.fill(store, make.article("b", text="Other."), "Four.")
        store.put_vectors(last, "hashing/v1", unit_rows(1, seed=1))
        store.put_vectors(first, "hashing/v1", unit_rows(2, seed=2))
        keys, matrix = store.all_vectors()
        assert keys.dtype == np.int64
        assert keys.tolist() == first_claims + last_claims
        assert np.array_equal(matrix, np.vstack([store.vectors([first])[first], store.vectors([last])[last]]))

    def test_all_vectors_of_an_empty_store_are_none(self, store: Store) -> None:
        keys, matrix = store.all_vectors()
        assert (len(keys), len(matrix), matrix.ndim) == (0, 0, 2)

    def test_a_superseded_article_takes_its_vectors_along(self, store: Store, make: Make) -> None:
        key, _ = make.fill(store, make.article(text="One."), "One.")
        store.put_vectors(key, "hashing/v1", unit_rows(1))
        make.fill(store, make.article(text="Two."), "Two.")
        assert store.vectors([key]) == {}
        assert len(store.all_vectors()[0]) == 0

    def test_vectors_that_come_too_late_for_a_superseded_article_are_dropped(self, store: Store, make: Make) -> None:
        key, _ = make.fill(store, make.article(text="One."), "One.")
        make.fill(store, make.article(text="Two."), "Two.")
        store.put_vectors(key, "hashing/v1", unit_rows(1))
        assert store.vectors([key]) == {}


class TestPairs:
    def test_linked_articles_are_no_longer_unlinked(self, store: Store, make: Make) -> None:
        two_articles(store, make)
        early, late = store.article_keys()
        assert store.unlinked() == [early, late]
        store.put_links([early], [])
        assert store.unlinked() == [late]

    def test_pairs_come_in_the_canonical_order_of_their_claims(self, store: Store, make: Make) -> None:
        (e1, e2), (l1, l2) = two_articles(store, make)  # the later article has the smaller keys
        pairs = [make.pair(e2, l1), make.pair(e1, l2), make.pair(e1, l1)]
        store.put_links([], pairs)
        assert [(p.a, p.b) for p in store.pairs()] == [(e1, l1), (e1, l2), (e2, l1)]

    def test_a_pair_stored_again_is_replaced(self, store: Store, make: Make) -> None:
        (e1, _), (l1, _) = two_articles(store, make)
        store.put_links([], [make.pair(e1, l1, score=0.2)])
        store.put_links([], [make.pair(e1, l1, score=0.7)])
        assert [p.score for p in store.pairs()] == [0.7]

    def test_pairs_below_the_score_asked_for_are_left_out(self, store: Store, make: Make) -> None:
        (e1, e2), (l1, _) = two_articles(store, make)
        store.put_links([], [make.pair(e1, l1, score=0.5), make.pair(e2, l1, score=0.49)])
        assert [p.score for p in store.pairs(0.5)] == [0.5]

    def test_pairs_of_some_claims_touch_one_or_lie_between_them(self, store: Store, make: Make) -> None:
        (e1, e2), (l1, l2) = two_articles(store, make)
        store.put_links([], [make.pair(e1, l1), make.pair(e2, l2), make.pair(e1, l2)])
        assert [(p.a, p.b) for p in store.pairs_of([l2])] == [(e1, l2), (e2, l2)]
        assert [(p.a, p.b) for p in store.pairs_of([e1, l1], both=True)] == [(e1, l1)]
        assert store.pairs_of([]) == []

    def test_a_superseded_article_takes_its_pairs_along(self, store: Store, make: Make) -> None:
        (e1, e2), (l1, l2) = two_articles(store, make)
        _, (other,) = make.fill(store, make.article("other", text="Third."), "Fire.")
        store.put_links([], [make.pair(e1, l1), make.pair(e2, l2), make.pair(e1, other)])
        make.fill(store, make.article("late", text="Corrected."), "The pier did not burn.")
        assert [(p.a, p.b) for p in store.pairs()] == [(e1, other)]

    def test_pairs_that_come_too_late_for_a_superseded_article_are_dropped(self, store: Store, make: Make) -> None:
        (e1, _), (l1, _) = two_articles(store, make)
        make.fill(store, make.article("late", text="Corrected."), "The pier did not burn.")
        store.put_links([], [make.pair(e1, l1)])
        assert list(store.pairs()) == []

    def test_clearing_links_leaves_articles_and_vectors(self, store: Store, make: Make) -> None:
        key, _ = make.fill(store, make.article(), "One.")
        store.put_vectors(key, "hashing/v1", unit_rows(1))
        store.put_links([key], [])
        store.clear_links()
        assert store.unlinked() == [key]
        assert store.without_vectors() == []

    def test_clearing_vectors_too_lets_another_encoder_in(self, store: Store, make: Make) -> None:
        key, _ = make.fill(store, make.article(), "One.")
        store.put_vectors(key, "hashing/v1", unit_rows(1))
        store.clear_links(vectors=True)
        assert store.encoder_identity() is None
        store.put_vectors(key, "hashing/v2", unit_rows(1))


class TestClusters:
    def test_clusters_come_in_the_order_of_their_first_members(self, store: Store, make: Make) -> None:
        (e1, e2), (l1, l2) = two_articles(store, make)
        store.put_clusters([make.cluster("a", l2), make.cluster("b", e2, l1), make.cluster("c", e1)], [])
        assert [c.cluster_id for c in store.clusters()] == ["c", "b", "a"]
        assert [c.cluster_id for c in store.clusters(["a", "b", "nowhere"])] == ["b", "a"]

    def test_clusters_replace_those_before(self, store: Store, make: Make) -> None:
        (e1, _), (l1, _) = two_articles(store, make)
        store.put_clusters([make.cluster("old", e1, l1)], [])
        store.put_clusters([make.cluster("new", e1)], [])
        assert [c.cluster_id for c in store.clusters()] == ["new"]
        assert store.clusters_of([e1, l1]) == {e1: "new"}

    def test_only_lineage_of_stored_pairs_is_updated(self, store: Store, make: Make) -> None:
        (e1, _), (l1, _) = two_articles(store, make)
        conflict = Conflict("number", "3 or 5", Mention("3", Span(0, 1)), Mention("5", Span(4, 5)))
        scored = replace(make.pair(e1, l1, score=0.8), conflict=conflict)
        store.put_links([], [scored])
        settled = replace(
            make.pair(e1, l1, score=0.1, relation=Relation.REPEATS),
            shared_origin="Nera Wire",
            copied_text="a fire broke out",
            reasons=("same names: Nera",),
            basis="both rest on Nera Wire",
        )
        store.put_clusters([], [settled])
        expected = replace(scored, relation=Relation.REPEATS, shared_origin="Nera Wire", basis="both rest on Nera Wire")
        assert list(store.pairs()) == [expected]

    def test_lineage_of_a_pair_that_is_not_stored_is_ignored(self, store: Store, make: Make) -> None:
        (e1, _), (l1, _) = two_articles(store, make)
        store.put_clusters([], [make.pair(e1, l1)])
        assert list(store.pairs()) == []

    def test_a_superseded_article_leaves_its_clusters(self, store: Store, make: Make) -> None:
        (e1, _), (l1, l2) = two_articles(store, make)
        store.put_clusters([make.cluster("fire", e1, l1), make.cluster("rain", l2)], [])
        make.fill(store, make.article("late", text="Corrected."), "The pier did not burn.")
        assert [(c.cluster_id, c.members) for c in store.clusters()] == [("fire", (e1,))]

    def test_clusters_are_stale_from_a_change_until_they_are_stored(self, store: Store, make: Make) -> None:
        assert not store.clusters_stale()
        key, _ = make.fill(store, make.article(text="One."), "One.")
        changes = (
            lambda: store.put_links([key], []),
            store.clear_links,
            lambda: store.put_outlets([Outlet("Quayside Gazette", family="Quay Media")]),
            lambda: store.put_outlets([Outlet("Quayside Gazette", apart=True)]),
            lambda: store.put_judgements([make.judgement()]),
            lambda: store.undo_judgements([1], "2021-03-05"),
            lambda: make.fill(store, make.article(text="Two."), "Two."),
        )
        for change in changes:
            change()
            assert store.clusters_stale()
            store.put_clusters([], [])
            assert not store.clusters_stale()

    def test_a_grade_alone_makes_no_cluster_stale(self, store: Store) -> None:
        store.put_outlets([Outlet("Quayside Gazette", aliases=("HG", "Gazette"))])
        store.put_clusters([], [])
        graded = Outlet("Quayside Gazette", grade="B", grade_source="the desk", aliases=("Gazette", "HG"))
        store.put_outlets([graded])
        assert not store.clusters_stale()

    def test_what_comparing_found_is_kept_when_a_person_decides_otherwise(self, store: Store, make: Make) -> None:
        (e1, _), (l1, _) = two_articles(store, make)
        other = make.pair(e1, l1, relation=Relation.DIFFERENT_EVENT)
        store.put_links([], [other])
        decided = replace(other, relation=Relation.UNSETTLED)
        store.put_clusters([], [decided])
        assert list(store.pairs()) == [decided]
        assert list(store.pairs(compared=True)) == [other]
        store.put_links([], [decided])
        assert list(store.pairs(compared=True)) == [decided]

    def test_conflicts_are_found_by_comparing_whatever_their_score(self, store: Store, make: Make) -> None:
        (e1, e2), (l1, _) = two_articles(store, make)
        words = Mention("12", Span(0, 2))
        disputed = replace(make.pair(e1, l1, score=0.02), conflict=Conflict("number", "12 or 14", words, words))
        store.put_links([], [disputed, make.pair(e2, l1, score=0.02)])
        assert list(store.pairs(0.5, compared=True)) == [disputed]
        assert list(store.pairs(0.5)) == []


class TestPeople:
    def test_ratings_come_in_the_order_of_their_import(self, store: Store) -> None:
        first = Rating("list.csv", "quay.example", "quality", "0.7", "0 to 1")
        second = Rating("list.csv", "nera.example", "quality", "0.2", "0 to 1")
        store.put_ratings("list.csv", [first, second])
        store.put_ratings("other.csv", [replace(first, source="other.csv")])
        assert list(store.ratings()) == [first, second, replace(first, source="other.csv")]

    def test_a_list_imported_again_replaces_itself_only(self, store: Store) -> None:
        rating = Rating("list.csv", "quay.example", "quality", "0.7")
        other = replace(rating, source="other.csv")
        store.put_ratings("list.csv", [rating])
        store.put_ratings("other.csv", [other])
        store.put_ratings("list.csv", [replace(rating, value="0.8")])
        assert list(store.ratings()) == [other, replace(rating, value="0.8")]
        store.put_ratings("list.csv", [])
        assert list(store.ratings()) == [other]

    def test_judgements_are_numbered_and_keep_everything(self, store: Store, make: Make) -> None:
        judged = [make.judgement(JudgementValue.NEGATIVE), make.judgement(JudgementValue.UNSURE)]
        store.put_judgements(judged)
        store.put_judgements([make.judgement()])
        one, two = judged
        assert store.judgements() == [
            replace(one, number=1, batch=1),
            replace(two, number=2, batch=1),
            replace(make.judgement(), number=3, batch=2),
        ]

    def test_an_undone_judgement_is_kept_with_the_time_of_its_first_undoing(self, store: Store, make: Make) -> None:
        store.put_judgements([make.judgement(), make.judgement()])
        store.undo_judgements([2, 7], "2021-03-05")
        store.undo_judgements([2], "2021-03-06")
        assert [each.undone_at for each in store.judgements()] == ["", "2021-03-05"]

    def test_judgements_outlive_the_articles_and_links_they_speak_of(self, store: Store, make: Make) -> None:
        two_articles(store, make)
        store.put_judgements([make.judgement()])
        store.clear_links(vectors=True)
        make.fill(store, make.article("late", text="Corrected."), "Nothing burned.")
        assert len(store.judgements()) == 1

    def test_outlets_are_stated_once_for_each_current_article(self, store: Store, make: Make) -> None:
        store.add(replace(make.article("a"), url="https://quay.example/1"), [])
        store.add(make.article("b", outlet="Nera Wire", text="Old."), [])
        store.add(make.article("b", outlet="Nera News", text="New."), [])
        assert sorted(store.stated_outlets()) == [("Nera News", ""), ("Quayside Gazette", "https://quay.example/1")]


class TestSearch:
    def test_the_claim_that_shares_more_and_rarer_words_comes_first(self, store: Store, make: Make) -> None:
        _, (ferry, harbour, _) = make.fill(
            store,
            make.article(),
            "The ferry Marigold sank off the harbour wall.",
            "The harbour was closed.",
            "Nobody at the ministry commented.",
        )
        hits = store.search_text("Marigold harbour", 10)
        assert [key for key, _ in hits] == [ferry, harbour]
        assert hits[0][1] > hits[1][1]

    def test_words_of_the_title_find_claims_too_but_rank_below_words_of_the_claim(
        self, store: Store, make: Make
    ) -> None:
        _, (under_title,) = make.fill(store, make.article("a", title="Ferry disaster"), "Nobody was hurt at sea.")
        _, (in_claim,) = make.fill(store, make.article("b", text="Other."), "The ferry was old and slow.")
        for i in range(5):
            make.fill(store, make.article(f"c{i}", text=f"Filler {i}."), f"Council meeting number {i} was short.")
        assert [key for key, _ in store.search_text("ferry", 5)] == [in_claim, under_title]

    def test_no_more_hits_than_asked_for(self, store: Store, make: Make) -> None:
        make.fill(store, make.article(), "The harbour.", "A harbour.", "Harbour.")
        assert len(store.search_text("harbour", 2)) == 2
        assert store.search_text("harbour", 0) == []

    @pytest.mark.parametrize(
        "query",
        [
            "",
            "   ",
            '"',
            "'",
            '""',
            "*",
            "NEAR(",
            "AND OR NOT",
            "title:",
            "-",
            "^",
            "{a b}",
            "🚢",
            "\0",
            "a\0b",
            "\udcff",
            "%_\\;--",
        ],
    )
    def test_no_query_is_a_syntax_error(self, store: Store, make: Make, query: str) -> None:
        make.fill(store, make.article(), "The harbour was closed.")
        assert store.search_text(query, 5) == []

    @pytest.mark.parametrize("query", ['"harbour', "harbour AND (", "outlet:harbour*", "NOT harbour", "HARBOUR🚢"])
    def test_operators_are_words_like_others(self, store: Store, make: Make, query: str) -> None:
        _, claims = make.fill(store, make.article(outlet="Nera Wire"), "The harbour was closed.")
        assert [key for key, _ in store.search_text(query, 5)] == claims

    def test_a_query_of_common_words_alone_still_finds_them(self, store: Store, make: Make) -> None:
        _, claims = make.fill(store, make.article(), "To be or not to be.")
        assert [key for key, _ in store.search_text("to be", 5)] == claims

    def test_a_query_as_long_as_an_article_is_answered(self, store: Store, make: Make) -> None:
        _, claims = make.fill(store, make.article(), "The harbour was closed.")
        query = "harbour " + " ".join(f"word{i}" for i in range(5000))
        assert [key for key, _ in store.search_text(query, 5)] == claims

    def test_superseded_claims_are_not_found(self, store: Store, make: Make) -> None:
        make.fill(store, make.article(text="One."), "The harbour was closed.")
        make.fill(store, make.article(text="Two."), "The road was closed.")
        assert store.search_text("harbour", 5) == []


class TestOutlets:
    def test_the_outlet_of_an_article_is_known_without_a_grade(self, store: Store, make: Make) -> None:
        store.add(make.article(outlet="Quayside Gazette"), [])
        assert list(store.outlets()) == [Outlet("Quayside Gazette")]

    def test_what_is_set_stays_when_more_articles_come(self, store: Store, make: Make) -> None:
        known = Outlet("Quayside Gazette", "Quay Media", "gazette.example", "B", "desk", ("Gazette", "The Gazette"))
        store.put_outlets([known])
        store.add(make.article(outlet="Quayside Gazette"), [])
        assert list(store.outlets()) == [known]

    def test_an_outlet_set_again_loses_the_aliases_that_are_not_named(self, store: Store) -> None:
        store.put_outlets([Outlet("Quayside Gazette", aliases=("Gazette", "HG"))])
        store.put_outlets([Outlet("Quayside Gazette", aliases=("HG",))])
        assert [outlet.aliases for outlet in store.outlets()] == [("HG",)]

    def test_an_alias_stands_for_one_outlet_and_a_refusal_changes_nothing(self, store: Store) -> None:
        store.put_outlets([Outlet("Quayside Gazette", aliases=("Gazette",))])
        with pytest.raises(StoreError, match="Quayside Gazette"):
            store.put_outlets([Outlet("Nera Wire"), Outlet("Town Gazette", aliases=("Gazette",))])
        assert [outlet.name for outlet in store.outlets()] == ["Quayside Gazette"]

    def test_outlets_come_by_name(self, store: Store) -> None:
        store.put_outlets([Outlet("Zenith Post"), Outlet("Evening Star")])
        assert [outlet.name for outlet in store.outlets()] == ["Evening Star", "Zenith Post"]


class TestWhole:
    def test_counts_are_of_current_articles(self, store: Store, make: Make) -> None:
        _, (l1, _) = two_articles(store, make)
        make.fill(store, make.article("early", day="2021-03-01", text="Corrected."), "No fire broke out.")
        store.put_vectors(store.article_keys()[-1], "hashing/v1", unit_rows(2))
        store.put_links([store.article_keys()[0]], [])
        store.put_clusters([make.cluster("fire", l1)], [])
        assert store.counts() == {
            "articles": 2,
            "superseded": 1,
            "unlinked": 1,
            "claims": 3,
            "outlets": 2,
            "vectors": 2,
            "pairs": 0,
            "clusters": 1,
        }

    def test_a_store_filled_through_its_methods_has_no_problems(self, store: Store, make: Make) -> None:
        (e1, _), (l1, _) = two_articles(store, make)
        for stored in store.articles():
            store.put_vectors(stored.key, "hashing/v1", unit_rows(len(stored.claims)))
        store.put_links(store.article_keys(), [make.pair(e1, l1)])
        store.put_clusters([make.cluster("fire", e1, l1)], [])
        make.fill(store, make.article("late", text="Corrected."), "The pier did not burn.")
        assert store.integrity() == []

    def test_writing_inside_a_snapshot_is_a_mistake(self, store: Store, make: Make) -> None:
        with store.reading(), store.reading(), pytest.raises(RuntimeError, match="reading"):
            store.add(make.article(), [])
        store.add(make.article(), [])
        assert len(store.article_keys()) == 1


class TestWatchedFiles:
    def test_marks_are_kept_for_each_folder_and_replaced_for_each_file(self, store: Store) -> None:
        store.put_watched("one", {"a.txt": "10 1", "sub/b.txt": "20 2"})
        store.put_watched("other", {"a.txt": "30 3"})
        store.put_watched("one", {"a.txt": "11 4"})
        assert store.watched("one") == {"a.txt": "11 4", "sub/b.txt": "20 2"}
        assert store.watched("other") == {"a.txt": "30 3"}
        assert store.watched("none") == {}

    def test_marks_outlive_links(self, store: Store) -> None:
        store.put_watched("one", {"a.txt": "10 1"})
        store.clear_links(vectors=True)
        assert store.watched("one") == {"a.txt": "10 1"}
