"""Finds the plugins that are installed, takes in what they add, and keeps their faults from stopping the program."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.metadata import EntryPoint, entry_points
from typing import Any

import pluggy

from xref import plugins as hooks
from xref.adapters.plugin_guards import PluginWarning, guarded_format, guarded_reader, guarded_rule, why
from xref.adapters.readers import FORMATS as INPUT_FORMATS
from xref.conflict.rules import Rule
from xref.ports import InputFormat
from xref.report.formats import FORMATS, Format
from xref.report.graphs import GRAPH_FORMATS

_SUFFIX = re.compile(r"\.[a-z0-9_+-]+")
_FORMAT_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Found:
    """A plugin: its name, with the package that brings it; what it adds, in words; what is wrong with it, or ""."""

    name: str
    adds: tuple[str, ...] = ()
    problem: str = ""


@dataclass(slots=True)
class Plugins:
    """What the plugins add: input formats by suffix, rules in their order, report formats by name."""

    found: list[Found] = field(default_factory=list)
    inputs: dict[str, InputFormat] = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)
    formats: dict[str, Format] = field(default_factory=dict)


class _UnusableError(Exception):
    """What a plugin hands over cannot be used; the message says why."""


def load_plugins(entries: Iterable[EntryPoint] | None = None) -> Plugins:
    """Return what the plugins add, in the order of their names; ``entries``: those of the installed packages.

    A plugin that cannot be loaded, or hands over something that cannot be used, is left out as a whole; a
    `PluginWarning` names it.
    """
    plugins = Plugins()
    installed = entry_points(group=hooks.GROUP) if entries is None else entries
    for entry in sorted(installed, key=lambda entry: (entry.name, entry.value)):
        name = f"{entry.name} ({_package(entry)})"
        try:
            adds = _take_in(plugins, entry, name)
            plugins.found.append(Found(name, adds))
        # a plugin can fail in any way, also by calling sys.exit when it is imported
        except (Exception, SystemExit) as error:  # noqa: BLE001 - see above
            problem = str(error) if isinstance(error, _UnusableError) else why(error)
            plugins.found.append(Found(name, problem=problem))
            warnings.warn(
                f"the plugin {name} cannot be used and is left out: {problem}. Update or uninstall it",
                PluginWarning,
                stacklevel=2,
            )
    return plugins


def _package(entry: EntryPoint) -> str:
    return f"{entry.dist.name} {entry.dist.version}" if entry.dist else entry.value


def _take_in(plugins: Plugins, entry: EntryPoint, name: str) -> tuple[str, ...]:
    """Add what one plugin hands over; all of it or nothing. Return it in words."""
    manager = pluggy.PluginManager(hooks.GROUP)  # one for each plugin, or one that fails would take others along
    manager.add_hookspecs(hooks)
    manager.register(entry.load(), entry.name)
    manager.check_pending()
    inputs: dict[str, InputFormat] = {}
    for known in _handed_over(manager.hook.xref_input_formats):
        guarded = _input_format(known, name)
        inputs |= {_free(suffix, INPUT_FORMATS, plugins.inputs, inputs): guarded for suffix in guarded.suffixes}
    rules = [guarded_rule(_callable(rule), name) for rule in _handed_over(manager.hook.xref_conflict_rules)]
    formats: dict[str, Format] = {}
    for format_name, write in _handed_over(manager.hook.xref_report_formats):
        if not isinstance(format_name, str) or not _FORMAT_NAME.fullmatch(format_name):
            raise _UnusableError(f"{format_name!r} is no name for a format: use lower-case letters, digits and hyphens")
        free = _free(format_name, {**FORMATS, **GRAPH_FORMATS}, plugins.formats, formats)
        formats[free] = guarded_format(_callable(write), free, name)
    plugins.inputs |= inputs
    plugins.rules += rules
    plugins.formats |= formats
    return (
        *(f"reads {suffix}" for suffix in inputs),
        *(f"rule {rule.__name__}" for rule in rules),
        *(f"--format {format_name}" for format_name in formats),
    )


def _handed_over(hook: pluggy.HookCaller) -> Iterator[Any]:
    """Yield what a plugin returns from a hook; the pairs of a mapping."""
    for handed_over in hook():
        yield from handed_over.items() if isinstance(handed_over, Mapping) else handed_over


def _input_format(known: object, name: str) -> InputFormat:
    if not isinstance(known, InputFormat):
        raise _UnusableError(f"xref_input_formats holds {known!r}, which is no InputFormat")
    if isinstance(known.suffixes, str) or not known.suffixes:
        raise _UnusableError(f"the suffixes of an input format are a tuple such as ('.txt',), not {known.suffixes!r}")
    for suffix in known.suffixes:
        if not _SUFFIX.fullmatch(suffix):
            raise _UnusableError(f"{suffix!r} is no suffix: write it in lower case with its dot, like '.txt'")
    return InputFormat(tuple(known.suffixes), guarded_reader(_callable(known.read), name), known.many)


def _callable(found: Any) -> Callable[..., Any]:
    if not callable(found):
        raise _UnusableError(f"{found!r} is no function")
    return found  # type: ignore[no-any-return]  # anything that can be called is one for our purposes


def _free(word: str, *taken: Mapping[str, object]) -> str:
    """Return ``word`` if nothing else has that name."""
    if any(word in names for names in taken):
        raise _UnusableError(f"{word!r} is taken, by xref itself or by another plugin")
    return word
