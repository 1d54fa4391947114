"""Whose deed it is where other words than a subject or "by" tell: who holds them, who calls it just, whose purge it was, who is hit back."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights

HELD = [
    ("Police arrested two teachers in Gondar on Monday. The two were flogged, their lawyer said.", "flogged", ["police"]),
    ("The prefect, held by farmers for six hours and beaten, went home at dusk.", "beaten", ["farmers"]),
    ("Rebels captured nine sailors off Dorun. Three of the sailors were executed.", "executed", ["rebels"]),
    ("Nine sailors were captured by pirates on Sunday. They were given water, the owner said.", "given", ["pirates"]),
    ("Rebels captured nine sailors off Dorun. The sailors were killed by an air strike.", "killed", []),
    ("Police arrested a teacher in Gondar. Nuns were beaten in Adwa.", "beaten", []),
    ("A judge jailed two teachers in Gondar. The teachers were beaten on Friday.", "beaten", []),
]
JUST = [
    ("Two depots were bombed in what Ankara described as a response to rocket fire.", "bombed", ["Turkey"]),
    ("Nine judges were dismissed on what the ministry described as disciplinary grounds in Lagos.", "dismissed", ["Nigeria"]),
    ("Nine villagers were killed in what the president called a terrorist attack.", "killed", []),
    ("Six miners were dismissed for what their union called no reason at all.", "dismissed", []),
    ("Hundreds were arrested in what the opposition called a purge.", "arrested", []),
]
THERE = [
    ("Militiamen overran the village of Kobo, where 40 farmers were shot.", "shot", ["militiamen"]),
    ("Militiamen overran the village of Kobo, where 40 farmers had been shot in March.", "shot", []),
    ("Soldiers returned to the village of Kobo, where 40 farmers were shot.", "shot", []),
    ("Twelve judges were dismissed as Poland's purge of the courts gathered pace.", "dismissed", ["Poland"]),
    ("Twelve judges were dismissed as Poland's economy grew.", "dismissed", []),
]
ANSWERED = [
    ("A patrol came under fire near Sangin and returned fire, killing four insurgents.", "fire", ["insurgents"]),
    ("Soldiers were attacked near Sangin and wounded two militants a week later in Musa Qala.", "attacked", []),
]
PUT_OUT = [
    ("Guinea was expelled from the regional bloc after the coup.", "expelled", ["regional bloc"]),
    ("Mali was suspended from the African Union.", "suspended", ["African Union"]),
    ("Mali's suspension from the African Union was expected.", "suspension", ["African Union"]),
    ("Two deputies were expelled from the ruling party by the speaker.", "expelled", ["speaker"]),
    ("The envoy was expelled from Sudan on Tuesday.", "expelled", []),
]
CROWDS = [
    ("Police arrested nine marchers in Kisumu. The rest were dispersed with tear gas.", "dispersed", ["police"]),
    ("Soldiers used tear gas in Kisumu. Police arrested nine marchers. Others were dispersed with rubber bullets.", "dispersed", []),
    ("Supporters of President Alassane Ouattara and the opposition clashed in Daloa.", "clashed", ["supporters", "opposition"]),
]
ORDERED = [
    ("The mullah told his men to lay down their weapons.", "lay down", ["men of mullah"]),
    ("The mullah told the rebels to lay down their weapons.", "lay down", ["rebels"]),
    ("Journalists' union calls for release of radio director", "release", []),
]
BEHIND = [
    ("The governor had three boys flogged.", "flogged", ["governor"]),
    ("Kenyan troops took the town with Russian help.", "help", ["Russia"]),
    ("The army took the town with the support of Russian mercenaries.", "support", ["Russian mercenaries"]),
    ("The rebels accepted blame for the killing of nine farmers.", "killing", ["rebels"]),
    ("The Lake Front carried out an ambush in which two trucks were burned.", "burned", ["Lake Front"]),
    ("Clashes pitting rebels against the army killed nine people.", "Clashes", ["rebels", "army"]),
    ("Rebels ambushed soldiers, and six of the attackers died.", "died", []),
    ("Rebels fired on a patrol, which shot two of them.", "shot", ["patrol"]),
    ("Guards protecting a minister beat a reporter.", "beat", ["guards"]),
    ("An aide was dismissed over a leak by a clerk.", "dismissed", []),
    ("An aide was dismissed by a clerk over a leak.", "dismissed", ["clerk"]),
    ("Fighters of the Lake Front stormed a barracks on Monday. The gunmen burned nine trucks.", "burned", ["Lake Front"]),
    ("Soldiers shot dead two students on Monday. The gunmen burned nine trucks.", "burned", ["gunmen"]),
]
PROVINCES = [
    ("Bavaria expelled two imams on Monday.", "expelled", ["Bavaria"]),
    ("Zamfara State closed all schools on Monday.", "closed", ["Zamfara State"]),
    ("Saxony accused Berlin of neglect on Monday.", "accused", ["Saxony"]),
    ("Mount Etna closed all schools on Monday.", "closed", []),
    ("In Bavaria two imams were expelled on Monday.", "expelled", []),
]
LAID = [
    ("A bomb was planted under the car of a general who had broken with the rebels.", "planted", []),
    ("A bomb was planted by the Front under the car of a general.", "planted", ["Front"]),
]


@pytest.mark.parametrize(
    ("text", "trigger", "names"), [*HELD, *JUST, *THERE, *ANSWERED, *PUT_OUT, *CROWDS, *ORDERED, *BEHIND, *PROVINCES, *LAID]
)
def test_who_did_it(pipeline: Pipeline, text: str, trigger: str, names: list[str]) -> None:
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    found = [c for c in claims if any(trigger in at.of(text) for at in (c.trigger, *c.mentions))]
    assert [party.name for party in found[0].actors] == names
