"""Words beside a verb that name the same event: the accord of "reached an accord", what is left of a cue that is torn apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from according.records.parse import Sentence
from according.records.span import Span
from according.stages.find_events.light_verbs import carrier
from according.stages.find_events.match import Match
from according.stages.find_events.syntax import is_noun, lemma_of

_SURE = 0.5
_DOUBTFUL = 0.3
_MANY = 40
"""So many words are a class of things or people, of which one stands beside most verbs."""
_CURBS = frozenset({"COERCE", "SANCTION"})
_WORDS = frozenset({"O", "abstract"})
"""What a word may be to name no party, place or event of its own: the fire of "opened fire", the bail of "were granted bail"."""
_ARMS = frozenset({"object", "substance"})
"""Of an attack also what strikes: the shells of "shells fell", the artillery of "used artillery"."""


def named_by(sentence: Sentence, found: Match, *, whole: bool, light_verbs: Mapping[str, str]) -> tuple[Span, ...]:
    """Spans of such words in text order. whole: the trigger has all words of the cue already.

    A verb's object, or what its cue wants behind a preposition, names its act where the encoder takes it for an event of the same type
    ("announced a pardon", "keep to the truce"); "hold the front responsible" names it by both of its words, as do "opened fire", "shells
    fell" and a noun with the verb that carries it ("led a march"). light_verbs: see Lexicons.
    """
    words = {word for word in found.words[1:] if not whole or word < found.index}  # the protest of "a protest was lodged"
    if found.cue.pos == "verb":
        objects = {*found.slots.get("obj", ()), *asked_for(found)} - set(found.words)
        words |= {i for i in objects if sentence.tokens[i].head == found.index and _is_it(sentence, i, found)}
        words |= {i for i in _wanted(sentence, found) if sentence.tokens[i].head == found.index or sentence.tokens[found.index].head == i}
    else:
        verb, _ = carrier(sentence, found.index, light_verbs)
        words |= {verb} if verb >= 0 and _is_free(sentence, verb, found) else set()
    return tuple(Span(start=sentence.tokens[i].start, end=sentence.tokens[i].end) for i in sorted(words))


def asked_for(found: Match) -> tuple[int, ...]:
    """Tokens in the slots where the cue of a verb asks for the noun that may name its act: the object, or "put on *trial*"."""
    slots = (slot for slot in found.cue.with_ if slot == "obj" or slot.startswith("obl:"))
    return tuple(i for slot in slots for i in found.slots.get(slot, ()))


def named_words(sentence: Sentence, found: Match) -> tuple[int, ...]:
    """Words that its cue names one by one, as the blame of "put the blame on" and the outcry of "sparked an outcry"."""
    few = (slot for slot, lemmas in found.cue.with_.items() if slot in ("obj", "subj") and len(lemmas) < _MANY)
    return tuple(i for slot in few for i in found.slots.get(slot, ()) if lemma_of(sentence.tokens[i]) in found.cue.with_[slot])


def is_worded(sentence: Sentence, found: Match, *, light_verbs: Mapping[str, str]) -> bool:
    """Whether more than one word tells it, not only a verb or noun with a party or with anything at all.

    A cue that asks for a second word, or for one of a few beside it ("lifted a ban", "shots came from"); an adjective, which a preposition
    or a clause completes ("opposed to", "ready to talk"); a noun and the verb that carries it ("came under fire"); a verb whose subject
    is that event ("the bombing killed nine") or who tells of his own ("we hold nine").
    """
    few = any("*" not in lemmas and len(lemmas) < _MANY for lemmas in found.cue.with_.values())
    few = few or is_duty(found)
    if found.cue.pos == "adjective" or len(found.words) > 1 or few:
        return True
    if found.cue.pos == "verb":
        return any(_is_it(sentence, i, found) or sentence.tokens[i].form.lower() == "we" for i in found.slots.get("subj", ()))
    held = found.cue.type == "PROTEST" and bool(found.slots.get("subj"))  # "a bandh called by a local outfit"
    return bool(found.cue.lemmas) and (held or bool(found.slots.get("target")) or carrier(sentence, found.index, light_verbs)[0] >= 0)


def is_duty(found: Match) -> bool:
    """ "Said that the army must leave", "told him that the siege must end": who must is asked, though the verb alone asks for nothing."""
    slots = found.cue.with_
    return "ccomp:must" in slots and not {"ccomp:subj", "obj", "iobj"}.isdisjoint(slots)


def is_told(sentence: Sentence, index: int, found: Mapping[int, Match]) -> bool:
    """Whether a clause tells more of a curb that is ended ("a curfew, imposed on Sunday, was ended"): it is an event too."""
    curb = index in found and found[index].cue.type in _CURBS
    return curb and any(t.index > index and t.index not in found for t in sentence.dependents(index, "acl"))


def _wanted(sentence: Sentence, found: Match) -> Iterator[int]:
    """The words without which the verb would not tell the event: its cue asks for them one by one."""
    arms = _ARMS if found.cue.type == "ASSAULT" else frozenset()
    for slot, lemmas in found.cue.with_.items():
        beside = slot in ("obj", "xcomp") or slot.startswith("obl:")
        kinds = arms | _WORDS if beside else arms if slot == "subj" else frozenset()
        for i in found.slots.get(slot, ()) if kinds else ():
            if lemma_of(sentence.tokens[i]) in lemmas and sentence.tokens[i].mention in kinds and _is_free(sentence, i, found):
                yield i


def _is_free(sentence: Sentence, index: int, found: Match) -> bool:
    """Whether a word is not the likely trigger of an event of another type."""
    reading = sentence.tokens[index].reading
    return reading is None or reading.type == found.cue.type or reading.likely < _DOUBTFUL


def _is_it(sentence: Sentence, index: int, found: Match) -> bool:
    reading = sentence.tokens[index].reading
    return is_noun(sentence.tokens[index]) and reading is not None and reading.type == found.cue.type and reading.likely >= _SURE
