"""What lists that a person imported say of an outlet: ratings of its site, and by its name what its site is.

The site is found by name for outlets whose articles have no addresses: a domain that is spelt like the name
("Washington Times", washingtontimes.com), or one that a list has under the name and that looks like it. Of several the
one that most lists have is taken; where they fit equally well, none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from xref.claims.outlets_known import known_outlet
from xref.model import UNKNOWN_OUTLET, Rating
from xref.provenance.outlet_names import abbreviates, letters_of, plain_name, shorter_names, site_in_name
from xref.provenance.registry import Entry
from xref.text.normalise import fold
from xref.text.sites import label_of, levels, site_of

NAME = "name"
"""The column of a list that holds names of sites."""
_KINDS = (" news", " magazine")  # "Breitbart News", breitbart.com


@dataclass(frozen=True, slots=True)
class ListedSites:
    """Sites by the letters of their names and of their domains, and the lists that have each site."""

    by_name: dict[str, dict[str, None]] = field(default_factory=dict)
    by_label: dict[str, dict[str, None]] = field(default_factory=dict)
    lists: dict[str, dict[str, None]] = field(default_factory=dict)

    def find(self, names: Iterable[str]) -> tuple[str, str]:
        """Return the site of the first name that the lists tell, and why, in words; two "" where they do not."""
        for name in dict.fromkeys(form for each in names for form in _forms(each)):
            letters = letters_of(name)
            spelt = self.by_label.get(letters, {})
            named = [site for site in self.by_name.get(letters, ()) if _fits(site, name)]
            if site := self._likeliest(dict.fromkeys((*spelt, *named)), letters):
                why = "it is spelt like the name" if site in spelt else "under this name"
                return site, f"in {', '.join(self.lists[site])}, {why}"
        return "", ""

    def _likeliest(self, sites: Iterable[str], letters: str) -> str:
        """The site that most lists have; of those the only one that is spelt like the name, or the only ".com"."""
        most = max((len(self.lists[site]) for site in sites), default=0)
        left = [site for site in sites if len(self.lists[site]) == most]
        for fits in (lambda site: label_of(site) == letters, lambda site: site.endswith(".com")):
            left = [site for site in left if fits(site)] or left
        return left[0] if len(left) == 1 else ""


def listed_sites(ratings: Iterable[Rating]) -> ListedSites:
    """Return the sites in lists, by name and by domain; parts of platforms are left out, they have many publishers."""
    found = ListedSites()
    for rating in ratings:
        site = site_of(rating.domain)
        if not site:
            continue
        if rating.measure == NAME:
            found.by_name.setdefault(letters_of(rating.value), {})[site] = None
        found.by_label.setdefault(label_of(site), {})[site] = None
        found.lists.setdefault(site, {})[rating.source] = None
    return found


def located(entries: Mapping[str, Entry], ratings: Iterable[Rating]) -> dict[str, Entry]:
    """Return the entries of a registry, those without a domain with the one that the lists give for their names."""
    lists = listed_sites(ratings)
    found = dict(entries)
    for name, entry in entries.items():
        if entry.outlet.domain or name == UNKNOWN_OUTLET:
            continue
        site, why = lists.find([name, *entry.outlet.aliases])
        if site:
            found[name] = replace(entry, outlet=replace(entry.outlet, domain=site), domain_source=why)
    return found


ByDomain = Mapping[str, tuple[Rating, ...]]


def ratings_by_domain(ratings: Iterable[Rating]) -> ByDomain:
    """Return ratings by their domains, in their order."""
    found: dict[str, list[Rating]] = {}
    for rating in ratings:
        found.setdefault(rating.domain, []).append(rating)
    return {domain: tuple(here) for domain, here in found.items()}


def ratings_of(entry: Entry, by_domain: ByDomain) -> tuple[Rating, ...]:
    """Return what lists say of the hosts of an outlet: of each host itself, else of the site that it is a part of."""
    hosts = dict.fromkeys((entry.outlet.domain, *(host for host, _ in entry.hosts)))
    found: dict[Rating, None] = {}
    for host in filter(None, hosts):
        done: set[str] = set()
        for domain in levels(host):
            here = [rating for rating in by_domain.get(domain, ()) if rating.source not in done]
            found.update(dict.fromkeys(here))
            done |= {rating.source for rating in here}
    return tuple(found)


def _forms(name: str) -> Iterator[str]:
    """A name without its edition; as the list of well-known outlets has it; and without what it is."""
    plain, _ = plain_name(name)
    yield plain
    yield from shorter_names(plain)
    if known := known_outlet(plain):
        yield known[0]
    _, label = site_in_name(plain)
    if label:
        yield label
    for kind in _KINDS:
        if plain.lower().endswith(kind):
            yield plain[: -len(kind)]


def _fits(site: str, name: str) -> bool:
    """Whether a site that is listed under a name looks like it: other outlets of that name have other sites."""
    label = label_of(site)
    return abbreviates(label, name) or any(len(word) > 3 and word in label for word in fold(name).split())
