"""Against whom a protest is that only its purpose says, what is headed off, and whose goods a tariff is on."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of


def recipients(pipeline: Pipeline, text: str, type_: str) -> list[str]:
    return [party.name for claim in claims_of(pipeline, text, type_) for party in claim.recipients]


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Dockers blocked a road to denounce the police.", ["police"]),
        ("Porters blocked a road to show their disapproval of the United States' policies.", ["United States"]),
        ("A lawmaker began a hunger strike to protest President Obasi's failure to carry out reforms.", ["Obasi"]),
        ("Hundreds gathered outside the court to demand that the judge resign.", ["judge"]),
        ('Residents marched, shouting "Down with the junta".', ["junta"]),
        # whose release they want they are not against, nor is whoever they stand by
        ("Supporters burned tyres to demand that the eleven be freed.", []),
        ("Lawyers boycotted the hearing to express solidarity with the family.", []),
    ],
)
def test_against_whom(pipeline: Pipeline, text: str, against: list[str]) -> None:
    found = claims_of(pipeline, text, "PROTEST")
    assert len(found) == 1, found
    assert [party.name for party in found[0].recipients if party.name not in ("hearing", "court")] == against


@pytest.mark.parametrize("verb", ["stave off", "avoid", "prevent"])
def test_what_is_to_be_headed_off_did_not_happen(verb: str, pipeline: Pipeline) -> None:
    found = claims_of(pipeline, f"The governor sent troops to {verb} further attacks by herders.", "ASSAULT")
    assert "actual" not in {claim.status for claim in found}


def test_a_tariff_is_directed_at_whose_goods_it_is_on(pipeline: Pipeline) -> None:
    assert recipients(pipeline, "France imposed import restrictions against German goods.", "COERCE") == ["Germany"]


def test_a_mission_that_is_undertaken_is_no_promise(pipeline: Pipeline) -> None:
    assert not claims_of(pipeline, "The minister undertook a tour of the front.", "AGREE")
    assert claims_of(pipeline, "The government undertook to free the prisoners.", "AGREE")


def test_on_alert_is_one_event(pipeline: Pipeline) -> None:
    assert len(claims_of(pipeline, "Troops remained on alert in the north.", "MOBILIZE")) == 1


def test_towns_that_are_shelled_are_their_peoples(pipeline: Pipeline) -> None:
    assert recipients(pipeline, "Iran shelled Iraqi towns on Monday.", "ASSAULT") == ["residents"]
    assert recipients(pipeline, "The rebels seized three towns.", "ASSAULT") == []
