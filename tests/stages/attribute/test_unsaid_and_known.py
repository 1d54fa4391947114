"""What is taken for known, what nobody has said yet, and who is in no position to say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.parse import Quote, Ref
from stages.attribute.test_voices import mention, voices
from trees import parsed

DENIED = (
    "Elders/elder/NOUN/2/nsubj denied/deny/VERB/0/root sheltering/shelter/VERB/2/xcomp men/man/NOUN/3/obj "
    "who/_/PRON/6/nsubj ambushed/ambush/VERB/4/acl:relcl troops/troop/NOUN/6/obj"
)
TOLD = "Ada/_/PROPN/2/nsubj said/say/VERB/0/root troops/troop/NOUN/4/nsubj shelled/shell/VERB/2/ccomp Tarsil/_/PROPN/4/obj"

BLAST = "Blast/blast/NOUN/2/nsubj shook/shake/VERB/0/root Tarsil/_/PROPN/2/obj"


def test_what_a_relative_clause_tells_under_a_denial_is_known() -> None:
    found = parsed(DENIED)
    assert voices(found, mention(found, 0, 2, "AID"), mention(found, 0, 5)) == [[("Elders", "denies")], [("", "asserts")]]


def test_what_is_only_to_be_demanded_nobody_has_demanded() -> None:
    rows = (
        "Tarsil/_/PROPN/3/nsubj should/_/AUX/3/aux press/press/VERB/0/root troops/troop/NOUN/3/iobj to/_/PART/6/mark "
        "withdraw/withdraw/VERB/3/xcomp"
    )
    found = parsed(rows)
    press = mention(found, 0, 2, "REQUEST", speech=True, actors=(Ref(0, 0),))
    leave = mention(found, 0, 5, "RETREAT", status="requested", content_of=0)
    assert voices(found, press, leave)[1] == [("Tarsil", "asserts")]
    assert voices(found, replace(press, status="requested"), leave)[1] == [("", "asserts")]


def in_position(of: str) -> str:
    return (
        f"Ivo/_/PROPN/5/nsubj was/be/AUX/5/cop in/_/ADP/5/case {of}/_/DET/5/det position/_/NOUN/0/root to/_/PART/7/mark say/say/VERB/5/acl "
        "whether/_/SCONJ/11/mark it/_/PRON/11/nsubj was/be/AUX/11/cop true/_/ADJ/7/ccomp"
    )


@pytest.mark.parametrize(("of", "expected"), [("no", [("Ada", "asserts"), ("Ivo", "disclaims")]), ("a", [("Ada", "asserts")])])
def test_who_is_in_no_position_to_say_does_not_know(of: str, expected: list[tuple[str, str]]) -> None:
    found = parsed(TOLD, in_position(of))
    assert voices(found, mention(found, 0, 3)) == [expected]


def test_who_could_not_say_who_was_behind_the_fire_speaks_of_no_other_event() -> None:
    rows = (
        "Ivo/_/PROPN/3/nsubj could/_/AUX/3/aux confirm/confirm/VERB/0/root not/_/PART/3/advmod who/_/PRON/8/nsubj was/be/AUX/8/cop the/_/DET/8/det "
        "fire/_/NOUN/3/ccomp"
    )
    found = parsed(TOLD, rows)
    assert voices(found, mention(found, 0, 3)) == [[("Ada", "asserts")]]


def test_a_speech_of_several_paragraphs_closes_only_at_its_end() -> None:
    first = (
        "Ivo/_/PROPN/2/nsubj said/say/VERB/0/root :/_/PUNCT/2/punct “/_/PUNCT/6/punct We/_/PRON/6/nsubj mourn/mourn/VERB/2/ccomp "
        "them/_/PRON/6/obj"
    )
    second = "Troops/troop/NOUN/2/nsubj shelled/shell/VERB/0/root Tarsil/_/PROPN/2/obj ./_/PUNCT/2/punct ”/_/PUNCT/2/punct"
    found = parsed(first, second)
    sentences = (found.sentences[0], replace(found.sentences[1], paragraph=1))
    quote = Quote(start=found.sentences[0][4].start, end=found.sentences[0].end, scare=False)
    found = replace(found, sentences=sentences, quotes=(quote,))
    assert voices(found, mention(found, 1, 1)) == [[("Ivo", "asserts")]]
    other = parsed(first, second.replace("”/_/PUNCT/2/punct", "he/_/PRON/2/nsubj"))
    other = replace(other, sentences=(other.sentences[0], replace(other.sentences[1], paragraph=1)), quotes=(quote,))
    assert voices(other, mention(other, 1, 1)) == [[("", "asserts")]]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("it/_/PRON/5/nsubj had/have/AUX/5/aux planted/plant/VERB/2/ccomp it/_/PRON/5/obj", ["", "Dawn"]),
        ("it/_/PRON/5/nsubj had/have/AUX/5/aux done/do/VERB/2/ccomp so/_/ADV/5/advmod", ["", "Dawn"]),
        ("it/_/PRON/5/nsubj would/_/AUX/5/aux do/do/VERB/2/ccomp so/_/ADV/5/advmod", [""]),
        ("Moro/_/PROPN/5/nsubj had/have/AUX/5/aux planted/plant/VERB/2/ccomp it/_/PRON/5/obj", [""]),
        ("it/_/PRON/5/nsubj had/have/AUX/5/aux planted/plant/VERB/2/ccomp trees/tree/NOUN/5/obj", [""]),
    ],
)
def test_who_says_that_he_did_what_was_just_told_owns_up_to_it(said: str, expected: list[str]) -> None:
    found = parsed(BLAST, f"Dawn/_/PROPN/2/nsubj said/say/VERB/0/root {said}")
    assert voices(found, mention(found, 0, 0)) == [[(name, "asserts") for name in expected]]


def test_an_act_told_since_is_what_he_speaks_of() -> None:
    done = "Dawn/_/PROPN/2/nsubj said/say/VERB/0/root it/_/PRON/5/nsubj had/have/AUX/5/aux done/do/VERB/2/ccomp so/_/ADV/5/advmod"
    found = parsed(BLAST, "Troops/troop/NOUN/2/nsubj withdrew/withdraw/VERB/0/root", done)
    assert voices(found, mention(found, 0, 0), mention(found, 1, 1, "RETREAT"))[0] == [("", "asserts")]
