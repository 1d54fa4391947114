"""The command about."""

from __future__ import annotations

import tomllib
from pathlib import Path

import click

from according.cli.terminal import write


@click.command()
def about() -> int:
    """Says which version this is, which weights it runs, and under which licences code, weights and tables are."""
    import according
    from according.ontology.tables import DATA

    package = Path(according.__file__).resolve().parent
    rows = [
        ("version", _metadata("Version")),
        ("weights", _weights(package / "encoder" / "weights")),
        ("code", "Apache-2.0"),
        ("whole", f"{_metadata('License-Expression')}; weights and tables carry their own licences"),
        ("which has which", str(DATA / "README.md")),
        ("settings", str(DATA / "defaults.toml")),
    ]
    write("".join(f"{label:<17}{value}\n" for label, value in rows))
    return 0


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
