"""The predicates of a sentence that tell who says so, with their speakers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from according.records.parse import Sentence, Token
from according.stages.attribute.lexicon import SpeechLexicon

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
FIRST_PERSON = frozenset({"i", "we", "us", "our", "my", "me"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """A reporting predicate. at: its token; speakers: tokens (conjuncts expanded), empty when the text names none."""

    at: int
    speakers: tuple[int, ...]
    stance: str
    nominal: bool
    negated: bool
    cue: str
    attitude: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Speaker and verb of a reporting clause at the end of a sentence. head, at: tokens."""

    head: int
    at: int
    cue: str


def find_speech(sentence: Sentence, *, lexicon: SpeechLexicon, attitudes: bool = False) -> dict[int, Speech]:
    """Reporting predicates by token index; attitudes: also who wants, believes, praises ..."""
    found: dict[int, Speech] = {}
    for token in sentence.tokens:
        pos = "verb" if token.upos in ("VERB", "AUX") else "noun" if token.upos == "NOUN" else ""
        entry = lexicon.reporting.get((pos, token.lemma.lower())) if pos else None
        if entry is None or (entry.attitude and not attitudes):
            continue
        speakers = verb_speakers(sentence, token.index) if pos == "verb" else _noun_speakers(sentence, token.index)
        found[token.index] = Speech(
            at=token.index,
            speakers=speakers,
            stance=entry.stance,
            nominal=entry.nominal,
            negated=is_negated(sentence, token.index),
            cue=token.form,
            attitude=entry.attitude,
        )
    return found


def is_negated(sentence: Sentence, index: int) -> bool:
    """Whether a predicate carries a negation."""
    return any(t.form.lower() in _NEGATIONS for t in sentence.dependents(index, "advmod", "det"))


def verb_speakers(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Subject of a reporting verb, or its by-agent in the passive."""
    passive = bool(sentence.dependents(index, "nsubj:pass", "aux:pass", "obl:agent"))
    token = sentence[index]
    if not passive and token.relation == "acl" and token.has("VerbForm=Part") and token.has("Tense=Past"):
        passive = True
    if passive:
        agents = [t for t in sentence.dependents(index, "obl") if "by" in _cases(sentence, t.index)]
        return _expand(sentence, agents[0].index) if agents else ()
    at, steps = index, 0
    while steps < 6:
        own = [t for t in sentence.dependents(at, "nsubj") if t.deprel not in ("nsubj:pass", "nsubj:outer")]
        if own:
            return _expand(sentence, _noun_of(sentence, own[0], at))
        head, relation = sentence[at].head, sentence[at].relation
        if relation == "acl" and head >= 0:
            return _expand(sentence, head)
        if head < 0 or relation not in ("conj", "xcomp", "advcl", "parataxis"):
            return ()
        if relation == "parataxis" and sentence[head].relation != "root":
            return ()
        at, steps = head, steps + 1
    return ()


def _noun_of(sentence: Sentence, subject: Token, verb: int) -> int:
    """The noun that a relative subject stands for."""
    if subject.form.lower() in _RELATIVE:
        for at in (verb, *sentence.ancestors(verb)):
            if sentence[at].deprel == "acl:relcl" and sentence[at].head >= 0:
                return sentence[at].head
    return subject.index


def _noun_speakers(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Whose statement it is: 's, by, from, of, or the subject of the verb that makes it."""
    for token in sentence.dependents(index, "nmod", "obl"):
        if token.deprel == "nmod:poss" or set(_cases(sentence, token.index)) & {"by", "from"}:
            return _expand(sentence, token.index)
    compound = [t for t in sentence.dependents(index, "compound") if t.upos == "PROPN"]
    if compound:
        return (compound[0].index,)
    head = sentence[index].head
    if head >= 0 and sentence[head].upos == "VERB" and sentence[index].relation in ("obj", "obl"):
        return verb_speakers(sentence, head)
    return ()


def according_to(sentence: Sentence, index: int) -> list[tuple[int, int]]:
    """(speaker, token of the cue) of "according to X", "as X said", "in the words of X" that hang on a predicate."""
    found: list[tuple[int, int]] = []
    for token in sentence.dependents(index, "obl", "nmod", "advcl", "parataxis"):
        found.extend((token.index, t.index) for t in sentence.dependents(token.index, "case", "mark") if t.form.lower() == "according")
    for token in sentence.dependents(index, "advmod", "case", "advcl"):
        if token.form.lower() == "according":
            found.extend((t.index, token.index) for t in sentence.dependents(token.index, "obl", "nmod", "obj"))
    return found


def closing_speech(sentence: Sentence, *, said: Mapping[int, Speech]) -> Closing | None:
    """Speaker and verb of a sentence that ends in ", the ministry said", read off its words.

    News ends every other sentence so, and parsers often hang the speaker on a verb of the clause before.
    """
    words = [t for t in sentence.tokens if t.upos != "PUNCT"]
    if not words or words[-1].index not in said or words[-1].upos != "VERB" or said[words[-1].index].stance != "asserts":
        return None
    verb = words[-1].index
    commas = [t.index for t in sentence.tokens[:verb] if t.form in (",", "”", "''", '"')]
    if not commas or sentence[verb].form.lower() in _NEGATIONS:
        return None
    phrase = [t for t in sentence.tokens[commas[-1] + 1 : verb] if t.upos != "PUNCT"]
    if not phrase or any(t.upos in ("VERB", "SCONJ", "CCONJ") and t.deprel != "amod" for t in phrase):
        return None
    inside = {t.index for t in phrase}
    heads = [t for t in phrase if t.head not in inside and t.upos in ("NOUN", "PROPN", "PRON")]
    if not heads or heads[0].form.lower() in FIRST_PERSON or heads[0].form.lower() in _RELATIVE:
        return None
    return Closing(head=heads[0].index, at=verb, cue=sentence[verb].form)


def _cases(sentence: Sentence, index: int) -> list[str]:
    found = []
    for case in sentence.dependents(index, "case", "mark"):
        rest = [t.form.lower() for t in sentence.dependents(case.index, "fixed")]
        found.append(" ".join([case.form.lower(), *rest]))
    return found


def _expand(sentence: Sentence, index: int) -> tuple[int, ...]:
    others = [t.index for t in sentence.dependents(index, "conj") if t.upos in ("NOUN", "PROPN", "PRON")]
    return (index, *others)
