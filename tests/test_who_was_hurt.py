"""Who was hurt and how many, where verbs share their words: from text to claims, over sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.count import Count
from according.records.document import Document
from according.records.parse import Sentence
from according.stages.ground import how_many
from according.stages.ground.harms import Harm

pytestmark = pytest.mark.weights


def claims(pipeline: Pipeline, text: str) -> list[Claim]:
    return list(pipeline.code(Document(id="0123456789abcdef", text=text)))


def figures(found: Claim) -> list[tuple[str, int]]:
    return [(count.what, count.low) for count in found.counts]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Soldiers shot and wounded two protesters.", [[("injured", 2)]]),
        ("Soldiers shot and wounded one protester and arrested another.", [[("injured", 1)], [("captured", 1)]]),
        ("Bandits kidnapped and killed four aid workers.", [[("captured", 4), ("killed", 4)]]),
        ("Four aid workers were kidnapped and killed.", [[("captured", 4), ("killed", 4)]]),
        ("Twelve villagers were arrested and later released.", [[("captured", 12)], [("released", 12)]]),
        ("In Omdurman, police fatally shot four men on Friday, a spokesman said.", [[("killed", 4)]]),
        ("Two soldiers were fatally wounded by a mine.", [[("killed", 2)]]),
        # One figure for two fates that exclude one another is neither's.
        ("Sixty rebels were killed or captured.", [[], []]),
        ("Twelve villagers were killed and wounded.", [[]]),
        ("Twelve villagers were killed and 30 wounded.", [[("killed", 12), ("injured", 30)]]),
        (
            "Ten villagers were killed and dozens wounded when two suicide bombers blew themselves up at a market, a rescue official told AFP.",
            [[("killed", 10), ("injured", 24)]],
        ),
        ("Sixteen displaced people were killed, the civil defence agency said.", [[("killed", 16)]]),
        ("A gunman killed a policeman and wounded another in Tarsil.", [[("killed", 1), ("injured", 1)]]),
        ("At least 12 villagers were wounded as police fired tear gas at the crowd, doctors said.", [[("injured", 12)]]),
        ("Two guards died when their lorry hit a roadside bomb near Tarsil.", [[("killed", 2)]]),
        # The object of "wounded" is its own, and the second 24 are others.
        ("Shelling has killed 40 civilians and wounded dozens.", [[("killed", 40), ("injured", 24)]]),
        (
            "The group says 24 civilians, 24 fighters and 25 militiamen were killed in clashes.",
            [[("killed", 24), ("killed", 24), ("killed", 25)]],
        ),
        ("The raid killed 24 people. The raid, which killed 24 people, lasted an hour.", [[("killed", 24)]]),
    ],
)
def test_figures(pipeline: Pipeline, text: str, counted: list[list[tuple[str, int]]]) -> None:
    assert [figures(one) for one in claims(pipeline, text)] == counted


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Three soldiers were wounded after their lorry struck a landmine in Tarsil.", [], ["soldiers"]),
        ("The patrol returned fire, killing two attackers.", ["patrol"], ["attackers"]),
    ],
)
def test_who(pipeline: Pipeline, text: str, actors: list[str], recipients: list[str]) -> None:
    (found,) = claims(pipeline, text)
    assert ([one.name for one in found.actors], [one.name for one in found.recipients]) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "word", "actors", "recipients"),
    [
        ("Sanchez was kidnapped in May while leaving a shopping mall and freed three days later.", "freed", [], ["Sanchez"]),
        ("The government rejected its neighbours' criticism of the raid.", "criticism", ["neighbours"], None),
        ("Students who had protested were arrested.", "protested", ["students"], []),
    ],
)
def test_who_does_it_and_to_whom(pipeline: Pipeline, text: str, word: str, actors: list[str], recipients: list[str] | None) -> None:
    (found,) = (one for one in claims(pipeline, text) if one.trigger.of(text) == word)
    assert [one.name for one in found.actors] == actors
    assert recipients is None or [one.name for one in found.recipients] == recipients


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Four guerrillas were killed and two soldiers were wounded in clashes in Mejicanos.", ["guerrillas", "soldiers"]),
        ("Gunmen killed two policemen and wounded a farmer.", ["police", "farmer"]),
        ("Six people were killed and 20 others wounded.", ["people"]),
        ("The militia bombarded Tel Abyad.", ["residents of Tel Abyad"]),
        ("Rebels attacked Goma on Monday.", ["residents of Goma"]),
        ("Israel attacked Iran.", ["Iran"]),
        ("Troops shelled residential areas in Homs.", ["residents"]),
        ("The army attacked mountainous areas.", []),
        ("Rebels captured Goma.", []),
    ],
)
def test_to_whom_it_was_done(pipeline: Pipeline, text: str, recipients: list[str]) -> None:
    """Killed and wounded told in one breath are both hurt; a town that is shelled is those who live there, one that is taken is not."""
    (claim,) = claims(pipeline, text)
    assert [party.name for party in claim.recipients] == recipients


def test_a_drone_of_nobody_is_no_doer(pipeline: Pipeline) -> None:
    (found,) = claims(pipeline, "Three federal agents were wounded in Mexico by a drone that dropped explosives.")
    assert found.actors == ()


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Three people died when a suicide bomber blew himself up outside a church.", ["people"]),
        ("Twelve worshippers were killed when a car bomb exploded near a mosque in Mosul.", ["worshippers"]),
        ("Twelve people were killed when a car bomb exploded near a mosque in Mosul.", ["people"]),
        ("A bomb exploded in a market in Jolo, leaving four people dead.", ["people"]),
        ("Gunmen attacked a school in Kaduna.", ["school"]),
        ("Gunmen opened fire at a school, killing nine people.", ["people"]),
        ("A bomb went off near a mosque, killing six people.", ["people"]),
        ("Gunmen opened fire on traders, killing 14 people.", ["traders"]),
        ("Soldiers opened fire on students, killing six people.", ["students"]),
        ("Twelve people were killed when gunmen attacked a convoy of the Karsan Front.", ["Karsan Front"]),
    ],
)
def test_what_struck_a_building_was_done_to_the_people(pipeline: Pipeline, text: str, recipients: list[str]) -> None:
    """In one claim, however many words tell of it."""
    assert [[party.name for party in claim.recipients] for claim in claims(pipeline, text)] == [recipients]


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine said 71 of the 93 drones launched by Russia were shot down.",
        "Russian forces launched 93 drones overnight, 71 of which were shot down.",
    ],
)
def test_who_sends_drones_does_not_shoot_them_down(pipeline: Pipeline, text: str) -> None:
    shot = [claim for claim in claims(pipeline, text) if "shot" in claim.trigger.of(text)]
    assert not [party.name for claim in shot for party in (*claim.actors, *claim.recipients) if party.name in ("Russia", "people")]


def test_a_death_toll_is_of_what_killed(pipeline: Pipeline) -> None:
    """And by whoever puts it, not of the hostages told of last."""
    text = (
        "At least 16 people were killed when fighters attacked two villages near Orlo, officials said. "
        "The attackers took several people hostage, a rights group said. Army spokesman Jules Ngongo put the death toll at nine."
    )
    killed, taken = claims(pipeline, text)
    assert [(count.what, count.low, count.source) for count in killed.counts] == [
        ("killed", 16, "officials"),
        ("killed", 9, "Jules Ngongo"),
    ]
    assert {source.name for source in killed.sources} == {"officials", "Jules Ngongo"}
    assert {source.name for source in taken.sources} == {"rights group"}


def test_what_happened_when_others_did_something_is_one_event(pipeline: Pipeline) -> None:
    """Whatever the parser makes of "when" before a verb of saying."""
    text = "Sixteen people were killed when fighters from the Allied Democratic Forces attacked two villages in Ituri province overnight, officials said."
    (claim,) = claims(pipeline, text)
    assert [party.name for party in claim.actors] == ["Allied Democratic Forces"]


def test_what_was_counted_before_is_worked_out_once_a_sentence(pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    """One person by kind asks whether somebody was counted so before: twice the report is twice the work, not four times."""
    asked: list[int] = []
    real = how_many.counted

    def noted(sentence: Sentence, harm: Harm) -> list[Count]:
        asked[-1] += 1
        return real(sentence, harm)

    monkeypatch.setattr(how_many, "counted", noted)
    for number in (20, 40):
        asked.append(0)
        claims(pipeline, "\n\n".join(["The pharmacist of Orlo was beheaded."] * number))
    assert asked[0]
    assert asked[1] <= 2.5 * asked[0]


@pytest.mark.parametrize(
    ("told", "recipients", "counted"),
    [
        ("Dozens of houses were burned by militiamen.", ["residents"], []),
        ("Hundreds of shops were torched by militiamen.", ["shops"], []),
        ("Dozens of villagers were burned by militiamen.", ["villagers"], [("injured", 24)]),
    ],
)
def test_dozens_of_houses_are_no_people(pipeline: Pipeline, told: str, recipients: list[str], counted: list[tuple[str, int]]) -> None:
    (claim,) = claims(pipeline, told)
    assert ([party.name for party in claim.recipients], figures(claim)) == (recipients, counted)


def test_who_denies_it_is_not_who_names_the_attacker(pipeline: Pipeline) -> None:
    text = "Gunmen shelled the port on Monday, residents said. The Front denied carrying out the attack."
    claim = claims(pipeline, text)[0]
    assert [(source.name, source.stance) for source in claim.sources] == [("residents", "asserts"), ("Front", "denies")]
    assert all(party.source != "Front" for party in claim.actors)
