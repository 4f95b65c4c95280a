"""Lone surrogates: what Python makes of bytes on a command line that are no UTF-8. Tokenizers refuse them."""

from __future__ import annotations


def without_surrogates(text: str) -> str:
    """Return ``text`` with "?" in the place of each lone surrogate; nearly always the text itself."""
    return text.encode("utf-8", "replace").decode("utf-8")
