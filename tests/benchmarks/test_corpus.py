"""Kinds of errors, conditions that fail, and the classifier of style, on corpora of which the answer is known."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
import pytest

from according.corpus.measures import match
from according.corpus.records import CorpusClaim, Figure, Participant, Passage, Speaker, Words
from according.records.span import Span
from benchmarks.claim_conditions import Failure, in_view, shown, table
from benchmarks.corpus import Part, commonest, is_of_unmarked, listed, unmarked
from benchmarks.corpus_errors import Error, errors_of
from benchmarks.corpus_style import Sample, auc, author_folds, matrix, measure

TEXT = "Rebels shelled the town, the army said."


def words(text: str) -> Words:
    return Words(start=TEXT.index(text), end=TEXT.index(text) + len(text), text=text)


def passage(*shows: str) -> Passage:
    whole = Span(start=0, end=len(TEXT))
    return Passage(id="ab-001", line=1, published=None, place="", manner="", shows=shows, text=TEXT, sentences=(whole,))


def claim(**changes: Any) -> CorpusClaim:
    fields: dict[str, Any] = {
        "passage": "ab-001",
        "id": "1",
        "line": 1,
        "trigger": words("shelled"),
        "type": "ASSAULT",
        "mode": None,
        "contexts": (),
        "status": "actual",
        "actors": (Participant(words=words("Rebels"), name="rebels", country=None, sectors=()),),
        "recipients": (),
        "sources": (Speaker(name="army", stance="asserts", words=words("the army"), cue=words("said"), via=()),),
        "time": None,
        "place": None,
        "counts": (),
        "also": (),
        "links": (),
        "sure": True,
    }
    return CorpusClaim(**fields | changes)


def coded(**changes: Any) -> dict[str, Any]:
    fields = {
        "event": {"type": "ASSAULT", "mode": None, "trigger": {"text": "shelled", "start": 7, "end": 14}},
        "status": "actual",
        "actors": [{"name": "rebels", "text": "Rebels"}],
        "recipients": [],
        "sources": [{"name": "army", "stance": "asserts", "text": "the army"}],
        "time": None,
        "place": None,
        "counts": [],
        "mentions": [],
    }
    return fields | changes


REPORT = {"name": "", "stance": "asserts", "text": ""}
ARMY = {"name": "army", "stance": "asserts", "text": "the army"}
EVENT = coded()["event"]


@pytest.mark.parametrize(
    ("changes", "kinds"),
    [
        ({}, []),
        ({"event": EVENT | {"type": "COERCE"}, "status": "planned"}, ["wrong type"]),
        ({"status": "planned"}, ["wrong status"]),
        ({"actors": []}, ["missing actor"]),
        ({"actors": [{"name": "police", "text": "police"}]}, ["wrong actor"]),
        ({"recipients": [{"name": "town", "text": "the town"}]}, ["invented recipient"]),
        ({"sources": [REPORT]}, ["report's own voice in place of a named source"]),
        ({"sources": [ARMY | {"name": "police", "text": "police"}]}, ["another source"]),
        ({"sources": [ARMY | {"stance": "denies"}]}, ["wrong stance"]),
        ({"sources": []}, ["missing source"]),
        ({"sources": [ARMY, REPORT]}, ["one source too many"]),
        ({"time": {"start": "2024-03-01", "end": "2024-03-01"}}, ["invented date"]),
        ({"place": {"name": "Goma", "country": "COD"}}, ["invented place"]),
        ({"counts": [{"what": "killed", "low": 1, "high": 1}]}, ["invented count"]),
        ({"event": EVENT | {"trigger": {"text": "said", "start": 34, "end": 38}}}, ["missed event", "extra event"]),
    ],
)
def test_kinds_of_errors(changes: dict[str, Any], kinds: list[str]) -> None:
    matched = match(passage(), claims=[claim()], coded=[coded(**changes)])
    assert [error.kind for error in errors_of(matched)] == kinds


def test_what_the_gold_has_and_the_coder_lacks() -> None:
    figure = Figure(what="killed", low=2, high=None, of=None, source="", words=words("town"))
    spoken = claim(counts=(figure,), sources=(Speaker(name="", stance="asserts", words=None, cue=None, via=()),))
    kinds = [error.kind for error in errors_of(match(passage(), claims=[spoken], coded=[coded()]))]
    assert kinds == ["named source in place of the report's own voice", "missing count"]


def test_of_what_did_not_happen_either_stance_is_right() -> None:
    denied = claim(status="negated", sources=(Speaker(name="army", stance="denies", words=words("the army"), cue=None, via=()),))
    assert list(errors_of(match(passage(), claims=[denied], coded=[coded(status="negated")]))) == []


def test_what_the_annotator_is_unsure_of_is_no_error_when_missed() -> None:
    assert list(errors_of(match(passage(), claims=[claim(sure=False)], coded=[]))) == []


def test_hard_negatives_are_counted_apart() -> None:
    errors = list(errors_of(match(passage("hard-negative"), claims=[], coded=[coded()])))
    assert [error.kind for error in errors] == ["extra event, in a passage of hard negatives"]
    assert commonest(errors, examples=0) == [{"kind": errors[0].kind, "count": 1, "types": {"ASSAULT": 1}, "statuses": {"actual": 1}}]
    assert commonest(errors, examples=1)[0]["details"] == {"ASSAULT 'shelled'": 1}


def test_errors_of_a_kind_are_listed_but_never_the_test_parts() -> None:
    error = Error(kind="missing date", detail="2019-05-03..2019-05-03 → none", passage="a-1", type="ASSAULT", status="actual", claim="2")
    other = Error(kind="missing place", detail="Mosul → none", passage="a-1", type="ASSAULT", status="actual", claim="2")
    assert listed(Part(name="dev", errors=[error, other]), "missing date") == ["a-1/2 ASSAULT actual: 2019-05-03..2019-05-03 → none"]
    assert listed(Part(name="dev", errors=[error]), "") == []
    assert listed(Part(name="test", errors=[error]), "missing date") == []


def samples(*, telling: bool) -> list[Sample]:
    """Six authors of thirty passages; if telling, the two test authors use "which" more than the others do."""
    random = np.random.default_rng(1)
    found = []
    for n, author in enumerate("abcdef"):
        which = 30 if telling and n < 2 else 10
        for _ in range(30):
            counts = Counter({"the": int(random.poisson(60)), "of": int(random.poisson(30)), "which": int(random.poisson(which))})
            tags = Counter({"DET NOUN": int(random.poisson(20)), "NOUN ADP": int(random.poisson(20))})
            found.append(Sample(author=author, test=n < 2, words=counts, tags=tags, rest=(float(random.normal()),)))
    return found


def test_a_style_that_tells_is_found() -> None:
    found = measure(samples(telling=True))
    assert found["authors"] == {"train": 4, "test": 2}
    assert found["authors_apart"]["auc"] > 0.95
    assert found["authors_apart"]["accuracy"] > 0.85
    assert found["other_splits"]["splits"] == 14
    assert found["tells"]["which"] == max(found["tells"].values())


def test_without_one_it_is_chance() -> None:
    found = measure(samples(telling=False))
    assert 0.35 < found["authors_apart"]["auc"] < 0.65
    assert 0.35 < found["passages_apart"]["auc"] < 0.65


def test_one_author_cannot_be_held_out() -> None:
    with pytest.raises(SystemExit, match="train has 4 authors, test 1"):
        measure([one for one in samples(telling=False) if one.author != "a"])


def test_parts_of_it() -> None:
    assert auc(np.array([0.1, 0.9, 0.5, 0.5]), np.array([0.0, 1.0, 0.0, 1.0])) == 0.875
    folds = author_folds(["a", "b", "c", "d", "a"], {"a", "b"})
    assert [fold.tolist() for fold in folds] == [[True, False, True, False, True], [False, True, False, True, False]]
    x, names = matrix(samples(telling=False))
    assert (x.shape, names[:3], sorted(names[3:])) == ((180, 6), ["the", "of", "which"], [".", "DET NOUN", "NOUN ADP"])


def test_what_fails_alone_is_what_mending_it_would_win() -> None:
    both = Failure(claim=claim(), sentence="", conditions={"missing source": "", "wrong status": "actual → planned"})
    one = Failure(claim=claim(), sentence="", conditions={"missing source": ""})
    heading, _, *rows = table([both, one], wanted=5)
    assert heading == "  5 claims, 3 right"
    assert [row.split(maxsplit=2) for row in rows] == [["2", "1", "missing source"], ["1", "0", "wrong status"]]


def test_views() -> None:
    plain = claim(status="actual", sources=())
    assert [in_view(plain, view) for view in ("all", "attributed", "unreal")] == [True, False, False]
    assert in_view(claim(status="planned", sources=()), "unreal")


def test_a_failure_shows_what_is_wrong() -> None:
    text = shown(Failure(claim=claim(), sentence="Rebels shelled it.", conditions={"wrong status": "actual → planned"}))
    assert "Rebels shelled it." in text and "wrong status [actual → planned]" in text


def test_fields_that_a_split_does_not_mark_are_no_errors_there() -> None:
    assert unmarked("unseen") == unmarked("partial") == {"date", "place", "counts"}
    assert not unmarked("dev") and not unmarked("test")
    assert [k for k in ("invented date", "missing place", "wrong count", "missing actor") if is_of_unmarked(k, split="unseen")] == [
        "invented date",
        "missing place",
        "wrong count",
    ]
    assert not is_of_unmarked("invented date", split="dev")


def test_figures_leave_out_what_nobody_marked() -> None:
    assert {"date", "place", "counts"}.isdisjoint(Part(name="unseen").to_dict()["overall"]["fields"])
