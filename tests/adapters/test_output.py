"""Writing to files in one step, and to standard output."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from xref.adapters.output import OutputError, write_atomically, write_stdout
from xref.errors import StoreError, UsageError

NOT_AS_ROOT = pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")


def test_text_is_written_as_utf_8_with_its_own_line_ends(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    write_atomically(target, ["a,b\r\n", "é,“ß”\r\n"])
    assert target.read_bytes() == "a,b\r\né,“ß”\r\n".encode()


def test_a_byte_order_mark_is_written_on_request_only(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a", ["x"], bom=True)
    assert (tmp_path / "a").read_bytes() == b"\xef\xbb\xbfx"


def test_an_existing_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("a much longer text than the new one")
    write_atomically(target, ["new"])
    assert target.read_text() == "new"
    assert os.listdir(tmp_path) == ["out.csv"]  # noqa: PTH208 - names, not paths


def breaking_off(error: BaseException) -> Iterator[str]:
    yield "half a "
    raise error


@pytest.mark.parametrize("error", [StoreError("damaged"), KeyboardInterrupt()])
def test_when_the_text_breaks_off_the_old_file_stays_and_nothing_is_left_behind(
    tmp_path: Path, error: BaseException
) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")
    with pytest.raises(type(error)):
        write_atomically(target, breaking_off(error))
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def test_nothing_is_seen_of_a_file_until_it_is_complete(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"

    def pieces() -> Iterator[str]:
        yield "one"
        assert not target.exists()
        yield "two"

    write_atomically(target, pieces())
    assert target.read_text() == "onetwo"


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_a_new_file_has_the_usual_permissions_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    plain, secret, new = tmp_path / "plain", tmp_path / "secret", tmp_path / "new"
    plain.touch()
    secret.touch(mode=0o600)
    for path in (secret, new):
        write_atomically(path, ["x"])
    assert stat.S_IMODE(new.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_link_stays_a_link_to_the_new_text(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_atomically(tmp_path / "link", ["new"])
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes")
def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_text()))
    reader.start()
    write_atomically(pipe, ["text"])
    reader.join(10)
    assert got == ["text"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing/out.csv", "Create the folder"),
        (".", "folder"),
        ("file/out.csv", "inside a folder"),
        ("x" * 400, "shorter"),
    ],
)
def test_a_path_that_cannot_be_used_is_named_with_a_remedy(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match=words) as caught:
        write_atomically(tmp_path / name, ["x"])
    assert str(tmp_path / name) in str(caught.value)


@NOT_AS_ROOT
def test_a_folder_without_permission_is_named_with_a_remedy(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="folder that you may write to"):
        write_atomically(tmp_path / "out.csv", ["x"])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full")
def test_a_full_disk_is_named_with_a_remedy() -> None:
    with pytest.raises(OutputError, match=r"/dev/full: no space left on device\. Free some space"):
        write_atomically(Path("/dev/full"), ["x"])


def run(code: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", f"from xref.adapters.output import *\n{code}"]
    return subprocess.run(command, stderr=subprocess.PIPE, check=False, **options)  # type: ignore[call-overload,no-any-return]  # passed through


def test_standard_output_is_utf_8_whatever_the_locale() -> None:
    done = run(
        "write_stdout(['é\\r\\n'], bom=True)", stdout=subprocess.PIPE, env={**os.environ, "PYTHONIOENCODING": "ascii"}
    )
    assert done.stdout == b"\xef\xbb\xbf\xc3\xa9\r\n"


def test_what_was_printed_before_comes_first() -> None:
    assert run("print('first'); write_stdout(['second'])", stdout=subprocess.PIPE).stdout.split() == [
        b"first",
        b"second",
    ]


@pytest.mark.skipif(os.name != "posix", reason="pipes")
def test_a_reader_that_goes_away_ends_the_writing_quietly() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = run("write_stdout('line\\n' for _ in range(100_000))\nprint('more')", stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full")
def test_a_full_disk_behind_standard_output_is_one_error() -> None:
    code = "try:\n    write_stdout(['x'])\nexcept OutputError as error:\n    sys.stderr.write(str(error))"
    with Path("/dev/full").open("wb") as full:
        done = run(f"import sys\n{code}", stdout=full)
    assert (
        done.stderr
        == b"cannot write standard output: no space left on device. Free some space or write to another disk"
    )


def test_half_a_surrogate_pair_does_not_stop_the_writing(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a", ["a\ud800b"])
    assert (tmp_path / "a").read_bytes() == b"a?b"


def test_standard_output_may_be_replaced_by_a_stream_of_text(capsys: pytest.CaptureFixture[str]) -> None:
    write_stdout(["é\n"])
    assert capsys.readouterr().out == "é\n"
