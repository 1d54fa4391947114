"""MUC-4's keys and the measures over them, on an invented message."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.muc import Tally, accuracy, is_explicit, score
from benchmarks.muc_keys import Figure, figures, keys, texts

KEY = """
;;; a comment
0.  MESSAGE: ID                     DEV-MUC3-0001 (HERE)
1.  MESSAGE: TEMPLATE               1
4.  INCIDENT: TYPE                  BOMBING
5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED
11. PERP: ORGANIZATION CONFIDENCE   SUSPECTED OR ACCUSED / REPORTED AS FACT: "FRONT"
18. HUM TGT: NAME                   -
21. HUM TGT: NUMBER                 5-: "PEASANTS"
                                    ~30 / 35: "GUESTS" /
                                      "PEOPLE"
                                    1: "MAYOR"
                                    PLURAL: "NURSES"
                                    ? 4: "GUARDS"
23. HUM TGT: EFFECT OF INCIDENT     DEATH: "PEASANTS"
                                    INJURY: "PEOPLE"
                                    DEATH: "MAYOR"
                                    DEATH: "NURSES"
                                    DEATH: "GUARDS"
                                    NO INJURY: "-"

0.  MESSAGE: ID                     DEV-MUC3-0001 (HERE)
1.  MESSAGE: TEMPLATE               2 (OPTIONAL)
4.  INCIDENT: TYPE                  KIDNAPPING
21. HUM TGT: NUMBER                 7: "TEACHERS"
23. HUM TGT: EFFECT OF INCIDENT     REGAINED FREEDOM: "TEACHERS"
24. HUM TGT: TOTAL NUMBER           9

0.  MESSAGE: ID                     DEV-MUC3-0002 (HERE)
1.  MESSAGE: TEMPLATE               *
21. HUM TGT: NUMBER                 *
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "key-dev-0001.muc4").write_text(KEY, encoding="latin-1")
    (tmp_path / "dev" / "dev-muc3-0001-0100").write_text(
        "DEV-MUC3-0001 (HERE)\n\n   A TOWN, 3 JAN 90 -- ONE.\n\nDEV-MUC3-0002  (NOT HERE)\n\n   TWO.\n", encoding="latin-1"
    )
    return tmp_path


def test_messages_and_keys_go_together(folder: Path) -> None:
    assert texts(folder, part="dev") == {"DEV-MUC3-0001": "   A TOWN, 3 JAN 90 -- ONE.", "DEV-MUC3-0002": "   TWO."}
    found = keys(folder, part="dev")
    assert [len(found[name]) for name in ("DEV-MUC3-0001", "DEV-MUC3-0002")] == [2, 0]
    assert found["DEV-MUC3-0001"][0].values(11) == ("SUSPECTED OR ACCUSED", "REPORTED AS FACT")


def test_figures_of_a_template(folder: Path) -> None:
    bombing, kidnapping = keys(folder, part="dev")["DEV-MUC3-0001"]
    assert figures(bombing) == [
        Figure(whats=frozenset({"killed"}), numbers=frozenset({5}), optional=False),
        Figure(whats=frozenset({"injured"}), numbers=frozenset({30, 35}), optional=False),
        Figure(whats=frozenset({"killed"}), numbers=frozenset({4}), optional=True),
    ]
    assert figures(kidnapping)[:2] == [
        Figure(whats=frozenset({"released"}), numbers=frozenset({7}), optional=True),
        Figure(whats=frozenset({"captured"}), numbers=frozenset({7}), optional=True),
    ]
    assert {(*f.whats, f.optional) for f in figures(kidnapping)[2:]} == {("captured", True), ("released", True)}


BOTH = """
0.  MESSAGE: ID                     DEV-MUC3-0003 (HERE)
1.  MESSAGE: TEMPLATE               1
4.  INCIDENT: TYPE                  BOMBING
21. HUM TGT: NUMBER                 9: "PEOPLE"
                                    36: "PEOPLE"
                                    3: "GUARDS"
23. HUM TGT: EFFECT OF INCIDENT     DEATH: "PEOPLE"
                                    INJURY: "PEOPLE"
                                    INJURY: "GUARDS"
"""


def test_a_key_that_does_not_say_how_many_of_the_same_words_died_takes_either(folder: Path) -> None:
    (folder / "dev" / "key-dev-0101.muc4").write_text(BOTH, encoding="latin-1")
    (bombing,) = keys(folder, part="dev")["DEV-MUC3-0003"]
    either = frozenset({"killed", "injured"})
    assert [(f.whats, sorted(f.numbers)) for f in figures(bombing)] == [(either, [9]), (either, [36]), (frozenset({"injured"}), [3])]
    right, wrong = Tally(), Tally()
    score("x", {("killed", 9), ("injured", 36), ("injured", 3)}, gold=figures(bombing), tally=right)
    score("x", {("killed", 9), ("injured", 9)}, gold=figures(bombing), tally=wrong)
    assert right.f1() == 1.0
    assert (wrong.wanted, wrong.found, wrong.hits) == (3, 2, 1)


def test_optional_figures_cost_nothing_either_way() -> None:
    gold = [Figure(whats=frozenset({"killed"}), numbers=frozenset({5}), optional=False), Figure(whats=frozenset({"killed"}), numbers=frozenset({4}), optional=True)]
    with_it, without, wrong = Tally(), Tally(), Tally()
    score("x", {("killed", 5), ("killed", 4)}, gold=gold, tally=with_it)
    score("x", {("killed", 5)}, gold=gold, tally=without)
    score("x", {("injured", 5)}, gold=gold, tally=wrong)
    assert (with_it.f1(), without.f1(), wrong.f1()) == (1.0, 1.0, 0.0)
    assert Tally().f1() == 0.0


def test_words_without_a_number_are_not_explicit() -> None:
    assert is_explicit("at least 12") and is_explicit("two hundred")
    assert not is_explicit("Dozens") and not is_explicit("several hundred")


def test_accuracy_counts_labels_alike() -> None:
    found = accuracy(Counter({("A", "A"): 8, ("A", "B"): 0, ("B", "A"): 1, ("B", "B"): 1}))
    assert (found["n"], found["accuracy"], found["balanced"]) == (10, 0.9, 0.75)
    assert accuracy(Counter()) == {"n": 0, "accuracy": 0.0, "balanced": 0.0}


def test_a_missing_corpus_is_said(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="takes the folder that holds muc4"):
        texts(tmp_path, part="tst1")
    with pytest.raises(SystemExit, match="takes the folder that holds muc4"):
        keys(tmp_path, part="dev")
