from __future__ import annotations

import pytest

from according.stages.parse.complements import with_complements
from according.stages.parse.subjects import with_subjects
from trees import sentence

HERO = "She/_/PRON/2/nsubj became/become/VERB/0/root a/_/DET/4/det hero/_/NOUN/2/xcomp"


@pytest.mark.parametrize(
    ("rows", "form", "wanted"),
    [
        ("Troops/_/NOUN/2/nsubj remained/remain/VERB/0/root on/_/ADP/4/case alert/_/NOUN/2/xcomp", "alert", ("obl", "NOUN")),
        ("They/_/PRON/2/nsubj demanded/demand/VERB/0/root their/_/PRON/4/nmod:poss release/_/VERB/2/xcomp", "release", ("obj", "NOUN")),
        (
            "He/_/PRON/2/nsubj directed/direct/VERB/0/root that/_/SCONJ/6/mark herders/herder/NOUN/6/nsubj:pass be/_/AUX/6/aux:pass "
            "allowed/allow/VERB/2/xcomp",
            "allowed",
            ("ccomp", "VERB"),
        ),
        (HERO, "hero", ("xcomp", "NOUN")),
        (
            "He/_/PRON/3/nsubj:pass was/be/AUX/3/aux:pass declared/declare/VERB/0/root a/_/DET/5/det traitor/_/NOUN/3/xcomp",
            "traitor",
            ("xcomp", "NOUN"),
        ),
        ("They/_/PRON/2/nsubj want/_/VERB/0/root to/_/PART/4/mark leave/_/VERB/2/xcomp", "leave", ("xcomp", "VERB")),
    ],
)
def test_what_is_no_open_complement(rows: str, form: str, wanted: tuple[str, str]) -> None:
    found = with_complements(sentence(rows))
    assert next((t.deprel, t.upos) for t in found.tokens if t.form == form) == wanted


def test_a_sentence_without_such_words_is_the_same_object() -> None:
    before = sentence(HERO)
    assert with_complements(before) is before
    assert with_subjects(before) is before


def test_the_subject_of_what_is_said_is_not_who_says_it() -> None:
    rows = "Tamba/_/PROPN/6/nsubj ordered/order/VERB/6/ccomp it/_/PRON/2/obj his/_/PRON/5/nmod:poss spokesman/_/NOUN/6/nsubj said/say/VERB/0/root"
    assert [(t.form, t.head) for t in with_subjects(sentence(rows)).tokens if t.deprel == "nsubj"] == [("Tamba", 1), ("spokesman", 5)]
