"""The size and shape of our modules and functions, read from their syntax trees."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent.parent / "src" / "according"
MODULES = sorted(SOURCE.rglob("*.py"))
Function = ast.FunctionDef | ast.AsyncFunctionDef

BATCH_BOUNDARY = ("guarded.py",)
"""Where, and nowhere else, one `except Exception` may stand: a document that fails must not end the run."""


def name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf8"), filename=str(path))


@cache
def functions(tree: ast.AST) -> tuple[Function, ...]:
    return tuple(node for node in ast.walk(tree) if isinstance(node, Function))


def body_lines(function: Function) -> int:
    """Lines of a body, its docstring left out."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


def parameters(function: Function) -> list[str]:
    """Names of all parameters but self and cls, * and ** left out."""
    found = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]
    return [name for name in found if name not in ("self", "cls")]


def is_click_command(function: Function) -> bool:
    """Click calls its commands by keyword, with one parameter for each option."""
    return any(word in ast.unparse(decorator) for decorator in function.decorator_list for word in ("command(", "group(", "option("))


def names_used_from_other_folders() -> set[tuple[Path, str]]:
    """(folder, name) of everything that a module outside the folder imports, through its __init__ or not."""
    found = set()
    for path in MODULES:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("according."):
                home = SOURCE.joinpath(*node.module.split(".")[1:])
                folder = home if home.is_dir() else home.parent
                if folder != path.parent:
                    found |= {(folder, alias.name) for alias in node.names}
    return found


def public_functions(path: Path, used: set[tuple[Path, str]]) -> Iterator[Function]:
    """Functions, constructors and methods that other folders call; a folder's own helpers may be called as is handy there."""
    for node in tree_of(path).body:
        if (path.parent, getattr(node, "name", "")) not in used:
            continue
        inner = node.body if isinstance(node, ast.ClassDef) else [node]
        yield from (f for f in inner if isinstance(f, Function) and (not f.name.startswith("_") or f.name == "__init__"))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_have_at_most_300_lines(path: Path) -> None:
    lines = path.read_text(encoding="utf8").count("\n")
    assert lines <= 300


def test_function_bodies_have_at_most_40_lines() -> None:
    long = [f"{name_of(path)}: {f.name} has {body_lines(f)}" for path in MODULES for f in functions(tree_of(path)) if body_lines(f) > 40]
    assert not long, "\n".join(long)


def test_nine_in_ten_function_bodies_have_at_most_25_lines() -> None:
    lengths = sorted(body_lines(f) for path in MODULES for f in functions(tree_of(path)))
    assert lengths[int(len(lengths) * 0.9)] <= 25


def test_functions_have_at_most_six_parameters() -> None:
    wide = [
        f"{name_of(path)}: {f.name} has {len(parameters(f))}"
        for path in MODULES
        for f in functions(tree_of(path))
        if len(parameters(f)) > 6 and not is_click_command(f)
    ]
    assert not wide, "\n".join(wide)


def test_public_functions_take_all_but_their_first_parameter_by_keyword() -> None:
    loose, used = [], names_used_from_other_folders()
    for path in MODULES:
        for f in public_functions(path, used):
            positional = [a.arg for a in (*f.args.posonlyargs, *f.args.args) if a.arg not in ("self", "cls")]
            if f.args.vararg is not None and f.args.defaults:  # "relation, *more" are one list, of which the first is there for speed
                positional.pop()
            if len(positional) > 1 and not is_click_command(f):
                loose.append(f"{name_of(path)}: {f.name}({', '.join(positional)})")
    assert not loose, "\n".join(loose)


def test_every_parameter_and_result_is_annotated() -> None:
    bare = []
    for path in MODULES:
        for f in functions(tree_of(path)):
            arguments = [*f.args.posonlyargs, *f.args.args, *f.args.kwonlyargs, *filter(None, (f.args.vararg, f.args.kwarg))]
            missing = [a.arg for a in arguments if a.annotation is None and a.arg not in ("self", "cls")]
            if missing or f.returns is None:
                bare.append(f"{name_of(path)}: {f.name} {missing}")
    assert not bare, "\n".join(bare)


def test_nothing_asserts() -> None:
    found = [f"{name_of(path)}: line {n.lineno}" for path in MODULES for n in ast.walk(tree_of(path)) if isinstance(n, ast.Assert)]
    assert not found, "\n".join(found)


def test_blanket_excepts_stand_at_the_batch_boundary_only() -> None:
    found = []
    for path in MODULES:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.ExceptHandler) and (node.type is None or ast.unparse(node.type) in ("Exception", "BaseException")):
                found.append(f"{name_of(path)}: line {node.lineno}")
    assert len(found) <= 1, found
    assert [place for place in found if not place.startswith(BATCH_BOUNDARY)] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_with_code_say_what_they_are_for(path: Path) -> None:
    tree = tree_of(path)
    assert not tree.body or ast.get_docstring(tree)
