"""The weights folder: which files it must hold, and that they are the ones that were measured."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

from according.errors import WeightsError

WEIGHTS = Path(__file__).resolve().parent / "weights"
"""Folder of the weights that ship."""

MANIFEST = "manifest.toml"
FILES = ("encoder.onnx", "labels.json", "lemmas.tsv", "tokenizer.json")
_REMEDY = "install the package again, or export the weights again (training/README.md)"


def checked(folder: Path) -> dict[str, bytes]:
    """The content of the files of a weights folder, by name.

    Raises WeightsError, naming the file and what to do, if one is missing or is not the one that the manifest names.
    """
    sums = checksums(folder)
    contents = {}
    for name in FILES:
        content = _read(folder / name)
        found = hashlib.sha256(content).hexdigest()
        if found != sums[name]:
            raise WeightsError(f"{folder / name}: sha256 is {found[:16]}…, {MANIFEST} says {sums[name][:16]}…; {_REMEDY}")
        contents[name] = content
    return contents


def checksums(folder: Path) -> dict[str, str]:
    """The SHA-256 that the manifest of a weights folder names for each file. Raises WeightsError."""
    path = folder / MANIFEST
    try:
        table = tomllib.loads(_read(path).decode("utf8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WeightsError(f"{path}: not TOML ({error}); {_REMEDY}") from error
    sums = table.get("sha256")
    if not isinstance(sums, dict) or set(sums) != set(FILES):
        raise WeightsError(f"{path}: table [sha256] must name {', '.join(FILES)}; {_REMEDY}")
    return {name: str(value) for name, value in sums.items()}


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise WeightsError(f"{path}: {error.strerror or error}; {_REMEDY}") from error
