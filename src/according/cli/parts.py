"""What an installed According is made of: packages that it runs on, code packed with it, weights and tables; licences, checksums."""

from __future__ import annotations

import hashlib
import importlib.metadata
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent.parent
UNKNOWN = "not stated"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_SHORT = 60
"""Characters; a longer field Licence is the text of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A package. needs: names of those that it needs itself."""

    name: str
    version: str
    licence: str
    needs: tuple[str, ...] = ()


def packages(root: str = "according") -> list[Part]:
    """All packages that one runs on, by name, extras aside; none if it is run from its source without being installed."""
    found: dict[str, Part] = {}
    waiting = list(_needs(root))
    while waiting:
        name = waiting.pop()
        part = None if name in found else package(name)
        if part is not None:
            found[name] = part
            waiting += part.needs
    return [found[name] for name in sorted(found)]


def package(name: str) -> Part | None:
    """A package that is installed, else None (one that this system does not need)."""
    try:
        metadata = importlib.metadata.metadata(name)
    except importlib.metadata.PackageNotFoundError:
        return None
    return Part(name=name, version=metadata["Version"], licence=licence_of(metadata), needs=tuple(_needs(name)))


def licence_of(metadata: Any) -> str:
    """The licence that a package's metadata name, an SPDX expression where there is one."""
    expression = metadata.get("License-Expression")
    if expression:
        return str(expression)
    classified = [c.rpartition(" :: ")[2] for c in metadata.get_all("Classifier") or () if c.startswith("License :: ")]
    classified = [name for name in classified if name != "OSI Approved"]
    written = str(metadata.get("License") or "").strip()
    if written and len(written) <= _SHORT and "\n" not in written:
        return written
    return " AND ".join(classified) or UNKNOWN


def packed() -> list[Part]:
    """Code of others that is packed with ours, as the page's integrity file lists it."""
    noted = _toml(PACKAGE / "web" / "static" / "vendor" / "integrity.toml")
    return [Part(name=one["name"], version=one["version"], licence=one["licence"]) for one in noted.get("packages", ())]


def changed(folder: Path) -> list[str]:
    """Files of a folder that are not those that its manifest.toml has the checksums of."""
    sums: Mapping[str, str] = _toml(folder / "manifest.toml").get("sha256", {})
    return [name for name, digest in sorted(sums.items()) if _digest(folder / name) != digest]


def _needs(name: str) -> Iterator[str]:
    try:
        wanted = importlib.metadata.requires(name) or []
    except importlib.metadata.PackageNotFoundError:
        return
    for line in wanted:
        match = _NAME.match(line)
        if match and "extra ==" not in line:
            yield re.sub(r"[-_.]+", "-", match[0]).lower()


def _digest(file: Path) -> str | None:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else None


def _toml(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
