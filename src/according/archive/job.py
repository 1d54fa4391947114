"""What is to be done, as a process anywhere can be told it."""

from __future__ import annotations

import hashlib
import json
import socket
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from according.collector import spare_what_is_loaded
from according.errors import ArchiveError
from according.settings import Settings, load_settings

if TYPE_CHECKING:
    from according.pipeline import Pipeline

IDENTITY = "archive.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """out: folder or address of the output. changes, overlays, published: as the command line has them (--set, --with, --published).

    coder: version, weights, tables and settings that code, with their checksums. libraries: their versions. Where both are alike, two runs
    give the same bytes.
    """

    out: str
    changes: Mapping[str, str] = field(default_factory=dict)
    overlays: tuple[str, ...] = ()
    published: str | None = None
    coder: Mapping[str, Any] = field(default_factory=dict)
    libraries: Mapping[str, str] = field(default_factory=dict)

    @property
    def identity(self) -> dict[str, Any]:
        """What must be the same when the work goes on."""
        return {"coder": dict(self.coder), "published": self.published, "libraries": dict(self.libraries)}

    @property
    def key(self) -> str:
        """Checksum of the identity."""
        return hashlib.sha256(json.dumps(self.identity, sort_keys=True).encode()).hexdigest()[:32]

    def check_machine(self) -> None:
        """Raises ArchiveError if this machine has other libraries than the one on which the work was begun."""
        here = libraries() if self.libraries else {}
        for name, wanted in self.libraries.items():
            if here.get(name) != wanted:
                problem = f"has {name} {here.get(name)}, but the run was begun with {wanted}; install the same everywhere"
                raise ArchiveError(socket.gethostname(), problem=problem)

    def settings(self) -> Settings:
        return load_settings(dict(self.changes))

    def day(self) -> date | None:
        return date.fromisoformat(self.published) if self.published else None

    def pipeline(self) -> Pipeline:
        """The pipeline, loaded. Raises WeightsError, DataFileError."""
        from according.pipeline import Pipeline  # what hands out work codes nothing

        loaded = Pipeline.load(overlays=map(Path, self.overlays), settings=self.settings())
        spare_what_is_loaded()
        return loaded

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Job:
        record = json.loads(text)
        return cls(**record | {"overlays": tuple(record["overlays"])})


def libraries() -> dict[str, str]:
    """Versions of what the bytes of the output depend on, besides the coder."""
    import platform
    from importlib.metadata import version

    found = {name: version(name) for name in ("numpy", "onnxruntime", "pyarrow", "tokenizers", "trafilatura")}
    return {"python": ".".join(platform.python_version_tuple()[:2]), "machine": platform.machine(), **found}
