"""Who speaks in a headline: "Police: two killed in raid", "12 killed in raid - army"."""

from __future__ import annotations

from according.ontology.closed_classes import DASH_OR_COLON
from according.records.parse import Parsed, Sentence, Token
from according.stages.attribute.closing import Closing

_HEADING = 9  # words in which the speaker before a colon has room
_PLACE = 5  # words in which the name of a place before a colon has room
_NAMED = frozenset({"PROPN", "ADJ", "PUNCT"})
_TOLLS = frozenset({"dead", "hurt", "injured", "missing", "wounded"})
_TRAILING = 5  # words in which the speaker behind a dash or colon has room
_SIGNING = frozenset({"-", "--", "–", "—", "―"})
_OFFICES = frozenset({
    "ambassador", "chairman", "chairwoman", "chief", "commander", "commissioner", "coordinator", "director", "general", "governor", "head",
    "leader", "mayor", "minister", "ombudsman", "premier", "president", "prosecutor", "representative", "secretary", "senator",
    "spokesman", "spokesperson", "spokeswoman",
})  # fmt: skip
"""Offices in whose name people write to all."""
_WRITERS = frozenset({
    "analyst", "by", "columnist", "correspondent", "edit", "editing", "editor", "journalist", "report", "reporter", "reporting",
})  # fmt: skip
_SIGNED = 12  # words of a line that says whose a quotation above it is
_CLOSING = frozenset({"”", "\"", "''", "’’"})
_SPEAKER = frozenset({"NOUN", "PROPN", "ADJ"})


def heading_speech(sentence: Sentence) -> Closing | None:
    """Speaker and colon of "Police: two killed in raid"; what stands before the colon must be somebody."""
    colon = next((t.index for t in sentence.tokens[1:_HEADING] if t.form == ":"), -1)
    before, after = sentence.tokens[: max(colon, 0)], sentence.tokens[colon + 1 :]
    if colon < 0 or before[0].lemma.lower() == "to":
        return None  # "To donors: suspend assistance": whom it is put to
    # "The suspects: a group that bombed a bus" is no speech.
    told = any(t.upos == "VERB" and t.relation != "acl" or t.lemma in _TOLLS for t in after)
    if any(t.upos in ("VERB", "AUX", "ADV") for t in before) or not told:
        return None
    # A bare title ("Minister: ...") is the report's short name for one whom it names below.
    heads = [t for t in before if not 0 <= t.head < colon and (_is_somebody(t) or _is_titled(sentence, t))]
    return Closing(head=heads[0].index, at=colon, cue=":") if len(heads) == 1 else None


def _is_somebody(token: Token) -> bool:
    """Of words for people only several: "Residents: soldiers shot at crowd"."""
    return token.mention == "organization" or token.name.endswith("PER") or token.mention == "person" and token.xpos in ("NNS", "NNPS")


def _is_titled(sentence: Sentence, token: Token) -> bool:
    """One who says by his title who he is: "Governor of Bafata", "Interior Minister", "Russian official"."""
    if sentence.kind == "headline":
        return False  # whom the report below names
    return token.mention == "person" and bool(sentence.dependents(token.index, "compound", "amod", "nmod"))


def is_digest(parsed: Parsed) -> bool:
    """Whether the paragraphs of a report open with places ("Arua: students …", "Gitega: …"): then nobody speaks before the colon."""
    return sum(_opens_with_place(s) for s in parsed.sentences if len(s) > _HEADING) > 1


def _opens_with_place(sentence: Sentence) -> bool:
    """Whether a name of a place and a colon open a sentence: "Arua: ", "North Kivu: ", "Haut-Uele: "."""
    colon = next((t.index for t in sentence.tokens[1:_PLACE] if t.form == ":"), 0)
    before = sentence.tokens[:colon]
    return any(t.name.endswith("LOC") or t.mention == "place" for t in before) and all(t.upos in _NAMED for t in before)


def trailing_speech(sentence: Sentence) -> Closing | None:
    """Speaker and mark of "12 killed in raid - army", "Blast kills seven: police"; what stands behind the mark must be somebody."""
    if sentence.tokens[-1].form in (".", "”", '"'):
        return None
    mark = next((t.index for t in reversed(sentence.tokens[-_TRAILING:]) if t.form in DASH_OR_COLON), 0)
    before, after = sentence.tokens[:mark], sentence.tokens[mark + 1 :]
    if not after or not any(t.upos == "VERB" for t in before) or any(t.upos not in _SPEAKER for t in after):
        return None
    acronym = len(after) == 1 and after[0].form.isupper() and after[0].upos == "PROPN" and any(t.form.islower() for t in before)
    heads = [t for t in after if t.head <= mark and (acronym or t.mention in ("person", "organization") or t.name.endswith("PER"))]
    return Closing(head=heads[0].index, at=mark, cue=sentence.tokens[mark].form) if len(heads) == 1 else None


def holds_office(line: Sentence) -> bool:
    """Whether a line names somebody's office, and he is none who reports: "Ivo Ban, mayor of Lume"."""
    offices = [t for t in line.tokens if t.lemma.lower() in _OFFICES]
    return bool(offices) and not any(t.lemma.lower() in _WRITERS for t in line.tokens)


def signed_by(sentence: Sentence, *, start: int) -> Closing | None:
    """Speaker and dash of the line under a quotation: "“They shot my son.” — Amina Karo, mother of a victim".

    start: where the quotation ends.
    """
    line = [t for t in sentence.tokens if t.start >= start and t.form not in _CLOSING]
    if not 1 < len(line) <= _SIGNED or line[0].form not in _SIGNING or any(t.upos in ("VERB", "AUX") for t in line):
        return None
    names = [t for t in line[1:] if t.name.endswith("PER") or t.mention == "person" and t.upos == "PROPN"]
    head = next((t for t in names if t.head not in {o.index for o in names}), None)
    return None if head is None else Closing(head=head.index, at=line[0].index, cue=line[0].form)
