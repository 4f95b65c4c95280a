"""The pictures of the README."""

from __future__ import annotations

import re

from tests.pictures import FOLDER, terminal_picture

_LOADED = re.compile(r"url\((?!#)|@import|@font-face|<image|<script|\bhref=(?!\"#)")


def test_the_picture_of_a_terminal_holds_the_text_and_loads_nothing() -> None:
    drawn = terminal_picture("1. conflicting | 4 outlets <script>\n   2025-02-08  Sofia Lantern")
    words = re.sub(r"&#160;|\s+", " ", re.sub(r"<[^>]*>", "", drawn))
    assert "2025-02-08 Sofia Lantern" in re.sub(r" +", " ", words)
    assert "&lt;script&gt;" in words
    assert not _LOADED.search(drawn)


def test_the_pictures_that_are_shown_load_nothing_and_are_small() -> None:
    files = sorted(FOLDER.iterdir())
    assert [file.name for file in files] == ["claim.svg", "page.png"]
    assert all(file.stat().st_size < 300_000 for file in files)
    assert not _LOADED.search(files[0].read_text("utf-8"))
