from __future__ import annotations

from xref.text.markdown import classify_markdown

PAGE = """\
---
title: Old bridge shut
outlet: "The Orla Post"
---

# Old bridge shut

![Divers](divers.jpg)

The council of Orla voted on Monday to close the old bridge.

## What comes next

- The ferry will run every hour.
> “We had no choice,” the mayor said.

[Home](/) | [News](/news)

```
code
```
"""


def test_front_matter_headings_and_links_are_told_apart() -> None:
    markdown = classify_markdown(PAGE)
    found = [(PAGE[line.span.start : line.span.end], line.kind.value, line.reason) for line in markdown.lines]
    assert markdown.fields == (("title", "Old bridge shut"), ("outlet", "The Orla Post"))
    assert found == [
        ("---", "dropped", "front matter"),
        ("title: Old bridge shut", "dropped", "front matter"),
        ('outlet: "The Orla Post"', "dropped", "front matter"),
        ("---", "dropped", "front matter"),
        ("Old bridge shut", "headline", ""),
        ("![Divers](divers.jpg)", "dropped", "picture"),
        ("The council of Orla voted on Monday to close the old bridge.", "body", ""),
        ("What comes next", "dropped", "section label"),
        ("The ferry will run every hour.", "body", ""),
        ("“We had no choice,” the mayor said.", "body", ""),
        ("[Home](/) | [News](/news)", "dropped", "link list"),
        ("```", "dropped", "code"),
        ("code", "dropped", "code"),
        ("```", "dropped", "code"),
    ]


def test_underlined_title_is_the_headline() -> None:
    raw = "Old bridge shut\n=====\n\nThe council voted on Monday.\n"
    assert [line.kind.value for line in classify_markdown(raw).lines] == ["headline", "dropped", "body"]


def test_text_without_front_matter_has_no_fields() -> None:
    assert classify_markdown("The council voted: yes.\n\n---\n\nIt is over.").fields == ()


def test_sentence_that_starts_with_a_link_is_body() -> None:
    raw = "# Bridge\n\n[The council](/c) voted on Monday to close the bridge."
    assert [line.kind.value for line in classify_markdown(raw).lines] == ["headline", "body"]


def test_links_between_words_are_the_words_and_where_they_lead() -> None:
    raw = (
        "The bridge [will close](https://pelagia.example/a 'Pelagia'), the [mayor] said; see [the map](/map)\n\n"
        "![Divers](https://pelagia.example/d.jpg) [It reopens](<https://pelagia.example/b>) in May.\n"
    )
    links = [(raw[link.span.start : link.span.end], link.address) for link in classify_markdown(raw).links]
    assert links == [("will close", "https://pelagia.example/a"), ("It reopens", "https://pelagia.example/b")]


def test_many_opening_brackets_are_read_quickly() -> None:
    assert classify_markdown("[" * 200_000).links == ()
    assert classify_markdown("[a](https://" * 20_000).links == ()
