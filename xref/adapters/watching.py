"""A folder that is watched: its files with their marks, and a way to wait for the next change."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from xref.adapters.readers.files import files_in
from xref.adapters.readers.manifest import Manifest, Stated, read_manifest
from xref.errors import InputError
from xref.model import Document
from xref.settings import Settings

_UNFINISHED = (".part", ".partial", ".crdownload", ".download", ".tmp", ".temp", "~")
_OFFICE_LOCK = "~$"
_WATCHER_MILLISECONDS = 500  # how long the watcher may take to notice that it is to end
_MOST_RESTS = 15  # after which a file that never comes to rest is given up, if all is to be read once
_LOOK_ANYWAY_SECONDS = 60.0  # some network folders never tell that something has changed

Read = Callable[[Path, Manifest], Iterable[Document | InputError]]
"""Reads one file of the folder, about which the manifest may state something."""


class WatchedFolder:
    """The files of a folder that may hold articles, as `xref.workflows.watch.Folder`.

    Names of unfinished downloads and lock files are passed over, like the files that `files_in` passes over.
    """

    def __init__(
        self,
        path: Path,
        read: Read,
        settings: Settings,
        *,
        manifest: Path | None = None,
        ignored: Collection[Path] = (),
        warn: Callable[[str], None],
    ) -> None:
        """Look at the folder ``path``.

        Args:
            path: The folder.
            read: Reads one of its files.
            settings: Limits on sizes.
            manifest: What it states about a file belongs to the mark of that file.
            ignored: Files that are no articles.
            warn: Told when the manifest cannot be used any more.

        Raises:
            InputError: It is no folder, or the manifest cannot be used.
        """
        if not path.is_dir():
            raise InputError(str(path), "it is no folder that can be read", "Name the folder to watch.")
        self._path = path
        self._read = read
        self._settings = settings
        self._manifest_path = manifest
        self._skip = {file.resolve() for file in (*ignored, *([manifest] if manifest else []))}
        self._warn = warn
        self._manifest = read_manifest(manifest, settings) if manifest else Manifest()
        self._manifest_mark = _mark(manifest) if manifest else ""
        self._manifest_is_sound = True
        self._stated: dict[str, str] = {}
        self._marks: dict[str, str] = {}

    @property
    def identity(self) -> str:
        """The sha256 of the folder's path."""
        return hashlib.sha256(str(self._path.resolve()).encode("utf-8", "surrogateescape")).hexdigest()

    def scan(self) -> dict[str, str]:
        """Return the mark of each file by its name relative to the folder, in name order.

        A file that is gone before it is looked at is left out. Nothing is new while the manifest, which somebody may
        be writing just now, cannot be used.

        Raises:
            InputError: The folder is gone.
        """
        if not self._path.is_dir():
            raise InputError(str(self._path), "the folder is gone", "Bring it back, or watch another.")
        if not self._manifest_is_read():
            return self._marks
        marks: dict[str, str] = {}
        for found in files_in(self._path, self._skip):
            if isinstance(found, InputError) or _is_unfinished(found.name):
                continue
            mark = _mark(found)
            if mark:
                name = found.relative_to(self._path).as_posix()
                marks[name] = f"{mark} {self._stated_about(name)}".rstrip()
        self._marks = marks
        return marks

    def documents(self, name: str) -> Iterable[Document | InputError]:
        """Return what a file holds; nothing where it is gone."""
        path = self._path / name
        return self._read(path, self._manifest) if path.exists() else ()

    def _manifest_is_read(self) -> bool:
        """Read the manifest anew when it has changed; return whether what is stated is known."""
        if self._manifest_path is None:
            return True
        mark = _mark(self._manifest_path)
        if mark != self._manifest_mark:
            self._manifest_mark = mark
            self._manifest_is_sound = False
            try:
                self._manifest = read_manifest(self._manifest_path, self._settings)
            except InputError as error:
                self._warn(f"nothing is read until this is mended: {error}")
            else:
                self._manifest_is_sound = True
                self._stated.clear()
        return self._manifest_is_sound

    def _stated_about(self, name: str) -> str:
        """A digest of what the manifest states about a file, "" where it states nothing."""
        if name not in self._stated:
            stated = self._manifest.stated(name)
            digest = hashlib.sha256(repr(stated).encode("utf-8", "surrogatepass")).hexdigest()[:16]
            self._stated[name] = digest if stated != Stated() else ""
        return self._stated[name]


def _mark(path: Path) -> str:
    """Size and time of the last change; "" for a file that is gone."""
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_size} {found.st_mtime_ns}"


def _is_unfinished(name: str) -> bool:
    return name.lower().endswith(_UNFINISHED) or name.startswith(_OFFICE_LOCK)


class Waiting:
    """Waits for the next change in a folder: for the system to tell of one, or for a time. A context manager.

    It is what `xref.workflows.watch.Wait` asks for.
    """

    def __init__(self, path: Path, *, rest: float, every: float | None, once: bool) -> None:
        """Wait for changes in ``path``.

        Args:
            path: The folder.
            rest: Seconds for which a file must stay the same to count as complete.
            every: Seconds between two looks; None: the system tells when something changes.
            once: Do not wait for news.
        """
        self._path = path
        self._rest = rest
        self._every = every
        self._once = once
        self._rests = 0
        self._changed = threading.Event()
        self._end = threading.Event()
        self._watcher: threading.Thread | None = None

    def __enter__(self) -> Waiting:
        """Begin to listen, unless looking is all that is wanted."""
        if self._every is None and not self._once:
            self._watcher = threading.Thread(target=self._listen, daemon=True)
            self._watcher.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop listening."""
        self._end.set()
        if self._watcher is not None:
            self._watcher.join(2 * _WATCHER_MILLISECONDS / 1000)

    def __call__(self, unfinished: bool) -> bool:
        """Wait; return False when everything was taken in that there was to be taken in once."""
        self._rests = self._rests + 1 if unfinished else 0
        if unfinished and not (self._once and self._rests > _MOST_RESTS):
            time.sleep(self._rest)
            return True
        if self._once:
            return False
        if self._every is not None:
            time.sleep(self._every)
        else:
            self._changed.wait(_LOOK_ANYWAY_SECONDS)
            self._changed.clear()
        return True

    def _listen(self) -> None:
        """Note each change; where the system cannot tell of any, end, so that the folder is looked at now and then."""
        from watchfiles import watch  # noqa: PLC0415 - only where a folder is watched

        try:
            listening = False
            for changes in watch(
                self._path,
                watch_filter=None,
                stop_event=self._end,
                rust_timeout=_WATCHER_MILLISECONDS,
                raise_interrupt=False,
                yield_on_timeout=True,
                ignore_permission_denied=True,
            ):
                if changes or not listening:  # once at the start: for what came before anybody listened
                    self._changed.set()
                listening = True
        except (OSError, RuntimeError):
            return
