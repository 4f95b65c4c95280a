"""What a plugin adds, so wrapped that its faults name it and do not stop the program.

Plugins are the code of others: here, and where they are loaded, any exception is caught.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence

from xref.conflict.reading import Reading
from xref.conflict.rules import Rule
from xref.errors import InputError, XrefError
from xref.model import Conflict, Document, Mention, Outcome
from xref.ports import Reader
from xref.report.cells import Row
from xref.report.formats import DEFAULT_WIDTH, Format
from xref.settings import Settings

_SLOT = re.compile(r"[a-z]+(?: [a-z]+)*")  # as `xref conflicts --type` takes it


class PluginWarning(UserWarning):
    """A plugin is at fault; the message names it."""


def why(error: BaseException) -> str:
    """What went wrong, on one line: "KeyError: 'title'"."""
    return " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":").removesuffix(".")


def guarded_reader(read: Reader, plugin: str) -> Reader:
    """Return a reader of which an exception fails the file that it reads, and nothing else."""

    def read_or_fail(name: str, data: bytes) -> Iterator[Document | InputError]:
        try:
            for found in read(name, data):
                if not isinstance(found, (Document, InputError)):
                    raise TypeError(f"it yields {type(found).__name__}, not Document")  # noqa: TRY301 - as any fault
                yield found
        except Exception as error:  # noqa: BLE001 - see above
            yield InputError(
                name, f"the plugin {plugin} cannot read it ({why(error)})", "Update the plugin, or leave the file out."
            )

    return read_or_fail


def guarded_rule(rule: Rule, plugin: str) -> Rule:
    """Return a rule of which an exception, told once, means that it finds nothing."""
    told: set[str] = set()
    name = getattr(rule, "__name__", type(rule).__name__)

    def find_or_pass(left: Reading, right: Reading, settings: Settings) -> Conflict | None:
        try:
            return _checked(rule(left, right, settings), left, right)
        except Exception as error:  # noqa: BLE001 - see above
            if not told:
                told.add(name)
                warnings.warn(
                    f"the rule {name} of the plugin {plugin} failed, and finds nothing where it fails ({why(error)})",
                    PluginWarning,
                    stacklevel=2,
                )
            return None

    find_or_pass.__name__ = name
    return find_or_pass


def _checked(found: object, left: Reading, right: Reading) -> Conflict | None:
    """Return the conflict, if all of it is there and its words stand where it says."""
    if found is None:
        return None
    if not isinstance(found, Conflict) or not isinstance(found.outcome, Outcome):
        raise TypeError(f"it returns {type(found).__name__}, not Conflict")
    if not (isinstance(found.slot, str) and _SLOT.fullmatch(found.slot)):
        raise ValueError(f"the slot of a conflict is {found.slot!r}, not words of lower-case letters")
    if not (isinstance(found.detail, str) and found.detail.strip()):
        raise ValueError("a conflict without detail")
    for side, mention, reading in (("a", found.a, left), ("b", found.b, right)):
        if not isinstance(mention, Mention) or not _stands_in(mention, reading):
            raise ValueError(f"the words of side {side} are not at their offsets in the claim")
    return found


def _stands_in(mention: Mention, reading: Reading) -> bool:
    inside = reading.claim.span.contains(mention.span)
    return inside and reading.article.text[mention.span.start : mention.span.end] == mention.text


def guarded_format(write: Callable[..., Iterable[str]], name: str, plugin: str) -> Format:
    """Return a format of which an exception is an `XrefError` that names the plugin."""

    def write_or_stop(columns: Sequence[str], rows: Iterable[Row], *, width: int = DEFAULT_WIDTH) -> Iterator[str]:
        try:
            for piece in write(columns, rows, width=width):
                if not isinstance(piece, str):
                    raise TypeError(f"it yields {type(piece).__name__}, not str")  # noqa: TRY301 - as any fault
                yield piece
        except XrefError:
            raise
        except Exception as error:
            raise XrefError(
                f"the plugin {plugin} cannot write --format {name} ({why(error)}). Choose another --format"
            ) from error

    return write_or_stop
