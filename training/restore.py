"""The file that ships back to a run folder, to train on from it when the run that it came from is gone.

    python -m training.restore --start FOLDER_OF_MINILM --like training/configs/events.toml --out runs/shipped

Weights are those of the file: products rounded to int8 with one scale a channel, which is a fraction of a percent beside what was
trained. Positions that no run of the file reaches are the start model's. --out holds what `--weights` and `training.soup` take.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.export import new_model
from training.model import FAMILIES, Parser
from training.train import read_config
from training.widen import widened

_WEIGHTS = Path(__file__).parents[1] / "src/according/encoder/weights"
_SUFFIXES = ("/MatMul_quant", "/Gemm_MatMul_quant")
_BIAFFINE = ("arc", "arc_prior", "label", "label_child_bias", "label_head_bias")


class File:
    """Weights of the exported graph by the names of its modules."""

    def __init__(self, path: Path) -> None:
        graph = onnx.load(path).graph
        self._arrays = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
        self._products = {}
        for node in graph.node:
            suffix = next((s for s in _SUFFIXES if node.op_type == "MatMulInteger" and node.name.endswith(s)), None)
            if suffix is not None:
                self._products[node.name.removesuffix(suffix).strip("/").replace("/", ".")] = node.input[1].removesuffix("_quantized")

    def weight(self, module: str) -> Tensor:
        """(outputs, inputs) of a product, as torch keeps it."""
        name = self._products[module]
        rows = self._arrays[f"{name}_quantized"].astype(np.float32) - self._arrays[f"{name}_zero_point"].astype(np.float32)
        return torch.from_numpy(rows * self._arrays[f"{name}_scale"]).t().contiguous()

    def array(self, name: str) -> Tensor:
        return torch.from_numpy(np.array(self._arrays[name], np.float32))


def weights(file: File, model: Parser) -> Iterator[tuple[str, Tensor]]:
    """(name in the model, value) of everything that the file holds."""
    yield "encoder.pieces.weight", file.array("pieces.rows") * file.array("pieces.scale")
    for name in ("cases.weight", "norm.weight", "norm.bias"):
        yield f"encoder.{name}", file.array(name)
    for number in range(len(model.encoder.layers)):
        yield from _layer(file, number)
    for place, family in enumerate(model.mixes):
        yield f"mixes.{family}.weight", torch.log(file.array("mix")[place])
    yield from _heads(file, model)


def _layer(file: File, number: int) -> Iterator[tuple[str, Tensor]]:
    theirs, ours = f"layers.{number}", f"encoder.layers.{number}"
    parts = zip(("query", "key", "value"), file.weight(f"{theirs}.inward").chunk(3), file.array(f"{theirs}.inward.bias").chunk(3), strict=True)
    for name, weight, bias in parts:
        yield f"{ours}.{name}.weight", weight
        yield f"{ours}.{name}.bias", bias
    for name in ("out", "up", "down"):
        yield f"{ours}.{name}.weight", file.weight(f"{theirs}.{name}")
        yield f"{ours}.{name}.bias", file.array(f"{theirs}.layer.{name}.bias")
    for name in ("norm1.weight", "norm1.bias", "norm2.weight", "norm2.bias"):
        yield f"{ours}.{name}", file.array(f"{theirs}.layer.{name}")


def _heads(file: File, model: Parser) -> Iterator[tuple[str, Tensor]]:
    families = [family for family in model.mixes if family != "syntax"]
    for place, family in enumerate(families):
        names = [name for name in model.taggers if FAMILIES[name] == family]
        yield from _split(file, f"taggers.{place}", {f"taggers.{name}": model.taggers[name].out_features for name in names})
    for side in ("child", "head"):
        sizes = {f"biaffine.{part}_{side}": getattr(model.biaffine, f"{part}_{side}").out_features for part in ("arc", "label")}
        yield from _split(file, side, sizes)
    for name in _BIAFFINE:
        yield f"biaffine.{name}.weight", file.weight(name)
    for name in ("biaffine.arc_prior", "biaffine.label_child_bias", "roles.trigger", "roles.word", "roles.trigger_bias"):
        yield f"{name}.bias", file.array(f"{name}.bias")
    for name in ("trigger", "word", "both", "trigger_bias", "word_bias"):
        yield f"roles.{name}.weight", file.weight(f"roles.{name}")
    for family in model.lenses:
        for part in ("up", "down"):
            yield f"lenses.{family}.{part}.weight", file.weight(f"{family}.{part}")
            yield f"lenses.{family}.{part}.bias", file.array(f"lenses.{family}.{part}.bias")


def _split(file: File, joined: str, sizes: dict[str, int]) -> Iterator[tuple[str, Tensor]]:
    """The parts of a product that the file holds as one."""
    rows = (file.weight(joined).split(list(sizes.values())), file.array(f"{joined}.bias").split(list(sizes.values())))
    for name, weight, bias in zip(sizes, *rows, strict=True):
        yield f"{name}.weight", weight
        yield f"{name}.bias", bias


def restored(folder: Path, *, start: Path, config: dict) -> Parser:
    """The model of the file; heads that are narrower there have new units that say nothing yet. folder: the package's weights; start: the
    start model's folder.

    Raises ValueError if the file lacks a part of the model other than positions and treebanks.
    """
    labels = json.loads((folder / "labels.json").read_text(encoding="utf8"))
    model = new_model(config, labels, dropout=0.0)
    model.encoder.load_start(start / "model.safetensors")
    own = model.state_dict()
    file = File(folder / "encoder.onnx")
    found = widened(dict(weights(file, model)), own)
    missing = own.keys() - found.keys() - {"encoder.positions.weight", "encoder.treebanks.weight"}
    if missing:
        raise ValueError(f"{folder}: the file lacks {', '.join(sorted(missing)[:5])}")
    positions = file.array("positions")
    found["encoder.positions.weight"] = torch.cat([positions, own["encoder.positions.weight"][len(positions) :]])
    model.load_state_dict(found, strict=False)
    return model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--start", type=Path, required=True)
    parser.add_argument("--weights", type=Path, default=_WEIGHTS, help="folder of the exported file; else the package's own")
    parser.add_argument("--like", type=Path, required=True, help="configuration whose sizes of heads the file has")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    config = read_config(options.like)
    model = restored(options.weights, start=options.start, config=config)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), options.out / "average.pt")
    (options.out / "labels.json").write_bytes((options.weights / "labels.json").read_bytes())
    (options.out / "config.json").write_text(json.dumps({"config": config, "restored_from": str(options.weights)}, indent=1), encoding="utf8")
    (options.out / "metrics.jsonl").write_text("", encoding="utf8")
    print(f"{options.out}: {sum(value.numel() for value in model.parameters()):,} weights")


if __name__ == "__main__":
    main()
