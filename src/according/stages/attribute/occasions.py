"""What a reporting clause only takes for known: the bombing of "complained that after the bombing nobody came"."""

from __future__ import annotations

from according.records.parse import Sentence, Token

_SETTINGS = frozenset({"after", "before", "since", "following", "until", "despite"})
_TAKING_BACK = frozenset({"withdraw", "retract", "correct", "recant", "take", "disavow", "repeat"})
_SPELLS = frozenset({"day", "hour", "month", "night", "round", "series", "spate", "spell", "wave", "week", "year"})
_WHO = frozenset({"who", "which", "that"})
_TIMES = frozenset({"time", "moment", "day", "night", "morning", "evening", "start", "height", "end"})


def is_setting(sentence: Sentence, index: int) -> bool:
    """ "Complained that after the bombing nobody came": of the bombing he tells nothing, he takes it for known."""
    token = sentence.tokens[index]
    return sentence.is_known(index) and token.relation in ("obl", "nmod") and bool(_SETTINGS & set(sentence.marked(index, "case")))


def is_occasion(sentence: Sentence, index: int) -> bool:
    """ "Denied that soldiers had fled during the raid", "was asleep at the time of the raid": that there was a raid he does not deny."""
    token = sentence.tokens[index]
    if token.upos != "NOUN" or token.relation not in ("obl", "nmod") or not sentence.is_known(index):
        return False
    cases = sentence.marked(index, "case")
    return "during" in cases or "of" in cases and token.head >= 0 and sentence.tokens[token.head].lemma.casefold() in _TIMES


def clause_of_who_speaks(sentence: Sentence, event: int, *, verb: int) -> int:
    """The relative clause in which an event is told, or which it is; -1 where it stands in none.

    Of "the army, which says Chad shelters rebels, rejected the charge" the sheltering only says who speaks; of "who are accused of looting
    shops" the looting is what they may deny, and who "said that nine were held, withdrew it" takes his own back. verb: it denies.
    """
    own = sentence.tokens[verb].lemma in _TAKING_BACK
    for at in (event, *sentence.ancestors(event)):
        if sentence.tokens[at].deprel == "acl:relcl":
            acting = any(t.deprel == "nsubj" and t.form.lower() in _WHO for t in sentence.dependents(at, "nsubj"))
            return at if at == event or acting and not own and sentence.tokens[at].upos == "VERB" else -1
    return -1


def is_of_whose(sentence: Sentence, event: int) -> bool:
    """Whether an event is told of somebody's own by "whose": "India, whose leader was murdered in 1991, has ruled out a role"."""
    if "whose" not in sentence.vocabulary or sentence.tokens[event].deprel != "acl:relcl":
        return False
    return any(sentence.tokens[k].form.lower() == "whose" for k in sentence.subtree(event) if k < event)


def spell_of(sentence: Sentence, at: int) -> Token:
    """The week of "a week of clashes", by which it says when something else was; else the word itself."""
    token = sentence.tokens[at]
    return sentence.tokens[token.head] if token.relation == "nmod" and sentence.tokens[token.head].lemma in _SPELLS else token
