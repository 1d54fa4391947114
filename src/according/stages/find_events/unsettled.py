"""What nobody has settled: "it could not be proved that", "if the rebels fail to withdraw"."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.find_events.negation import is_inverted
from according.stages.find_events.syntax import lemma_of, marks

_FINDING_OUT = frozenset({
    "ascertain", "confirm", "corroborate", "demonstrate", "determine", "establish", "prove", "substantiate", "verify",
})  # fmt: skip
_CONTENT = frozenset({"ccomp", "csubj"})
_FAILING = frozenset({"decline", "fail", "neglect", "refuse"})
_IF = frozenset({"if", "should"})


def of_unproved(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "It was never proved that soldiers had killed him": nobody says that they had, nor that they had not."""
    if lemma_of(sentence[head]) not in _FINDING_OUT or sentence[at].relation not in _CONTENT or not sentence.dependents(head, "aux:pass"):
        return None
    denied = any(t.form.lower() in ("not", "n't", "n’t", "never") for t in sentence.dependents(head, "advmod"))
    return ("possible", f"not settled: {lemma_of(sentence[head])}") if denied else None


def of_failing(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "If the rebels fail to withdraw": whether they will is open."""
    if sentence[at].relation != "xcomp" or lemma_of(sentence[head]) not in _FAILING or sentence[head].relation != "advcl":
        return None
    open_yet = not _IF.isdisjoint(marks(sentence, head)) or is_inverted(sentence, head)
    return ("possible", f"condition: {lemma_of(sentence[head])}") if open_yet else None
