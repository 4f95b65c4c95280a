from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from tests.findings_examples import CLASH, COURIER, DIED, KESTREL, UNDATED, ferry_findings
from xref.report.exports.claim_jsonld import write_jsonld
from xref.report.findings import Findings, Judgement, gather_findings
from xref.report.rows import Selection, cluster_rows


def graph(findings: Findings) -> list[dict[str, Any]]:
    written = "".join(write_jsonld(findings, list(cluster_rows(findings, Selection()))))
    document = json.loads(written)
    assert document["@context"][0] == "https://schema.org"
    nodes: list[dict[str, Any]] = document["@graph"]
    return nodes


def test_a_cluster_is_a_claim_with_its_articles_and_quotations() -> None:
    claim = graph(ferry_findings())[0]
    assert (claim["@type"], claim["@id"], claim["xref:status"]) == ("Claim", "urn:xref:claim:c1", "conflicting")
    courier, kestrel = claim["appearance"]
    assert (courier["publisher"]["name"], courier["datePublished"]) == ("Harbour Courier", "2024-03-12")
    (quotation,) = kestrel["hasPart"]
    assert quotation["text"].startswith("The ferry fire killed 14")
    assert [source["name"] for source in quotation["isBasedOn"]] == ["Harbour Courier", "hospital"]


def test_what_differs_elsewhere_is_told_in_words() -> None:
    assert graph(ferry_findings())[0]["xref:conflicts"] == ["people killed: Fourteen or 17", "people killed: 14 or 17"]


def test_what_is_not_known_is_left_out() -> None:
    article = graph(gather_findings([UNDATED], clusters=[replace(DIED, members=(400,), origins=())]))[0]["appearance"][
        0
    ]
    assert "datePublished" not in article
    assert "url" not in article


def test_only_addresses_of_the_web_are_given() -> None:
    harmful = replace(COURIER, article=replace(COURIER.article, url="javascript:alert(1)"))
    found = gather_findings([harmful, KESTREL], clusters=[DIED])
    assert "url" not in graph(found)[0]["appearance"][0]


def test_no_claim_review_without_a_judgement() -> None:
    assert {node["@type"] for node in graph(ferry_findings())} == {"Claim"}


def test_a_judgement_about_the_sentences_becomes_a_review_that_says_so() -> None:
    judged = replace(ferry_findings(), pair_judgements={(100, 200): Judgement("positive", "Ana", "2024-05-01", "same")})
    (review,) = [node for node in graph(judged) if node["@type"] == "ClaimReview"]
    assert review["itemReviewed"] == {"@id": "urn:xref:claim:c1"}
    assert review["author"]["name"] == "Ana"
    assert review["reviewRating"]["alternateName"] == "The sentences state one claim"
    assert "true" not in json.dumps(review).lower()


def test_one_decision_about_many_sentences_is_one_review() -> None:
    said = Judgement("positive", "Ana", "2024-05-01")
    judged = replace(ferry_findings(), claim_judgements={100: said, 200: said}, pair_judgements={(100, 200): said})
    assert sum(node["@type"] == "ClaimReview" for node in graph(judged)) == 1


def test_a_judgement_of_a_pair_across_two_claims_reviews_neither() -> None:
    judged = replace(ferry_findings(), pair_judgements={(CLASH.a, CLASH.b): Judgement("negative", "Ana")})
    assert {node["@type"] for node in graph(judged)} == {"Claim"}


def test_no_text_can_end_a_script_element() -> None:
    harmful = replace(COURIER, article=replace(COURIER.article, title="</script><script>alert(1)</script>"))
    found = gather_findings([harmful, KESTREL], clusters=[DIED])
    assert "<" not in "".join(write_jsonld(found, list(cluster_rows(found, Selection()))))
