"""Whether "the president", of whom nobody says whose, is none of the state that the report is about, or not whom a later sentence calls the
president of another land."""

from __future__ import annotations

from according.records.parse import Ref, Sentence, Token
from according.records.relations import APPOSED
from according.stages.resolve_actors.scene import Scene

_NAMED_FOR = "administration"
"""What an American government is called by its president's name."""
_GOING = frozenset({"arrive", "fly", "go", "head", "journey", "travel", "visit"})
_INTO = frozenset({"in", "to"})


def is_of_another_state(scene: Scene, ref: Ref, country: str | None) -> bool:
    """Whether the holder of an office would be another state's: of a report with "the Obama administration" in it, or as a guest in his
    own country."""
    return country is not None and not scene.dateline and (_is_of_administration(scene, country) or _is_visited(scene, ref, country))


def _is_of_administration(scene: Scene, country: str) -> bool:
    if all(_NAMED_FOR not in sentence.vocabulary for sentence in scene.parsed.sentences):
        return False
    hits = (h for h in scene.names.hits if scene.parsed.sentences[h.sentence][h.last].form.casefold() == _NAMED_FOR)
    return any(h.entry.country not in (None, country) for h in hits)


def _is_visited(scene: Scene, ref: Ref, country: str) -> bool:
    """ "The president will travel to Kigali for talks with Rwanda's leader", who is host."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.relation != "nsubj" or sentence.tokens[token.head].lemma not in _GOING:
        return False
    goals = [t for t in sentence.dependents(token.head, "obl", "obj") if t.deprel == "obj" or _INTO & set(sentence.marked(t.index, "case"))]
    return any(scene.places.get(Ref(ref.sentence, t.index)) == country for t in goals)


def is_of_another_land(scene: Scene, ref: Ref, name: str) -> bool:
    """Whether the first sentence behind ref that gives somebody of that name the office of the noun at ref says of what place it is, and
    nothing has told of that place up to ref. name: his canonical name."""
    lemma, last = scene.token(ref).lemma.casefold(), name.rpartition(" ")[2].casefold()
    sentences = scene.parsed.sentences
    if any(_is_named(s, last) for s in sentences[: ref.sentence + 1]):
        return False
    for sentence in sentences[ref.sentence + 1 :]:
        for token in sentence.tokens if lemma in sentence.vocabulary else ():
            if token.lemma.casefold() == lemma and _is_called(sentence, token, last):
                return _is_of_unknown_land(scene, sentence, token, until=ref.sentence)
    return False


def _is_named(sentence: Sentence, last: str) -> bool:
    return any(t.form.casefold() == last for t in sentence.tokens)


def _is_called(sentence: Sentence, noun: Token, last: str) -> bool:
    """Whether a name that ends so stands beside the noun."""
    beside = [noun, sentence.tokens[noun.head] if noun.head >= 0 else noun, *sentence.dependents(noun.index, *APPOSED)]
    return any(sentence.tokens[k].form.casefold() == last for t in beside for k in sentence.subtree(t.index) if t.upos == "PROPN")


def _is_of_unknown_land(scene: Scene, sentence: Sentence, noun: Token, *, until: int) -> bool:
    of = [t for t in sentence.dependents(noun.index, "nmod") if "of" in sentence.marked(t.index, "case")]
    forms = {sentence.tokens[k].form for t in of for k in sentence.subtree(t.index) if sentence.tokens[k].upos == "PROPN"}
    told = (t.form for s in scene.parsed.sentences[: until + 1] for t in s.tokens if t.upos == "PROPN")
    return bool(forms) and forms.isdisjoint(told)
