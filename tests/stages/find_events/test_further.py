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

OF_VICTIMS = (
    "Peru/_/PROPN/2/nsubj condemned/condemn/VERB/0/root the/_/DET/4/det killing/killing/NOUN/2/obj of/_/ADP/7/case two/_/NUM/7/nummod "
    "envoys/envoy/NOUN/4/nmod of/_/ADP/9/case Chile/_/PROPN/7/nmod"
)
ON_BEHALF = "Peru/_/PROPN/2/nsubj protested/protest/VERB/0/root on/_/ADP/4/case behalf/_/NOUN/2/obl of/_/ADP/7/case the/_/DET/7/det Bloc/_/PROPN/4/nmod"


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
    praise, charge = (replace(call, type=kind, speech=True) for kind in ("SUPPORT", "ACCUSE"))  # "hailed Chile and promised tents"
    assert with_alternatives([praise, mention(4, "AGREE", actors=(0,))], sentence=sentence(rows))[1].further == ((Ref(0, 2),),)
    assert with_alternatives([charge, mention(4, "AGREE", actors=(0,))], sentence=sentence(rows))[1].further == ()
    raid = replace(call, type="ASSAULT")
    assert with_alternatives([raid, mention(4, "AGREE", actors=(0,))], sentence=sentence(rows))[1].further == ()


TRICK = (
    "Peru/_/PROPN/2/nsubj called/call/VERB/0/root it/_/PRON/2/obj a/_/DET/5/det trick/trick/NOUN/2/xcomp of/_/ADP/7/case"
    " spies/spy/NOUN/5/nmod"
)
WORK = (
    "Fire/_/NOUN/6/nsubj ,/_/PUNCT/3/punct alleged/allege/VERB/6/parataxis Peru/_/PROPN/3/nsubj was/be/AUX/6/cop work/work/NOUN/0/root"
    " of/_/ADP/8/case miners/miner/NOUN/6/nmod"
)
LIED = "Miners/miner/NOUN/5/nsubj ,/_/PUNCT/3/punct alleged/allege/VERB/5/parataxis Peru/_/PROPN/3/nsubj lied/lie/VERB/0/root"
WHETHER = (
    "Police/_/NOUN/2/nsubj ask/ask/VERB/0/root whether/_/SCONJ/6/mark herders/herder/NOUN/6/nsubj:pass were/be/AUX/6/aux"
    " forced/force/VERB/2/ccomp"
)


@pytest.mark.parametrize(
    ("rows", "at", "kind", "expected"),
    [
        (TRICK, 1, "ACCUSE", ["spies"]),
        (TRICK, 1, "SUPPORT", []),
        (WORK, 2, "ACCUSE", ["miners", "Fire"]),
        (LIED, 2, "ACCUSE", ["Miners"]),
        (LIED, 2, "AGREE", []),
        (WHETHER, 1, "ACCUSE", ["herders"]),
        (WHETHER.replace("whether", "that"), 1, "ACCUSE", []),
    ],
)
def test_whose_doing_a_charge_says_it_is(rows: str, at: int, kind: str, expected: list[str]) -> None:
    tree = sentence(rows)
    (found,) = with_alternatives([mention(at, kind)], sentence=tree)
    assert [tree[ref.token].form for refs in found.further for ref in refs] == expected


ASKED = (
    "Lawyers/lawyer/NOUN/2/nsubj requested/request/VERB/0/root his/_/PRON/4/nmod:poss release/release/NOUN/2/obj by/_/ADP/6/case"
    " police/_/NOUN/4/nmod"
)


@pytest.mark.parametrize(
    ("kind", "status", "actors", "expected"),
    [
        ("REQUEST", "requested", (), ()),
        ("REQUEST", "requested", (2,), (2,)),  # who is to do it is asked
        ("REQUEST", "actual", (), (2,)),  # it is no content of the demand
        ("ACCUSE", "requested", (), (2,)),
    ],
)
def test_a_demand_is_not_directed_at_whom_it_is_for(kind: str, status: str, actors: tuple[int, ...], expected: tuple[int, ...]) -> None:
    demand = replace(mention(1, kind, actors=(0,)), recipients=(Ref(0, 2),))
    release = replace(mention(3, "RETREAT", actors=actors), recipients=(Ref(0, 2),), status=status)
    found = with_alternatives([demand, release], sentence=sentence(ASKED))[0]
    assert found.recipients == tuple(Ref(0, i) for i in expected)
    assert any(Ref(0, 2) in refs for refs in found.further) == bool(expected)


@pytest.mark.parametrize(("relation", "kept"), [("nsubj:pass", False), ("nsubj", True)])
def test_a_demand_is_not_directed_at_what_is_to_be_done_something_to(relation: str, kept: bool) -> None:
    tree = sentence(
        f"Peru/_/PROPN/2/nsubj asked/ask/VERB/0/root that/_/SCONJ/6/mark guards/guard/NOUN/6/{relation} be/_/AUX/6/aux:pass "
        "moved/move/VERB/2/ccomp"
    )
    asked = replace(mention(1, "REQUEST", actors=(0,)), recipients=(Ref(0, 3),))
    (found,) = with_alternatives([asked], sentence=tree)
    assert bool(found.recipients) is kept


@pytest.mark.parametrize(("verb", "expected"), [("retake", ["Front"]), ("shell", [])])
def test_a_town_is_taken_from_those_who_held_it(verb: str, expected: list[str]) -> None:
    tree = sentence(
        f"Guards/guard/NOUN/2/nsubj took/{verb}/VERB/0/root Orlo/_/PROPN/2/obj from/_/ADP/6/case the/_/DET/6/det Front/_/PROPN/2/obl"
    )
    (taken,) = with_alternatives([mention(1, "ASSAULT", actors=(0,))], sentence=tree)
    assert [tree[ref.token].form for refs in taken.further for ref in refs] == expected


def test_a_thrust_that_is_beaten_off_is_its_owners() -> None:
    tree = sentence("Guards/guard/NOUN/2/nsubj beat/beat/VERB/0/root a/_/DET/5/det Front/_/PROPN/5/compound thrust/thrust/NOUN/2/obj")
    (beaten,) = with_alternatives([mention(1, "ASSAULT", actors=(0,))], sentence=tree)
    assert beaten.further == ((Ref(0, 3),),)


@pytest.mark.parametrize(("verb", "kept"), [("send", False), ("receive", True)])
def test_who_is_sent_is_not_whom_the_visit_is_paid_to(verb: str, *, kept: bool) -> None:
    tree = sentence(f"Peru/_/PROPN/2/nsubj did/{verb}/VERB/0/root envoys/envoy/NOUN/2/obj to/_/ADP/5/case Chile/_/PROPN/2/obl")
    visit = replace(mention(1, "CONSULT", actors=(0,)), recipients=(Ref(0, 2),))
    (found,) = with_alternatives([visit], sentence=tree)
    assert (bool(found.recipients), bool(found.further)) == (kept, not kept)


@pytest.mark.parametrize(("verb", "mark", "found"), [("paid", "unless", True), ("paid", "because", False), ("stayed", "unless", False)])
def test_a_threat_is_to_whoever_may_avert_it(verb: str, mark: str, found: bool) -> None:
    tree = sentence(
        "Miners/miner/NOUN/2/nsubj threatened/threaten/VERB/0/root to/_/PART/4/mark strike/strike/VERB/2/xcomp "
        f"{mark}/{mark}/SCONJ/8/mark the/_/DET/7/det firm/firm/NOUN/8/nsubj {verb}/{verb.removesuffix('ed')}/VERB/4/advcl"
    )
    tree = replace(tree, tokens=tuple(replace(t, mention="organization") if t.form == "firm" else t for t in tree.tokens))
    (threat,) = with_alternatives([mention(1, "THREATEN", actors=(0,))], sentence=tree)
    assert (threat.further == ((Ref(0, 6),),)) is found


def test_whose_the_victims_of_what_is_condemned_are_is_not_condemned() -> None:
    tree = sentence(OF_VICTIMS)
    found = with_alternatives([mention(1, "ACCUSE", actors=(0,)), mention(3, "ASSAULT")], sentence=tree)
    assert found[0].further == ()
    named = sentence(OF_VICTIMS.replace("killing/killing", "fate/fate"))  # no event: whose the envoys are is all that is told
    assert with_alternatives([mention(1, "ACCUSE", actors=(0,))], sentence=named)[0].further != ()


def test_nothing_is_against_those_on_whose_behalf_it_is_said() -> None:
    tree = sentence(ON_BEHALF)
    assert with_alternatives([mention(1, "ACCUSE", actors=(0,))], sentence=tree)[0].further == ()
    against = sentence(ON_BEHALF.replace("behalf", "treatment"))
    assert with_alternatives([mention(1, "ACCUSE", actors=(0,))], sentence=against)[0].further == ((Ref(0, 6),),)


@pytest.mark.parametrize(("relative", "asked"), [("which", []), ("where", ["mayor"])])
def test_who_forbids_what_is_called_for_is_not_asked_for_it(relative: str, asked: list[str]) -> None:
    rows = (
        "Clerks/clerk/NOUN/2/nsubj demanded/demand/VERB/0/root a/_/DET/4/det march/march/NOUN/2/obj {0}/_/PRON/8/obj the/_/DET/7/det "
        "mayor/_/NOUN/8/nsubj banned/ban/VERB/4/acl:relcl"
    )
    told = sentence(rows.format(relative))
    mentions = [mention(1, "REQUEST", actors=(0,)), mention(7, "COERCE", actors=(6,))]
    (first, _) = with_alternatives(mentions, sentence=told)
    assert [told[ref.token].form for refs in first.further for ref in refs] == asked


@pytest.mark.parametrize(
    ("before", "at", "kind", "same"),
    [("SUPPORT", 3, "AGREE", True), ("SUPPORT", 2, "AGREE", False), ("CONSULT", 2, "AGREE", True), ("ACCUSE", 3, "REJECT", False)],
)
def test_what_is_promised_or_refused_beside_praise_or_blame_is_seldom_said_to_them(before: str, at: int, kind: str, *, same: bool) -> None:
    told = sentence(
        "Peru/_/PROPN/2/nsubj praised/praise/VERB/0/root Chilean/_/ADJ/4/amod miners/miner/NOUN/2/obj and/_/CCONJ/6/cc "
        "promised/promise/VERB/2/conj tents/tent/NOUN/6/obj"
    )
    first = replace(mention(1, before, actors=(0,)), recipients=(Ref(0, at),), speech=True)
    (_, second) = with_alternatives([first, mention(5, kind, actors=(0,))], sentence=told)
    assert ((Ref(0, at),) in second.further) is same
