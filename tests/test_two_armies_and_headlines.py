"""What a reader who knew no rule found: other armies, answers and interceptions, headlines of two stories, whose men, whose word."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from coded import in_may, parties

pytestmark = pytest.mark.weights

Voices = list[tuple[str, str]]


def _told(pipeline: Pipeline, text: str, trigger: str) -> Claim:
    return next(claim for claim in in_may(pipeline, text) if claim.trigger.of(text) == trigger)


def _triggers(pipeline: Pipeline, text: str) -> set[tuple[str, str]]:
    return {(claim.type, claim.trigger.of(text)) for claim in in_may(pipeline, text)}


def _voices(claim: Claim) -> Voices:
    return [(source.name, source.stance) for source in claim.sources]


@pytest.mark.parametrize(
    ("text", "trigger", "doers"),
    [
        (
            "NIAMEY - American troops will leave Agadez by September. Militants attacked a patrol near Tera on Monday. "
            "The army said it repelled them.",
            "repelled", ["Niger Armed Forces"],
        ),
        (
            "BEIRUT - Israeli troops raided Jenin on Monday. Gunmen attacked a checkpoint in Tripoli, Lebanon, on Tuesday. "
            "The army arrested two suspects.",
            "arrested", ["Lebanese Armed Forces"],
        ),
        (
            "Israeli troops raided Jenin on Monday. Gunmen attacked a checkpoint near Ramallah on Tuesday. The army arrested two suspects.",
            "arrested", ["Israel Defense Forces"],
        ),
        (
            "Turkish troops entered northern Syria in 2019. Fighters attacked a post near Tel Abyad on Monday. "
            "The army said it had killed nine of them.",
            "killed", ["Turkish Armed Forces"],
        ),
        (
            "Malian soldiers killed ten jihadists on Monday. In Niger, the army arrested four men near Torodi.",
            "arrested", ["Niger Armed Forces"],
        ),
        ("Israel's army struck Tyre on Monday. In Lebanon, the army killed nine fighters.", "killed", ["Israel Defense Forces"]),
        ("The president met envoys. In Erbil, the president of the Kurdistan Region, Nechirvan Barzani, met aides.", "met", ["president"]),
        ("The president met envoys. President Bola Tinubu also visited the wounded.", "met", ["Bola Tinubu"]),
        ("The army bombed Nyala on Monday, and six people were killed when a shell hit a market.", "killed", []),
        ("Government forces shelled a town on Sunday, and three children were killed when a mine exploded near Idlib.", "killed", []),
    ],
)  # fmt: skip
def test_whose_army_it_is(pipeline: Pipeline, text: str, trigger: str, doers: list[str]) -> None:
    assert parties(_told(pipeline, text, trigger))[0][: len(doers) or None] == doers


@pytest.mark.parametrize(
    ("text", "trigger", "doers"),
    [
        ("A drone was shot down over Erbil on Monday, officials said. The Islamic Resistance in Iraq claimed the attack.", "shot down", []),
        ("Two rockets were intercepted near a base on Sunday. Kataib Hezbollah said it was responsible.", "intercepted", []),
        (
            "Militants fired mortars at the crossing on Sunday, killing three soldiers. In response, fighter jets attacked the launcher. "
            "The Qassam Brigades claimed responsibility for the attack.",
            "attacked", ["fighter jets"],
        ),
        (
            "Hamas fired rockets at Ashkelon on Tuesday. Israeli jets then attacked the launchers. Islamic Jihad claimed responsibility "
            "for the attack.",
            "attacked", ["Israel"],
        ),
        (
            "Pro-Iran militias hit a base; Turkey strikes the PKK. A drone was shot down at Erbil airport on Monday. "
            "A group called the Islamic Resistance in Iraq said it was behind the attack.",
            "strikes", ["Turkey"],
        ),
        ("Rebels shot down a helicopter on Monday, killing two. The Front claimed the attack.", "shot down", ["Front"]),
    ],
)  # fmt: skip
def test_what_is_claimed(pipeline: Pipeline, text: str, trigger: str, doers: list[str]) -> None:
    assert parties(_told(pipeline, text, trigger))[0] == doers


def test_a_headline_of_two_stories(pipeline: Pipeline) -> None:
    text = "M23 takes village as Congo accuses Rwanda of shelling camp\n\nThe M23 said on Tuesday it had captured Nyanzale."
    claim = _told(pipeline, text, "captured")
    assert (parties(claim), claim.mode, _voices(claim)) == ((["M23"], []), None, [("M23", "asserts")])


@pytest.mark.parametrize(
    ("text", "trigger", "whom"),
    [
        (
            "The minister said troops had killed a Boko Haram commander, Abu Umar, and that dozens of his men were captured.",
            "captured", ["Boko Haram"],
        ),
        (
            "Edward Buba said jets struck a hideout of a terrorist commander, Ali Ngulde, adding that several of his fighters were killed.",
            "killed", ["Ali Ngulde"],
        ),
    ],
)  # fmt: skip
def test_whose_men_they_are(pipeline: Pipeline, text: str, trigger: str, whom: list[str]) -> None:
    assert parties(_told(pipeline, text, trigger))[1] == whom


@pytest.mark.parametrize(
    ("text", "trigger", "voices"),
    [
        (
            "General Christopher Musa said jets bombed a camp of Bello Turji in Zamfara, adding that many of his fighters were killed.",
            "killed", [("Christopher Musa", "asserts")],
        ),
        (
            "Officials accused the Front of sending armed men into the area of Alamata, from which 50,000 people have fled, according to the UN.",
            "accused", [("", "asserts")],
        ),
        (
            "Mali's junta rejected the accusations as unfounded after rights groups said its soldiers had killed 30 villagers in Segou.",
            "killed", [("rights groups", "asserts"), ("Mali", "denies")],
        ),
        (
            "Human Rights Watch said soldiers had killed 223 villagers. Burkina Faso's government rejected what it called \"baseless accusations\".",
            "killed", [("Human Rights Watch", "asserts"), ("Burkina Faso", "denies")],
        ),
        (
            "Israel is limiting aid to Gaza, Oxfam said. COGAT, the Israeli body, has repeatedly denied limiting aid.",
            "limiting", [("Oxfam", "asserts"), ("COGAT", "denies")],
        ),
        (
            "Militiamen looted the homes of three activists, neighbours said. The minister, Walid Lafi, denied that any activist was being held.",
            "looted", [("neighbours", "asserts")],
        ),
        ("The president rejected a truce, his spokesman said, days after rebels killed 30 soldiers.", "killed", [("", "asserts")]),
        ("The minister denied it, a week after soldiers shot a boy.", "shot", [("", "asserts")]),
        ("Police said gunmen attacked the town days after rebels killed nine people.", "killed", [("police", "asserts")]),
    ],
)  # fmt: skip
def test_whose_word_it_is(pipeline: Pipeline, text: str, trigger: str, voices: Voices) -> None:
    assert _voices(_told(pipeline, text, trigger)) == voices


def test_two_who_blame_each_other(pipeline: Pipeline) -> None:
    text = "A shell killed four people in Omdurman on Monday. The army and the Rapid Support Forces blamed each other for the attack."
    claim = _told(pipeline, text, "killed")
    assert {party.name: party.source for party in claim.actors} == {"army": "Rapid Support Forces", "Rapid Support Forces": "army"}


@pytest.mark.parametrize(
    ("text", "trigger", "sides"),
    [
        ("The rebels accused Uganda of supplying weapons.", "supplying", (["Uganda"], [])),
        ("The rebels accused Uganda of supplying weapons.", "accused", (["rebels"], ["Uganda"])),
        ("The RSF accuses Iran of sending drones.", "sending", (["Iran"], [])),
        ("The RSF accused Iran of sending drones to the army.", "sending", (["Iran"], ["army"])),
        ("Hemedti's deputy and brother, Abdelrahim Dagalo, threatened to cut off oil exports.", "threatened", (["Abdelrahim Dagalo"], [])),
        ("Rebels captured Bibwe on Tuesday after two days of fighting with government troops.", "fighting", (["rebels", "government troops"], [])),
        ("Burkina Faso's junta, which expelled French troops in 2023, held talks.", "expelled", (["Burkina Faso"], ["French Armed Forces"])),
    ],
)
def test_who_does_what_to_whom(pipeline: Pipeline, text: str, trigger: str, sides: tuple[list[str], list[str]]) -> None:
    assert parties(_told(pipeline, text, trigger)) == sides


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        ("The IDF called on residents of Beit Hanoun to evacuate toward shelters.", [("REQUEST", "called")], [("AID", "evacuate")]),
        ("Ben-Gvir threatened on Wednesday to bring down the government.", [("THREATEN", "threatened")], [("ASSAULT", "bring")]),
        ("The rebels vowed to bring down the government.", [("THREATEN", "vowed")], []),
        ("Armed youths torched dozens of huts in Malualkon.", [("ASSAULT", "torched")], [("PROTEST", "torched")]),
        ("Youths torched dozens of huts on Monday.", [("PROTEST", "torched")], []),
        ("Burkina Faso's junta, which expelled French troops in 2023, held talks.", [("SANCTION", "expelled")], [("ASSAULT", "expelled")]),
        ("The Red Cross will open a field hospital in Goma next week.", [("AID", "open")], [("RETREAT", "open")]),
        ("Rebels captured Bibwe on Tuesday after clashes with troops.", [("ASSAULT", "captured"), ("ASSAULT", "clashes")], []),
    ],
)
def test_what_it_is(pipeline: Pipeline, text: str, told: list[tuple[str, str]], untold: list[tuple[str, str]]) -> None:
    found = _triggers(pipeline, text)
    assert found.issuperset(told)
    assert found.isdisjoint(untold)


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("The state imposed a curfew in Bauchi after Sunday's bombing of a church.", "bombing", "2024-04-28"),
        ("The council will decide after Sunday's meeting with the rebels.", "meeting", "2024-05-05"),
        ("On Sunday gunmen raided Kafanchan. The governor released 12 traders held at the town's barracks.", "held", None),
        ("Gunmen shot a nurse in Wau on 12 April. In Yei, rebels burned two trucks.", "burned", None),
        ("Gunmen shot a nurse in Wau on 12 April. Rebels burned two trucks.", "burned", "2024-04-12"),
    ],
)
def test_which_day_it_was(pipeline: Pipeline, text: str, trigger: str, day: str | None) -> None:
    claim = _told(pipeline, text, trigger)
    assert (claim.time and claim.time.start.isoformat()) == day


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("Gunmen killed nine people in the village of Tchombangou in western Niger on Saturday.", "Tchombangou", "NER"),
        ("Rebels captured Bibwe, a trading centre in North Kivu, on Tuesday.", "Bibwe", "COD"),
        ("Troops executed 45 residents of Merawi, in the northwestern Amhara region of Ethiopia, in January.", "Mer’āwī", "ETH"),
        ("Rebels shelled Hombori in the Mopti region of Mali on Sunday. Helicopters destroyed a base in the Baye forest.", "Baye", "MLI"),
        ("Officials in Washington and Texas condemned the assault on Paris. American troops were put on alert.", "Paris", "FRA"),
    ],
)
def test_where_it_was(pipeline: Pipeline, text: str, place: str, country: str) -> None:
    assert (place, country) in {(claim.place.name, claim.place.country) for claim in in_may(pipeline, text) if claim.place}
