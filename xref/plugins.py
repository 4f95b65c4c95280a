"""What a plugin can add: input formats, rules of conflict, and formats of reports. docs/plugins.md shows how.

A plugin is a module (or object) that implements some of the hooks below, marked with `hookimpl`, in an installed
package that names it in the entry-point group ``xref``. What xref brings itself comes first and cannot be replaced.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pluggy

from xref.conflict.reading import Reading
from xref.conflict.rules import Rule
from xref.conflict.wording import either
from xref.errors import InputError
from xref.model import Conflict, Document, Line, LineKind, Link, Mention, Outcome, Span
from xref.ports import InputFormat, Reader
from xref.report.formats import Format
from xref.settings import Settings

__all__ = [
    "GROUP",
    "Conflict",
    "Document",
    "Format",
    "InputError",
    "InputFormat",
    "Line",
    "LineKind",
    "Link",
    "Mention",
    "Outcome",
    "Reader",
    "Reading",
    "Rule",
    "Settings",
    "Span",
    "either",
    "hookimpl",
]

GROUP = "xref"
"""The entry-point group in which packages name their plugins."""

hookimpl = pluggy.HookimplMarker(GROUP)
_hookspec = pluggy.HookspecMarker(GROUP)


@_hookspec
def xref_input_formats() -> Iterable[InputFormat]:
    """Return formats that `xref ingest` shall read, each known by suffixes that no other format has.

    The reader of a format is called with the name of the article (the file's name relative to the argument of the
    command, with forward slashes) and the bytes of the file, which are not empty. It yields a `Document` for each
    article. ``article_id`` is the name, or of several articles in one file unique in it; ``text`` has no markup, and
    all offsets refer to it; ``published`` stays as written; what is not stated is None. What cannot be used is yielded
    as an `InputError` in its place, so that the rest goes on. Files are not trusted: nothing in them may be run.

    An exception fails that file, named with the plugin, and the other files go on.
    """
    raise NotImplementedError


@_hookspec
def xref_conflict_rules() -> Iterable[Rule]:
    """Return rules that look for a kind of conflict between two claims.

    A rule is called with two readings (a claim, its article, its words with base forms) of one event that may state
    the same, and with the thresholds. The first was published first. It returns None, or a `Conflict`: ``slot`` is a
    word or two in lower case for what differs (column ``conflict_type``), ``detail`` one sentence with both values and
    outlets (`either` writes it), ``a`` the words of the first claim and ``b`` of the second with half-open code-point
    offsets into the texts of their articles (`Reading.mention`). The default outcome puts both claims in conflict.

    A rule must depend on its arguments alone, or the result would depend on the order in which articles come in. Of
    several conflicts of one pair the first is kept, and the rules of xref come first. Rules run when articles are
    linked: `xref link --rebuild` applies a new one to what is linked already.

    An exception is told once, and counts as "no conflict found".
    """
    raise NotImplementedError


@_hookspec
def xref_report_formats() -> Mapping[str, Format]:
    """Return formats for ``--format``, by names of lower-case letters, digits and hyphens that no other format has.

    A format is called with the names of the columns, an iterable of rows (tuples as long as the columns; a cell is a
    str, int, float or None, which is an empty cell), and ``width``, the columns of the terminal. It yields pieces of
    text, the last of which ends in a line break. Rows can be read once, and should not be gathered where that can be
    avoided. Cells hold text of articles as it came: a format must escape what its readers would run.

    An exception ends the command with a message that names the plugin; a file that was to be replaced stays.
    """
    raise NotImplementedError
