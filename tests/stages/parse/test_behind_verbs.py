"""Who speaks behind a verb of saying, and what is denied right behind its verb: over trees as the parser gives them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.parse import Sentence
from according.stages.parse.behind_verbs import with_speakers
from trees import sentence

WARNED = "{comma}/_/PUNCT/2/punct {verb}/warn/VERB:Tense=Past/0/root envoy/_/NOUN/2/iobj ,/_/PUNCT/2/punct aid/_/NOUN/6/nsubj ends/end/VERB/2/ccomp"
DENIED = "He/_/PRON/2/nsubj said/say/VERB/0/root they/_/PRON/4/nsubj {verb}/{lemma}/VERB/2/ccomp planting/plant/VERB:VerbForm=Ger/2/ccomp it/_/PRON/5/obj"


def about(rows: str, **mentions: str) -> Sentence:
    found = sentence(rows)
    return found.with_tokens(
        {t.index: replace(t, mention=mentions.get(t.form, "O"), xpos="VBG" if t.form == "planting" else t.xpos) for t in found.tokens}
    )


@pytest.mark.parametrize(
    ("rows", "mention", "relation"),
    [
        (WARNED.format(comma=",", verb="warned"), "person", "nsubj"),
        (WARNED.format(comma="They", verb="warned"), "person", "iobj"),  # "they warned the envoy,"
        (WARNED.format(comma=",", verb="warned"), "object", "iobj"),
        (WARNED.format(comma=",", verb="shut").replace("/warn/", "/shut/"), "person", "iobj"),
        (WARNED.format(comma=",", verb="warned").replace("2/ccomp", "2/advcl"), "person", "iobj"),
    ],
)
def test_who_stands_behind_the_verb(rows: str, mention: str, relation: str) -> None:
    assert with_speakers(about(rows, envoy=mention))[2].deprel == relation


@pytest.mark.parametrize(("verb", "lemma", "head"), [("denied", "deny", 3), ("hoped", "hope", 1)])
def test_what_is_denied(verb: str, lemma: str, head: int) -> None:
    found = with_speakers(about(DENIED.format(verb=verb, lemma=lemma)))
    assert found[4].head == head
    assert found[4].relation == ("xcomp" if head == 3 else "ccomp")


def test_other_sentences_are_the_same_object() -> None:
    for rows in ("", "They/_/PRON/2/nsubj left/leave/VERB/0/root"):
        before = sentence(rows)
        assert with_speakers(before) is before


def test_what_stands_behind_a_gerund_is_done_to() -> None:
    rows = "Rebels/rebel/NOUN/2/nsubj denied/deny/VERB/0/root launching/launch/VERB/2/ccomp raids/raid/NOUN/2/obj"
    tree = sentence(rows)
    found = with_speakers(tree.with_tokens({2: replace(tree[2], xpos="VBG")}))
    assert (found[3].head, found[3].deprel) == (2, "obj")
    kept = sentence(rows.replace("raids/raid/NOUN/2/obj", "raids/raid/NOUN/2/obl"))
    assert with_speakers(kept.with_tokens({2: replace(kept[2], xpos="VBG")}))[3].head == 1
