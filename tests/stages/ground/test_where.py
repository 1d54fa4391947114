"""Places of reports built by hand: names, offsets, parts, words that stand for places, and what is no place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.document import Document
from according.records.parse import Parsed
from according.records.where import Place
from according.stages.ground import Gazetteer, find_places
from according.stages.ground.frame import frame_of
from according.stages.ground.names import name_at
from according.stages.ground.place_words import place_words
from trees import parsed, text_of


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


def labelled(found: Parsed, names: str) -> Parsed:
    """The report with its names labelled: "Tripoli/LOC Bank of England/ORG" labels each word of that form, everywhere."""
    labels: dict[str, str] = {}
    for part in names.split(";"):
        words, _, label = part.strip().rpartition("/")
        labels |= {word: ("B-" if n == 0 else "I-") + label for n, word in enumerate(words.split())}
    sentences = []
    for one in found.sentences:
        tokens = tuple(replace(t, name=labels.get(t.form, "O")) for t in one.tokens)
        sentences.append(replace(one, tokens=tokens))
    return replace(found, sentences=tuple(sentences))


def places(gazetteer: Gazetteer, names: str, *rows: str) -> list[Place]:
    report = labelled(parsed(*rows), names)
    document = Document(id="0", text=text_of(report))
    found = [mention.place for mention in find_places(report, document=document, gazetteer=gazetteer)]
    assert all(document.text[p.start : p.end] == p.text for p in found)
    return found


def one(gazetteer: Gazetteer, names: str, *rows: str) -> Place:
    found = places(gazetteer, names, *rows)
    assert len(found) == 1, found
    return found[0]


IN_TRIPOLI = "Shells/_/NOUN/2/nsubj fell/_/VERB/0/root in/_/ADP/4/case Tripoli/_/PROPN/2/obl"


def test_a_name_of_many_towns_is_the_largest_where_nothing_else_speaks(gazetteer: Gazetteer) -> None:
    assert one(gazetteer, "Tripoli/LOC", IN_TRIPOLI).country == "LBY"


def test_a_quarter_of_a_city_lies_in_no_other_country(gazetteer: Gazetteer) -> None:
    row = (
        "Police/_/NOUN/2/nsubj fired/_/VERB/0/root in/_/ADP/6/case the/_/DET/6/det Rampura/_/PROPN/6/compound area/_/NOUN/2/obl {}/_/ADP/8/case "
        "Dhaka/_/PROPN/6/nmod"
    )
    found = places(gazetteer, "Rampura/LOC;Dhaka/LOC", row.format("of"))
    assert [(p.name, p.country) for p in found] == [("Rampura", "BGD"), ("Dhaka", "BGD")]
    apart = places(gazetteer, "Rampura/LOC;Dhaka/LOC", row.format("after"))
    assert apart[0].country == "IND"


def test_the_countries_of_the_report_decide(gazetteer: Gazetteer) -> None:
    lebanese = "Lebanese/_/ADJ/2/amod troops/_/NOUN/3/nsubj left/_/VERB/0/root"
    beirut = "They/_/PRON/2/nsubj met/_/VERB/0/root in/_/ADP/4/case Lebanon/_/PROPN/2/obl"
    found = places(gazetteer, "Tripoli/LOC;Lebanon/LOC", lebanese, beirut, IN_TRIPOLI)
    assert [(p.name, p.country) for p in found] == [("Lebanon", "LBN"), ("Tripoli", "LBN")]


def test_the_country_named_behind_decides(gazetteer: Gazetteer) -> None:
    row = "Shells/_/NOUN/2/nsubj fell/_/VERB/0/root in/_/ADP/4/case Tripoli/_/PROPN/2/obl ,/_/PUNCT/6/punct Greece/_/PROPN/4/appos"
    found = places(gazetteer, "Tripoli/LOC;Greece/LOC", row)
    assert [(p.country, p.precision) for p in found] == [("GRC", "settlement"), ("GRC", "country")]


@pytest.mark.parametrize(
    ("text", "name"),
    [("Bengazi", "Benghazi"), ("Misrata", "Misratah"), ("Ajdabia", "Ajdabiya")],
)
def test_other_spellings_in_the_reports_country(gazetteer: Gazetteer, text: str, name: str) -> None:
    libya = "Clashes/_/NOUN/2/nsubj spread/_/VERB/0/root in/_/ADP/4/case Libya/_/PROPN/2/obl"
    row = IN_TRIPOLI.replace("Tripoli", text)
    found = places(gazetteer, f"{text}/LOC;Libya/LOC", libya, row)
    assert (found[1].name, found[1].country) == (name, "LBY")


def test_an_unknown_name_stays_a_place_without_coordinates(gazetteer: Gazetteer) -> None:
    found = one(gazetteer, "Qoxtuval/LOC", IN_TRIPOLI.replace("Tripoli", "Qoxtuval"))
    assert (found.name, found.country, found.lat, found.radius_km) == ("Qoxtuval", None, None, None)


OFFSET = (
    "Rebels/_/NOUN/2/nsubj camped/_/VERB/0/root 100/_/NUM/4/nummod km/_/NOUN/5/obl {}/_/ADV/2/advmod of/_/ADP/7/case Sebha/_/PROPN/5/obl"
)


@pytest.mark.parametrize(("way", "lat", "lon"), [("south", 26.1, 14.4), ("northwest", 27.7, 13.7), ("east", 27.0, 15.4)])
def test_a_distance_and_a_direction_give_a_point(gazetteer: Gazetteer, way: str, lat: float, lon: float) -> None:
    found = [p for p in places(gazetteer, "Sebha/LOC", OFFSET.format(way)) if p.precision == "offset"]
    assert [(round(p.lat or 0, 1), round(p.lon or 0, 1), p.country) for p in found] == [(lat, lon, "LBY")]
    assert 15 <= (found[0].radius_km or 0) <= 20


def test_a_distance_without_a_direction_says_how_far_off_it_may_be(gazetteer: Gazetteer) -> None:
    row = OFFSET.format("away").replace("of/_/ADP", "from/_/ADP")
    found = next(p for p in places(gazetteer, "Sebha/LOC", row) if p.precision == "offset")
    assert (found.radius_km or 0) >= 100


def test_an_unknown_name_lies_where_its_offset_says(gazetteer: Gazetteer) -> None:
    row = (
        "Shells/_/NOUN/2/nsubj fell/_/VERB/0/root in/_/ADP/4/case Qoxtuval/_/PROPN/2/obl ,/_/PUNCT/8/punct 40/_/NUM/7/nummod "
        "miles/_/NOUN/8/obl south/_/ADV/4/advmod of/_/ADP/10/case Sebha/_/PROPN/8/obl"
    )
    found = places(gazetteer, "Qoxtuval/LOC;Sebha/LOC", row)
    assert [(p.name, p.country) for p in found] == [("Qoxtuval", "LBY"), ("Sabha", "LBY")]
    assert round(found[0].lat or 0, 1) == 26.5


def test_part_of_a_country_and_part_of_a_town(gazetteer: Gazetteer) -> None:
    row = "Shells/_/NOUN/2/nsubj fell/_/VERB/0/root in/_/ADP/5/case western/_/ADJ/5/amod {}/_/PROPN/2/obl"
    chad = one(gazetteer, "Chad/LOC", row.format("Chad"))
    assert (chad.text, chad.precision, chad.country) == ("western Chad", "area", "TCD")
    assert (chad.lon or 99) < 15
    assert one(gazetteer, "Mosul/LOC", row.format("Mosul")).precision == "district"


def test_a_direction_before_a_type_word_is_no_part(gazetteer: Gazetteer) -> None:
    row = (
        "Shells/_/NOUN/2/nsubj fell/_/VERB/0/root in/_/ADP/6/case the/_/DET/6/det northern/_/ADJ/6/amod city/_/NOUN/2/obl "
        "of/_/ADP/8/case Mosul/_/PROPN/6/nmod"
    )
    assert one(gazetteer, "Mosul/LOC", row).precision == "settlement"


def test_the_town_and_the_capital_stand_for_places(gazetteer: Gazetteer) -> None:
    first = "Libyan/_/ADJ/2/amod troops/_/NOUN/3/nsubj entered/_/VERB/0/root Tarhuna/_/PROPN/3/obj"
    then = "They/_/PRON/2/nsubj left/_/VERB/0/root the/_/DET/4/det town/_/NOUN/2/obj for/_/ADP/7/case the/_/DET/7/det capital/_/NOUN/2/obl"
    found = places(gazetteer, "Tarhuna/LOC", first, then)
    assert [(p.text, p.name) for p in found] == [("Tarhuna", "Tarhuna"), ("the town", "Tarhuna"), ("the capital", "Tripoli")]


def test_the_capital_of_no_clear_country_is_no_place(gazetteer: Gazetteer) -> None:
    row = "They/_/PRON/2/nsubj left/_/VERB/0/root for/_/ADP/5/case the/_/DET/5/det capital/_/NOUN/2/obl"
    assert places(gazetteer, "x/LOC", row) == []


def test_land_of_a_people_is_a_place_and_its_ships_are_none(gazetteer: Gazetteer) -> None:
    row = (
        "It/_/PRON/2/nsubj hit/_/VERB/0/root Turkish/_/ADJ/4/amod ships/_/NOUN/2/obj "
        "in/_/ADP/7/case Libyan/_/ADJ/7/amod waters/_/NOUN/2/obl"
    )
    assert one(gazetteer, "x/LOC", row).text == "Libyan waters"


@pytest.mark.parametrize(
    ("names", "row"),
    [
        ("Paris Hilton/PER", "Paris/_/PROPN/3/nsubj Hilton/_/PROPN/1/flat spoke/_/VERB/0/root"),
        ("x/LOC", "It/_/PRON/2/nsubj began/_/VERB/0/root in/_/ADP/4/case May/_/PROPN/2/obl"),
        ("Bank/ORG", "It/_/PRON/3/nsubj is/_/AUX/3/cop Bank/_/PROPN/0/root of/_/ADP/5/case England/_/PROPN/3/nmod"),
        ("GNA/LOC", "They/_/PRON/2/nsubj joined/_/VERB/0/root with/_/ADP/4/case GNA/_/PROPN/2/obl"),
        ("Haftar/PER", "Troops/_/NOUN/2/nsubj fled/_/VERB/0/root from/_/ADP/4/case Haftar/_/PROPN/2/obl"),
    ],
)
def test_persons_months_and_organisations_are_no_places(gazetteer: Gazetteer, names: str, row: str) -> None:
    assert places(gazetteer, names, row) == []


def test_an_unknown_hospital_lies_in_the_town_named_with_it(gazetteer: Gazetteer) -> None:
    row = "Shells/_/NOUN/2/nsubj hit/_/VERB/0/root Qoxtuval/_/PROPN/4/compound hospital/_/NOUN/2/obj in/_/ADP/6/case Mosul/_/PROPN/2/obl"
    found = places(gazetteer, "Qoxtuval/LOC;Mosul/LOC", row)
    assert [(p.name, p.country, p.lat) for p in found] == [("Qoxtuval", "IRQ", 36.34), ("Mosul", "IRQ", 36.34)]


def test_a_report_without_names_has_no_places(gazetteer: Gazetteer) -> None:
    assert places(gazetteer, "x/LOC", "They/_/PRON/2/nsubj left/_/VERB/0/root") == []


def test_an_unknown_name_in_a_named_country_lies_somewhere_in_it(gazetteer: Gazetteer) -> None:
    row = (
        "In/_/ADP/2/case Mali/_/PROPN/4/obl they/_/PRON/4/nsubj burned/_/VERB/0/root shops/_/NOUN/4/obj in/_/ADP/7/case "
        "Qoxtuval/_/PROPN/4/obl"
    )
    mali, unknown = places(gazetteer, "Mali/LOC;Qoxtuval/LOC", row)
    assert (unknown.name, unknown.country, unknown.precision, unknown.lat) == ("Qoxtuval", "MLI", "country", mali.lat)


def test_a_country_that_acts_is_not_where_an_unknown_name_lies(gazetteer: Gazetteer) -> None:
    row = "Mali/_/PROPN/2/nsubj bombed/_/VERB/0/root shops/_/NOUN/2/obj in/_/ADP/5/case Qoxtuval/_/PROPN/2/obl"
    assert places(gazetteer, "Mali/LOC;Qoxtuval/LOC", row)[1].country is None


@pytest.mark.parametrize(
    ("names", "rest", "found"),
    [
        ("Gwoza/PER", "Gwoza/_/PROPN/2/obl", "Gwoza"),
        ("Cauca/ORG", "department/_/NOUN/2/obl of/_/ADP/6/case Cauca/_/PROPN/4/nmod", "Cauca"),
        ("Sambisa/LOC", "Sambisa/_/PROPN/5/compound forest/_/NOUN/2/obl", "Sambisa Forest"),
    ],
)
def test_what_the_encoder_misses_the_tables_tell(gazetteer: Gazetteer, names: str, rest: str, found: str) -> None:
    assert one(gazetteer, names, f"They/_/PRON/2/nsubj hid/_/VERB/0/root in/_/ADP/4/case {rest}").name == found


def test_a_district_of_a_town_is_no_county_elsewhere(gazetteer: Gazetteer) -> None:
    rows = (
        "Shells/shell/NOUN/2/nsubj hit/hit/VERB/0/root the/_/DET/5/det Mayo/_/PROPN/5/compound district/_/NOUN/2/obj of/_/ADP/8/case "
        "southern/_/ADJ/8/amod Khartoum/_/PROPN/5/nmod"
    )
    district, town = places(gazetteer, "Mayo/LOC;Khartoum/LOC", rows)
    assert (district.name, district.country) == ("Mayo district", "SDN")
    assert town.country == "SDN"
    assert places(gazetteer, "Mayo/LOC", rows.replace("southern/_/ADJ/8/amod Khartoum/_", "the/_/DET/8/det west/_"))[0].country == "IRL"


def test_a_village_of_two_words_is_no_town_of_one(gazetteer: Gazetteer) -> None:
    rows = "Shells/shell/NOUN/2/nsubj hit/hit/VERB/0/root the/_/DET/4/det village/_/NOUN/2/obj of/_/ADP/6/case Abu/_/PROPN/4/nmod Rasin/_/PROPN/6/flat"
    place = one(gazetteer, "Abu Rasin/LOC", rows)
    assert (place.name, place.country, place.lat) == ("Abu Rasin", None, None)


@pytest.mark.parametrize(
    ("land", "name", "country"),
    [
        ("English", "Salisbury", "GBR"),  # not Harare, which was called so
        ("Pakistani", "Hyderabad", "PAK"),
        ("Syrian", "Tripoli", None),  # of none that we know
    ],
)
def test_the_country_named_before_a_town_holds(gazetteer: Gazetteer, land: str, name: str, country: str | None) -> None:
    row = f"It/_/PRON/2/nsubj fell/_/VERB/0/root on/_/ADP/6/case the/_/DET/6/det {land}/_/ADJ/6/amod city/_/NOUN/2/obl of/_/ADP/8/case {name}/_/PROPN/6/nmod"
    assert one(gazetteer, f"{name}/LOC", row).country == country


def test_a_name_that_ends_as_a_bodys_is_no_place(gazetteer: Gazetteer) -> None:
    row = (
        "Bombs/_/NOUN/2/nsubj exploded/_/VERB/0/root at/_/ADP/5/case Qoxt/_/PROPN/5/compound {}/_/PROPN/2/obl in/_/ADP/7/case Mosul/_/PROPN/5/nmod"
    )
    assert [p.name for p in places(gazetteer, "Qoxt Embassy/LOC;Mosul/LOC", row.format("Embassy"))] == ["Mosul"]
    assert [p.name for p in places(gazetteer, "Qoxt Valley/LOC;Mosul/LOC", row.format("Valley"))] == ["Qoxt Valley", "Mosul"]


def test_two_towns_of_one_flat_name_are_no_town(gazetteer: Gazetteer) -> None:
    row = (
        "Troops/troop/NOUN/2/nsubj opened/open/VERB/0/root an/_/DET/4/det offensive/_/NOUN/2/obj "
        "against/_/ADP/6/case Boko/_/PROPN/4/nmod Haram/_/PROPN/{}"
    )
    assert places(gazetteer, "Boko Haram/LOC", row.format("6/flat")) == []
    alone = row.replace("Boko/_/PROPN/4/nmod ", "").replace("against", "near").format("4/nmod")
    assert [p.text for p in places(gazetteer, "Haram/LOC", alone)] == ["Haram"]


def test_a_province_stands_before_districts_of_its_name_elsewhere(gazetteer: Gazetteer) -> None:
    row = (
        "In/_/ADP/2/case {}/_/PROPN/3/obl fought/_/VERB/0/root men/_/NOUN/3/nsubj in/_/ADP/8/case Santa/_/PROPN/8/compound "
        "Fe/_/PROPN/6/flat {}/_/NOUN/3/obl"
    )
    found = places(gazetteer, "Argentina/LOC;Santa Fe province/LOC", row.format("Argentina", "province"))
    assert (found[-1].country, found[-1].precision) == ("ARG", "province")
    assert places(gazetteer, "Panama/LOC;Santa Fe district/LOC", row.format("Panama", "district"))[-1].country == "PAN"


def test_a_small_towns_second_name_does_not_say_where_a_report_is(gazetteer: Gazetteer) -> None:
    """Zhari in Afghanistan has a second name of Żary in Poland for its only namesake."""
    row = "Men/_/NOUN/2/nsubj fought/_/VERB/0/root in/_/ADP/4/case {}/_/PROPN/2/obl"

    def told(name: str) -> dict[str, float]:
        one = name_at(parsed(row.format(name)).sentences[0], 3, 3, form=name, words=place_words(), known=True)
        return frame_of(parsed(row.format(name)), (one,), gazetteer=gazetteer).shares

    assert told("Zhari") == {}
    assert list(told("Kabul")) == ["AFG"]
