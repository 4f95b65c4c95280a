from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib

import pytest

from tests.findings_examples import FOURTEEN, ferry_findings
from xref.adapters.page_files import read_page_assets
from xref.report.page import PageAssets, page_view, write_page
from xref.report.page.writer import as_json

PLAIN = PageAssets("<i>@policy@</i><style>@style@</style><b>@data@</b><script>@script@</script>", "p{}", "go();")


def written(assets: PageAssets = PLAIN) -> str:
    return "".join(write_page(page_view(ferry_findings(), "1.0"), assets))


def test_the_data_can_be_unpacked_and_holds_everything() -> None:
    packed = re.findall("<b>(.*)</b>", written(), re.DOTALL)[0]
    data = json.loads(zlib.decompress(base64.b64decode(packed)))
    assert data["clusters"][0]["members"][0]["text"] == FOURTEEN
    assert data == json.loads(as_json(page_view(ferry_findings(), "1.0")))


def test_what_is_not_stated_is_left_out_and_zero_is_kept() -> None:
    data = json.loads(as_json(page_view(ferry_findings(), "1.0")))
    undated = next(article for article in data["articles"] if article["id"] == "4.txt")
    assert "days" not in undated
    assert "link" not in undated
    assert data["clusters"][2]["low"] == 0


def test_no_text_of_an_article_stands_in_the_file() -> None:
    for assets in (PLAIN, read_page_assets()):
        for told in ("Fourteen", "Harbour Courier"):
            assert told not in written(assets)


def test_the_same_findings_give_the_same_bytes() -> None:
    assert written() == written()


def test_the_policy_allows_one_script_and_one_style_and_no_loading() -> None:
    page = written()
    for text in ("p{}", "go();"):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in page
    assert "default-src 'none'" in page
    for loose in ("unsafe", "*", "http:", "https:", "data:", "'self'"):
        assert loose not in re.findall("<i>(.*)</i>", page)[0]


@pytest.mark.parametrize("harm", ["a</script>b", "a</SCRIPT b", "<!-- a"])
def test_a_script_that_would_end_its_element_is_refused(harm: str) -> None:
    with pytest.raises(ValueError, match="end tag"):
        written(PageAssets(PLAIN.frame, PLAIN.style, harm))


def test_the_page_that_ships_names_nothing_outside_itself() -> None:
    assets = read_page_assets()
    for text in (assets.frame, assets.style):
        assert not re.search(r"(?:src|href)\s*=\s*[\"'](?!#)|@import|url\(", text.replace('href="http', ""))
    assert re.findall(r"https?://[^\s\"']*", assets.script) == ["http://www.w3.org/2000/svg"]


def test_the_script_that_ships_never_writes_markup() -> None:
    script = read_page_assets().script
    for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "fetch(",
                "XMLHttpRequest", "localStorage", "cookie"):  # fmt: skip
        assert way not in script
