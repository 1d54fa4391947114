"""Of which group "one of them" is, where the ranking of mentions leads nowhere or to those who do it."""

from __future__ import annotations

from collections.abc import Callable

from according.records.actor import Party
from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.phrases import says_who_it_is
from according.stages.resolve_actors.scene import Scene

_NUMBER_BACK = 8
"""Sentences back that "the three" goes."""
_JOINED = frozenset({"advcl", "conj", "parataxis"})
_NAMED = frozenset({"name", "call", "identify"})
_ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh"})
_BODIES = frozenset({"LEG", "JUD"})
_THINGS = frozenset({"object", "place", "event", "abstract", "animal", "plant", "substance"})
_FLYING = frozenset({"aircraft", "drone", "helicopter", "jet", "missile", "plane", "projectile", "rocket", "shell", "uav"})
_DOWNING = frozenset({"destroy", "down", "explode", "fire", "intercept", "land", "launch"})
_STRUCK_WITH = frozenset({"projectile", "rocket", "missile", "shell", "bomb", "grenade", "mortar", "bullet", "mine", "device", "charge"})
_OF_PEOPLE = frozenset({
    "abduct", "arrest", "beat", "behead", "capture", "deport", "detain", "execute", "expel", "free", "gun", "hang", "harm", "hit", "hurt",
    "injure", "jail", "kidnap", "kill", "lose", "maim", "murder", "nab", "release", "rescue", "shoot", "slay", "stab", "wound",
})  # fmt: skip
"""What is done to people: of "one" elsewhere ("discussed one", "asked them to open one") only what was told before tells what it is."""
_ARTICLES = frozenset({"a", "the"})


def those_counted(scene: Scene, ref: Ref, *, inner: Token, resolve: Callable[[Ref], Party | None]) -> Party | None:
    """Those of whom some are counted: "two of the gunmen", "one of them". inner: the word behind "of"."""
    found = resolve(Ref(ref.sentence, inner.index))
    if inner.form.casefold() != "them":
        return found
    if _is_of_flights(scene, ref):
        return None
    doing = scene.sentence(ref).dependents(scene.token(ref).head, "nsubj")
    doers = [who for t in doing if (who := resolve(Ref(ref.sentence, t.index))) is not None]
    body = found is not None and bool(_BODIES & set(found.sectors[:1])) and scene.token(ref).upos == "NUM"
    if body and (people := group_of(scene, ref)) is not None:  # "protesters stormed parliament and police shot 20 of them"
        return resolve(people)
    if found is not None and all(who.name != found.name for who in doers):
        return found
    group = group_of(scene, ref)
    return resolve(group) if group is not None else found


def is_of_things(scene: Scene, ref: Ref) -> bool:
    """Whether a number counts no people: "eight of 35 chapters", "two of the bombs", the "one" of "asked them to open one"; the seven of
    "attacked with nine drones. Seven were shot down"."""
    sentence, index = scene.sentence(ref), ref.token
    for token in sentence.dependents(index, "nmod"):
        if "of" in sentence.marked(token.index, "case"):
            return token.lemma.casefold() in _STRUCK_WITH or token.upos == "NOUN" and token.mention in _THINGS
    token = sentence.tokens[index]
    if _is_of_flights(scene, ref):
        return True
    if token.form.casefold() == "one" and sentence.dependents(index, "cop"):  # "the visit is one that prompted criticism"
        clauses = sentence.dependents(index, "acl", "acl:relcl")
        return any(t.form.casefold() in ("that", "which") for clause in clauses for t in sentence.dependents(clause.index, "nsubj"))
    alone = token.form.casefold() == "one" and token.relation == "obj" and not sentence.children[index]
    return alone and sentence.tokens[token.head].lemma not in _OF_PEOPLE


def _is_of_flights(scene: Scene, ref: Ref) -> bool:
    """Whether a bare number is of rockets or drones told just before, which are fired or brought down."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    of_them = [t for t in sentence.dependents(ref.token, "nmod") if t.form.casefold() == "them"]
    if token.relation not in ("nsubj", "obj") or not of_them and (token.upos != "NUM" or sentence.children[ref.token]):
        return False
    verb = sentence.tokens[token.head]
    down = verb.lemma in _DOWNING or verb.lemma == "shoot" and any(t.form.lower() == "down" for t in sentence.dependents(verb.index))
    if not down:
        return False
    before = scene.parsed.sentences[max(0, ref.sentence - 1) : ref.sentence + 1]
    return any(not _FLYING.isdisjoint(one.vocabulary) for one in before)


def has_left(scene: Scene, ref: Ref) -> bool:
    """Whether fighters are none of their force's any more: "its former gunmen", "mutinous Guinean soldiers"."""
    beside = {t.form.casefold() for t in scene.sentence(ref).dependents(ref.token, "amod", "compound")}
    return not beside.isdisjoint(scene.registry.words["turned"]) or not beside.isdisjoint(scene.registry.words["former"])


def group_of(scene: Scene, ref: Ref) -> Ref | None:
    """The group that a counted "of them" goes back to: of the people told before it in the plural the subject, else the only ones.

    ref: the counted word, no subject itself ("the army shot one of them"). Not who does it; none where two groups fit.
    """
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.relation not in ("obj", "obl") or token.head < 0:
        return None
    doing = {t.index for t in sentence.dependents(token.head, "nsubj")}
    before = [t for t in sentence.tokens[: ref.token] if _is_group(t) and t.index not in doing]
    earlier = scene.parsed.sentences[ref.sentence - 1] if ref.sentence else None
    for told, groups in ((sentence, before), (earlier, _groups(earlier))):
        chosen = [t for t in groups if t.relation == "nsubj"] or groups
        if told is not None and chosen:
            return Ref(told.index, chosen[0].index) if len(chosen) == 1 else None
    return None


def _groups(sentence: Sentence | None) -> list[Token]:
    return [] if sentence is None else [t for t in sentence.tokens if _is_group(t)]


def _is_group(token: Token) -> bool:
    return token.xpos == "NNS" and token.mention == "person"


def those_beside(scene: Scene, ref: Ref) -> Ref | None:
    """Of which people "others" are that act beside them: the officers of "officers searched the house while others blocked the road"."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.form.casefold() != "others" or token.deprel != "nsubj" or sentence.tokens[token.head].relation not in _JOINED:
        return None
    subjects = [t for t in sentence.dependents(sentence.tokens[token.head].head, "nsubj") if t.deprel == "nsubj" and t.index < token.index]
    return Ref(ref.sentence, subjects[0].index) if len(subjects) == 1 and _is_group(subjects[0]) else None


def names_beside(sentence: Sentence, ref: Ref) -> list[Ref]:
    """Where the name of "one of them" may stand: "one of them, Rafiq Mia,", "one of them, a tea seller named Rafiq Mia,".

    Or that of "the captain": "Omar Tilly, the captain".
    """
    if sentence.tokens[ref.token].upos != "NUM":
        return [Ref(sentence.index, sentence.tokens[ref.token].head)] if says_who_it_is(sentence, ref.token) else []
    beside = sentence.dependents(ref.token, "appos")
    naming = [t for one in beside for t in sentence.dependents(one.index, "acl") if t.lemma.casefold() in _NAMED]
    called = [t for one in naming for t in sentence.dependents(one.index, "xcomp", "obj", "obl")]
    return [Ref(sentence.index, t.index) for t in (*beside, *called)]


def same_number(scene: Scene, ref: Ref) -> Ref | None:
    """The people whom "the three" counts again: the nearest before of just that number ("sentenced three men … the three denied it")."""
    number = scene.token(ref)
    if number.upos != "NUM" or number.form.casefold() == "one":
        return None
    for index in range(ref.sentence, max(-1, ref.sentence - _NUMBER_BACK - 1), -1):
        sentence = scene.parsed.sentences[index]
        for token in reversed(sentence.tokens[: ref.token] if index == ref.sentence else sentence.tokens):
            counted = token.form.casefold() == number.form.casefold() and token.relation == "nummod" and token.head >= 0
            if counted and sentence.tokens[token.head].mention == "person" and sentence.tokens[token.head].xpos in ("NNS", "NNPS"):
                return Ref(index, token.head)
    return None


def of_the_counted(scene: Scene, ref: Ref) -> Ref | None:
    """Of which people "a third" is, or "two more": of the nearest before that are counted ("two soldiers died and a third was hurt")."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    more = token.form.casefold() == "more"
    if token.form.casefold() not in _ORDINALS and not more or token.relation not in ("nsubj", "obj"):
        return None
    beside = [t for t in sentence.dependents(ref.token) if t.relation not in ("punct", "acl", "cc")]
    if len(beside) != 1 or beside[0].form.casefold() not in _ARTICLES and not (more and beside[0].relation == "nummod"):
        return None
    for index in range(ref.sentence, max(-1, ref.sentence - 2), -1):
        told = scene.parsed.sentences[index]
        for number in reversed(told.tokens[: ref.token] if index == ref.sentence else told.tokens):
            if number.upos != "NUM" or number.head < 0:
                continue
            of = [t for t in told.dependents(number.index, "nmod") if "of" in told.marked(t.index, "case")]
            counted = told[number.head] if number.relation == "nummod" else of[0] if of else None
            if counted is not None and _is_group(counted):
                return Ref(index, counted.index)
    return None
