from __future__ import annotations

import pytest

from xref.report.web import web_address


@pytest.mark.parametrize(
    "url", ["https://quay.example/a?b=c#d", "http://quay.example", " https://quay.example/é ", "HTTPS://quay.example/"]
)
def test_addresses_of_the_web_are_links(url: str) -> None:
    assert web_address(url) == url.strip()


@pytest.mark.parametrize(
    "url",
    [
        "",
        "quay.example/a",
        "/etc/passwd",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "JaVaScRiPt://quay.example/%0aalert(1)",
        "\x01javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox",
        "blob:https://quay.example/1",
        "//quay.example/a",
        "https://",
        "https:///a",
        "https://quay.example\\@evil.example/",
        "https://quay.example@evil.example/",  # looks like the outlet and leads elsewhere
        "https://quay.example/\u202egpj.exe",
        "https://quay.example/a b",
        'https://quay.example/"onmouseover="alert(1)',
        "https://[::1",
    ],
)
def test_everything_else_is_text(url: str) -> None:
    assert web_address(url) == ""
