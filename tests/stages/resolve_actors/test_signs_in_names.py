"""Names that begin with signs, or with a nationality, as an encoder may mark them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from according.stages.resolve_actors import Registry
from according.stages.resolve_actors.spans import name_spans


@pytest.mark.parametrize(
    ("text", "kept"),
    [("-- army shelled it.", []), ("Lebanese army shelled it.", []), ("Lebanese Army shelled it.", ["Lebanese Army"]), ("Volta army shelled it.", ["Volta army"])],
)  # fmt: skip
def test_what_is_no_name_whatever_stands_first(pipeline: Pipeline, text: str, kept: list[str]) -> None:
    parsed = pipeline.parse(Document(id="d", text=text))
    (sentence,) = parsed.sentences
    last = next(t.index for t in sentence.tokens if t.form.lower() == "army")
    names = {t.index: "B-ORG" if t.index == 0 else "I-ORG" if t.index <= last else "O" for t in sentence.tokens}
    marked = replace(sentence, tokens=tuple(replace(t, name=names[t.index]) for t in sentence.tokens))
    spans = name_spans(replace(parsed, sentences=(marked,)), text=text, registry=Registry.load())
    assert [span.text for span in spans if span.label == "ORG"] == kept
