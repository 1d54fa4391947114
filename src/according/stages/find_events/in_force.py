"""What is lifted was in force: the curfew of "promised to lift the curfew" is actual, whether or not it will be lifted."""

from __future__ import annotations

from collections.abc import Mapping

from according.records.parse import Sentence
from according.stages.find_events.match import Match
from according.stages.find_events.verdict import Reality

IN_FORCE = "in force before it is lifted"
_CURBS = frozenset({"COERCE", "SANCTION"})
_LIFTING = frozenset({"RETREAT", "CONCEDE"})


def is_lifted_curb(found: Match | None, *, by: str) -> bool:
    """Whether a noun is a curb and a verb of a type ends it; a ban that is rejected or voted down was none."""
    return found is not None and found.cue.type in _CURBS and by in _LIFTING


def was_in_force(sentence: Sentence, index: int, matches: Mapping[int, Match]) -> Reality | None:
    """That a curb is actual which the verb above it lifts; None for other words."""
    token, found = sentence[index], matches[index]
    above = matches.get(token.head)
    lifted = above is not None and found.cue.pos == "noun" and is_lifted_curb(found, by=above.cue.type)
    if not lifted or token.deprel not in ("obj", "nsubj:pass"):
        return None
    return Reality(status="actual", rule=IN_FORCE)
