"""What the syntax says of a place: whether something happens there, or whether it only describes somebody."""

from __future__ import annotations

from according.ontology.closed_classes import GENITIVE_MARKS
from according.records.parse import Sentence
from according.records.relations import NAME_PARTS
from according.records.where import PlaceMention
from according.stages.ground.place_words import PlaceWords

_GROUPS = frozenset(("person", "organization"))
_DOERS = frozenset({"attacker", "assassin", "bomber", "gunman", "killer", "murderer", "shooter"})
_FEASTS = frozenset({"anniversary", "birthday", "christmas", "dinner", "engagement", "farewell", "garden", "graduation", "wedding"})
_BRACKET = 5
"""Words from a bracket to the place in it: "(R-Vt.)"."""


def cases(sentence: Sentence, mention: PlaceMention, at: int) -> frozenset[str]:
    """Lower-case prepositions of a place ("in", "near") and of the word that stands for it in the tree (at)."""
    found = {t.form.lower() for n in {mention.head, at} for t in sentence.dependents(n, "case") if t.form not in GENITIVE_MARKS}
    if not found and mention.first > 0 and sentence.tokens[mention.first - 1].upos == "ADP":
        found = {sentence.tokens[mention.first - 1].form.lower()}
    return frozenset(found)


def carrier(sentence: Sentence, mention: PlaceMention, *, words: PlaceWords) -> int:
    """The word that stands for the place in the tree: "outskirts" for "X's outskirts", "border" for "the border with X"."""
    at = mention.head
    if mention.place.precision == "country" and sentence.tokens[at].relation in ("compound", "amod"):
        return at
    for _ in range(3):
        head = sentence.tokens[at].head
        if head < 0 or sentence.tokens[at].relation not in NAME_PARTS:
            return at
        lower = sentence.tokens[head].form.lower()
        inside = mention.first <= head <= mention.last
        if not (inside or lower in words.parts or lower in words.edges or lower in words.types or lower in words.sites):
            return at
        at = head
    return at


def belongs_to(sentence: Sentence, mention: PlaceMention, at: int, *, words: PlaceWords) -> int | None:
    """The group that a place describes: "government" in "the X-based government", "authorities" in "authorities in X"; else None.

    at: the word that stands for the place.
    """
    token = sentence.tokens[at]
    follows = sentence.tokens[mention.last + 1 : mention.last + 3]
    if len(follows) == 2 and follows[0].form in ("-", "–") and follows[1].upos in ("ADJ", "VERB", "NOUN"):
        return token.head if token.head >= 0 else at
    if (bracketed := _in_brackets_of(sentence, mention)) is not None:
        return bracketed
    if token.head < 0:
        return None
    if token.relation == "nmod" and sentence.tokens[token.head].upos == "NUM" and "of" in sentence.marked(at, "case"):
        return token.head  # "Cpl. Anton Willis, 21, of Pennsylvania"
    group = is_group(sentence, token.head, words=words)
    if group and token.relation == "nmod" and _is_housed(sentence, token.head, words=words):
        return None  # "outside the offices of the newspaper La Jornada in Bogota"
    before = token.deprel in ("nmod:poss", "compound", "amod", "nmod:desc")
    if (before and (group or mention.place.precision == "country")) or (token.relation == "nmod" and group):
        return token.head
    return None


def beat_of(sentence: Sentence, at: int) -> int:
    """Those who work at a place in general, in "fighters operating along the highway", "troops operating in the north"; -1 if none do."""
    while sentence.tokens[at].relation in NAME_PARTS and sentence.tokens[at].head >= 0:
        at = sentence.tokens[at].head
    above = sentence.tokens[sentence.tokens[at].head]
    return above.head if above.lemma == "operate" and above.deprel == "acl" else -1


def is_beat_of_others(sentence: Sentence, at: int) -> bool:
    """Whether those who work there in general do not do what their clause tells: "had supplied fighters operating along the highway"."""
    return (group := beat_of(sentence, at)) >= 0 and sentence.tokens[group].relation != "nsubj"


def names_a_doer(sentence: Sentence, at: int) -> bool:
    """Whether a place says by his deed who somebody is, which he did there: "the Orlando killer", "the Boston Marathon bomber"."""
    token = sentence.tokens[at]
    return token.deprel == "compound" and sentence.tokens[token.head].lemma.lower() in _DOERS


def _in_brackets_of(sentence: Sentence, mention: PlaceMention) -> int | None:
    """The senator of "Senator Ruiz (Vt.)", "Senator Ruiz (R-Vt.)", whose place the brackets behind his name tell."""
    opening = next((k for k in range(mention.first - 1, max(0, mention.first - _BRACKET), -1) if sentence.tokens[k].form == "("), 0)
    before = sentence.tokens[opening - 1] if opening else None
    return before.index if before is not None and (before.name.endswith("PER") or before.mention == "person") else None


def _is_housed(sentence: Sentence, group: int, *, words: PlaceWords) -> bool:
    """Whether a group only tells whose a building is, in which a place is named behind both."""
    token = sentence.tokens[group]
    return token.relation == "nmod" and "of" in sentence.marked(group, "case") and sentence.tokens[token.head].lemma.lower() in words.sites


def is_somebody(sentence: Sentence, at: int, *, words: PlaceWords) -> bool:
    """Whether a place is named for its government, to which alone such things are done: "accused Moscow of shelling a market"."""
    token = sentence.tokens[at]
    hit = token.deprel in ("obj", "iobj", "nsubj:pass") and sentence.tokens[token.head].lemma.lower() in words.to_somebody
    return hit or _is_turned_to(sentence, at, words)


def _is_turned_to(sentence: Sentence, at: int, words: PlaceWords) -> bool:
    """Kinshasa of "called on Kinshasa to resume talks": whoever is to do something is a government."""
    token = sentence.tokens[at]
    cases = sentence.marked(at, "case") if token.deprel == "obl" else []
    if not any(f"{sentence.tokens[token.head].lemma} {case}" in words.turned_to for case in cases):
        return False
    return any(t.index > at and "to" in sentence.marked(t.index, "mark") for t in sentence.dependents(token.head, "xcomp", "advcl"))


def is_group(sentence: Sentence, at: int, *, words: PlaceWords) -> bool:
    """A person, an organisation or some of them, by the encoder's heads of mentions and names; no building or ground."""
    token = sentence.tokens[at]
    if token.deprel == "nmod:desc" and token.head >= 0:
        token = sentence.tokens[token.head]  # the "Sen." of "Arizona Sen. John McCain"
    if token.lemma == "party" and _is_feast(sentence, token.index):
        return False
    return token.lemma.lower() not in words.sites and (token.mention in _GROUPS or token.name.endswith(("PER", "ORG")))


def _is_feast(sentence: Sentence, at: int) -> bool:
    """ "At a wedding party in X"; not "the party in X"."""
    return "at" in sentence.marked(at, "case") or any(t.lemma in _FEASTS for t in sentence.dependents(at, "compound"))


def is_of_first_act(sentence: Sentence, noun: int, verb: int) -> bool:
    """Whether a noun is what the first of two acts of one doer befell: the students of "arrested students in Kumba and beat a teacher"."""
    token = sentence.tokens[verb]
    goes_on = token.relation == "conj" and token.upos == "VERB" and not sentence.dependents(verb, "nsubj", "nsubj:pass")
    return goes_on and sentence.tokens[noun].deprel == "obj" and sentence.tokens[noun].head == token.head < noun < verb


def is_of_blow_before(sentence: Sentence, group: int, at: int) -> bool:
    """Whether a group was dealt with after it had dealt so with others: "shot two men in X after the men had beaten them"."""
    verb = sentence.tokens[at]
    if verb.relation != "advcl" or sentence.tokens[group].head != verb.head or "after" not in sentence.marked(at, "mark"):
        return False
    them = any(t.upos == "PRON" for t in sentence.dependents(at, "obj", "obl"))
    return them and any(t.form == sentence.tokens[group].form or t.form.lower() == "they" for t in sentence.dependents(at, "nsubj"))
