"""Our JavaScript modules as one classic script: a browser runs no module from disk.

Every module becomes a function that gives back what it exports; what it imports are constants of the functions before it. No parser:
our modules keep to a few forms of import and export, MapLibre's has one export at its end, and anything else is refused.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from according.errors import DataFileError

IMPORT = re.compile(r'^import \{([^}]*)\} from "(\./[\w./-]+\.mjs)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const) ([A-Za-z_]\w*))", re.MULTILINE)
LAST_EXPORT = re.compile(r"export\s*\{([^{}]*)\};?\s*(?://# sourceMappingURL=\S+\s*)?\Z")
LEFT = re.compile(r"^[ \t]*(?:import[ {*]|export[ {*])|\bimport\s*\(", re.MULTILINE)


def classic(entry: Path) -> str:
    """The module at entry and all that it imports, as one script without imports and exports. Raises DataFileError for other forms."""
    order: list[Path] = []
    _visit(entry.resolve(), order, ())
    numbers = {path: number for number, path in enumerate(order)}
    parts = [_function(path, numbers, last=path == order[-1]) for path in order]
    return '"use strict";\n' + "\n".join(parts) + "\n"


def worker_text(module: Path) -> str:
    """A module without imports as a script for a worker, in a classic script that keeps it as a text."""
    source = module.read_text(encoding="utf8")
    return f"globalThis.accordingWorker = {json.dumps(LAST_EXPORT.sub('', source))};\n"


def _visit(path: Path, order: list[Path], above: tuple[Path, ...]) -> None:
    """Appends what path imports, then path: those that import come after what they import."""
    if path in above:
        raise DataFileError(path.name, where="imports", problem=f"go round in a circle by way of {above[-1].name}")
    if path in order:
        return
    for _, name in IMPORT.findall(path.read_text(encoding="utf8")):
        _visit((path.parent / name).resolve(), order, (*above, path))
    order.append(path)


def _function(path: Path, numbers: dict[Path, int], *, last: bool) -> str:
    source = path.read_text(encoding="utf8")

    def constants(match: re.Match[str]) -> str:
        names = ", ".join(": ".join(re.split(r"\s+as\s+", name.strip())) for name in match[1].split(",") if name.strip())
        return f"const {{ {names} }} = module{numbers[(path.parent / match[2]).resolve()]};\n"

    body = IMPORT.sub(constants, source)
    exported = {name: name for name in EXPORT.findall(body)}
    body = EXPORT.sub("", body)
    if found := LAST_EXPORT.search(body):
        pairs = (re.split(r"\s+as\s+", name.strip()) for name in found[1].split(",") if name.strip())
        exported |= {pair[-1]: pair[0] for pair in pairs}
        body = body[: found.start()]
    body = body.replace("import.meta.url", "document.baseURI")
    if "vendor" not in path.parts and (rest := LEFT.search(body)):
        line = body[: rest.start()].count("\n") + 1
        raise DataFileError(path.name, where=f"line {line}", problem="an import or export of a form that cannot go into one script")
    given = ", ".join(f"{json.dumps(name)}: {own}" for name, own in exported.items())
    return f"(async () => {{\n{body}\n}})();" if last else f"const module{numbers[path]} = (() => {{\n{body}\nreturn {{ {given} }};\n}})();"
