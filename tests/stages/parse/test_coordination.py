"""Second verbs of the speaker and bare infinitives, over trees as the parser gives them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.parse import Sentence
from according.stages.parse.coordination import mended
from trees import sentence

PAST = "VERB:Tense=Past,VerbForm=Fin"
PART = "VERB:Tense=Past,VerbForm=Part"
DENIED = (
    f"He/_/PRON/2/nsubj denied/deny/{PAST}/0/root that/_/SCONJ/6/mark men/man/NOUN/6/nsubj had/have/AUX/6/aux fired/fire/{PART}/2/ccomp"
)
DEMANDED = f"He/_/PRON/2/nsubj demanded/demand/{PAST}/0/root that/_/SCONJ/5/mark they/_/PRON/5/nsubj leave/_/VERB:VerbForm=Inf/2/ccomp"

CASES = [
    (f"{DENIED} and/_/CCONJ/8/cc accused/accuse/{PAST}/6/conj them/_/PRON/8/obj", 7, 1),
    (f"{DENIED} but/_/CCONJ/8/cc blamed/blame/{PAST}/6/conj them/_/PRON/8/obj", 7, 1),
    (f"{DENIED} or/_/CCONJ/8/cc accused/accuse/{PAST}/6/conj them/_/PRON/8/obj", 7, 5),
    (f"{DENIED} and/_/CCONJ/8/cc bombed/bomb/{PAST}/6/conj them/_/PRON/8/obj", 7, 5),
    (f"{DENIED} and/_/CCONJ/9/cc rebels/rebel/NOUN/9/nsubj accused/accuse/{PAST}/6/conj them/_/PRON/9/obj", 8, 5),
    (f"{DEMANDED} and/_/CCONJ/7/cc expelled/expel/{PAST}/5/conj two/_/NUM/7/obj", 6, 1),
    (f"{DEMANDED} and/_/CCONJ/7/cc disarm/_/VERB:VerbForm=Inf/5/conj", 6, 4),
    (
        f"He/_/PRON/2/nsubj said/say/{PAST}/0/root they/_/PRON/4/nsubj left/leave/{PAST}/2/ccomp and/_/CCONJ/6/cc accused/accuse/{PAST}/4/conj",
        5,
        3,
    ),
]


@pytest.mark.parametrize(("rows", "index", "head"), CASES)
def test_the_head_of_the_second_verb(rows: str, index: int, head: int) -> None:
    found = mended(sentence(rows))
    assert found[index].head == head
    assert index in found.children[head]


@pytest.mark.parametrize("rows", [row for row, index, head in CASES if head not in (1,)])
def test_a_tree_without_the_fault_is_not_touched(rows: str) -> None:
    before = sentence(rows)
    assert mended(before) is before


BLAMED = (
    f"He/_/PRON/2/nsubj blamed/blame/{PAST}/0/root troops/troop/NOUN/2/obj ,/,/PUNCT/6/punct who/_/PRON/6/nsubj"
    f" denied/deny/{PAST}/3/acl:relcl it/_/PRON/6/obj"
)


@pytest.mark.parametrize(
    ("rows", "index", "head"),
    [
        (f"{BLAMED} and/_/CCONJ/9/cc fled/flee/{PAST}/2/conj", 8, 5),
        (f"{BLAMED} ,/,/PUNCT/10/punct and/_/CCONJ/10/cc fled/flee/{PAST}/2/conj", 9, 1),
        (f"{BLAMED} and/_/CCONJ/10/cc he/_/PRON/10/nsubj fled/flee/{PAST}/2/conj", 9, 1),
        (f"{BLAMED.replace(',/,/PUNCT', 'there/_/ADV')} and/_/CCONJ/9/cc fled/flee/{PAST}/2/conj", 8, 1),
    ],
)
def test_a_clause_that_a_comma_opens_goes_on(rows: str, index: int, head: int) -> None:
    assert mended(sentence(rows))[index].head == head


def test_an_empty_sentence_and_a_lone_conjunct() -> None:
    assert len(mended(sentence(""))) == 0
    lone = sentence(f"and/_/CCONJ/2/cc accused/accuse/{PAST}/0/conj")
    assert mended(lone) is lone


PRESENT = "VERB:Tense=Pres,VerbForm=Fin"
CALLED = f"She/_/PRON/2/nsubj called/call/{PAST}/0/root them/they/PRON/2/obj to/_/PART/5/mark march/_/VERB:VerbForm=Inf/2/xcomp"
GO = f"They/_/PRON/2/nsubj go/go/{PRESENT}/0/root"

ROWS = [
    (f"{CALLED} demonstrate/_/{PRESENT}/5/conj and/_/CCONJ/8/cc strike/_/VERB:Mood=Imp,VerbForm=Fin/6/conj", {5, 7}),
    (f"{CALLED} and/_/CCONJ/8/cc rebels/rebel/NOUN/8/nsubj strike/_/{PRESENT}/5/conj", set()),
    (f"{CALLED} and/_/CCONJ/7/cc strikes/strike/VERB:Tense=Pres,VerbForm=Fin/5/conj", set()),
    (f"{GO} and/_/CCONJ/4/cc strike/_/{PRESENT}/2/conj", set()),
]


def base_forms(read: Sentence) -> Sentence:
    """The same tree, its verbs tagged as base forms where they look like ones, as the tagger does it."""
    return read.with_tokens({t.index: replace(t, xpos="VB") for t in read.tokens if t.upos == "VERB" and t.form == t.lemma})


@pytest.mark.parametrize(("rows", "bare"), ROWS)
def test_a_bare_infinitive_in_a_row_of_infinitives(rows: str, bare: set[int]) -> None:
    """ "Called on them to march, demonstrate and strike" all are called for; "they go and strike" tells what they do."""
    read = sentence(rows)
    before = base_forms(read)
    found = mended(before)
    assert {t.index for t in found.tokens if t.feats != before[t.index].feats} == bare
    assert all(found[at].has("VerbForm=Inf") for at in bare)


ORDERED = f"They/_/PRON/2/nsubj ordered/order/{PAST}/0/root her/she/PRON/2/obj to/_/PART/5/mark leave/leave/VERB:VerbForm=Inf/2/xcomp"


@pytest.mark.parametrize(
    ("rest", "head"),
    [
        ("or/_/CCONJ/8/cc be/be/AUX/8/aux:pass shot/shoot/VERB:VerbForm=Part/2/conj", 5),
        ("and/_/CCONJ/8/cc were/be/AUX/8/aux:pass shot/shoot/VERB:VerbForm=Part/2/conj", 2),
    ],
)
def test_a_passive_without_tense_goes_on_from_an_infinitive(rest: str, head: int) -> None:
    assert mended(base_forms(sentence(f"{ORDERED} {rest}")))[7].head + 1 == head


@pytest.mark.parametrize(("tag", "finite"), [("VBD", True), ("VBN", False)])
def test_a_past_form_with_a_subject_that_acts_is_finite(tag: str, finite: bool) -> None:
    """ "It will be hit if it attacked": whoever attacks is not attacked."""
    read = sentence("Fire/_/VERB/0/root if/_/SCONJ/4/mark it/it/PRON/4/nsubj attacked/attack/VERB:Tense=Past,VerbForm=Part/1/advcl")
    assert mended(read.with_tokens({3: replace(read[3], xpos=tag)}))[3].has("VerbForm=Fin") is finite


@pytest.mark.parametrize(("to", "head"), [("", 4), ("to/_/PART/6/mark ", 2)])
def test_a_base_form_goes_on_from_an_infinitive(to: str, head: int) -> None:
    """ "Declined to elaborate or say", not "declined to elaborate or to say", where the tree may be right."""
    at = 7 if to else 6
    last = f"or/_/CCONJ/{at}/cc " + to.replace("6", str(at)) + "say/say/VERB:VerbForm=Inf/2/conj"
    read = sentence(f"They/_/PRON/2/nsubj declined/decline/{PAST}/0/root to/_/PART/4/mark elaborate/elaborate/VERB:VerbForm=Inf/2/xcomp {last}")
    assert mended(base_forms(read))[at - 1].head + 1 == head
