"""What denials speak of that stands behind them, or is told again by the same verb: "rejected the charges after rights groups said soldiers
had killed 30", "rejected what it called “baseless accusations”", "denied limiting aid"."""

from __future__ import annotations

from collections.abc import Iterable

from according.records.parse import Sentence, Token
from according.stages.attribute.told import Told

_REACH = 4
"""Sentences back to what somebody denies in the same words."""
_UPON = frozenset({"after", "as", "when"})
_CALLING = frozenset({"brand", "call", "describe", "label", "term"})


def charged_then(told: Told, sentence: Sentence, denial: int) -> list[int]:
    """What somebody says of others in the clause of time behind a denial of "the accusations"; [] where there is none."""
    for clause in sentence.dependents(denial, "advcl"):
        said = told.speech[sentence.index].get(clause.index)
        if clause.index > denial and said is not None and said.stance == "asserts" and _UPON & set(sentence.marked(clause.index, "mark")):
            return [n for n in told.under(sentence, clause.index) if not told.mentions[n].speech]
    return []


def called_a_claim(told: Told, sentence: Sentence, what: int) -> int | None:
    """The accusations of "what it called baseless accusations"; None where it is called otherwise."""
    calls = [t for t in sentence.dependents(what, "acl") if t.lemma in _CALLING]
    names = (t for call in calls for t in sentence.dependents(call.index, "xcomp", "obj", "obl"))
    return next((t.index for t in names if t.lemma.lower() in told.lexicon.echoes["claim"]), None)


def told_so(told: Told, sentence: Sentence, below: Iterable[Token]) -> list[int]:
    """The limiting of "is limiting aid, the charity said. The army has denied limiting it", where the second is no event of its own."""
    for clause in below:
        if told.at_or_under(sentence, clause.index, speech=True) or clause.upos != "VERB":
            continue
        for n in reversed(told.near(sentence.index, _REACH)):
            at = told.mentions[n].at
            same = at.sentence < sentence.index and told.parsed.sentences[at.sentence][at.token].lemma == clause.lemma
            if same and not told.mentions[n].speech:
                return [n]
    return []
