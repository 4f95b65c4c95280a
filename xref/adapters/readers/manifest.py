"""A manifest: a CSV file that states outlet, title, url and date of other files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from xref.adapters.readers.tables import rows
from xref.errors import InputError
from xref.model import Document
from xref.settings import DEFAULTS, Settings

_FIELDS = ("outlet", "title", "url", "published")
_ALIASES = {
    "date": "published", "source": "outlet", "link": "url", "headline": "title", "filename": "file", "path": "file",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stated:
    """What is stated about an article from outside it; None where nothing is.

    ``outlet_else`` is the outlet of articles of which nothing else tells one, not even an address.
    """

    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    extra: tuple[tuple[str, str], ...] = ()
    outlet_else: str | None = None


NOTHING = Stated()


@dataclass(frozen=True, slots=True)
class Manifest:
    """Rows of a manifest as (file, what it states), files with forward slashes and unique."""

    rows: tuple[tuple[str, Stated], ...] = ()

    def row_for(self, article_id: str) -> str | None:
        """Return the ``file`` of the row for an article, or None.

        It is the row of that very name; else the only row with its base name, if one of the two names ends the other.
        """
        wanted = _normal(article_id)
        if any(file == wanted for file, _ in self.rows):
            return wanted
        same_base = [file for file, _ in self.rows if file.rpartition("/")[2] == wanted.rpartition("/")[2]]
        if len(same_base) != 1 or not (_ends(wanted, same_base[0]) or _ends(same_base[0], wanted)):
            return None
        return same_base[0]

    def stated(self, article_id: str) -> Stated:
        """Return what the manifest states about an article; nothing when it has no row."""
        file = self.row_for(article_id)
        return next((stated for name, stated in self.rows if name == file), NOTHING)

    def unused(self, article_ids: Iterable[str]) -> tuple[str, ...]:
        """Return the files of the rows that match none of the articles, in manifest order."""
        used = {self.row_for(article_id) for article_id in article_ids}
        return tuple(file for file, _ in self.rows if file not in used)


def read_manifest(path: Path, settings: Settings = DEFAULTS) -> Manifest:
    """Return the manifest in a CSV file with a column ``file``; unknown columns are kept as extra fields.

    Raises:
        InputError: It cannot be read, has no column ``file``, a ragged row, or two rows for one file.
    """
    name = str(path)
    try:
        with path.open("rb") as file:
            content = file.read(settings.max_table_bytes + 1)
    except OSError as error:
        problem = f"the manifest cannot be read: {error.strerror or error}"
        raise InputError(name, problem, "Check --manifest.") from error
    if len(content) > settings.max_table_bytes:
        raise InputError(name, f"the manifest is larger than {settings.max_table_bytes:,} bytes", "Check --manifest.")
    return parse_manifest(name, content)


def parse_manifest(name: str, content: bytes) -> Manifest:
    """Return the manifest in the bytes of a CSV file; ``name`` is for messages. Errors as for `read_manifest`."""
    table = []
    for row in rows(name, content):
        if isinstance(row, InputError):
            raise row
        table.append(row)
    columns = [_ALIASES.get(cell.strip().lower(), cell.strip().lower()) for cell in table[0][1]] if table else []
    if "file" not in columns:
        found = ", ".join(column for column in columns if column) or "none"
        problem = f"the manifest has no column 'file'; its columns are: {found}"
        raise InputError(name, problem, "Name the column that holds the file names 'file'.")
    found_rows: dict[str, Stated] = {}
    for line, cells in table[1:]:
        file, stated = _row(name, columns, line, cells)
        if file in found_rows:
            raise InputError(name, f"a second row for {file}", "Keep one row for each file.", f"line {line}")
        found_rows[file] = stated
    return Manifest(tuple(found_rows.items()))


def apply(document: Document, manifest: Manifest, options: Stated = NOTHING) -> Document:
    """Return the document with what is stated from outside: options before the manifest before the document itself.

    Extra fields of the manifest replace those of the same name.
    """
    row = manifest.stated(document.article_id)
    url = _first(options.url, row.url, document.url)
    return replace(
        document,
        outlet=_first(options.outlet, row.outlet, document.outlet, None if url else options.outlet_else),
        title=_first(options.title, row.title, document.title),
        url=url,
        published=_first(options.published, row.published, document.published),
        extra=tuple({**dict(document.extra), **dict(row.extra), **dict(options.extra)}.items()),
    )


def _row(name: str, columns: Sequence[str], line: int, cells: Sequence[str]) -> tuple[str, Stated]:
    place = f"line {line}"
    if len(cells) > len(columns):
        problem = f"the row has {len(cells)} cells, the header {len(columns)}"
        raise InputError(name, problem, "Quote cells that hold the delimiter.", place)
    values = {column: cell.strip() for column, cell in zip(columns, cells, strict=False) if column and cell.strip()}
    file = values.pop("file", "")
    if not file:
        raise InputError(name, "the row names no file", "Fill in the column file.", place)
    extra = tuple((column, value) for column, value in values.items() if column not in _FIELDS)
    known = {field: values.get(field) for field in _FIELDS}
    return _normal(file), Stated(known["outlet"], known["title"], known["url"], known["published"], extra)


def _normal(file: str) -> str:
    return PurePosixPath(file.replace("\\", "/")).as_posix()


def _ends(longer: str, shorter: str) -> bool:
    return longer == shorter or longer.endswith(f"/{shorter}")


def _first(*values: str | None) -> str | None:
    return next((value for value in values if value is not None and value.strip()), None)
