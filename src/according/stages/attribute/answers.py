"""Who answers with a no: "“We will not leave,” replied the imam", "retorted that there was not one boat there"."""

from __future__ import annotations

from collections.abc import Iterator

from according.records.attribution import Voice
from according.records.parse import Ref, Sentence
from according.stages.attribute.refusals import asked_for
from according.stages.attribute.speech import Speech, is_first_person
from according.stages.attribute.told import Echo, Tellers, Told

_FRIENDLY = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE", "AID"})
_QUESTION = "question"
_FLAT = frozenset({
    "absolutely not", "by no means", "certainly not", "definitely not", "impossible", "never", "no", "no chance", "no way", "not a chance",
    "not at all", "not yet", "of course not", "out of the question", "that is out of the question", "under no circumstances",
})  # fmt: skip
"""What a quotation is in full that only says no."""
_NO = frozenset({"not", "n't", "n’t", "never", "no", "nobody", "none", "nothing", "nowhere", "neither"})


def answers(told: Told, *, tellers: Tellers) -> Iterator[Echo]:
    """A denial by who answers with a no, of what was demanded, alleged or told by somebody just before. tellers: who tells a word."""
    for sentence in told.parsed.sentences:
        for said in told.speech[sentence.index].values():
            token = sentence.tokens[said.at]
            if token.upos != "VERB" or said.negated or said.stance != "asserts":
                continue
            answered = token.lemma.lower() in told.lexicon.echoes["answer"]
            if _is_flat(told, sentence) or answered and _is_no(told, sentence, said):
                yield from _echoes(told, sentence, said, tellers)


def _is_flat(told: Told, sentence: Sentence) -> bool:
    """Whether all that is quoted in a sentence is a no: "“Out of the question,” the minister said"."""
    inside = [quote for quote in told.parsed.quotes if sentence.start <= quote.start < sentence.end]
    if len(inside) != 1 or inside[0].end > sentence.end:
        return False
    if any(t.form.lower() == "to" and 0 <= t.start - inside[0].end <= 2 for t in sentence.tokens):
        return False  # "the town says “no” to discrimination"
    words = (t.form.lower() for t in sentence.tokens if inside[0].start <= t.start < inside[0].end and t.upos != "PUNCT")
    return " ".join(words) in _FLAT


def _is_no(told: Told, sentence: Sentence, said: Speech) -> bool:
    """Whether a no stands in what is answered, outside its relative clauses, and it is not that the speaker does not know."""
    for part in sentence.dependents(said.at, "ccomp", "parataxis"):
        inside = [sentence.tokens[k] for k in sentence.subtree(part.index)]
        unsure = {t.lemma.lower() for t in inside} & (told.lexicon.echoes["doubt"] | told.lexicon.echoes["information"])
        if not unsure and any(t.form.lower() in _NO and not _is_aside(sentence, t.index, part.index) for t in inside):
            return True
    return False


def _will_not(sentence: Sentence, said: Speech) -> bool:
    """ "“We will not leave,” they replied": who is asked will not do it; another no may be of what led to the demand."""
    parts = [t.index for t in sentence.dependents(said.at, "ccomp", "parataxis")]
    willing = (t.lemma.lower() for k in parts for t in sentence.dependents(k, "aux", "advmod"))
    own = any(is_first_person(t) for k in parts for t in sentence.dependents(k, "nsubj"))
    return own and any(word in ("will", "never") for word in willing)


def _is_aside(sentence: Sentence, index: int, top: int) -> bool:
    at = index
    while at not in (top, -1):
        if sentence.tokens[at].deprel in ("acl:relcl", "advcl"):
            return True
        at = sentence.tokens[at].head
    return False


def _echoes(told: Told, sentence: Sentence, said: Speech, tellers: Tellers) -> Iterator[Echo]:
    for target in _answered(told, sentence, said, tellers):
        for speaker in said.speakers:
            if not is_first_person(sentence.tokens[speaker]):
                voice = Voice(speaker=Ref(sentence.index, speaker), stance="denies", cue=said.cue, rule="answers with a no")
                yield Echo(mention=target, voice=voice, earlier=True)


def _answered(told: Told, sentence: Sentence, said: Speech, tellers: Tellers) -> list[int]:
    """What was asked or alleged last before an answer; what was only told, if somebody else's word is all there is for it."""
    first = min(sentence.subtree(said.at)) if sentence.tokens[said.at].relation == "root" else said.at
    before = told.before(sentence, first)
    asked = asked_for(told, Ref(sentence.index, first), reach=1)
    if asked and max(asked) > max(before, default=-1):
        return asked if _is_flat(told, sentence) or _will_not(sentence, said) else []
    near = ((n, told.mentions[n]) for n in told.near(sentence.index, 1))
    questions = [n for n, m in near if m.status_rule == _QUESTION and m.at.sentence < sentence.index]
    if questions:
        return questions
    alleged = [n for n in before if told.mentions[n].content_of is not None]
    return alleged or [n for n in before if told.mentions[n].type not in _FRIENDLY and tellers(told.mentions[n].at)]
