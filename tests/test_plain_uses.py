"""Uses of words that tell no event (data/ontologies/plain.toml), each with a sentence of ours, coded whole."""

from __future__ import annotations

import pytest

from according.ontology.tables import DATA, read_toml
from according.pipeline import Pipeline
from according.records.document import Document
from according.stages.find_events.spelling import respelt

pytestmark = pytest.mark.weights
USES = read_toml(DATA / "ontologies" / "plain.toml")["uses"]


def _lemmas_found(pipeline: Pipeline, text: str) -> set[str]:
    document = Document(id="d", text=text)
    parsed = pipeline.parse(document)
    sentences = [respelt(sentence, codebook=pipeline.codebook) for sentence in parsed.sentences]
    return {sentences[m.at.sentence][m.at.token].lemma.lower() for m in pipeline.finder.find(parsed)}


def _names(number: int) -> set[str]:
    return {lemma.split()[0] for lemma in USES[number]["lemmas"]}


@pytest.mark.parametrize("number", range(len(USES)))
def test_no_event_in_a_plain_use(pipeline: Pipeline, number: int) -> None:
    assert not _names(number) & _lemmas_found(pipeline, USES[number]["example"])


@pytest.mark.parametrize("number", [n for n, use in enumerate(USES) if use.get("but")])
def test_an_event_in_the_other_use(pipeline: Pipeline, number: int) -> None:
    assert _names(number) & _lemmas_found(pipeline, USES[number]["but"])
