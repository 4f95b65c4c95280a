"""Plugins: what they add is taken in; what is wrong with one is said with its name, and the others go on."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from tests.told import told as claim
from xref.adapters.plugin_guards import PluginWarning, guarded_format, guarded_reader, guarded_rule
from xref.adapters.plugins import Plugins, load_plugins
from xref.conflict.reading import Reading, read
from xref.conflict.wording import either
from xref.errors import InputError, XrefError
from xref.model import Conflict, Document, Mention, Span
from xref.settings import DEFAULTS, Settings

GOOD = """
from xref.plugins import Document, InputFormat, hookimpl

def read(name, data):
    yield Document(name, data.decode())

def nothing_conflicts(left, right, settings):
    return None

def write(columns, rows, *, width):
    yield "written\\n"

@hookimpl
def xref_input_formats():
    return [InputFormat((".good", ".fine"), read)]

@hookimpl
def xref_conflict_rules():
    return [nothing_conflicts]

@hookimpl
def xref_report_formats():
    return {"good": write}
"""
HEAD = "from xref.plugins import InputFormat, hookimpl\n\n@hookimpl\n"

# name, module, what is said of it
BROKEN = [
    ("missing-import", "import no_such_module", "ModuleNotFoundError: No module named 'no_such_module'"),
    ("syntax", "def (", "SyntaxError: "),
    ("exits", "raise SystemExit('bye')", "SystemExit: bye"),
    ("unknown-hook", f"{HEAD}def xref_colours():\n    return []", "unknown hook 'xref_colours'"),
    ("argument", f"{HEAD}def xref_conflict_rules(database):\n    return []", "PluginValidationError: "),
    ("raises", f"{HEAD}def xref_report_formats():\n    return {{}}['x']", "KeyError: 'x'"),
    ("no-list", f"{HEAD}def xref_conflict_rules():\n    return 7", "TypeError: "),
    ("no-function", f"{HEAD}def xref_conflict_rules():\n    return ['x']", "'x' is no function"),
    ("no-format", f"{HEAD}def xref_input_formats():\n    return ['.x']", "'.x', which is no InputFormat"),
    ("one-suffix", f"{HEAD}def xref_input_formats():\n    return [InputFormat('.x', print)]", "are a tuple such as"),
    ("upper-case", f"{HEAD}def xref_input_formats():\n    return [InputFormat(('.X',), print)]", "'.X' is no suffix"),
    ("own-csv", f"{HEAD}def xref_report_formats():\n    return {{'csv': print}}", "'csv' is taken, by xref"),
    ("own-dot", f"{HEAD}def xref_report_formats():\n    return {{'dot': print}}", "'dot' is taken, by xref"),
    ("own-txt", f"{HEAD}def xref_input_formats():\n    return [InputFormat(('.txt',), print)]", "'.txt' is taken"),
    ("taken", f"{HEAD}def xref_report_formats():\n    return {{'good': print}}", "'good' is taken"),
    ("odd-name", f"{HEAD}def xref_report_formats():\n    return {{'A B': print}}", "'A B' is no name for a format"),
    (
        "half",
        f"{HEAD}def xref_conflict_rules():\n    return [print]\n\n{HEAD}def xref_report_formats():\n    return [1]",
        "TypeError: ",
    ),
]

Install = Callable[[str, str], EntryPoint]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Makes a module that can be imported, and the entry point that names it."""
    monkeypatch.syspath_prepend(tmp_path)
    made: list[str] = []

    def write(name: str, text: str) -> EntryPoint:
        module = f"xref_try_{name.replace('-', '_')}"
        (tmp_path / f"{module}.py").write_text(text)
        made.append(module)
        return EntryPoint(name, module, "xref")

    yield write
    for module in made:
        sys.modules.pop(module, None)


def loaded(*entries: EntryPoint) -> tuple[Plugins, list[str]]:
    """What was loaded, and the warnings."""
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        plugins = load_plugins(entries)
    return plugins, [str(warning.message) for warning in told if warning.category is PluginWarning]


def test_what_a_plugin_adds_is_taken_in(install: Install) -> None:
    plugins, told = loaded(install("good", GOOD))
    assert told == []
    assert list(plugins.inputs) == [".good", ".fine"]
    assert list(plugins.inputs[".fine"].read("a.fine", b"A storm.")) == [Document("a.fine", "A storm.")]
    assert "".join(plugins.formats["good"]([], [])) == "written\n"
    assert [rule.__name__ for rule in plugins.rules] == ["nothing_conflicts"]
    assert plugins.found[0].adds == ("reads .good", "reads .fine", "rule nothing_conflicts", "--format good")


@pytest.mark.parametrize(("name", "module", "said"), BROKEN, ids=[name for name, _, _ in BROKEN])
def test_a_broken_plugin_is_named_and_left_out_and_the_others_stay(
    install: Install, name: str, module: str, said: str
) -> None:
    good, broken = install("good", GOOD), install(name, module)
    plugins, told = loaded(broken, good, EntryPoint("a-copy", "no_such_module_either", "xref"))
    assert len(told) == 2
    assert told[1].startswith(f"the plugin {name} (")
    assert said in told[1]
    assert told[1].endswith(". Update or uninstall it")
    assert "\n" not in told[1]
    assert list(plugins.formats) == ["good"]
    assert len(plugins.rules) == 1
    assert [bool(found.problem) for found in plugins.found].count(True) == 2


def test_a_broken_plugin_does_not_take_the_next_one_along(install: Install) -> None:
    unknown_hook = next(module for name, module, _ in BROKEN if name == "unknown-hook")
    plugins, told = loaded(install("a-broken", unknown_hook), install("good", GOOD))
    assert len(told) == 1
    assert list(plugins.formats) == ["good"]


def test_of_two_plugins_of_one_name_the_first_stays(install: Install) -> None:
    plugins, told = loaded(install("good", GOOD), EntryPoint("good", "xref_try_z", "xref"))
    assert len(plugins.found) == 2
    assert len(told) == 1
    assert list(plugins.formats) == ["good"]


def test_a_reader_that_fails_fails_its_file_after_what_it_read() -> None:
    def read(name: str, data: bytes) -> Iterator[Document]:
        yield Document(name, "text")
        raise KeyError("title")

    first, second = guarded_reader(read, "mail (mail 1.0)")("a.eml", b"x")
    assert isinstance(first, Document)
    assert isinstance(second, InputError)
    assert str(second) == (
        "a.eml: the plugin mail (mail 1.0) cannot read it (KeyError: 'title'). "
        "Update the plugin, or leave the file out."
    )


def test_a_reader_that_yields_something_else_fails_its_file() -> None:
    (found,) = guarded_reader(lambda name, data: iter(["text"]), "mail")("a.eml", b"x")  # type: ignore[arg-type]  # the fault
    assert "TypeError: it yields str, not Document" in str(found)


def reading(text: str) -> Reading:
    made = claim(text)
    return read(made.claim, made.article)


A, B = reading("A white lorry rammed the gate."), reading("A red lorry rammed the gate.")
WHITE, RED = (
    A.mention(A.words[1].token.start, A.words[1].token.end),
    B.mention(B.words[1].token.start, B.words[1].token.end),
)
FOUND = either("colour", "colour of the lorry", (A, WHITE), (B, RED))


def test_what_a_rule_finds_is_passed_on() -> None:
    rule = guarded_rule(lambda left, right, settings: FOUND, "lorry")
    assert rule(A, B, DEFAULTS) is FOUND


# what a rule returns, and why it cannot be used
USELESS = [
    ("a text", "TypeError: it returns str, not Conflict"),
    (Conflict("", "white or red", WHITE, RED), "ValueError: the slot of a conflict is ''"),
    (Conflict("Colour-2", "white or red", WHITE, RED), "ValueError: the slot of a conflict is 'Colour-2'"),
    (Conflict("colour", " ", WHITE, RED), "ValueError: a conflict without detail"),
    (Conflict("colour", "white or red", RED, RED), "ValueError: the words of side a are not at their offsets"),
    (Conflict("colour", "white or red", WHITE, Mention("red", Span(0, 3))), "the words of side b are not at their"),
]


@pytest.mark.parametrize(("found", "said"), USELESS, ids=[said for _, said in USELESS])
def test_what_a_rule_cannot_mean_is_told_once_and_left_out(found: object, said: str) -> None:
    rule = guarded_rule(lambda left, right, settings: found, "lorry (lorry 1.0)")  # type: ignore[arg-type, return-value]  # the fault
    with pytest.warns(PluginWarning) as told:
        assert [rule(A, B, DEFAULTS), rule(A, B, DEFAULTS)] == [None, None]
    (message,) = (str(warning.message) for warning in told)
    assert message.startswith("the rule <lambda> of the plugin lorry (lorry 1.0) failed")
    assert said in message


def test_a_rule_that_fails_for_one_pair_still_finds_others() -> None:
    def rule(left: Reading, right: Reading, settings: Settings) -> Conflict | None:
        if left is B:
            raise KeyError("x")
        return FOUND

    guarded = guarded_rule(rule, "lorry")
    with pytest.warns(PluginWarning, match="the rule rule of the plugin lorry failed"):
        assert guarded(B, A, DEFAULTS) is None
    assert guarded(A, B, DEFAULTS) is FOUND


def test_a_format_that_fails_stops_with_the_name_of_the_plugin() -> None:
    pieces = guarded_format(lambda columns, rows, *, width: (str(1 // cell) for (cell,) in rows), "odd", "odd (odd 2)")
    written = pieces(["n"], [(1,), (0,)])
    assert next(written) == "1"
    with pytest.raises(XrefError, match=r"the plugin odd \(odd 2\) cannot write --format odd \(ZeroDivisionError: "):
        next(written)


def test_a_format_that_yields_no_text_stops() -> None:
    with pytest.raises(XrefError, match="it yields bytes, not str"):
        list(guarded_format(lambda columns, rows, *, width: [b"x"], "odd", "odd")([], []))  # type: ignore[list-item]  # the fault
