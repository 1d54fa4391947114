"""Whom an act of speech may be directed at beyond its cue's slots."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.mention import EventMention
from according.records.parse import Ref
from according.stages.find_events.further import with_alternatives
from trees import sentence


def mention(at: int, kind: str, *, actors: tuple[int, ...] = ()) -> EventMention:
    refs = tuple(Ref(0, i) for i in actors)
    return EventMention(
        at=Ref(0, at), start=0, end=1, type=kind, mode=None, actors=refs, recipients=(), status="actual", rule="t", status_rule="t"
    )


OWNED = "Peru/_/PROPN/2/nsubj condemned/condemn/VERB/0/root further/_/ADJ/6/amod Syrian/_/ADJ/6/amod gas/_/NOUN/6/compound use/_/NOUN/2/obj"
NESTED = (
    "Peru/_/PROPN/2/nsubj deplored/deplore/VERB/0/root an/_/DET/4/det increase/_/NOUN/2/obj in/_/ADP/8/case the/_/DET/7/det "
    "junta/_/NOUN/8/nmod:poss raids/raid/NOUN/4/nmod"
)
THAT = (
    "Peru/_/PROPN/2/nsubj demanded/demand/VERB/0/root that/_/SCONJ/5/mark Chile/_/PROPN/5/nsubj leave/_/VERB/2/ccomp the/_/DET/7/det "
    "islet/_/NOUN/5/obj"
)
REFUSED = "Peru/_/PROPN/2/nsubj refused/refuse/VERB/0/root to/_/PART/4/mark see/_/VERB/2/xcomp envoys/envoy/NOUN/4/obj"
PARADES = (
    "Crowds/crowd/NOUN/2/nsubj rallied/rally/VERB/0/root against/_/ADP/4/case parades/parade/NOUN/2/obl by/_/ADP/7/case the/_/DET/7/det "
    "Order/_/PROPN/4/nmod"
)


SEIZED = (
    "Troops/troop/NOUN/2/nsubj seized/seize/VERB/0/root radios/radio/NOUN/2/obj of/_/ADP/6/case two/_/NUM/6/nummod teams/team/NOUN/3/nmod"
)
WARNED = "Peru/_/PROPN/2/nsubj warned/warn/VERB/0/root boats/boat/NOUN/5/nsubj:pass would/_/AUX/5/aux sink/_/VERB/2/ccomp"
GAVE = "Peru/_/PROPN/2/nsubj promised/promise/VERB/0/root him/_/PRON/2/iobj tents/tent/NOUN/2/obj"


@pytest.mark.parametrize(
    ("rows", "kind", "expected"),
    [
        (SEIZED, "COERCE", ["teams"]),
        (SEIZED, "MOBILIZE", []),
        (WARNED, "THREATEN", ["boats"]),
        (GAVE, "AGREE", ["him"]),
        (OWNED, "ACCUSE", ["Syrian"]),
        (NESTED, "ACCUSE", ["junta"]),
        (THAT, "REQUEST", ["Chile"]),
        (REFUSED, "REJECT", ["envoys"]),
        (PARADES, "PROTEST", ["parades", "Order"]),
        (OWNED, "COERCE", []),
        (THAT, "AGREE", []),
    ],
)
def test_further_words(rows: str, kind: str, expected: list[str]) -> None:
    tree = sentence(rows)
    (found,) = with_alternatives([mention(1, kind, actors=(0,))], sentence=tree)
    assert [tree[ref.token].form for refs in found.further for ref in refs] == expected


def test_who_does_what_is_condemned_comes_first() -> None:
    tree = sentence(NESTED)
    found = with_alternatives([mention(1, "ACCUSE", actors=(0,)), mention(7, "ASSAULT", actors=(6,))], sentence=tree)
    assert found[0].further[0] == (Ref(0, 6),)


def test_an_actor_is_never_its_own_recipient() -> None:
    tree = sentence("Peru/_/PROPN/2/nsubj condemned/condemn/VERB/0/root Peru/_/PROPN/5/nmod:poss 's/_/PART/3/case use/_/NOUN/2/obj")
    (found,) = with_alternatives([mention(1, "ACCUSE", actors=(0, 2))], sentence=tree)
    assert found.further == ()


def test_an_act_of_speech_shares_the_addressee_of_the_one_beside_it() -> None:
    rows = "Peru/_/PROPN/2/nsubj phoned/phone/VERB/0/root Chile/_/PROPN/2/obj and/_/CCONJ/5/cc promised/promise/VERB/2/conj tents/tent/NOUN/5/obj"
    call = replace(mention(1, "CONSULT", actors=(0,)), recipients=(Ref(0, 2),))
    assert with_alternatives([call, mention(4, "AGREE", actors=(0,))], sentence=sentence(rows))[1].further == ((Ref(0, 2),),)
    raid = replace(call, type="ASSAULT")
    assert with_alternatives([raid, mention(4, "AGREE", actors=(0,))], sentence=sentence(rows))[1].further == ()
