"""Bombs, kidnappings and who is taken for their authors, in the manner of incident reports: sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def claims(pipeline: Pipeline, text: str) -> list[Claim]:
    return list(pipeline.code(Document(id="0123456789abcdef", text=text)))


def claim(pipeline: Pipeline, text: str, trigger: str) -> Claim:
    """The claim that a word names."""
    return next(claim for claim in claims(pipeline, text) if trigger in claim.trigger.of(text))


ACTORS = [
    # for whose men they are taken
    ("Gunmen believed to be from the Sarda Front shot dead two clerks.", "shot", ["Sarda Front"]),
    ("Assailants presumed to belong to the Sarda Liberation Front killed a priest.", "killed", ["Sarda Liberation Front"]),
    ("Two men thought to be members of the Sarda Front shot dead a clerk.", "shot", ["Sarda Front"]),
    ("Men believed to be from Syria shot two guards.", "shot", ["men"]),
    ("Men believed to be relatives of Juan Perez Lopez shot a guard.", "shot", ["men"]),
    ("Youths suspected to be from Kandahar attacked a truck.", "attacked", ["youths"]),
    ("A commando believed to belong to the Sarda Liberation Front hurled dynamite at a bank.", "hurled", ["Sarda Liberation Front"]),
    # whoever nobody knows may be whom somebody blames
    (
        "Unidentified miscreants hurled bombs at a procession, injuring 20 people. The mayor blamed activists of the Ruda Party for the attack.",
        "hurled",
        ["activists"],
    ),
    ("Unidentified gunmen murdered the mayor. Police blamed the Sarda Front for the crime.", "murdered", ["Sarda Front"]),
    # who takes the credit
    ("A bomb went off at a bank. The Red Dawn Group took credit for the attack in leaflets.", "went off", ["Red Dawn Group"]),
    ("A bomb went off at a bank. The mayor took credit for the truce in a speech.", "went off", []),
    ("A bomb went off at a bank. The Red Dawn Group has claimed authorship of the attack.", "went off", ["Red Dawn Group"]),
    ("A bomb went off at a bank. The Red Dawn Group has claimed credit for it.", "went off", ["Red Dawn Group"]),
    ("The council signed a truce. The mayor claimed credit for it.", "signed", ["council"]),
    # to whom it is attributed
    ("A bomb went off at a bank, killing two guards. Police attribute it to the Sarda Front.", "killing", ["Sarda Front"]),
    # who has laid the bomb
    ("A bomb went off at a bank, killing two guards. The Sarda Front said it had planted the device.", "went off", ["Sarda Front"]),
    ("A bomb went off at a bank. Police found a second device and said that the Sarda Front had placed it.", "went off", []),
    # what strikes is nobody
    ("One of the projectiles hit a house, killing an elderly woman.", "hit", []),
    ("Two of the policemen fired on the house.", "fired", ["police"]),
    # a brigade that is named for a man
    ("She has had death threats from the Rafael Ortiz Lema Brigade.", "threats", ["Rafael Ortiz Lema Brigade"]),
    # the security forces are no body of another name
    (
        "The Armed Forces of Redemption claimed the murder of two nuns. The president ordered the security forces to find the killers.",
        "find",
        ["security forces"],
    ),
    # no group is a university
    (
        "The Sarda Front denied any part in the killing of a senator, who was shot as he left the Catholic University. "
        "In a leaflet, the group blamed the crime on the police.",
        "blamed",
        ["Sarda Front"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "names"), ACTORS)
def test_actor(pipeline: Pipeline, text: str, trigger: str, names: list[str]) -> None:
    assert [party.name for party in claim(pipeline, text, trigger).actors] == names


FIGURES = [
    # the loss of what is told beside it
    (
        "Twenty-two rebels died in the attack. A mine laid by rebels sank a patrol boat, with the loss of six sailors.",
        {"died": [("killed", 22)], "sank": [("killed", 6)]},
    ),
    # another attack is another's toll
    ("Rebels blew up a bank, killing a guard. Nine people were killed in a similar attack last year.", {"blew up": [("killed", 1)]}),
    # nor are those who died on the same side
    (
        "Guerrillas of the Sarda Front blew up eleven pylons. One guerrilla was killed, the Third Brigade said.",
        {"blew up": [], "killed": [("killed", 1)]},
    ),
    # those who did it are not the victims
    ("The rebels, about 60 men, entered the town and hacked the victims to death.", {"hacked": []}),
    ("Nine woodcutters were seized by rebels, who hacked the men to death.", {"hacked": [("killed", 9)]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "counted"), FIGURES)
def test_figures(pipeline: Pipeline, text: str, counted: dict[str, list[tuple[str, int]]]) -> None:
    found = {trigger: [(count.what, count.low) for count in claim(pipeline, text, trigger).counts] for trigger in counted}
    assert found == counted


def test_who_is_suspected_of_belonging_to_a_band_is_accused_by_nobody(pipeline: Pipeline) -> None:
    text = "Separatists suspected of belonging to the Sarda Commando Force shot dead eight passengers."
    assert [(one.type, [party.name for party in one.actors]) for one in claims(pipeline, text)] == [("ASSAULT", ["Sarda Commando Force"])]


def test_whose_members_were_arrested(pipeline: Pipeline) -> None:
    text = "Police blamed the Sarda Front, three of whose members were arrested on Friday."
    arrest = claim(pipeline, text, "arrested")
    assert "Sarda Front" in {party.name for party in arrest.recipients} and "Sarda Front" not in {party.name for party in arrest.actors}


def test_a_part_in_the_murder_is_denied_not_in_a_release(pipeline: Pipeline) -> None:
    text = "A clerk was murdered on Friday. Two students were detained and released. The Union denied that its members had taken part."
    denied = [one.trigger.of(text) for one in claims(pipeline, text) if any(s.stance == "denies" for s in one.sources)]
    assert denied == ["murdered"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The kidnappers extended by two days the deadline they had set for the release of three comrades.", "requested"),
        ("The kidnappers set a deadline for the release of three comrades.", "requested"),
        ("The rebels met the deadline, and the release of six soldiers followed.", "actual"),
    ],
)
def test_a_deadline_for_a_release(pipeline: Pipeline, text: str, status: str) -> None:
    assert claim(pipeline, text, "release").status == status


def test_each_bomb_in_its_own_town(pipeline: Pipeline) -> None:
    text = "A bomb ripped through the offices of a bank in Izmir, injuring a clerk, and another exploded an hour later at a school in Ankara."
    places = {one.trigger.of(text): one.place.name for one in claims(pipeline, text) if one.place is not None}
    assert places == {"ripped through": "İzmir", "exploded": "Ankara"}


def test_a_bomb_and_who_placed_it_are_one_event(pipeline: Pipeline) -> None:
    found = claims(pipeline, "The house of a judge was damaged on Sunday by a bomb placed by presumed rebels.")
    assert [(one.type, [party.name for party in one.actors]) for one in found] == [("ASSAULT", ["rebels"])]
