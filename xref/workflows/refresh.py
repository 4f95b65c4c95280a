"""Bring the clusters up to date after people said something that they depend on."""

from __future__ import annotations

from xref.ports import Store
from xref.settings import Settings
from xref.workflows.link import Progress, quiet, regroup


def refresh(store: Store, settings: Settings, progress: Progress = quiet) -> bool:
    """Group all claims anew where that is due and all articles are linked; return whether it was done."""
    with store.linking():
        if not store.clusters_stale() or store.unlinked():
            return False
        regroup(store, settings, progress)
    return True
