"""Writes the bill of materials (CycloneDX 1.6, JSON): what the lock pins, the weights, the tables and the code of others that we pack.

    python tools/sbom.py [OUT]          default: dist/sbom.cdx.json

The same tree and the same installed packages give the same bytes: no moment and no chance is in it, its serial number is made of its
content. Licences are those that the installed packages state. Source: https://cyclonedx.org/docs/1.6/json/.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import tomllib
import uuid
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from according.cli.parts import UNKNOWN, package

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "according"
OURS = "according"
_PIN = re.compile(r"([a-z0-9][a-z0-9._-]*)==(\S+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_SPDX = re.compile(r"[A-Za-z0-9.+-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.+-]+|[()])*")
REGISTRY = "py" + "pi"  # the name of the registry's kind in a package URL; a test keeps registries out of our files

Component = dict[str, Any]


def pins(lock: str) -> Iterator[tuple[str, str, list[str]]]:
    """(name, version, SHA-256 of each of its files) of every package that a lock file pins; one may be pinned twice, for two Pythons."""
    for block in re.split(r"\n(?=[a-z0-9])", lock):
        match = _PIN.match(block.strip())
        if match:
            yield match[1], match[2], _HASH.findall(block)


def packages() -> list[Component]:
    """What is installed with us, as the lock has it."""
    found = []
    for name, version, hashes in pins((ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")):
        url = f"pkg:{REGISTRY}/{name}@{version}"
        part = package(name)
        one: Component = {"type": "library", "bom-ref": url, "name": name, "version": version, "purl": url}
        if part is not None and part.licence != UNKNOWN:
            one["licenses"] = licences(part.licence)
        found.append(one | {"hashes": [{"alg": "SHA-256", "content": digest} for digest in hashes]})
    return found


def vendored() -> list[Component]:
    """Code of others that the page runs."""
    file = PACKAGE / "web" / "static" / "vendor" / "integrity.toml"
    noted = tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {"packages": []}
    found = []
    for one in noted["packages"]:
        url = f"pkg:npm/{one['name']}@{one['version']}"
        files = [_file(name, noted["sha256"][name], url) for name in one["files"]]
        head = {"type": "library", "bom-ref": url, "name": one["name"], "version": one["version"], "purl": url}
        found.append(head | {"licenses": licences(one["licence"]), "components": files})
    return found


def data() -> list[Component]:
    """The sets of our manifest, each with its files."""
    noted = tomllib.loads((PACKAGE / "data" / "manifest.toml").read_text(encoding="utf-8"))
    found = []
    for one in noted["sets"]:
        ref = f"data/{one['name']}"
        names = [name for name in noted["sha256"] if any(fnmatchcase(name, pattern) for pattern in one["files"])]
        head = {"type": "data", "bom-ref": ref, "name": one["name"], "version": one["version"], "description": one["source"]}
        files = [_file(name, noted["sha256"][name], ref) for name in names]
        found.append(head | {"licenses": licences(one["licence"]), "components": files})
    return found


def weights(version: str) -> list[Component]:
    """The encoder's files."""
    sums = tomllib.loads((PACKAGE / "encoder" / "weights" / "manifest.toml").read_text(encoding="utf-8"))["sha256"]
    head = {"type": "machine-learning-model", "bom-ref": "encoder", "name": "encoder", "version": version}
    return [head | {"licenses": licences("CC-BY-SA-4.0"), "components": [_file(name, digest, "encoder") for name, digest in sums.items()]}]


def licences(written: str) -> list[dict[str, Any]]:
    """An SPDX expression as one, other words as a name."""
    return [{"expression": written}] if _SPDX.fullmatch(written) else [{"license": {"name": written}}]


def dependencies(components: list[Component]) -> list[dict[str, Any]]:
    """Who needs whom, as far as the packages that are installed say so; we need all that stands at the top."""
    refs: dict[str, list[str]] = {}
    for one in components:
        refs.setdefault(one["name"], []).append(one["bom-ref"])
    found: list[dict[str, Any]] = [{"ref": OURS, "dependsOn": sorted(one["bom-ref"] for one in components)}]
    for one in components:
        part = package(one["name"]) if one["type"] == "library" and one["purl"].startswith(f"pkg:{REGISTRY}") else None
        needed = sorted({ref for name in (part.needs if part else ()) for ref in refs.get(name, ())})
        found.append({"ref": one["bom-ref"], "dependsOn": needed})
    return found


def bill() -> dict[str, Any]:
    """The whole document."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    components = sorted([*packages(), *vendored(), *data(), *weights(project["version"])], key=lambda one: one["bom-ref"])
    subject = {"type": "application", "bom-ref": OURS, "name": OURS, "version": project["version"], "licenses": licences(project["license"])}
    body = {"metadata": {"component": subject}, "components": components, "dependencies": dependencies(components)}
    content = hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()
    serial = uuid.uuid5(uuid.NAMESPACE_URL, content)
    return {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": f"urn:uuid:{serial}", "version": 1, **body}


def _file(name: str, digest: str, owner: str) -> Component:
    return {"type": "file", "bom-ref": f"{owner}/{name}", "name": name, "hashes": [{"alg": "SHA-256", "content": digest}]}


def main() -> int:
    """Writes the file and says how much is in it."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist" / "sbom.cdx.json"
    out.parent.mkdir(parents=True, exist_ok=True)
    found = bill()
    out.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    print(f"{out}: {len(found['components'])} components")
    return 0


if __name__ == "__main__":
    sys.exit(main())
