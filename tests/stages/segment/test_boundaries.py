"""Sentences that the rules alone would part wrongly, and news that the learned model must leave alone; a bar stands where one ends."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from according.errors import DataFileError
from according.ontology.tables import DATA
from according.records.document import Document
from according.stages.segment import segment
from according.stages.segment.boundaries import MARGINS, load, paragraph_of, weights
from according.stages.segment.places import features_of, is_candidate, shape_of, small_words
from according.stages.segment.quotes import marks_of
from according.stages.segment.words import words_of

WITHOUT_A_STOP = [
    "Many thanks, | Anne",
    "Rhoda Quill | 05/04/2015 03:10 PM | Please send the list of names again.",
    "It reported a drop in the river (see map) | It is now safe to cross.",
    "(The statement is brief. | It names no place.)",
]
"""The rules see no stop in them, or one that is none."""

NEWS = [
    "Gen. Moss told Lt. Col. Ann Pike of the U.S. Army that Karsa had fallen.",
    "Congress meets again on Jan. 24. | The Ministry said nothing.",
    "The Karsa Human Rights Watch Group Monday accused President Ann Moss of lying.",
    "The Front for the Lake Provinces (FLP) Tuesday denied the report.",
    "Still, The Karsa Times reported that Moss, Pike and Coe had fled to Ostia.",
    "He made one promise: We will come back to Karsa.",
    'Ann "A.B." Moss and Lou Coe Jr. have pleaded guilty.',
    "Dr. A. B. Moss of St. Ann Hospital in Karsa, N.D., treated nine.",
    "“We fired first. | They ran. | We stayed,” Col. Pike said. | “Then they came back.”",
    '"Who did it?" Moss asked. | "We do not know."',
    "The army took Karsa, Ostia and Minor Lake, Sgt. Lou Coe said Sunday.",
    "It was 7 p.m. Monday when U.S. Marines reached Fort Moss Road.",
    "Fighters of the Army of Free Ostia Hit Karsa Airport Twice In May",
    "Rebels Say They Hold Karsa But Army Denies It",
    "KARSA AND OSTIA SIGN PACT THE ARMY SAYS IT WILL HOLD",
    "Moss of the Lake Co. said Acme Inc. and Bolt Corp. had paid both sides.",
    "Pike, 41, of the 3rd Ostian Rifles Regiment in New Karsa, died Friday.",
]
"""Here the answer is that of the rules: what stands without a stop goes on."""


def texts(text: str) -> list[str]:
    return [text[s.start : s.end] for s in segment(Document(id="d", text=text))[0]]


@pytest.mark.parametrize("case", [*WITHOUT_A_STOP, *NEWS])
def test_where_sentences_end(case: str) -> None:
    assert texts(case.replace(" | ", " ")) == case.split(" | ")


def test_items_and_captions_keep_their_lines() -> None:
    lines = [
        "Ostian Army Retakes Karsa",
        "A burnt tank near Karsa. Photo credit: OPA",
        "- Two strikes near Minor Lake",
        "- One strike near Karsa",
    ]
    prose = "Nine people died near Karsa on Monday, the army said."
    assert texts("\n".join(lines) + "\n\n" + prose) == [
        "Ostian Army Retakes Karsa",
        "A burnt tank near Karsa.",
        "Photo credit: OPA",
        "Two strikes near Minor Lake",
        "One strike near Karsa",
        prose,
    ]


def test_a_sign_alone_is_no_sentence() -> None:
    assert texts("~ This boat left the lake after an hour.") == ["~ This boat left the lake after an hour."]


def candidates(text: str) -> list[str]:
    words = words_of(text, 0, len(text))
    paragraph = paragraph_of(words, marks_of(words), small=small_words([words]))
    return [words[k].form for k in range(1, len(words)) if is_candidate(paragraph, k)]


def test_where_the_model_is_asked() -> None:
    assert candidates("He met Moss (and Pike) in Karsa. They left, Coe too: it rained.") == ["Moss", "(", "in", "Karsa", "They"]


def test_in_capitals_only_stops_are_places() -> None:
    assert candidates("KARSA FELL. MOSS AND PIKE FLED TO OSTIA. NOBODY DIED") == ["MOSS", "NOBODY"]


def test_shapes() -> None:
    forms = [
        "army",
        "Army",
        "ARMY",
        "A",
        "eBay",
        "U.S.",
        "Gen.",
        "Al-Moss",
        "5",
        "2015",
        "05/04/15",
        "3.5",
        "5th",
        "a@b.org",
        "-----",
        "—",
        "@moss",
    ]
    assert [shape_of(form) for form in forms] == [
        *("x", "Xx", "XX", "X", "xX", "A.", "Ab.", "Xx-", "d", "dddd", "d/", "d.", "dx", "address", "--+", "—", "@x"),
    ]


def test_features_name_no_address_and_no_figure() -> None:
    text = "Write to moss@example.org 555-1234 Thanks"
    words = words_of(text, 0, len(text))
    paragraph = paragraph_of(words, marks_of(words), small=small_words([words]))
    seen = {name for k in range(1, len(words)) for name in features_of(paragraph, k)}
    assert [name for name in seen if "moss" in name or "1234" in name] == []


def test_every_weight_counts() -> None:
    assert len(weights()) > 1000
    assert 0 not in weights().values()
    assert MARGINS[True] < 0 < MARGINS[None] < MARGINS[False]


def test_a_weight_that_is_no_number_is_named(tmp_path: Path) -> None:
    path = Path(shutil.copy(DATA / "segment" / "boundaries.tsv", tmp_path))
    with path.open("a", encoding="utf8") as file:
        file.write("w1:none moss\tmuch\n")
    with pytest.raises(DataFileError, match="w1:none moss: weight 'much' is no whole number"):
        load(path)
