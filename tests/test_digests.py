"""Digests of several countries: what one item tells says nothing of another's parties, days and places."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights

NEWS = {
    "Sudan": "The army shelled markets in Omdurman on Monday, killing 12 people. The government denied responsibility.",
    "Mali": "Soldiers arrested 30 men. The government closed a radio station.",
    "Burkina Faso": "Gunmen killed nine herders. Villagers blocked a road on Friday.",
}
FORMS = {
    "colon": "{name}: {news}",
    "capitals and dash": "{NAME} – {news}",
    "line of its own": "{name}\n\n{news}",
    "bullet": "* {name} – {news}",
    "number": "2. {name}\n\n{news}",
    "capital": "{name} ({name} City): {news}",
    "sentence": "{name}. {news}",
    "two dashes": "{NAME}--{news}",
}


def coded(pipeline: Pipeline, text: str) -> dict[str, Claim]:
    found = pipeline.code(Document(id="d", text=text, published=date(2024, 5, 5)))
    return {text[claim.trigger.start : claim.trigger.end]: claim for claim in found}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("title", ["Weekly digest\n\n", ""])
def test_each_item_has_its_own_authorities_days_and_places(form: str, title: str, pipeline: Pipeline) -> None:
    text = title + "\n\n".join(FORMS[form].format(name=name, NAME=name.upper(), news=news) for name, news in NEWS.items())
    found = coded(pipeline, text)
    assert [(p.name, p.country) for p in found["shelled"].actors] == [("Sudanese Armed Forces", "SDN")]
    assert [(p.name, p.country) for p in found["closed"].actors] == [("Mali", "MLI")]
    assert [p.country for p in found["arrested"].actors] == ["MLI"]
    assert {trigger: claim.place.country for trigger, claim in found.items() if claim.place and claim.type != "ACCUSE"} == {
        "shelled": "SDN", "arrested": "MLI", "closed": "MLI", "killed": "BFA", "blocked": "BFA",
    }  # fmt: skip
    assert found["arrested"].time is None and found["closed"].time is None
    assert found["blocked"].time is not None and found["blocked"].time.start == date(2024, 5, 3)


@pytest.mark.parametrize(
    "text",
    [
        # One force tells of two countries.
        "Our jets flew nine sorties over Syria and Iraq on Monday.\n\nSyria\n\nNear Raqqa, one strike destroyed a depot.\n\n"
        "Iraq\n\nNear Mosul, two strikes hit a tunnel.",
        # Speakers of a debate.
        "FRANCE: We condemn the attack on the convoy.\n\nRUSSIA: We reject the draft on the convoy.",
        # A list of pledges.
        "Norway: 20 million dollars.\n\nKenya: 5 million dollars.\n\nThe rebels shelled the port on Monday.",
        # Two items of one country.
        "Israel: Troops killed two gunmen near Jenin.\n\nIsrael: Police arrested nine protesters in Haifa.",
    ],
    ids=["one force", "debate", "list", "one country"],
)
def test_headings_that_part_no_items(text: str, pipeline: Pipeline) -> None:
    assert pipeline.analyse(Document(id="d", text=text)).parsed.item is None


def test_links_and_accounts_of_later_items_count_on(pipeline: Pipeline) -> None:
    text = (
        "Chad: The army shelled a village.\n\nKenya: The government threatened to arrest the governor. "
        "Police ordered traders to leave the market."
    )
    analysis = pipeline.analyse(Document(id="d", text=text))
    ids = {claim.id for claim in analysis.claims}
    assert all(link.claim in ids for claim in analysis.claims for link in claim.links)
    linked = [a.mention.content_of for a in analysis.accounts if a.mention.content_of is not None]
    assert linked and all(analysis.accounts[at].mention.start >= text.index("Kenya") for at in linked)
