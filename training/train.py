"""Trains the encoder: one loop, resumable.

    python -m training.train --corpora ../shared/corpora --start FOLDER_OF_MINILM --out runs/base

Writes into --out: config.json (recipe, data checksums, git commit), labels.json, checkpoint.pt (to resume),
average.pt (the weights to export) and metrics.jsonl (a line an epoch).
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

import torch

from according.encoder.pieces import PieceTable
from according.encoder.scores import READERS
from according.ontology.codebook import load_codebook
from according.stages.find_events import EventFinder, load_lexicons
from training import claims, prepare
from training.batches import Batcher
from training.evaluate import evaluate
from training.export import new_model, torch_predictor
from training.loading import batches
from training.losses import losses
from training.model import FAMILIES, Parser
from training.prepare import Example, fold_of
from training.schedule import average_into, optimizer_of, rate
from training.targets import SoftTargets
from training.ud import Sentence

KEYS = frozenset(tomllib.loads((Path(__file__).parent / "configs/base.toml").read_text(encoding="utf8")))


# Without the instructions bf16 is emulated and 2.5 times slower than fp32 (measured: 1.6 s a step against 0.65 s).
FAST_BF16 = torch.cpu._is_amx_tile_supported() or torch.cpu._is_avx512_bf16_supported()


def read_config(path: Path) -> dict:
    config = tomllib.loads(path.read_text(encoding="utf8"))
    wrong = KEYS ^ config.keys()
    if wrong:
        raise SystemExit(f"{path}: missing or unknown keys: {', '.join(sorted(wrong))}")
    return config


_REPORT = 3
"""Epochs from one measurement of the dev parts to the next."""

def go_on_from(model: Parser, weights: Path) -> None:
    """Takes another run's weights. Heads that it had not begin anew; what it had and the model has not is an error."""
    missing, unknown = model.load_state_dict(torch.load(weights, weights_only=True), strict=False)
    wrong = [*unknown, *(name for name in missing if not name.startswith(("taggers.", "mixes.", "roles.", "lenses.")))]
    if wrong:
        raise SystemExit(f"{weights}: these weights are of another model: {', '.join(sorted(wrong)[:5])}")


def freeze(model: Parser, only: list[str]) -> None:
    """Leaves only the heads of some families, and what stands before them, to be learned."""
    heads = [f"taggers.{name}." for name, family in FAMILIES.items() if family in only]
    heads += [f"{part}.{family}." for family in only for part in ("mixes", "lenses")] + (["roles."] if "events" in only else [])
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(name.startswith(tuple(heads)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """What a run reads and where it writes; the command's options say what each is."""

    corpora: Path
    start: Path
    out: Path
    large: Path | None = None
    weights: Path | None = None
    soft: tuple[Path, ...] = ()
    claims: Path | None = None

    def record(self) -> dict[str, str | None]:
        """What the run's configuration says of the optional ones."""
        soft = ", ".join(map(str, self.soft))
        return {name: str(path) if path else None for name, path in (("weights", self.weights), ("soft", soft), ("claims", self.claims))}


def training_examples(config: dict, paths: Paths) -> list[Example]:
    """Sentences of all corpora that the configuration gives a weight to."""
    if "event" not in config["weights"]:
        return prepare.examples(paths.corpora)
    if paths.claims is None:
        raise SystemExit("this configuration learns events: --claims FOLDER says where the corpus of claims is")
    known = [(sentence, origin) for origin, found in prepare.load(paths.corpora, "train").items() for sentence in found]
    examples = [prepare.example(sentence, origin) for sentence, origin in known]
    claims.tell_happened(examples, [sentence.id for sentence, _ in known], claims.happened(paths.corpora, "train"))
    finder = EventFinder(codebook=load_codebook(), lexicons=load_lexicons())
    parts = ("train", "partial", "sentences")
    settled, partial, single = (claims.claim_examples(paths.claims, texts=paths.corpora, splits=(part,)) for part in parts)
    annotated = settled * config["settled"] + partial + single * config["single"]
    claims.tell_of_none(examples, [sentence for sentence, _ in known], finder, annotated=annotated)
    return examples + annotated


def without_fold(examples: list[Example], *, fold: int, folds: int) -> list[Example]:
    """Spares a teacher the names and events of one part of the sentences, so that it can say something of them (training/soft.py)."""
    for number, one in enumerate(examples):
        if folds and fold_of(number, folds) == fold:
            one.roles = None
            for name in prepare.CROSSED:
                one.tags[name] = [None] * len(one.words)
    return [one for one in examples if one.gold or one.roles is not None]


def dev_of_claims(config: dict, paths: Paths, ewt: list[Sentence]) -> list[Example]:
    """Sentences on which the heads that read events are measured; [] where the configuration has none."""
    if paths.claims is None or "event" not in config["weights"]:
        return []
    found = [prepare.example(sentence, "ewt") for sentence in ewt]
    claims.tell_happened(found, [sentence.id for sentence in ewt], claims.happened(paths.corpora, "dev"))
    return found + claims.claim_examples(paths.claims, texts=paths.corpora, splits=("dev",))


class Run:
    """One training run with everything that is needed to go on after a stop."""

    def __init__(self, config: dict, paths: Paths, device: str = "cpu", workers: int = 0) -> None:
        self.config, self.out, self.device, self.workers = config, paths.out, torch.device(device), workers
        self.out.mkdir(parents=True, exist_ok=True)
        random.seed(config["seed"])
        torch.manual_seed(config["seed"])
        self.dev = prepare.load(paths.corpora, "dev")
        self.claims = dev_of_claims(config, paths, self.dev["ewt"])
        examples = training_examples(config, paths)
        known = prepare.labels_of(examples, min_lemma=config["min_lemma"])
        if config["only"] == ["events"]:
            examples = [e for e in examples if any(tag is not None for name in READERS for tag in e.tags[name])]
        examples = without_fold(examples, fold=config["fold"], folds=config["folds"])
        part, parts = config["treebank_part"]
        examples = [e for n, e in enumerate(examples) if e.origin == "claims" or n % parts == part]
        self.labels = {name: found for name, found in known.items() if name in config["weights"]}
        self.table = PieceTable(paths.start / "tokenizer.json")
        soft = SoftTargets(*paths.soft) if paths.soft else None
        self.batcher = Batcher(examples, table=self.table, labels=self.labels, config=config, soft=soft)
        self.model = new_model(config, self.labels, dropout=config["dropout"])
        self._load_start(paths)
        if paths.weights is not None:
            go_on_from(self.model, paths.weights)
        if config["only"]:
            freeze(self.model, config["only"])
        self.model.to(self.device)
        self.optimizer = optimizer_of(self.model, config)
        self.average = {name: value.clone().float() for name, value in self.model.state_dict().items()}
        self.epoch = self.done = self.step = 0
        self.seconds = 0.0
        self.plans = [len(self.batcher.plan(epoch)) for epoch in range(config["epochs"])]
        (self.out / "labels.json").write_text(json.dumps(self.labels, ensure_ascii=False, indent=0), encoding="utf8")
        record = {"config": config, **paths.record(), "data": prepare.checksums(paths.corpora), "commit": git_commit()}
        record |= {"torch": torch.__version__, "device": self.device.type, "threads": torch.get_num_threads()}
        (self.out / "config.json").write_text(json.dumps(record, indent=1), encoding="utf8")
        if (self.out / "checkpoint.pt").is_file():
            self.load()

    def _load_start(self, paths: Paths) -> None:
        if self.config["encoder"] != "large":
            self.model.encoder.load_start(paths.start / "model.safetensors")
        elif paths.large is None:
            raise SystemExit("this configuration trains a teacher: --large FOLDER says where all-mpnet-base-v2 is")
        else:
            self.model.encoder.load_start(paths.large, vocabulary=paths.start / "tokenizer.json")

    def save(self) -> None:
        state = {
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "average": self.average,
            "at": (self.epoch, self.done, self.step, self.seconds),
            "random": torch.get_rng_state(),
        }
        torch.save(state, self.out / "checkpoint.tmp")
        (self.out / "checkpoint.tmp").replace(self.out / "checkpoint.pt")
        torch.save({name: value.cpu() for name, value in self.average.items()}, self.out / "average.pt")

    def load(self) -> None:
        state = torch.load(self.out / "checkpoint.pt", weights_only=True, map_location=self.device)
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.average = {name: value.to(self.device) for name, value in state["average"].items()}
        self.epoch, self.done, self.step, self.seconds = state["at"]
        torch.set_rng_state(state["random"].cpu())
        print(f"resumed at epoch {self.epoch}, step {self.step}", file=sys.stderr)

    def train(self) -> None:
        steps = sum(self.plans)
        for epoch in range(self.epoch, self.config["epochs"]):
            self.epoch = epoch
            self._epoch(steps)
            self.epoch, self.done = epoch + 1, 0
            self.save()
            if (epoch + 1) % _REPORT == 0 or epoch + 1 == self.config["epochs"]:
                self.report()

    def _epoch(self, steps: int) -> None:
        self.model.train()
        began, total = time.monotonic(), 0.0
        base = [self.config["encoder_rate"], self.config["head_rate"]]
        for batch in batches(self.batcher, self.epoch, skip=self.done, workers=self.workers):
            share = rate(self.step, steps, self.config["warmup"])
            for group, full in zip(self.optimizer.param_groups, base, strict=True):
                group["lr"] = full * share
            with torch.autocast(self.device.type, torch.bfloat16, enabled=FAST_BF16 or self.device.type != "cpu"):
                parts = losses(self.model, batch.to(self.device), soft=self.config["soft"], only=self.config["only"])
            loss = sum(self.config["weights"][name] * value for name, value in parts.items() if value.requires_grad)
            self.optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.config["clip"])
            self.optimizer.step()
            self.step, self.done = self.step + 1, self.done + 1
            if self.step % 4 == 0:
                average_into(self.average, self.model, self.step // 4, self.config["average"] ** 4)
            total += float(loss.detach()) if self.device.type == "cpu" else 0.0
            if self.done % 50 == 0:
                spent = time.monotonic() - began
                print(
                    f"epoch {self.epoch} {self.done}/{self.plans[self.epoch]} loss {total / 50:.3f} {spent:.0f} s",
                    file=sys.stderr,
                    flush=True,
                )
                total = 0.0
            if self.done % 200 == 0:
                self.save()
        self.seconds += time.monotonic() - began

    def report(self) -> None:
        model = new_model(self.config, self.labels, dropout=0.0)
        model.load_state_dict(self.average)
        predict = torch_predictor(model.eval().to(self.device), self.table, device=str(self.device))
        line = {"epoch": self.epoch, "step": self.step, "train_seconds": round(self.seconds)}
        line |= {origin: evaluate(found, predict, self.labels) for origin, found in self.dev.items()}
        line |= {"claims": claims.measure(self.claims, predict, self.labels)} if self.claims else {}
        with (self.out / "metrics.jsonl").open("a", encoding="utf8") as file:
            file.write(json.dumps(line) + "\n")
        print(json.dumps(line), file=sys.stderr, flush=True)


def git_commit() -> str:
    found = subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True, check=False)
    return found.stdout.strip() or "unknown"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, default=Path(__file__).parent / "configs/base.toml")
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True, help="folder with the start model's model.safetensors and tokenizer.json")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--weights", type=Path, help="average.pt of a run to go on from (same labels)")
    parser.add_argument("--soft", type=Path, nargs="*", default=(), help="files of training/soft.py: what teachers say; the configuration's `soft` weighs it")
    parser.add_argument("--claims", type=Path, help="the corpus of claims (`corpus`), for the heads that read events")
    parser.add_argument("--large", type=Path, help="folder with all-mpnet-base-v2's model.safetensors and vocab.txt, for a teacher")
    parser.add_argument("--fold", type=int, help="the part whose names and events a teacher is spared, instead of the configuration's; also added to its seed")
    parser.add_argument("--device", default="cpu", help="torch device; a GPU shortens the search, the recipe's figures are of a processor")
    parser.add_argument("--workers", type=int, default=0, help="processes that make batches ahead, for a GPU that would wait for them")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    paths = Paths(
        corpora=options.corpora, start=options.start, out=options.out, large=options.large, weights=options.weights,
        soft=tuple(options.soft), claims=options.claims,
    )  # fmt: skip
    config = read_config(options.config)
    if options.fold is not None:
        config |= {"fold": options.fold, "seed": config["seed"] + options.fold}
    Run(config, paths, options.device, options.workers).train()


if __name__ == "__main__":
    main()
