"""Sentences, paragraphs and kinds; in each case a bar stands where a segment ends."""

from __future__ import annotations

import pytest

from according.records.document import Document
from according.records.segment import Segment
from according.stages.segment import segment

CASES = [
    "Gen. Coe met Mr. Adams on Jan. 5. | He left at 10 a.m. | Troops stayed.",
    "Forces took the town at 6 p.m. Friday, he said.",
    "The U.S. Army left. | They went home to the U.S. | The war ended.",
    "It happened on St. John St. near Acme Inc. | The firm closed.",
    "He works for Acme Inc. in Cairo.",
    "George W. Bush spoke. | J. Smith did not.",
    "See No. 5 of the list. | No. | He said no.",
    '"We won." | He left.',
    '"Why?" he asked. | "Who knows!" Smith said.',
    "“They fired first.” | The army denied it.",
    "``They fled,'' he said. | ``We stayed.''",
    "He fled (see map). | They stayed (“No. We won’t.”) all night.",
    "They asked al-Shabab. | al-Shabab refused.",
    "Wait... they said. | Then... | Nothing.",
    "Prices rose 3.5 percent. | 40 people died.",
    "The Yahoo! site failed.",
    "It fell in 1805. [6] | He rose.",
    "1. Introduction",
    "They hoped (or prayed?) for rain in Karsa (Ost.) and left.",
    "“We saw it.” Smith said. | “We saw it.” | Smith said nothing.",
    "He could not stop himself. . . . | She left. ... | Then he left.",
    "What now?! | Nobody knows.",
    "他走了。 | 她也走了。",
]


def cut(text: str, **settings: int) -> tuple[Segment, ...]:
    return segment(Document(id="d", text=text), **settings)[0]


def texts(text: str, **settings: int) -> list[str]:
    return [text[s.start : s.end] for s in cut(text, **settings)]


@pytest.mark.parametrize("case", CASES)
def test_where_sentences_end(case: str) -> None:
    assert texts(case.replace(" | ", " ")) == case.split(" | ")


def test_a_forgotten_space_hides_no_end() -> None:
    assert texts("Nine died.The army left. J.Smith ran Node.js.") == ["Nine died.", "The army left.", "J.Smith ran Node.js."]


def test_blank_lines_and_lines_part_paragraphs() -> None:
    long = "Soldiers " + "and more soldiers " * 8 + "left."
    found = cut(f"{long}\n\n{long}\n{long}")
    assert [s.paragraph for s in found] == [0, 1, 2]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The army said on Tuesday that its troops had\n"
        "pulled out of the village after a week of\n"
        "shelling. Villagers said that nobody had been\n"
        "hurt.\n\nRebels did not comment on the statement, and\n"
        "their spokesman could not be reached.\n"
    )
    found = cut(text)
    assert [s.paragraph for s in found] == [0, 0, 1]
    assert [text[s.start : s.end].split()[-1] for s in found] == ["shelling.", "hurt.", "reached."]


def test_a_wrapped_line_that_stops_early_inside_a_sentence_goes_on() -> None:
    text = (
        "[TEXT] THE POLICE HAVE REPORTED THAT\n"
        "AN ATTACK WITH EXPLOSIVES ON A BUILDING IN THE CITY\n"
        "HAS LEFT ONE PERSON INJURED. NOBODY HAS CLAIMED TO\n"
        "HAVE DONE IT, THE POLICE SAID AT NOON ON MONDAY.\n"
    )
    assert [s.paragraph for s in cut(text)] == [0, 0, 0]  # the label by itself


def test_a_line_that_breaks_inside_a_sentence_goes_on() -> None:
    assert texts("The U.S.-led\ncoalition\n struck twice.") == ["The U.S.-led\ncoalition\n struck twice."]


def test_items_of_a_list_stay_apart_and_lose_their_bullets() -> None:
    assert texts("Strikes:\n- near Raqqa, one tank\n* near Mosul, two tanks\n.   Near Bayji, a bridge") == [
        "Strikes:",
        "near Raqqa, one tank",
        "near Mosul, two tanks",
        "Near Bayji, a bridge",
    ]


REPORT = "Soldiers and rebels fought in the hills on Monday, and nine of them died."

KINDS = [
    ("Army Retakes Town\n\n" + REPORT, ["headline", "prose"]),
    ("Army Retakes Town\nRebels say that they left\n\n" + REPORT, ["headline", "headline", "prose"]),
    ("KARSA, Ostia (AP) _ " + REPORT, ["dateline", "prose"]),
    ("KARSA (Reuters) - " + REPORT, ["dateline", "prose"]),
    ("NORTH KARSA, Aug. 8 (Xinhua) --\n\n" + REPORT, ["dateline", "prose"]),
    ("KARSA — " + REPORT, ["dateline", "prose"]),
    ("Karsa : " + REPORT, ["dateline", "prose"]),
    ("Army Retakes Town\n\nNew Karsa - " + REPORT, ["headline", "dateline", "prose"]),
    ("Army Retakes Town\nMonday, May 4, 2015\n" + REPORT, ["headline", "dateline", "prose"]),
    ("Rebels flee the hills. File photo\n\n" + REPORT, ["caption", "caption", "prose"]),
    ("OST 20190629 KARSA 1\nA burnt tank. Image credit: OPA\n\n" + REPORT, ["caption", "caption", "caption", "prose"]),
    ("A burnt tank. Photo credit: OPA. " + REPORT, ["caption", "caption", "prose"]),
    (REPORT + "\n\nHE KNOWS IT ALL — " + REPORT, ["prose", "prose"]),
    ("TITLE: Raid in Karsa\n\n" + REPORT, ["headline", "prose"]),
    ("FCO Minister: Reports of raids\n\n" + REPORT, ["headline", "prose"]),
    ("Army Retakes Town\nBy our correspondent in Karsa\n\n" + REPORT, ["headline", "dateline", "prose"]),
    ("MINISTRY OF WAR\nNew Karsa, 6 May 2024\n\n" + REPORT, ["headline", "dateline", "prose"]),
    ("# Flash update\n\n## Situation\n\n" + REPORT, ["headline", "headline", "prose"]),
    (REPORT, ["prose"]),
    (REPORT + "\n\nIn the east\n\n" + REPORT, ["prose", "prose", "prose"]),
    ("He said: " + REPORT, ["prose"]),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_what_stands_before_the_report(text: str, kinds: list[str]) -> None:
    assert [s.kind for s in cut(text)] == kinds


def test_a_line_of_100000_words_is_cut_at_punctuation() -> None:
    found = cut("shells fell , " * 25_000 + "again " * 25_000, max_words=120)
    assert sum(len(s.words) for s in found) == 100_000
    assert max(len(s.words) for s in found) == 120
    assert all(s.words[-1].form == "," for s in found[:600])


def test_a_sentence_may_be_no_shorter_than_two_words() -> None:
    with pytest.raises(ValueError, match="max_words is 1"):
        cut("One word.", max_words=1)


def test_nothing_gives_nothing() -> None:
    assert segment(Document(id="d", text=" \n\n ")) == ((), ())


def test_indices_run_on() -> None:
    assert [s.index for s in cut("One. Two.\n\nThree.")] == [0, 1, 2]
