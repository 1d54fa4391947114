"""A trained run to the one file that ships: int8 ONNX, labels, vocabulary.

    python -m training.export --run runs/base --start FOLDER_OF_MINILM --corpora FOLDER --out src/according/encoder/weights

Matrix products become dynamic int8 per channel; the embedding table is stored as int8 with one scale a row. With --whole
nothing is rounded: the file of fp32 that `benchmarks.encoder --weights` compares with.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from according.encoder.inflected import inflected
from according.encoder.lemma_table import stems_of
from according.encoder.manifest import FILES, MANIFEST
from according.encoder.pieces import MAX_PIECES, PieceTable
from according.encoder.scores import OUTPUTS
from training import prepare
from training.large import LargeEncoder
from training.model import FAMILIES, Encoder, Layer, Parser

EXAMPLE = ([101, 2003, 2204, 3899, 102], [0, 1, 1, 1, 0], [1, 2], [1, 3])
"""Ids, case classes, first and last pieces of a run to trace the graph with."""

OPEN = frozenset({"NOUN", "VERB", "ADJ", "ADV", "AUX"})
"""Parts of speech that the lemma table covers."""


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


def _joined(parts: list[nn.Linear]) -> nn.Linear:
    """One linear map that gives the outputs of several side by side: one product, and its input quantised once."""
    whole = nn.Linear(parts[0].in_features, sum(p.out_features for p in parts))
    whole.weight.data = torch.cat([p.weight.detach() for p in parts])
    whole.bias.data = torch.cat([torch.zeros(p.out_features) if p.bias is None else p.bias.detach() for p in parts])
    return whole


class Attention(torch.autograd.Function):
    """Attention over (1, pieces, width), which the file holds as one operator of onnxruntime instead of a dozen."""

    @staticmethod
    def forward(ctx, query: Tensor, key: Tensor, value: Tensor, heads: int) -> Tensor:
        split = [x.view(1, x.shape[1], heads, -1).transpose(1, 2) for x in (query, key, value)]
        return F.scaled_dot_product_attention(*split).transpose(1, 2).reshape(query.shape)

    @staticmethod
    def symbolic(g, query, key, value, heads: int):
        return g.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=heads).setType(query.type())


class FastLayer(nn.Module):
    """`model.Layer` with query, key and value in one product."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.layer, self.width = layer, layer.query.in_features
        self.inward = _joined([layer.query, layer.key, layer.value])

    def forward(self, x: Tensor) -> Tensor:
        """x: (1, pieces, width)."""
        mixed = Attention.apply(*self.inward(x).split([self.width] * 3, dim=2), self.layer.heads)
        x = self.layer.norm1(x + self.layer.out(mixed))
        return self.layer.norm2(x + self.layer.down(F.gelu(self.layer.up(x))))


class OneSentence(nn.Module):
    """The graph that ships: ids (1, pieces), cases (1, pieces), first (1, words), last (1, words) to score arrays.

    The same function as `model.Parser`, with products that share an input joined; `check` compares the two.
    """

    def __init__(self, model: Parser, *, small: bool) -> None:
        super().__init__()
        encoder, self.biaffine = model.encoder, model.biaffine
        self.lenses, self.roles, roles = model.lenses, model.roles, () if model.roles is None else ("role",)
        self.outputs, self.sizes = ("arc", "deprel", *model.taggers, *roles), [tagger.out_features for tagger in model.taggers.values()]
        self.pieces = SmallTable(encoder.pieces) if small else encoder.pieces
        self.cases, self.norm = encoder.cases, encoder.norm
        # A run of the file is never longer; the fp32 model also measures the few sentences that are.
        # What tells the treebank is the same for every run: it joins the positions.
        positions = encoder.positions.weight.detach() + encoder.treebanks.weight.detach()[0]
        self.positions = nn.Parameter(positions[: MAX_PIECES + 2 if small else None].clone())
        self.layers = nn.ModuleList(FastLayer(layer) for layer in encoder.layers)
        self.mix = nn.Parameter(torch.stack([torch.softmax(mix.weight.detach(), 0) for mix in model.mixes.values()]))
        self.families = families = [family for family in model.mixes if family != "syntax"]
        self.taggers = nn.ModuleList(_joined([t for n, t in model.taggers.items() if FAMILIES[n] == family]) for family in families)
        self.child = _joined([self.biaffine.arc_child, self.biaffine.label_child])
        self.head = _joined([self.biaffine.arc_head, self.biaffine.label_head])

    def forward(self, ids: Tensor, cases: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        x = self.norm(self.pieces(ids) + self.cases(cases) + self.positions[: ids.shape[1]])
        states = [x]
        for layer in self.layers:
            x = layer(x)
            states.append(x)
        mixed = (self.mix @ torch.cat(states).flatten(1)).view(self.mix.shape[0], -1, x.shape[2])
        words = mixed.index_select(1, first[0]) + mixed.index_select(1, last[0])
        seen = [self.lenses[name](words[n]) if name in self.lenses else words[n] for n, name in enumerate(self.families, 1)]
        tags = torch.cat([tagger(x) for tagger, x in zip(self.taggers, seen, strict=True)], dim=1)
        roles = () if self.roles is None else (self.roles(seen[-1][None])[0],)  # the heads that read events come last
        return (*self._tree(words[0], mixed[0, :1] * 2), *tags.split(self.sizes, dim=1), *roles)

    def _tree(self, words: Tensor, root: Tensor) -> tuple[Tensor, Tensor]:
        """words: (words, width); root: (1, width)."""
        size = [self.biaffine.arc_child.out_features, self.biaffine.label_child.out_features]
        arc_child, child = F.leaky_relu(self.child(words), 0.1).split(size, dim=1)
        arc_head, head = F.leaky_relu(self.head(torch.cat([root, words])), 0.1).split(size, dim=1)
        arcs = self.biaffine.arc(arc_child) @ arc_head.t() + self.biaffine.arc_prior(arc_head).t()
        labels = self.biaffine.labels_all(child[None], head[None])
        return arcs + sureness(labels), labels


def sureness(labels: Tensor) -> Tensor:
    """Log-probability of the likeliest relation of every pair, (words, nodes, labels) to (words, nodes): the tree is the best one
    with its relations, not the best one without them."""
    return -torch.log(torch.exp(labels - labels.amax(dim=2, keepdim=True)).sum(dim=2))


def check(model: Parser, graph: OneSentence) -> None:
    """Raises SystemExit if the joined graph does not compute what the trained model computes."""
    inputs = [torch.tensor([row]) for row in EXAMPLE]
    with torch.inference_mode():
        found = model.words(inputs[0], inputs[1], None, inputs[2], inputs[3])
        tags = model.tags(found) | ({} if model.roles is None else {"role": model.roles(found["events"][1])})
        for name, value in zip(graph.outputs, graph(*inputs), strict=True):
            if name in tags and not torch.allclose(value, tags[name][0], atol=1e-3):
                raise SystemExit(f"the exported graph differs from the model in {name}")
        root, words = found["syntax"]
        nodes = torch.cat([root, words], dim=1)
        expected = model.biaffine.arcs(words, nodes)[0] + sureness(model.biaffine.labels_all(*model.biaffine.label_parts(words, nodes)))
        if not torch.allclose(graph(*inputs)[0], expected, atol=1e-3):
            raise SystemExit("the exported graph differs from the model in arc")


def torch_predictor(model: Parser, table: PieceTable, *, device: str = "cpu") -> Callable[[list[str]], dict[str, np.ndarray]]:
    """The fp32 model as a function of words to arrays, for measuring. Of the encoder that ships it is the graph that ships."""
    if isinstance(model.encoder, LargeEncoder):
        return _plain_predictor(model, table, device)
    graph = OneSentence(model.to("cpu"), small=False).eval()
    check(model, graph)
    return _on(graph, graph.outputs, table, device)


def _plain_predictor(model: Parser, table: PieceTable, device: str) -> Callable[[list[str]], dict[str, np.ndarray]]:
    """The same of an encoder that never ships, by the model itself."""
    roles = () if model.roles is None else ("role",)

    def run(ids: Tensor, cases: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        found = model.words(ids, cases, None, first, last)
        root, words = found["syntax"]
        nodes = torch.cat([root, words], dim=1)
        labels = model.biaffine.labels_all(*model.biaffine.label_parts(words, nodes))
        tags = [value[0] for value in model.tags(found).values()]
        told = () if model.roles is None else (model.roles(found["events"][1])[0],)
        return (model.biaffine.arcs(words, nodes)[0] + sureness(labels), labels, *tags, *told)

    return _on(run, ("arc", "deprel", *model.taggers, *roles), table, device)


def _on(graph: Callable[..., tuple[Tensor, ...]], names: Sequence[str], table: PieceTable, device: str) -> Callable[[list[str]], dict[str, np.ndarray]]:
    if isinstance(graph, nn.Module):
        graph.to(device)

    def predict(words: list[str]) -> dict[str, np.ndarray]:
        pieces = table(words)
        inputs = (torch.from_numpy(a)[None].to(device) for a in (pieces.ids, pieces.cases, pieces.first, pieces.last))
        with torch.inference_mode():
            return {name: value.cpu().numpy() for name, value in zip(names, graph(*inputs), strict=True)}

    return predict


def new_model(config: dict, labels: dict[str, list[str]], *, dropout: float) -> Parser:
    """The model that a configuration describes, its heads as many labels wide as there are."""
    sizes = {name: len(found) for name, found in labels.items()}
    encoder = LargeEncoder() if config["encoder"] == "large" else Encoder()
    return Parser(sizes=sizes, arc=config["arc"], label=config["label"], dropout=dropout, encoder=encoder)


def load_run(run: Path) -> tuple[Parser, dict[str, list[str]]]:
    labels = json.loads((run / "labels.json").read_text(encoding="utf8"))
    config = json.loads((run / "config.json").read_text(encoding="utf8"))["config"]
    model = new_model(config, labels, dropout=0.0)
    model.load_state_dict(torch.load(run / "average.pt", weights_only=True))
    return model.eval(), labels


def to_onnx(model: Parser, path: Path, *, small: bool) -> None:
    inputs = tuple(torch.tensor([row]) for row in EXAMPLE)
    axes = {"ids": {1: "pieces"}, "cases": {1: "pieces"}, "first": {1: "words"}, "last": {1: "words"}}
    axes |= {name: {0: "words"} for name in OUTPUTS}
    axes |= {name: {0: "words", 1: "nodes"} for name in ("arc", "deprel")} | {"role": {0: "words", 1: "words"}}
    torch.onnx.export(OneSentence(model, small=small).eval(), inputs, str(path), input_names=list(axes)[:4],
                      output_names=list(OUTPUTS), dynamic_axes=axes, opset_version=17, dynamo=False)


def quantize(source: Path, target: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    prepared = source.with_suffix(".prepared.onnx")
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(str(prepared), str(target), op_types_to_quantize=["MatMul", "Gemm"], per_channel=True,
                     weight_type=QuantType.QInt8, extra_options={"MatMulConstBOnly": True})


def lemma_rows(corpora: Path) -> str:
    """`lemmas.tsv`: form, UPOS and lemma of the open classes' words, where the training corpora agree four times in five.

    What they say otherwise of a regular form of a verb that the package lists is an error of theirs ("freed" of "fre") and is left out.
    """
    verbs = inflected()["VERB"]
    counts: dict[tuple[str, str], Counter[str]] = {}
    for sentences in prepare.load(corpora, "train").values():
        for sentence in sentences:
            for form, lemma, upos in zip(sentence.forms, sentence.lemmas, sentence.upos, strict=True):
                if upos in OPEN and form.isalpha() and lemma != "_":
                    counts.setdefault((form.lower(), upos), Counter())[lemma] += 1
    for form, lemma in irregular_verbs():
        counts.setdefault((form, "VERB"), Counter({lemma: 1}))
    rows = []
    for (form, upos), found in sorted(counts.items()):
        lemma, times = found.most_common(1)[0]
        error = upos == "VERB" and lemma not in verbs and not verbs.isdisjoint(stems_of(form))
        if times >= 0.8 * found.total() and lemma == lemma.lower() and not error:
            rows.append(f"{form}\t{upos}\t{lemma}\n")
    return "".join(rows)


def irregular_verbs() -> list[tuple[str, str]]:
    """(form, lemma) of verbs that no rule of spelling gives; the corpora lack some of them."""
    lines = (Path(__file__).parent / "irregular_verbs.tsv").read_text(encoding="utf8").splitlines()[1:]
    return [(form, base) for base, *forms in (line.split("\t") for line in lines) for form in forms]


def write_manifest(folder: Path) -> None:
    """`manifest.toml`: the checksums that the package verifies when it loads the weights."""
    lines = ["# Written by training/export.py; the package refuses files that do not match.", "[sha256]"]
    lines += [f'"{name}" = "{hashlib.sha256((folder / name).read_bytes()).hexdigest()}"' for name in FILES]
    (folder / MANIFEST).write_text("\n".join(lines) + "\n", encoding="utf8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--run", "--start", "--corpora", "--out"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--whole", action="store_true", help="fp32, to compare with; such a file never ships")
    options = parser.parse_args()
    model, labels = load_run(options.run)
    options.out.mkdir(parents=True, exist_ok=True)
    if options.whole:
        to_onnx(model, options.out / "encoder.onnx", small=False)
    else:
        with tempfile.TemporaryDirectory() as folder:
            whole = Path(folder) / "whole.onnx"
            to_onnx(model, whole, small=True)
            quantize(whole, options.out / "encoder.onnx")
    (options.out / "labels.json").write_text(json.dumps(labels, ensure_ascii=False, indent=0) + "\n", encoding="utf8")
    shutil.copyfile(options.start / "tokenizer.json", options.out / "tokenizer.json")
    (options.out / "lemmas.tsv").write_text(lemma_rows(options.corpora), encoding="utf8")
    write_manifest(options.out)
    print(f"{options.out / 'encoder.onnx'}: {(options.out / 'encoder.onnx').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
