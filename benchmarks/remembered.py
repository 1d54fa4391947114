"""The coder with what the network gave remembered in a file, for trying rules: coding the same texts again takes a third of the time.

Only what the network says of a sentence is kept, by its words; everything after it is done anew.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from according import encoder as package
from according.encoder import Analysis, Encoder
from according.encoder.decode import decode
from according.encoder.manifest import WEIGHTS
from according.encoder.pieces import Pieces
from according.ontology.tables import DATA
from according.pipeline import Pipeline
from according.stages.parse import parser


@dataclass(frozen=True, slots=True)
class _Later:
    """Scores that are computed only when nothing is remembered of the words."""

    pieces: Pieces


class _Deferring:
    """An encoder whose forward passes wait until they are wanted."""

    def __init__(self, encoder: Encoder) -> None:
        self.inner = encoder

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)

    def forward(self, runs: Sequence[Pieces]) -> list[_Later]:
        return [_Later(one) for one in runs]


class Remembered:
    """What the network said, by words. The file is of one set of weights and one decoder; of others it is begun anew."""

    def __init__(self, path: Path) -> None:
        self._path, self._of = path, _fingerprint()
        self._known: dict[tuple[str, ...], Analysis] = {}
        self._new = 0
        # Written by this class alone, on the machine of whoever runs the benchmark; records may have changed since.
        with suppress(FileNotFoundError, pickle.UnpicklingError, AttributeError, TypeError):
            found = pickle.loads(path.read_bytes())
            self._known = found["known"] if found["of"] == self._of else {}

    def pipeline(self) -> Pipeline:
        """The coder that remembers. In this process the parser asks the memory from now on."""
        pipeline = Pipeline.load()
        encoder: Any = _Deferring(pipeline.encoder)
        recalled = parser.decode = self._decode(pipeline.encoder)
        parser.decode_all = lambda group, words, **known: [recalled(one, words=own, **known) for one, own in zip(group, words, strict=True)]
        return replace(pipeline, encoder=encoder)

    def _decode(self, encoder: Encoder) -> Any:
        def recalled(scores: _Later, *, words: Sequence[str], labels: Any, table: Any) -> Analysis:
            key = tuple(words)
            if key not in self._known:
                self._known[key] = decode(encoder.forward([scores.pieces])[0], words=words, labels=labels, table=table)
                self._new += 1
            return self._known[key]

        return recalled

    def keep(self) -> None:
        """Writes what is new. Another process that writes at the same time does no harm: the last one wins."""
        if self._new:
            part = self._path.with_name(f"{self._path.name}.{id(self)}")
            part.write_bytes(pickle.dumps({"of": self._of, "known": self._known}, protocol=5))
            part.replace(self._path)


def _fingerprint() -> str:
    found = hashlib.sha256((WEIGHTS / "manifest.toml").read_bytes())
    for path in (DATA / "lexicons" / "inflected.tsv", *sorted(Path(str(package.__file__)).parent.glob("*.py"))):
        found.update(path.read_bytes())
    return found.hexdigest()
