"""Tolls: figures apart from the event, over trees of our own sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.mention import EventMention
from according.records.parse import Parsed, Ref
from according.stages.ground import counts_of, tolls_of
from trees import parsed

RAID = "Rebels/rebel/NOUN/2/nsubj raided/raid/VERB/0/root Tarsil/_/PROPN/2/obj ./_/PUNCT/2/punct"
PUT = "The/_/DET/2/det ministry/_/NOUN/3/nsubj put/_/VERB/0/root the/_/DET/5/det"


def mention(found: Parsed, form: str, *, type_: str = "ASSAULT", status: str = "actual", content_of: int | None = None) -> EventMention:
    sentence, token = next((s, t) for s in found.sentences for t in s.tokens if t.form == form)
    return EventMention(
        at=Ref(sentence.index, token.index), start=token.start, end=token.end, type=type_, mode=None, actors=(), recipients=(),
        status=status, rule="", status_rule="", content_of=content_of,
    )  # fmt: skip


def shown(found: Parsed, *mentions: EventMention) -> list[tuple[str, int, int | None, str]]:
    """What, low, high and who gives it of every toll."""
    rows = []
    for toll in tolls_of(mentions, parsed=found):
        teller = found.sentences[toll.teller.sentence][toll.teller.token].form if toll.teller else ""
        rows.append((toll.count.what, toll.count.low, toll.count.high, teller))
    return rows


@pytest.mark.parametrize(
    ("rest", "wanted"),
    [
        ("toll/_/NOUN/3/obj at/_/ADP/7/case 12/_/NUM/3/obl", [("killed", 12, 12, "ministry")]),
        ("number/_/NOUN/3/obj of/_/ADP/7/case dead/_/ADJ/5/nmod at/_/ADP/9/case 12/_/NUM/3/obl", [("killed", 12, 12, "ministry")]),
        ("number/_/NOUN/3/obj of/_/ADP/7/case injured/_/ADJ/5/nmod at/_/ADP/9/case 12/_/NUM/3/obl", [("injured", 12, 12, "ministry")]),
        ("wounded/_/ADJ/3/obj at/_/ADP/7/case 12/_/NUM/3/obl", [("injured", 12, 12, "ministry")]),
        (
            "toll/_/NOUN/3/obj at/_/ADP/9/case more/_/ADJ/9/advmod than/_/ADP/7/fixed 12/_/NUM/3/obl",
            [("killed", 12, None, "ministry")],
        ),
        ("number/_/NOUN/3/obj of/_/ADP/7/case tents/tent/NOUN/5/nmod at/_/ADP/9/case 12/_/NUM/3/obl", []),
        ("toll/_/NOUN/3/obj at/_/ADP/7/case nothing/_/PRON/3/obl", []),
    ],
)
def test_a_toll_in_the_next_sentence(rest: str, wanted: list[tuple[str, int, int | None, str]]) -> None:
    found = parsed(RAID, f"{PUT} {rest}")
    assert shown(found, mention(found, "raided")) == wanted


def test_another_voice_gives_a_figure_of_its_own() -> None:
    rest = (
        "toll/_/NOUN/3/obj at/_/ADP/7/case 12/_/NUM/3/obl ,/_/PUNCT/9/punct residents/resident/NOUN/3/conj at/_/ADP/11/case 30/_/NUM/9/nmod"
    )
    found = parsed(RAID, f"{PUT} {rest}")
    sentence = found.sentences[1]
    object.__setattr__(sentence[8], "mention", "person")
    assert shown(found, mention(found, "raided")) == [("killed", 12, 12, "ministry"), ("killed", 30, 30, "residents")]


def test_a_verb_of_telling_takes_a_bare_figure() -> None:
    rows = "Three/_/NUM/2/nummod men/man/NOUN/3/nsubj died/die/VERB/0/root ;/_/PUNCT/3/punct police/_/NOUN/6/nsubj counted/count/VERB/3/parataxis six/_/NUM/6/obj"
    found = parsed(RAID, rows)
    assert shown(found, mention(found, "raided")) == [("killed", 3, 3, ""), ("killed", 6, 6, "police")]


TOLL = f"{PUT} toll/_/NOUN/3/obj at/_/ADP/7/case 12/_/NUM/3/obl"


@pytest.mark.parametrize("status", ["threatened", "ordered", "requested", "planned", "possible"])
def test_what_has_not_happened_has_no_toll(status: str) -> None:
    found = parsed(RAID, TOLL)
    assert shown(found, mention(found, "raided", status=status)) == []


def test_prisoners_taken_before_make_the_next_figure_one_of_prisoners() -> None:
    rows = "The/_/DET/2/det enemy/_/NOUN/3/nsubj says/say/VERB/0/root 15/_/NUM/6/nsubj:pass were/be/AUX/6/aux:pass taken/take/VERB/3/ccomp"
    found = parsed("Rebels/rebel/NOUN/2/nsubj captured/capture/VERB/0/root soldiers/soldier/NOUN/2/obj", rows)
    arrest = replace(mention(found, "captured", type_="COERCE"), mode="arrest")
    assert shown(found, arrest) == [("captured", 15, 15, "")]
    assert shown(found, replace(arrest, mode="seize")) == []


def test_what_did_not_happen_has_no_toll() -> None:
    found = parsed(RAID, TOLL)
    denied = replace(mention(found, "raided"), status="negated", status_rule="embedded under deny")
    assert shown(found, denied) == [("killed", 12, 12, "ministry")]
    assert shown(found, replace(denied, status_rule="negation: not")) == []


def test_no_event_of_violence_no_toll() -> None:
    found = parsed(RAID, TOLL)
    assert shown(found, mention(found, "raided", type_="CONSULT")) == []
    assert shown(found) == []


def test_an_event_far_back_has_no_toll() -> None:
    filler = "They/_/PRON/2/nsubj left/leave/VERB/0/root ./_/PUNCT/2/punct"
    near, far = parsed(RAID, *[filler] * 5, TOLL), parsed(RAID, *[filler] * 6, TOLL)
    assert shown(near, mention(near, "raided")) == [("killed", 12, 12, "ministry")]
    assert shown(far, mention(far, "raided")) == []


def test_a_year_makes_it_another_event() -> None:
    found = parsed(RAID, f"{TOLL} in/_/ADP/9/case 2019/_/NUM/3/obl")
    assert shown(found, mention(found, "raided")) == []


def test_what_is_only_alleged_comes_last() -> None:
    found = parsed(RAID, "Militias/militia/NOUN/2/nsubj shot/shoot/VERB/0/root farmers/farmer/NOUN/2/obj", TOLL)
    raid, alleged = mention(found, "raided"), mention(found, "shot", content_of=0)
    assert [t.mention for t in tolls_of((raid, alleged), parsed=found)] == [0]
    assert [t.mention for t in tolls_of((alleged,), parsed=found)] == [0]


def test_what_a_mention_counts_is_no_toll() -> None:
    found = parsed("Rebels/rebel/NOUN/2/nsubj killed/kill/VERB/0/root 3/_/NUM/4/nummod men/man/NOUN/2/obj")
    assert shown(found, mention(found, "killed")) == []


@pytest.mark.parametrize(("verb", "wanted"), [("spoke/speak", [("injured", 9, 9, "ministry")]), ("sat/sit", [])])
def test_a_figure_before_what_it_counts(verb: str, wanted: list[tuple[str, int, int | None, str]]) -> None:
    rows = f"The/_/DET/2/det ministry/_/NOUN/3/nsubj {verb}/VERB/0/root of/_/ADP/5/case 9/_/NUM/3/obl injured/_/ADJ/3/ccomp"
    found = parsed(RAID, rows)
    assert shown(found, mention(found, "raided")) == wanted


def test_a_toll_is_sooner_of_what_was_told_with_victims() -> None:
    filler = "They/_/PRON/2/nsubj left/leave/VERB/0/root ./_/PUNCT/2/punct"
    lead = "Rebels/rebel/NOUN/2/nsubj killed/kill/VERB/0/root 3/_/NUM/4/nummod men/man/NOUN/2/obj"
    found = parsed(lead, *[filler] * 5, RAID, filler, TOLL)
    killed, raided = mention(found, "killed"), mention(found, "raided")
    assert [t.mention for t in tolls_of((killed, raided), parsed=found)] == [0]
    far = parsed(lead, *[filler] * 12, RAID, filler, TOLL)
    assert [t.mention for t in tolls_of((mention(far, "killed"), mention(far, "raided")), parsed=far)] == [1]


FLED = "Some/_/DET/3/det 200/_/NUM/3/nummod people/_/NOUN/4/nsubj fled/flee/VERB/0/root"


def test_who_will_flee_has_not_fled() -> None:
    found = parsed(RAID, FLED)
    assert [row[:2] for row in shown(found, mention(found, "raided"))] == [("displaced", 200)]
    will = parsed(RAID, FLED.replace("NOUN/4/nsubj fled/flee/VERB", "NOUN/5/nsubj will/_/AUX/5/aux flee/_/VERB"))
    assert shown(will, mention(will, "raided")) == []


def test_who_fled_since_may_fled_no_raid() -> None:
    found = parsed(RAID, f"{FLED} since/_/ADP/6/case May/_/PROPN/4/obl")
    assert shown(found, mention(found, "raided")) == []


@pytest.mark.parametrize(("article", "low"), [("The/the", [3]), ("Some/some", [3, 2])])
def test_the_wounded_who_were_told_before_are_no_second_figure(article: str, low: list[int]) -> None:
    rows = f"{article}/DET/4/det 2/_/NUM/4/nummod wounded/wound/ADJ/4/amod nuns/nun/NOUN/6/nsubj are/be/AUX/6/cop safe/_/ADJ/0/root"
    found = parsed("Gunmen/gunman/NOUN/2/nsubj wounded/wound/VERB/0/root 3/_/NUM/4/nummod nuns/nun/NOUN/2/obj", rows)
    shot = mention(found, "wounded")
    assert [c.low for c in counts_of(shot, parsed=found)] + [row[1] for row in shown(found, shot)] == low


def test_who_fled_since_the_raid_is_a_toll_of_it() -> None:
    found = parsed(RAID, f"{FLED} since/_/ADP/7/case the/_/DET/7/det raid/_/NOUN/4/obl")
    object.__setattr__(found.sentences[1][6], "mention", "event")
    assert shown(found, mention(found, "raided"), mention(found, "raid")) == [("displaced", 200, 200, "")]


def test_the_number_of_those_arrested_remains_so_many() -> None:
    rows = "The/_/DET/2/det number/_/NOUN/5/nsubj of/_/ADP/4/case arrested/arrest/VERB/2/nmod remains/remain/VERB/0/root 11/_/NUM/5/obj"
    found = parsed(rows)
    arrest = replace(mention(found, "arrested", type_="COERCE"), mode="arrest")
    assert shown(found, arrest) == [("captured", 11, 11, "")]
    sold = parsed(rows.replace("remains/remain", "sold/sell"))
    assert shown(sold, replace(mention(sold, "arrested", type_="COERCE"), mode="arrest")) == []


def test_those_whom_a_war_drove_out_are_of_no_raid_told_long_before() -> None:
    rain = "Rain/_/NOUN/2/nsubj fell/fall/VERB/0/root"
    found = parsed(RAID, rain, rain, FLED)
    assert shown(found, mention(found, "raided")) == []


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ("The/_/DET/2/det war/war/NOUN/3/nsubj killed/kill/VERB/0/root 400/_/NUM/5/nummod people/_/NOUN/3/obj", []),
        ("400/_/NUM/2/nummod people/_/NOUN/3/nsubj died/die/VERB/0/root in/_/ADP/6/case the/_/DET/6/det conflict/conflict/NOUN/3/obl", []),
        ("400/_/NUM/2/nummod people/_/NOUN/3/nsubj died/die/VERB/0/root in/_/ADP/6/case the/_/DET/6/det square/square/NOUN/3/obl", [("killed", 400, 400, "")]),
        ("Two/_/NUM/2/nummod nurses/nurse/NOUN/6/nsubj were/be/AUX/6/cop among/_/ADP/6/case the/_/DET/6/det dead/dead/ADJ/0/root", []),
        ("Two/_/NUM/2/nummod nurses/nurse/NOUN/4/nsubj are/be/AUX/4/cop dead/dead/ADJ/0/root", [("killed", 2, 2, "")]),
    ],
    ids=["of a war", "in a conflict", "in the square", "among the dead", "dead"],
)  # fmt: skip
def test_sums_of_a_war_and_parts_of_a_figure_are_no_toll(rows: str, wanted: list[tuple[str, int, int | None, str]]) -> None:
    found = parsed(RAID, rows)
    assert shown(found, mention(found, "raided")) == wanted


ARREST = "Police/_/NOUN/2/nsubj arrested/arrest/VERB/0/root eighteen/_/NUM/4/nummod men/man/NOUN/2/obj ./_/PUNCT/2/punct"


@pytest.mark.parametrize(
    ("rest", "wanted"),
    [
        ("spoke/speak/VERB/0/root of/_/ADP/5/case 14/_/NUM/3/obl", [("captured", 14, 14, "union")]),
        ("gives/give/VERB/0/root 14/_/NUM/3/obj", [("captured", 14, 14, "union")]),
        ("put/_/VERB/0/root the/_/DET/5/det number/_/NOUN/3/obj at/_/ADP/7/case 14/_/NUM/3/obl", [("captured", 14, 14, "union")]),
        ("put/_/VERB/0/root it/_/PRON/3/obj at/_/ADP/6/case 14/_/NUM/3/obl", [("captured", 14, 14, "union")]),
        (
            "put/_/VERB/0/root the/_/DET/5/det number/_/NOUN/3/obj of/_/ADP/7/case boats/boat/NOUN/5/nmod at/_/ADP/9/case 14/_/NUM/3/obl",
            [],
        ),
        ("recorded/record/VERB/0/root 14/_/NUM/5/nummod marches/march/NOUN/3/obj", []),
        ("spoke/speak/VERB/0/root at/_/ADP/5/case 14/_/NUM/3/obl", []),
        ("hired/hire/VERB/0/root 14/_/NUM/3/obj", []),
    ],
)
def test_a_second_voice_sets_its_figure_beside_the_first(rest: str, wanted: list[tuple[str, int, int | None, str]]) -> None:
    found = parsed(ARREST, f"The/_/DET/2/det union/_/NOUN/3/nsubj {rest}")
    assert shown(found, mention(found, "arrested", type_="COERCE")) == wanted


def test_a_bare_figure_beside_two_kinds_counts_neither() -> None:
    both = (
        "Shells/shell/NOUN/2/nsubj killed/kill/VERB/0/root two/_/NUM/4/nummod men/man/NOUN/2/obj and/_/CCONJ/6/cc "
        "injured/injure/VERB/2/conj six/_/NUM/6/obj ./_/PUNCT/2/punct"
    )
    found = parsed(both, "The/_/DET/2/det union/_/NOUN/3/nsubj gives/give/VERB/0/root 14/_/NUM/3/obj")
    assert shown(found, mention(found, "killed")) == []


def test_a_figure_far_behind_stands_beside_nothing() -> None:
    filler = "They/_/PRON/2/nsubj left/leave/VERB/0/root ./_/PUNCT/2/punct"
    found = parsed(ARREST, filler, filler, filler, "The/_/DET/2/det union/_/NOUN/3/nsubj gives/give/VERB/0/root 14/_/NUM/3/obj")
    assert shown(found, mention(found, "arrested", type_="COERCE")) == []


def test_a_number_with_a_hyphen_is_one_figure() -> None:
    rows = (
        "Three/_/NUM/2/nummod men/man/NOUN/3/nsubj died/die/VERB/0/root ;/_/PUNCT/3/punct police/_/NOUN/6/nsubj "
        "counted/count/VERB/3/parataxis thirty/_/NUM/6/obj -/_/PUNCT/7/punct one/_/NUM/7/conj"
    )
    found = parsed(RAID, rows)
    assert shown(found, mention(found, "raided")) == [("killed", 3, 3, ""), ("killed", 31, 31, "police")]


@pytest.mark.parametrize(("noun", "wanted"), [("accident", []), ("hospital", [("killed", 3, 3, "")])])
def test_who_dies_in_an_accident_dies_in_no_attack(noun: str, wanted: list[tuple[str, int, int | None, str]]) -> None:
    found = parsed(
        RAID, f"Three/_/NUM/2/nummod men/man/NOUN/3/nsubj died/die/VERB/0/root in/_/ADP/6/case an/_/DET/6/det {noun}/_/NOUN/3/obl"
    )
    assert shown(found, mention(found, "raided")) == wanted


@pytest.mark.parametrize(("number", "wanted"), [("2", []), ("400", [("displaced", 400, 400, "")])])
def test_a_crowd_that_fled_is_a_toll_and_two_witnesses_are_not(number: str, wanted: list[tuple[str, int, int | None, str]]) -> None:
    found = parsed(RAID, f"{number}/_/NUM/2/nummod villagers/villager/NOUN/3/nsubj fled/flee/VERB/0/root")
    assert shown(found, mention(found, "raided")) == wanted
