"""A hedge that is lost on the way: the outlet upstream says "may have", whoever takes it from there says it flatly."""

from __future__ import annotations

from xref.claims.outlets_known import names_outlet
from xref.model import ClaimKind
from xref.provenance.alike import source_key
from xref.provenance.origins import Member

__all__ = ["lost_hedge"]


def lost_hedge(a: Member, b: Member) -> str:
    """Return who passes on a hedged claim of the other without its hedge, in words; "" where nobody does.

    Only where the one without the hedge credits the outlet of the other; headlines are short and have none.
    """
    for upstream, downstream in ((a, b), (b, a)):
        plain = downstream.claim.claim
        if not upstream.claim.claim.hedged or plain.hedged or plain.kind is ClaimKind.HEADLINE:
            continue
        key = source_key(upstream.outlet)
        if any(hop.resolved and names_outlet(source_key(hop.resolved), key) for hop in plain.credited):
            return f"{downstream.outlet} leaves out that {upstream.outlet} hedges it"
    return ""
