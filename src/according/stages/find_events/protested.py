"""Against whom a protest is that only its purpose says: "blocked a road to denounce the police", "marched, chanting slogans against X"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from according.ontology.closed_classes import WITHIN
from according.ontology.siding import SIDING
from according.records.mention import EventMention
from according.records.parse import Sentence, Token
from according.stages.find_events.syntax import is_noun, lemma_of, prepositions
from according.stages.find_events.word_sets import words_of

_AT = frozenset({"against", "at", "towards", "toward"})
_CLAUSES = ("advcl", "xcomp", "acl")
_SOMEBODY = frozenset({"person", "organization"})
_WITH_WHOM = frozenset({"of", "with"})
_BOWING = frozenset({"bow", "yield", "cave", "succumb", "capitulate", "give in", "give way", "give"})
_DEMANDING = frozenset({"call", "demand", "seek", "urge", "clamour", "clamor"})
_ENDS = frozenset({
    "removal", "resignation", "ouster", "ousting", "departure", "overthrow", "dismissal", "impeachment", "downfall", "abdication", "exit",
})  # fmt: skip
"""What only those against whom a protest is are to come to."""
_MISSIONS = frozenset({"embassy", "consulate"})
_OPPONENTS = frozenset({"adversary", "critic", "detractor", "foe", "opponent"})
_GOOD_TURNS = frozenset({
    "release", "return", "freeing", "freedom", "liberation", "reinstatement", "acquittal", "pardon", "protection", "rescue", "safety",
    "right",
})  # fmt: skip
"""What a protest demands for those whose it is: "to demand Omar's release"."""


def protested_against(mention: EventMention, sentence: Sentence, *, owners: Callable[[int], list[int]]) -> Iterator[list[int]]:
    """The words for whom a protest is against by its purpose, best first. mention: of a protest; owners: whose a thing is."""
    yield from _whose_opponents_they_are(mention, sentence)
    for noun in _in_protest(sentence, mention.at.token):
        yield [noun]
        yield owners(noun)
        yield [t.index for t in sentence.dependents(noun, "compound")]  # "the police firing"
    for noun in _missions(sentence, mention.at.token):
        yield owners(noun)
    if "defiance" in sentence.vocabulary:  # "blocked roads in defiance of the police"
        defied = [t.index for t in sentence.dependents(mention.at.token, "obl", "nmod") if lemma_of(t) == "defiance"]
        yield [t.index for at in defied for t in sentence.dependents(at, "nmod") if "of" in prepositions(sentence, t.index)]
    yield from _whose_end_they_want(sentence, mention.at.token)
    yield _who_bows(sentence, mention.at.token)
    for clause in _purposes(sentence, mention.at.token):
        objects = sentence.dependents(clause.index, "obj")
        around = [t for at in (clause, *objects) for t in sentence.dependents(at.index, "obl", "nmod") if not _is_where(sentence, t)]
        yield [t.index for t in around if _AT & set(prepositions(sentence, t.index)) or _is_down_with(sentence, t)]
        if lemma_of(clause) in words_of("protest_at"):
            yield [t.index for t in objects]
        for thing in (*objects, *around):
            if lemma_of(thing) not in _GOOD_TURNS:
                yield [k for k in owners(thing.index) if not _is_told_where(sentence, k, thing.index)]
        asked = [s for t in sentence.dependents(clause.index, "ccomp") for s in sentence.dependents(t.index, "nsubj")]
        yield [subject.index for subject in asked if subject.deprel == "nsubj"]


def _whose_opponents_they_are(mention: EventMention, sentence: Sentence) -> Iterator[list[int]]:
    """The Council of "a strike called by the Council's opponents", "critics of the mayor marched"."""
    for ref in mention.actors if not _OPPONENTS.isdisjoint(sentence.vocabulary) else ():
        if ref.sentence == sentence.index and lemma_of(sentence.tokens[ref.token]) in _OPPONENTS:
            whose = sentence.dependents(ref.token, "nmod")
            yield [t.index for t in whose if t.deprel == "nmod:poss" or "of" in prepositions(sentence, t.index)]


def _missions(sentence: Sentence, at: int) -> Iterator[int]:
    """The embassy of "gathered outside the embassy of Iran", "a rally in front of the French consulate"."""
    if _MISSIONS.isdisjoint(sentence.vocabulary):
        return
    heads = [at, *([sentence[at].head] if is_noun(sentence[at]) and sentence[at].relation in ("obj", "nsubj", "nsubj:pass") else [])]
    beside = [t for head in heads for t in sentence.dependents(head, "obl", "nmod")]
    yield from (t.index for t in beside if lemma_of(t) in _MISSIONS and "from" not in prepositions(sentence, t.index))
    fronts = [t.index for t in beside if lemma_of(t) == "front"]
    yield from (t.index for front in fronts for t in sentence.dependents(front, "nmod") if lemma_of(t) in _MISSIONS)


def _in_protest(sentence: Sentence, at: int) -> Iterator[int]:
    """What stands behind "in protest against" beside a protest or in the clause about it: "a strike called in protest against the raid"."""
    heads = [at, *(t.index for t in sentence.dependents(at, "acl")), *([sentence[at].head] if sentence[at].relation == "obj" else [])]
    for protest in (t for head in heads for t in sentence.dependents(head, "obl", "nmod") if lemma_of(t) == "protest"):
        if "in" in prepositions(sentence, protest.index):
            yield from (t.index for t in sentence.dependents(protest.index, "nmod") if _AT & set(prepositions(sentence, t.index)))


def on_whose_side(sentence: Sentence, at: int) -> set[int]:
    """The mayor of "a rally in support of the mayor", "marched for the mayor": no protest is against whom it is for. at: a protest."""
    above = sentence.tokens[at].head if is_noun(sentence.tokens[at]) and sentence.tokens[at].relation == "obj" else -1
    beside = [t for head in (at, above) if head >= 0 for t in sentence.dependents(head, "obl", "nmod")]
    siding = [t.index for t in beside if lemma_of(t) in SIDING]
    backed = (t for noun in siding for t in sentence.dependents(noun, "nmod") if _WITH_WHOM & set(prepositions(sentence, t.index)))
    return {t.index for t in backed} | {t.index for t in beside if t.mention in _SOMEBODY and "for" in prepositions(sentence, t.index)}


def _whose_end_they_want(sentence: Sentence, at: int) -> Iterator[list[int]]:
    """X of "a march calling for the resignation of X", "rallied, demanding X's ouster"."""
    above = sentence.tokens[at].head
    for head in (at, above) if is_noun(sentence.tokens[at]) and sentence.tokens[at].relation == "obj" and above >= 0 else (at,):
        for clause in sentence.dependents(head, *_CLAUSES):
            if lemma_of(clause) in _DEMANDING:
                for noun in (t.index for t in sentence.dependents(clause.index, "obj", "obl") if lemma_of(t) in _ENDS):
                    whose = sentence.dependents(noun, "nmod")
                    yield [t.index for t in whose if t.deprel == "nmod:poss" or "of" in prepositions(sentence, t.index)]


def _who_bows(sentence: Sentence, at: int) -> list[int]:
    """The governor of "bowing to a week of protests, the governor lifted the ban"."""
    while sentence.tokens[at].relation == "nmod" and "of" in prepositions(sentence, at):
        at = sentence.tokens[at].head
    verb = sentence.tokens[at].head if sentence.tokens[at].relation == "obl" and "to" in prepositions(sentence, at) else -1
    if verb < 0 or lemma_of(sentence.tokens[verb]) not in _BOWING:
        return []
    while not sentence.dependents(verb, "nsubj") and sentence.tokens[verb].relation in ("advcl", "xcomp", "conj"):
        verb = sentence.tokens[verb].head
    return [t.index for t in sentence.dependents(verb, "nsubj")]


def _is_where(sentence: Sentence, noun: Token) -> bool:
    """The mines of "marched to demand better pay in the country's mines": where it is to be, and not of whom it is asked."""
    return bool(WITHIN & set(prepositions(sentence, noun.index)))


def _is_told_where(sentence: Sentence, word: int, thing: int) -> bool:
    """Whether a word only says where a thing is, of which a clause tells."""
    below = [word, *(k for k in sentence.ancestors(word) if sentence.is_below(k, top=thing) and k != thing)]
    return any(_is_where(sentence, sentence.tokens[k]) for k in below)


def _is_down_with(sentence: Sentence, noun: Token) -> bool:
    """ "Down with the junta"."""
    marks = sentence.dependents(noun.index, "case")
    return any(t.form.lower() == "with" and t.index and sentence.tokens[t.index - 1].form.lower() == "down" for t in marks)


def _purposes(sentence: Sentence, at: int) -> Iterator[Token]:
    """The clauses that tell what a protest is for, of its verb or of the verb that its noun is the object of ("staged a march to")."""
    above = sentence.tokens[at].head
    staged = is_noun(sentence.tokens[at]) and sentence.tokens[at].relation == "obj" and above >= 0
    for head in (at, above) if staged else (at,):
        for clause in sentence.dependents(head, *_CLAUSES):
            aimed = "to" in sentence.marked(clause.index, "mark") or clause.xpos == "VBG"
            if aimed and any(lemma_of(clause) in words_of(kind) for kind in ("protest_at", "protest_showing")):
                yield clause
