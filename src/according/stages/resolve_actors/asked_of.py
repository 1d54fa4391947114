"""Who asks for what a clause tells, or rules on it: the general of "the general demanded that they leave", of "said he should go"."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.resolve_actors.mentions import Mention
from according.stages.resolve_actors.scene import Scene

_DEMANDING = frozenset({"ask", "demand", "order", "recommend", "request", "require", "urge"})
_CHARGING = frozenset({"allege", "charge"})
"""Verbs of what others do: "the commission alleges that they passed files"."""
_GETTING = frozenset({"be", "continue", "get", "have", "keep", "own", "receive", "remain", "retain"})
"""What one may demand for oneself: "the union demanded that it keep its seat"."""
_SHOULD, _GOING = frozenset({"must", "ought", "should"}), frozenset({"apologise", "apologize", "quit", "resign", "step"})
_SAYING = frozenset({"add", "argue", "believe", "explain", "insist", "say", "state", "tell", "think", "write"})


def asking(sentence: Sentence, index: int) -> list[int]:
    """The subjects of the verb that demands what the subject at index is to do; none where it is to befall it."""
    doing = sentence.tokens[sentence.tokens[index].head]
    if sentence[index].deprel != "nsubj" or doing.deprel != "ccomp" or doing.upos != "VERB" or doing.lemma in _GETTING or doing.head < 0:
        return []
    at = doing.head
    if sentence.tokens[at].lemma not in _DEMANDING | _CHARGING:
        return []
    while sentence.tokens[at].deprel == "conj" and not sentence.dependents(at, "nsubj"):
        at = sentence.tokens[at].head
    return [t.index for t in sentence.dependents(at, "nsubj") if t.deprel == "nsubj"]


def bidding_go(sentence: Sentence, index: int) -> list[int]:
    """The subjects of the verb of saying above "he should resign": nobody who speaks says so of himself."""
    going = sentence.tokens[sentence.tokens[index].head]
    should = any(t.lemma in _SHOULD for t in sentence.dependents(going.index, "aux"))
    if sentence.tokens[index].deprel != "nsubj" or going.lemma not in _GOING or not should:
        return []
    said = next((k for k in sentence.ancestors(going.index) if sentence.tokens[k].lemma in _SAYING), -1)
    return [t.index for t in sentence.dependents(said, "nsubj") if t.deprel == "nsubj"] if said >= 0 else []


def is_ruled_on(mention: Mention, other: Mention, *, scene: Scene) -> bool:
    """ "The court ruled that they remain in custody": nobody rules on himself."""
    sentence = scene.sentence(mention.ref)
    verb = sentence.tokens[mention.token.head]
    above = sentence.tokens[verb.head] if verb.head >= 0 else mention.token
    ruling = scene.is_word("rules_on", above) and not other.token.has("Number=Plur")
    return ruling and other.ref.sentence == mention.ref.sentence and other.token.head == above.index and other.token.relation == "nsubj"
