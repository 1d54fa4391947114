"""Word sets that rules share have one home, read from the syntax trees of our modules.

Closed classes of English stand in `ontology/closed_classes.py`, nouns and verbs of one meaning in `ontology/content_words.py`, PLOVER's
types in `ontology/event_types.py`, relations and tags of Universal Dependencies in `records/relations.py`; groups of statuses, sectors
and precisions stand with the values of which they are groups (`records/mention.py`, `actor.py`, `where.py`).
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from according.ontology import closed_classes, content_words, event_types
from according.ontology.codebook import load_codebook
from according.ontology.event_types import TYPES
from according.records import actor, mention, relations, where
from according.records.where import FINE_PRECISIONS, PRECISIONS
from according.stages.resolve_actors.entries import BODY_KINDS, GENERIC_KINDS, RANKED_KINDS

SOURCE = Path(__file__).resolve().parent.parent / "src" / "according"
LEAST = 4
"""Members from which on a set that stands twice is no chance."""

SHARED = (closed_classes, content_words, event_types, relations, actor, mention, where)
"""Homes of shared sets, of which some are put together from others (`MODALS | NEGATORS`) and stand literally nowhere."""

MEANT = {
    ("ontology/event_types.py", "stages/find_events/match.py"): (frozenset(TYPES), "PLOVER's order, and which of two types wins"),
    ("records/where.py", "stages/reconcile/events.py"): (frozenset(PRECISIONS), "as the docs list them, and from the finest on"),
    ("records/where.py", "store/rows.py"): (
        frozenset("name text start end country admin1 lat lon radius_km precision geonames_id rule".split()),
        "keys in the order of the JSON, and columns in that of the ledger's table",
    ),
    ("stages/ground/name_runs.py", "stages/resolve_actors/resolver.py"): (
        frozenset({"ADJ", "NOUN", "PROPN", "PUNCT"}),
        "what a point of the compass is written with, and what stands between a title and a name",
    ),
}
"""Modules -> the set that stands in both, and why it is not one."""


def words_of(node: ast.AST) -> frozenset[str]:
    """The words of a literal set, tuple or list of nothing but words, or of "one two three".split(); none of any other node."""
    if isinstance(node, ast.Set | ast.Tuple | ast.List):
        values = [element.value for element in node.elts if isinstance(element, ast.Constant)]
        return frozenset(values) if len(values) == len(node.elts) and all(isinstance(value, str) for value in values) else frozenset()
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
        text = node.func.value
        return frozenset(text.value.split()) if isinstance(text, ast.Constant) and isinstance(text.value, str) else frozenset()
    return frozenset()


def sets_in(source: str) -> Iterator[frozenset[str]]:
    return (words for node in ast.walk(ast.parse(source)) if len(words := words_of(node)) >= LEAST)


@cache
def homes() -> dict[frozenset[str], list[str]]:
    """Every word set -> the modules in which it stands, in whatever order of its words."""
    shared = {Path(module.__file__): set(shared_by(module)) for module in SHARED}
    found: dict[frozenset[str], list[str]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for words in {*sets_in(path.read_text(encoding="utf8")), *shared.get(path, ())}:
            found.setdefault(words, []).append(path.relative_to(SOURCE).as_posix())
    return found


def shared_by(module: ModuleType) -> Iterator[frozenset[str]]:
    """The word sets that a module gives to others, however they are put together."""
    sets = (frozenset(value) for name, value in vars(module).items() if name.isupper() and isinstance(value, frozenset | tuple))
    return (words for words in sets if len(words) >= LEAST)


def test_no_word_set_stands_in_two_modules() -> None:
    twice = {words: modules for words, modules in homes().items() if len(modules) > 1}
    meant = {words: list(modules) for modules, (words, _) in MEANT.items()}
    again = [f"{', '.join(modules)}: {' '.join(sorted(words))}" for words, modules in twice.items() if meant.get(words) != modules]
    assert not again, "give these one home and a name (see this file's first lines):\n" + "\n".join(again)


@pytest.mark.parametrize("modules", sorted(MEANT), ids=" ".join)
def test_what_may_stand_twice_still_does(modules: tuple[str, ...]) -> None:
    assert homes().get(MEANT[modules][0]) == list(modules)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('_A = frozenset({"he", "she", "it", "they"})', ["he it she they"]),
        ('_A, _B = ("he", "she", "it", "they"), 3', ["he it she they"]),
        ('x = word in ["they", "it", "she", "he"]', ["he it she they"]),
        ('_A = frozenset("they it she he".split())', ["he it she they"]),
        ('_A = frozenset({"he", "she", "it"})', []),
        ('_A = frozenset({"he", "she", "it", *_THEY})', []),
        ("_A = (1, 2, 3, 4)", []),
        ("_A = text.split()", []),
    ],
)
def test_word_sets_are_found_however_they_are_written(source: str, found: list[str]) -> None:
    assert [" ".join(sorted(words)) for words in sets_in(source)] == found


def test_groups_are_of_what_they_are_groups_of() -> None:
    """A misspelt type, status or sector in a group would only make rules silent."""
    groups = {name: value for name, value in vars(event_types).items() if isinstance(value, frozenset) and name != "DECREED_MODES"}
    assert {name for name, value in groups.items() if not value <= set(TYPES)} == set()
    assert set(load_codebook().types["COERCE"].modes) >= event_types.DECREED_MODES
    assert set(mention.STATUSES) > mention.PROSPECTIVE > mention.AHEAD
    assert set(mention.STATUSES) > mention.WANTED_OR_NOT_DONE
    assert set(actor.SECTORS) >= actor.SIDES | actor.ARMED_OR_SPIES | actor.ARMED_FORCES | actor.STATE_SECTORS
    assert set(PRECISIONS) > FINE_PRECISIONS
    assert set(GENERIC_KINDS) > {*RANKED_KINDS, *BODY_KINDS}


def test_cooperation_is_what_plover_calls_so() -> None:
    """PLOVER's quads 1 and 2 are cooperation, verbal and material."""
    assert {name for name, known in load_codebook().types.items() if known.quad in (1, 2)} == event_types.COOPERATION
