"""Mends faults of trees: who is blamed, hung on what they are blamed for, "to blame", read as an act of blaming, and who answers.

"Blamed the attack on the rebels", "put the blame for it on the rebels" is no attack on the rebels, nor is there one to them in
"attributed the attack to them"; "blamed the rebels for an attack on the town" stays as it is. Of "the rebels were to blame for it" blame
is what they bear, as "responsible" is.
"The mayor accused the army of it, a charge the army rejected": the army rejects the charge, and is no voice that tells of the mayor's act.
"Blamed the party for the murder of a judge, which denied it": who is blamed denies it, and not the judge.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from according.ontology.blaming import blaming
from according.ontology.content_words import CHARGES, DENYING
from according.records.parse import Sentence, Token
from according.stages.parse.accused import accusing

_BLAME = frozenset({"blame", "responsibility", "guilt", "culpability"})
_PUTTING = frozenset({"put", "lay", "place", "pin", "heap", "cast", "shift", "fix", "throw"})
_ON = frozenset({"on", "upon"})
_WHO = frozenset({"who", "which"})


def with_blamed(sentence: Sentence) -> Sentence:
    """The sentence with such nouns under the verb; the same object where there are none."""
    words = sentence.vocabulary
    if all(words.isdisjoint(told) for told in (CHARGES, _BLAME, blaming(), accusing())):
        return sentence
    nouns = sentence.related("nmod")
    moved = {t.index: replace(t, head=above, deprel="obl") for t in nouns if (above := _blaming_verb(sentence, t)) is not None}
    if not words.isdisjoint(_BLAME):
        for verb in (sentence.tokens[t.head] for t in sentence.related("obj") if t.lemma in _BLAME):
            moved |= _put_on(sentence, verb) if verb.lemma in _PUTTING else {}
    for token in sentence.tokens:
        if _is_borne(sentence, token):
            moved[token.index] = replace(token, upos="ADJ", xpos="JJ", feats="_")
            moved |= {t.index: replace(t, deprel="cop") for t in sentence.dependents(token.index, "aux") if t.lemma == "be"}
        if token.relation in ("parataxis", "conj") and token.head >= 0 and (charge := _charge(sentence, token)) is not None:
            moved |= _answered(sentence, charge=charge, answer=token)
    if not words.isdisjoint(DENYING) and not words.isdisjoint(_WHO):
        clauses = [t for t in sentence.related("acl", "advcl") if t.lemma in DENYING and t.deprel.endswith(":relcl")]
        moved |= {t.index: replace(t, head=at, deprel="acl:relcl") for t in clauses if (at := _who_answers(sentence, t)) is not None}
    return sentence.with_tokens(moved)


def _who_answers(sentence: Sentence, answer: Token) -> int | None:
    """The party of "blamed the party for the murder of a judge, which | denied it"; None where the clause hangs on who is blamed."""
    who = [t for t in sentence.dependents(answer.index, "nsubj") if t.deprel == "nsubj" and t.form.lower() in _WHO]
    if not who or sentence.tokens[who[0].index - 1].form != "," or sentence.dependents(answer.index, "ccomp"):
        return None
    charging = next((k for k in sentence.ancestors(answer.index) if sentence.tokens[k].lemma in {*blaming(), *accusing()}), None)
    if charging is None or charging > answer.index:
        return None
    charged = [t.index for t in sentence.dependents(charging, "obj", "nsubj:pass") if t.mention != "event" and t.index < who[0].index]
    return charged[0] if len(charged) == 1 and charged[0] != answer.head else None


def _charge(sentence: Sentence, answer: Token) -> Token | None:
    """The charge of ", a charge the army denied", ", a charge denied by the army", whose verb hangs on the clause before; else None."""
    own = [t for t in sentence.dependents(answer.index, "nsubj", "obj", "nsubj:pass") if t.lemma not in CHARGES]
    start = min((k for t in own for k in sentence.subtree(t.index) if k < answer.index), default=answer.index)
    charge = sentence.tokens[start - 1] if start else answer
    det = sentence.dependents(charge.index, "det") if charge.lemma in CHARGES and charge.upos == "NOUN" else []
    behind_comma = bool(det) and det[0].index > answer.head and sentence.tokens[det[0].index - 1].form == ","
    return charge if behind_comma and (own or answer.xpos == "VBN" or charge.head == answer.index) else None


def _answered(sentence: Sentence, *, charge: Token, answer: Token) -> dict[int, Token]:
    """The charge under the verb of the charging, and its answer under it."""
    told = any(t is not charge for t in sentence.dependents(answer.index, "nsubj"))
    agents = [t for t in sentence.dependents(answer.index, "obl") if not told and "by" in sentence.marked(t.index, "case")]
    return {
        charge.index: replace(charge, head=answer.head, deprel="parataxis"),
        answer.index: replace(answer, head=charge.index, deprel="acl:relcl" if told else "acl"),
        **{t.index: replace(t, deprel="obl:agent") for t in agents},
    }


def _is_borne(sentence: Sentence, token: Token) -> bool:
    """Whether a word is the blame of "are to blame for it"."""
    if token.form.lower() != "blame" or sentence.dependents(token.index, "obj", "nsubj:pass", "det"):
        return False
    beside = [t.lemma for t in sentence.dependents(token.index, "aux", "cop", "mark", "case")]
    return beside[-2:] == ["be", "to"]


def _blaming_verb(sentence: Sentence, token: Token) -> int | None:
    """The verb of blame that a noun behind its preposition belongs to, None where the parser is right."""
    if token.relation != "nmod" or token.head < 0:
        return None
    deed = sentence.tokens[token.head]
    if deed.upos == "VERB" and blaming().get(deed.lemma) in sentence.marked(token.index, "case"):
        return deed.index
    wanted = blaming().get(sentence.tokens[deed.head].lemma) if deed.deprel in ("obj", "nsubj:pass") else None
    if wanted is None or not any(t.form.lower() == wanted for t in sentence.dependents(token.index, "case")):
        return None
    blamed_for = any(t.form.lower() == "for" for o in sentence.dependents(deed.head, "obl") for t in sentence.dependents(o.index, "case"))
    return None if blamed_for else deed.head


def _put_on(sentence: Sentence, verb: Token) -> dict[int, Token]:
    """Raid and army of "put the blame for the raid on the army" under the verb; not the town of "for the raid on the town on the army"."""
    behind = [t for t in sentence.tokens[verb.index :] if t.relation in {"nmod", "obl"} and _is_behind(sentence, t, _ON)]
    near = [t for t in behind if t.head == verb.index or verb.index in tuple(sentence.ancestors(t.index))]
    deeds = [t for t in sentence.tokens[verb.index :] if t.relation in {"nmod", "obl"} and _is_behind(sentence, t, {"for"})]
    deeds = [t for t in deeds if t.head == verb.index or sentence.tokens[t.head].lemma in _BLAME]
    after = [t for t in near if deeds and t.index > deeds[0].index]
    if not after or any(t.index < deeds[0].index for t in near):
        return {}  # "laid the blame on the police for the raid"
    *others, last = after
    town = {t.index: replace(t, head=deeds[0].index, deprel="nmod") for t in others}
    return town | {t.index: replace(t, head=verb.index, deprel="obl") for t in (deeds[0], last)}


def _is_behind(sentence: Sentence, token: Token, cases: Set[str]) -> bool:
    return not cases.isdisjoint(sentence.marked(token.index, "case"))
