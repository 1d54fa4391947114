"""Words to parties, over trees made by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from according.records.actor import Party
from according.records.document import Document
from according.records.parse import Parsed, Quote, Ref, Sentence, Token
from according.stages.resolve_actors import Registry, Resolver

TREES = Path(__file__).with_name("trees.txt")


def blocks() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in TREES.read_text(encoding="utf8").splitlines():
        if line.startswith("## "):
            found[line[3:]] = []
        elif not line.startswith("# "):
            found[next(reversed(found))].append(line)
    return found


def tree(lines: list[str]) -> tuple[str, Parsed]:
    """Text and analysis of compact lines."""
    text, sentences = "", []
    for index, line in enumerate(lines):
        tokens, begin = [], len(text) + (1 if text else 0)
        for at, cell in enumerate(line.split(" ")):
            form, lemma, upos, head, deprel, *rest = cell.split("/")
            glued = form.startswith("_")
            form = form.removeprefix("_")
            text += ("" if glued or not text else " ") + form
            name, mention = (rest[0] if rest else "O"), (rest[1] if len(rest) > 1 else "O")
            number = "Number=Plur" if upos == "NOUN" and lemma != form.lower() else "_"
            tokens.append(Token(at, form, len(text) - len(form), len(text), lemma, upos, "_", number, int(head), deprel, name, mention))
        sentences.append(Sentence(index, begin, len(text), tuple(tokens)))
    opening, closing = text.find("“"), text.find("”")
    quotes = (Quote(start=opening + 1, end=closing),) if opening >= 0 else ()
    return text, Parsed(sentences=tuple(sentences), quotes=quotes)


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Registry.load()


BLOCKS = blocks()


def resolver(name: str, registry: Registry) -> tuple[Resolver, Document, Parsed]:
    text, parsed = tree(BLOCKS[name])
    document = Document(id=name, text=text, published=date(2019, 6, 29), published_from="given")
    return Resolver(parsed, document=document, registry=registry), document, parsed


def party(name: str, ref: tuple[int, int], registry: Registry) -> Party | None:
    return resolver(name, registry)[0].party(Ref(*ref))


CASES = [
    # a thing stands for its owner; a nationality goes for all coordinated nouns
    ("ships", (0, 1), "Turkish ships", "Turkey", "TUR", "GOV"),
    ("ships", (0, 3), "companies", "companies", "TUR", "BUS"),
    # persons by registry, pronouns to persons, forces by their leader, titles to persons
    ("haftar", (0, 0), "Khalifa Haftar", "Khalifa Haftar", "LBY", "REB"),
    ("haftar", (0, 3), "Ankara", "Turkey", "TUR", "GOV"),
    ("haftar", (1, 0), "His", "Khalifa Haftar", "LBY", "REB"),
    ("haftar", (1, 1), "His troops", "Libyan National Army", "LBY", "REB"),
    ("haftar", (3, 1), "The general", "Khalifa Haftar", "LBY", "REB"),
    # a leader's whole name is a person's, though the encoder calls it a place, and so is his surname
    ("labels", (2, 0), "Haftar", "Khalifa Haftar", "LBY", "REB"),
    # an acronym that the document explains; those who back a party are it
    ("militias", (1, 1), "The CFV", "Council of Free Valleys", None, "GOV"),
    ("militias", (0, 0), "Militias backing the Council of Free Valleys", "Council of Free Valleys", None, "PRM"),
    # nationality and soldiers: the army's own name if it has one
    ("soldiers", (0, 2), "Three Israeli soldiers", "Israel Defense Forces", "ISR", "MIL"),
    # parties without a name take the country of the scene
    ("police", (0, 0), "Police", "police", "KEN", "COP"),
    ("police", (0, 3), "protesters", "protesters", "KEN", "CVL"),
    # titles give country and sector; surnames take the full name; a minister's spokesman speaks for the state
    ("minister", (0, 3), "Kenyan Foreign Minister Amina Wekesa", "Amina Wekesa", "KEN", "GOV"),
    ("minister", (1, 0), "She", "Amina Wekesa", "KEN", "GOV"),
    ("minister", (1, 2), "Wekesa", "Amina Wekesa", "KEN", "GOV"),
    ("minister", (1, 4), "Wekesa's spokesman", "Kenya", "KEN", "GOV"),
    ("minister", (0, 7), "Ugandan officials", "Uganda", "UGA", "GOV"),
    # counted parties, with their noun or without
    ("dozens", (0, 0), "Dozens of Houthi fighters", "Houthis", "YEM", "REB"),
    ("dozens", (0, 7), "18", "Houthis", "YEM", "REB"),
    # pro-X is X's, anti-X is not
    ("anti", (0, 1), "Anti-Houthi fighters", "Anti-Houthi fighters", "YEM", "REB"),
    ("anti", (0, 4), "pro-Houthi militias", "Houthis", "YEM", "REB"),
    ("relative", (0, 2), "who", "rebels", None, "REB"),
    ("aid", (0, 2), "Six aid workers", "aid workers", None, "NGO"),
    ("aid", (0, 7), "a United Nations official", "United Nations", None, "IGO"),
    ("spokesman", (0, 1), "A spokesman for the Chadian army", "Chadian National Army", "TCD", "MIL"),
    ("spokesman", (0, 8), "the army", "Chadian National Army", "TCD", "MIL"),
    # "we" of an official is his state
    ("said", (0, 1), "We", "Czech Republic", "CZE", "GOV"),
    # an ambassador to the UN is not the UN's
    ("ambassador", (0, 2), "Peru's ambassador", "Luis Ferrer", "PER", "GOV"),
    ("convoy", (0, 2), "A police car", "police", None, "COP"),
    ("convoy", (0, 6), "an aid convoy", "aid convoy", None, "NGO"),
    ("convoy", (0, 11), "rebel positions", "rebels", None, "REB"),
    ("allies", (0, 3), "its allies", "allies", None, "UNK"),
    ("members", (0, 1), "Former members of Hamas", "Former members", "PSE", "CVL"),
    ("general", (0, 2), "Attorney General Ines Vidal", "Ines Vidal", None, "GOV"),
    ("general", (0, 6), "Norwegian banks", "Norwegian banks", "NOR", "BUS"),
    ("members", (0, 6), "Hamas leaders", "Hamas", "PSE", "REB"),
    # a body's whole name, what it is called beside it, its short form and its men
    ("front", (0, 4), "the Front", "Front for the Lake Provinces", None, "PRM"),
    ("front", (1, 1), "The Front", "Front for the Lake Provinces", None, "PRM"),
    ("front", (1, 5), "its men", "Front for the Lake Provinces", None, "PRM"),
    ("movement", (0, 2), "members of the Movement", "Movement for Coastal Freedom", None, "PTY"),
    # of several, those of whom they are; nationals; ages and sizes are no part of a name
    ("counts", (0, 0), "Two of the dismissed teachers", "dismissed teachers", None, "EDU"),
    ("counts", (0, 7), "a Libyan", "Libyan", "LBY", "CVL"),
    ("counts", (0, 15), "a 14-year-old boy", "boy", None, "CVL"),
    ("kidnappers", (1, 1), "His kidnappers", "kidnappers", None, "UAF"),
    ("enemy", (2, 1), "The enemy", "Islamic State", None, "REB"),
    ("enemy", (2, 4), "enemy positions", "Islamic State", None, "REB"),
    ("named", (0, 1), "Rights organisation", "Amnesty International", None, "NGO"),
    ("named", (0, 9), "the militant group", "Jund Sahil", None, "REB"),
    ("them", (0, 10), "them", "teachers", None, "EDU"),
    # a pronoun before its noun; reflexives; a body that only the encoder knows; one of several surnames
    ("before", (0, 1), "he", "Tomas Korda", None, "CVL"),
    ("armed", (0, 5), "themselves", "rebels", None, "REB"),
    ("the-group", (1, 1), "The group", "Salt Coast Militia", None, "PRM"),
    ("two-surnames", (1, 0), "Vidal - Ferrer", "Ines Vidal - Ferrer", None, "CVL"),
    # an ethnic group lives where the word before it says; who held an office is of the elite
    ("nations", (0, 2), "Croatian Serb refugees", "Croatian Serb refugees", "HRV", "REF"),
    ("nations", (0, 11), "Croatian Serbs", "Croatian Serbs", "HRV", "CVL"),
    # peoples and regions say where a party is; a woman may be called as a people is; ethnic groups live where the words say
    ("peoples", (0, 1), "Karen guerrillas", "Karen guerrillas", "MMR", "REB"),
    ("peoples", (0, 4), "Darfur rebels", "Darfur rebels", "SDN", "REB"),
    ("peoples", (1, 0), "Karen", "Karen", None, "CVL"),
    ("peoples", (2, 1), "The Albanians of southern Serbia", "Albanians", "SRB", "CVL"),
    # who was ousted is of the elite; a union's trade is its second sector; "one of them" with a name is that person
    ("ousted", (0, 2), "Ousted President Ines Vidal", "Ines Vidal", None, "ELI"),
    ("union", (0, 2), "The Lake Union of Teachers", "Lake Union of Teachers", None, "LAB"),
    ("one-of", (0, 0), "Ines Vidal", "Ines Vidal", None, "CVL"),
    ("compass", (0, 0), "North", "North Korea", "PRK", "GOV"),
    ("nations", (0, 7), "former prime minister Ivo Baric", "Ivo Baric", "HRV", "ELI"),
]


@pytest.mark.parametrize(("name", "ref", "text", "canonical", "country", "sector"), CASES)
def test_party(name: str, ref: tuple[int, int], text: str, canonical: str, country: str | None, sector: str, registry: Registry) -> None:
    found = party(name, ref, registry)
    assert found is not None
    assert (found.text, found.name, found.country, found.sectors[:1]) == (text, canonical, country, (sector,))


@pytest.mark.parametrize(
    ("name", "ref", "names"),
    [
        ("sides", (1, 2), ["Peru", "Chile"]),
        ("sides", (2, 1), ["Peru", "Chile"]),
        ("three", (1, 1), ["sides"]),  # nobody knows which two
        ("governments", (0, 4), ["Bahrain", "Kuwait"]),
        ("police", (0, 0), ["police"]),
        ("lonely", (0, 0), []),
    ],
)
def test_several_parties(name: str, ref: tuple[int, int], names: list[str], registry: Registry) -> None:
    assert [party.name for party in resolver(name, registry)[0].parties(Ref(*ref))] == names


def test_the_army_is_the_one_named_before_wherever_it_meets(registry: Registry) -> None:
    party = resolver("army", registry)[0].party(Ref(4, 1))
    assert party is not None
    assert (party.name, party.country) == ("Sudanese Armed Forces", "SDN")


def test_a_missile_is_nobody(registry: Registry) -> None:
    assert resolver("missile", registry)[0].party(Ref(0, 1)) is None


def test_an_embassy_is_its_states_though_it_is_read_as_a_place(registry: Registry) -> None:
    found = resolver("embassies", registry)[0]
    party = found.party(Ref(0, 6))
    assert party is not None
    assert (party.name, party.text) == ("United States", "the U.S. Embassy")
    assert found.party(Ref(1, 5)) is None  # a province


def test_the_hospital_is_not_the_group_named_last(registry: Registry) -> None:
    party = resolver("hospital", registry)[0].party(Ref(1, 3))
    assert party is not None
    assert (party.name, party.sectors[:1]) == ("hospital", ("MED",))


def test_both_sides_are_those_who_fight(registry: Registry) -> None:
    parties = resolver("both", registry)[0].parties(Ref(2, 3))
    assert sorted(party.name for party in parties) == ["Hamas", "Tatmadaw"]
    assert {party.rule for party in parties} == {"the two who fight"}


def test_both_alone_is_the_two_told_before(registry: Registry) -> None:
    found = resolver("two_of_both", registry)[0]
    for ref in (Ref(1, 3), Ref(2, 3)):  # "appealed to both", "urged both camps"
        assert found.is_party(ref, addressed=True)
        assert {party.name for party in found.parties(ref)} == {"Brunei", "Malaysia"}
    assert not found.is_party(Ref(3, 2))  # "shot both" may be two boys
    assert not found.is_party(Ref(4, 4))  # "both mining camps"


def test_places_tell_countries(registry: Registry) -> None:
    text, parsed = tree(BLOCKS["places"])
    document = Document(id="places", text=text)
    found = Resolver(parsed, document=document, registry=registry, places={Ref(0, 2): "LBY", Ref(1, 0): "LBY"})
    parties = [found.party(ref) for ref in (Ref(0, 0), Ref(1, 1))]
    assert [(p.name, p.country) for p in parties if p] == [("residents", "LBY"), ("Gharyan authorities", "LBY")]
    without = Resolver(parsed, document=document, registry=registry).party(Ref(0, 0))
    assert without is not None
    assert without.country is None


@pytest.mark.parametrize(
    ("name", "ref", "expected"),
    [
        ("capital", (0, 0), True),  # Ankara accused
        ("capital", (0, 2), True),  # accused Damascus
        ("capital", (1, 2), False),  # entered Damascus
        ("capital", (2, 3), False),  # in Syria
        ("haftar", (1, 4), False),  # the airport
        ("ships", (0, 6), False),  # the port
        ("ships", (0, 4), False),  # a verb
        ("lonely", (0, 0), False),  # they, nobody knows who
        ("deeds", (0, 1), False),  # "terrorist" of an attack
        ("deeds", (0, 2), False),  # the attack itself
        ("deeds", (0, 8), False),  # the bombing of a U.S. embassy is not the deed of the U.S.
        ("others", (0, 1), False),  # "they" in a quotation are not the speaker and his army
        ("police", (0, 3), True),
    ],
)
def test_is_party(name: str, ref: tuple[int, int], expected: bool, registry: Registry) -> None:
    assert resolver(name, registry)[0].is_party(Ref(*ref)) is expected


@pytest.mark.parametrize(
    ("name", "ref", "expected"),
    [
        ("haftar", (1, 0), Ref(0, 0)),
        ("relative", (0, 2), Ref(0, 1)),
        ("minister", (1, 0), Ref(0, 3)),
        ("said", (0, 1), Ref(0, 8)),
        ("kerry", (0, 7), Ref(0, 3)),  # not who calls
        ("crowd", (1, 3), Ref(0, 0)),  # no crowd
        ("haftar", (0, 0), None),  # no pronoun
        ("lonely", (0, 0), None),
        ("lonely", (0, 3), None),
        ("bound", (1, 0), Ref(0, 4)),  # Okoro is a woman
        ("burned", (0, 6), None),  # a thing
    ],
)
def test_antecedent(name: str, ref: tuple[int, int], expected: Ref | None, registry: Registry) -> None:
    assert resolver(name, registry)[0].antecedent(Ref(*ref)) == expected


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_offsets_give_the_words_back(name: str, registry: Registry) -> None:
    found, document, parsed = resolver(name, registry)
    refs = [Ref(s.index, t.index) for s in parsed.sentences for t in s.tokens]
    parties = [p for ref in refs if (p := found.party(ref)) is not None]
    assert [document.text[p.start : p.end] for p in parties] == [p.text for p in parties]
    assert max((len(p.text) for p in parties), default=0) <= 80


def test_the_order_of_questions_does_not_matter(registry: Registry) -> None:
    for name in BLOCKS:
        forwards, _, parsed = resolver(name, registry)
        backwards = resolver(name, registry)[0]
        refs = [Ref(s.index, t.index) for s in parsed.sentences for t in s.tokens]
        assert [forwards.party(ref) for ref in refs] == [backwards.party(ref) for ref in reversed(refs)][::-1]


def test_an_empty_report_has_no_parties(registry: Registry) -> None:
    document = Document(id="empty", text="")
    assert Resolver(Parsed(sentences=()), document=document, registry=registry).parsed.sentences == ()


def test_long_chains_end(registry: Registry) -> None:
    line = "Their/their/PRON/1/nmod:poss/O/person forces/force/NOUN/2/nsubj/O/organization attacked/attack/VERB/-1/root"
    text, parsed = tree([line] * 400)
    found = Resolver(parsed, document=Document(id="chain", text=text), registry=registry)
    assert found.party(Ref(399, 1)) == found.party(Ref(399, 1))
