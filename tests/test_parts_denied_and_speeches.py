"""What somebody denies a part in, who "it" is that blames, where a speech is held, and whose troops a deployment is of."""

import pytest

from tests.coded import by_trigger, in_may


def deniers(claims):
    return {claim.type for claim in claims if any(source.stance == "denies" for source in claim.sources)}


@pytest.mark.parametrize(
    "report",
    [
        "The Red Cross suspended work in the north after gunmen shot dead six of its staff. The Front denied involvement.",
        "Britain recalled its ambassador after its embassy was attacked. Tehran denied any role.",
        "Britain recalled its ambassador after its embassy was attacked. Iran said it had nothing to do with the attack.",
        "The ministry closed the road after a bomb killed two soldiers. The rebels denied responsibility.",
        "Police banned a rally days after a candidate was shot dead. The ruling party denied involvement.",
        "The army arrested nine men after a church was bombed. The Front said it was not involved.",
    ],
)
def test_a_part_is_denied_in_the_attack_and_not_in_what_followed(pipeline, report):
    assert deniers(in_may(pipeline, report)) == {"ASSAULT"}


@pytest.mark.parametrize(
    ("report", "denied"),
    [
        ("Police detained nine students. The army denied any role.", {"COERCE"}),
        ("The ministry closed the road after a bomb killed two soldiers. The governor denied the report.", {"COERCE"}),
    ],
)
def test_where_nothing_else_is_told_it_is_what_is_told(pipeline, report, denied):
    assert deniers(in_may(pipeline, report)) == denied


@pytest.mark.parametrize(
    ("report", "who"),
    [
        ("The defence ministry said a soldier was killed when a vehicle struck a landmine. It blamed Azerbaijan.", "defence ministry"),
        ("The army said two soldiers had been shot dead. It blamed the Lake Front.", "army"),
        ("The Observatory said four people died in shelling. It blamed government forces.", "Observatory"),
    ],
)
def test_it_that_blames_is_who_told(pipeline, report, who):
    assert [party.name for party in by_trigger(pipeline, report)["blamed"].actors] == [who]


@pytest.mark.parametrize(
    "sentence",
    [
        "At a news conference in Geneva, the UN rights chief accused Myanmar's military of burning villages.",
        "In a speech in Geneva, the minister accused Myanmar's military of burning villages.",
        "At a rally in Geneva, the exiles' leader blamed Myanmar's military for burning villages.",
    ],
)
def test_a_speech_is_not_held_where_the_deed_was(pipeline, sentence):
    (burned,) = in_may(pipeline, sentence, "ASSAULT")
    assert burned.place is None or burned.place.name != "Geneva"


def test_what_was_done_at_a_rally_was_done_there(pipeline):
    (shot,) = in_may(pipeline, "At a rally in Lagos, soldiers shot dead two marchers.", "ASSAULT")
    assert shot.place is not None
    assert shot.place.name == "Lagos"


@pytest.mark.parametrize(
    "sentence", ["The Russian troop deployment alarmed Poland.", "Poland condemned the Russian troop buildup along its border."]
)
def test_a_deployment_is_of_the_nation_before_it(pipeline, sentence):
    (deployed,) = in_may(pipeline, sentence, "MOBILIZE")
    assert [party.country for party in deployed.actors] == ["RUS"]
