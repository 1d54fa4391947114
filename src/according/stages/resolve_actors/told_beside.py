"""Whom a pronoun means by the words beside it: one of two told together, an owner, who is accused of why he is punished, or who adds
that he has parried what was launched."""

from __future__ import annotations

from according.records.parse import Ref, Sentence, Token
from according.records.relations import NON_SUBJECTS
from according.stages.resolve_actors.asides import who_speaks_by_it
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.the_two import one_of_two, owner_beside
from according.stages.resolve_actors.whose_men import whose_men

_ACCUSING = frozenset({"accuse", "blame", "denounce"})
_BEHIND = frozenset({"with", "to", "from", "on", "against", "in", "over"})
_DEPTH = 3
_WORDS_GIVEN = frozenset({"commitment", "obligation", "pledge", "promise", "vow", "word"})
_ONCE = frozenset({"after", "because", "since"})
_ADDING = frozenset({"add", "claim", "confirm", "insist", "note", "say", "state", "stress"})
_PARRYING = frozenset({"down", "foil", "intercept", "repel", "repulse", "thwart"})


def told_beside(scene: Scene, ref: Ref) -> Ref | None:
    """That word; None for other pronouns."""
    told = one_of_two(scene, ref) or owner_beside(scene, ref) or whose_men(scene, ref) or _whom_it_accuses(scene, ref)
    told = told or _who_does_it(scene, ref) or _who_parries(scene, ref) or who_speaks_by_it(scene, ref)
    return told or _who_gave_his_word(scene, ref) or _only_body(scene, ref)


def _who_does_it(scene: Scene, ref: Ref) -> Ref | None:
    """The man of "a man who called himself Moses": the subject of the verb whose object "himself" is."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    if not token.is_reflexive or token.relation != "obj" or token.head < 0:
        return None
    doing = [t for t in sentence.dependents(token.head, "nsubj") if t.deprel == "nsubj" and t.index < token.index]
    return Ref(ref.sentence, doing[0].index) if len(doing) == 1 else None


def _whom_it_accuses(scene: Scene, ref: Ref) -> Ref | None:
    """Kyiv of "Mali broke off relations with Kyiv, accusing it of arming rebels": the only other state of the clause."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    if token.form.casefold() != "it" or token.relation != "obj" or token.head < 0 or sentence.tokens[token.head].lemma not in _ACCUSING:
        return None
    verb = sentence.tokens[token.head]
    if verb.relation != "advcl" or verb.xpos != "VBG" or sentence.dependents(verb.index, "nsubj", "mark") or verb.head > verb.index:
        return None
    acting = {k for t in sentence.dependents(verb.head, "nsubj") for k in sentence.subtree(t.index)}
    found = [t for t in _below(sentence, verb.head, _DEPTH) if t.index < verb.index and t.index not in acting and _is_state(scene, ref, t)]
    return Ref(ref.sentence, found[0].index) if len(found) == 1 else None


def _who_gave_his_word(scene: Scene, ref: Ref) -> Ref | None:
    """The government of "accused the government of failing to keep its promise": it is the accused who gave it."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    if token.deprel != "nmod:poss" or sentence.tokens[token.head].lemma not in _WORDS_GIVEN:
        return None
    charge = next((k for k in sentence.ancestors(ref.token) if sentence.tokens[k].lemma in _ACCUSING), -1)
    accused = sentence.dependents(charge, "obj") if charge >= 0 else []
    within = any(not {"of", "for"}.isdisjoint(sentence.marked(k, "mark", "case")) for k in sentence.ancestors(ref.token) if k > charge)
    return Ref(ref.sentence, accused[0].index) if len(accused) == 1 and within and charge < accused[0].index < ref.token else None


def _only_body(scene: Scene, ref: Ref) -> Ref | None:
    """The group of "the president ended the truce with the group after it attacked a town": the only body of the clause above."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    if token.form.casefold() != "it" or token.deprel != "nsubj":
        return None
    deed = sentence.tokens[token.head]
    told = deed.relation == "advcl" and deed.reading is not None and deed.reading.type == "ASSAULT"
    if not told or _ONCE.isdisjoint(sentence.marked(deed.index, "mark")):
        return None
    bodies = [t for t in _below(sentence, deed.head, _DEPTH) if t.index < token.index and t.mention == "organization"]
    alone = len(bodies) == 1 and bodies[0].deprel in ("obl", "nmod") and not bodies[0].has("Number=Plur")
    return Ref(ref.sentence, bodies[0].index) if alone else None


def _who_parries(scene: Scene, ref: Ref) -> Ref | None:
    """The army of "Hezbollah fired rockets, the army said, adding that it had intercepted ten": who fires them does not bring them down."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    if token.form.casefold() not in ("it", "they") or token.deprel != "nsubj" or sentence.tokens[token.head].relation != "ccomp":
        return None
    deed, adding = sentence.tokens[token.head], sentence.tokens[sentence.tokens[token.head].head]
    down = deed.lemma == "shoot" and any(t.form.casefold() == "down" for t in sentence.dependents(deed.index, "compound:prt", "advmod"))
    if not (down or deed.lemma in _PARRYING) or adding.lemma not in _ADDING or (adding.relation, adding.xpos) != ("advcl", "VBG"):
        return None
    said = [t for t in sentence.dependents(adding.head, "ccomp") if t.index < adding.index]
    tellers = [t for t in sentence.dependents(adding.head, "nsubj") if t.upos in ("NOUN", "PROPN")]
    return Ref(ref.sentence, tellers[0].index) if said and len(tellers) == 1 else None


def _below(sentence: Sentence, at: int, depth: int) -> list[Token]:
    """The words of a clause's objects and prepositions, and what hangs on them."""
    here = sentence.dependents(at, *NON_SUBJECTS) if depth else []
    return [word for t in here for word in (t, *_below(sentence, t.index, depth - 1))]


def _is_state(scene: Scene, ref: Ref, token: Token) -> bool:
    """Whether a word names a state that the clause is directed at: "relations with Kyiv", "its border with Libya", "attacked Chad"."""
    hit = scene.names.hit(Ref(ref.sentence, token.index))
    if hit is None or hit.entry.kind != "state" or hit.use not in ("name", "capital"):
        return False
    before = scene.sentence(ref).marked(token.index, "case")
    return not before or not _BEHIND.isdisjoint(before)
