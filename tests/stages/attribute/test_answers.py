"""Who answers with a no, who casts doubt, and nouns that name what another word told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.parse import Parsed, Ref
from according.stages.attribute import attribute
from stages.attribute.test_refusals import ASKED, asked
from stages.attribute.test_voices import LEXICON, mention, voices
from trees import parsed

ANSWER = "We/_/PRON/3/nsubj never/_/ADV/3/advmod leave/leave/VERB/4/ccomp replied/reply/VERB/0/root Ivo/_/PROPN/4/nsubj"
TOLD = "Ada/_/PROPN/2/nsubj said/say/VERB/0/root troops/troop/NOUN/4/nsubj left/leave/VERB/2/ccomp Tarsil/_/PROPN/4/obj"
DOUBT = "Ivo/_/PROPN/2/nsubj cast/cast/VERB/0/root doubt/doubt/NOUN/2/obj on/_/ADP/6/case the/_/DET/6/det withdrawal/withdrawal/NOUN/2/obl"


def test_a_no_denies_what_was_asked() -> None:
    found = parsed(ASKED, ANSWER)
    assert voices(found, *asked(found))[1] == [("Ada", "asserts"), ("Ivo", "denies")]


@pytest.mark.parametrize(
    "rows",
    [
        ANSWER.replace("never/_/ADV", "surely/_/ADV"),
        ANSWER.replace("replied/reply", "sang/sing"),
        ANSWER.replace("leave/leave/VERB/4", "know/know/VERB/4"),
        ANSWER.replace("4/nsubj", "4/obj"),
    ],
)
def test_what_is_no_answer_in_the_negative(rows: str) -> None:
    found = parsed(ASKED, rows)
    assert voices(found, *asked(found))[1] == [("Ada", "asserts")]


def test_a_no_denies_what_only_another_told() -> None:
    found = parsed(TOLD, ANSWER)
    assert voices(found, mention(found, 0, 3, "RETREAT")) == [[("Ada", "asserts"), ("Ivo", "denies")]]
    own = parsed("Troops/troop/NOUN/2/nsubj left/leave/VERB/0/root Tarsil/_/PROPN/2/obj", ANSWER.replace("leave/leave", "run/run"))
    assert voices(own, mention(own, 0, 1, "RETREAT")) == [[("", "asserts")]]
    found = parsed(TOLD, ANSWER.replace("leave/leave", "run/run"))
    assert voices(found, mention(found, 0, 3, "CONSULT")) == [[("Ada", "asserts")]]


def test_doubt_of_what_a_noun_names() -> None:
    found = parsed(TOLD, DOUBT)
    assert voices(found, mention(found, 0, 3, "RETREAT")) == [[("Ada", "asserts"), ("Ivo", "denies")]]
    assert voices(found, mention(found, 0, 3, "CONSULT")) == [[("Ada", "asserts")]]


@pytest.mark.parametrize("rows", [DOUBT.replace("doubt/doubt", "light/light"), DOUBT.replace("on/_/ADP", "in/_/ADP")])
def test_what_casts_no_doubt(rows: str) -> None:
    found = parsed(TOLD, rows)
    assert voices(found, mention(found, 0, 3, "RETREAT")) == [[("Ada", "asserts")]]


@pytest.mark.parametrize(
    ("rows", "stance"),
    [
        (
            "Ivo/_/PROPN/4/nsubj could/can/AUX/4/aux not/_/PART/4/advmod confirm/confirm/VERB/0/root the/_/DET/6/det call/call/NOUN/4/obj",
            "disclaims",
        ),
        ("Ivo/_/PROPN/2/nsubj knew/know/VERB/0/root of/_/ADP/5/case no/_/DET/5/det call/call/NOUN/2/obl", "disclaims"),
        ("Ivo/_/PROPN/2/nsubj denied/deny/VERB/0/root the/_/DET/4/det call/call/NOUN/2/obj", "denies"),
    ],
)
def test_a_noun_names_the_act_of_its_type(rows: str, stance: str) -> None:
    found = parsed(TOLD, rows)
    assert voices(found, mention(found, 0, 3, "CONSULT")) == [[("Ada", "asserts"), ("Ivo", stance)]]
    assert voices(found, mention(found, 0, 3, "AID")) == [[("Ada", "asserts")]]


def test_who_rejects_an_offer_denies_nothing_else() -> None:
    rows = "Ada/_/PROPN/2/nsubj offered/offer/VERB/0/root talks/talk/NOUN/2/obj"
    reject = "Ivo/_/PROPN/2/nsubj rejected/reject/VERB/0/root it/_/PRON/2/obj"
    found = parsed(TOLD, rows, reject)
    offer = replace(mention(found, 1, 1, "AGREE"), speech=True)
    assert voices(found, mention(found, 0, 3), offer)[0] == [("Ada", "asserts")]
    plain = parsed(TOLD, reject)
    assert voices(plain, mention(plain, 0, 3)) == [[("Ada", "asserts"), ("Ivo", "denies")]]


def test_who_plans_to_reject_it_denies_nothing() -> None:
    found = parsed(TOLD, "Ivo/_/PROPN/2/nsubj rejects/reject/VERB/0/root it/_/PRON/2/obj")
    planned = replace(mention(found, 1, 1, "REJECT"), status="planned")
    assert voices(found, mention(found, 0, 3), planned)[0] == [("Ada", "asserts")]


def test_by_ones_count() -> None:
    rows = "By/_/ADP/3/case Ada's/Ada/PROPN/3/nmod:poss count/count/NOUN/5/obl nine/_/NUM/5/nsubj left/leave/VERB/0/root"
    found = parsed(rows)
    assert voices(found, mention(found, 0, 4)) == [[("Ada's", "asserts")]]
    other = parsed(rows.replace("count/count", "house/house"))
    assert voices(other, mention(other, 0, 4)) == [[("", "asserts")]]


def test_its_count_is_of_who_spoke_before() -> None:
    rows = "By/_/ADP/3/case its/_/PRON/3/nmod:poss count/count/NOUN/5/obl nine/_/NUM/5/nsubj left/leave/VERB/0/root"
    found = parsed(TOLD, rows)
    assert voices(found, mention(found, 1, 4)) == [[("Ada", "asserts")]]


def test_the_spokesman_is_the_one_said_in_full_before() -> None:
    full = "The/_/DET/2/det army/_/NOUN/3/nmod:poss spokesman/_/NOUN/4/nsubj said/say/VERB/0/root troops/_/NOUN/6/nsubj left/leave/VERB/4/ccomp"
    short = "The/_/DET/2/det spokesman/_/NOUN/3/nsubj said/say/VERB/0/root Ivo/_/PROPN/5/nsubj died/die/VERB/3/ccomp"
    found = parsed(full, short)
    ((voice,),) = attribute((mention(found, 1, 4),), parsed=found, lexicon=LEXICON)
    assert voice.speaker == Ref(0, 2)
    ((voice,),) = attribute((mention(found, 1, 4),), parsed=parsed(full.replace("spokesman", "driver"), short), lexicon=LEXICON)
    assert voice.speaker == Ref(1, 1)


CONDITION = (
    "Ada/_/PROPN/2/nsubj threatened/threaten/VERB/0/root to/_/PART/4/mark strike/strike/VERB/2/xcomp unless/_/SCONJ/7/mark "
    "Ivo/_/PROPN/7/nsubj goes/go/VERB/4/advcl"
)


def test_who_makes_it_a_condition_wants_it() -> None:
    found = parsed(CONDITION)
    threat = replace(mention(found, 0, 1, "THREATEN"), actors=(Ref(0, 0),), speech=True)
    wanted = mention(found, 0, 6, "RETREAT", status="requested")
    assert voices(found, threat, wanted)[1] == [("Ada", "asserts")]
    assert voices(found, threat, replace(wanted, status="planned"))[1] == [("", "asserts")]
    assert voices(found, replace(threat, speech=False), wanted)[1] == [("", "asserts")]


SAW = "Monitors/monitor/NOUN/2/nsubj saw/see/VERB/0/root troops/troop/NOUN/4/nsubj leave/leave/VERB/2/ccomp"


def test_who_saw_it_says_so() -> None:
    found = parsed(SAW)
    object.__setattr__(found.sentences[0][0], "mention", "person")
    assert voices(found, mention(found, 0, 3)) == [[("Monitors", "asserts")]]


def test_a_year_that_saw_it_says_nothing() -> None:
    found = parsed(SAW.replace("Monitors/monitor", "Weeks/week"))
    object.__setattr__(found.sentences[0][0], "mention", "time")
    assert voices(found, mention(found, 0, 3)) == [[("", "asserts")]]


IT_ADDED = "Troops/troop/NOUN/2/nsubj left/leave/VERB/5/ccomp ,/_/PUNCT/2/punct it/_/PRON/5/nsubj added/add/VERB/0/root"


@pytest.mark.parametrize(("kind", "who"), [("organization", "Union"), ("person", "it")])
def test_it_is_the_organisation_that_spoke_before(kind: str, who: str) -> None:
    found = parsed("Union/_/PROPN/2/nsubj said/say/VERB/0/root Ivo/_/PROPN/4/nsubj fell/fall/VERB/2/ccomp", IT_ADDED)
    object.__setattr__(found.sentences[0][0], "mention", kind)
    ((voice,),) = attribute((mention(found, 1, 1),), parsed=found, lexicon=LEXICON)
    assert voice.speaker is not None
    assert found.sentences[voice.speaker.sentence][voice.speaker.token].form == who


def test_either_account_is_of_both_tellers() -> None:
    two = (
        "Ada/_/PROPN/2/nsubj said/say/VERB/0/root troops/troop/NOUN/4/nsubj shelled/shell/VERB/2/ccomp Tarsil/_/PROPN/4/obj",
        "Ivo/_/PROPN/2/nsubj said/say/VERB/0/root rebels/rebel/NOUN/4/nsubj attacked/attack/VERB/2/ccomp and/_/CCONJ/6/cc "
        "fled/flee/VERB/4/conj",
        "Neither/neither/DET/2/det account/account/NOUN/5/nsubj:pass could/can/AUX/5/aux be/be/AUX/5/aux:pass verified/verify/VERB/0/root",
    )
    found = parsed(*two)
    told = (mention(found, 0, 3), mention(found, 1, 3), mention(found, 1, 5, "RETREAT"))
    assert voices(found, *told) == [
        [("Ada", "asserts"), ("", "disclaims")],
        [("Ivo", "asserts"), ("", "disclaims")],
        [("Ivo", "asserts")],
    ]


def test_who_does_not_know_who_did_it_does_not_know_of_it() -> None:
    told = "Ada/_/PROPN/2/nsubj said/say/VERB/0/root troops/troop/NOUN/4/nsubj fired/fire/VERB/2/ccomp"
    other = "Rebels/rebel/NOUN/2/nsubj burned/burn/VERB/0/root Tarsil/_/PROPN/2/obj"
    asks = "Ivo/_/PROPN/4/nsubj does/do/AUX/4/aux not/_/PART/4/advmod know/know/VERB/0/root who/_/PRON/6/nsubj fired/fire/VERB/4/ccomp"
    found = parsed(told, other, asks)
    assert voices(found, mention(found, 0, 3), mention(found, 1, 1), mention(found, 2, 5))[:2] == [
        [("Ada", "asserts"), ("Ivo", "disclaims")],
        [("", "asserts")],
    ]


LEADER = "Troops/troop/NOUN/2/nsubj left/leave/VERB/5/ccomp a/_/DET/4/det leader/leader/NOUN/5/nsubj said/say/VERB/0/root"
IVO = "Ivo/_/PROPN/3/nsubj Ban/_/PROPN/1/flat said/say/VERB/0/root Ada/_/PROPN/5/nsubj fell/fall/VERB/3/ccomp"


def speaker(found: Parsed) -> Ref | None:
    object.__setattr__(found.sentences[0][3], "mention", "person")
    ((voice,),) = attribute((mention(found, 0, 1),), parsed=found, lexicon=LEXICON)
    return voice.speaker


def test_who_goes_unnamed_is_the_new_speaker_of_the_next_sentence() -> None:
    found = parsed(LEADER, IVO)
    object.__setattr__(found.sentences[1][0], "name", "B-PER")
    assert speaker(found) == Ref(1, 0)


@pytest.mark.parametrize(
    ("first", "second", "label"),
    [
        (LEADER, IVO, "B-LOC"),
        (LEADER.replace("Troops/troop", "Ivo/Ivo"), IVO, "B-PER"),
        (LEADER, IVO.replace("flat said/say", "flat hit/hit"), "B-PER"),
    ],
)
def test_who_stays_unnamed(first: str, second: str, label: str) -> None:
    found = parsed(first, second)
    object.__setattr__(found.sentences[1][0], "name", label)
    assert speaker(found) == Ref(0, 3)
