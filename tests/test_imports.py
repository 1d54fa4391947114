"""Who may import whom, read from the imports of every module."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent.parent / "src" / "according"
MODULES = sorted(SOURCE.rglob("*.py"))

EVERYBODY = {"errors", "settings", "guarded"}
ALLOWED = {
    "errors": set(),
    "settings": {"ontology"},
    "guarded": set(),
    "collector": set(),
    "records": set(),
    "ontology": {"records"},
    "encoder": {"records", "ontology"},
    "stages": {"records", "ontology", "encoder"},
    "scoring": {"records", "ontology"},
    "corpus": {"records", "ontology", "scoring"},
    "export": {"records", "ontology"},
    "against": {"records", "ontology", "export"},
    "review": {"records", "ontology"},
    "store": {"records", "ontology", "review"},
    "fetch": {"records"},
    "atlas": {"records", "ontology"},
    "web": {"records", "ontology", "review", "store", "export", "atlas"},
    "publish": {"records", "ontology", "export", "atlas", "web"},
    "archive": {"records", "ontology", "stages", "pipeline", "export", "collector"},
    "parsing": {"records", "ontology", "encoder", "stages"},
    "pipeline": {"records", "ontology", "encoder", "stages", "explain", "parsing", "of_nobody"},
    "of_nobody": {"records", "ontology", "stages"},
    "explain": {"records", "ontology"},
    "api": {"records", "ontology", "pipeline", "parsing", "stages", "export", "store"},
    "__init__": {"records", "ontology", "api", "store"},
    "__main__": {"cli"},
    "cli": {
        "records",
        "ontology",
        "encoder",
        "stages",
        "scoring",
        "corpus",
        "export",
        "against",
        "review",
        "store",
        "fetch",
        "atlas",
        "publish",
        "web",
        "archive",
        "parsing",
        "pipeline",
        "collector",
        "",
    },
}
"""Part of the package -> the parts it may import, its own and EVERYBODY aside. "" is the package itself (its public names)."""

HOMES = {
    "onnxruntime": ("encoder",),
    "tokenizers": ("encoder",),
    "trafilatura": ("stages.read",),
    "lxml": ("stages.read",),
    "py3langid": ("stages.read",),
    "ftfy": ("stages.read",),
    "click": ("cli",),
    "rich": ("cli",),
    "spacy": ("export", "api"),
    "time": ("cli", "archive"),
    "sqlite3": ("store", "export.geopackage", "stages.ground.own_places", "stages.resolve_actors.uniqueness"),
    "xlsxwriter": ("export.sheets",),
    "pandas": ("store",),
    "pyarrow": ("store", "stages.read", "export.arrow", "archive.tables"),
    "fsspec": ("archive.storage",),
    "multiprocessing": ("archive",),
    "ray": ("archive.on_ray",),
    "pypdf": ("stages.read",),
    "warcio": ("stages.read",),
    "starlette": ("web",),
    "jinja2": ("web", "publish"),
    "uvicorn": ("cli.serving",),
    "socket": ("fetch", "cli.serving", "archive.pool", "archive.lock", "archive.job"),
    "ssl": ("fetch",),
    "http": ("fetch",),
    "urllib.request": (),
    "requests": (),
    "httpx": (),
    "huggingface_hub": (),
    "subprocess": ("archive.pool",),
    "random": (),
    "pickle": (),
    "torch": (),
    "transformers": (),
}
"""Foreign module -> the only parts that may import it."""


def dotted(path: Path) -> str:
    """A module's name below the package: "stages.read.html"; the package itself is "__init__"."""
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if len(parts) > 1 and parts[-1] == "__init__" else parts)


@cache
def imports(path: Path) -> tuple[str, ...]:
    """Full names of all that a module imports, wherever in it. Imports for types alone are imports too."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def ours(path: Path) -> list[str]:
    """What a module imports of the package, without the package's name."""
    return [name.removeprefix("according").lstrip(".") for name in imports(path) if name.partition(".")[0] == "according"]


def lies_in(name: str, homes: tuple[str, ...]) -> bool:
    return any(name == home or name.startswith(home + ".") for home in homes)


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_imports_go_one_way(path: Path) -> None:
    part = dotted(path).partition(".")[0]
    allowed = ALLOWED[part] | EVERYBODY | {part}
    parts = [name.partition(".")[0] for name in ours(path)]
    # "" is `from according import ...`, which brings in everything; names that are no part are what the package exports.
    assert [name for name in parts if name in {"", *ALLOWED} and name not in allowed] == []


@pytest.mark.parametrize("path", sorted((SOURCE / "stages").glob("*/*.py")), ids=dotted)
def test_a_stage_imports_no_other_stage(path: Path) -> None:
    own = ".".join(dotted(path).split(".")[:2])
    assert [name for name in ours(path) if name.startswith("stages.") and not lies_in(name, (own,))] == []


@pytest.mark.parametrize("foreign", sorted(HOMES))
def test_foreign_modules_stay_where_they_belong(foreign: str) -> None:
    found = [dotted(path) for path in MODULES if any(lies_in(name, (foreign,)) for name in imports(path))]
    assert [name for name in found if not lies_in(name, HOMES[foreign])] == []


def test_nothing_below_the_command_line_reads_the_environment() -> None:
    found = []
    for path in MODULES:
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf8")))
        names = {ast.unparse(n) for n in nodes if isinstance(n, ast.Attribute) and n.attr in ("environ", "getenv")}
        if {"os.environ", "os.getenv"} & names and not lies_in(dotted(path), ("cli",)):
            found.append(dotted(path))
    assert not found, "\n".join(found)


def test_help_loads_no_heavy_module() -> None:
    """`according --help` answers at once because what codes is imported when it codes."""
    heavy = {"onnxruntime", "trafilatura", "tokenizers", "numpy", "py3langid", "ftfy", "starlette", "uvicorn", "jinja2"}
    code = f"import sys, according.cli; print(*sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
