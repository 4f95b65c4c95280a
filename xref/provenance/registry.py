"""One registry of outlets: which names stand for one outlet, and why.

What a person decided holds before everything else. Then names join that are one by rule: editions and sections of an
outlet, names that the list of well-known outlets puts together, spellings that differ in transliteration, initials that
fit one outlet only, and addresses. Nothing is joined by likeness alone, and names whose articles lie on sites of
different names are kept apart: what might be one is listed as a doubt, for a person to decide.

The names in the database stay as they were stated; the registry is built anew from them, so that a decision can be
undone. It depends on the set of names and addresses, not on their order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from xref.model import UNKNOWN_OUTLET, Attribution, Claim, Outlet, SourceKind, StoredArticle
from xref.provenance.alike import source_key
from xref.provenance.outlet_groups import Doubt, Naming, group_names
from xref.provenance.outlet_names import letters_of, names_nobody
from xref.text.sites import host_of, registered, site_of

_MEDIA = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})


@dataclass(frozen=True, slots=True)
class Entry:
    """An outlet with what the registry knows about it.

    ``outlet`` holds all its other names as aliases. ``namings``: those names, with why each is one of its.
    ``articles``: the number of current articles by name as stated. ``hosts``: the hosts of their addresses with the
    number of articles, most first. ``domain_source`` says where the domain comes from, in words.
    """

    outlet: Outlet
    namings: tuple[Naming, ...] = ()
    articles: Mapping[str, int] = field(default_factory=dict)
    hosts: tuple[tuple[str, int], ...] = ()
    domain_source: str = ""


@dataclass(frozen=True, slots=True)
class Registry:
    """The outlets of a database; `build_registry` makes it.

    ``entries``: by name, in order. ``namings``: by name as stated or as a person gave it. ``owners``: the outlet of a
    site. ``credited``: by `source_key`, the outlet that sources of such a name are, where the key alone does not tell.
    """

    entries: Mapping[str, Entry]
    namings: Mapping[str, Naming]
    owners: Mapping[str, str]
    credited: Mapping[str, str]
    doubts: tuple[Doubt, ...] = ()

    @property
    def outlets(self) -> tuple[Outlet, ...]:
        """All outlets by name, each with the names that stand for it as aliases."""
        return tuple(entry.outlet for entry in self.entries.values())

    def outlet_of(self, name: str, url: str) -> str:
        """Return the outlet of an article; where its stated name names nobody, the one whose site it is on."""
        if names_nobody(name):
            site = site_of(url)
            return self.owners.get(site, site) or UNKNOWN_OUTLET
        found = self.namings.get(name)
        return found.outlet if found else name

    def find(self, name: str) -> str | None:
        """Return the outlet that a name stands for, in any case and spelling; None when there is no such outlet."""
        if name in self.namings:
            return self.namings[name].outlet
        keys = {source_key(known): naming.outlet for known, naming in self.namings.items()}
        return keys.get(source_key(name))

    def applied(self, stored: StoredArticle) -> StoredArticle:
        """Return an article under the name of its outlet, ``outlet_stated`` being the stated one, and its sources."""
        article = stored.article
        name = self.outlet_of(article.outlet, article.url)
        if name != article.outlet:
            stored = replace(stored, article=replace(article, outlet=name), outlet_stated=article.outlet)
        if not self.credited:
            return stored
        claims = tuple(replace(item, claim=self._claim(item.claim)) for item in stored.claims)
        return replace(stored, claims=claims, credits=tuple(self._hop(hop) for hop in stored.credits))

    def _claim(self, claim: Claim) -> Claim:
        hops = tuple(self._hop(hop) for hop in claim.attributions)
        return claim if hops == claim.attributions else replace(claim, attributions=hops)

    def _hop(self, hop: Attribution) -> Attribution:
        resolved = self.credited.get(source_key(hop.resolved)) if hop.kind in _MEDIA else None
        origin = self.credited.get(source_key(hop.origin)) if hop.kind in _MEDIA else None
        if resolved is None and origin is None:
            return hop
        return replace(hop, resolved=resolved or hop.resolved, origin=origin or hop.origin)


def build_registry(stated: Iterable[tuple[str, str]], outlets: Iterable[Outlet]) -> Registry:
    """Return the registry of a database.

    Args:
        stated: Outlet and address of each current article as stated; both may be "".
        outlets: What people entered, and a row for each name that an article ever had.
    """
    rows = {outlet.name: outlet for outlet in outlets}
    addresses = Counter(stated)
    counts: Counter[str] = Counter()
    hosts: dict[str, Counter[str]] = {name: Counter() for name in rows}
    for (name, url), number in addresses.items():
        counts[name] += number
        found = hosts.setdefault(name, Counter())
        if url and (host := host_of(url)) and _own_site(name, host):
            found[host] += number
    named = {name: found for name, found in hosts.items() if not names_nobody(name)}
    sites = {name: _stated_site(rows.get(name), _sites(name, found)) for name, found in named.items()}
    groups = group_names(sites, rows.values())
    namings = {naming.name: naming for naming in groups.namings}
    entries = _entries(groups.namings, rows, counts, named)
    owners = _owners(entries)
    for name, url in addresses:
        if names_nobody(name):
            site = site_of(url)
            owner = owners.get(site, site) or UNKNOWN_OUTLET
            entries.setdefault(owner, Entry(Outlet(owner, domain=site), domain_source="its articles' addresses"))
    entries = _with_houses(entries)
    return Registry(
        entries={name: entries[name] for name in sorted(entries)},
        namings=namings,
        owners=owners,
        credited=_credited(groups.namings, owners),
        doubts=(*groups.doubts, *_on_one_site(entries, owners)),
    )


def _own_site(name: str, host: str) -> str:
    """The site of a host; that of a platform only for an outlet that is called by its name ("Yahoo! News")."""
    if site := site_of(host):
        return site
    domain = registered(host)
    label = domain.partition(".")[0]
    return domain if len(label) > 2 and letters_of(name).startswith(label) else ""


def _sites(name: str, hosts: Counter[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for host, number in hosts.items():
        found[_own_site(name, host)] += number
    return found


def _stated_site(row: Outlet | None, found: Counter[str]) -> str:
    return row.domain if row and row.domain else _main(found)


def _main(found: Counter[str]) -> str:
    return min(found, key=lambda site: (-found[site], site)) if found else ""


def _entries(
    namings: Iterable[Naming], rows: Mapping[str, Outlet], counts: Counter[str], hosts: Mapping[str, Counter[str]]
) -> dict[str, Entry]:
    by_outlet: dict[str, list[Naming]] = {}
    for naming in namings:
        by_outlet.setdefault(naming.outlet, []).append(naming)
    return {outlet: _entry(outlet, found, rows, counts, hosts) for outlet, found in by_outlet.items()}


def _entry(
    name: str,
    namings: list[Naming],
    rows: Mapping[str, Outlet],
    counts: Counter[str],
    hosts: Mapping[str, Counter[str]],
) -> Entry:
    """Put together what is known of an outlet under all its names; what its own name has goes before the others."""
    names = [name, *(naming.name for naming in namings if naming.name != name)]
    known = [rows[each] for each in names if each in rows]
    graded = next((row for row in known if row.grade != "F" or row.grade_source), Outlet(name))
    stated = next((row.domain for row in known if row.domain), "")
    here: Counter[str] = Counter()
    sites: Counter[str] = Counter()
    for each in names:
        here.update(hosts.get(each, {}))
        sites.update(_sites(each, hosts.get(each, Counter())))
    domain = stated or _main(sites)
    source = "set by hand" if stated else f"addresses of {sites[domain]} of its articles" if domain else ""
    return Entry(
        outlet=Outlet(
            name,
            family=next((row.family for row in known if row.family), ""),
            domain=domain,
            grade=graded.grade,
            grade_source=graded.grade_source,
            aliases=tuple(sorted(names[1:])),
            apart=any(row.apart for row in known),
        ),
        namings=tuple(naming for naming in namings if naming.name != name),
        articles={each: counts[each] for each in names if counts[each]},
        hosts=tuple(sorted(here.items(), key=lambda item: (-item[1], item[0]))),
        domain_source=source,
    )


def _owners(entries: Mapping[str, Entry]) -> dict[str, str]:
    """The outlet of each site; of several on one site the one with most articles there."""
    found: dict[str, tuple[int, str]] = {}
    for name in sorted(entries):
        entry = entries[name]
        here = _sites(name, Counter(dict(entry.hosts)))
        for site in {*here, entry.outlet.domain} - {""}:
            number = here[site]
            if site not in found or number > found[site][0]:
                found[site] = (number, name)
    return {site: name for site, (_, name) in found.items()}


def _on_one_site(entries: Mapping[str, Entry], owners: Mapping[str, str]) -> Iterator[Doubt]:
    """Outlets on the site of another one: a section or a columnist of it, or one that shares its house."""
    for name in sorted(entries):
        domain = entries[name].outlet.domain
        owner = owners.get(domain, name)
        if owner != name and not entries[name].outlet.apart:
            yield Doubt(name, owner, f"both on {domain}")


def _with_houses(entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """Name the family of outlets that share a site, where none is known: whoever owns the site publishes them all."""
    by_site: dict[str, list[Entry]] = {}
    for entry in entries.values():
        if entry.outlet.domain:
            by_site.setdefault(entry.outlet.domain, []).append(entry)
    housed = dict(entries)
    for site, sharing in by_site.items():
        if len(sharing) < 2:
            continue
        stated = {entry.outlet.family for entry in sharing} - {""}
        house = stated.pop() if len(stated) == 1 else site
        for entry in sharing:
            if not entry.outlet.family:
                housed[entry.outlet.name] = replace(entry, outlet=replace(entry.outlet, family=house))
    return housed


def _credited(namings: Iterable[Naming], owners: Mapping[str, str]) -> dict[str, str]:
    """Names that only the registry can tell: sites that a text links to, names given by hand, and initials."""
    found = {source_key(site): owner for site, owner in owners.items() if source_key(site) != source_key(owner)}
    for naming in namings:
        key = source_key(naming.name)
        if naming.tells_sources and key != source_key(naming.outlet):
            found[key] = naming.outlet
    return found
