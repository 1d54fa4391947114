"""Mends faults of trees: who is accused in a headline, taken for who accuses; and whoever is accused, taken for part of a clause.

"Army accused of shelling market" leaves out "is"; "the rebels accused the army of shelling it" stays as it is.
"Accused men backing the Front of killing prisoners": the backing tells of the men, and the killing is what they are accused of.
"Men they accused of spying": it is they who accuse.
"The general, whom the rebels accuse of having sold arms": it is the general who is accused, the rebels are not.
"The truce, which the two accuse each other of breaking": the truce is broken, and not accused.
"Accused them of breaking the truce, including by kidnapping a mayor": the kidnapping is how they broke it.
"The rebels accused Uganda of supplying weapons": it is accused, and nothing is supplied to it.
"Laid a charge of assault against the guards": the guards are charged, and nobody assaulted them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from according.ontology.closed_classes import RELATIVE_PRONOUNS
from according.ontology.tables import DATA, read_lemmas
from according.records.parse import Sentence, Token

_FOR_WHAT = frozenset({"of", "over", "for"})
_CHARGES, _CRIMES = frozenset({"case", "charge", "complaint", "count"}), frozenset({
    "arson", "assault", "battery", "homicide", "kidnapping", "manslaughter", "murder", "rape", "robbery", "sabotage", "sedition", "treason",
    "vandalism",
})  # fmt: skip
_FILING = frozenset({"bring", "drop", "file", "lay", "lodge", "open", "prefer", "press", "register", "withdraw"})
_OBJECTS = ("obj", "iobj", "ccomp", "aux", "aux:pass")


@cache
def accusing() -> frozenset[str]:
    """Lemmas of verbs with which somebody is accused."""
    return read_lemmas(DATA / "lexicons" / "accusing.tsv")


def with_accused(sentence: Sentence) -> Sentence:
    """The sentence with the subjects of such verbs as those to whom it is done; the same object where there are none."""
    if not (_CHARGES.isdisjoint(sentence.vocabulary) or _FILING.isdisjoint(sentence.vocabulary)):
        sentence = _with_charged(sentence)
    if accusing().isdisjoint(sentence.vocabulary):
        return sentence
    accused = {whom.index: replace(whom, head=verb, deprel="obj") for whom, verb in _hung_on_the_deed(sentence)}
    sentence = sentence.with_tokens(accused)
    changed = {
        subject.index: replace(subject, deprel="nsubj:pass")
        for verb in sentence.tokens
        if _leaves_out_be(sentence, verb)
        for subject in sentence.dependents(verb.index, "nsubj")
        if subject.deprel == "nsubj"
    }
    for verb in sentence.tokens:
        if verb.lemma in accusing() and verb.upos == "VERB":
            changed |= _told_of(sentence, verb) | _what_was_broken(sentence, verb) | _how_it_was_done(sentence, verb)
            if (whom := _relative(sentence, verb)) is not None and whom.head != verb.index:
                changed[whom.index] = replace(whom, head=verb.index, deprel="obj")
    return sentence.with_tokens(changed)


def _hung_on_the_deed(sentence: Sentence) -> Iterator[tuple[Token, int]]:
    """The Uganda of "the rebels accused | Uganda | of supplying weapons", hung on the supplying, and the verb that accuses it."""
    for deed in sentence.related("advcl", "ccomp", "xcomp"):
        verb = sentence.tokens[deed.head]
        of = next((t for t in sentence.dependents(deed.index, "mark") if t.form.lower() == "of"), None)
        if verb.lemma not in accusing() or of is None or not verb.index < of.index < deed.index:
            continue
        if sentence.dependents(verb.index, *_OBJECTS):
            continue
        whom = [t for t in sentence.dependents(deed.index, "iobj", "obj", "nsubj", "obl") if verb.index < t.index < of.index]
        if len(whom) == 1 and min(sentence.subtree(whom[0].index)) == verb.index + 1:
            yield whom[0], verb.index


def _with_charged(sentence: Sentence) -> Sentence:
    """The sentence with the guards of "a charge of assault against the guards" on the charge."""
    changed = {}
    for crime in sentence.related("nmod"):
        charge = sentence.tokens[crime.head] if crime.lemma in _CRIMES and crime.head >= 0 else None
        if charge is None or charge.lemma not in _CHARGES or charge.head < 0 or sentence.tokens[charge.head].lemma not in _FILING:
            continue
        for whom in sentence.dependents(crime.index, "nmod"):
            if "against" in sentence.marked(whom.index, "case"):
                changed[whom.index] = replace(whom, head=charge.index)
    return sentence.with_tokens(changed) if changed else sentence


def _told_of(sentence: Sentence, verb: Token) -> dict[int, Token]:
    """The men, the backing and the killing of "accused men backing the Front of killing prisoners", each where it belongs."""
    clauses = [t for t in sentence.dependents(verb.index, "ccomp") if t.xpos == "VBG" and t.index > verb.index]
    if not clauses or sentence.dependents(verb.index, "obj", "iobj", "aux:pass"):
        return {}
    clause = clauses[0]
    whom = [t for t in sentence.dependents(clause.index, "nsubj") if verb.index < t.index == clause.index - 1]
    deeds = [t for t in sentence.dependents(clause.index, "advcl") if t.xpos == "VBG" and "of" in sentence.marked(t.index, "mark")]
    if not whom or not deeds:
        return {}
    return {
        whom[0].index: replace(whom[0], head=verb.index, deprel="obj"),
        clause.index: replace(clause, head=whom[0].index, deprel="acl"),
        **{t.index: replace(t, head=verb.index) for t in deeds},
    }


def _what_was_broken(sentence: Sentence, verb: Token) -> dict[int, Token]:
    """The "which" of "a truce which both accuse each other of breaking", that parsers hang on the accusing beside whom it names."""
    if verb.deprel != "acl:relcl":
        return {}
    objects = sentence.dependents(verb.index, "obj", "iobj")
    which = [t for t in objects if t.form.lower() in RELATIVE_PRONOUNS and t.index < verb.index]
    deeds = [t for t in sentence.dependents(verb.index, "advcl") if t.xpos == "VBG" and _FOR_WHAT & set(sentence.marked(t.index, "mark"))]
    if len(objects) != 2 or len(which) != 1 or len(deeds) != 1 or sentence.dependents(deeds[0].index, "obj"):
        return {}
    return {which[0].index: replace(which[0], head=deeds[0].index, deprel="obj")}


def _how_it_was_done(sentence: Sentence, verb: Token) -> dict[int, Token]:
    """The kidnapping of "accused the Front of breaking the truce, including by kidnapping a mayor" under the breaking."""
    if "including" not in sentence.vocabulary:
        return {}
    clauses = [t for t in sentence.dependents(verb.index, "advcl") if t.xpos == "VBG" and t.index > verb.index]
    ways = [t for t in clauses if "including" in sentence.marked(t.index, "mark", "case")]
    deeds = [t for t in clauses if t not in ways and _FOR_WHAT & set(sentence.marked(t.index, "mark"))]
    return {t.index: replace(t, head=deeds[0].index) for t in ways if deeds and deeds[0].index < t.index}


def _leaves_out_be(sentence: Sentence, verb: Token) -> bool:
    """Whether a past form of such a verb has no object and says of what: a passive."""
    if verb.lemma not in accusing() or verb.xpos not in ("VBD", "VBN") or sentence.dependents(verb.index, *_OBJECTS):
        return False
    if _relative(sentence, verb) is not None or _is_contact_clause(sentence, verb):
        return False
    below = (t for child in sentence.dependents(verb.index) for t in sentence.dependents(child.index, "mark", "case"))
    return any(t.form.lower() in _FOR_WHAT for t in below)


def _is_contact_clause(sentence: Sentence, verb: Token) -> bool:
    """The clause of "men they accused of spying": its subject accuses, and no pronoun stands for its noun."""
    subjects = sentence.dependents(verb.index, "nsubj") if verb.deprel == "acl:relcl" else []
    return any(t.form.lower() not in RELATIVE_PRONOUNS and verb.head < t.index < verb.index for t in subjects)


def _relative(sentence: Sentence, verb: Token) -> Token | None:
    """The "which" of "Spain, which the minister accused of having sent spies", that parsers hang on the sending."""
    subjects = sentence.dependents(verb.index, "nsubj")
    if verb.deprel != "acl:relcl" or not subjects:
        return None
    before = sentence.tokens[max(0, min(sentence.subtree(subjects[0].index)) - 1)]
    below = before.head == verb.index or before.head > verb.index and sentence.tokens[before.head].head == verb.index
    return before if below and before.form.lower() in RELATIVE_PRONOUNS else None
