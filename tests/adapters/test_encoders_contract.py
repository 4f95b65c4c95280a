"""What every Encoder does; a new one is one more parameter."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.adapters.encoders import open_encoder
from xref.adapters.encoders.hashing import HashingEncoder
from xref.errors import EncoderError, UsageError
from xref.ports import Encoder

NAMES = (
    "hashing",
    "default",
    "all-MiniLM-L6-v2/fp32",
    pytest.param("all-MiniLM-L6-v2/sentence-transformers", marks=pytest.mark.slow),
)
BATCH_TOLERANCE = {"all-MiniLM-L6-v2/sentence-transformers": 1e-6}
"""How far batch mates may move a vector; the others encode each text alone."""

SENTENCES = (
    "The harbour master of Port Alder resigned on Tuesday.",
    "On Tuesday the head of Port Alder's harbour stepped down.",
    "Wheat prices rose by 3 percent in May.",
    "لم يعلق الوزير على التقرير.",
    "",
    "  \n",
    "ship " * 400,
    "🚢",
)


@pytest.fixture(scope="module", params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def encoder(name: str) -> Encoder:
    return open_encoder(name)


class TestContract:
    def test_rows_are_unit_vectors_in_float32_and_c_order(self, encoder: Encoder) -> None:
        rows = encoder.encode(SENTENCES)
        assert rows.shape == (len(SENTENCES), encoder.dim)
        assert rows.dtype == np.float32
        assert rows.flags.c_contiguous
        assert np.allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-6)

    def test_nothing_gives_an_empty_matrix(self, encoder: Encoder) -> None:
        rows = encoder.encode([])
        assert rows.shape == (0, encoder.dim)
        assert rows.dtype == np.float32

    def test_the_same_texts_give_the_same_bytes(self, encoder: Encoder) -> None:
        assert encoder.encode(SENTENCES).tobytes() == encoder.encode(SENTENCES).tobytes()

    @pytest.mark.parametrize("order", [range(len(SENTENCES) - 1, -1, -1), (4, 0), (2,)])
    def test_a_vector_does_not_depend_on_its_company(self, name: str, encoder: Encoder, order: Sequence[int]) -> None:
        together = encoder.encode(SENTENCES)[list(order)]
        apart = encoder.encode([SENTENCES[i] for i in order])
        assert np.abs(together - apart).max() <= BATCH_TOLERANCE.get(name, 0.0)

    def test_a_paraphrase_is_nearer_than_another_topic(self, encoder: Encoder) -> None:
        master, head, wheat = encoder.encode(SENTENCES[:3])
        assert master @ head > master @ wheat + 0.1

    def test_words_of_a_command_line_that_are_no_text_are_encoded(self, encoder: Encoder) -> None:
        assert np.isfinite(encoder.encode(["caf\udce9 in Port Alder"])).all()

    def test_identities_of_two_openings_are_equal(self, name: str, encoder: Encoder) -> None:
        assert open_encoder(name).identity == encoder.identity


class TestNames:
    @pytest.mark.parametrize(
        ("name", "path", "identity"),
        [
            ("default", None, "all-MiniLM-L6-v2@53aa5117/onnx-int8"),
            ("default", "fp32", "all-MiniLM-L6-v2@53aa5117/onnx-fp32"),
            ("all-MiniLM-L6-v2", None, "all-MiniLM-L6-v2@53aa5117/onnx-int8"),
            ("all-MiniLM-L6-v2/int8", "int8", "all-MiniLM-L6-v2@53aa5117/onnx-int8"),
            ("all-MiniLM-L6-v2/fp32", None, "all-MiniLM-L6-v2@53aa5117/onnx-fp32"),
            ("hashing", None, "hashing-256/v1"),
        ],
    )
    def test_each_name_opens_its_encoder(self, name: str, path: str | None, identity: str) -> None:
        assert open_encoder(name, path=path).identity == identity

    @pytest.mark.parametrize(
        ("name", "path"),
        [("default", "int4"), ("hashing", "int8"), ("all-MiniLM-L6-v2/fp32", "int8"), ("other", "int8")],
    )
    def test_a_path_that_an_encoder_does_not_have_is_wrong_usage(self, name: str, path: str) -> None:
        with pytest.raises(UsageError, match=path):
            open_encoder(name, path=path)

    @pytest.mark.slow
    def test_a_model_that_is_not_here_is_named_and_not_downloaded(self) -> None:
        with pytest.raises(EncoderError, match=r"'no-such/model'.*downloads nothing"):
            open_encoder("no-such/model")


class TestHashing:
    @settings(deadline=None)
    @given(texts=st.lists(st.text(max_size=30), max_size=4), dim=st.integers(1, 40))
    def test_any_text_has_a_unit_vector(self, texts: list[str], dim: int) -> None:
        rows = HashingEncoder(dim).encode(texts)
        assert rows.shape == (len(texts), dim)
        assert np.allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-6)

    def test_case_does_not_matter_and_word_order_neither(self) -> None:
        a, b = HashingEncoder().encode(["The Ferry sank", "sank the ferry"])
        assert a @ b == pytest.approx(1.0, abs=1e-6)

    def test_vectors_are_the_same_on_every_machine(self) -> None:
        (row,) = HashingEncoder(8).encode(["The ferry sank."])
        assert row.tolist() == pytest.approx([0.5, 0.0, 0.25, -0.5, 0.25, -0.25, -0.5, 0.25])

    def test_a_dimension_below_one_is_a_mistake(self) -> None:
        with pytest.raises(ValueError, match="dim is 0"):
            HashingEncoder(0)


def test_opening_the_names_imports_no_library_of_models() -> None:
    script = (
        "import sys, xref.adapters.encoders as e; e.open_encoder('hashing'); sys.exit('onnxruntime' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
