"""The voices on every event mention: by syntax, by quotation, by denial."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import Protocol

from according.ontology.acquitted import ACQUITTED
from according.records.attribution import Voice
from according.records.mention import EventMention
from according.records.parse import Parsed, Quote, Ref, Sentence
from according.settings import EventSettings
from according.stages.attribute.against import said_against, without_who_told
from according.stages.attribute.answers import answers
from according.stages.attribute.beside import OWN_VOICE, with_denial, without_own
from according.stages.attribute.borne_out import borne_out
from according.stages.attribute.closing import Closing, closing_according, closing_speech, covers, inner_speech
from according.stages.attribute.contents import of_conditions, of_content, of_own_word
from according.stages.attribute.corrections import corrections, is_own_version
from according.stages.attribute.decisions import decisions
from according.stages.attribute.denials import denials
from according.stages.attribute.headings import heading_speech, is_digest, trailing_speech
from according.stages.attribute.known_matters import is_of_judged
from according.stages.attribute.lexicon import SpeechLexicon
from according.stages.attribute.occasions import is_occasion, is_setting
from according.stages.attribute.own_denials import by_who_speaks
from according.stages.attribute.pleas import pleas
from according.stages.attribute.quotations import Speaker, SpeechTable, end_of_statement, quote_speakers, statement, without_attitudes
from according.stages.attribute.readings import as_read, freed_below
from according.stages.attribute.refusals import refusals
from according.stages.attribute.relays import COMPLEMENT, innermost, pass_on
from according.stages.attribute.reporting import is_aside, is_background, reporting_above
from according.stages.attribute.responsibility import own_deeds, responsibility, with_claim
from according.stages.attribute.rivals import rivals
from according.stages.attribute.speakers import by_spokesmen, in_full
from according.stages.attribute.speech import (
    Speech,
    find_speech,
    is_parted,
)
from according.stages.attribute.statements import by_makers, owners
from according.stages.attribute.told import Told
from according.stages.attribute.tolls import tolls
from according.stages.attribute.turned_down import is_turned_down
from according.stages.attribute.who_says import expand

HEADING = "speaker before a colon"
CLOSING = "closing reporting clause"


def attribute(
    mentions: tuple[EventMention, ...], *, parsed: Parsed, lexicon: SpeechLexicon, limits: EventSettings | None = None
) -> tuple[tuple[Voice, ...], ...]:
    """For every mention the voices on its event, at least one; denials elsewhere in the report are joined to what they speak of.

    limits: from when on the encoder's word counts where the rules find nobody; None for the rules alone.
    """
    wide = {s.index: find_speech(s, lexicon=lexicon, attitudes=True) for s in parsed.sentences}
    speech = without_attitudes(wide)
    speakers = spoken_parts(parsed, speech=wide)
    voices = [
        list(_voices(mention, mentions=mentions, sentence=parsed.sentences[mention.at.sentence], speech=speech, quotes=speakers))
        for mention in mentions
    ]
    if limits is not None:
        read = partial(as_read, parsed=parsed, limits=limits, lexicon=lexicon)
        after = [read(mention, found) for mention, found in zip(mentions, voices, strict=True)]
        voices = freed_below(voices, after, mentions=mentions, parsed=parsed)
    if is_digest(parsed):
        voices = [[voice for voice in found if voice.rule != HEADING] for found in voices]
    own = ([voice for voice in found if not is_own_version(parsed, voice.speaker)] for found in voices)
    voices = [found if mention.speech else rest for mention, found, rest in zip(mentions, voices, own, strict=True)]
    told = Told(mentions=mentions, parsed=parsed, speech=speech, lexicon=lexicon)
    voices = [by_spokesmen(told, found) for found in owners(told, voices)]
    for echo in decisions(told):
        if all(v.rule == echo.voice.rule for v in voices[echo.mention]):
            voices[echo.mention].append(echo.voice)
    who = partial(_tellers_of, parsed=parsed, speech=speech, quotes=speakers)
    for echo in by_makers(told, denials(told, tellers=who)):
        voices[echo.mention] = with_denial(voices[echo.mention], echo)
    beside = (partial(find, tellers=who) for find in (rivals, refusals, answers, borne_out))
    for echo in chain(*(find(told) for find in beside), tolls(told)):
        known = voices[echo.mention] or [OWN_VOICE]
        known = without_own(known, echo.voice, mentions[echo.mention])
        if all(v.speaker != echo.voice.speaker for v in known):
            voices[echo.mention] = [*known, echo.voice]
    for echo in corrections(told):
        voices[echo.mention] = [echo.voice]
    for echo in pleas(told):
        known = voices[echo.mention] or [OWN_VOICE]
        voices[echo.mention] = [*(v for v in known if echo.earlier or v.rule == echo.voice.rule), echo.voice]
    voices = [own_deeds(m, parsed.sentences[m.at.sentence], found) for m, found in zip(mentions, voices, strict=True)]
    for echo in responsibility(told):
        voices[echo.mention] = with_claim(voices[echo.mention] or [OWN_VOICE], echo.voice, parsed, own=OWN_VOICE)
    own = (of_own_word(m) if all(v == OWN_VOICE for v in found) else found for m, found in zip(mentions, voices, strict=True))
    return tuple(tuple(found) or (OWN_VOICE,) for found in own)


class Figure(Protocol):
    """A word of which somebody tells. at: where; teller: who, if that is known already."""

    @property
    def at(self) -> Ref: ...
    @property
    def teller(self) -> Ref | None: ...


def tellers(words: Sequence[Figure], *, parsed: Parsed, lexicon: SpeechLexicon) -> tuple[tuple[Voice, ...], ...]:
    """For every word the voices that tell what it says, at least one; for figures that stand apart from their event."""
    if not words:
        return ()
    wide = {s.index: find_speech(s, lexicon=lexicon, attitudes=True) for s in parsed.sentences}
    speech, quotes = without_attitudes(wide), spoken_parts(parsed, speech=wide)
    told = Told(mentions=(), parsed=parsed, speech=speech, lexicon=lexicon)
    found: list[tuple[Voice, ...]] = []
    for word in words:
        if word.teller is not None and not is_own_version(parsed, word.teller):
            found.append((Voice(speaker=word.teller, stance="asserts", cue="", rule="gives a figure of his own"),))
            continue
        voices = _tellers_of(word.at, parsed=parsed, speech=speech, quotes=quotes)
        voices = [voice for voice in voices if not is_own_version(parsed, voice.speaker)]
        named = (replace(v, speaker=ref) for v in voices for ref in (in_full(told, v.speaker) if v.speaker else [None]))
        found.append(tuple(named) or (OWN_VOICE,))
    return tuple(found)


def _tellers_of(ref: Ref, *, parsed: Parsed, speech: SpeechTable, quotes: Mapping[Quote, Speaker]) -> list[Voice]:
    """Who tells what a word says; [] for the report itself."""
    sentence = parsed.sentences[ref.sentence]
    return _voices(_as_mention(ref, sentence), mentions=(), sentence=sentence, speech=speech, quotes=quotes)


def _as_mention(ref: Ref, sentence: Sentence) -> EventMention:
    token = sentence.tokens[ref.token]
    return EventMention(
        at=ref, start=token.start, end=token.end, type="", mode=None, actors=(), recipients=(), status="actual", rule="", status_rule=""
    )


def spoken_parts(parsed: Parsed, *, speech: SpeechTable) -> dict[Quote, Speaker]:
    """Quotations, the turns of a transcript and, where the report ends in a statement without marks, that statement, with their speakers.

    speech: attitudes included.
    """
    found = quote_speakers(parsed, speech=speech)
    for turn in parsed.turns:
        if turn.speaker is not None:
            found.setdefault(Quote(start=turn.start, end=turn.end), Speaker(head=turn.speaker, at=turn.colon, cue=":"))
    spoken = statement(parsed, speech=speech) if not parsed.turns else None
    if spoken:
        found[Quote(start=spoken[0], end=end_of_statement(parsed, spoken[0], speech=speech))] = spoken[1]
    return found


def speakers_of(parsed: Parsed, *, lexicon: SpeechLexicon) -> dict[Quote, Ref]:
    """Who speaks in which part of the report; "we" and "I" there mean the speaker."""
    speech = {s.index: find_speech(s, lexicon=lexicon, attitudes=True) for s in parsed.sentences}
    return {quote: speaker.head for quote, speaker in spoken_parts(parsed, speech=speech).items()}


def _voices(
    mention: EventMention, *, mentions: tuple[EventMention, ...], sentence: Sentence, speech: SpeechTable, quotes: Mapping[Quote, Speaker]
) -> list[Voice]:
    chain = reporting_above(mention.at.token, sentence=sentence, said=speech[sentence.index])
    asked = mentions[mention.content_of] if mention.content_of is not None else None
    wanted = asked is not None and bool(asked.actors) and asked.type in ("REQUEST", "AGREE") and is_turned_down(asked, sentence)
    if wanted or is_turned_down(mention, sentence):  # who turns it down is a voice on what was asked for, beside who asks
        chain = [voice for voice in chain if voice.stance != "denies"]
    if is_occasion(sentence, mention.at.token):
        chain = [voice for voice in chain if voice.stance != "denies"]
    background = _is_background(sentence, mention.at.token, speech[sentence.index]) or is_setting(sentence, mention.at.token)
    chain = [] if is_setting(sentence, mention.at.token) else without_who_told(chain, mention, sentence=sentence)
    passes_on_nothing = background or chain and is_of_judged(sentence, mention.at.token)
    closing = None if passes_on_nothing else closing_speech(sentence, said=speech[sentence.index])
    if (
        closing
        and not is_parted(sentence, mention.at.token, closing.at)
        and not is_aside(sentence, mention.at.token, closing.at)
        and mention.start < sentence.tokens[closing.head].start
    ):
        _close(chain, sentence=sentence, closing=closing, index=mention.at.token)
    if not chain or mention.status_rule == ACQUITTED:
        chain[:0] = said_against(mention, mentions=mentions, sentence=sentence, said=speech[sentence.index])
    if not chain and not background:
        chain.extend(_of_whole_sentence(mention, sentence, speech[sentence.index]))
    chain[:0] = of_content(mention, mentions, sentence, chain) or of_conditions(mention, mentions, sentence, chain)
    if not background:
        pass_on(chain, sentence=sentence, index=mention.at.token, said=speech[sentence.index])
    quoted = next(((quote, s) for quote, s in quotes.items() if quote.start <= mention.start < quote.end and not quote.scare), None)
    if quoted:
        said = [n for n, voice in enumerate(chain) if voice.cue == quoted[1].cue and voice.speaker == quoted[1].head]
        for n in said:
            chain[n] = replace(chain[n], rule="quotation")  # the marks say it more plainly than the clause
        if not said:
            chain.append(Voice(speaker=quoted[1].head, stance="asserts", cue=quoted[1].cue, rule="quotation"))
    return innermost(by_who_speaks(chain, sentence=sentence), sentence=sentence)


def _close(chain: list[Voice], *, sentence: Sentence, closing: Closing, index: int) -> None:
    """Who says all of the sentence at its end; where the chain has him by syntax, his place says it more plainly, but for what is known
    ("is weighing whether to tighten the embargo, aides say") or stands before a colon: "he defends it in a spot: “…,” he says"."""
    known_noun = sentence.tokens[index].upos in ("NOUN", "PROPN") and sentence.is_known(index)
    apart = known_noun or any(t.form == ":" for t in sentence.tokens[index : closing.head])
    who = [Ref(sentence.index, k) for k in expand(sentence, closing.head)]
    known = [n for n, voice in enumerate(chain) if voice.cue == closing.cue]
    for n in known:
        if not apart and chain[n].speaker in who and chain[n].rule == COMPLEMENT and chain[n].stance == "asserts":
            chain[n] = replace(chain[n], rule=CLOSING)
    if not known:
        chain.extend(Voice(speaker=ref, stance="asserts", cue=closing.cue, rule=CLOSING) for ref in who)


def _of_whole_sentence(mention: EventMention, sentence: Sentence, said: Mapping[int, Speech]) -> Iterator[Voice]:
    last = closing_according(sentence)
    if last is not None and mention.start < sentence.tokens[last].start and mention.at.token not in sentence.subtree(last):
        for who in expand(sentence, last):
            yield Voice(speaker=Ref(sentence.index, who), stance="asserts", cue="according to", rule="closing according to")
    heading, trailing = heading_speech(sentence), trailing_speech(sentence)
    if heading and mention.at.token > heading.at:
        yield Voice(speaker=Ref(sentence.index, heading.head), stance="asserts", cue=heading.cue, rule=HEADING)
    elif trailing and mention.at.token < trailing.at:
        yield Voice(speaker=Ref(sentence.index, trailing.head), stance="asserts", cue=trailing.cue, rule="speaker behind a dash or colon")
    inner = None if heading else inner_speech(sentence, said=said)
    index = mention.at.token
    parted = inner is not None and (is_parted(sentence, index, inner.at) or is_aside(sentence, index, inner.at))
    about = sentence.tokens[inner.at].head if inner and sentence.tokens[inner.at].deprel == "acl:relcl" else -1
    if about >= 0 and (index == about or index not in sentence.subtree(about)):
        return  # "the strike ended with an accord that, residents say, was not kept": they speak of the accord alone
    if inner and index not in (inner.head, inner.at) and not parted and covers(sentence, index, inner):
        yield Voice(speaker=Ref(sentence.index, inner.head), stance="asserts", cue=inner.cue, rule="reporting clause between commas")


def _is_background(sentence: Sentence, index: int, said: Mapping[int, Speech]) -> bool:
    return any(is_background(sentence, k, said) for k in (index, *sentence.ancestors(index)))
