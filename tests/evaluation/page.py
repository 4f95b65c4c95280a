"""Size, opening time and accessibility of the page of one or several databases together.

python -m tests.evaluation.page basil.db allsides_gold.db
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from tests.browser import Watched, chromium
from xref import __version__, wiring
from xref.adapters.page_files import read_page_assets
from xref.model import StoredArticle
from xref.report.findings import Findings, gather_findings
from xref.report.page import page_view, write_page
from xref.workflows.report import findings

_APART = 10_000_000  # between the keys of two databases
_VIEWS = ("claims", "outlets", "articles", "method")


def joined(parts: Sequence[Findings]) -> Findings:
    """The findings of several databases as of one; nothing is linked across them."""
    moved = [_moved(part, number * _APART) for number, part in enumerate(parts)]
    return gather_findings(
        chain.from_iterable(part.articles.values() for part in moved),
        clusters=chain.from_iterable(part.clusters for part in moved),
        pairs=chain.from_iterable(part.pairs for part in moved),
        outlets={name: outlet for part in moved for name, outlet in part.outlets.items()}.values(),
    )


def _moved(part: Findings, by: int) -> Findings:
    return replace(
        part,
        articles={key + by: _article(stored, by) for key, stored in part.articles.items()},
        clusters=tuple(
            replace(
                cluster,
                cluster_id=f"{cluster.cluster_id}{by or ''}",
                members=tuple(key + by for key in cluster.members),
                origins=tuple(
                    replace(origin, members=tuple(key + by for key in origin.members)) for origin in cluster.origins
                ),
            )
            for cluster in part.clusters
        ),
        pairs=tuple(replace(pair, a=pair.a + by, b=pair.b + by) for pair in part.pairs),
    )


def _article(stored: StoredArticle, by: int) -> StoredArticle:
    claims = tuple(replace(claim, key=claim.key + by, article_key=claim.article_key + by) for claim in stored.claims)
    return replace(stored, key=stored.key + by, claims=claims)


def main(databases: Sequence[str]) -> None:
    """Print the figures."""
    parts = []
    for database in databases:
        with wiring.open_store(Path(database), create=False, read_only=True) as store:
            parts.append(findings(store))
    view = page_view(joined(parts), __version__)
    print(f"{view.overview.articles:,} articles, {view.overview.clusters:,} claims")
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        file = Path(folder) / "page.html"
        file.write_text("".join(write_page(view, read_page_assets())), encoding="utf-8")
        print(f"size      {file.stat().st_size / 1e6:.2f} MB")
        took = []
        for _ in range(5):
            watched = Watched(browser)
            began = time.perf_counter()
            watched.open(file)
            took.append(time.perf_counter() - began)
            watched.page.close()
        print(f"opens in  {sorted(took)[2]:.2f} s (median of 5: {', '.join(f'{each:.2f}' for each in took)})")
        watched = Watched(browser)
        watched.open(file)
        serious = watched.serious()
        for name in _VIEWS:
            watched.go(f"#{name}")
            serious += watched.serious()
        print(f"axe       {len(serious)} serious or critical findings in {len(_VIEWS) + 1} views")
        print(f"harm      {len(watched.harm())} scripts run, addresses loaded, messages on the console")


if __name__ == "__main__":
    main(sys.argv[1:])
