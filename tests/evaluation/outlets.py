"""How often the site of an outlet is found by its name alone, where the addresses of its articles give the answer.

`python -m tests.evaluation.outlets` reads lists of sites and articles from ../shared/data. The site is looked for with
the three lists together; right is the site on which most articles of that name are. Names of authors are counted too,
though no list can have a site for them; names such as "Guest Writer" are not.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from pathlib import Path

from tests.evaluation.corpus import SHARED
from xref.adapters.readers.outlet_lists import read_outlet_list
from xref.provenance.listed_sites import ListedSites, listed_sites
from xref.provenance.outlet_names import names_nobody
from xref.text.sites import site_of

DATA = SHARED / "data"
LISTS = ("names.csv", "mbfc.csv", "domain_quality.csv")


def read_lists(folder: Path) -> ListedSites:
    """Return the sites of the three lists."""
    return listed_sites(rating for name in LISTS for rating in read_outlet_list(folder / name, name).ratings)


def sites_of_outlets(file: Path) -> dict[str, Counter[str]]:
    """Return the sites of the articles of each outlet name."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            site = site_of(article["url"] or "")
            if site and not names_nobody(article["outlet"] or ""):
                found[article["outlet"]][site] += 1
    return found


def main() -> None:
    """Print the figures, and the names for which another site was found."""
    lists = read_lists(DATA / "outlets")
    for corpus in ("allsides", "newsbulk"):
        results: Counter[str] = Counter()
        articles: Counter[str] = Counter()
        for name, sites in sorted(sites_of_outlets(DATA / corpus / "articles.jsonl.gz").items()):
            right = min(sites, key=lambda site, sites=sites: (-sites[site], site))  # type: ignore[misc]  # no late binding
            found, why = lists.find([name])
            result = "right" if found == right else "other" if found else "none"
            results[result] += 1
            articles[result] += sites.total()
            if result == "other":
                print(f"  {name}: {found} ({why}), articles on {right}")
        names, total = results.total(), articles.total()
        found_names = results["right"] + results["other"]
        print(f"{corpus}: {results['right']} of {names} names right, {results['other']} other, {results['none']} none")
        print(
            f"  precision {results['right'] / found_names:.3f}; of the articles {articles['right'] / total:.3f} right"
        )


if __name__ == "__main__":
    main()
