"""Sources that only the encoder sees."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.mention import EventMention
from according.records.parse import Parsed, Ref
from according.records.reading import Reading, Role
from according.settings import load_settings
from according.stages.attribute import attribute, load_speech_lexicon
from trees import parsed

LIMITS = replace(load_settings().events, min_voice=0.7, min_role=0.5)
LEXICON = load_speech_lexicon()


def read(voice: dict[str, float], *roles: Role) -> Parsed:
    found = parsed("Witnesses/witness/NOUN/2/nsubj signalled/signal/VERB/0/root shelling/_/NOUN/2/obj")
    reading = Reading(types={"ASSAULT": 0.9}, mode=None, status={"actual": 1.0}, voice=voice, happened=0.9, roles=roles)
    tokens = tuple(replace(t, reading=reading if t.index == 2 else None) for t in found.sentences[0].tokens)
    return replace(found, sentences=(replace(found.sentences[0], tokens=tokens),))


@pytest.mark.parametrize(
    ("report", "likely", "expected"), [(0.2, 0.6, [(0, "denies")]), (0.4, 0.6, [(None, "asserts")]), (0.2, 0.4, [(None, "asserts")])]
)
def test_a_likely_source_speaks_where_the_rules_find_nobody(report: float, likely: float, expected: list) -> None:
    voice = {"report": report, "denies": 0.9 - report, "asserts": 0.1, "disclaims": 0.0}
    found = read(voice, Role(word=0, name="source", likely=likely), Role(word=1, name="cue", likely=0.8))
    event = EventMention(
        at=Ref(0, 2), start=18, end=26, type="ASSAULT", mode=None, actors=(), recipients=(), status="actual", rule="", status_rule=""
    )
    ((one,),) = attribute((event,), parsed=found, lexicon=LEXICON, limits=LIMITS)
    assert [(one.speaker.token if one.speaker else None, one.stance)] == expected
    assert one.cue == ("signalled" if one.speaker else "")
