"""Denials, doubts and admissions that speak of an event told elsewhere in the report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from according.records.attribution import Voice
from according.records.mention import EventMention
from according.records.parse import Parsed, Ref, Sentence
from according.stages.attribute.lexicon import SpeechLexicon
from according.stages.attribute.quotations import SpeechTable
from according.stages.attribute.speech import FIRST_PERSON, Speech, is_negated, verb_speakers

_PRONOUNS = frozenset({"it", "this", "that", "them", "these", "those", "which"})
_REACH = 2  # sentences back that a denial without an object of its own may speak of


def denials(
    mentions: tuple[EventMention, ...], *, parsed: Parsed, speech: SpeechTable, lexicon: SpeechLexicon
) -> Iterator[tuple[int, Voice]]:
    """(index of the mention, voice) of denials that take up earlier words ("the allegations", "it", "involvement")."""
    for sentence in parsed.sentences:
        for said in speech[sentence.index].values():
            if said.stance == "denies" and sentence[said.at].upos != "NOUN" and said.speakers and not said.negated:
                targets = _denied(sentence, said, mentions, parsed, lexicon)
                yield from _voices(sentence, said.speakers, targets, stance="denies", cue=said.cue, rule="denial of what was said before")
        yield from _doubts(sentence, mentions, lexicon)


def _denied(sentence: Sentence, said: Speech, mentions: tuple[EventMention, ...], parsed: Parsed, lexicon: SpeechLexicon) -> list[int]:
    if sentence.dependents(said.at, "ccomp", "xcomp"):
        return []  # the event stands in the complement, and the chain above it has the denier
    for word in _objects(sentence, said.at):
        token = sentence[word]
        lemma = token.lemma.lower()
        inside = _events_under(sentence, word, mentions)
        if lemma in lexicon.echoes["deed"] or (lemma in lexicon.echoes["claim"] and inside):
            return inside or _before(sentence, said.at, mentions, parsed)
        if lemma in lexicon.echoes["claim"] or lemma in _PRONOUNS:
            return _before(sentence, said.at, mentions, parsed)
    return []


def _objects(sentence: Sentence, index: int) -> list[int]:
    """What is denied: the object, the subject of the passive, or the noun that "denied by X" and "which X denied" describe."""
    found = [t.index for t in sentence.dependents(index, "obj", "nsubj:pass")]
    token = sentence[index]
    if token.relation == "acl" and token.head >= 0:
        found.append(token.head)
    if token.relation in ("ccomp", "parataxis", "appos") and not found and token.head >= 0:
        found.append(token.head)
    return found


def _events_under(sentence: Sentence, index: int, mentions: tuple[EventMention, ...]) -> list[int]:
    below = set(sentence.subtree(index)) - {index}
    return [n for n, m in enumerate(mentions) if m.at.sentence == sentence.index and m.at.token in below and not m.speech]


def _before(sentence: Sentence, at: int, mentions: tuple[EventMention, ...], parsed: Parsed) -> list[int]:
    """The events that the last accusation before this word is about; without one, the last events that somebody asserted."""
    for back in range(_REACH + 1):
        number = sentence.index - back
        if number < 0 or parsed.sentences[number].paragraph < sentence.paragraph - 1:
            break
        here = [n for n, m in enumerate(mentions) if m.at.sentence == number and (back or m.at.token < at)]
        accused = [n for n in here if mentions[n].content_of is not None and mentions[_parent(mentions[n])].type == "ACCUSE"]
        if accused:
            return accused
        plain = [n for n in here if not mentions[n].speech and mentions[n].status == "actual"]
        if plain:
            return plain[-1:]
    return []


def _parent(mention: EventMention) -> int:
    return -1 if mention.content_of is None else mention.content_of


def _doubts(sentence: Sentence, mentions: tuple[EventMention, ...], lexicon: SpeechLexicon) -> Iterator[tuple[int, Voice]]:
    """ "could not confirm the attack", "declined to comment on", "did not have any information concerning"."""
    for token in sentence.tokens:
        lemma = token.lemma.lower()
        if token.upos == "VERB" and lemma in lexicon.echoes["doubt"] and _is_doubted(sentence, token.index, lexicon):
            verb = token.index
        elif token.upos == "NOUN" and lemma in lexicon.echoes["information"] and token.relation == "obj" and token.head >= 0:
            if not (is_negated(sentence, token.head) or is_negated(sentence, token.index)):
                continue
            verb = token.head
        else:
            continue
        speakers = verb_speakers(sentence, verb)
        below = sentence.subtree(verb)
        targets = [n for n, m in enumerate(mentions) if m.at.sentence == sentence.index and m.at.token in below and m.at.token != verb]
        yield from _voices(sentence, speakers, targets, stance="disclaims", cue=token.form, rule="says that it does not know")


def _is_doubted(sentence: Sentence, index: int, lexicon: SpeechLexicon) -> bool:
    token = sentence[index]
    if is_negated(sentence, index):
        return True
    return token.relation == "xcomp" and token.head >= 0 and sentence[token.head].lemma.lower() in lexicon.echoes["refusal"]


def responsibility(mentions: tuple[EventMention, ...], *, parsed: Parsed, lexicon: SpeechLexicon) -> Iterator[tuple[int, Voice]]:
    """ "X claimed responsibility for the bombing": X asserts it, as its own deed."""
    for sentence in parsed.sentences:
        for token in sentence.tokens:
            if token.lemma.lower() != "responsibility" or token.head < 0:
                continue
            verb = sentence[token.head]
            if verb.lemma.lower() not in lexicon.echoes["admission"] or is_negated(sentence, verb.index):
                continue
            speakers = [s for s in verb_speakers(sentence, verb.index) if not _is_nobody(sentence, s)]
            targets = _claimed(sentence, token.index, verb.index, mentions)
            for voice in _voices(sentence, tuple(speakers), targets, stance="asserts", cue=verb.form, rule="claim of responsibility"):
                yield voice[0], replace(voice[1], claims_deed=True)


def _claimed(sentence: Sentence, noun: int, verb: int, mentions: tuple[EventMention, ...]) -> list[int]:
    here = [n for n, m in enumerate(mentions) if m.at.sentence == sentence.index and not m.speech]
    other = {k for t in sentence.dependents(verb, "conj") for k in sentence.subtree(t.index)}
    below = (set(sentence.subtree(noun)) | set(sentence.subtree(verb))) - other
    inside = [n for n in here if mentions[n].at.token in below]
    if inside:
        return inside[:1]
    if sentence[verb].deprel == "acl:relcl":
        return [n for n in here if mentions[n].at.token == sentence[verb].head][:1] or here[:1]
    earlier = [n for n, m in enumerate(mentions) if m.at.sentence in (sentence.index - 1, sentence.index) and m.type == "ASSAULT"]
    return earlier[-1:]


def _is_nobody(sentence: Sentence, index: int) -> bool:
    return is_negated(sentence, index) or sentence[index].form.lower() in ("nobody", "none", "no-one")


def _voices(
    sentence: Sentence, speakers: tuple[int, ...], targets: list[int], *, stance: str, cue: str, rule: str
) -> Iterator[tuple[int, Voice]]:
    for target in targets:
        for speaker in speakers:
            known = sentence[speaker].form.lower() not in FIRST_PERSON
            yield target, Voice(speaker=Ref(sentence.index, speaker) if known else None, stance=stance, cue=cue, rule=rule)
