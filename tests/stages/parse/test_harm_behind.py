from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.parse import Sentence
from according.records.reading import Reading
from according.stages.parse.harm_behind import with_harm
from trees import sentence

THAT = "that/_/PRON/{0}/nsubj killed/kill/VERB/{1}/acl:relcl nine/_/NUM/{0}/obj"


def told(rows: str, deed: str) -> Sentence:
    """A sentence in which the encoder reads a word as violence, and nouns for grounds as places."""
    reading = Reading(types={"ASSAULT": 0.9}, mode=None, status={}, voice={}, happened=0.9, roles=())
    tokens = (
        replace(t, reading=reading if t.form == deed else None, mention="place" if t.form in ("market", "camp") else "O")
        for t in sentence(rows).tokens
    )
    return replace(sentence(rows), tokens=tuple(tokens))


@pytest.mark.parametrize(
    ("rows", "deed", "wanted"),
    [
        ("A/_/DET/2/det strike/_/NOUN/0/root on/_/ADP/5/case a/_/DET/5/det market/_/NOUN/2/nmod " + THAT.format(7, 5), "strike", (1, "acl:relcl")),
        ("They/_/PRON/2/nsubj bombed/bomb/VERB/0/root a/_/DET/4/det market/_/NOUN/2/obj " + THAT.format(6, 4), "bombed", (1, "conj")),
        ("They/_/PRON/2/nsubj bombed/bomb/VERB/0/root a/_/DET/4/det school/_/NOUN/2/obj " + THAT.format(6, 4), "bombed", (1, "conj")),
        # a bomb kills, and a market that nobody attacked is no place of violence
        ("They/_/PRON/2/nsubj planted/plant/VERB/0/root a/_/DET/4/det bomb/_/NOUN/2/obj " + THAT.format(6, 4), "planted", (3, "acl:relcl")),
        ("They/_/PRON/2/nsubj saw/see/VERB/0/root a/_/DET/4/det camp/_/NOUN/2/obj " + THAT.format(6, 4), "", (3, "acl:relcl")),
    ],
)
def test_a_place_has_killed_nobody(rows: str, deed: str, wanted: tuple[int, str]) -> None:
    assert next((t.head, t.deprel) for t in with_harm(told(rows, deed)).tokens if t.form == "killed") == wanted
