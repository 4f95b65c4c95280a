"""Articles as the program itself reads them, for tests of what it makes of whole texts."""

from __future__ import annotations

from xref.model import Cluster, Document, Origin, Status, StoredArticle, StoredClaim
from xref.provenance.members import members_of
from xref.provenance.origins import Member
from xref.settings import DEFAULTS
from xref.workflows.ingest import extract


def read(key: int, outlet: str, *paragraphs: str, published: str = "2024-03-04") -> StoredArticle:
    """An article with the claims that the program finds in it; claim keys are ``key * 100 + index``."""
    document = Document(f"{key}.txt", "\n\n".join(paragraphs), outlet=outlet, title="None", published=published)
    found = extract(document, DEFAULTS, None)
    claims = tuple(StoredClaim(key * 100 + claim.index, key, claim) for claim in found.claims)
    return StoredArticle(key, found.article, claims, credits=found.credits)


def members(*articles: StoredArticle) -> list[Member]:
    """All claims of some articles, in their order."""
    return list(members_of(articles, {}).values())


def cluster(name: str, found: list[Member], *origins: Origin, circular: bool = False) -> Cluster:
    """A cluster of members with given origins."""
    keys = tuple(member.key for member in found)
    known = sum(origin.known for origin in origins)
    houses = len({member.outlet for member in found})
    status = Status.REPEATED if houses > 1 else Status.SINGLE_SOURCE
    return Cluster(name, keys, status, houses, known, len(origins), circular=circular, grade="6", origins=origins)
