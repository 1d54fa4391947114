"""Whose word a paper is that a clause about it tells of: "dropped leaflets urging the garrison to surrender"."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.find_events.syntax import is_passive, lemma_of, own_subject

_PAPERS = frozenset({
    "statement", "communique", "communiqué", "declaration", "proclamation", "message", "letter", "note", "leaflet", "pamphlet", "flyer",
    "decree", "edict", "bulletin", "memo", "memorandum", "circular", "manifesto", "notice", "resolution", "petition", "appeal", "video",
    "recording", "post", "report", "poster", "banner", "text", "draft", "poem", "law", "bill", "legislation", "ordinance", "amendment",
    "complaint", "lawsuit", "suit", "motion", "directive", "injunction", "act", "speech", "sermon", "tweet", "article",
    "column", "editorial", "op-ed",
})  # fmt: skip
_ISSUING = frozenset({
    "issue", "publish", "release", "distribute", "circulate", "drop", "scatter", "send", "post", "broadcast", "read", "hand", "put", "sign",
    "adopt", "pass", "write", "print", "draft", "deliver", "upload", "air", "nail", "pin", "paste", "hang", "carry", "address", "table",
    "approve", "enact", "promulgate", "file", "lodge", "submit",
})  # fmt: skip
"""Verbs of those whose paper it is; whoever seizes or receives one did not write it."""


def issuer(sentence: Sentence, noun: int) -> int | None:
    """The rebels of "the rebels dropped leaflets urging …", "leaflets urging …, dropped by the rebels", "the rebels' leaflets urging …".

    None for words of nobody known.
    """
    if lemma_of(sentence.tokens[noun]) not in _PAPERS:
        return None
    verb = sentence.tokens[noun].head
    if verb >= 0 and sentence.tokens[noun].deprel == "obj" and lemma_of(sentence.tokens[verb]) in _ISSUING:
        return None if is_passive(sentence, verb) else own_subject(sentence, verb)
    below = [verb] if verb >= 0 and sentence.tokens[noun].deprel == "nsubj:pass" else [t.index for t in sentence.dependents(noun, "acl")]
    agents = (a for v in below if lemma_of(sentence.tokens[v]) in _ISSUING for a in sentence.dependents(v, "obl:agent"))
    owners = (t for t in sentence.dependents(noun, "nmod") if t.deprel == "nmod:poss")
    return next((whose.index for whose in (*agents, *owners)), None)
