"""Second voices told in other words, and how far a voice reaches: over reports of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights

SHOT = "Medics said that soldiers shot nine villagers at Murk on Monday. "
TRUE = [("medics", "asserts")]


def voices(pipeline: Pipeline, text: str, trigger: str) -> tuple[str, list[tuple[str, str]]]:
    """(status, name and stance of each voice) of the claim that a word names."""
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    found = next(claim for claim in claims if trigger in claim.trigger.of(text))
    return found.status, [(source.name.casefold(), source.stance) for source in found.sources]


@pytest.mark.parametrize(
    ("after", "second"),
    [
        ("Nothing of the sort happened, according to the governor.", ("governor", "denies")),
        ("Not so, says the governor.", ("governor", "denies")),
        ("That is not true, the governor said.", ("governor", "denies")),
        ("The governor brushed aside the charge.", ("governor", "denies")),
        ("The governor denied any shooting.", ("governor", "denies")),
        ("The governor said that he knew of no shooting.", ("governor", "disclaims")),
        ("The governor would neither confirm nor deny the shooting.", ("governor", "disclaims")),
        ("No other source could confirm the killing.", ("", "disclaims")),
        ("The figure could not be checked.", ("", "disclaims")),
    ],
)
def test_a_second_voice_in_other_words(pipeline: Pipeline, after: str, second: tuple[str, str]) -> None:
    assert voices(pipeline, SHOT + after, "shot") == ("actual", [*TRUE, second])


def test_who_has_not_commented_is_no_voice(pipeline: Pipeline) -> None:
    assert voices(pipeline, SHOT + "The governor has not commented on the allegation.", "shot") == ("actual", TRUE)


@pytest.mark.parametrize(
    "after",
    [
        "The governor said that there was no such bill.",
        "The governor said that he would do no such thing.",
        "The governor said that he knew of no talks.",
        "The governor denied any shortage.",
        "It is not so much the dead, the governor said.",
        "The governor said that he would not be part of any coalition.",
        "No other driver could check the engine.",
    ],
)
def test_a_no_of_something_else(pipeline: Pipeline, after: str) -> None:
    assert voices(pipeline, SHOT + after, "shot") == ("actual", TRUE)


def test_who_takes_his_statement_back_denies_it(pipeline: Pipeline) -> None:
    text = "The Rovian army on Wednesday withdrew a statement that its troops had killed the rebel leader Tad Bren at Murk."
    assert voices(pipeline, text, "killed") == ("negated", [("rovian army", "denies")])
    status, told = voices(pipeline, SHOT + "The governor urged the medics to retract the statement.", "shot")
    assert (status, told) == ("actual", TRUE)


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        # a reporting clause between commas reports the part that it interrupts
        ("The envoy arrived in Murk on Monday to urge a truce and, diplomats said, a way out of the country.", "arrived", [""]),
        ("Soldiers shot nine villagers in Murk on Monday, the mayor said, and burned three houses.", "shot", ["mayor"]),
        ("Soldiers shot nine villagers in Murk on Monday, the mayor said, and burned three houses.", "burned", ["mayor"]),
        # the place that heads an item says nothing, whatever its words are taken for
        (
            "Arua: Students marched on Monday against the rise of the fees.\n\n"
            "Mopti: Rebels and a chief signed a peace pact, two elders confirmed.",
            "signed",
            ["elders"],
        ),
        # what somebody grants by not denying it
        ("The mayor Ivo Ban does not deny that his men looted the market.", "looted", ["ivo ban"]),
    ],
)
def test_how_far_a_voice_reaches(pipeline: Pipeline, text: str, trigger: str, names: list[str]) -> None:
    assert [name for name, _ in voices(pipeline, text, trigger)[1]] == names


def test_who_was_asked_and_will_not(pipeline: Pipeline) -> None:
    text = "Opposition senators demanded the resignation of the prosecutor, Tad Bren, who on Thursday refused to step down."
    assert ("tad bren", "denies") in voices(pipeline, text, "resignation")[1]
    text = "Opposition senators demanded the resignation of the prosecutor, Tad Bren. The mayor refused to meet them."
    assert [stance for _, stance in voices(pipeline, text, "resignation")[1]] == ["asserts"]


def test_what_would_have_been_had_they_not_done_it(pipeline: Pipeline) -> None:
    text = "Had the villagers not paid the rebels 400,000 kyat, they would have been killed, one relative said."
    assert voices(pipeline, text, "paid")[0] == "actual"
    assert voices(pipeline, text, "killed")[0] == "negated"


def test_what_was_corrected_and_what_is_said_instead(pipeline: Pipeline) -> None:
    text = "The minister corrected his statement that two envoys had been killed in Murk, saying that they had been kidnapped."
    assert voices(pipeline, text, "killed") == ("negated", [("minister", "denies")])
    assert voices(pipeline, text, "kidnapped") == ("actual", [("minister", "asserts")])
    text = "We wrote that the youth council had condemned the governor, whereas in truth it applauded him."
    assert voices(pipeline, text, "condemned") == ("negated", [("", "denies")])


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("An attempt by students to picket the gates in Murk fizzled out on Monday.", "picket", "negated"),
        ("The general staff asked for no such troops.", "asked", "negated"),
        ("The general staff asked for troops for no reason.", "asked", "actual"),
        ("Asked about the killing of the editor, the minister left the room.", "killing", "actual"),
        ("There is no question of releasing the prisoners, the minister said.", "releasing", "negated"),
        ("A truce is set to begin on Sunday between the army and the rebels.", "truce", "planned"),
    ],
)
def test_whether_it_was_done(pipeline: Pipeline, text: str, trigger: str, status: str) -> None:
    assert voices(pipeline, text, trigger)[0] == status


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The army denied that its planes had bombed the market, as residents claimed.", [("army", "denies"), ("residents", "asserts")]),
        ("The army denied that it bombed the market, as alleged by the mayor.", [("army", "denies"), ("mayor", "asserts")]),
    ],
)
def test_as_others_claim_is_no_denial_less(pipeline: Pipeline, text: str, wanted: list[tuple[str, str]]) -> None:
    assert voices(pipeline, text, "bombed")[1] == wanted


def test_another_number_of_those_held_is_a_second_figure(pipeline: Pipeline) -> None:
    text = "Police detained 15 dockers on Saturday, the mayor said. A union put the number of detained at more than 40."
    (claim,) = (c for c in pipeline.code(Document(id="0123456789abcdef", text=text)) if c.type == "COERCE")
    assert [(count.source, count.low) for count in claim.counts] == [("mayor", 15), ("union", 40)]


@pytest.mark.parametrize(
    ("after", "second"),
    [
        ("The Front said it was not involved.", ("front", "denies")),
        ("The Front said it had no part in the killings.", ("front", "denies")),
        ("The Front said its men had not been involved in the attack.", ("front", "denies")),
        ("The Front said its fighters were not behind the attack.", ("front", "denies")),
        ("The Front said it did not take part in the attack.", ("front", "denies")),
        ("The Front said it bore no responsibility for the deaths.", ("front", "denies")),
        ("The Front disclaimed responsibility.", ("front", "denies")),
        ("The Front contested this version.", ("front", "denies")),
        ("The Front said it had no knowledge of the incident.", ("front", "disclaims")),
        ("“I cannot confirm that,” said General Avila.", ("avila", "disclaims")),
        ("The report could not be verified, the United Nations said.", ("united nations", "disclaims")),
        ("The Front had no comment on the incident.", None),
        ("The Front declined to comment on the shooting.", None),
        ("The Front declined to confirm the shooting.", ("front", "disclaims")),
        ("The Front had no responsibility to protect them.", None),
        ("The minister, who visited Murk, contested the election.", None),
    ],
)
def test_whose_part_it_was_not_and_who_does_not_know(pipeline: Pipeline, after: str, second: tuple[str, str] | None) -> None:
    status, found = voices(pipeline, SHOT + after, "shot")
    assert status == "actual"
    assert found == [*TRUE, *([second] if second else [])]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The lawyer challenged the arrest of the mayor.", "arrest"),
        ("The editor contested his expulsion from Mali.", "expulsion"),
        ("The families, who blocked the road, denied the accusation.", "blocked"),
    ],
)
def test_what_nobody_denies(pipeline: Pipeline, text: str, trigger: str) -> None:
    assert voices(pipeline, text, trigger) == ("actual", [("", "asserts")])



def test_an_ultimatum_demands_and_threatens(pipeline: Pipeline) -> None:
    text = "The militia told villagers to leave or be shot."
    assert [voices(pipeline, text, word)[0] for word in ("leave", "shot")] == ["requested", "threatened"]
    assert voices(pipeline, "The group threatened to kill or abduct teachers.", "kill")[0] == "threatened"


def test_what_is_denied_of_what_was_put_about(pipeline: Pipeline) -> None:
    text = "The General Command denies what has been circulated by the radio about the fall of its headquarters in Murk."
    assert voices(pipeline, text, "fall") == ("negated", [("general command", "denies")])


def test_who_gives_no_figures_asserts_nothing(pipeline: Pipeline) -> None:
    assert voices(pipeline, SHOT + "The police gave no figures.", "shot")[1] == TRUE
