"""Who did it, by words that no frame looks at: "stopped at a rebel checkpoint", "shells fired from navy boats", "it was not they who"."""

from __future__ import annotations

from dataclasses import replace

from according.records.mention import EventMention
from according.records.parse import Ref, Sentence
from according.stages.find_events.causing import with_those_behind_it
from according.stages.find_events.membership import by_the_body_left
from according.stages.find_events.negation import is_not
from according.stages.find_events.not_theirs import who_asked_first
from according.stages.find_events.syntax import is_passive, lemma_of, prepositions

_POSTS = frozenset({"checkpoint", "check-point", "checkpost", "roadblock", "road-block", "barricade", "barrier", "picket", "post", "gate"})
_KEEPING = frozenset({"custody", "captivity", "detention"})
_SHOTS = frozenset({"shell", "rocket", "missile", "mortar", "bomb", "bullet", "grenade", "torpedo", "round", "shot", "projectile", "drone"})
_FIRED = frozenset({"fire", "launch", "shoot", "lob", "hurl", "drop", "send"})
_ASKING = frozenset({"demand", "request", "seek", "want", "ask", "propose", "open"})  # who calls for talks may mean those of others
_GETTING = frozenset({"receive", "get", "obtain"})


def with_doers(mention: EventMention, sentence: Sentence) -> EventMention:
    """The mention as done by those whose post, custody or guns the words tell of, and not by whoever did not do it."""
    at = mention.at.token
    mention = with_those_behind_it(by_the_body_left(mention, sentence), sentence)
    if not mention.actors and (asking := who_asked_first(sentence, mention)):
        return replace(mention, actors=tuple(Ref(sentence.index, k) for k in asking))
    if mention.type == "CONSULT" and mention.status in {"requested", "possible"} and sentence[at].upos == "NOUN":
        return _with_asker(mention, sentence)
    posts = _posts(sentence, at) if mention.type == "COERCE" else []
    if posts and mention.actors and all(ref.sentence == sentence.index and sentence[ref.token].head in posts for ref in mention.actors):
        return replace(mention, actors=tuple(Ref(sentence.index, k) for k in posts))  # the heads name the "rebel" of "rebel checkpoint"
    if any(lemma_of(sentence[ref.token]) not in _SHOTS or ref.sentence != sentence.index for ref in mention.actors):
        return _as_given(_without_the_cleared(mention, sentence), sentence)
    found: list[int] = []
    if mention.type == "COERCE":
        found = _keepers(sentence, at) if lemma_of(sentence[at]) in _KEEPING else posts
    elif mention.type == "ASSAULT":
        found = _guns(sentence, at)
    return replace(mention, actors=tuple(Ref(sentence.index, k) for k in found)) if found else mention


def _keepers(sentence: Sentence, at: int) -> list[int]:
    """The police of "in the custody of the police"; not the minister of "killed in custody of the minister"."""
    known = "in" in prepositions(sentence, at) and bool(sentence.dependents(at, "det"))
    return [t.index for t in sentence.dependents(at, "nmod") if known and "of" in prepositions(sentence, t.index)]


def _posts(sentence: Sentence, at: int) -> list[int]:
    """The checkpoint of "were turned back at an army checkpoint", "remain blocked at a barrier manned by youths"."""
    done_to = is_passive(sentence, at) or sentence[at].relation == "xcomp"
    beside = sentence.dependents(at, "obl") if done_to else []
    return [t.index for t in beside if lemma_of(t) in _POSTS and "at" in prepositions(sentence, t.index)]


def _guns(sentence: Sentence, at: int) -> list[int]:
    """The boats of "shells fired from navy boats killed four", whosever they are; no place."""
    shots = [t for t in sentence.dependents(at, "nsubj", "obl:agent") if lemma_of(t) in _SHOTS]
    fired = [t for shot in shots for t in sentence.dependents(shot.index, "acl") if lemma_of(t) in _FIRED]
    beside = (t for clause in fired for t in sentence.dependents(clause.index, "obl") if "from" in prepositions(sentence, t.index))
    return [t.index for t in beside if t.upos == "NOUN" and t.mention != "place"]


def _without_the_cleared(mention: EventMention, sentence: Sentence) -> EventMention:
    """ "It was not the rebels who burned the mill": somebody did, but not they."""
    clause = sentence[mention.at.token]
    told = clause.deprel == "acl:relcl" and clause.head >= 0 and sentence[clause.head].upos != "PRON"
    cleft = told and any(t.form.lower() == "it" for t in sentence.dependents(clause.head, "expl", "nsubj"))
    if not cleft or not sentence.dependents(clause.head, "cop") or not is_not(sentence, clause.head):
        return mention
    return replace(mention, actors=tuple(ref for ref in mention.actors if ref != Ref(sentence.index, clause.head)))


def _as_given(mention: EventMention, sentence: Sentence) -> EventMention:
    """ "Every fighter is to receive money", "the police got flour from the army": it is given to whoever receives it."""
    at = mention.at.token
    people = any(t.mention == "person" for t in sentence.dependents(at, "obj"))  # who receives refugees gives them shelter
    if mention.type != "AID" or lemma_of(sentence[at]) not in _GETTING or people:
        return mention
    verbs = (at, sentence[at].head) if sentence[at].deprel == "xcomp" else (at,)  # "continues to receive"
    subjects = {Ref(sentence.index, t.index) for verb in verbs for t in sentence.dependents(verb, "nsubj") if t.deprel == "nsubj"}
    if not mention.actors or mention.actors[0] not in subjects:
        return mention
    givers = [t.index for t in sentence.dependents(at, "obl") if "from" in prepositions(sentence, t.index)]
    actors = tuple(Ref(sentence.index, k) for k in givers) or tuple(ref for ref in mention.actors if ref not in subjects)
    return replace(mention, actors=actors, recipients=tuple(ref for ref in mention.actors if ref in subjects))


def _with_asker(mention: EventMention, sentence: Sentence) -> EventMention:
    """Whoever demands talks with somebody would talk to him: "demanded a meeting with the mayor"; not "talks between the two camps"."""
    at = mention.at.token
    token = sentence[at]
    verb = sentence[token.head] if token.relation in {"obj", "obl"} else token
    asked = token.relation == "obj" or {"for", "to"} & set(prepositions(sentence, at))  # "is open to talks with"
    beside = any("with" in prepositions(sentence, t.index) for t in sentence.dependents(at, "nmod"))
    if not (asked and beside and lemma_of(verb) in _ASKING):
        return mention
    subjects = [Ref(sentence.index, t.index) for t in sentence.dependents(verb.index, "nsubj") if t.deprel == "nsubj"]
    new = tuple(ref for ref in subjects if ref not in {*mention.actors, *mention.recipients})
    return replace(mention, actors=(*new, *mention.actors))
