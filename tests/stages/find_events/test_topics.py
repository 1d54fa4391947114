"""What a protest or a campaign is for is no event of its own; words that name an event beside its verb."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.ontology.codebook import load_codebook
from according.records.parse import Parsed
from according.records.reading import Reading
from according.stages.find_events import EventFinder, load_lexicons
from trees import parsed, text_of

FINDER = EventFinder(codebook=load_codebook(), lexicons=load_lexicons())
MARCHED = (
    "Students/student/NOUN/2/nsubj demonstrated/demonstrate/VERB/0/root demanding/demand/VERB:VerbForm=Ger/2/advcl "
    "help/_/NOUN/3/obj from/_/ADP/6/case Sela/_/PROPN/3/obl"
)
PUSH = (
    "The/_/DET/2/det army/_/NOUN/3/nsubj announced/announce/VERB/0/root a/_/DET/5/det push/_/NOUN/3/obj to/_/PART/7/mark "
    "liberate/_/VERB:VerbForm=Inf/5/acl the/_/DET/9/det city/_/NOUN/7/obj"
)
HOLDS = (
    "Sela/_/PROPN/2/nsubj holds/hold/VERB/0/root the/_/DET/4/det organisation/_/NOUN/2/obj of/_/ADP/6/case "
    "fishermen/_/NOUN/4/nmod responsible/_/ADJ/2/xcomp"
)


def purposes(found: Parsed) -> dict[str, bool]:
    """By trigger, whether it is only what something is for."""
    return {text_of(found)[m.start : m.end]: m.status_rule == "purpose" for m in FINDER.find(found)}


def test_the_topic_of_a_protest() -> None:
    found = purposes(parsed(MARCHED))
    assert (found["demonstrated"], found["demanding"]) == (False, True)


def test_who_only_said_so_demands() -> None:
    told = MARCHED.replace("demonstrated/demonstrate", "travelled/travel")
    assert not purposes(parsed(told))["demanding"]


def test_the_end_of_a_campaign() -> None:
    assert purposes(parsed(PUSH))["liberate"]
    assert not purposes(parsed(PUSH.replace("push/_", "plan/_"))).get("liberate", False)


def named(found: Parsed) -> list[str]:
    return [text_of(found)[span.start : span.end] for m in FINDER.find(found) for span in m.named]


@pytest.mark.parametrize(("likely", "kind", "expected"), [(0.8, "AGREE", ["accord"]), (0.4, "AGREE", ["accord"]), (0.8, "RETREAT", [])])
def test_the_object_of_a_verb_may_name_its_event(likely: float, kind: str, expected: list[str]) -> None:
    found = parsed("Norvania/_/PROPN/2/nsubj reached/reach/VERB/0/root an/_/DET/4/det accord/_/NOUN/2/obj")
    assert named(reading_of(found, accord=(kind, likely))) == expected


@pytest.mark.parametrize(("noun", "expected"), [("truce", ["truce"]), ("village", [])])
def test_what_a_cue_asks_for_behind_a_preposition_may_name_its_event(noun: str, expected: list[str]) -> None:
    rows = f"Rebels/rebel/NOUN/2/nsubj kept/keep/VERB/0/root to/_/ADP/5/case the/_/DET/5/det {noun}/{noun}/NOUN/2/obl"
    assert named(reading_of(parsed(rows), **{noun: ("RETREAT", 0.8)})) == expected


def reading_of(found: Parsed, **words: tuple[str, float]) -> Parsed:
    """The sentence with words that the encoder takes for triggers: type and how likely."""
    (one,) = found.sentences
    readings = {
        word: Reading(types={kind: likely}, mode=None, status={"actual": 1.0}, voice={"report": 1.0}, happened=0.9, roles=())
        for word, (kind, likely) in words.items()
    }
    tokens = tuple(replace(t, reading=readings.get(t.form)) for t in one.tokens)
    return replace(found, sentences=(replace(one, tokens=tokens),))


def test_a_cue_that_is_torn_apart_has_all_its_words() -> None:
    assert named(parsed(HOLDS)) == ["responsible"]


@pytest.mark.parametrize(("verb", "expected"), [("refused/refuse", True), ("agreed/agree", False)])
def test_what_somebody_refuses_to_do_is_no_second_event(verb: str, expected: bool) -> None:
    rows = f"Rebels/rebel/NOUN/2/nsubj {verb}/VERB/0/root to/_/PART/4/mark withdraw/_/VERB:VerbForm=Inf/2/xcomp"
    assert purposes(parsed(rows))["withdraw"] is expected
