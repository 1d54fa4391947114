"""The attributions of a report: who says, by which word, what. Voices ask from the event upwards; this asks from the cue downwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from according.records.parse import Parsed, Ref, Sentence
from according.records.span import Span
from according.stages.attribute.closing import closing_speech
from according.stages.attribute.headings import heading_speech
from according.stages.attribute.lexicon import SpeechLexicon
from according.stages.attribute.quotations import quote_speakers
from according.stages.attribute.speech import Speech, find_speech
from according.stages.attribute.views import according_to

_CLAUSES = ("ccomp", "xcomp", "csubj")
_NOT_REAL = frozenset({"to", "would", "could", "should", "can", "might", "must", "if", "unless"})
_SECOND = frozenset({"you", "your"})
_ABOUT = frozenset({"of", "about", "on", "for", "to", "as", "against", "over", "with", "that", "than", "like"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """speaker: head word of who says so, None where the text names none. cue: the word that attributes.

    content: what is said, code points of the document, in text order, never empty.
    nested: the cue stands in what another attribution reports ("Radio said that Haddad claimed ...").
    """

    speaker: Ref | None
    cue: Ref
    content: tuple[Span, ...]
    nested: bool


def attributions(parsed: Parsed, *, lexicon: SpeechLexicon) -> tuple[Attribution, ...]:
    """Every attribution of a report, attitudes ("wants", "believes", "criticised") included, in text order of the cues."""
    table = {s.index: find_speech(s, lexicon=lexicon, attitudes=True) for s in parsed.sentences}
    found: dict[tuple[Ref, Ref | None], list[Span]] = {}
    for sentence in parsed.sentences:
        for speaker, cue, tokens in _of_sentence(sentence, table[sentence.index]):
            key = Ref(sentence.index, cue), None if speaker is None else Ref(sentence.index, speaker)
            found.setdefault(key, []).extend(_spans(sentence, tokens))
    for quote, voice in quote_speakers(parsed, speech=table).items():
        found.setdefault((voice.at, voice.head), []).append(Span(start=quote.start, end=quote.end))
    return tuple(_with_nesting(parsed, {key: _merged(spans) for key, spans in found.items() if spans}))


def _with_nesting(parsed: Parsed, found: Mapping[tuple[Ref, Ref | None], tuple[Span, ...]]) -> Iterator[Attribution]:
    quoted = [quote for quote in parsed.quotes if not quote.scare]
    for (cue, speaker), content in sorted(found.items(), key=lambda item: item[0][0]):
        at = parsed.sentences[cue.sentence][cue.token].start
        above = [other for (other, _), spans in found.items() if other != cue and _holds(spans, at)]
        # Of two that hold each other's cue, neither is inside the other.
        above = [other for other in above if not _holds(content, parsed.sentences[other.sentence][other.token].start)]
        nested = bool(above) or any(quote.start <= at < quote.end for quote in quoted)
        yield Attribution(speaker=speaker, cue=cue, content=content, nested=nested)


def _holds(spans: tuple[Span, ...], at: int) -> bool:
    return any(span.start <= at < span.end for span in spans)


def _of_sentence(sentence: Sentence, said: Mapping[int, Speech]) -> Iterator[tuple[int | None, int, set[int]]]:
    closing = closing_speech(sentence, said=said)
    for report in said.values():
        if not _takes_place(sentence, report):
            continue
        speakers = report.speakers
        if closing and closing.at == report.at:
            speakers = (closing.head,)
        content = _content(sentence, report, closes=closing is not None and closing.at == report.at)
        if content:
            yield speakers[0] if speakers else None, report.at, content - {*speakers}
    heading = heading_speech(sentence)
    if heading:
        yield heading.head, heading.at, set(range(heading.at + 1, len(sentence)))
    for token in sentence.tokens:
        for speaker, cue in according_to(sentence, token.index):
            phrase = set(sentence.subtree(speaker)) | {cue}
            yield speaker, cue, set(sentence.subtree(_clause(sentence, token.index))) - phrase


def _takes_place(sentence: Sentence, report: Speech) -> bool:
    """Whether anybody does say so: not "to say", "would say", "you may say", "if he says"."""
    if any(t.form.lower() in _NOT_REAL for t in sentence.dependents(report.at, "aux", "mark")):
        return False
    if report.speakers and sentence.tokens[report.speakers[0]].form.lower() in _SECOND:
        return False
    participle = sentence.tokens[report.at].has("VerbForm=Part") or sentence.tokens[report.at].has("VerbForm=Ger")
    if report.attitude and participle and sentence.tokens[report.at].deprel == "acl":
        return False  # "a group seeking peace", "the band known as": who is meant
    return sentence.tokens[report.at].upos != "NOUN" or bool(report.speakers)


def _clause(sentence: Sentence, index: int) -> int:
    """The predicate of the clause in which a word stands."""
    at = index
    while sentence[at].head >= 0 and sentence[at].relation in ("obl", "nmod", "obj", "nsubj", "amod", "nummod", "appos", "advmod", "case"):
        at = sentence.tokens[at].head
    return at


def _content(sentence: Sentence, report: Speech, *, closes: bool) -> set[int]:
    """Tokens of what a reporting predicate reports, empty where it reports nothing ("said a prayer" aside)."""
    at = report.at
    if closes:
        return {t.index for t in sentence.tokens if t.index < at}
    inside = {k for t in _parts(sentence, report) for k in sentence.subtree(t)}
    if inside:
        return inside
    token = sentence.tokens[at]
    if token.head < 0 or not report.speakers or token.upos == "NOUN":
        return set()
    as_clause = any(t.form.lower() == "as" for t in sentence.dependents(at, "mark", "advmod"))
    if (token.relation == "parataxis" and not report.attitude) or (token.relation == "advcl" and as_clause):
        return set(sentence.subtree(token.head)) - set(sentence.subtree(at))
    return set()


def _parts(sentence: Sentence, report: Speech) -> Iterator[int]:
    wide = report.nominal or report.attitude
    noun = sentence.tokens[report.at].upos == "NOUN"
    for token in sentence.dependents(report.at):
        relation = token.relation
        clause = relation in _CLAUSES or (noun and token.deprel == "acl")
        beside = relation == "parataxis" and (token.index > report.at or bool(report.speakers))
        matter = wide and (relation == "obj" or token.deprel == "nsubj:pass")
        topic = relation in ("nmod", "obl", "advcl") and (wide or noun) and _about(sentence, token.index)
        if clause or beside or matter or topic:
            yield token.index


def _about(sentence: Sentence, index: int) -> bool:
    return any(t.form.lower() in _ABOUT for t in sentence.dependents(index, "case", "mark"))


def _spans(sentence: Sentence, tokens: set[int]) -> list[Span]:
    return [Span(start=sentence.tokens[k].start, end=sentence.tokens[k].end) for k in sorted(tokens)]


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """Stretches that touch or are parted by a space or a mark are one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end + 2:
            found[-1] = Span(start=found[-1].start, end=max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)
