"""What a denial takes for known, whose dead a figure counts, whose "we" it is, and where background of another year is."""

import pytest

from tests.coded import in_may, parties


def _denied(claims):
    return [(c.trigger.start, c.status) for c in claims if any(s.stance == "denies" for s in c.sources)]


@pytest.mark.parametrize(
    "denial",
    [
        "The government denied that its troops had run away during the attack.",
        "A spokesman, Colonel Idrissa Bako, denied that soldiers had left their post during the raid.",
        "The army denied that the commander was asleep at the time of the attack.",
    ],
)
def test_when_something_was_is_not_denied_with_it(pipeline, denial):
    claims = in_may(pipeline, f"Rebels shelled the town on Monday. {denial}", "ASSAULT")
    assert [c.status for c in claims] == ["actual"]
    assert not _denied(claims)


@pytest.mark.parametrize(
    "denial", ["The army denied that the attack had taken place.", "The army denied the attack.", "The army denied reports of an attack."]
)
def test_an_attack_that_is_denied_itself_is_denied(pipeline, denial):
    assert _denied(in_may(pipeline, f"Militants attacked the base. {denial}", "ASSAULT"))


def test_what_is_denied_of_a_raid_is_not_the_raid(pipeline):
    text = "Police raided the camp. The minister denied that anyone had been beaten during the raid."
    told = [(c.trigger.of(text), c.status) for c in in_may(pipeline, text)]
    assert told == [("raided", "actual"), ("beaten", "negated")]


@pytest.mark.parametrize(
    ("sentence", "deeds"),
    [
        (
            "Soldiers killed three militants after they ambushed a patrol in Mali.",
            [("killed", ["soldiers"], ["militants"], [3]), ("ambushed", ["militants"], ["patrol"], [])],
        ),
        (
            "Police shot dead two men after they attacked officers with knives in Nairobi.",
            [("shot dead", ["police"], ["men"], [2]), ("attacked", ["men"], ["officers"], [])],
        ),
        (
            "Gunmen killed three villagers after they stormed the village in Mali.",
            [("killed", ["gunmen"], ["villagers"], [3]), ("stormed", ["gunmen"], ["villagers"], [])],
        ),
        (
            "Two insurgents were killed when they attacked a checkpoint in Khost.",
            [("attacked", ["insurgents"], [], [2])],
        ),
    ],
)
def test_the_attackers_dead_are_not_of_their_own_attack(pipeline, sentence, deeds):
    claims = in_may(pipeline, sentence, "ASSAULT")
    assert [(c.trigger.of(sentence), *parties(c), [n.low for n in c.counts]) for c in claims] == deeds


@pytest.mark.parametrize(
    "text",
    [
        "Q: General, why did it fail?\nA: It did not fail. We recaptured Bunagana on 4 July and killed 30 rebels. Rwanda sent two battalions.",
        '"We killed 30 rebels," he said. Rwanda sent two battalions to help the fighters.',
        "We killed four gunmen. Rwanda sent troops.",
        "Ethiopia has attacked the port. We shot down one of its planes.",
    ],
)
def test_we_are_not_the_state_that_is_told_of(pipeline, text):
    ours = [c for c in in_may(pipeline, text, "ASSAULT") if c.trigger.of(text) in ("killed", "recaptured", "shot down")]
    assert ours
    assert not any(party.name in ("Rwanda", "Ethiopia") for c in ours for party in c.actors)


def test_a_state_that_condemns_speaks_in_its_statement(pipeline):
    text = "Canada condemns the attack on the embassy in Khartoum. We call on the parties to stop fighting."
    (request,) = in_may(pipeline, text, "REQUEST")
    assert parties(request)[0] == ["Canada"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "A bomb killed four people in Mosul on Sunday. A 2018 bombing killed 30 people in Kirkuk. Police arrested eight people.",
            ["Mosul", "Kirkuk", "Mosul"],
        ),
        (
            "Two soldiers were killed near the village of Sotk on Tuesday. The two countries fought a war in 2020.",
            ["Sotk", None],
        ),
        ("In 2018 rebels attacked Goma. They beheaded 11 people.", ["Goma", "Goma"]),
        ("A bomb killed four people in Mosul on 2 May 2024. Police arrested eight people.", ["Mosul", "Mosul"]),
    ],
)
def test_background_of_another_year_has_its_own_place(pipeline, text, places):
    assert [c.place.name if c.place else None for c in in_may(pipeline, text)] == places
