"""The whole pipeline with the weights that ship: offsets, determinism, and texts made to break it."""

from __future__ import annotations

import gc
import hashlib
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import according
from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


@pytest.fixture(scope="module")
def documents(examples: Path) -> list[Document]:
    return [d for d in according.read([examples]) if isinstance(d, Document)]


def document(text: str, published: date | None = date(2024, 3, 15)) -> Document:
    return Document(id=hashlib.sha256(text.encode("utf8", "surrogatepass")).hexdigest()[:16], text=text, published=published)


def spans(value: Any) -> list[dict[str, Any]]:
    """Every object of a claim's JSON that has text with start and end."""
    found = []
    if isinstance(value, dict):
        if {"text", "start", "end"} <= value.keys() and value["text"]:
            found.append(value)
        found += [one for part in value.values() for one in spans(part)]
    elif isinstance(value, list):
        found += [one for part in value for one in spans(part)]
    return found


def check(claims: tuple[Claim, ...], text: str) -> None:
    for claim in claims:
        for span in spans(claim.to_dict()):
            if isinstance(span["start"], int):  # a time has days there
                assert text[span["start"] : span["end"]] == span["text"]
    assert len({claim.id for claim in claims}) == len(claims)


def bytes_of(claims: tuple[Claim, ...]) -> str:
    return "\n".join(json.dumps(claim.to_dict(), ensure_ascii=False) for claim in claims)


def test_every_field_gives_its_words_back(pipeline: Pipeline, documents: list[Document]) -> None:
    assert len(documents) >= 10
    for one in documents:
        check(pipeline.code(one), one.text)


def test_same_claims_in_any_order_and_company(
    pipeline: Pipeline, documents: list[Document], freshly_loaded: Callable[[], Pipeline]
) -> None:
    alone = {one.id: bytes_of(freshly_loaded().code(one)) for one in documents[:3]}
    forward = {one.id: bytes_of(pipeline.code(one)) for one in documents}
    backward = {one.id: bytes_of(pipeline.code(one)) for one in reversed(documents)}
    assert forward == backward
    assert {key: forward[key] for key in alone} == alone


def test_a_report_says_who_says_so(pipeline: Pipeline) -> None:
    text = (
        "Rebels shelled the port of Mocha on Thursday, the army said.\n\nA spokesman for the rebels, Hadi Qasim, denied the accusation. "
        "Qasim threatened to attack army posts."
    )
    claims = pipeline.code(document(text))
    shelling = next(c for c in claims if c.type == "ASSAULT" and c.status == "actual")
    assert [(s.stance) for s in shelling.sources] == ["asserts", "denies"]
    assert shelling.time is not None and shelling.time.start == date(2024, 3, 14)
    assert "threatened" in {c.status for c in claims if c.type == "ASSAULT"}


NOT_TO_BLAME = {
    "A convoy was attacked near a base held by the army.": "army",
    "Two aid workers were kidnapped on a road patrolled by United Nations peacekeepers.": "United Nations",
    "The mayor was shot dead hours before he was to be questioned by the police.": "police",
    "The men pleaded not guilty to the murder of a student.": "",
}


@pytest.mark.parametrize("text", NOT_TO_BLAME)
def test_nobody_is_blamed_for_standing_near_by(pipeline: Pipeline, text: str) -> None:
    attacks = [claim for claim in pipeline.code(document(text)) if claim.type == "ASSAULT"]
    assert len(attacks) == 1
    assert attacks[0].recipients
    assert NOT_TO_BLAME[text] not in [actor.name for actor in attacks[0].actors]
    assert attacks[0].status == ("actual" if NOT_TO_BLAME[text] else "negated")


def test_a_report_leaves_the_collector_nothing(pipeline: Pipeline, documents: list[Document]) -> None:
    """Records in a circle would stay in an archive's workers until the collector has gone through all of them."""
    gc.collect()
    gc.disable()
    try:
        for one in documents:
            pipeline.code(one)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_figures_of_the_displaced_vouch_for_no_killing(pipeline: Pipeline) -> None:
    text = (
        "The offensive has killed more than 1,600 civilians, rescuers said. The authorities say about 150,000 people have been displaced."
    )
    (claim,) = pipeline.code(document(text))
    assert [source.name for source in claim.sources] == ["rescuers"]
    assert [(count.what, count.low) for count in claim.counts] == [("killed", 1600), ("displaced", 150000)]


def test_unknown_stays_unknown(pipeline: Pipeline) -> None:
    (claim,) = pipeline.code(document("Gunmen killed two farmers.", published=None))
    assert (claim.time, claim.place, claim.document.published, claim.document.published_from) == (None, None, None, "unknown")


HOSTILE = {
    "empty": "",
    "white": " \n\t\n ",
    "marks": "“”''``\"\"(((([[[]]]",
    "one word": "killed",
    "controls": "Rebels\x00 killed\x1b[31m two\x07 men.",
    "bidi": "Rebels \u202ekilled\u202c two men in \u2067Taiz\u2069.",
    "zero width": "Re\u200bbels kil\u200bled two me\u200bn.",
    "emoji": "Rebels 💥 killed 👨‍👩‍👧 two men 🇾🇪.",
    "combining": "Rebels kille\u0301d two me\u0301n in Tai\u0308z.",
    "long word": "a" * 20_000 + " killed two men.",
    "no stops": "rebels killed two men and " * 400,
    "quotes never closed": '"Rebels killed two men. ' * 50,
    "markup": "<script>alert(1)</script> Rebels <b>killed</b> two men. {{7*7}} %s $(rm)",
    "lone surrogate": "Rebels \ud800 killed two men.",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text(pipeline: Pipeline, name: str) -> None:
    check(pipeline.code(document(HOSTILE[name])), HOSTILE[name])


WORDS = st.sampled_from(
    "rebels army the said killed will not attack on Monday “ ” \" ' , . : ; ( ) - – two 3 Taiz and who denied accused of shelling to by "
    "according according to threatened ordered ceasefire Mr. U.S. don't \n \n\n he they it which 5,000 at least no".split(" ")
)


@given(st.lists(WORDS, max_size=60))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
def test_any_words_in_any_order(pipeline: Pipeline, words: list[str]) -> None:
    text = " ".join(words)
    check(pipeline.code(document(text)), text)


@given(st.text(max_size=200))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
def test_any_characters(pipeline: Pipeline, text: str) -> None:
    check(pipeline.code(document(text)), text)
