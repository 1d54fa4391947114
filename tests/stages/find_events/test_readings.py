"""What the encoder's heads add to the rules, over hand-built trees and readings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.ontology.codebook import load_codebook
from according.records.mention import EventMention
from according.records.parse import Parsed
from according.records.reading import Reading, Role
from according.settings import load_settings
from according.stages.find_events import EventFinder, load_lexicons
from trees import parsed

LIMITS = replace(
    load_settings().events, min_trigger=0.5, min_trigger_held=0.6, min_trigger_content=0.3, min_cue=0.02, min_status=0.9, min_role=0.5, min_other=0.6, max_doubted=0.3
)  # fmt: skip
RULES = EventFinder(codebook=load_codebook(), lexicons=load_lexicons())
BOTH = EventFinder(codebook=load_codebook(), lexicons=load_lexicons(), limits=LIMITS)
ROWS = "Rebels/rebel/NOUN/2/nsubj pasted/paste/VERB/0/root the/_/DET/4/det village/_/NOUN/2/obj"
ATTACK = "Rebels/rebel/NOUN/2/nsubj shelled/shell/VERB/0/root the/_/DET/4/det village/_/NOUN/2/obj"


def reading(likely: float = 0.8, *, status: str = "actual", sure: float = 0.5, roles: tuple[Role, ...] = ()) -> Reading:
    return Reading(
        types={"ASSAULT": likely, "AID": 0.01}, mode="bombard", status={status: sure, "planned" if status != "planned" else "actual": 1 - sure},
        voice={"report": 1.0}, happened=0.9, roles=roles,
    )  # fmt: skip


def read(rows: str, **readings: Reading | None) -> Parsed:
    """The sentence with readings of its words: w1 is the word 1."""
    found = parsed(rows)
    tokens = tuple(replace(t, reading=readings.get(f"w{t.index}")) for t in found.sentences[0].tokens)
    return replace(found, sentences=(replace(found.sentences[0], tokens=tokens),))


def one(finder: EventFinder, found: Parsed) -> EventMention:
    (mention,) = finder.find(found)
    return mention


def test_a_word_without_a_cue_is_a_trigger_with_the_frame_of_its_type() -> None:
    found = read(ROWS, w1=reading())
    assert RULES.find(found) == ()
    mention = one(BOTH, found)
    assert (mention.type, [r.token for r in mention.actors], [r.token for r in mention.recipients]) == ("ASSAULT", [0], [3])
    assert mention.rule.startswith("read as ASSAULT")


DREW = "The/_/DET/2/det president/_/NOUN/3/nsubj drew/draw/VERB/0/root criticism/_/NOUN/3/obj from/_/ADP/6/case monitors/monitor/NOUN/3/obl"


def test_a_cue_of_two_words_is_doubted_only_if_both_are_unlikely() -> None:
    blamed = replace(reading(), types={"ACCUSE": 0.6})
    none = replace(reading(), types={"ACCUSE": 0.0})
    assert [m.type for m in BOTH.find(read(DREW, w2=none, w3=blamed))] == ["ACCUSE"]
    assert BOTH.find(read(DREW, w2=none, w3=replace(blamed, types={"ACCUSE": 0.01}))) == ()


def test_the_noun_that_a_cue_of_speech_asks_for_speaks_for_it_too() -> None:
    rows = "Arrests/arrest/NOUN/2/nsubj sparked/spark/VERB/0/root outcry/outcry/NOUN/2/obj among/_/ADP/5/case clerics/cleric/NOUN/2/obl"
    blamed, none = replace(reading(), types={"ACCUSE": 0.6}), replace(reading(), types={"ACCUSE": 0.0})
    assert [m.type for m in BOTH.find(read(rows, w1=none, w2=blamed))] == ["ACCUSE"]
    assert BOTH.find(read(rows, w1=none, w2=none)) == ()


def test_whom_the_frame_names_as_hit_does_not_do_it() -> None:
    roles = (Role(name="actor", word=1, likely=0.9), Role(name="actor", word=5, likely=0.1))
    blamed = replace(reading(), types={"ACCUSE": 0.6}, roles=roles)
    mention = one(BOTH, read(DREW, w2=blamed))
    assert ([r.token for r in mention.actors], [r.token for r in mention.recipients]) == ([5], [1])


def test_a_word_that_is_unlikely_is_none() -> None:
    assert BOTH.find(read(ROWS, w1=reading(0.59))) == ()


def test_other_types_than_violence_need_less() -> None:
    aid = replace(reading(), types={"ASSAULT": 0.01, "AID": 0.55})
    assert one(BOTH, read(ROWS, w1=aid)).type == "AID"
    assert BOTH.find(read(ROWS, w1=replace(aid, types={"ASSAULT": 0.01, "AID": 0.49}))) == ()


def test_a_word_that_is_surely_an_event_needs_less_of_its_type() -> None:
    either = replace(reading(), types={"ASSAULT": 0.55, "COERCE": 0.4})
    assert one(BOTH, read(ROWS, w1=either)).type == "ASSAULT"
    assert BOTH.find(read(ROWS, w1=replace(either, types={"ASSAULT": 0.55, "COERCE": 0.2}))) == ()
    assert BOTH.find(read(ROWS, w1=replace(either, types={"ASSAULT": 0.39, "COERCE": 0.38, "PROTEST": 0.2}))) == ()


def test_what_somebody_demands_needs_least() -> None:
    rows = (
        "Rome/_/PROPN/2/nsubj urged/urge/VERB/0/root rebels/rebel/NOUN/2/obj to/_/PART/5/mark "
        "carry/_/VERB:VerbForm=Inf/2/xcomp rice/_/NOUN/5/obj"
    )
    aid = replace(reading(), types={"ASSAULT": 0.01, "AID": 0.35})
    demand, content = BOTH.find(read(rows, w1=replace(reading(), types={"REQUEST": 0.9}), w4=aid))
    assert (demand.type, content.type, content.status) == ("REQUEST", "AID", "requested")
    assert BOTH.find(read(rows.replace("urged/urge", "told/tell"), w4=aid)) == ()


def test_a_cue_that_the_encoder_takes_for_nothing_is_none() -> None:
    assert BOTH.find(read(ATTACK)) == ()
    assert one(BOTH, read(ATTACK, w1=reading(0.02))).type == "ASSAULT"


def test_an_unknown_mode_is_left_out() -> None:
    assert one(BOTH, read(ROWS, w1=replace(reading(), mode="aerial-pasting"))).mode is None


def test_only_a_sure_status_wins_over_the_rules() -> None:
    sure, unsure = (one(BOTH, read(ATTACK, w1=reading(status="negated", sure=p))) for p in (0.95, 0.85))
    assert (sure.status, unsure.status) == ("negated", "actual")
    assert "0.95" in sure.status_rule


def test_parties_are_read_only_where_the_rules_find_none() -> None:
    rows = "Pasting/_/NOUN/0/root near/_/ADP/3/case Tarsil/_/PROPN/1/nmod by/_/ADP/5/case rebels/rebel/NOUN/1/nmod"
    roles = (Role(word=2, name="recipient", likely=0.7), Role(word=2, name="actor", likely=0.9), Role(word=4, name="actor", likely=0.35))
    mention = one(BOTH, read(rows, w0=reading(roles=roles)))
    assert [r.token for r in mention.actors] == [4]
    assert [r.token for r in mention.recipients] == [2]


def test_a_cue_knows_better_whom_it_is_directed_at() -> None:
    rows = "Shelling/_/NOUN/0/root near/_/ADP/3/case Tarsil/_/PROPN/1/nmod"
    roles = (Role(word=2, name="recipient", likely=0.9),)
    assert one(BOTH, read(rows, w0=reading(roles=roles))).recipients == ()


def test_the_encoder_sees_another_actor_where_it_hardly_believes_in_the_rules_one() -> None:
    wrong = (Role(word=3, name="actor", likely=0.7), Role(word=0, name="actor", likely=0.2))
    assert [r.token for r in one(BOTH, read(ATTACK, w1=reading(roles=wrong))).actors] == [3]
    unsure = (Role(word=3, name="actor", likely=0.7), Role(word=0, name="actor", likely=0.4))
    assert [r.token for r in one(BOTH, read(ATTACK, w1=reading(roles=unsure))).actors] == [0]
    unlikely = (Role(word=3, name="actor", likely=0.55),)
    assert [r.token for r in one(BOTH, read(ATTACK, w1=reading(roles=unlikely))).actors] == [0]


BESIDE = (
    "A/_/DET/2/det convoy/_/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass pasted/paste/VERB/0/root near/_/ADP/7/case a/_/DET/7/det base/_/NOUN/4/obl "
    "held/hold/VERB/7/acl by/_/ADP/10/case troops/troop/NOUN/8/obl:agent"
)
BEFORE = (
    "He/_/PRON/3/nsubj:pass was/be/AUX/3/aux:pass pasted/paste/VERB/0/root before/_/SCONJ/7/mark she/_/PRON/7/nsubj:pass was/be/AUX/7/aux:pass "
    "heard/hear/VERB/3/advcl by/_/ADP/9/case police/_/NOUN/7/obl:agent"
)


def test_who_holds_the_base_near_by_is_no_attacker() -> None:
    roles = (Role(word=9, name="actor", likely=0.9),)
    assert one(BOTH, with_mention(read(BESIDE, w3=reading(roles=roles)), 6, "place")).actors == ()
    assert [r.token for r in one(BOTH, with_mention(read(BESIDE, w3=reading(roles=roles)), 6, "event")).actors] == [9]


def test_who_acts_in_a_clause_of_its_own_is_no_attacker() -> None:
    roles = (Role(word=8, name="actor", likely=0.9),)
    assert one(BOTH, read(BEFORE, w2=reading(roles=roles))).actors == ()
    rows = BEFORE.replace("before/_/SCONJ/7/mark she/_/PRON/7/nsubj:pass", "before/_/SCONJ/7/mark soon/_/ADV/7/advmod")
    assert [r.token for r in one(BOTH, read(rows, w2=reading(roles=roles))).actors] == [8]


def with_mention(found: Parsed, at: int, kind: str) -> Parsed:
    """The sentence with one word as the head of a mention of a kind."""
    tokens = tuple(replace(t, mention=kind) if t.index == at else t for t in found.sentences[0].tokens)
    return replace(found, sentences=(replace(found.sentences[0], tokens=tokens),))


def test_who_was_not_involved_is_no_actor() -> None:
    rows = "Police/_/NOUN/4/nsubj were/be/AUX/4/cop not/_/PART/4/advmod involved/_/ADJ/0/root in/_/ADP/7/case the/_/DET/7/det fighting/_/NOUN/4/obl"
    roles = (Role(word=0, name="actor", likely=0.9),)
    assert one(BOTH, read(rows, w6=reading(roles=roles))).actors == ()
    assert [r.token for r in one(BOTH, read(rows.replace("not/_/PART", "often/_/ADV"), w6=reading(roles=roles))).actors] == [0]


BAN = replace(reading(), types={"COERCE": 0.9})


@pytest.mark.parametrize(("verb", "kind"), [("lifted/lift", "RETREAT"), ("debated/debate", "CONSULT")])
def test_what_is_lifted_was_in_force(verb: str, kind: str) -> None:
    found = read(f"Police/_/NOUN/2/nsubj {verb}/VERB/0/root its/_/PRON/4/nmod:poss ban/_/NOUN/2/obj", w1=replace(BAN, types={kind: 0.9}), w3=BAN)
    assert [m.status for m in BOTH.find(found) if m.type == "COERCE"] == ["actual"]


EFFORT = "The/_/DET/2/det envoy/_/NOUN/3/nsubj ended/end/VERB/0/root a/_/DET/6/det {}/NOUN/6/compound effort/_/NOUN/3/obj"


@pytest.mark.parametrize(("part", "where"), [("mediation/_", [4]), ("cleaning/_", [5])])
def test_an_effort_is_no_second_event_beside_what_it_is_of(part: str, where: list[int]) -> None:
    talks = replace(reading(), types={"CONSULT": 0.9})
    found = BOTH.find(read(EFFORT.format(part), w4=talks if "mediation" in part else None, w5=talks))
    assert [m.at.token for m in found if m.type == "CONSULT"] == where


HELD = "They/they/PRON/2/nsubj named/name/VERB/0/root five/_/NUM/5/nummod detained/detain/VERB/5/amod teachers/teacher/NOUN/2/obj"


@pytest.mark.parametrize(("rows", "tag", "kind", "expected"), [
    (HELD, "VBN", "COERCE", [("COERCE", "actual", [4])]),
    (HELD.replace("named/name", "demanded/demand").replace("detained/detain", "abducted/abduct"), "VBN", "ASSAULT", [("ASSAULT", "actual", [4])]),
    (HELD.replace("detained/detain", "promised/promise"), "VBN", "AGREE", []),
    (HELD.replace("detained/detain", "burning/burn"), "VBG", "ASSAULT", []),
])  # fmt: skip
def test_a_participle_before_its_noun_tells_what_was_done_to_it(rows: str, tag: str, kind: str, expected: list[tuple[str, str, list[int]]]) -> None:
    found = read(rows, w3=replace(reading(), types={kind: 0.9}, mode=None))
    one = found.sentences[0]
    tokens = tuple(replace(t, xpos=tag) if t.index == 3 else t for t in one.tokens)
    told = [m for m in BOTH.find(replace(found, sentences=(replace(one, tokens=tokens),))) if m.at.token == 3]
    assert [(m.type, m.status, [r.token for r in m.recipients]) for m in told] == expected


def test_a_word_that_is_surely_of_another_type_than_its_cue_is_of_that_type() -> None:
    aid = replace(reading(), types={"ASSAULT": 0.1, "AID": 0.75})
    mention = one(BOTH, read(ATTACK, w1=aid))
    assert (mention.type, [r.token for r in mention.actors], [r.token for r in mention.recipients]) == ("AID", [0], [3])
    assert one(BOTH, read(ATTACK, w1=replace(aid, types={"ASSAULT": 0.1, "AID": 0.65}))).type == "ASSAULT"
    assert one(BOTH, read(ATTACK, w1=replace(aid, types={"ASSAULT": 0.2, "AID": 0.75}))).type == "ASSAULT"


def test_a_number_and_where_somebody_is_or_ought_to_be_may_be_triggers() -> None:
    gone = "The/_/DET/2/det rebels/rebel/NOUN/4/nsubj were/be/AUX/4/cop gone/_/ADV/0/root"
    left = replace(reading(), types={"RETREAT": 0.9})
    assert [r.token for r in one(BOTH, read(gone, w3=left)).actors] == [1]
    two = "France/_/PROPN/2/nsubj lent/lend/VERB/0/root two/_/NUM/2/obj"
    assert one(BOTH, read(two, w2=replace(reading(), types={"AID": 0.9}))).type == "AID"
    assert BOTH.find(read(two.replace("2/obj", "2/obl"), w2=replace(reading(), types={"AID": 0.9}))) == ()
