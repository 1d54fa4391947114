"""Two sides' words on one deed: who "they" are, and what "it" was that both say the other hit.

'The army blamed the Front. "They shot two guards," a spokesman said.' "The army accused rebels of shelling a mosque. They said soldiers had
shelled it."
"""

from __future__ import annotations

from according.records.parse import Ref, Sentence, Token
from according.records.relations import NAMING_MODIFIERS
from according.stages.resolve_actors.people import People
from according.stages.resolve_actors.scene import Scene

_LAYING = frozenset({"accuse", "blame"})
_SAYING = frozenset({"add", "claim", "insist", "maintain", "reply", "respond", "retort", "say", "state", "tell"})
_DENYING = frozenset({"deny", "dispute", "refute"})
_CIVILIANS = "CVL"
_NAMING = frozenset({"NOUN", "PROPN", "ADJ"})


def sides_before(scene: Scene, ref: Ref) -> tuple[Ref, Ref] | None:
    """Who blamed and who was blamed in the sentence before a "they" that does something; None for other words and sentences."""
    token = scene.token(ref)
    if ref.sentence == 0 or token.form.casefold() != "they" or token.relation != "nsubj":
        return None
    before = scene.parsed.sentences[ref.sentence - 1]
    sides = sides_of(before)
    return None if sides is None else (Ref(before.index, sides[0].index), Ref(before.index, sides[1].index))


def blamed_before(scene: Scene, sides: tuple[Ref, Ref], *, teller: Ref, people: People) -> Ref | None:
    """The blamed, where a voice of the other side says "they"; who blamed them, where it is their own; else None.

    sides: of sides_before. teller: who says what the pronoun stands in.
    """
    accuser, accused = sides
    if _is_of(scene, teller, accused, people):
        return accuser
    return accused if _is_of(scene, teller, accuser, people) or _is_of_many(scene, teller, accuser, people) else None


def denier_before(scene: Scene, ref: Ref) -> Ref | None:
    """The rebels of "the rebels denied shelling the port. Residents said they had shelled it": who others say has done what he denies."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    if ref.sentence == 0 or token.form.casefold() != "they" or token.deprel != "nsubj" or not _is_told(sentence, token.head):
        return None
    before = scene.parsed.sentences[ref.sentence - 1]
    denial = before[before.root] if before.root >= 0 and not _DENYING.isdisjoint(before.vocabulary) else token
    if denial.lemma not in _DENYING or any(t.lemma in ("not", "never") for t in before.dependents(denial.index, "advmod")):
        return None
    same = any(t.lemma == sentence.tokens[token.head].lemma for t in before.dependents(denial.index, "ccomp", "xcomp"))
    deniers = [t for t in before.dependents(denial.index, "nsubj") if t.deprel == "nsubj" and t.upos in _NAMING]
    several = len(deniers) == 1 and (deniers[0].has("Number=Plur") or deniers[0].mention == "organization")
    return Ref(before.index, deniers[0].index) if same and several else None


def _is_told(sentence: Sentence, verb: int) -> bool:
    """Whether somebody says what a clause tells."""
    return sentence[verb].relation == "ccomp" and sentence[verb].head >= 0 and sentence[sentence[verb].head].lemma in _SAYING


def hit_before(scene: Scene, ref: Ref) -> Ref | None:
    """The mosque, of what somebody says another hit, where the sentence before told one deed with one such thing or people; else None."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    form, passive = token.form.casefold(), token.deprel == "nsubj:pass"
    if ref.sentence == 0 or not (passive or token.relation == "obj") or not scene.is_word("violence", sentence.tokens[token.head]):
        return None
    if form not in ("it", "them", "they") or not _is_said(sentence, token.head, passive=passive):
        return None
    before = scene.parsed.sentences[ref.sentence - 1]
    deeds = (t for t in before.tokens if t.upos == "VERB" and scene.is_word("violence", t))
    deeds = (t for t in deeds if not passive or t.lemma == sentence[token.head].lemma)  # "said it had been bombed" may be its own loss
    hit = [t for deed in deeds for t in before.dependents(deed.index, "obj") if t.upos == "NOUN"]
    return Ref(before.index, hit[0].index) if len(hit) == 1 and hit[0].has("Number=Plur") == (form != "it") else None


def _is_said(sentence: Sentence, verb: int, *, passive: bool) -> bool:
    """Whether a clause with a doer of its own is what somebody says, or what he says it was: "said it was the army that had"."""
    own = sentence.dependents(verb, "obl") if passive else sentence.dependents(verb, "nsubj")
    doing = [t for t in own if t.deprel == ("obl:agent" if passive else "nsubj")]
    above = [sentence.tokens[k] for k in sentence.ancestors(verb)]
    return bool(doing) and any(sentence.tokens[verb].relation in ("ccomp", "acl") and t.lemma in _SAYING for t in above)


def sides_of(sentence: Sentence) -> tuple[Token, Token] | None:
    """Who blames and who is blamed by a sentence's own verb; None where either is nobody, several or a pronoun."""
    if sentence.root < 0 or _LAYING.isdisjoint(sentence.vocabulary):
        return None
    verbs = (sentence.tokens[sentence.root], *sentence.dependents(sentence.root, "conj"))
    for verb in (v for v in verbs if v.lemma in _LAYING and v.upos == "VERB"):
        subjects = sentence.dependents(verb.index, "nsubj") or sentence.dependents(sentence.root, "nsubj")
        objects = sentence.dependents(verb.index, "obj")
        if len(subjects) == len(objects) == 1 and subjects[0].deprel == "nsubj" and {subjects[0].upos, objects[0].upos} <= _NAMING:
            return subjects[0], objects[0]
    return None


def _is_of(scene: Scene, teller: Ref, side: Ref, people: People) -> bool:
    """Whether who speaks is of a side, by the words that name both ("Front spokesman Ivo Ban") or as its officer or official."""
    if teller == side or not _words(scene, teller).isdisjoint(_words(scene, side)):
        return True
    person, generic = people.at(teller), scene.generic_at(side)
    return person is not None and generic is not None and bool(person.sectors) and person.sectors[:1] == generic.sectors[:1]


def _is_of_many(scene: Scene, teller: Ref, side: Ref, people: People) -> bool:
    """Whether a person without office speaks after villagers or residents do: "said Ana Kem, 40"."""
    person, generic = people.at(teller), scene.generic_at(side)
    private = person is not None and set(person.sectors) <= {_CIVILIANS}
    return private and generic is not None and generic.sectors[:1] == (_CIVILIANS,)


def _words(scene: Scene, ref: Ref) -> set[str]:
    """The words of a name or noun and of what stands before or beside it, a name's own surname among them."""
    sentence = scene.sentence(ref)
    top = ref.token
    while sentence.tokens[top].relation in ("flat", "appos", "compound") and sentence.tokens[top].head >= 0:
        top = sentence.tokens[top].head
    beside = (t for k in (top, *(t.index for t in sentence.dependents(top, "appos"))) for t in sentence.dependents(k))
    near = (t for t in beside if t.relation in NAMING_MODIFIERS)
    return {t.lemma.casefold() for t in (sentence.tokens[top], sentence.tokens[ref.token], *near) if t.upos in _NAMING}
