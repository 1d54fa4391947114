"""Who does what somebody threatens, orders, demands or blames on somebody, where its own clause names nobody."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from according.ontology.closed_classes import BLAME_PREPOSITIONS
from according.ontology.content_words import CHARGES
from according.ontology.event_types import DECREED_MODES
from according.ontology.passives import is_passive_of_nobody
from according.ontology.tables import DATA, read_lemmas
from according.records.mention import EventMention
from according.records.parse import Ref, Sentence, Token
from according.stages.find_events.conditions import OR_ELSE
from according.stages.find_events.match import Match
from according.stages.find_events.negation import is_not
from according.stages.find_events.syntax import is_advised_against, prepositions
from according.stages.find_events.verdict import Reality

_IMPOSED = DECREED_MODES | {"deport"}
_WITHHOLDING = frozenset({"strike", "boycott", "hunger"})
"""What those who speak of it hold themselves."""
_DOORS = frozenset({"door", "doorstep", "foot"})
_BEFALLING, _BLAMED_FOR = frozenset({"ASSAULT", "COERCE"}), frozenset({"for", "over"})


@cache
def rejecting() -> frozenset[str]:
    """Verbs of who turns down what others say of him."""
    return read_lemmas(DATA / "lexicons" / "rejecting.tsv")


def content_actors(sentence: Sentence, found: Match, *, reality: Reality, above: Mapping[int, EventMention]) -> tuple[Ref, ...]:
    """An event of nobody's own in the content of a speech act: who promised, or who was accused or ordered, acts."""
    if reality.content_of is None or "subj" in found.slots:
        return ()
    speech = above[reality.content_of]
    if reality.rule == OR_ELSE:  # "told them to leave or face arrest"
        return speech.actors
    if found.cue.mode in _IMPOSED and reality.status == "ordered" and not speech.recipients:
        return speech.actors  # "ordered the closure of the port": who orders nobody in particular closes it
    if found.cue.type == "PROTEST" and found.cue.mode in _WITHHOLDING and speech.type == "THREATEN" and found.cue.pos == "noun":
        return speech.actors  # "served a strike notice", "warned of a secondary strike"
    if speech.type == "THREATEN" and sentence[found.index].head == reality.content_of and "with" in prepositions(sentence, found.index):
        return speech.actors  # "threatened the fishermen with arrest"
    if found.cue.pos != "verb":  # "blamed the army for the killing of six priests"
        words = BLAME_PREPOSITIONS if found.cue.type == "ASSAULT" else _BLAMED_FOR  # who is accused of theft need not have committed it
        charged = speech.type == "ACCUSE" and found.cue.type in _BEFALLING and sentence.tokens[found.index].head == reality.content_of
        charged = charged and not is_not(sentence, reality.content_of)  # "was not blamed on the rebels"
        if charged and not speech.recipients and "of" in prepositions(sentence, found.index):
            return _who_rejects(sentence, reality.content_of)
        named = sentence.tokens[found.index].deprel in ("obj", "nsubj:pass")  # "blamed the killing on the army"
        doers = any({"on", "to"} & set(prepositions(sentence, ref.token)) or _is_at_door(sentence, ref) for ref in speech.recipients)
        return speech.recipients if charged and (named and doers or words & set(prepositions(sentence, found.index))) else ()
    if speech.type == "REQUEST" and speech.actors and "for" in sentence.marked(found.index, "mark") and not speech.recipients:
        return ()  # "called for banning them": whoever may do it
    others = reality.status in ("ordered", "requested", "actual") or is_advised_against(sentence, found.index)
    if not others and speech.type == "THREATEN" and found.cue.type in ("COERCE", "ASSAULT") and _is_done_by_others(sentence, found, speech):
        return ()
    if not others and speech.type == "ACCUSE":
        return ()  # "investigates claims that prisoners were beaten": not by who investigates
    spared = speech.type == "AGREE" and reality.status == "negated" and found.cue.type in _BEFALLING
    if spared and is_passive_of_nobody(sentence, verb=found.index):
        return ()  # "the mayor promised that nobody would be harmed": whoever else might
    bidden, hit = speech.recipients if others else speech.actors, found.slots.get("obj", ())
    acting = tuple(ref for ref in bidden if ref.token not in hit)
    # "Ordered reservists to be called up": they do not call up themselves, whoever orders it does.
    return speech.actors if bidden and not acting and found.cue.type == "MOBILIZE" else acting


def _who_rejects(sentence: Sentence, claim: int) -> tuple[Ref, ...]:
    """The army of "the army denied accusations of torture": a body rejects what it is accused of itself; a man may speak for others."""
    verb = sentence.tokens[claim].head
    rejects = sentence[claim].lemma in CHARGES and sentence[claim].deprel == "obj" and sentence[verb].lemma in rejecting()
    subjects = sentence.dependents(verb, "nsubj") if rejects else []
    return tuple(Ref(sentence.index, t.index) for t in subjects if t.deprel == "nsubj" and not is_one_man(t) and t.mention != "person")


def _is_at_door(sentence: Sentence, ref: Ref) -> bool:
    """Moscow of "laid the blast at Moscow's door", "at the door of Moscow"."""
    above = sentence.tokens[ref.token].head
    return above >= 0 and sentence.tokens[above].lemma in _DOORS and "at" in prepositions(sentence, above)


def _is_done_by_others(sentence: Sentence, found: Match, speech: EventMention) -> bool:
    """ "The minister warned that boats would be sunk": not by himself; by whom it does not say. A body is not one man."""
    return is_passive_of_nobody(sentence, verb=found.index) and all(is_one_man(sentence.tokens[ref.token]) for ref in speech.actors)


def is_one_man(token: Token) -> bool:
    """Whether a word stands for one person who speaks for himself, and no spokesman."""
    named = token.mention == "person" and token.xpos in ("NN", "NNP") and not token.lemma.lower().startswith("spokes")
    return named or token.form.lower() in ("he", "she")
