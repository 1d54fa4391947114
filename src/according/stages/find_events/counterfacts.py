"""What the words beside an event settle: "massacres that never happened", "sentenced to hang", "the curfew was not lifted", "did not lead
to arrests"."""

from __future__ import annotations

from according.records.mention import NEVER_WAS
from according.records.parse import Sentence
from according.stages.find_events.in_force import IN_FORCE
from according.stages.find_events.negation import is_not
from according.stages.find_events.syntax import is_noun, lemma_of, marks, phrasal
from according.stages.find_events.verdict import Reality

UNDER_WAY = "under way"
"""The rule of what somebody is in the process of doing."""
SENTENCED = "sentenced to it"
_HAPPENING = frozenset({"exist", "happen", "materialise", "materialize", "occur", "take place", "come about", "come to pass"})
_WENT = frozenset({"mid", "middle", "midst", "process", "throes"})
_SENTENCING = frozenset({"condemn", "sentence"})
_CURBS = frozenset({
    "ban", "blockade", "boycott", "curfew", "embargo", "emergency", "lockdown", "moratorium", "restriction", "sanction", "siege", "state",
    "suspension",
})  # fmt: skip
_LIFTING = frozenset({"abolish", "ease", "end", "lift", "loosen", "relax", "remove", "rescind", "revoke"})
_ONLY_DENYING = frozenset({"never", "not", "n't", "n’t", "all", "actually", "even", "really"})
_INVERTED = frozenset({"had", "not"})


def of_counterfact(sentence: Sentence, index: int) -> Reality | None:
    """The status that a clause of the event itself settles, else None."""
    token = sentence.tokens[index]
    if token.upos in ("NOUN", "PROPN") or token.xpos == "VBG":
        nouns = (index, *(t.index for t in sentence.dependents(index, "nmod")))  # "an attack on the mill | that never took place"
        if any(_never_was(sentence, t.index) for k in nouns for t in sentence.dependents(k, "acl:relcl", "acl")):
            return Reality(status="negated", rule=NEVER_WAS)
        if _is_unlifted(sentence, index):
            return Reality(status="actual", rule=IN_FORCE)
    if token.head < 0:
        return None
    head = sentence.tokens[token.head]
    if (led := _LEADING.get(lemma_of(head))) is not None and _did_not_lead(sentence, index, by=led):
        return Reality(status="negated", rule="nothing led to it")
    if token.relation == "xcomp" and lemma_of(head) in _SENTENCING and "to" in marks(sentence, index):
        return Reality(status="planned", rule=SENTENCED)
    if token.xpos == "VBG" and token.relation == "acl" and lemma_of(head) in _WENT and is_noun(head):
        return None if sentence.dependents(head.index, "amod") else Reality(status="actual", rule=UNDER_WAY)
    return Reality(status="actual", rule="counter to fact") if _had_it_not(sentence, index) else None


_LEADING = {"culminate": "in", "end": "in", "lead": "to", "result": "in"}


def _did_not_lead(sentence: Sentence, noun: int, *, by: str) -> bool:
    """ "The inquiry did not lead to arrests", "did not result in criminal charges"; not "did not lead to the riots", which were."""
    token = sentence.tokens[noun]
    if not is_noun(token) or token.relation != "obl" or by not in marks(sentence, noun) or not is_not(sentence, token.head):
        return False
    return bool(sentence.dependents(noun, "nmod", "acl")) or not any(t.form.lower() == "the" for t in sentence.dependents(noun, "det"))


def _never_was(sentence: Sentence, verb: int) -> bool:
    """ "That never took place", "which did not happen"; not "that has not happened before", "which had never happened in peace"."""
    if phrasal(sentence, verb) not in _HAPPENING and not (lemma_of(sentence.tokens[verb]) == "take" and _takes_place(sentence, verb)):
        return False
    beside = (t for t in sentence.dependents(verb, "advmod", "obl", "advcl", "obl:unmarked") if lemma_of(t) != "place")
    return is_not(sentence, verb) and all(t.form.lower() in _ONLY_DENYING for t in beside)


def _takes_place(sentence: Sentence, verb: int) -> bool:
    return any(t.form.lower() == "place" for t in sentence.dependents(verb, "obj", "xcomp", "obl"))


def _is_unlifted(sentence: Sentence, noun: int) -> bool:
    """ "The curfew has not been lifted", "did not lift its blockade"; not "did not impose a curfew"."""
    token = sentence.tokens[noun]
    if lemma_of(token) not in _CURBS or token.deprel not in ("obj", "nsubj:pass"):
        return False
    verb = token.head
    return lemma_of(sentence.tokens[verb]) in _LIFTING and is_not(sentence, verb)


def _had_it_not(sentence: Sentence, index: int) -> bool:
    """ "Would have come sooner, had not the bridge been blown up": it was."""
    token = sentence.tokens[index]
    if token.xpos != "VBN" or token.relation not in ("conj", "advcl", "parataxis", "ccomp") or not sentence.vocabulary >= _INVERTED:
        return False
    before = [t for t in sentence.dependents(index, "aux", "advmod", "nsubj", "nsubj:pass") if t.index < index]
    if len(before) < 3 or [t.form.lower() for t in before[:2]] != ["had", "not"]:
        return False
    return any(lemma_of(t) in ("would", "could", "might") for t in sentence.dependents(token.head, "aux"))
