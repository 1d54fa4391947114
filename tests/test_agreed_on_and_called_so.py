"""Whose word it is what is agreed on; who denies by what he calls a claim; how much of what was said a denial is of."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from tests.coded import voices_on

pytestmark = pytest.mark.weights

OWN = [("", "asserts")]


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("The heads of both clans signed an agreement on Thursday to share power in Tarn.", "COOPERATE", ["clans"]),
        ("Zambia and Angola concluded a pact on shared border patrols in Luena.", "COOPERATE", ["Zambia", "Angola"]),
        ("Kenya and Uganda accepted on Tuesday a ceasefire proposed by the African Union.", "RETREAT", ["Kenya", "Uganda"]),
        ("Kenya agreed on Monday, as its troops were to leave the valley in May, to pay for the road.", "RETREAT", [""]),
        ("Zambia signed a pact on Monday, and Kenyan and Ugandan engineers are to clear mines together in May.", "COOPERATE", [""]),
        ("Radio Osk reported that Zambia had concluded a pact on shared border patrols.", "COOPERATE", ["Radio Osk"]),
    ],
)
def test_whose_word_is_what_is_agreed_on(pipeline: Pipeline, text: str, kind: str, wanted: list[str]) -> None:
    assert [name for name, _ in voices_on(pipeline, text, kind)[0]] == wanted


CHARGED = "Police accused the miners of burning the office. {}"


@pytest.mark.parametrize(
    ("answer", "denies"),
    [
        ("Their union called the accusation an insult to the dead.", True),
        ('Their union described the charge as "a bedtime story".', True),
        ("Their union dubbed the allegation a provocation.", True),
        ("Their union called the accusation a matter for the courts.", False),
        ("Their union called the accusation serious.", False),
        ("Their union never called the accusation an insult.", False),
        ("Their union called the police a disgrace.", False),
    ],
)
def test_who_denies_by_what_he_calls_it(pipeline: Pipeline, answer: str, denies: bool) -> None:
    found = voices_on(pipeline, CHARGED.format(answer))[0]
    assert (("police", "asserts") in found, any(stance == "denies" for _, stance in found)) == (True, denies)


@pytest.mark.parametrize(
    ("relative", "denies"),
    [("which the police chief said was not so", True), ("which the police chief said was so", False)],
)
def test_who_says_that_it_is_not_so(pipeline: Pipeline, relative: str, denies: bool) -> None:
    found = voices_on(pipeline, f"The rebels asserted that gunmen had shot four officials, {relative}.")[0]
    assert any(stance == "denies" for _, stance in found) == denies


@pytest.mark.parametrize(
    ("denial", "both"),
    [
        ("The army dismissed the report as lies.", True),
        ("The army denied it.", False),
    ],
)
def test_a_report_is_all_that_it_tells_in_one_breath(pipeline: Pipeline, denial: str, both: bool) -> None:
    text = f"A rebel coalition said its fighters had downed a helicopter and taken 14 soldiers alive near Tine. {denial}"
    stances = [{stance for _, stance in voices_on(pipeline, text, kind)[0]} for kind in ("ASSAULT", "COERCE")]
    assert ["denies" in found for found in stances] == [both, True]


@pytest.mark.parametrize(("who", "wanted"), [("It", 1), ("The clinic", 2)])
def test_nobody_known_is_not_the_report(pipeline: Pipeline, who: str, wanted: int) -> None:
    """Of "it" nobody knows whom it means; the report's own voice is none beside another's for that."""
    text = f"Rebels overran a post at Tarn in the night, state radio said. {who} gave the dead as eleven."
    found = voices_on(pipeline, text)[0]
    assert len(found) <= wanted and ("", "asserts") not in found


@pytest.mark.parametrize(
    ("figures", "wanted"),
    [
        ("The governor put the dead at three; hospital staff spoke of five.", ["", "governor", "hospital staff"]),
        ("The ministry put the dead at 62 and the Front at several hundred.", ["", "ministry", "Front"]),
        ("A surgeon spoke of five dead, and an activist of at least thirty.", ["", "surgeon", "activist"]),
        ("The ministry put the dead at 62 and the cost at several hundred dollars.", ["", "ministry"]),
        ("The governor put the dead at three; the union spoke of two strikes.", ["", "governor"]),
    ],
)
def test_who_gives_another_figure_in_fewer_words(pipeline: Pipeline, figures: str, wanted: list[str]) -> None:
    text = f"Troops shot at marchers in Lume on Tuesday. {figures}"
    assert sorted(name for name, _ in voices_on(pipeline, text)[0]) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "disclaims"),
    [
        ("France said on Monday that it was looking into the shelling of the port.", True),
        ("France said on Monday that it was studying a possible shelling of the port.", False),
    ],
)
def test_who_weighs_what_may_come_looks_into_no_deed(pipeline: Pipeline, text: str, disclaims: bool) -> None:
    assert (("France", "disclaims") in voices_on(pipeline, text)[0]) == disclaims
