"""A trained run to the one file that ships: int8 ONNX, labels, vocabulary.

    python -m training.export --run runs/base --start FOLDER_OF_MINILM --out src/according/encoder/weights

Matrix products become dynamic int8 per channel; the embedding table is stored as int8 with one scale a row.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from according.encoder.manifest import FILES, MANIFEST
from according.encoder.pieces import PieceTable
from according.encoder.scores import OUTPUTS
from training.model import TAGGERS, Parser


class SmallTable(nn.Module):
    """An embedding table in int8, one scale a row."""

    def __init__(self, table: nn.Embedding) -> None:
        super().__init__()
        weight = table.weight.detach()
        scale = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", torch.round(weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        return self.rows[ids].to(torch.float32) * self.scale[ids]


class OneSentence(nn.Module):
    """The graph that ships: ids (1, pieces), cases (1, pieces), first (1, words), last (1, words) to score arrays."""

    def __init__(self, model: Parser, *, small: bool) -> None:
        super().__init__()
        self.model = model
        if small:
            model.encoder.pieces = SmallTable(model.encoder.pieces)

    def forward(self, ids: Tensor, cases: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        found = self.model.words(ids, cases, None, first, last)
        root, words = found["syntax"]
        nodes = torch.cat([root, words], dim=1)
        biaffine = self.model.biaffine
        arcs = biaffine.arcs(words, nodes)[0]
        relations = biaffine.labels_all(*biaffine.label_parts(words, nodes))
        tags = self.model.tags(found)
        return (arcs, relations, *(tags[name][0] for name in TAGGERS))


def torch_predictor(model: Parser, table: PieceTable) -> Callable[[list[str]], dict[str, np.ndarray]]:
    """The fp32 model as a function of words to arrays, for measuring."""
    graph = OneSentence(model, small=False).eval()

    def predict(words: list[str]) -> dict[str, np.ndarray]:
        pieces = table(words)
        inputs = (torch.from_numpy(a)[None] for a in (pieces.ids, pieces.cases, pieces.first, pieces.last))
        with torch.inference_mode():
            return {name: value.numpy() for name, value in zip(OUTPUTS, graph(*inputs), strict=True)}

    return predict


def load_run(run: Path) -> tuple[Parser, dict[str, list[str]]]:
    labels = json.loads((run / "labels.json").read_text(encoding="utf8"))
    config = json.loads((run / "config.json").read_text(encoding="utf8"))["config"]
    model = Parser(sizes={n: len(v) for n, v in labels.items()}, arc=config["arc"], label=config["label"], dropout=0)
    model.load_state_dict(torch.load(run / "average.pt", weights_only=True))
    return model.eval(), labels


def to_onnx(model: Parser, path: Path, *, small: bool) -> None:
    inputs = tuple(torch.tensor([row]) for row in ([101, 2003, 2204, 3899, 102], [0, 1, 1, 1, 0], [1, 2], [1, 3]))
    axes = {"ids": {1: "pieces"}, "cases": {1: "pieces"}, "first": {1: "words"}, "last": {1: "words"}}
    axes |= {name: {0: "words"} for name in OUTPUTS}
    axes |= {name: {0: "words", 1: "nodes"} for name in ("arc", "deprel")}
    torch.onnx.export(OneSentence(model, small=small).eval(), inputs, str(path), input_names=list(axes)[:4],
                      output_names=list(OUTPUTS), dynamic_axes=axes, opset_version=17, dynamo=False)


def quantize(source: Path, target: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    prepared = source.with_suffix(".prepared.onnx")
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(str(prepared), str(target), op_types_to_quantize=["MatMul", "Gemm"], per_channel=True,
                     weight_type=QuantType.QInt8, extra_options={"MatMulConstBOnly": True})


def write_manifest(folder: Path) -> None:
    """`manifest.toml`: the checksums that the package verifies when it loads the weights."""
    lines = ["# Written by training/export.py; the package refuses files that do not match.", "[sha256]"]
    lines += [f'"{name}" = "{hashlib.sha256((folder / name).read_bytes()).hexdigest()}"' for name in FILES]
    (folder / MANIFEST).write_text("\n".join(lines) + "\n", encoding="utf8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--run", "--start", "--out"):
        parser.add_argument(name, type=Path, required=True)
    options = parser.parse_args()
    model, labels = load_run(options.run)
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        to_onnx(model, whole, small=True)
        quantize(whole, options.out / "encoder.onnx")
    (options.out / "labels.json").write_text(json.dumps(labels, ensure_ascii=False, indent=0) + "\n", encoding="utf8")
    shutil.copyfile(options.start / "tokenizer.json", options.out / "tokenizer.json")
    write_manifest(options.out)
    print(f"{options.out / 'encoder.onnx'}: {(options.out / 'encoder.onnx').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
