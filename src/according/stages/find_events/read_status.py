"""What the encoder's heads make of the status that the rules give."""

from __future__ import annotations

from dataclasses import replace

from according.ontology.acquitted import ACQUITTED
from according.ontology.decided import DECIDED
from according.records.mention import HEARSAY, NEVER_WAS
from according.records.parse import Sentence
from according.records.reading import Reading
from according.settings import EventSettings
from according.stages.find_events.announced import APPOINTED
from according.stages.find_events.certain import FOILED
from according.stages.find_events.conditions import OR_ELSE
from according.stages.find_events.counterfacts import SENTENCED, UNDER_WAY
from according.stages.find_events.forms import EXPECTED, KEPT_UP, was_planned
from according.stages.find_events.in_force import IN_FORCE
from according.stages.find_events.negation import OVER, is_not
from according.stages.find_events.once_thought import ONCE_THOUGHT
from according.stages.find_events.set_ahead import DROPPED, ENDED, PERMITTED, VOTED
from according.stages.find_events.settled import HAD_IT_NOT, NEAR, WAS_NONE
from according.stages.find_events.sought import WANTED_GUARANTEE
from according.stages.find_events.verdict import Reality

_CERTAIN = (
    "negation", "not prevented", WANTED_GUARANTEE, OR_ELSE, VOTED, PERMITTED, DROPPED, ENDED, FOILED, HEARSAY, OVER, EXPECTED,
    ACQUITTED, DECIDED, HAD_IT_NOT, WAS_NONE, KEPT_UP, NEAR, "condition: whether", "fulfilled", "word kept", "question", "not settled",
    "not kept", "infinitive of move", "infinitive of motion", "infinitive of bid", IN_FORCE, NEVER_WAS, ONCE_THOUGHT,
    SENTENCED, UNDER_WAY, APPOINTED,
    *(f"embedded under {verb}" for verb in "avert come elude escape evade face foil hesitate plot prevent risk thwart".split()),
)  # fmt: skip
"""Rules about what did not happen, or will befall who does not obey, that the encoder does not overrule."""
_TRYING = frozenset({"try", "attempt"})
_PLAINLY_TOLD = frozenset({"actual", "negated"})
"""What the words themselves must say: nothing is told as done, nor as not done, because it is hardly planned."""
_LIKELY = 0.65
_ORDERED = ("content of order", "content of command", "content of instruct")


def read_status(reading: Reading | None, reality: Reality, limits: EventSettings) -> Reality:
    """Another status where the encoder is sure of it, or that it is not that of the rules.

    "Not" at the word itself and "foiled" above it stand against any reading.
    """
    if reading is None or reality.rule.startswith(_CERTAIN):
        return reality
    status = max(reading.status, key=lambda name: reading.status[name])
    hardly = reading.status.get(reality.status, 1.0) <= (limits.max_actual if reality.status == "actual" else limits.max_unreal)
    if status in _PLAINLY_TOLD or reading.status[status] < _LIKELY or reality.rule.startswith(_ORDERED):
        hardly = False
    if status == reality.status or reading.status[status] < limits.min_status and not hardly:
        return reality
    return replace(reality, status=status, rule=f"read as {status}, {reading.status[status]:.2f} ({reality.rule})")


def as_tried(sentence: Sentence, index: int, told: Reality, read: Reality) -> Reality:
    """What is read of an event, but of what somebody "tried to" do what the words say of it: that it came to nothing they would tell."""
    if (told.status, read.status) == ("actual", "possible") and "following" in sentence.marked(index, "case"):
        return told  # "would like to trace a man following an assault on a girl": it is the tracing that may be
    head = sentence.tokens[index].head
    if read.status == "planned" and told.status == "actual" and any(was_planned(sentence, t) for t in sentence.dependents(index, "amod")):
        return told  # "it was a planned attack"
    tried = read.status == "negated" != told.status and sentence.tokens[index].deprel == "xcomp" and sentence.tokens[head].lemma in _TRYING
    return told if tried and not is_not(sentence, head) else read
