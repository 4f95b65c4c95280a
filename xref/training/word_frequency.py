"""Rebuild ``models/word_frequency``: in how many of many articles each word occurs.

    python -m xref.training.word_frequency DATA/newsbulk/articles.jsonl.gz

Only the counts are kept, of words that occur in at least four articles: no text can be read back from them.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from pathlib import Path

from xref.text.normalise import stem, words
from xref.training.card import write_model

LEAST = 4


def count_words(path: Path) -> tuple[Counter[str], int]:
    """Return how many articles of a ``.jsonl.gz`` file hold each stemmed word, and the number of articles."""
    found: Counter[str] = Counter()
    n = 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            found.update({stem(word) for word in words(json.loads(line)["text"])})
            n += 1
    return found, n


def main() -> None:
    """Count and write the model next to the package's other models."""
    found, n = count_words(Path(sys.argv[1]))
    kept = sorted((word, count) for word, count in found.items() if count >= LEAST)
    content = f"#\t{n}\n" + "".join(f"{word}\t{count}\n" for word, count in kept)
    # no time stamp in the archive: the same data give the same bytes
    write_model("word_frequency", "words.tsv.gz", gzip.compress(content.encode(), mtime=0))


if __name__ == "__main__":
    main()
