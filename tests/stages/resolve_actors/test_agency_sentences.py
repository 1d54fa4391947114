"""Who does what to whom in sentences as agencies write them: sentences of our own, read with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from tests.coded import told

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "right"),
    [
        # "the country" is whom it is done to, for who does it would be "it"
        (
            "Oman suspended aid to Qatar after the country conducted a missile test.",
            "test",
            "MOBILIZE actual: Qatar QAT > ",
        ),
        ("Oman suspended aid to Qatar over the country's missile tests.", "tests", "MOBILIZE actual: Qatar QAT > "),
        (
            "Chile established diplomatic ties with Gabon after the country broke off relations with Taiwan.",
            "broke off",
            "SANCTION actual: Gabon GAB > Taiwan TWN",
        ),
        (
            "Kenya will bomb Gabon unless the country frees its sailors.",
            "frees",
            "RETREAT requested: Gabon GAB > sailors KEN",
        ),
        (
            "Kenya said it was ready for war. The country has bombed a convoy in Gabon.",
            "bombed",
            "ASSAULT actual: Kenya KEN > convoy",
        ),
        # a state described, and a state named behind "ally"
        (
            "Officers seized power in Mali on Monday. France condemned the coup and suspended aid to the West African country.",
            "suspended aid",
            "SANCTION actual: France FRA > Mali MLI",
        ),
        (
            "Officers seized power in Mali on Monday. Qatar's emir said the Gulf state would not recognise them.",
            "recognise",
            "SUPPORT negated: Qatar QAT > officers MLI",
        ),
        ("Norway imposed sanctions on its NATO ally Turkey.", "sanctions", "SANCTION actual: Norway NOR > Turkey TUR"),
        (
            "Kazakhstan is sending flour to its poor neighbour Kyrgyzstan that saw a coup last month.",
            "sending",
            "AID actual: Kazakhstan KAZ > Kyrgyzstan KGZ",
        ),
        ("Norway imposed sanctions on an ally of Turkey.", "sanctions", "SANCTION actual: Norway NOR > ally"),
    ],
)
def test_which_country(pipeline: Pipeline, text: str, trigger: str, right: str) -> None:
    assert told(pipeline, text, trigger) == right


@pytest.mark.parametrize(
    ("text", "trigger", "right"),
    [
        # fires
        ("Police in Lyon detained six people after a fire that killed nine people at a factory.", "fire", None),
        ("Police in Lyon detained six people after a fire that killed nine people at a factory.", "killed", None),
        ("Nine people were killed in a fire at a hotel in Lyon.", "killed", None),
        ("Four soldiers were killed by rebel fire.", "killed", "ASSAULT actual: rebels > soldiers"),
        ("Four soldiers were killed in a fire that gunmen set at the barracks.", "killed", "ASSAULT actual: gunmen > soldiers"),
        # where there was shooting nobody shot
        ("Rebels called off their rally after the museum shooting in Tunis last week.", "shooting", "ASSAULT actual:  > museum TUN"),
        ("Two people were killed after the police shooting in Lyon.", "killed", "ASSAULT actual: police FRA > people FRA"),
        # who makes a truce has fought
        ("Chad and Niger agreed to a ceasefire after two days of fighting.", "fighting", "ASSAULT actual: Chad TCD, Niger NER > "),
        ("Chad and Niger agreed to a ceasefire after heavy fighting.", "fighting", "ASSAULT actual: Niger NER, Chad TCD > "),
        ("Chad and Niger agreed on a truce after clashes between farmers and herders.", "clashes", "ASSAULT actual: farmers, herders > "),
        ("Chad and Niger held talks after clashes near the border.", "clashes", "ASSAULT actual:  > "),
        # who is invited visits, who asks for leave to march marches
        (
            "President Kovac has accepted Turkish President Recep Tayyip Erdogan's invitation to visit Turkey.",
            "visit",
            "CONSULT requested: Kovac TUR > Turkey TUR",
        ),
        (
            "The general turned down an offer by the rebels to leave the town.",
            "leave",
            "RETREAT planned: rebels > ",
        ),
        (
            "Police turned down a request from the union to stage a march in Lagos.",
            "march",
            "PROTEST requested: union NGA > ",
        ),
        (
            "The general rejected a request by the mayor to release two priests.",
            "release",
            "RETREAT requested: general > priests",
        ),
        # who will not do it concedes nothing
        ("The Danish government announced that it will not lift the ban on the Front.", "announced", None),
        ("The Danish government announced that it will lift the ban on the Front.", "announced", "CONCEDE actual: Denmark DNK > "),
        # participles: who says it, and what is only before a noun
        (
            "Iraq expelled the Finnish inspectors charging that Finland had become a nest of spies.",
            "charging",
            "ACCUSE actual: Iraq IRQ > Finland FIN",
        ),
        ("Iran accused the parliament of treason in the face of reimposed US sanctions.", "reimposed", None),
        ("Denmark imposed sanctions on Gabon.", "sanctions", "SANCTION actual: Denmark DNK > Gabon GAB"),
    ],
)
def test_who_and_whom(pipeline: Pipeline, text: str, trigger: str, right: str | None) -> None:
    assert told(pipeline, text, trigger) == right


@pytest.mark.parametrize(
    ("text", "trigger", "right"),
    [
        # where somebody lives in exile, and of whom "nationals" are told
        (
            "Opponents of the Maldives government clashed with police after a court freed a former president living in exile in Britain.",
            "clashed",
            "ASSAULT actual: opponents, police > ",
        ),
        ("Police arrested two Danish nationals on Monday.", "arrested", "COERCE actual: police > Danish nationals DNK"),
        (
            "Two Russian citizens were released by the UN-backed government, officials in Russia said.",
            "released",
            "RETREAT actual: UN-backed government > Russian citizens RUS",
        ),
        (
            "The Danish government said police had arrested two Danish citizens.",
            "arrested",
            "COERCE actual: police DNK > Danish citizens DNK",
        ),
        # leaders by their surnames
        (
            "Trump urged the UN to renew sanctions on Iran over the 2015 deal.",
            "urged",
            "REQUEST actual: Donald Trump USA > United Nations",
        ),
        (
            "Maduro has now closed Venezuela's borders with Brazil.",
            "closed",
            "COERCE actual: Nicolas Maduro VEN > Brazil BRA",
        ),
        ("Maduro has now closed the shop.", "closed", None),
        # exercises of one state and of two, levies and messages
        ("Russia is conducting military exercises in the Baltic Sea.", "exercises", "MOBILIZE actual: Russia RUS > "),
        ("Russia and Belarus held military exercises.", "exercises", "COOPERATE actual: Russia RUS, Belarus BLR > "),
        ("Russia took part in military exercises in the Baltic Sea.", "exercises", "COOPERATE actual: Russia RUS > "),
        ("Denmark suspended tariffs on Canadian steel.", "suspended", "RETREAT actual: Denmark DNK > Canada CAN"),
        ("Denmark suspended the trade deal with Canada.", "suspended", "SANCTION actual: Denmark DNK > Canada CAN"),
        # what a vetoed paper says was not said
        (
            "The United States vetoed a Security Council resolution condemning the raid.",
            "condemning",
            "ACCUSE negated: United Nations Security Council > ",
        ),
        (
            "The Security Council adopted a resolution condemning the raid.",
            "condemning",
            "ACCUSE actual: United Nations Security Council > ",
        ),
    ],
)
def test_whose_country_and_which_act(pipeline: Pipeline, text: str, trigger: str, right: str | None) -> None:
    assert told(pipeline, text, trigger) == right


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Greek police killed two smugglers, a council representing ethnic Albanians said.", ["council"]),
        ("Greek police killed two smugglers, a council representing Albania said.", ["Albania"]),
        ("Turkey refused to bomb the rebels, citing domestic opposition.", [""]),
        ("The mayor was shot, the agency said, citing the police.", ["police"]),
    ],
)
def test_who_says_so(pipeline: Pipeline, text: str, voices: list[str]) -> None:
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [source.name for source in claims[0].sources] == voices


@pytest.mark.parametrize(
    ("text", "trigger", "right"),
    [
        # what a body rejects it was accused of itself
        ("The Front rejected the mayor's accusations of sabotage.", "sabotage", "ASSAULT actual: Front > "),
        ("The army denied allegations of torture.", "torture", "ASSAULT negated: army > "),
        ("The minister rejected accusations of torture in the jails.", "torture", "ASSAULT negated:  > "),
        # the blast of an inquiry is denied by nobody
        (
            "The premier rejected accusations that her government had refused an offer of help in the investigation of a bomb blast.",
            "blast",
            "ASSAULT actual:  > ",
        ),
        ("The general denied that the army had bombed the village.", "bombed", "ASSAULT negated: army > residents"),
        # pronouns: whom one defends, whom one punishes, who is asked
        ("Denmark will help defend Latvia if it is attacked.", "attacked", "ASSAULT possible:  > Latvia LVA"),
        ("Denmark will close the border if it is attacked.", "attacked", "ASSAULT possible:  > Denmark DNK"),
        (
            "The Danish government outlawed the Front because of what it called its direct involvement in killing teachers.",
            "killing",
            "ASSAULT actual: Front > teachers DNK",
        ),
        (
            "Iranian authorities have been pressuring bus drivers to cancel the strike they have been planning.",
            "strike",
            "PROTEST possible: bus drivers IRN > ",
        ),
        # to whom the deed before was done
        (
            "Rebels kidnapped two Danish nurses from a clinic and exploded a series of bombs in the capital Lome.",
            "exploded",
            "ASSAULT actual: rebels TGO > ",
        ),
        ("Gunmen stopped the bishop and fired at him.", "fired", "ASSAULT actual: gunmen > bishop"),
        # nobody is criticised whom one worries for
        (
            "The ambassador expressed concern about the fate of a journalist who vanished in Istanbul.",
            "concern",
            "ACCUSE actual: ambassador > ",
        ),
        ("The ambassador expressed concern about the conduct of the army.", "concern", "ACCUSE actual: ambassador > army"),
        # "an attack | officials blamed"
        (
            "Bandits burned a school in the town in an attack officials blamed on the Front.",
            "blamed",
            "ACCUSE actual: officials > Front",
        ),
        ("Four monks were killed on Sunday in a bombing residents blamed on the army.", "blamed", "ACCUSE actual: residents > army"),
        (
            "Danish warplanes struck militant camps in Chad after gunmen killed 28 Coptic monks.",
            "struck",
            "ASSAULT actual: Denmark DNK > militants TCD",
        ),
        # those whose march it is
        (
            "Students clashed with police who tried to stop a march to parliament.",
            "stop",
            "COERCE actual: police > students",
        ),
        ("Police banned a march that the union had planned.", "banned", "COERCE actual: police > union"),
        ("Police arrested two teachers and banned a march by farmers.", "banned", "COERCE actual: police > farmers"),
        # whose troops are told to leave the country
        (
            "The junta ordered French troops to leave the country.",
            "ordered",
            "REQUEST actual: junta > French Armed Forces FRA",
        ),
        # provinces of the New World
        ("The New South Wales government banned the march.", "banned", "COERCE actual: New South Wales government AUS > "),
        ("The government of Wales banned the march.", "banned", "COERCE actual: Wales GBR > "),
    ],
)
def test_whose_deed(pipeline: Pipeline, text: str, trigger: str, right: str | None) -> None:
    assert told(pipeline, text, trigger) == right


def test_its_diplomats_are_those_of_whom_it_accused(pipeline: Pipeline) -> None:
    text = "Somalia accused Norway of smuggling weapons and expelled two of its diplomats."
    assert told(pipeline, text, "expelled") == "SANCTION actual: Somalia SOM > Norway NOR"
    assert told(pipeline, "Somalia recalled two of its diplomats.", "recalled") == "SANCTION actual: Somalia SOM > "


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Ecuador's president sacked his defence minister after soldiers shot four children in Guayaquil.", "sacked", None),
        ("The opposition leader was arrested on his return from South Africa.", "arrested", None),
        ("The opposition leader was arrested on his return to Blantyre.", "arrested", "Blantyre"),
        ("Belarus arrested a journalist on board, drawing condemnation from the EU.", "arrested", None),
        ("Honduras severed ties with Taiwan and recognised Beijing.", "severed", None),
    ],
)
def test_where_it_was_not(pipeline: Pipeline, text: str, trigger: str, place: str | None) -> None:
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [c.place.name if c.place else None for c in claims if trigger in c.trigger.of(text)] == [place]
