"""What a report takes back of its own: "an earlier version stated that …; it was not", "we wrote that …, whereas in truth"."""

from __future__ import annotations

from collections.abc import Iterator

from according.records.attribution import Voice
from according.records.parse import Parsed, Ref, Sentence
from according.stages.attribute.speech import Speech, is_first_person, is_negated
from according.stages.attribute.told import Echo, Told, voices

_OWN = frozenset({"our", "this", "early"})
_VERSIONS, _EARLIER = frozenset({"version", "edition"}), frozenset({"earlier", "previous", "original"})
_APOLOGISING = frozenset({"apologise", "apologize"})
_SORRY = "is sorry for having said so"
_OF_VERB, _OF_NOUN = frozenset({"ccomp", "csubj", "obj"}), frozenset({"acl"})
_REACH = 1  # sentences from what was written to what is true


def corrections(told: Told) -> Iterator[Echo]:
    """The report's own denial of what it says that it wrote, where words of correction stand in that sentence or the next."""
    for sentence in told.parsed.sentences:
        for said in told.speech[sentence.index].values():
            yield from _apologies(told, sentence, said)
            version = any(is_own_version(told.parsed, Ref(sentence.index, k)) for k in said.speakers if k is not None)
            own = sentence.tokens[said.at].upos == "VERB" and said.stance == "asserts" and _is_own(told, sentence, said.at)
            if own and (version or _is_taken_back(told, sentence)):
                for target in told.under(sentence, said.at, speech=True):
                    if _is_content(told, sentence, target, said.at) and not (version and _is_counted(told, sentence, target)):
                        voice = Voice(speaker=None, stance="denies", cue=said.cue, rule="takes back what it wrote")
                        yield Echo(mention=target, voice=voice)


def is_own_version(parsed: Parsed, speaker: Ref | None) -> bool:
    """Whether what says something is an earlier version of the same report: "an earlier version of this article said nine"."""
    if speaker is None or parsed.sentences[speaker.sentence].tokens[speaker.token].lemma not in _VERSIONS:
        return False
    return any(t.form.lower() in _EARLIER for t in parsed.sentences[speaker.sentence].dependents(speaker.token, "amod"))


def _apologies(told: Told, sentence: Sentence, said: Speech) -> Iterator[Echo]:
    """ "The paper apologised for claiming that the minister had ordered it": who is sorry for having said so takes it back."""
    token = sentence.tokens[said.at]
    noun = token.upos == "NOUN" and token.relation == "obl"  # "for a report that said they had shot him"
    sorry = (noun or token.xpos == "VBG" and token.relation == "advcl") and "for" in sentence.marked(said.at, "mark", "case")
    if not sorry or sentence.tokens[token.head].lemma.lower() not in _APOLOGISING or said.stance != "asserts":
        return
    if said.negated or is_negated(sentence, token.head) or is_negated(sentence, said.at) or sentence.tokens[token.head].has("VerbForm=Inf"):
        return
    speakers = [t for t in sentence.dependents(token.head, "nsubj") if t.deprel == "nsubj"]
    inside = [n for n in told.under(sentence, said.at, speech=True) if _is_content(told, sentence, n, said.at)]
    yield from voices(sentence, (speakers[0].index,) if speakers else (), (inside, False), stance="denies", cue=said.cue, rule=_SORRY)


def _is_counted(told: Told, sentence: Sentence, target: int) -> bool:
    """Whether a figure stands with an event: it is the figure that an earlier version had wrong, and not that it happened."""
    return any(sentence.tokens[k].upos == "NUM" for k in sentence.subtree(told.mentions[target].at.token))


def _is_own(told: Told, sentence: Sentence, at: int) -> bool:
    """Whether the report itself wrote it: "we wrote", "this newspaper stated", "in our report it was stated"."""
    papers = told.lexicon.echoes["publication"]
    for token in sentence.dependents(at, "nsubj", "nsubj:pass", "obl"):
        if token.relation == "nsubj" and is_first_person(token) and any(_is_paper(t.lemma, papers) for t in sentence.tokens):
            return True
        if token.relation == "nsubj" and token.form.lower() == "we" and sentence.tokens[at].lemma.lower() == "write":
            return True
        own = {t.lemma.lower() for t in sentence.dependents(token.index)} | {t.form.lower() for t in sentence.dependents(token.index)}
        if _is_paper(token.lemma, papers) and own & _OWN:
            return True
    return False


def _is_paper(lemma: str, papers: frozenset[str]) -> bool:
    return lemma.lower() in papers


def _is_taken_back(told: Told, sentence: Sentence) -> bool:
    near = told.parsed.sentences[sentence.index : sentence.index + 1 + _REACH]
    found = {t.lemma.lower() for one in near for t in one.tokens} | {t.form.lower() for one in near for t in one.tokens}
    short = any(
        one[k].form.lower() in ("was", "were", "did") and one[k + 1].form.lower() == "not" and k + 2 >= len(one) - 1
        for one in near[:1]
        for k in range(len(one) - 1)
    )
    return short or bool(found & told.lexicon.echoes["correction"])


def _is_content(told: Told, sentence: Sentence, target: int, verb: int) -> bool:
    """Whether an event stands in what was written, and not in a clause beside it ("whereas it applauded him")."""
    at = told.mentions[target].at.token
    while sentence.tokens[at].head not in (verb, -1):
        if sentence.tokens[at].relation in ("advcl", "parataxis"):
            return False
        at = sentence.tokens[at].head
    return sentence.tokens[at].relation in (_OF_NOUN if sentence.tokens[verb].upos == "NOUN" else _OF_VERB)
