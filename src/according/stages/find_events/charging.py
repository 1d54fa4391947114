"""Police who charge: "three miners were hurt when police charged" lays nothing to anybody's charge. And who answers a charge."""

from __future__ import annotations

from dataclasses import replace

from according.records.mention import EventMention
from according.records.parse import Sentence, Token
from according.records.worded import needs
from according.stages.find_events.contents import rejecting
from according.stages.find_events.syntax import lemma_of

_MOUNTED = frozenset({"police", "policeman", "policemen", "gendarme", "gendarmes", "cavalry", "trooper", "carabineer", "carabiniere"})
_WHAT_FOR = frozenset({"obj", "iobj", "ccomp", "xcomp", "obl", "aux:pass", "nsubj:pass"})
_AT_WHOM = frozenset({"at", "into", "towards", "toward", "against", "through"})
_ALONE = frozenset({"root", "advcl", "ccomp", "parataxis"})
_LIKELY = 0.9
_PLEADING = frozenset({"guilty", "innocent", "plead"})


def as_charges(sentence: Sentence) -> Sentence:
    """The sentence with the charges of police at nobody in particular read as their violence, whose words else bring a charge."""
    if "charge" not in sentence.vocabulary:
        return sentence
    return sentence.with_tokens({t.index: _at_them(t) for t in sentence.tokens if t.reading is not None and _is_charge(sentence, t)})


def _is_charge(sentence: Sentence, token: Token) -> bool:
    """Not "police charged him", "arrested and charged four", "were charged", "charged that", "charged with"."""
    if token.upos != "VERB" or lemma_of(token) != "charge" or token.relation not in _ALONE or token.xpos == "VBN":
        return False
    subjects = sentence.dependents(token.index, "nsubj")
    if len(subjects) != 1 or subjects[0].deprel != "nsubj" or lemma_of(subjects[0]) not in _MOUNTED:
        return False
    beside = (t for t in sentence.dependents(token.index) if t.deprel in _WHAT_FOR)
    return all(t.deprel == "obl" and (t.mention == "time" or _AT_WHOM & set(sentence.marked(t.index, "case"))) for t in beside)


def _at_them(token: Token) -> Token:
    if token.reading is None:
        return token
    types = {name: 0.0 if name == "ACCUSE" else likely for name, likely in token.reading.types.items()}
    types["ASSAULT"] = max(_LIKELY, types["ASSAULT"])
    return replace(token, reading=replace(token.reading, types=types, mode="crowd-control"))


@needs(any_of=_PLEADING, kinds={"ACCUSE"})
def who_pleads(sentence: Sentence, mention: EventMention) -> set[int]:
    """The colonel of "the colonel pleaded not guilty to charges of murder", which others bring."""
    token = sentence.tokens[mention.at.token]
    if mention.type != "ACCUSE" or token.relation != "obl" or sentence.tokens[token.head].lemma not in _PLEADING:
        return set()
    return {t.index for k in (token.head, *sentence.ancestors(token.head)) for t in sentence.dependents(k, "nsubj")}


def who_denies_it(sentence: Sentence, charge: int) -> set[int]:
    """The minister of "an accusation long denied by the minister": he makes none."""
    denied = (t.index for t in sentence.dependents(charge, "acl") if t.lemma in rejecting())
    return {t.index for at in denied for t in sentence.dependents(at, "obl:agent")}
