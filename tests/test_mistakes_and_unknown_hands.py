"""Who owns up to a deed as a mistake did it; who does not know whose deed it was says nothing of the deed, and tells no second one."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights

SHELLED = "A market was shelled on Tuesday, killing nine people. "


def attacks(pipeline: Pipeline, text: str) -> list[Claim]:
    """The attacks of a text."""
    return [claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if claim.type == "ASSAULT"]


ADMITTED = [
    ("The Front expressed regret over the shelling.", "Front", "Front"),
    ("The rebels regretted the attack.", "rebels", "rebels"),
    ("The defence ministry admitted that the shelling had been an error.", "defence ministry", "defence ministry"),
    ('"It was a mistake," an army spokesman said on Wednesday.', "army", "army spokesman"),
    ("The militia called the shelling a tragic accident.", "militia", "militia"),
    ("The navy apologised to the families.", "navy", "navy"),
]


@pytest.mark.parametrize(("said", "actor", "voice"), ADMITTED)
def test_who_calls_it_a_mistake_or_is_sorry_did_it(pipeline: Pipeline, said: str, actor: str, voice: str) -> None:
    found = attacks(pipeline, SHELLED + said)[0]
    assert [party.name for party in found.actors] == [actor]
    assert voice in [source.name for source in found.sources if source.stance == "asserts"]


@pytest.mark.parametrize(
    "said",
    [
        "The United Nations regretted the shelling.",
        "The opposition said that the shelling was a mistake that would unite the people.",
        "The navy said it was no mistake.",
        "The army apologised for the delay.",
        "The army refused to apologise for the shelling.",
        "The bishop said it was a great loss.",
        "The army demanded an apology.",
    ],
)
def test_others_did_not_do_it_for_being_sorry(pipeline: Pipeline, said: str) -> None:
    assert attacks(pipeline, SHELLED + said)[0].actors == ()


UNKNOWN = [
    ("The mission was unable to determine who shelled the hospital.", "mission"),
    ("Investigators have not established who burned the village.", "investigators"),
    ("The ministry has no idea who abducted the engineers.", "ministry"),
    ("The police say they have yet to establish who kidnapped the nurses.", "police"),
    ("The general said he could not tell who had opened fire on the pilgrims.", "general"),
    ("A bomb killed four people in the market on Monday. The police cannot establish who planted the bomb.", "police"),
    ("A bomb killed four people in the market on Monday. The governor said he did not know who had planted the bomb.", "governor"),
    ("A bomb exploded in the station on Sunday, wounding six. Who planted it, the police could not say.", "police"),
]


@pytest.mark.parametrize(("text", "name"), UNKNOWN)
def test_who_does_not_know_by_whom_disclaims(pipeline: Pipeline, text: str, name: str) -> None:
    found = attacks(pipeline, text)
    assert [(claim.status, claim.actors) for claim in found] == [("actual", ())]
    assert {(source.name, source.stance) for source in found[0].sources} == {("", "asserts"), (name, "disclaims")}


@pytest.mark.parametrize(
    "text",
    ["The police know who planted the bomb that killed the judge.", "The commission established who shot the mayor."],
)
def test_who_knows_disclaims_nothing(pipeline: Pipeline, text: str) -> None:
    assert all(source.stance == "asserts" for source in attacks(pipeline, text)[0].sources)


PLEAS = [
    ("A man accused of shooting the mayor pleaded not guilty in court on Monday.", "man", "denies"),
    ("The general, who is charged with bombing a market, has pleaded not guilty.", "general", "denies"),
    ("A court tried the colonel for the killing of nine students in May. He pleaded not guilty.", "colonel", "denies"),
    ("The militiaman was charged with burning the church. He pleaded guilty.", "militiaman", "asserts"),
]


@pytest.mark.parametrize(("text", "name", "stance"), PLEAS)
def test_a_bare_plea_is_to_what_one_is_charged_with(pipeline: Pipeline, text: str, name: str, stance: str) -> None:
    found = attacks(pipeline, text)
    assert [[party.name for party in claim.actors] for claim in found] == [[name]]
    assert (name, stance) in {(source.name, source.stance) for source in found[0].sources}


def test_who_pleads_not_guilty_is_not_judged(pipeline: Pipeline) -> None:
    text = "The captain pleaded not guilty to shooting two prisoners."
    found = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [(claim.type, claim.status) for claim in found] == [("ASSAULT", "negated")]


@pytest.mark.parametrize(
    "text",
    [
        "The army denied breaking the truce by shelling the town.",
        "The rebels denied violating the ceasefire by attacking the base.",
        "The army denied that it had broken the truce by bombing the village.",
    ],
)
def test_who_denies_breaking_a_truce_denies_how(pipeline: Pipeline, text: str) -> None:
    found = attacks(pipeline, text)
    assert [(claim.status, [source.stance for source in claim.sources]) for claim in found] == [("negated", ["denies"])]


def test_how_somebody_denies_provoking_others_took_place(pipeline: Pipeline) -> None:
    text = "The ministry denied provoking the crowd by arresting the preacher."
    found = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [(claim.type, claim.status) for claim in found] == [("COERCE", "actual")]


ORDERED = [
    ("The militia takes orders from the governor.", "governor", "militia"),
    ("The gunmen take orders from a general in the capital, residents said.", "general", "gunmen"),
    ("The guards, who take orders from the warlord, beat the traders.", "warlord", "guards"),
    ("The fighters do not take orders from the council, the mayor said.", "council", "fighters"),
]


@pytest.mark.parametrize(("text", "actor", "recipient"), ORDERED)
def test_who_takes_orders_gives_none(pipeline: Pipeline, text: str, actor: str, recipient: str) -> None:
    found = next(c for c in pipeline.code(Document(id="0123456789abcdef", text=text)) if c.type == "REQUEST")
    assert ([p.name for p in found.actors], [p.name for p in found.recipients]) == ([actor], [recipient])


HOSTS = [
    ("Norway closed its embassy in Mali on Monday.", "Mali"),
    ("Kenya shut its embassy in Khartoum.", "Sudan"),
    ("Italy called its ambassador home from Cairo.", "Egypt"),
    ("The Netherlands suspended the work of its embassy in Niger.", "Niger"),
]


@pytest.mark.parametrize(("text", "name"), HOSTS)
def test_closing_an_embassy_is_directed_at_its_host(pipeline: Pipeline, text: str, name: str) -> None:
    found = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [(c.type, [p.name for p in c.recipients]) for c in found] == [("SANCTION", [name])]


def test_an_attack_on_an_embassy_is_on_whose_it_is(pipeline: Pipeline) -> None:
    assert [p.name for p in attacks(pipeline, "Rebels stormed the Norwegian embassy in Mali.")[0].recipients] == ["Norway"]


@pytest.mark.parametrize("text", ["Both groups were invited to Cairo for talks.", "Turkey invited both factions to Ankara on Monday."])
def test_who_is_invited_abroad_is_not_at_home_there(pipeline: Pipeline, text: str) -> None:
    found = pipeline.code(Document(id="0123456789abcdef", text=text))[0]
    assert [party.country for party in found.recipients] == [None]


@pytest.mark.parametrize(
    "text",
    ["Officers staged a coup in Gabon on Wednesday.", "The colonel led a coup against the king.", "The army took power on Monday."],
)
def test_coups_seize_power(pipeline: Pipeline, text: str) -> None:
    found = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [(claim.type, claim.mode) for claim in found] == [("COERCE", "seize")]


CONDITIONS = [
    ("The Front made the release of its prisoners a condition for talks.", "Front", "prisoners"),
    ("The opposition set the release of the students as a condition for joining the government.", "opposition", "students"),
    ("The rebel leader set the release of his brother as his condition for talks.", "rebel leader", "brother"),
]


@pytest.mark.parametrize(("text", "actor", "freed"), CONDITIONS)
def test_a_release_made_a_condition_is_demanded_of_others(pipeline: Pipeline, text: str, actor: str, freed: str) -> None:
    found = {claim.type: claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text))}
    assert [party.name for party in found["REQUEST"].actors] == [actor]
    release = found["RETREAT"]
    assert (release.status, release.actors, [party.name for party in release.recipients]) == ("requested", (), [freed])


@pytest.mark.parametrize(
    "text",
    [
        '"Hand over the gunmen or be attacked," the officer told the elders.',
        '"Free the deserters or be shelled," the colonel told the villagers.',
        "The general told the village to hand over the gunmen or be attacked.",
    ],
)
def test_what_befalls_who_does_not_obey_is_threatened(pipeline: Pipeline, text: str) -> None:
    assert [claim.status for claim in attacks(pipeline, text)] == ["threatened"]
