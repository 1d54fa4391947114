"""Arrests, charges and accidents of local news: whose arrest it is, on which day the crime was, what is no deed at all."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may, parties_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "whom"),
    [
        ("The sheriff said Marlow appeared confused following his arrest.", "arrest", "Marlow"),
        ("Police spokesman Ken Dole said Graham then fought with officers who attempted to arrest him.", "arrest", "Graham"),
        (
            "Chief Judge Jim Stone accepted Weber's plea, and set his trial for June 2. Weber was captured following a brief manhunt. His "
            "arrest set off an uproar.",
            "captured",
            "Weber",
        ),
        (
            "Four-year-old Timothy Bolt, who died in a pool, was left alone. Zack Bolt, 24, left Timothy in the yard, police say. Bolt was "
            "arrested on Saturday.",
            "arrested",
            "Zack Bolt",
        ),
        ("Maria Petrov runs a shop in Minsk. Ivan Petrov attacked it on Sunday. Petrov was arrested on Monday.", "arrested", "Maria Petrov"),
        # Who tells of himself: his lawyer is no other, and who does it is not whom it befalls.
        ("Marlow said his lawyer was away after his arrest.", "arrest", "Marlow"),
        ("Ken Dole said the guard ran up and tried to arrest him.", "arrest", "Ken Dole"),
    ],
)
def test_whose_arrest(pipeline: Pipeline, text: str, trigger: str, whom: str) -> None:
    assert parties_of(pipeline, text, trigger)[1] == [whom]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Three men are being sought in Wednesday's deadly shooting of a shopkeeper in Tampa, police said.", ["actual 2024-05-01"]),
        ("Two suspects are wanted for Sunday's bombing of a bank in Lyon.", ["actual 2024-04-28"]),
        ("The arson squad is preparing for Sunday's raid on a bank in Lyon.", ["planned 2024-05-05"]),
        ("Police arrested two men on Monday on suspicion of the murder of a nurse.", ["possible "]),
        (
            "The Dayton Police Department arrested a man Monday on a charge of sexual assault of a child. The girl was assaulted in a park.",
            ["actual "],
        ),
        # A raid goes on with the arrests of its day.
        ("Soldiers arrested two men in Nablus on Monday. They shot a boy in the leg.", ["actual 2024-04-29"]),
    ],
)
def test_the_day_of_the_crime(pipeline: Pipeline, text: str, told: list[str]) -> None:
    assert [f"{c.status} {c.time.start if c.time else ''}" for c in in_may(pipeline, text, "ASSAULT")] == told


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("A woman was killed in Boise when a neighbour accidentally hit her while backing out of a driveway.", []),
        ("The man lost control of his pickup, veered off the road and struck a garbage can and a tree.", []),
        ("Soldiers accidentally shot a boy.", ["ASSAULT"]),
        ("Rebels lost the town and killed nine captives.", ["ASSAULT"]),
        ("The court will not hear the appeal until June.", []),
        ("The rebels said they would not talk until the prisoners were freed.", ["REJECT", "RETREAT"]),
        ("A man vandalised nine cars in the street, police said.", ["ASSAULT"]),
        ("Youths vandalised a shop.", ["PROTEST"]),
        ("Villagers stopped the trucks at the bridge.", ["PROTEST"]),
        ("Those sent to detention are supporters of the party.", ["COERCE"]),
        ("Ten people bought weapons.", []),
        ("The president will buy jets from Russia.", ["COOPERATE"]),
    ],
)
def test_what_is_no_deed(pipeline: Pipeline, text: str, types: list[str]) -> None:
    assert [claim.type for claim in in_may(pipeline, text)] == types


def test_who_grabs_is_not_who_tells_of_it(pipeline: Pipeline) -> None:
    assert parties_of(pipeline, "The woman was grabbed from behind in a car park, according to Durham Police.", "grabbed")[0] == []
    assert parties_of(pipeline, "Two men were arrested in a car park, according to Durham Police.", "arrested")[0] == ["Durham Police"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The minister's aide denied any politics behind the arrest of two editors.", ["actual", "asserts"]),
        ("The minister denied the arrest of two editors.", ["negated", "denies"]),
    ],
)
def test_what_an_arrest_was_made_for(pipeline: Pipeline, text: str, told: list[str]) -> None:
    claim = in_may(pipeline, text)[0]
    assert [claim.status, claim.sources[0].stance] == told


@pytest.mark.parametrize(
    ("text", "trigger", "whom"),
    [
        ("A police pickup with five men exploded on a mine near the village of Dovi.", "exploded", ["police pickup"]),
        ("A bomb exploded on a bus in Kano.", "exploded", ["bus"]),
        ("Britain accused Russia of the Navalny poisoning.", "poisoning", ["Navalny"]),
        ("Anger at President Belov has grown since a brief war with Russia last August.", "war", []),
    ],
)
def test_whom_it_hit(pipeline: Pipeline, text: str, trigger: str, whom: list[str]) -> None:
    assert parties_of(pipeline, text, trigger)[1] == whom


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gunmen attacked Tork on Monday. At least four people have died of measles, a camp official said.", [("2024-04-29", [])]),
        ("Gunmen attacked Tork on Monday. At least four people have died of their wounds, a camp official said.", [("2024-04-29", [4])]),
        ("This week the series Dark Minds examines the crimes of a man who murdered a couple.", [("", [2])]),
        ("This week a man who had a gun murdered a couple.", [("2024-04-29", [2])]),
    ],
)
def test_the_day_and_the_dead(pipeline: Pipeline, text: str, told: list[tuple[str, list[int]]]) -> None:
    found = in_may(pipeline, text, "ASSAULT")
    assert [(str(c.time.start) if c.time else "", [count.low for count in c.counts]) for c in found] == told


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("The government wants to end the Tamil uprising.", "uprising", ["Tamil"]),
        ("The unions ended their strike on Monday.", "ended their strike", ["unions"]),
    ],
)
def test_who_ends_a_rising_has_not_risen(pipeline: Pipeline, text: str, trigger: str, who: list[str]) -> None:
    found = [[party.name for party in c.actors] for c in in_may(pipeline, text) if trigger.split()[-1] in c.trigger.of(text) or not who]
    assert found == [who]


def test_what_may_be_is_the_tracing(pipeline: Pipeline) -> None:
    text = "Detectives have released a picture of a man they would like to trace following a serious sexual assault on a girl."
    assert [claim.status for claim in in_may(pipeline, text, "ASSAULT")] == ["actual"]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        (
            "Rival clans clashed in Kano on Monday and gunmen opened fire on a patrol in Jos. Two men were killed and three were wounded on "
            "Monday as fighters from rival clans battled in Kano.",
            {"opened": [], "battled": [2, 3]},
        ),
        ("Gunmen opened fire on a patrol in Jos on Monday. Two men were killed and three were wounded.", {"opened": [2, 3]}),
    ],
)
def test_whose_dead(pipeline: Pipeline, text: str, dead: dict[str, list[int]]) -> None:
    found = {claim.trigger.of(text): [count.low for count in claim.counts] for claim in in_may(pipeline, text, "ASSAULT")}
    assert {word: found[word] for word in dead} == dead


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The judge set Weber's sentencing for June 2.", ["planned", "2024-06-02", "Weber"]),
        ("Weber's sentencing is set for June 2.", ["planned", "2024-06-02", "Weber"]),
        ("The judge sentenced Weber to nine years on Monday.", ["actual", "2024-04-29", "Weber"]),
    ],
)
def test_a_sentence_to_come(pipeline: Pipeline, text: str, told: list[str]) -> None:
    (claim,) = in_may(pipeline, text, "SANCTION")
    assert [claim.status, str(claim.time.start) if claim.time else "", *(party.name for party in claim.recipients)] == told
