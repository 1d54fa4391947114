"""Round-ups and live pages: items that begin with a place or an hour."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from according.records.document import Document
from according.records.mention import EventMention
from according.records.parse import Parsed, Ref
from according.stages.ground import Gazetteer, find_places, find_times, place_of, time_of
from according.stages.ground.items import heading_of
from flat import tagged

DATED = "Soldiers/soldier/NNS/2/nsubj stormed/storm/VBD/0/root Juba/Juba/NNP/2/obj on/on/IN/5/case Thursday/Thursday/NNP/2/obl"
ITEM = "Arua/Arua/NNP/0/root :/:/:/4/punct students/student/NNS/4/nsubj burned/burn/VBD/1/parataxis tyres/tyre/NNS/4/obj"
PLAIN = "Students/student/NNS/2/nsubj burned/burn/VBD/0/root tyres/tyre/NNS/2/obj"
HOUR = "10:20/10:20/CD/0/root GMT/GMT/NNP/1/nmod :/:/:/1/punct"
LIVE = "Poland/Poland/NNP/3/nsubj has/have/VBZ/3/aux scrambled/scramble/VBN/0/root jets/jet/NNS/3/obj"


def named(*rows: str, places: tuple[str, ...] = ()) -> tuple[Parsed, str]:
    """The rows with some words called places by the encoder."""
    found, text = tagged(*rows)
    sentences = []
    for one in found.sentences:
        tokens = tuple(replace(t, name="B-LOC" if t.form in places else "O") for t in one.tokens)
        sentences.append(replace(one, tokens=tokens))
    return replace(found, sentences=tuple(sentences)), text


def mention(found: Parsed, trigger: str, kind: str) -> EventMention:
    at, token = [(Ref(s.index, t.index), t) for s in found.sentences for t in s.tokens if t.form == trigger][-1]
    return EventMention(
        at=at, start=token.start, end=token.end, type=kind, mode=None, actors=(), recipients=(), status="actual", rule="", status_rule="",
    )  # fmt: skip


def day(found: Parsed, text: str, trigger: str, kind: str, *, published: str = "2019-06-29") -> str:
    document = Document(id="0", text=text, published=date.fromisoformat(published) if published else None)
    time = time_of(mention(found, trigger, kind), parsed=found, times=find_times(found, document=document), document=document)
    return f"{time.start} {time.rule.rpartition(', ')[2]}" if time else "none"


def test_no_day_is_carried_over_from_another_item() -> None:
    assert day(*named(DATED, PLAIN, places=("Juba",)), "burned", "PROTEST") == "2019-06-27 carried"
    assert day(*named(DATED, ITEM, places=("Juba", "Arua")), "burned", "PROTEST") == "none"


def test_an_item_is_of_the_place_that_heads_it() -> None:
    found, text = named(DATED, ITEM, places=("Juba", "Arua"))
    places = find_places(found, document=Document(id="0", text=text), gazetteer=Gazetteer.load())
    place = place_of(mention(found, "burned", "PROTEST"), parsed=found, places=places)
    assert place is not None
    assert (place.name, place.rule.partition(";")[0]) == ("Arua", "place at the head of the item")


def test_a_live_page_tells_of_its_own_day() -> None:
    assert day(*named(HOUR, LIVE), "scrambled", "MOBILIZE") == "2019-06-29 told-as-it-happens"
    assert day(*named(HOUR, LIVE), "scrambled", "MOBILIZE", published="") == "none"
    assert day(*named(LIVE), "scrambled", "MOBILIZE") == "none"


@pytest.mark.parametrize(
    ("row", "mark"),
    [
        (ITEM, 1),
        (ITEM.replace("Arua/Arua", "Students/Students"), None),
        (DATED, None),
        ("Arua/Arua/NNP/0/root :/:/:/1/punct", None),
        ("", None),
    ],
)
def test_what_a_heading_is(row: str, mark: int | None) -> None:
    found, _ = named(row, places=("Arua", "Juba"))
    assert heading_of(found.sentences[0]) == mark
