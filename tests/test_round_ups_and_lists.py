"""Round-ups, bulleted lists, chronologies and refusals to talk: what one item or half of a sentence tells is not another's."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def coded(pipeline: Pipeline, text: str) -> dict[str, Claim]:
    found = pipeline.code(Document(id="d", text=text, published=date(2024, 5, 3)))
    return {text[claim.trigger.start : claim.trigger.end]: claim for claim in found}


def names(claim: Claim, role: str = "actors") -> list[str | None]:
    return [party["name"] for party in claim.to_dict()[role]]


@pytest.mark.parametrize("bullet", ["- ", "– ", "• "])
def test_each_item_of_a_list_tells_its_own_attack(bullet: str, pipeline: Pipeline) -> None:
    items = (
        "Kenyan jets struck a depot in Garissa overnight; a guard was injured.",
        "A lawmaker accused the ministry of hiding losses after a Kenyan strike killed 30 herders in Mandera.",
    )
    found = coded(pipeline, "Main points:\n\n" + "\n".join(bullet + item for item in items))
    assert found["struck"].place is not None and found["struck"].place.name == "Garissa"
    assert not any(count.low == 30 for count in found["struck"].counts)
    killed = found.get("killed") or found["strike"]
    assert [count.low for count in killed.counts if count.what == "killed"] == [30]


def test_the_attack_in_a_further_item_is_the_one_just_told(pipeline: Pipeline) -> None:
    text = "Main points:\n\n- Gunmen attacked a convoy near Zalingei on Thursday.\n- The attack killed three drivers.\n- The army denied the attack."
    told = [c for c in coded(pipeline, text).values() if c.type == "ASSAULT"]
    assert len(told) == 1 and told[0].counts[0].low == 3


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenyan drones struck a fuel depot in Garissa overnight; the governor denied that the depot was damaged.", "struck"),
        ("Rebel rockets hit a ferry near Kisumu on Monday; the owner denied that it was sunk.", "hit"),
    ],
)
def test_who_denies_only_the_harm_leaves_the_attack(text: str, told: str, pipeline: Pipeline) -> None:
    claim = coded(pipeline, text)[told]
    assert claim.status == "actual" and all(source.stance == "asserts" for source in claim.sources)


def test_who_denies_the_attack_in_the_other_half_denies_it(pipeline: Pipeline) -> None:
    claim = coded(pipeline, "Gunmen attacked a convoy near Zalingei; the governor denied that the convoy had been attacked.")["attacked"]
    assert any(source.stance == "denies" for source in claim.sources)


@pytest.mark.parametrize(
    ("text", "event", "doer"),
    [
        ("The monitors have seen no proof of Kenyan claims that its troops captured Garissa.", "captured", "Kenya"),
        ("The UN could not verify Ethiopian claims that its forces shelled the town.", "shelled", "Ethiopia"),
        ("The UN could not verify the army's claims that its forces shelled the town.", "shelled", "army"),
    ],
)
def test_its_own_in_a_claim_are_the_claimants(text: str, event: str, doer: str, pipeline: Pipeline) -> None:
    assert any(doer.casefold() in (name or "").casefold() for name in names(coded(pipeline, text)[event]))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Israel refused to discuss the release of 40 hostages.", "possible"),
        ("Negotiators discussed the release of nine sailors in Doha on Wednesday.", "possible"),
        ("Russia refused to negotiate over the release of the captured soldiers.", "possible"),
        ("The ministers discussed Monday's release of nine sailors.", "actual"),
        ("The minister welcomed the release of nine sailors.", "actual"),
        ("Nine sailors were handed over to Morocco, which had negotiated the release of the crew.", "actual"),
    ],
)
def test_a_release_that_is_talked_about_is_still_to_come(text: str, status: str, pipeline: Pipeline) -> None:
    assert coded(pipeline, text)["release"].status == status


@pytest.mark.parametrize(
    ("text", "talks", "status"),
    [
        ("Serbia rejected talks about the status of Kosovo.", "talks", "negated"),
        ("Eritrea ruled out negotiations with Addis Ababa.", "negotiations", "negated"),
        ("The junta has not ruled out talks with the rebels.", "talks", "possible"),
    ],
)
def test_talks_that_are_turned_down_are_not_held(text: str, talks: str, status: str, pipeline: Pipeline) -> None:
    assert coded(pipeline, text)[talks].status == status


@pytest.mark.parametrize("heading", ["Chronology: Aden talks, 2019", "Timeline of the war in 2019", "2019"])
def test_the_year_of_a_chronology_stands_in_its_heading(heading: str, pipeline: Pipeline) -> None:
    text = heading + "\n\nJan. 4: Rebels shell a market in Taiz.\nNov. 30: Police arrest nine men in Aden."
    found = coded(pipeline, text)
    days = [found[word].time for word in ("shell", "arrest")]
    assert [day.start for day in days if day is not None] == [date(2019, 1, 4), date(2019, 11, 30)]


def test_a_year_in_prose_heads_nothing(pipeline: Pipeline) -> None:
    text = "The war began in 2019\n\nRebels shelled a market in Taiz on Jan. 4. Police arrested nine men in Aden on April 30."
    found = coded(pipeline, text)["arrested"].time
    assert found is not None and found.start == date(2024, 4, 30)


@pytest.mark.parametrize("mark", [":", " (Wire) -"])
def test_each_capital_heads_an_item_of_a_round_up(mark: str, pipeline: Pipeline) -> None:
    text = (
        f"KABUL{mark} The government closed a radio station on Monday.\n\nNAIROBI{mark} Police arrested 12 students. President Juma Otieno"
        f" rejected the bill.\n\nBELGRADE{mark} President Marko Ilic rejected a demand for new elections."
    )
    found = pipeline.code(Document(id="d", text=text, published=date(2024, 5, 3)))
    countries = {party["name"]: party["country"] for claim in found for party in claim.to_dict()["actors"]}
    assert countries["Juma Otieno"] == "KEN" and countries["Marko Ilic"] == "SRB" and countries["police"] == "KEN"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Norway said it would not ease sanctions on Syria after its minister met Arab League envoys.", None),
        ("The minister discussed sanctions on Iran when she met her Chinese counterpart in Vienna.", "Vienna"),
    ],
)
def test_nobody_meets_where_sanctions_are_laid_on(text: str, place: str | None, pipeline: Pipeline) -> None:
    found = coded(pipeline, text)["met"].place
    assert (found.name if found else None) == place
