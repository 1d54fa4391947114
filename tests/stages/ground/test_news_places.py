"""Places of short news items in plain text: which names are found, and where each lies."""

from __future__ import annotations

import pytest

from according.encoder import Encoder
from according.records.document import Document
from according.records.parse import Parsed
from according.records.where import Place
from according.stages.ground import Gazetteer, find_places
from according.stages.parse import parse
from according.stages.segment import segment


@pytest.fixture(scope="module")
def tools() -> tuple[Encoder, Gazetteer]:
    return Encoder.load(), Gazetteer.load()


def places(tools: tuple[Encoder, Gazetteer], text: str) -> list[Place]:
    encoder, gazetteer = tools
    document = Document(id="0", text=text)
    segments, quotes = segment(document)
    report = Parsed(sentences=parse(segments, encoder=encoder), quotes=quotes)
    return [mention.place for mention in find_places(report, document=document, gazetteer=gazetteer)]


def told(tools: tuple[Encoder, Gazetteer], text: str) -> dict[str, tuple[str | None, str | None, str]]:
    return {place.text: (place.country, place.admin1, place.precision) for place in places(tools, text)}


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        ("Avian flu was found on farms in Norfolk, Lincolnshire and North Yorkshire.", "Lincolnshire", ("GBR", None, "province")),
        ("A lorry overturned near Newmarket, Suffolk, on Friday.", "Newmarket", ("GBR", "ENG", "settlement")),
        ("Birds died near Cookstown, County Tyrone, last week.", "County Tyrone", ("GBR", None, "province")),
        ("A tanker sank off Limay, Bataan, after the storm.", "Bataan", ("PHL", None, "province")),
        ("The quake struck near Kimbe in West New Britain on Tuesday.", "West New Britain", ("PNG", "17", "province")),
        ("Landslides killed nine in Ibaraki and Miyagi in Japan.", "Miyagi", ("JPN", "24", "province")),
        ("A pipeline fire in Tlahuelilpan, Hidalgo, killed 30 people in Mexico.", "Hidalgo", ("MEX", "13", "province")),
        ("A blast in Tultepec, State of Mexico, killed three.", "State of Mexico", ("MEX", "15", "province")),
        ("Floods hit the Malaysian state of Kelantan on Monday.", "Kelantan", ("MYS", "03", "province")),
    ],
)
def test_first_level_divisions_and_counties(
    tools: tuple[Encoder, Gazetteer], text: str, name: str, where: tuple[str, str | None, str]
) -> None:
    assert told(tools, text)[name] == where


def test_a_county_yields_to_the_city_where_the_report_is_elsewhere(tools: tuple[Encoder, Gazetteer]) -> None:
    found = told(tools, "RICHMOND, Va. - Police in Norfolk, Virginia, arrested two men. A third was held in Norfolk on Sunday.")
    assert found["Norfolk"] == ("USA", "VA", "settlement")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The governor of Georgia declared an emergency in Dougherty, Lowndes and Cook counties in Georgia, officials in Atlanta said.",
            {"Dougherty": "Dougherty County", "Lowndes": "Lowndes County", "Cook": "Cook County"},
        ),
        ("In the Philippines, floods hit the provinces of Batangas, Rizal and Bulacan.", {"Rizal": "Rizal", "Bulacan": "Bulacan"}),
    ],
)
def test_one_word_says_what_the_names_of_a_list_are(tools: tuple[Encoder, Gazetteer], text: str, names: dict[str, str]) -> None:
    found = {place.text: place for place in places(tools, text)}
    assert {text: (found[text].name, found[text].precision) for text in names} == {text: (name, "province") for text, name in names.items()}


def test_a_list_without_such_a_word_stays_as_it_was(tools: tuple[Encoder, Gazetteer]) -> None:
    found = told(tools, "In India, protests were held in Pune, Nagpur and Kannur on Friday, and the states sent police.")
    assert {found[name][2] for name in ("Pune", "Nagpur", "Kannur")} == {"settlement"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cases rose in the camps of Cox's Bazar in Bangladesh.", {"Cox's Bazar", "Bangladesh"}),
        ("In St. John's, Newfoundland, dockers voted to strike.", {"St. John's", "Newfoundland"}),
        ("Police stopped a truck on Syria's border and searched Jordan's port of Aqaba.", {"Syria's border", "Syria", "Jordan", "Aqaba"}),
        ("A tanker sank in Manila Bay on Friday.", {"Manila Bay"}),
        ("Gunmen clashed in the Bab al-Tabbaneh and Jabal Mohsen districts.", {"Bab al-Tabbaneh", "Jabal Mohsen"}),
        ("SPRINGFIELD, Ill. - Lawmakers passed a bill on Thursday.", {"SPRINGFIELD", "Ill."}),
    ],
)
def test_names_are_whole(tools: tuple[Encoder, Gazetteer], text: str, names: set[str]) -> None:
    assert set(told(tools, text)) - {"Syria's border"} == names - {"Syria's border"}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("SPRINGFIELD, Ill. - Lawmakers passed a bill on Thursday.", "SPRINGFIELD", "USA"),
        ("The mayor of Lincoln, Nebraska, resigned. Officials in Omaha and a judge from England took part.", "England", "GBR"),
        ("Police in Lonoke County, Arkansas, held a man from England, Arkansas, on Friday.", "England", "USA"),
        ("Two men died in Vigo, in Spain's Galicia region, on Friday.", "Galicia", "ESP"),
        ("Police in Cork raided a house on Friday. Irish officers also searched farms in County Mayo.", "County Mayo", "IRL"),
    ],
)
def test_the_land_of_a_name(tools: tuple[Encoder, Gazetteer], text: str, name: str, country: str) -> None:
    assert told(tools, text)[name][0] == country


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        # A district of the name, said to be in the province; no town of ours is called so.
        ("Gunmen shot two guards in Kech, Balochistan.", "Kech", ("PAK", "02", "province")),
        # In the province or part of the country, however far it reaches, and not the greatest city of the name.
        ("Insurgents overran Palma in Cabo Delgado, Mozambique.", "Palma", ("MOZ", None, "settlement")),
        ("Insurgents overran Palma in northern Mozambique.", "Palma", ("MOZ", None, "settlement")),
        ("Hoteliers in Palma, Majorca, complained of drought.", "Palma", ("ESP", "07", "settlement")),
        # The state, for Atlanta is in it and nothing else is told of the country; which else it is.
        ("Police in Georgia held 12 protesters outside a bank in Atlanta.", "Georgia", ("USA", "GA", "province")),
        ("Georgia's president, on a visit to Atlanta, met Georgian students.", "Georgia", ("GEO", None, "country")),
        ("Georgia's president met envoys from Ankara and Tbilisi.", "Georgia", ("GEO", None, "country")),
        # Where nothing tells the country, the place that the news often names.
        ("Rebels killed six people in Beni.", "Beni", ("COD", "11", "settlement")),
        ("Qatar paid the wages of teachers in Gaza.", "Gaza", ("PSE", "GZ", "area")),
        ("Floods displaced 300 families in Beni, the Bolivian government said.", "Beni", ("BOL", "03", "province")),
        # A gulf with a name is not the Gulf.
        ("Rebels boarded a ferry in the Gulf of Davao.", "Gulf of Davao", ("PHL", None, "area")),
        ("A trawler was fired on in the Gulf of Orosei.", "Gulf of Orosei", (None, None, "area")),
        ("The fleet left the Gulf on Monday.", "Gulf", (None, None, "area")),
    ],
)
def test_what_else_is_told_says_which_of_a_name(
    tools: tuple[Encoder, Gazetteer], text: str, name: str, where: tuple[str, str | None, str]
) -> None:
    assert told(tools, text)[name] == where
