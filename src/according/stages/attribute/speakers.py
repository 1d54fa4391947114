"""Who speaks where the words name him elsewhere: "it added", "the spokesman", "an official said. John Smith said …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from according.ontology.closed_classes import COMMA_OR_QUOTE_END
from according.ontology.content_words import DENYING
from according.records.attribution import Voice
from according.records.parse import Ref, Sentence, Token
from according.records.relations import APPOSED, NAMING_MODIFIERS
from according.stages.attribute.quotations import SpeechTable
from according.stages.attribute.speech import find_speech, is_first_person
from according.stages.attribute.told import Told
from according.stages.attribute.views import OWN_VIEW, according_to

_SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson", "spokespeople"})
_IN_OFFICE = _SPOKESMEN | {
    "official", "officer", "commander", "leader", "minister", "chief", "general", "governor", "mayor", "head", "judge",
    "prosecutor", "lawmaker", "senator", "deputy", "envoy", "diplomat", "administrator", "president", "bishop", "colonel", "doctor",
    "professor",
}  # fmt: skip
"""Who may be named by a title in the sentence after."""
_HIDDEN = frozenset({"unnamed", "anonymous", "unidentified", "undisclosed"})
_ONE_MORE = frozenset({"another", "one", "others", "some"})
_FAR = 12  # sentences to who was named in full
_LEAD = 2  # sentences of the body in which a speaker may go unnamed until the next
_BANDS = frozenset({"group", "organisation", "organization"})
_STATES_OWN = frozenset({"army", "navy"})


def in_full(told: Told, ref: Ref) -> Sequence[Ref]:
    """The words that name a speaker best; [ref] where the words are as good as any."""
    sentence = told.parsed.sentences[ref.sentence]
    token = sentence.tokens[ref.token]
    if token.form.lower() in _ONE_MORE:
        return _of_the_same_kind(told, sentence, token) or [ref]
    if token.upos == "PRON":
        return _of_pronoun(told, sentence, token) or [ref]
    if token.upos != "NOUN":
        return [ref]
    owner = next((t for t in sentence.dependents(token.index, "nmod:poss") if t.upos in ("PROPN", "NOUN")), None)
    if owner is not None and token.lemma.lower() in OWN_VIEW:
        return [Ref(ref.sentence, owner.index)]  # "Beijing's account said", "according to the mayor's account"
    the = any(t.form.lower() == "the" for t in sentence.dependents(token.index, "det"))
    own = [t for t in sentence.dependents(token.index) if t.relation not in ("appos", "punct")]
    if the and len(own) == 1:
        return next(_named_before(told, ref), [ref])
    return next(chain(_named_after(told, sentence, token), _spokesman_named_next(told, sentence, token)), [ref])


def _of_pronoun(told: Told, sentence: Sentence, token: Token) -> Sequence[Ref]:
    if token.deprel == "nmod:poss" and token.form.lower() in ("its", "their") and sentence.tokens[token.head].lemma.lower() in OWN_VIEW:
        return next(last_speakers(told, sentence), [])
    if token.relation != "nsubj":
        return []
    return _speaks_again(told, sentence, token) if token.form.lower() in ("he", "she") else _goes_on(told, sentence, token)


def _of_the_same_kind(told: Told, sentence: Sentence, token: Token) -> Sequence[Ref]:
    """ "Another said …", "one said", "others said", after "a resident said", "villagers blamed": one more of those who spoke before."""
    if token.relation != "nsubj":
        return []
    if among := sentence.dependents(token.index, "nmod"):
        return [Ref(sentence.index, among[0].index)] if among[0].upos == "NOUN" and token.upos == "DET" else []
    for one in told.parsed.sentences[max(0, sentence.index - 1) : sentence.index]:
        wide = find_speech(one, lexicon=told.lexicon, attitudes=True)
        heads = [k for said in wide.values() for k in said.speakers if one[k].upos == "NOUN" and one[k].mention == "person"]
        unnamed = [k for k in heads if not any(t.upos == "PROPN" for t in one.dependents(k, *APPOSED))]
        return [Ref(one.index, unnamed[-1])] if unnamed else []
    return []


def _speaks_again(told: Told, sentence: Sentence, token: Token) -> Sequence[Ref]:
    """ "Four officers fired, hitting the man, he said", after "…, said Miller": the one person by name who spoke in the sentence before.

    Only behind what he says, where a pronoun may be taken for somebody whom his words tell of.
    """
    here = [k for said in told.speech.get(sentence.index, {}).values() for k in said.speakers]
    before = list(last_speakers(told, sentence))
    if len(here) != 1 or len(before) != 1 or len(before[0]) != 1 or sentence.tokens[token.head].index != token.index + 1:
        return []
    last = told.parsed.sentences[before[0][0].sentence][before[0][0].token]
    behind = token.index > 1 and sentence.tokens[token.index - 1].form in COMMA_OR_QUOTE_END
    return before[0] if behind and last.upos == "PROPN" and last.mention == "person" else []


def _goes_on(told: Told, sentence: Sentence, token: Token) -> Sequence[Ref]:
    """ "It added", where nobody else speaks in its sentence: the organisation that spoke in the sentence before, the outermost speaker."""
    here = [k for said in told.speech.get(sentence.index, {}).values() for k in said.speakers]
    if token.form.lower() != "it" or any(sentence[k].upos != "PRON" for k in here) or sentence[token.head].deprel == "acl:relcl":
        return []  # "the junta will not talk to leaders whom it blames": the junta, whoever spoke before
    before = list(last_speakers(told, sentence))
    last = min(before, key=lambda refs: _depth(told, refs[0]), default=[])
    return [ref for ref in last if _is_organisation(told.parsed.sentences[ref.sentence][ref.token])]


def _depth(told: Told, ref: Ref) -> int:
    return sum(1 for _ in told.parsed.sentences[ref.sentence].ancestors(ref.token))


def _is_organisation(token: Token) -> bool:
    return token.upos in ("NOUN", "PROPN") and (token.mention == "organization" or token.name.endswith("ORG"))


def _named_before(told: Told, at: Ref) -> Iterator[Sequence[Ref]]:
    """ "The spokesman said", after "the army's spokesman said": the one who spoke last under that noun, said more fully.

    "The army" in small letters is the state's, and not the "Liberation Army" that fights it.
    """
    token = told.parsed.sentences[at.sentence][at.token]
    lemma, own = token.lemma.lower(), token.form in _STATES_OWN
    if lemma in _BANDS and told.parsed.sentences[at.sentence][token.head].lemma in DENYING:
        return  # "fighters of the Front shot nine, a rights group said. The group denied it": that is the Front
    for number in range(at.sentence, max(-1, at.sentence - 1 - _FAR), -1):
        one = told.parsed.sentences[number]
        heads = {k for said in told.speech.get(number, {}).values() for k in said.speakers}
        for k in sorted(heads, reverse=True):
            other = own and one[k].form[:1].isupper()
            if Ref(number, k) < at and one[k].lemma.lower() == lemma and one.dependents(k, *NAMING_MODIFIERS) and not other:
                yield [Ref(number, k)]


def _named_after(told: Told, sentence: Sentence, token: Token) -> Iterator[Sequence[Ref]]:
    """ "A militia leader said. Ivo Ban, who leads …, said": in the lead one may go unnamed until the next sentence, which names him."""
    body = next((s.index for s in told.parsed.sentences if s.kind == "prose"), 0)
    after = sentence.index + 1
    if not 0 <= sentence.index - body < _LEAD or after >= len(told.parsed.sentences) or not _is_unnamed(sentence, token):
        return
    following = told.parsed.sentences[after]
    heads = [k for said in told.speech.get(after, {}).values() for k in said.speakers]
    outer = min(heads, key=lambda k: _depth(told, Ref(after, k)), default=None)
    if outer is None or not _is_new_name(following, outer) or _denies(told, after, outer):
        return
    before = {t.form for one in told.parsed.sentences[:after] for t in one.tokens}
    described = [t for t in following.dependents(outer, *APPOSED) if t.upos == "NOUN" and t.mention == "person"]
    titled = any(t.index < outer and t.upos == "PROPN" for t in following.dependents(outer, "nmod:desc"))
    if titled and token.lemma.lower() not in _IN_OFFICE:
        return  # "a nurse said. … General Ivo Ban said": who bears a title is no nurse
    if following[outer].form not in before and all(t.lemma.lower() == token.lemma.lower() for t in described):
        yield [Ref(after, outer)]


def _denies(told: Told, number: int, speaker: int) -> bool:
    """Whether somebody denies something: who denies what an unnamed one has said is another."""
    return any(said.stance == "denies" for said in told.speech.get(number, {}).values() if speaker in said.speakers)


def _spokesman_named_next(told: Told, sentence: Sentence, token: Token) -> Iterator[Sequence[Ref]]:
    """ "…, his spokesman said. General Ivo Ban accused …": whoever speaks next by a name that is new is that spokesman."""
    after = sentence.index + 1
    if not _is_his_spokesman(sentence, token) or after >= len(told.parsed.sentences) or not _is_unnamed(sentence, token):
        return
    following = told.parsed.sentences[after]
    if following.root not in find_speech(following, lexicon=told.lexicon, attitudes=True):
        return
    before = {t.form for one in told.parsed.sentences[:after] for t in one.tokens}
    for subject in following.dependents(following.root, "nsubj"):
        described = [t for t in following.dependents(subject.index, *APPOSED) if t.upos == "NOUN" and t.mention == "person"]
        new = subject.form not in before and not described and _is_new_name(following, subject.index)
        if new and not _denies(told, after, subject.index):
            yield [Ref(after, subject.index)]


def _is_his_spokesman(sentence: Sentence, token: Token) -> bool:
    owners = sentence.dependents(token.index, "nmod")
    return token.lemma.lower() in _SPOKESMEN and any(t.deprel == "nmod:poss" and t.upos == "PRON" for t in owners)


def by_spokesmen(told: Told, voices: list[Voice]) -> list[Voice]:
    """The voices on an event; what somebody orders or promises by his spokesman, who is named, is the spokesman's word.

    "Ordered his men to strike, his spokesman said. General Ivo Ban accused …": Ivo Ban speaks, not who ordered it. So does who is quoted
    with it: “We offered them coal,” said Ivo Ban.
    """
    return [_by_spokesman(told, voice) if voice.rule.startswith("content of") and voice.via else voice for voice in voices]


def _by_spokesman(told: Told, voice: Voice) -> Voice:
    whose = None if voice.speaker is None else told.parsed.sentences[voice.speaker.sentence][voice.speaker.token]
    for ref in voice.via:
        sentence = told.parsed.sentences[ref.sentence]
        named = in_full(told, ref) if _is_his_spokesman(sentence, sentence.tokens[ref.token]) else [ref]
        quoted = whose is not None and is_first_person(whose) and sentence.tokens[ref.token].mention == "person"
        if named != [ref] or quoted or whose is not None and _is_named_spokesman(sentence, ref.token, whose):
            return replace(voice, speaker=named[0], rule="by his spokesman, who is named", via=tuple(r for r in voice.via if r != ref))
    return voice


def _is_named_spokesman(sentence: Sentence, index: int, whose: Token) -> bool:
    """Whether a name is that of "its spokesman Ivo Ban", of "army spokesman Ivo Ban" where the army is meant."""
    named = [t for t in (sentence.tokens[index], *sentence.dependents(index, *APPOSED)) if t.name.endswith("PER")]
    for title in (sentence.tokens[index], *sentence.dependents(index, *APPOSED)) if named else ():
        if title.lemma.lower() in _SPOKESMEN:
            owners = sentence.dependents(title.index, "nmod", "compound")
            return any(t.deprel == "nmod:poss" and t.upos == "PRON" or t.lemma == whose.lemma for t in owners)
    return False


def _is_new_name(sentence: Sentence, index: int) -> bool:
    """Whether a sentence is somebody's word by name, and does not open with another's quoted words."""
    token = sentence.tokens[index]
    person = token.name.endswith("PER") and token.mention in ("person", "O")
    whole = any(t.upos in ("PROPN", "NOUN") for t in sentence.dependents(index, "flat", "compound", *APPOSED))  # "Paris" alone is no man
    return person and whole and token.relation == "nsubj" and sentence.tokens[0].form[:1] not in "\"“'‘`"


def _is_unnamed(sentence: Sentence, token: Token) -> bool:
    """Whether a word is one person, and no name stands beside it; sources, and "an unnamed official", are not named afterwards either."""
    if token.lemma.lower() == "source" or any(t.form.lower() in _HIDDEN for t in sentence.dependents(token.index, "amod")):
        return False
    named = any(t.upos == "PROPN" and t.name.endswith("PER") for t in sentence.dependents(token.index, *APPOSED))
    return token.mention == "person" and token.xpos == "NN" and not named


def last_speakers(told: Told, sentence: Sentence) -> Iterator[Sequence[Ref]]:
    """Who spoke in the sentence before; "by its count" is of him."""
    for one in told.parsed.sentences[max(0, sentence.index - 1) : sentence.index]:
        for said in reversed(list(told.speech.get(one.index, {}).values())):
            yield from speakers_at(told.speech, one, head=said.at)
        for token in one.tokens:
            yield from ([Ref(one.index, speaker)] for speaker, _ in according_to(one, token.index))


def speakers_at(speech: SpeechTable, sentence: Sentence, *, head: int) -> Iterator[Sequence[Ref]]:
    said = speech.get(sentence.index, {}).get(head)
    if said is not None and said.speakers and said.stance == "asserts":
        yield [Ref(sentence.index, at) for at in said.speakers]
