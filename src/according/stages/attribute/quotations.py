"""Whose words a quotation is, also where it runs on over sentences and paragraphs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from according.ontology.closed_classes import FIRST_PERSON
from according.records.parse import Parsed, Quote, Ref, Sentence
from according.stages.attribute.headings import holds_office, signed_by
from according.stages.attribute.speech import Speech, is_first_person

_LONGEST, _LONGEST_SPEECH = 6, 20  # sentences between one pair of marks, and of a speech of several paragraphs
_MARKS = frozenset({"“", "”", '"', "''", "’’", "‘’", "``", "«", "»"})
_ADJOINING = 4  # a mark, a comma, a space
_PAPERS = frozenset({"communiqué", "communique", "declaration", "proclamation", "release", "message", "manifesto", "update", "bulletin"})
_SHEETS = _PAPERS | {"statement"}
_POST = 12  # sentences of a message that its last line signs
_HEAD_LINES, _LINE_WORDS, _TITLE_WORDS = 6, 10, 5
"""Lines at the top of a paper, words of one, and of the one that says what paper it is."""
_REPORTED = 2
"""Sentences in which others say something, behind a statement, that make what follows it the report's."""
SpeechTable = Mapping[int, Mapping[int, Speech]]
_OPENS = 2
"""How far behind the beginning of its sentence a quotation begins that opens it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """head: head word of who speaks; at, cue: the word that says so."""

    head: Ref
    at: Ref
    cue: str


def without_attitudes(table: SpeechTable) -> SpeechTable:
    """The predicates that say that something happened."""
    return {index: {at: said for at, said in row.items() if not said.attitude} for index, row in table.items()}


def quote_speakers(parsed: Parsed, *, speech: SpeechTable) -> dict[Quote, Speaker]:
    """The speaker of every quotation that has one. speech: sentence index -> token index -> Speech, attitudes included."""
    wide, speech = speech, without_attitudes(speech)
    found: dict[Quote, Speaker] = {}
    previous: tuple[Quote, Speaker] | None = None
    unclosed: list[Quote] = []
    for quote in _closed(parsed):
        speaker = _in_turn(parsed, quote) or _beside(parsed, quote, speech) or _signed(parsed, quote)
        if speaker is None and not quote.scare:
            speaker = _beside(parsed, quote, wide, reach=_ADJOINING)
        if speaker is None and previous and not quote.scare and _runs_on(parsed, previous[0], quote):
            speaker = previous[1]
        if speaker is None and not quote.scare:
            speaker = _announced(parsed, quote, speech) or (_headed(parsed, quote, speech) if previous is None else None)
        if speaker is not None:
            found[quote] = speaker
            within = previous is not None and previous[0].start <= quote.start and quote.end <= previous[0].end
            if not quote.scare and not within:  # who is quoted by who is quoted speaks no further
                previous = quote, speaker
                found.update((before, speaker) for before in unclosed if _goes_on_in(parsed, before, quote))
        if not quote.scare:
            unclosed = [*unclosed, quote] if speaker is None and _is_unclosed(parsed, quote) else []
    return found


def _in_turn(parsed: Parsed, quote: Quote) -> Speaker | None:
    """Whose name and colon stand before a quotation that opens his turn: "President Ruiz: “I will stay.”"."""
    opened = (t for t in parsed.turns if t.speaker is not None and 0 <= quote.start - t.start <= _OPENS and not quote.scare)
    return next((Speaker(head=turn.speaker, at=turn.colon, cue=":") for turn in opened if turn.speaker is not None), None)


def _signed(parsed: Parsed, quote: Quote) -> Speaker | None:
    """Who is named behind a dash under a quotation."""
    last = next(iter(_sentences_of(parsed, quote)[-1:]), None)
    for sentence in () if last is None or quote.scare else parsed.sentences[last.index : last.index + 2]:
        if (sign := signed_by(sentence, start=quote.end)) is not None:
            return Speaker(head=Ref(sentence.index, sign.head), at=Ref(sentence.index, sign.at), cue=sign.cue)
    return None


def _is_unclosed(parsed: Parsed, quote: Quote) -> bool:
    """Whether a quotation runs to the end of its paragraph without a mark, so that the next paragraph goes on with it."""
    inside = _sentences_of(parsed, quote)
    return bool(inside) and inside[-1].end == quote.end


def _goes_on_in(parsed: Parsed, before: Quote, quote: Quote) -> bool:
    """Whether nothing but quoted paragraphs stands between a quotation that is not closed and a later one."""
    first, last = _sentences_of(parsed, before), _sentences_of(parsed, quote)
    between = parsed.sentences[first[-1].index + 1 : last[0].index]
    opened = quote.start - last[0].start <= _OPENS
    return opened and all(any(q.start - _OPENS <= s.start and s.end <= q.end for q in parsed.quotes) for s in between)


def _closed(parsed: Parsed) -> Iterator[Quote]:
    """The quotations; one whose closing mark is lost, and that so swallows others, ends where the first of those begins."""
    starts = sorted(quote.start for quote in parsed.quotes if not quote.scare)
    for quote in parsed.quotes:
        after = bisect_right(starts, quote.start)
        if after < len(starts) and starts[after] < quote.end and len(_sentences_of(parsed, quote)) > _LONGEST:
            yield Quote(start=quote.start, end=starts[after], scare=quote.scare)
        else:
            yield _carried_on(parsed, quote)


def _carried_on(parsed: Parsed, quote: Quote) -> Quote:
    """A quotation of several paragraphs that only the first of them opens and only the last closes."""
    inside = _sentences_of(parsed, quote)
    if quote.scare or not inside or inside[-1].end != quote.end:
        return quote  # it is closed
    for sentence in parsed.sentences[inside[-1].index + 1 : inside[0].index + _LONGEST_SPEECH]:
        marks = [t.index for t in sentence.tokens if t.form in _MARKS]
        if marks and (len(marks) > 1 or marks[0] < len(sentence) - 2):
            break  # another one is opened
        if marks:
            return Quote(start=quote.start, end=sentence.tokens[marks[0] - 1].end, scare=False)
    return quote


def statement(parsed: Parsed, *, speech: SpeechTable) -> tuple[int, Speaker] | None:
    """(where it begins, speaker) of a statement without quotation marks: "The minister said:", then paragraphs in the first person or a
    list."""
    speech = without_attitudes(speech)
    headed = _heading_of_all(parsed) or _letterhead(parsed) or _monitored(parsed) or _signed_below(parsed)
    if headed is not None:
        return headed
    for sentence in parsed.sentences[:-1]:
        after = parsed.sentences[sentence.index + 1]
        if not sentence.tokens or sentence.tokens[-1].form != ":" or after.paragraph == sentence.paragraph:
            continue
        if any(quote.start - after.start <= 1 and quote.start >= after.start for quote in parsed.quotes):
            continue
        for said in reversed(list(speech.get(sentence.index, {}).values())):
            listed = after.paragraph in parsed.bullets
            if said.speakers and sentence.tokens[said.at].upos == "VERB" and (listed or _speaks_itself(parsed, after.index)):
                return after.start, _speaker(sentence, said)
    return None


def end_of_statement(parsed: Parsed, start: int, *, speech: SpeechTable) -> int:
    """Where one without marks ends: with the list, or the last paragraph of "we", where others are quoted behind it, or the report."""
    first = next((s for s in parsed.sentences if s.start >= start), parsed.sentences[-1])
    if first.paragraph in parsed.bullets:
        after = (s.index for s in parsed.sentences if s.index > first.index and s.paragraph not in parsed.bullets)
        return parsed.sentences[next(after, len(parsed.sentences)) - 1].end
    ours = [s for s in parsed.sentences if s.start >= start and _is_in_first_person(parsed, s)]
    last = ours[-1].paragraph if ours else -1
    behind = [s for s in parsed.sentences if s.paragraph > last]
    others = [s for s in behind if any(s[k].upos != "PRON" for said in speech.get(s.index, {}).values() for k in said.speakers)]
    if last < 0 or len(others) < _REPORTED:
        return parsed.sentences[-1].end
    return max(s.end for s in parsed.sentences if s.paragraph == last)


def _speaker(sentence: Sentence, said: Speech) -> Speaker:
    return Speaker(head=Ref(sentence.index, said.speakers[0]), at=Ref(sentence.index, said.at), cue=said.cue)


def _speaks_itself(parsed: Parsed, first: int) -> bool:
    return any(_is_in_first_person(parsed, s) for s in parsed.sentences[first:])


def _is_in_first_person(parsed: Parsed, sentence: Sentence) -> bool:
    """Whether it says "we" or "I" outside quotation marks: of whoever is quoted further down it is no word of the statement's."""
    ours = [] if FIRST_PERSON.isdisjoint(sentence.vocabulary) else [t.start for t in sentence.tokens if is_first_person(t)]
    return any(not any(q.start <= at < q.end for q in parsed.quotes if not q.scare) for at in ours)


def _sentences_of(parsed: Parsed, quote: Quote) -> Sequence[Sentence]:
    first = bisect_right(parsed.sentences, quote.start, key=lambda s: s.end)
    last = bisect_left(parsed.sentences, quote.end, key=lambda s: s.start)
    return parsed.sentences[first:last]


def _beside(parsed: Parsed, quote: Quote, speech: SpeechTable, *, reach: int | None = None) -> Speaker | None:
    """A reporting predicate outside the marks, in a sentence that the quotation shares; the nearest one.

    reach: how many code points may part the mark from the predicate or its speaker; None: any.
    """
    best: tuple[int, Speaker] | None = None
    for sentence in _sentences_of(parsed, quote):
        for said in speech.get(sentence.index, {}).values():
            token = sentence.tokens[said.at]
            if quote.start <= token.start < quote.end or not said.speakers or token.upos == "NOUN":
                continue
            speaker = sentence.tokens[said.speakers[0]]
            if is_first_person(speaker) or quote.start <= speaker.start < quote.end:
                continue
            distance = min(abs(token.start - quote.end), abs(quote.start - token.end))
            if reach is not None and min(distance, abs(sentence.tokens[min(sentence.subtree(speaker.index))].start - quote.end)) > reach:
                continue
            if best is None or distance < best[0]:
                best = distance, _speaker(sentence, said)
    return best[1] if best else None


def _runs_on(parsed: Parsed, before: Quote, quote: Quote) -> bool:
    """The next quotation of the same speaker: in the same paragraph, or opening the next one."""
    first, second = _sentences_of(parsed, before), _sentences_of(parsed, quote)
    if not first or not second:
        return False
    gap = second[0].paragraph - first[-1].paragraph
    return gap == 0 or (gap == 1 and quote.start - second[0].start <= 2)


def _announced(parsed: Parsed, quote: Quote, speech: SpeechTable) -> Speaker | None:
    """The speaker of the sentence before, where the quotation fills its own sentence ("He was clear: ...", "X spoke. '...'")."""
    inside = _sentences_of(parsed, quote)
    if not inside or inside[0].index == 0:
        return None
    before = parsed.sentences[inside[0].index - 1]
    if inside[0].paragraph - before.paragraph > 1:
        return None
    for said in reversed(list(speech.get(before.index, {}).values())):
        verb = before[said.at]
        if verb.upos != "VERB" or verb.form.lower().endswith("ing") or before.dependents(said.at, "mark"):
            continue  # "in finding those responsible" announces no words
        if said.speakers and not is_first_person(before[said.speakers[0]]):
            return _speaker(before, said)
    return None


def _headed(parsed: Parsed, quote: Quote, speech: SpeechTable) -> Speaker | None:
    """Whose the first quotation is by the first line: "Statement of the Peace Desk", "Communiqué by the Front"."""
    inside = _sentences_of(parsed, quote)
    if len(inside) < 2 or inside[0].index != 1:
        return None
    first = parsed.sentences[0]
    for said in speech.get(0, {}).values():
        if first[said.at].upos == "NOUN":
            owners = [t.index for t in first.dependents(said.at, "nmod") if "of" in first.marked(t.index, "case")]
            whose = said.speakers or tuple(k for k in owners if first[k].mention in ("organization", "person"))
            if whose:
                return Speaker(head=Ref(0, whose[0]), at=Ref(0, said.at), cue=said.cue)
    return None


def _heading_of_all(parsed: Parsed) -> tuple[int, Speaker] | None:
    """ "Communiqué No. 7 of the Front", then its text: all of it is the Front's. "Statement by" heads what its maker publishes himself."""
    first = next((s for s in parsed.sentences[:2] if s.kind != "dateline"), None)
    following = parsed.sentences[first.index + 1] if first is not None and first.index + 1 < len(parsed.sentences) else None
    if first is None or following is None or first.root < 0 or following.paragraph == first.paragraph:
        return None
    if first[first.root].lemma.lower() not in _PAPERS:
        return None
    numbered = [first.root, *(t.index for t in first.dependents(first.root, "flat", "nummod"))]  # "No. 7 of the Front", as it may be read
    for token in (t for at in numbered for t in first.dependents(at, "nmod")):
        if {"of", "by", "from"} & set(first.marked(token.index, "case")) and _speaks_itself(parsed, following.index):
            at = Ref(first.index, first.root)
            return following.start, Speaker(head=Ref(first.index, token.index), at=at, cue=first[first.root].form)
    return None


def _monitored(parsed: Parsed) -> tuple[int, Speaker] | None:
    """ "[COMMUNIQUE FROM THE FRONT] [TEXT] WE REPORT …", as listening services head what a station broadcast: all of it is the Front's."""
    for sentence in parsed.sentences[:_HEAD_LINES]:
        if not len(sentence) or sentence.tokens[0].form != "[":
            continue
        end = next((t.index for t in sentence.tokens if t.form == "]"), len(sentence))
        papers = [t for t in sentence.tokens[:end] if t.lemma.lower() in _PAPERS]
        for token in (t for paper in papers[:1] for t in sentence.dependents(paper.index, "nmod")):
            if {"of", "by", "from"} & set(sentence.marked(token.index, "case")) and _speaks_itself(parsed, sentence.index):
                return sentence.tokens[end].start if end < len(sentence) else sentence.end, Speaker(
                    head=Ref(sentence.index, token.index), at=Ref(sentence.index, papers[0].index), cue=papers[0].form
                )
    return None


def _signed_below(parsed: Parsed) -> tuple[int, Speaker] | None:
    """A post that its last line says is an official's, "— Ivo Ban, mayor of Lume": all of it is his; not a reporter's by-line."""
    last = parsed.sentences[-1] if 1 < len(parsed.sentences) <= _POST else None
    if last is None or last.paragraph == parsed.sentences[-2].paragraph or parsed.quotes or not holds_office(last):
        return None
    sign = signed_by(last, start=last.start)
    first = next((s for s in parsed.sentences if s.kind != "dateline"), last)
    return (first.start, Speaker(head=Ref(last.index, sign.head), at=Ref(last.index, sign.at), cue=sign.cue)) if sign is not None else None


def _letterhead(parsed: Parsed) -> tuple[int, Speaker] | None:
    """ "MINISTRY OF DEFENCE", "Press statement", each on a line of its own, then the text: all of it is the ministry's."""
    first = next((s.index for s in parsed.sentences if s.kind == "prose"), 0)
    lines = [s for s in parsed.sentences[: min(first, _HEAD_LINES)] if s.kind == "headline" and 0 < len(s) <= _LINE_WORDS]
    papers = [(s, t) for s in lines for t in s.tokens if t.form.casefold() in _SHEETS and len(s) <= _TITLE_WORDS]
    bodies = [s for s in lines if s.root >= 0 and s[s.root].mention == "organization" and all(s is not other for other, _ in papers)]
    if not papers or not bodies or first == 0:
        return None
    (sheet, word), body = papers[0], bodies[0]
    whose = _again(parsed, body[body.root].form, first=first) or Ref(body.index, body.root)
    return parsed.sentences[first].start, Speaker(head=whose, at=Ref(sheet.index, word.index), cue=word.form)


def _again(parsed: Parsed, noun: str, *, first: int) -> Ref | None:
    """The first subject of the text that is called by the last word of a letterhead: there it is written as elsewhere in the report."""
    for sentence in parsed.sentences[first:]:
        for token in sentence.related("nsubj"):
            if token.upos == "PROPN" and token.form.casefold() == noun.casefold():
                return Ref(sentence.index, token.index)
    return None
