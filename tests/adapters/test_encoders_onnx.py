"""The ONNX encoder: how it is prepared, that it equals its model, and that queries stay light."""

from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from xref.adapters.encoders import open_encoder, weights
from xref.adapters.encoders.onnx import OnnxEncoder, prepared_file
from xref.errors import EncoderError, UsageError

SENTENCES = (
    "The harbour master of Port Alder resigned on Tuesday.",
    "Two officials, who asked not to be named, told the Nera Wire that 14 crates were missing.",
    "“We never met,” said Ilona Brandt, the mayor, when asked about the dinner in Geneva in late 2017.",
    "Wheat prices rose by 3 percent in May, the ministry of agriculture said in a statement published on its site, "
    "after a spring that farmers called the driest for a generation and that left half of the northern fields bare.",
    "Nobody was hurt.",
)


@pytest.fixture
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XREF_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


class TestNumericPaths:
    def test_int8_stays_close_to_fp32(self) -> None:
        exact, fast = open_encoder(path="fp32").encode(SENTENCES), open_encoder(path="int8").encode(SENTENCES)
        assert ((exact * fast).sum(axis=1) > 0.97).all()

    @pytest.mark.slow
    def test_fp32_equals_sentence_transformers(self) -> None:
        exact = open_encoder(path="fp32").encode(SENTENCES)
        original = open_encoder("all-MiniLM-L6-v2/sentence-transformers").encode(SENTENCES)
        assert np.abs(exact - original).max() < 1e-5

    @pytest.mark.slow
    def test_long_texts_are_cut_where_sentence_transformers_cuts_them(self) -> None:
        long = ["word " * 253 + "harbour ferry", "word " * 254 + "harbour ferry"]
        exact = open_encoder(path="fp32").encode(long)
        original = open_encoder("all-MiniLM-L6-v2/sentence-transformers").encode(long)
        assert np.abs(exact - original).max() < 1e-5

    def test_an_unknown_path_is_wrong_usage(self) -> None:
        with pytest.raises(UsageError, match="int8, fp32"):
            OnnxEncoder.open("int4")


class TestLightness:
    def test_a_query_in_a_fresh_process_imports_no_torch(self) -> None:
        open_encoder()  # prepares it where it never ran
        script = (
            "import sys; from xref.adapters.encoders import open_encoder;"
            "open_encoder().encode(['The ferry sank.', 'No.']);"
            "sys.exit(bool({'torch', 'transformers', 'onnx', 'sentence_transformers'} & set(sys.modules)))"
        )
        assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


class TestWeights:
    def test_the_installed_weights_are_the_ones_measured(self) -> None:
        weights.check_weights(weights.verified_weights() / weights.WEIGHTS_FILE)

    def test_other_weights_are_refused_by_name_and_hash(self, tmp_path: Path) -> None:
        other = tmp_path / "model.safetensors"
        other.write_bytes(b"other weights")
        with pytest.raises(EncoderError, match=rf"{other}: sha256 is [0-9a-f]{{64}}, expected {weights.SHA256}"):
            weights.check_weights(other)

    def test_a_check_is_remembered_until_the_file_changes(self, empty_cache: Path) -> None:
        folder = weights.verified_weights()
        stamp_file = empty_cache / "verified-weights.json"
        stamp = json.loads(stamp_file.read_text())
        assert stamp["size"] == (folder / weights.WEIGHTS_FILE).stat().st_size
        stamp_file.write_text(json.dumps(stamp | {"mtime_ns": 0}))
        weights.verified_weights()
        assert json.loads(stamp_file.read_text()) == stamp

    def test_a_cache_that_cannot_be_made_is_named_with_a_remedy(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "file").touch()
        monkeypatch.setenv("XREF_CACHE", str(tmp_path / "file" / "cache"))
        with pytest.raises(EncoderError, match="XREF_CACHE"):
            open_encoder()


class TestPreparing:
    def test_a_damaged_prepared_file_is_named_with_a_remedy(self, empty_cache: Path) -> None:
        empty_cache.mkdir()
        prepared_file("int8").write_bytes(b"not a model")
        with pytest.raises(EncoderError, match=r"int8.*\.onnx: cannot be loaded.*Delete the file"):
            open_encoder().encode(["The ferry sank."])

    def test_an_export_that_fails_says_why_and_leaves_no_file(
        self, empty_cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "torch.py").write_text("raise ImportError('torch is broken here')")
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
        with pytest.raises(EncoderError, match="torch is broken here"):
            open_encoder()
        assert not list(empty_cache.glob("*.onnx"))

    @pytest.mark.slow
    def test_programs_that_start_together_prepare_one_file_and_leave_no_scraps(self, empty_cache: Path) -> None:
        scrap = empty_cache / ".export-killed"
        scrap.mkdir(parents=True)
        context = multiprocessing.get_context("spawn")
        starters = [context.Process(target=_encode, args=(empty_cache,)) for _ in range(2)]
        for starter in starters:
            starter.start()
        for starter in starters:
            starter.join(240)
        assert [starter.exitcode for starter in starters] == [0, 0]
        assert sorted(file.name for file in empty_cache.iterdir()) == sorted(
            [prepared_file("int8").name, "lock.db", "verified-weights.json"]
        )

    @pytest.mark.slow
    def test_a_file_prepared_anew_gives_the_same_vectors(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        usual = open_encoder().encode(SENTENCES)
        monkeypatch.setenv("XREF_CACHE", str(tmp_path))
        assert open_encoder().encode(SENTENCES).tobytes() == usual.tobytes()
        assert prepared_file("int8").parent == tmp_path


def _encode(cache: Path) -> None:
    os.environ["XREF_CACHE"] = str(cache)
    open_encoder().encode(["The ferry sank."])
