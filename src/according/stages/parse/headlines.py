"""Mends one fault of trees: what befell somebody in a headline, which leaves out the "was", read as what he did.

"Minister criticised over floods", "Nominee praised for her judgment": others criticised and praised them. Such verbs have an object
wherever somebody does it.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token
from according.records.reading import Reading

_STOPS = frozenset(".?!")
_PAST = frozenset({"VBD", "VBN"})
_WHAT_FOR = frozenset({"for", "over", "as", "after", "by"})
_DONE_TO_SOMEBODY = frozenset({
    "accuse", "acquit", "arrest", "attack", "ban", "bar", "blame", "blast", "censure", "charge", "commend", "condemn", "criticise",
    "criticize", "denounce", "deport", "detain", "dismiss", "expel", "fault", "fine", "free", "grill", "hail", "honor", "honour",
    "indict", "jail", "kidnap", "lambast", "laud", "lynch", "mourn", "praise", "rebuke", "release", "reprimand", "sack",
    "sanction", "scold", "sentence", "slam", "sue", "summon", "suspend", "thank", "torture",
})  # fmt: skip
_OBJECTS = ("obj", "iobj", "ccomp", "xcomp", "aux", "aux:pass")


def with_headline_passives(sentence: Sentence) -> Sentence:
    """The sentence with such a verb in the passive; the same object where there is none."""
    verb = sentence[sentence.root] if len(sentence) and sentence.root >= 0 else None
    if verb is None or verb.lemma not in _DONE_TO_SOMEBODY or verb.xpos not in _PAST or sentence.tokens[-1].form in _STOPS:
        return sentence
    subjects = sentence.dependents(verb.index, "nsubj")
    if len(subjects) != 1 or subjects[0].deprel != "nsubj" or sentence.dependents(verb.index, *_OBJECTS):
        return sentence
    behind = sentence.dependents(verb.index, "obl", "advcl")
    if not any(_WHAT_FOR.intersection(sentence.marked(t.index, "case", "mark")) for t in behind):
        return sentence
    subject: Token = subjects[0]
    return sentence.with_tokens({
        subject.index: replace(subject, deprel="nsubj:pass"),
        verb.index: replace(verb, xpos="VBN", reading=_of_whom(verb.reading, subject.index)),
    })  # fmt: skip


def _of_whom(reading: Reading | None, subject: int) -> Reading | None:
    """The reading with the subject as whom it befell."""
    if reading is None:
        return None
    roles = (replace(r, name="recipient") if (r.word, r.name) == (subject, "actor") else r for r in reading.roles)
    return replace(reading, roles=tuple(sorted(roles, key=lambda r: (r.word, r.name))))
