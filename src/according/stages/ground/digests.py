"""Digests of several countries ("SUDAN: The army …", a line "Mali" over its news): each item is a report by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from according.records.parse import Parsed, Sentence, Token
from according.stages.ground.folding import fold
from according.stages.ground.gazetteer import Gazetteer
from according.stages.ground.items import MARKS, heading_of

_LONGEST = 8
"""Words of a heading, with its mark."""
_LEAST = 2
"""Countries that head items, at least."""


def parts_of(parsed: Parsed, *, gazetteer: Gazetteer) -> tuple[Parsed, ...]:
    """The items of a digest, each as the whole report with nothing said outside it; any other report as it is.

    The sentences keep their positions. What stands before the first heading is an item without one.
    """
    heads = {} if parsed.turns else dict(_headings(parsed, gazetteer))
    if len(set(heads.values())) < _LEAST or _is_one_story(parsed.sentences[: min(heads)], set(heads.values()), gazetteer):
        return (parsed,)
    begins = [at for n, at in enumerate(heads) if not n or heads[at] != list(heads.values())[n - 1]]
    ends = [*begins[1:], len(parsed.sentences)]
    opening = [_part(parsed, 0, begins[0], None)] if begins[0] else []
    return (*opening, *(_part(parsed, first, end, first) for first, end in zip(begins, ends, strict=True)))


def _headings(parsed: Parsed, gazetteer: Gazetteer) -> Iterator[tuple[int, str]]:
    """The sentences that begin with the heading of an item, each with its country."""
    for sentence in parsed.sentences:
        opens = not sentence.index or parsed.sentences[sentence.index - 1].paragraph != sentence.paragraph
        if opens and (end := _heading_end(sentence, parsed)) and _tells(parsed, sentence.index):
            name = " ".join(t.form for t in sentence.tokens[:end])
            country = gazetteer.country_names.get(fold(name))
            if country is not None:
                yield sentence.index, country


def _is_one_story(opening: tuple[Sentence, ...], countries: set[str], gazetteer: Gazetteer) -> bool:
    """Whether what stands before the headings tells of their countries: "Our jets flew nine sorties over Syria and Iraq"."""
    told = (t.form for sentence in opening for t in sentence.tokens if any(w.upos == "VERB" for w in sentence.tokens))
    return any(gazetteer.country_names.get(fold(form)) in countries for form in told if form[:1].isupper())


def _tells(parsed: Parsed, heading: int) -> bool:
    """Whether news stands behind a heading: a list of countries has no verbs, and "FRANCE: We condemn …" is who speaks."""
    words = [t for sentence in parsed.sentences[heading : heading + 2] for t in sentence.tokens]
    return any(t.upos == "VERB" for t in words) and not any(t.form in {"I", "We"} and t.relation == "nsubj" for t in words)


def _heading_end(sentence: Sentence, parsed: Parsed) -> int:
    """How many words of a sentence are the heading of its paragraph, without its mark; 0 where it has none."""
    mark = heading_of(sentence)
    if mark is not None:
        return mark
    if len(sentence) > _LONGEST or not sentence[0].form[:1].isupper():
        return 0
    if sentence[-1].form in MARKS:
        return len(sentence) - 1
    after = parsed.sentences[sentence.index + 1] if sentence.index + 1 < len(parsed.sentences) else sentence
    return len(sentence) if after.paragraph != sentence.paragraph else 0


def _part(parsed: Parsed, first: int, end: int, head: int | None) -> Parsed:
    """The sentences from first up to end; of the others nothing but that they stand there."""
    start, stop = parsed.sentences[first].start, parsed.sentences[end - 1].end
    sentences = tuple(s if first <= s.index < end else _silent(s) for s in parsed.sentences)
    quotes = tuple(q for q in parsed.quotes if start <= q.start and q.end <= stop)
    return replace(parsed, sentences=sentences, quotes=quotes, item=head)


def _silent(sentence: Sentence) -> Sentence:
    """A sentence of another item: its place in the text, and no words."""
    stop = Token(0, ".", sentence.end, sentence.end, ".", "PUNCT", ".", "_", -1, "root", "O", "O")
    return replace(sentence, tokens=(stop,), kind="prose")
