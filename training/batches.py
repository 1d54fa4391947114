"""Examples to padded tensors, with the augmentation that news needs."""

from __future__ import annotations

import random
from dataclasses import dataclass, fields, replace

import numpy as np
import torch
from torch import Tensor

from according.encoder.lemmas import apply_lemma_script, lemma_script
from according.encoder.pieces import MAX_PIECES, PieceTable
from training import other_names
from training.model import TREEBANKS
from training.prepare import NONE, ROLES, SOFT_TAGS, Example, Soft
from training.targets import SoftTargets

IGNORE = -100
_STEP = 4
_QUOTES = {'"': "“”", "''": "“”", "``": "“”", "'": "’‘", "n't": ("n’t",), "'s": ("’s",)}


@dataclass(slots=True)
class Batch:
    """ids, cases, mask: (batch, pieces); first, last: (batch, words); heads, deprel, tags[...]: (batch, words), IGNORE = none.

    governors: (batch, words), the heads that relations are learned for. soft: name -> (batch, words, labels), of roles
    (batch, words, words, labels), what the teachers say, all 0 where they say nothing. treebank: (batch,), index into TREEBANKS.
    roles: (batch, words, words), index into ROLES of a word to a trigger, IGNORE in rows of words that are none.
    """

    ids: Tensor
    cases: Tensor
    mask: Tensor
    first: Tensor
    last: Tensor
    words: Tensor
    heads: Tensor
    deprel: Tensor
    tags: dict[str, Tensor]
    governors: Tensor
    treebank: Tensor
    soft: dict[str, Tensor]
    roles: Tensor

    def to(self, device: torch.device) -> Batch:
        """The same on another device."""
        moved = {f.name: getattr(self, f.name) for f in fields(self)}
        for name, value in moved.items():
            is_many = isinstance(value, dict)
            moved[name] = {key: one.to(device) for key, one in value.items()} if is_many else value.to(device)
        return Batch(**moved)


_NAMES = other_names.pools()


def augment(example: Example, chance: random.Random, config: dict) -> Example:
    """The same sentence as another outlet would print it, with some names replaced, or unchanged."""
    example = other_names.swap(example, chance, share=config["augment_names"], names=_NAMES)
    if chance.random() < config["augment_headline"]:
        example = headline(example)
        if chance.random() < 0.5:
            example = _without_case_lemmas(replace(example, words=[w[:1].upper() + w[1:] for w in example.words]))
        return example
    draw, words = chance.random(), example.words
    upper, title, bare = config["augment_upper"], config["augment_title"], config["augment_bare"]
    if draw < upper:
        return _without_case_lemmas(replace(example, words=[w.upper() for w in words]))
    if draw < upper + title:
        example = _without_case_lemmas(replace(example, words=[w[:1].upper() + w[1:] for w in words]))
    if draw < upper + title + bare:
        return _bare(example)
    if chance.random() < config["augment_quotes"]:
        marks = chance.choice([0, -1])
        swapped = [_QUOTES[w][0 if w[0] in "n" or len(_QUOTES[w]) == 1 else marks] if w in _QUOTES else w.replace("'", "’") for w in words]
        return replace(example, words=swapped)
    return example


def headline(example: Example) -> Example:
    """The sentence as a headline: no articles, no forms of be, the main verb in the present, no full stop."""
    example = _in_the_present(example)
    last = len(example.words)
    parents = set(example.heads)
    dropped = {
        n
        for n, (word, relation) in enumerate(zip(example.words, example.deprel, strict=True))
        if n + 1 not in parents
        and (
            (relation == "det" and word.lower() in ("the", "a", "an"))
            or (relation in ("aux:pass", "cop") and word.lower() in _BE)
            or (n + 1 == last and relation == "punct")
        )
    }
    kept = [n for n in range(last) if n not in dropped]
    if len(kept) < 3:
        return example
    place = {old + 1: new + 1 for new, old in enumerate(kept)} | {0: 0}
    return replace(
        example,
        words=[example.words[n] for n in kept],
        heads=[place[example.heads[n]] for n in kept],
        deprel=[example.deprel[n] for n in kept],
        tags={name: [values[n] for n in kept] for name, values in example.tags.items()},
        soft=None,  # the teachers saw the whole sentence
        roles=None,
    )


_BE = frozenset({"is", "are", "was", "were"})


def _in_the_present(example: Example) -> Example:
    """"Troops stormed the camp" as "Troops storm the camp"."""
    root = example.heads.index(0)
    script = example.tags["lemma"][root]
    subjects = [n for n, head in enumerate(example.heads) if head == root + 1 and example.deprel[n] == "nsubj"]
    if example.tags["xpos"][root] != "VBD" or not script or not subjects:
        return example
    lemma = apply_lemma_script(script, example.words[root])
    plural = example.tags["xpos"][subjects[0]] in ("NNS", "NNPS") or "conj" in example.deprel[subjects[0] : root]
    form = lemma if plural else _third_person(lemma)
    tags = {name: list(values) for name, values in example.tags.items()}
    tags["xpos"][root] = "VBP" if plural else "VBZ"
    tags["feats"][root] = (tags["feats"][root] or "").replace("Tense=Past", "Tense=Pres") or None
    tags["lemma"][root] = lemma_script(form, lemma)
    return replace(example, words=[*example.words[:root], form, *example.words[root + 1 :]], tags=tags)


def _third_person(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _without_case_lemmas(example: Example) -> Example:
    lemma = [tag if tag and tag[0] == "l" else None for tag in example.tags["lemma"]]
    return replace(example, tags={**example.tags, "lemma": lemma})


def _bare(example: Example) -> Example:
    last = len(example.words)
    if last < 2 or example.deprel[-1] != "punct" or last in example.heads:
        return example
    tags = {name: values[:-1] for name, values in example.tags.items()}
    soft = example.soft.without_last() if example.soft else None
    return replace(example, words=example.words[:-1], heads=example.heads[:-1], deprel=example.deprel[:-1], tags=tags, soft=soft)


class Batcher:
    """Batches of about the same length, in an order that seed and epoch decide."""

    def __init__(
        self, examples: list[Example], *, table: PieceTable, labels: dict[str, list[str]], config: dict, soft: SoftTargets | None = None
    ) -> None:
        self.table, self.config = table, config
        if soft is not None:
            examples = [_taught(e, soft) for e in examples] + list(soft.untagged())
        self.index = {name: {label: n for n, label in enumerate(known)} for name, known in labels.items()}
        self.examples = [e for e in examples if sum(table.count(e.words)) <= MAX_PIECES]
        self.lengths = [sum(table.count(e.words)) + 2 for e in self.examples]

    def plan(self, epoch: int) -> list[list[int]]:
        """Indices of the examples of each batch."""
        chance = random.Random(f"{self.config['seed']}-{epoch}")
        shown = [n for n, e in enumerate(self.examples) for _ in range(self._times(n + epoch, e))]
        chance.shuffle(shown)
        buckets: dict[int, list[int]] = {}
        for n in shown:
            buckets.setdefault(_round(self.lengths[n]), []).append(n)
        plan = []
        for length, members in sorted(buckets.items()):
            size = max(1, self.config["pieces_per_batch"] // length)
            plan += [members[at : at + size] for at in range(0, len(members), size)]
        chance.shuffle(plan)
        return plan

    def _times(self, turn: int, example: Example) -> int:
        """How often an epoch shows an example: what only the teachers have labelled every second time, claims as often as it says."""
        if example.origin == "claims":
            return self.config["claims"]
        return 1 if example.gold else turn % 2

    def numbered(self, epoch: int, number: int, chosen: list[int]) -> Batch:
        """Batch `number` of an epoch's plan: the same whoever makes it, and when."""
        chance = random.Random(f"{self.config['seed']}-{epoch}-{number}")
        return self.batch([augment(self.examples[n], chance, self.config) for n in chosen], chance)

    def batch(self, chosen: list[Example], chance: random.Random | None = None) -> Batch:
        runs = [self.table(e.words) for e in chosen]
        if chance and self.config["word_dropout"]:
            for run in runs:
                for a, b in zip(run.first, run.last, strict=True):
                    if chance.random() < self.config["word_dropout"]:
                        run.ids[a : b + 1] = 100  # [UNK]
        labels = {name: [self._codes(name, e.tags[name]) for e in chosen] for name in chosen[0].tags if name in self.index}
        ids = _pad([r.ids for r in runs], 0)
        lengths = torch.tensor([len(r.ids) for r in runs])
        return Batch(
            ids=ids,
            cases=_pad([r.cases for r in runs], 0),
            mask=torch.arange(ids.shape[1])[None] < lengths[:, None],
            first=_pad([r.first for r in runs], 0),
            last=_pad([r.last for r in runs], 0),
            words=torch.tensor([len(e.words) for e in chosen]),
            heads=_pad([np.array(e.heads) if e.gold else np.full(len(e.heads), IGNORE) for e in chosen], IGNORE),
            governors=_pad([np.array(e.heads) for e in chosen], 0),
            treebank=torch.tensor([int(self.config["treebanks"] and e.origin == TREEBANKS[1]) for e in chosen]),
            soft=self._soft([e.soft for e in chosen], _round(max(len(e.words) for e in chosen))) if any(e.soft for e in chosen) else {},
            roles=_roles(chosen, _round(max(len(e.words) for e in chosen))),
            deprel=_pad([self._codes("deprel", e.deprel) for e in chosen], IGNORE),
            tags={name: _pad(rows, IGNORE) for name, rows in labels.items()},
        )

    def _soft(self, targets: list[Soft | None], words: int) -> dict[str, Tensor]:
        """Soft targets of a batch, name -> (batch, words, labels); arcs have words + 1 columns."""
        sizes = {"arc": words + 1} | {name: len(self.index[name]) for name in ("deprel", *SOFT_TAGS) if name in self.index}
        found = {name: np.zeros((len(targets), words, size), np.float16) for name, size in sizes.items()}
        if "role" in self.index:
            found["role"] = np.zeros((len(targets), words, words, len(self.index["role"])), np.float16)
        for row, soft in enumerate(targets):
            if soft is None:
                continue
            for name, values in {"arc": soft.arc, "deprel": soft.deprel, **soft.tags}.items():
                if name in found:
                    found[name][row, : values.shape[0], : values.shape[1]] = values
            for at, values in soft.roles.items() if "role" in found else ():
                found["role"][row, at, : len(values)] = values
        return {name: torch.from_numpy(values) for name, values in found.items()}

    def _codes(self, name: str, tags: list) -> np.ndarray:
        known = self.index[name]
        return np.array([known.get(tag, IGNORE) for tag in tags], np.int64)


def _taught(example: Example, soft: SoftTargets) -> Example:
    """With what the teachers say, and their tree where no corpus gives one."""
    heads = example.heads if example.gold else soft.heads(example.words)
    return replace(example, soft=soft.of(example.words), heads=heads or example.heads)


def _roles(examples: list[Example], words: int) -> Tensor:
    found = np.full((len(examples), words, words), IGNORE, np.int64)
    for row, example in enumerate(examples):
        if example.roles is None:
            continue
        triggers = [at for at, tag in enumerate(example.tags["event"]) if tag not in (None, NONE)]
        found[row, triggers, : len(example.words)] = 0
        for (trigger, word), role in example.roles.items():
            found[row, trigger, word] = ROLES.index(role)
    return torch.from_numpy(found)


def _round(length: int) -> int:
    """Lengths come in steps: every shape that is new costs a product six times its time, while its kernel is made."""
    return -(-length // _STEP) * _STEP


def _pad(rows: list[np.ndarray], value: int) -> Tensor:
    out = np.full((len(rows), _round(max(map(len, rows)))), value, np.int64)
    for n, row in enumerate(rows):
        out[n, : len(row)] = row
    return torch.from_numpy(out)
