"""What is told besides what was told: "has also accused it of training them", "the fighting broke out after rebels shot a mayor"."""

from __future__ import annotations

from according.records.account import Account
from according.records.parse import Parsed, Sentence
from according.stages.assemble.naming import stem

_BREAKING_OUT = frozenset({"begin", "break", "erupt", "flare", "follow", "start"})
_FIGHTS = frozenset({"battle", "clash", "conflict", "fighting", "gunfight", "skirmish", "violence"})


def is_told_besides(old: Account, new: Account, parsed: Parsed) -> bool:
    """Whether a deed is told as a further one, or as what set the other off."""
    sentence = parsed.sentences[new.mention.at.sentence]
    return sentence.index != old.mention.at.sentence and (_is_also_charged(sentence, old, new) or _set_it_off(sentence, new))


def _is_also_charged(sentence: Sentence, old: Account, new: Account) -> bool:
    """The training of "accused it of sending weapons. It has also accused it of training fighters"."""
    if "also" not in sentence.vocabulary or old.mention.content_of is None or new.mention.content_of is None or new.nominal:
        return False
    charge = next((k for k in sentence.ancestors(new.mention.at.token) if sentence.tokens[k].lemma == "accuse"), -1)
    also = charge >= 0 and any(t.form.lower() == "also" for t in sentence.dependents(charge, "advmod"))
    return also and stem(old.lemma) != stem(new.lemma)


def _set_it_off(sentence: Sentence, new: Account) -> bool:
    clause = sentence.tokens[new.mention.at.token]
    if clause.relation != "advcl" or new.nominal or "after" not in sentence.marked(clause.index, "mark"):
        return False
    above = sentence.tokens[clause.head]
    return above.lemma in _BREAKING_OUT and any(t.lemma in _FIGHTS for t in sentence.dependents(above.index, "nsubj"))
