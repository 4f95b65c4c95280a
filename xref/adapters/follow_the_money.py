"""Entities of FollowTheMoney as JSON lines, cleaned and checked by its own library, which is optional."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from xref.errors import XrefError
from xref.report.exports.follow_the_money import Entity


def entity_lines(entities: Iterable[Entity]) -> Iterator[str]:
    """Yield a line of JSON for each entity, as Aleph, nomenklatura and the command ``ftm`` read it.

    What the model does not take for a value of its property (an address that is none) is left out.

    Raises:
        XrefError: The library is not installed, or an entity lacks what its schema asks for.
    """
    try:
        from followthemoney import model  # noqa: PLC0415 - 0.5 s, and an optional package
        from followthemoney.exc import FollowTheMoneyException  # noqa: PLC0415
    except ImportError as error:
        problem = f"the export ftm needs the package followthemoney, which cannot be imported ({error})"
        raise XrefError(f"{problem}. Install it with: pip install 'xref[ftm]'") from error
    for entity in entities:
        try:
            yield json.dumps(_checked(model, entity), ensure_ascii=False, sort_keys=True) + "\n"
        except FollowTheMoneyException as error:
            raise XrefError(
                f"the entity {entity.entity_id} ({entity.schema}) is not as FollowTheMoney wants it: {error}. "
                "Tell the developers of xref, or install another version of followthemoney"
            ) from error


def _checked(model: Any, entity: Entity) -> dict[str, object]:
    proxy = model.make_entity(entity.schema)
    proxy.id = entity.entity_id
    for name, values in entity.properties.items():
        proxy.add(name, values)
    found: dict[str, object] = proxy.to_dict()
    proxy.schema.validate(found)
    return found
