from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from xref.model import Span
from xref.text.blocks import EDGE, blocks, trimmed

WRAPPED = """\
The mayor of Orla said on Monday that the old bridge would stay
closed until the end of the month, because the cracks found in its
northern pier turned out to be deeper than engineers had thought
when they inspected it in spring.

Drivers were told to use the ring road, which was built in 1998 and
has been widened twice since then, the city council said in a
statement.
"""
LIST = """\
Mayor Ines Halloran opens the new ferry terminal in Orla harbour
Council votes to close three libraries before the summer break
Storm damages roofs along the coast for the second time this year
"""


def texts(raw: str) -> list[str]:
    return [raw[span.start : span.end] for span in blocks(raw)]


def test_soft_wrapped_paragraphs_become_one_block_each() -> None:
    found = texts(WRAPPED)
    assert [text[:9] for text in found] == ["The mayor", "Drivers w"]
    assert found[0].endswith("in spring.")


def test_lines_that_are_whole_are_not_joined() -> None:
    assert len(texts(LIST)) == 3


def test_two_equal_captions_are_not_joined() -> None:
    line = "Fishermen mend their nets in the harbour of Orla (photo credit: Ann Bell)"
    assert texts(f"{line}\n{line}\n") == [line, line]


def test_all_line_ends_separate_lines() -> None:
    assert texts("One.\r\nTwo.\rThree.\u2028Four.\x0bFive.") == ["One.", "Two.", "Three.", "Four.", "Five."]


def test_lines_without_visible_characters_are_blank() -> None:
    assert texts("One.\n\u200b\n\u00a0 \ufeff\nTwo.") == ["One.", "Two."]


def test_trimmed_span_of_white_space_is_none() -> None:
    assert trimmed("  \u00a0", 0, 3) is None
    assert trimmed(" a ", 0, 3) == Span(1, 2)


@given(st.text(st.sampled_from("ab. \n\r\u200b\u00a0\u2028"), max_size=200))
def test_blocks_hold_every_visible_character_once(raw: str) -> None:
    held = "".join(texts(raw))
    assert [c for c in held if c not in EDGE] == [c for c in raw if c not in EDGE]
