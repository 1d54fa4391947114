"""The command about."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click

from according.cli.terminal import write

Row = tuple[str, str]


@click.command()
def about() -> int:
    """Says which version this is, which weights and tables it runs with their checksums, what it runs on, and under which licences all is.

    Exit status 1 if a weight or table is not the one that was shipped.
    """
    from according.cli.parts import PACKAGE, changed
    from according.ontology.tables import DATA

    weights = PACKAGE / "encoder" / "weights"
    rows = [
        ("version", _metadata("Version")),
        ("weights", _weights(weights)),
        ("tables", _tables(DATA)),
        ("rules", _rules()),
        ("code", "Apache-2.0"),
        ("whole", f"{_metadata('License-Expression')}; weights and tables carry their own licences"),
        ("which has which", str(DATA / "README.md")),
        ("settings", str(DATA / "defaults.toml")),
        *_others(),
    ]
    wrong = [str(folder / name) for folder in (weights, DATA) for name in changed(folder)]
    rows += [("changed", f"{file}; install the package again") for file in wrong]
    write("".join(f"{label:<17}{value}\n" for label, value in rows))
    return int(bool(wrong))


def version_and_weights() -> tuple[str, str]:
    """Version of According, and name, size and SHA-256 of the encoder that ships with it."""
    import according

    return _metadata("Version"), _weights(Path(according.__file__).resolve().parent / "encoder" / "weights")


def _metadata(key: str) -> str:
    import importlib.metadata

    try:
        return importlib.metadata.metadata("according")[key]
    except importlib.metadata.PackageNotFoundError:
        return "not installed, run from its source"


def _weights(folder: Path) -> str:
    try:
        sums = tomllib.loads((folder / "manifest.toml").read_text(encoding="utf8"))["sha256"]
    except (OSError, KeyError, tomllib.TOMLDecodeError) as error:
        return f"none that can be used ({error}); install the package again"
    size = (folder / "encoder.onnx").stat().st_size / 1e6 if (folder / "encoder.onnx").is_file() else 0.0
    return f"encoder.onnx, {size:.1f} MB, sha256 {sums['encoder.onnx']}"


def _tables(folder: Path) -> str:
    """The manifest has the checksums of all others."""
    manifest = (folder / "manifest.toml").read_bytes()
    number = len(tomllib.loads(manifest.decode("utf-8"))["sha256"])
    return f"{number} files, sha256 of their manifest {hashlib.sha256(manifest).hexdigest()}"


def _rules() -> str:
    """Whether this is a wheel of `make compiled`; the claims are the same."""
    import importlib.util

    found = importlib.util.find_spec("according.pipeline")
    return "as written" if found is None or str(found.origin).endswith(".py") else "compiled"


def _others() -> Iterator[Row]:
    from according.cli.parts import packages, packed

    yield from (("runs on", f"{part.name} {part.version} ({part.licence})") for part in packages())
    yield from (("packed with it", f"{part.name} {part.version} ({part.licence})") for part in packed())
