"""To whom what a noun tells is done by its verb: "had orders", "was threatened with dismissals", "refused a request", "is behind bars"."""

from __future__ import annotations

from collections.abc import Mapping

from according.records.parse import Sentence
from according.stages.find_events.control import COMPLYING
from according.stages.find_events.slots import verb_slots
from according.stages.find_events.syntax import is_noun, is_verb, own_subject, phrasal, prepositions

_MENACING = frozenset({"threaten", "menace"})
_ORDERS = frozenset({"order", "instruction", "ultimatum", "summons", "directive"})
"""What somebody has whom others have given it."""
_OBEYING = frozenset({
    "carry out", "obey", "execute", "follow", "heed", "implement", "ignore", "defy", "disregard", "disobey", "flout", "resist", "shrug off",
})  # fmt: skip
_OBTAINING = frozenset({"obtain", "extract", "secure", "win", "wring", "elicit", "receive", "get", "gain"})
_WORDS_GIVEN = frozenset({"promise", "pledge", "assurance", "guarantee", "undertaking", "commitment"})
"""What somebody gives who promises: it is given to whoever obtains it."""
_ASKED = frozenset({"request", "call", "appeal", "plea", "demand", "offer", "proposal", "overture"})
_CONDITIONS = frozenset({"condition", "precondition", "prerequisite", "price"})
_AT = frozenset({"against", "on"})
_ANSWERING = frozenset({
    "refuse", "reject", "turn down", "rebuff", "spurn", "accept", "ignore", "decline", "obey", "heed", "grant", "disregard", "defy",
})  # fmt: skip


def put_to(sentence: Sentence, index: int) -> list[int]:
    """Those words; [] where the verb says nothing of it.

    What is asked must be new ("a request"): of "the request" the report has told before to whom it was put.
    """
    token, head = sentence.tokens[index], sentence.tokens[index].head
    if token.lemma == "bar" and "behind" in prepositions(sentence, index):
        return [t.index for t in sentence.dependents(index, "nsubj")]
    if head < 0:
        return []
    verb = phrasal(sentence, head)
    if verb in _MENACING and "with" in prepositions(sentence, index):
        return verb_slots(sentence, head).get("obj", [])
    complied = token.relation == "obl" and COMPLYING.get(sentence.tokens[head].lemma) in prepositions(sentence, index)
    answered = token.deprel == "obj" and _is_put_to_subject(sentence, index, verb) or complied and _is_new(sentence, index)
    return verb_slots(sentence, head).get("subj", []) if answered and (not complied or token.lemma in _ORDERS | _ASKED) else []


def _is_put_to_subject(sentence: Sentence, index: int, verb: str) -> bool:
    """Whether who does something with what is asked or promised is whom it is put to: "had orders", "defied an order to leave"."""
    word = sentence.tokens[index].lemma
    ordered = word in _ORDERS and (verb == "have" or verb in _OBEYING and _is_new(sentence, index))
    asked = verb in _ANSWERING and word in _ASKED and not sentence.is_known(index) and not sentence.dependents(index, "nmod:poss")
    return ordered or verb in _OBTAINING and word in _WORDS_GIVEN or asked


def _is_new(sentence: Sentence, index: int) -> bool:
    """Whether a noun says itself what it asks: "the order to leave", not "the curfew order"."""
    return bool(sentence.dependents(index, "acl", "nmod")) or not sentence.is_known(index)


def sufferer(sentence: Sentence, index: int) -> int | None:
    """What is "under attack": the subject of the noun itself, or of the verb that it hangs on."""
    own = own_subject(sentence, index)
    head = sentence.tokens[index].head
    if own is not None or head < 0:
        return own
    if sentence.tokens[index].relation in ("obl", "xcomp", "advcl") and is_verb(sentence.tokens[head]):
        passive = sentence.dependents(head, "nsubj:pass", "obj")
        return passive[0].index if passive else own_subject(sentence, head)
    return head if sentence.tokens[index].relation in ("nmod", "acl") and is_noun(sentence.tokens[head]) else None


def carried_at(sentence: Sentence, index: int, light_verbs: Mapping[str, str]) -> list[int]:
    """The convoy of "an attack carried out by rebels against a convoy", the village of "a raid launched on the village"."""
    clauses = [t for t in sentence.dependents(index, "acl") if t.deprel == "acl" and t.xpos == "VBN"]
    carried = (t.index for t in clauses if light_verbs.get(phrasal(sentence, t.index)) == "subj")
    beside = (t for clause in carried for t in sentence.dependents(clause, "obl") if t.mention != "time")
    return [t.index for t in beside if _AT & set(prepositions(sentence, t.index))]


def is_made_condition(sentence: Sentence, verb: int) -> bool:
    """Whether somebody makes what a verb has for its object a condition: whoever would do it is another."""
    beside = sentence.dependents(verb, "xcomp") + [t for t in sentence.dependents(verb, "obl") if "as" in prepositions(sentence, t.index)]
    return any(t.lemma in _CONDITIONS for t in beside)
