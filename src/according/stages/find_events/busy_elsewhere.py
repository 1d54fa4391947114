"""Who of a sentence has something else to do than the event beside him, so that he did not do that one."""

from __future__ import annotations

from according.ontology.closed_classes import TEMPORAL_CONJUNCTIONS
from according.ontology.content_words import STATEMENTS
from according.ontology.event_types import SPEECH_ACTS
from according.ontology.meanwhile import goes_on_beside
from according.records.parse import Sentence, Token
from according.stages.find_events.control import of_blow_before
from according.stages.find_events.negation import is_not
from according.stages.find_events.syntax import prepositions

_TOLD_OF = frozenset({"place", "person", "organization"})
_KEEPING = frozenset({"operate", "own", "man", "crew", "run", "charter", "hire", "escort", "guard", "build", "make", "donate"})
_LEARNING = frozenset({"discover", "learn", "hear", "know", "notice", "realise", "realize"})
_TRADING, _BLAME = frozenset({"exchange", "swap", "trade"}), frozenset({"accusation", "allegation", "blame", "charge", "recrimination"})
_TELLING = frozenset({"acknowledge", "announce", "confirm", "disclose", "report", "reveal", "say", "state"})
_RECKONED, _ON = frozenset({"after", "before", "following"}), frozenset({"on", "against", "at"})
_HELPING = frozenset({"rescue", "free", "save", "recover", "liberate", "evacuate", "treat", "bury"})  # "rescued the abducted"


def does_something_else(sentence: Sentence, at: int, word: int) -> bool:
    """Whether a word is the agent in a clause of its own, of a place or of people ("a town seized by rebels"), or did not do it."""
    verb = sentence.tokens[sentence.tokens[word].head]
    if _speaks_below(sentence, at, word) or _trades_blame(sentence, at, word) or _gives_the_statement(sentence, at, word):
        return True
    if sentence.tokens[word].relation == "nsubj" and sentence.is_below(at, top=verb.index):
        # "not involved in the fighting", "shot two men a day after a bomb killed ten", "visited bombing victims", "a protest calling for"
        then = any(t.form.lower() in TEMPORAL_CONJUNCTIONS for t in sentence.dependents(at, "mark", "advmod"))
        apart = sentence.tokens[at].relation == "advcl" and bool(sentence.dependents(at, "nsubj")) and then
        form = (sentence.tokens[at].deprel, sentence.tokens[at].xpos)
        told = form == ("acl", "VBN") and sentence[sentence[at].head].head != verb.index  # "men accused of it, the minister said"
        learnt = verb.lemma in _LEARNING and sentence.tokens[at].relation == "ccomp"  # "police discovered that he had been convicted"
        helped = sentence[at].relation == "amod" and sentence[sentence[sentence[at].head].head].lemma in _HELPING
        apart = apart or learnt or helped or of_blow_before(sentence, at) is not None or _is_on_their_own(sentence, at)
        return apart or told or form[0] == "compound" or form == ("acl", "VBG") or is_not(sentence, verb.index)
    if sentence.tokens[word].deprel != "obl:agent":  # "the deadliest attack since rebels stormed it"
        if verb.head in (at, sentence.tokens[at].head) and goes_on_beside(sentence, verb=verb.index):
            return True
        return sentence.tokens[word].deprel == "nsubj" and "since" in sentence.marked(verb.index, "mark")
    if _is_told_of_subject(sentence, at, verb.index):
        return True
    if verb.lemma in _TELLING and (verb.relation == "parataxis" or (sentence[at].relation, sentence[at].head) == ("ccomp", verb.index)):
        return True  # "he was shot, it was confirmed by the police"
    if verb.head in (-1, at) and verb.relation != "advcl":
        return False
    if verb.relation == "advcl":
        return bool(sentence.dependents(verb.index, "nsubj"))
    kept = sentence.tokens[verb.head].mention == "object" and verb.lemma in _KEEPING  # "a boat operated by the group was rammed"
    return verb.relation == "acl" and (kept or sentence.tokens[verb.head].mention in _TOLD_OF)


def _first(sentence: Sentence, word: int) -> Token:
    """The first of those whom a word is joined to: the villagers of "villagers and militia"."""
    return sentence.tokens[sentence.tokens[word].head] if sentence.tokens[word].relation == "conj" else sentence.tokens[word]


def _speaks_below(sentence: Sentence, at: int, word: int) -> bool:
    """Whether it blames or the like in a clause of its own below the event: "Shots on the tea road: villagers and militia trade blame"."""
    first = _first(sentence, word)
    verb = sentence.tokens[first.head]
    below = first.relation == "nsubj" and verb.head == at and verb.relation == "parataxis"
    return below and verb.reading is not None and verb.reading.type in SPEECH_ACTS


def _gives_the_statement(sentence: Sentence, at: int, word: int) -> bool:
    """ "Nine were killed, according to a statement by the army"; not the police of "a report of a killing by police"."""
    paper = sentence.tokens[sentence.tokens[word].head]
    given = sentence.tokens[word].relation == "nmod" and not {"by", "from"}.isdisjoint(sentence.marked(word, "case"))
    return given and paper.lemma.lower() in STATEMENTS and not sentence.is_below(at, top=paper.index)


def _trades_blame(sentence: Sentence, at: int, word: int) -> bool:
    """Whether it is one of two who blame each other for the event: "the army and the rebels traded accusations over the shelling"."""
    if _BLAME.isdisjoint(sentence.vocabulary):
        return False
    first = _first(sentence, word)
    verb = sentence.tokens[first.head]
    traded = verb.lemma in _TRADING and any(t.lemma in _BLAME for t in sentence.dependents(verb.index, "obj"))
    return first.relation == "nsubj" and traded and sentence.is_below(at, top=verb.index)


def _is_on_their_own(sentence: Sentence, at: int) -> bool:
    """ "Rebels attacked the base after a raid on their camp": nobody raids his own."""
    if sentence.tokens[at].upos != "NOUN" or not _RECKONED & set(prepositions(sentence, at)):
        return False
    hit = (t.index for t in sentence.dependents(at, "nmod") if _ON & set(prepositions(sentence, t.index)))
    return any(t.upos == "PRON" for k in hit for t in sentence.dependents(k, "nmod:poss"))


def _is_told_of_subject(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether a participle tells whom a passive is about: "men accused of theft were freed by the army", who did not accuse them."""
    noun = sentence.tokens[sentence.tokens[at].head]
    return (sentence.tokens[at].deprel, sentence.tokens[at].xpos) == ("acl", "VBN") and (noun.deprel, noun.head) == ("nsubj:pass", verb)
