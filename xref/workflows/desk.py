"""Articles of the database laid open for comparison."""

from __future__ import annotations

from collections import OrderedDict

import numpy as np

from xref.match.view import build_view
from xref.match.vocabulary import Vocabulary
from xref.ports import Store
from xref.provenance.registry import Registry
from xref.workflows.compare import Comparand

_KEPT_VIEWS = 1500  # articles whose views stay in memory, about 0.4 MB each


class Desk:
    """Articles laid open for comparison; the least recently used are put away."""

    def __init__(self, store: Store, vocabulary: Vocabulary, registry: Registry | None = None) -> None:
        """Open articles of ``store``, under the names that a ``registry`` gives their outlets."""
        self._store = store
        self._vocabulary = vocabulary
        self._registry = registry
        self._open: OrderedDict[int, Comparand] = OrderedDict()

    def open(self, key: int) -> Comparand:
        """Return a current article, ready to be compared.

        Raises:
            ValueError: Its claims have no vectors yet.
        """
        found = self._open.get(key)
        if found is None:
            stored = next(iter(self._store.articles([key])))
            if self._registry is not None:
                stored = self._registry.applied(stored)
            vectors = self._store.vectors([key]).get(key, np.zeros((0, 1), dtype=np.float32))
            found = Comparand(stored, build_view(stored, vectors, self._vocabulary), self._vocabulary)
            self._open[key] = found
            if len(self._open) > _KEPT_VIEWS:
                self._open.popitem(last=False)
        self._open.move_to_end(key)
        return found
