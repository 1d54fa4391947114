"""Mends five faults of trees: the subject of what is said, hung on the verb of saying behind it, which has a subject of its own; the
second half of a headline, hung on what the first half says that somebody says or on its last noun; a name that is no part of the noun
behind it; a subject hung on the object behind its verb; and what somebody is, told before him, taken for a second subject.

"Tamba ordered his army to shell the port, his spokesman said": Tamba ordered it, the spokesman said so.
"Rebels say they hit four ships, navy shoots down drones": of the navy the rebels say nothing.
"Rights group Foro Norte says 30 were held": it is Foro Norte who says so, the group is what it is.
"MINISTER of Defence, General Musa Bello, said": he is the minister.
"In Pasca, on the road to Neiva, the Column seized trader Luis Prado": the Column did, and is no part of the trader's name.
"A former general and a farmer, he attacked the Front": he is both, and did it alone.
"Denies it and says it fears a raid": who says so fears it.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token
from according.records.relations import TOLD_TAGS

_SOMEBODY = frozenset({"person", "organization"})
_PRESENT = frozenset({"VBZ", "VBP"})
_SAYING = frozenset({"say", "claim", "report"})
_THINKING = frozenset({"add", "believe", "fear", "think", "insist", "maintain", "warn"})
_STOPS = frozenset(".?!")
_CLAUSES = frozenset({"root", "conj", "ccomp", "parataxis", "advcl"})


def with_subjects(sentence: Sentence) -> Sentence:
    """The sentence with such subjects under the verb of which they are; the same object where there are none."""
    moved: dict[int, Token] = {}
    for clause in sentence.related("ccomp"):
        if clause.head > clause.index and clause.upos == "VERB" and not sentence.dependents(clause.index, "nsubj"):
            subjects = [t for t in sentence.dependents(clause.head, "nsubj") if t.deprel == "nsubj"]
            before = [t for t in subjects if t.index < clause.index]
            if len(before) == 1 < len(subjects):
                moved[before[0].index] = replace(before[0], head=clause.index)
        elif clause.index > clause.head and (pronoun := _before_its_verb(sentence, clause)) is not None:
            moved[pronoun.index] = replace(pronoun, head=clause.index)
    for name in sentence.related("nsubj"):
        title = sentence.tokens[name.index - 1]
        apart = not name.index or name.upos != "PROPN" or title.upos != "NOUN" or title.head != name.head
        if not apart and title.deprel == name.deprel == "nsubj" and title.mention in _SOMEBODY:
            moved[title.index] = replace(title, head=name.index, deprel="nmod:desc")
        elif name.index and name.name == "B-PER" and (office := _office_before(sentence, name)) is not None:
            moved[name.index] = replace(name, head=office, deprel="appos")
        elif name.upos == "PRON" and title.form == "," and (first := _told_before(sentence, name)) is not None:
            moved[first.index] = replace(first, deprel="dislocated")
    for name in sentence.related("compound"):
        if name.upos == "PROPN" and name.index < sentence[name.head].head < name.head and _is_parted(sentence, sentence[name.head]):
            moved[name.index] = replace(name, head=sentence.tokens[name.head].head, deprel="nsubj")
    moved |= _second_halves(sentence)
    return sentence.with_tokens(moved)


def _before_its_verb(sentence: Sentence, clause: Token) -> Token | None:
    """The "it" of "denies sending arms and says it fears a raid", hung on "says", which stands before it; the officers of "the ministry
    says officers who came to a fight shot a man", where the parser gives "says" both for subjects."""
    if sentence.tokens[clause.head].lemma not in _SAYING | _THINKING or sentence.dependents(clause.index, "nsubj"):
        return None
    subjects = [t for t in sentence.dependents(clause.head, "nsubj") if t.deprel == "nsubj" and t.index < clause.index]
    behind = [t for t in subjects if t.index > clause.head]
    return behind[0] if len(behind) == 1 and (behind[0].upos == "PRON" or len(subjects) > 1) else None


def _office_before(sentence: Sentence, name: Token) -> int | None:
    """The MINISTER of "MINISTER of Defence, General Musa Bello, said", where the parser gives the verb both for subjects."""
    for office in sentence.dependents(name.head, "nsubj"):
        if office.deprel == name.deprel == "nsubj" and office.index < name.index and office.mention == "person" and office.name == "O":
            between = range(office.index + 1, name.index)
            own = {*sentence.subtree(office.index), *sentence.subtree(name.index)}
            if any(sentence[k].form == "," for k in between) and all(k in own or sentence[k].upos == "PUNCT" for k in between):
                return office.index
    return None


def _told_before(sentence: Sentence, pronoun: Token) -> Token | None:
    """The noun, up to the comma before a pronoun, that the parser gives its verb as a subject beside it."""
    found = (t for t in sentence.dependents(pronoun.head, "nsubj") if t.deprel == pronoun.deprel == "nsubj" and t.index < pronoun.index)
    return next((t for t in found if t.upos in ("NOUN", "PROPN") and max(sentence.subtree(t.index)) >= pronoun.index - 2), None)


def _behind_comma(sentence: Sentence, noun: Token) -> bool:
    first = min(sentence.subtree(noun.index))
    return first > 0 and sentence.tokens[first - 1].form == ","


def _is_parted(sentence: Sentence, thing: Token) -> bool:
    """Whether a noun is the object of a verb before it that heads a clause and has no subject."""
    verb = sentence.tokens[thing.head]
    told = verb.upos == "VERB" and verb.xpos in TOLD_TAGS and verb.relation in _CLAUSES and thing.relation == "obj"
    return told and not sentence.dependents(verb.index, "nsubj", "aux:pass")


def _second_halves(sentence: Sentence) -> dict[int, Token]:
    """The clauses of a headline behind its first, each beside it."""
    moved: dict[int, Token] = {}
    for half in sentence.related("conj"):
        if half.head < half.index and _is_second_half(sentence, half):
            moved[half.index] = replace(half, head=sentence.tokens[half.head].head, deprel="parataxis")
    for half in sentence.related("acl") if sentence.tokens and sentence.tokens[-1].form not in _STOPS else ():
        subjects = sentence.dependents(half.index, "nsubj") if half.xpos == "VBN" else []
        if subjects and subjects[0].upos in ("NOUN", "PROPN") and _behind_comma(sentence, subjects[0]):
            moved[half.index] = replace(half, head=sentence.root, deprel="parataxis")
    return moved


def _is_second_half(sentence: Sentence, half: Token) -> bool:
    """Whether a clause with its own subject and no conjunction stands in the present behind what somebody "says" without a "that"."""
    said, subjects = sentence.tokens[half.head], sentence.dependents(half.index, "nsubj")
    if said.relation != "ccomp" or not subjects or half.xpos not in _PRESENT or sentence.dependents(half.index, "cc", "mark"):
        return False
    verb = sentence.tokens[said.head]
    plain = verb.index < said.index and verb.lemma in _SAYING and verb.xpos in _PRESENT
    return plain and not any(t.form.lower() == "that" for t in sentence.dependents(said.index, "mark"))
