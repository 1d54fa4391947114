"""What is ended or called off is an event of its own: the curfew of "promised to lift the curfew" was in force, the march of "called off a
march" was not held, the threat of "withdrew its threat" was made."""

from __future__ import annotations

from collections.abc import Mapping

from according.records.parse import Sentence
from according.stages.find_events.match import Match
from according.stages.find_events.stayed import AT_ONCE
from according.stages.find_events.syntax import phrasal
from according.stages.find_events.verdict import Reality

IN_FORCE = "in force"
"""The rule of a curb that is, or is not, or is to be, lifted."""
_CURBS = frozenset({"COERCE", "SANCTION"})
_LIFTING = frozenset({"RETREAT", "CONCEDE"})
_SAID = frozenset({"THREATEN", "REQUEST", "ACCUSE"})
"""What somebody has said who takes it back."""
_TAKING_BACK = frozenset({"abandon", "drop", "lift", "renounce", "rescind", "retract", "revoke", "suspend", "take back", "withdraw"})
_HELD = frozenset({"CONSULT", "COOPERATE", "PROTEST"})
"""What is held for a time, or not at all."""
_STOPPING = frozenset({"break off", "cut short", "end", "interrupt"})
_PUTTING_OFF = frozenset({"block", "cancel", "defer", "delay", "halt", "postpone", "put off"})
"""What keeps somebody from being deported."""
_CANCELLING = frozenset({"call off", "cancel", "drop", "postpone", "put off", "scrap", "shelve", "suspend"})


def is_ended(sentence: Sentence, found: Match | None, *, by: Match) -> bool:
    """Whether a noun is something that a verb ends and that was before; a ban that is rejected or voted down was none."""
    if found is None or found.cue.pos != "noun":
        return False
    if found.cue.type in _CURBS:
        put_off = found.cue.mode == "deport" and phrasal(sentence, by.index) in _PUTTING_OFF
        return by.cue.type in _LIFTING and not put_off
    verb = phrasal(sentence, by.index)
    return found.cue.type in _SAID and verb in _TAKING_BACK or found.cue.type in _HELD and verb in _STOPPING | _CANCELLING


def was_in_force(sentence: Sentence, index: int, matches: Mapping[int, Match]) -> Reality | None:
    """That what a verb above a noun ends was actual before; None for other words, and for what is called off before it begins."""
    if sentence.tokens[index].lemma in AT_ONCE:
        return None  # "stayed the deportation": nobody was deported
    token, found = sentence.tokens[index], matches[index]
    above = matches.get(token.head)
    if above is not None and token.deprel == "obj" and found.cue.type == "ASSAULT" and above.cue.mode == "ceasefire":
        return Reality(status="actual", rule=IN_FORCE)  # the strikes of "urged the army to suspend strikes on camps"
    if above is None or token.deprel not in ("obj", "nsubj:pass") or not is_ended(sentence, found, by=above):
        return None
    called_off = found.cue.type in _HELD and phrasal(sentence, above.index) in _CANCELLING
    return None if called_off else Reality(status="actual", rule=IN_FORCE)
