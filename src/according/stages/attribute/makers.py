"""Whose word a paper, a broadcast or an inquiry is that its sentence names: "the group released a video saying", "a police probe found"."""

from __future__ import annotations

from collections.abc import Set

from according.ontology.inquiring import INQUIRIES
from according.records.parse import Ref, Sentence, Token
from according.stages.attribute.told import Told

_SHEETS = frozenset({
    "announcement", "audio", "bulletin", "circular", "communique", "communiqué", "declaration", "footage", "leaflet", "letter", "manifesto",
    "memo", "memorandum", "message", "note", "pamphlet", "post", "proclamation", "recording", "release", "resolution", "statement", "text",
    "thread", "tweet", "video",
})  # fmt: skip
_PUTTING_OUT = frozenset({
    "air", "broadcast", "circulate", "deliver", "distribute", "drop", "give", "issue", "make", "post", "produce", "publish", "put", "read",
    "record", "release", "scatter", "send", "share", "sign", "tweet", "upload", "write",
})  # fmt: skip
_OWNING = ("nmod:poss", "compound", "amod")
_NONE = frozenset[str]()


def makers_of(told: Told, ref: Ref) -> tuple[Ref, ...]:
    """Who put out a paper that says something, or led an inquiry; () for other words and where the sentence names nobody."""
    sentence = told.parsed.sentences[ref.sentence]
    token = sentence.tokens[ref.token]
    lemma = token.lemma.lower()
    if token.upos != "NOUN":
        return ()
    if lemma in INQUIRIES:
        return tuple(Ref(ref.sentence, k) for k in _inquirers(sentence, token))
    taken_back = told.lexicon.echoes["retraction"] if lemma in told.lexicon.echoes["claim"] | told.lexicon.echoes["publication"] else _NONE
    verbs = taken_back | _PUTTING_OUT if lemma in _SHEETS else taken_back
    return tuple(Ref(ref.sentence, k) for k in _issuers(sentence, token, verbs)) if verbs else ()


def _issuers(sentence: Sentence, paper: Token, verbs: Set[str]) -> tuple[int, ...]:
    """The subject of the verb that puts a paper out or takes it back, unless it is another's ("published a statement by the Front")."""
    if paper.relation != "obj" or sentence.tokens[paper.head].lemma.lower() not in verbs:
        return ()
    if any({"by", "from", "of"} & set(sentence.marked(t.index, "case")) for t in sentence.dependents(paper.index, "nmod")):
        return ()
    if any(t.deprel == "nmod:poss" and t.upos != "PRON" for t in sentence.dependents(paper.index, "nmod")):
        return ()
    subjects = [t for t in sentence.dependents(paper.head, "nsubj") if t.deprel == "nsubj" and t.upos in ("NOUN", "PROPN")]
    return tuple(t.index for t in subjects[:1])


def _inquirers(sentence: Sentence, inquiry: Token) -> tuple[int, ...]:
    """Whose inquiry it is: "the UN's", "a police inquiry", "an investigation by the army"; not "a murder inquiry", "a first probe"."""
    for token in sentence.dependents(inquiry.index, "nmod", *_OWNING):
        if token.relation == "nmod" and token.deprel != "nmod:poss":
            if "by" in sentence.marked(token.index, "case"):
                return (token.index,)
        elif token.mention == "organization" or token.name.endswith("ORG") or token.deprel == "nmod:poss" and token.mention == "person":
            return (token.index,)
    return ()
