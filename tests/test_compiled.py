"""Rules that `make compiled` compiles are written as the compiler reads them (docs/decisions/0058-compiled-rules.md)."""

from __future__ import annotations

import ast
import importlib
import inspect
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from according.cli import main


@pytest.fixture(scope="module")
def compiled(root: Path) -> list[Path]:
    """The modules that pyproject.toml names for compiling."""
    hook = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf8"))["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]
    left_out = {root / name.lstrip("/") for name in hook["exclude"]}
    named = [root / name.lstrip("/") for name in hook["include"]]
    assert all(path.exists() for path in [*named, *left_out])
    found = [file for path in named for file in (sorted(path.glob("*.py")) if path.is_dir() else [path])]
    return [path for path in found if path not in left_out]


def starred(tree: ast.AST) -> Iterator[int]:
    """Lines of "x in (*a, b)"."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            rows = [right for op, right in zip(node.ops, node.comparators) if isinstance(op, ast.In | ast.NotIn)]
            rows = [row for row in rows if isinstance(row, ast.Tuple | ast.List)]
            yield from (row.lineno for row in rows if any(isinstance(one, ast.Starred) for one in row.elts))


def test_no_rule_looks_in_a_row_that_it_unpacks(compiled: list[Path], root: Path) -> None:
    """mypyc stops at "x in (*a, b)"; "x in {*a, b}" says the same."""
    assert list(starred(ast.parse("x in (*a, b)"))) == [1]
    found = [f"{path.relative_to(root)}:{line}" for path in compiled for line in starred(ast.parse(path.read_text(encoding="utf8")))]
    assert not found, f"write a set: {', '.join(found)}"


def rows_among_rows(tree: ast.AST) -> Iterator[int]:
    """The lines of "(x, y) in ((a, b), (c, d))"."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and isinstance(node.left, ast.Tuple):
            yield from (row.lineno for row in node.comparators if isinstance(row, ast.Tuple) and isinstance(row.elts[0], ast.Tuple))


def test_no_rule_looks_for_a_row_among_rows(compiled: list[Path], root: Path) -> None:
    """What mypyc makes of it some C compilers refuse (maybe uninitialized); a set of rows is none the worse."""
    assert list(rows_among_rows(ast.parse("(x, y) in ((1, 2), (3, 4))"))) == [1]
    trees = ((path, ast.parse(path.read_text(encoding="utf8"))) for path in compiled)
    found = [f"{path.relative_to(root)}:{line}" for path, tree in trees for line in rows_among_rows(tree)]
    assert not found, f"write a set: {', '.join(found)}"


def called(node: ast.expr) -> str:
    """The name of the function that an expression calls, "" for other expressions."""
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id if isinstance(node.func, ast.Name) else ""


def looked_in(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Names of the functions of "x in f(y)", with the lines."""
    compares = (node for node in ast.walk(tree) if isinstance(node, ast.Compare))
    rows = (row for node in compares for op, row in zip(node.ops, node.comparators) if isinstance(op, ast.In | ast.NotIn))
    yield from ((name, row.lineno) for row in rows if (name := called(row)))


def test_no_rule_looks_in_what_is_yielded(compiled: list[Path], root: Path) -> None:
    """A compiled generator knows no "in" (AttributeError as it runs); a tuple of it does."""
    assert list(looked_in(ast.parse("x in a.f(y)"))) == [("f", 1)]
    trees = {path: ast.parse(path.read_text(encoding="utf8")) for path in compiled}
    functions = [node for tree in trees.values() for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    generators = {one.name for one in functions if any(isinstance(node, ast.Yield | ast.YieldFrom) for node in ast.walk(one))}
    generators -= {one.name for one in functions if "Iterator" not in ast.unparse(one.returns or ast.Constant(""))}
    assert "ancestors" in generators
    found = [f"{path.relative_to(root)}:{line}" for path, tree in trees.items() for name, line in looked_in(tree) if name in generators]
    assert not found


def test_no_class_that_stays_inherits_from_one_that_is_compiled(compiled: list[Path], root: Path) -> None:
    """It could not be made: interpreted classes cannot inherit from compiled ones."""
    source = root / "src"
    rules = {".".join(path.relative_to(source).with_suffix("").parts).removesuffix(".__init__") for path in compiled}
    assert len(rules) > 200
    others = [".".join(path.relative_to(source).with_suffix("").parts) for path in sorted((source / "according").rglob("*.py"))]
    found = []
    for name in (one for one in others if one not in rules and not one.endswith(("__init__", "__main__"))):
        text = (source / Path(*name.split("."))).with_suffix(".py").read_text(encoding="utf8")
        if "\nclass " not in text:
            continue
        module = pytest.importorskip(name) if name.endswith("spacy_doc") else importlib.import_module(name)
        own = [one for one in vars(module).values() if inspect.isclass(one) and one.__module__ == name]
        found += [f"{name}.{one.__qualname__}" for one in own for base in one.__mro__[1:] if base.__module__ in rules]
    assert not found


def test_about_says_whether_the_rules_are_compiled(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["about"]) == 0
    assert "\nrules            as written\n" in capsys.readouterr().out
