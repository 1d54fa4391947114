"""What the event's own sentence says of a party: its way to the trigger, its side, and what the heads read there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.actor import Party
from according.records.parse import Parsed
from according.records.reading import Reading, Role
from according.stages.assemble.cast import Standing
from according.stages.assemble.within import within
from stages.assemble.test_join_and_claims import account
from trees import parsed, text_of

TOLD = parsed(
    "Tarsil/_/PROPN/2/nsubj wrote/write/VERB/0/root to/_/ADP/4/case unions/union/NOUN/2/obl offering/offer/VERB/2/advcl"
    " talks/talk/NOUN/5/obj with/_/ADP/8/case miners/miner/NOUN/6/nmod",
)
OFFER = 4
UNREAD = dict.fromkeys(("actual", "asserts"), 1.0)


def standing(*words: int, sentence: int = 0) -> Standing:
    tokens = [TOLD.sentences[0][word] for word in words]
    plain = {"name": "x", "id": None, "country": None, "sectors": (), "rule": "test"}
    parties = [Party(text=text_of(TOLD)[t.start : t.end], start=t.start, end=t.end, **plain) for t in tokens]  # type: ignore[arg-type]
    return Standing(words=[(sentence, party) for party in parties])


def read(roles: Sequence[Role]) -> Parsed:
    sentence = TOLD.sentences[0]
    reading = Reading(types={"AGREE": 0.9}, mode=None, status=UNREAD, voice=UNREAD, happened=0.5, roles=tuple(roles))
    tokens = [replace(t, reading=reading) if t.index == OFFER else t for t in sentence.tokens]
    return replace(TOLD, sentences=(replace(sentence, tokens=tuple(tokens)),))


def features(found: Standing, told: Parsed = TOLD) -> list[str]:
    return within(account(TOLD, 0, OFFER).mention, found, told.sentences[0])


def test_way_and_side() -> None:
    assert features(standing(3)) == ["path ^advcl>obl:to", "before"]
    assert features(standing(7)) == ["path >obj>nmod:with", "inside", "behind"]


def test_a_party_that_stands_in_other_sentences_only_has_none() -> None:
    assert features(standing(3, sentence=1)) == []


def test_what_the_heads_read_counts_in_steps() -> None:
    told = read([Role(word=3, name="recipient", likely=0.47), Role(word=3, name="actor", likely=0.04)])
    assert {"read 0.4", "read actor 0"} <= set(features(standing(3), told))
    assert {"read 0", "read actor 0"} <= set(features(standing(7), told))


def test_of_two_words_of_a_party_the_likelier_one_counts() -> None:
    told = read(
        [Role(word=3, name="recipient", likely=0.2), Role(word=7, name="recipient", likely=0.7), Role(word=3, name="actor", likely=0.6)]
    )
    assert {"read 0.6", "read actor 0"} <= set(features(standing(3, 7), told))
    assert "read 0.2" not in features(standing(3, 7), told)
