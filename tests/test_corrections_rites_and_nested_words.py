"""Posts that are taken back, words within words, and "Friday prayers": sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may, voices_on

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("report", "voice"),
    [
        ("Clarification: an earlier headline said that soldiers had shot the president. There is no evidence that they have.", ("", "denies")),
        ("An earlier post said that rebels had shot two officers. The post was wrong.", ("", "denies")),
        ("A post said that rebels had shot two officers.", ("post", "asserts")),
        ("An earlier post said that rebels had shot two officers. The mayor agreed.", ("earlier post", "asserts")),
    ],
)
def test_what_a_live_page_takes_back(pipeline: Pipeline, report: str, voice: tuple[str, str]) -> None:
    assert voices_on(pipeline, report) == [[voice]]


@pytest.mark.parametrize(
    ("report", "teller"),
    [
        ("“The officer said, ‘Run,’” a nurse said. “Then they shot a priest.”", "nurse"),
        ("“Run,” the officer said. “We shot a priest.”", "officer"),
        ("A nurse wept. “Run,” the officer said. “They shot a priest.”", "officer"),
    ],
)
def test_who_goes_on_after_words_within_words(pipeline: Pipeline, report: str, teller: str) -> None:
    assert voices_on(pipeline, report) == [[(teller, "asserts")]]


@pytest.mark.parametrize(
    ("report", "day"),
    [
        ("Fighters burned a mill on April 12. They shot nine men during Friday prayers.", "2024-04-12"),
        ("Fighters burned a mill on April 11. They shot nine men during Friday prayers.", "2024-05-03"),
        ("Fighters shot nine men during Friday prayers.", "2024-05-03"),
        ("Fighters burned a mill on April 12. They shot nine men on Friday.", "2024-05-03"),
    ],
)
def test_of_which_friday_the_prayers_were(pipeline: Pipeline, report: str, day: str) -> None:
    shot = next(claim for claim in in_may(pipeline, report, "ASSAULT") if claim.trigger.of(report) == "shot")
    assert shot.time is not None
    assert shot.time.start.isoformat() == day


@pytest.mark.parametrize(
    ("report", "statuses"),
    [
        ("The army denied having killed civilians. The Defence Ministry said soldiers had killed nine rebels.", ["negated", "actual"]),
        ("The army denied having killed civilians. The Front said soldiers had killed them.", ["actual"]),
    ],
)
def test_whom_who_denies_did_not_kill(pipeline: Pipeline, report: str, statuses: list[str]) -> None:
    assert [claim.status for claim in in_may(pipeline, report, "ASSAULT")] == statuses


@pytest.mark.parametrize(
    ("report", "accused", "shelled"),
    [
        ("The envoy accused the army of shelling the village of Kembé on 29 April.", None, "2024-04-29"),
        ("On 29 April the envoy accused the army of shelling the village of Kembé.", "2024-04-29", None),
        ("The envoy accused the army of shelling the village of Kembé and left on 29 April.", "2024-04-29", None),
    ],
)
def test_whose_day_stands_behind_an_accusation(pipeline: Pipeline, report: str, accused: str | None, shelled: str | None) -> None:
    days = {claim.type: claim.time.start.isoformat() if claim.time else None for claim in in_may(pipeline, report) if claim.type != "RETREAT"}
    assert (days["ACCUSE"], days["ASSAULT"]) == (accused, shelled)
