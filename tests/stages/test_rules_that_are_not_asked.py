"""What a table says that its rules need is what they need: those that are left out would have told nothing (docs/decisions/0073)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from according.pipeline import Pipeline, countries_of
from according.records.document import Document
from according.records.parse import Ref, Sentence
from according.stages.find_events.conditions import _GOVERNED_BY
from according.stages.find_events.not_theirs import NOT_ACTING, NOT_THEIR_DEED, NOT_THEIRS
from according.stages.ground import find_places
from according.stages.resolve_actors import Resolver
from according.stages.resolve_actors.several import _WAYS

pytestmark = pytest.mark.weights
MORE = (
    "The army said rebels had shelled the village. They killed nine people, witnesses said, and their lawyers asked for their release.",
    "Police urged teachers to call off the march they had planned. She said gunmen killed her brother when he refused to pay.",
    "The two sides met in Oran. Ministers of Chad and Niger signed a truce; both accused the Front of its violation because it had fired.",
    "The council vetoed the bid. Nobody was hurt when the ceasefire broke down, and no shot was fired before troops left or were freed.",
    "Soldiers heard two shots, a monitor warned that any man would be arrested, and miners died in a blast set off in return for a raid.",
)


@pytest.fixture(scope="module")
def documents(examples: Path) -> list[Document]:
    texts = [*(path.read_text(encoding="utf8") for path in sorted(examples.glob("*.txt"))), *MORE]
    return [Document(id=f"{n:016x}", text=text) for n, text in enumerate(texts)]


def heads(sentence: Sentence) -> Iterator[tuple[int, int]]:
    yield from ((t.index, t.head) for t in sentence.tokens if t.head >= 0)


def test_rules_of_what_governs_an_event(pipeline: Pipeline, documents: list[Document]) -> None:
    sentences = [s for document in documents for s in pipeline.finder.repaired(pipeline.parse(document)).sentences]
    left = [(rule, s) for s in sentences for rule in _GOVERNED_BY.rules if rule not in _GOVERNED_BY.of(s)]
    assert len(left) > 1000
    assert not [(rule, s.start) for rule, s in left for at, head in heads(s) if rule(s, at, head)]


@pytest.mark.parametrize("table", [NOT_ACTING, NOT_THEIRS, NOT_THEIR_DEED])
def test_rules_of_who_has_not_done_it(pipeline: Pipeline, documents: list[Document], table) -> None:
    found = [(s, m) for d in documents for parsed in [pipeline.parse(d)] for m in pipeline.finder.find(parsed) for s in [parsed.sentences[m.at.sentence]]]
    left = [(rule, s, m) for s, m in found for rule in table.rules if rule not in table.of(s, kind=m.type)]
    assert len(left) > 100
    assert not [(rule, m.rule) for rule, s, m in left if rule(s, m)]


def resolvers(pipeline: Pipeline, documents: list[Document]) -> Iterator[Resolver]:
    for document in documents:
        parsed = pipeline.parse(document)
        places = countries_of(find_places(parsed, document=document, gazetteer=pipeline.gazetteer))
        yield Resolver(parsed, document=document, registry=pipeline.registry, places=places)


def test_ways_in_which_a_noun_stands_for_several(pipeline: Pipeline, documents: list[Document]) -> None:
    asked = 0
    for resolver in resolvers(pipeline, documents):
        several = resolver._several
        for sentence in resolver.parsed.sentences:
            for token in (t for t in sentence.tokens if t.upos in ("NOUN", "PROPN")):
                ref = Ref(sentence.index, token.index)
                found = resolver.party(ref)
                two = not several.sides.words.isdisjoint(sentence.vocabulary)
                for way in _WAYS if found is not None else ():
                    below = not way.below or not way.below.isdisjoint(sentence.below[token.index])
                    words = not way.words or not way.words.isdisjoint(sentence.vocabulary)
                    if not (below and words and (two or not way.of_two)):
                        assert not way.find(several, ref, found), (way, token.form)
                        asked += 1
        resolver.close()
    assert asked > 1000
