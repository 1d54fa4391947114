"""Ministries are their state, however they are written; those of no state, and other bodies, keep their name."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("KAMPALA - The Interior Ministry said on Monday that police had arrested nine activists.", "Uganda"),
        ("KAMPALA - The interior ministry said on Monday that police had arrested nine activists.", "Uganda"),
        ("The Ministry of Defence in Kampala said soldiers had killed six rebels.", "Uganda"),
        ("Ukraine's Defence Ministry said gunmen had shelled the port.", "Ukraine"),
        ("Ukraine's defence ministry said gunmen had shelled the port.", "Ukraine"),
        ("The Interior Ministry said gunmen had shelled the port.", "Interior Ministry"),
        ("The Region's Ministry of the Interior said Iraqi police had arrested nine men.", "Ministry of the Interior"),
    ],
)
def test_whose_voice_a_ministry_is(text: str, voice: str, pipeline: Pipeline) -> None:
    claims = pipeline.code(Document(id="d", text=text))
    assert {source.name for claim in claims for source in claim.sources} == {voice}


def test_a_ministry_without_a_state_is_that_told_before_by_that_name(pipeline: Pipeline) -> None:
    text = "KYIV, Oct 21 (Reuters) - Russia's Defence Ministry said its forces had struck a base in Kramatorsk. "
    text += "Ukrainian troops shelled Belgorod. Russian troops had captured the village of Orlivka, the Defence Ministry said."
    captured = [c for c in pipeline.code(Document(id="d", text=text)) if "captured" in text[c.trigger.start : c.trigger.end]]
    assert [[source.name for source in claim.sources] for claim in captured] == [["Russia"]]


def test_the_ministry_in_short_is_looked_up_in_its_own_sentence(pipeline: Pipeline) -> None:
    """The long name's sentence is shorter: a word looked up there took the report down."""
    text = (
        "Ministry of Public Order, Kodra\n\nKODRA - Marches were prevented in five boroughs on Thursday. Bands armed with slings "
        "nevertheless burned the seat of the ruling party. Thirty persons of all camps and ages died, the Ministry laments; the band "
        "leaders' own websites write of 80.\n"
    )
    assert pipeline.code(Document(id="d", text=text))
