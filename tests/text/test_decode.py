from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.text.decode import Decoded, decode

LINE = "Zoë Álvarez said the “Orla Bridge” reopened – at last."


@pytest.mark.parametrize(
    ("data", "declared", "encoding"),
    [
        (LINE.encode(), None, "utf-8"),
        (codecs.BOM_UTF8 + LINE.encode(), None, "utf-8"),
        (codecs.BOM_UTF16_LE + LINE.encode("utf-16-le"), None, "utf-16-le"),
        (codecs.BOM_UTF16_BE + LINE.encode("utf-16-be"), None, "utf-16-be"),
        (codecs.BOM_UTF32_LE + LINE.encode("utf-32-le"), None, "utf-32-le"),
        (LINE.encode("cp1252"), None, "cp1252"),
        (LINE.encode("cp1252"), "iso-8859-1", "cp1252"),  # what browsers take Latin-1 to mean
        (LINE.encode(), "no-such-charset", "utf-8"),
        (LINE.encode("cp1252"), "utf-8", "cp1252"),  # declared wrongly
        (LINE.encode(), "rot13", "utf-8"),  # a codec, and no charset
    ],
)
def test_text_is_read_in_the_encoding_it_is_written_in(data: bytes, declared: str | None, encoding: str) -> None:
    assert decode(data, declared) == Decoded(LINE, encoding)


def test_declared_charset_decides_where_bytes_fit_several() -> None:
    russian = "Мост в Орле снова открыт, сообщила мэрия."
    assert decode(russian.encode("cp1251"), "windows-1251") == Decoded(russian, "cp1251")


def test_line_ends_are_kept() -> None:
    assert decode(b"One.\r\nTwo.\rThree.\n").text == "One.\r\nTwo.\rThree.\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 some words", "PDF"),
        (b"PK\x03\x04rest", "archive"),
        (b"words\0and\0more\0\0", "NUL"),
        ("The bridge is open.".encode("utf-16-le"), "UTF-16 without"),
        ("The bridge is open.".encode("utf-16-be"), "UTF-16 without"),
        (bytes(range(1, 32)) * 20, "no text"),
        (bytes([0x80, 0x81, 0xFE, 0x90, 0xA6, 0xD7]) * 50, "no text"),
        (codecs.BOM_UTF16_LE + b"\x41", "damaged"),
    ],
)
def test_binary_input_is_refused_with_what_it_looks_like(data: bytes, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        decode(data)


def test_empty_bytes_are_the_empty_text() -> None:
    assert decode(b"") == Decoded("", "utf-8")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff")))
def test_any_text_survives_utf8(text: str) -> None:
    assert decode(text.encode()).text == text


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except ValueError:
        return
    assert "\0" not in decoded.text
