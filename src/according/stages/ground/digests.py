"""Digests of several countries ("SUDAN: The army …", a line "Mali" over its news): each item is a report by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from according.records.parse import Parsed, Sentence, Token
from according.stages.ground.folding import fold
from according.stages.ground.gazetteer import Gazetteer
from according.stages.ground.items import MARKS, stands_apart

_LONGEST, _NAME = 8, 6
"""Words of a heading with what stands around it, and of a country's name."""
_MOST = 100_000
"""Items by sentences: a longer digest is read as one report, since each item goes past all sentences."""
_BARS = frozenset({"|", "]", "--", "—"})
_SMALL = frozenset({"PUNCT", "SYM", "ADP", "CCONJ", "DET"})
_LEAST = 2
"""Countries that head items, at least."""


def parts_of(parsed: Parsed, *, gazetteer: Gazetteer) -> tuple[Parsed, ...]:
    """The items of a digest, each as the whole report with nothing said outside it; any other report as it is.

    The sentences keep their positions. What stands before the first heading is an item without one.
    """
    heads = {} if parsed.turns else dict(_headings(parsed, gazetteer))
    if len(set(heads.values())) < _LEAST or _is_one_story(parsed.sentences[: min(heads)], set(heads.values()), gazetteer):
        return (parsed,)
    heads |= _other_headings(parsed, heads)
    heads = dict(sorted(heads.items()))
    if len(heads) * len(parsed.sentences) > _MOST:
        return (parsed,)
    begins = [at for n, at in enumerate(heads) if not n or heads[at] != list(heads.values())[n - 1]]
    ends = [*begins[1:], len(parsed.sentences)]
    silent = tuple(map(_silent, parsed.sentences))
    opening = [_part(parsed, 0, begins[0], None, silent)] if begins[0] else []
    return (*opening, *(_part(parsed, first, end, first, silent) for first, end in zip(begins, ends, strict=True)))


def _headings(parsed: Parsed, gazetteer: Gazetteer) -> Iterator[tuple[int, str]]:
    """The sentences that begin with the heading of an item, each with its country."""
    for sentence in parsed.sentences:
        opens = not sentence.index or parsed.sentences[sentence.index - 1].paragraph != sentence.paragraph
        country = _country_heading(sentence, parsed, gazetteer) if opens and len(sentence) else None
        if country is not None and _tells(parsed, sentence.index):
            yield sentence.index, country


def _other_headings(parsed: Parsed, heads: dict[int, str]) -> dict[int, str]:
    """The lines of their own that head an item on a land that is no country, where countries head theirs so: "Nagorno-Karabakh"."""
    if sum(_is_line(parsed, at) for at in heads) < _LEAST:
        return {}
    lines = (s for s in parsed.sentences if 0 < len(s) <= _NAME and s.index not in heads and _is_line(parsed, s.index))
    places = (s for s in lines if s[0].name.endswith("LOC") and all(t.form[:1].isupper() or t.upos in _SMALL for t in s.tokens))
    return {s.index: " ".join(t.form for t in s.tokens) for s in places if _tells(parsed, s.index)}


def _is_line(parsed: Parsed, at: int) -> bool:
    """Whether a sentence is all of its paragraph."""
    beside = parsed.sentences[max(0, at - 1) : at + 2]
    alone = all(other.paragraph != parsed.sentences[at].paragraph for other in beside if other.index != at)
    return alone and parsed.sentences[at][-1].form not in {".", "!", "?"}


def _country_heading(sentence: Sentence, parsed: Parsed, gazetteer: Gazetteer) -> str | None:
    """The country that heads a paragraph: "SUDAN –", "Sudan (Khartoum):", "2. Sudan" in a line of its own."""
    first = next((t.index for t in sentence.tokens[:_LONGEST] if t.form[0].isalpha()), len(sentence))
    first += first < len(sentence) and sentence.tokens[first].form == "In"
    if first >= len(sentence) or not sentence.tokens[first].form[0].isupper():
        return None
    for end in range(min(first + _NAME, len(sentence)), first, -1):
        name = fold(" ".join(t.form for t in sentence.tokens[first:end])) if sentence.tokens[end - 1].form[-1].isalpha() else ""
        country = gazetteer.country_names.get(name)
        if country is None and all(t.form.isupper() for t in sentence.tokens[first:end]):
            country = gazetteer.capitals.get(name)  # "KABUL: …": a round-up of what was written in several capitals
        if country is not None:
            return country if _ends_heading(sentence, _behind_town(sentence, end), parsed) else None
    return None


def _behind_town(sentence: Sentence, end: int) -> int:
    """The word behind "(Khartoum)" beside a country's name."""
    if end < len(sentence) and sentence.tokens[end].form == "(":
        return next((t.index + 1 for t in sentence.tokens[end : end + _LONGEST] if t.form == ")"), end)
    return end


def _ends_heading(sentence: Sentence, end: int, parsed: Parsed) -> bool:
    """Whether a heading ends before a word: with a mark, its paragraph, or a full stop that leaves it alone."""
    rest = sentence.tokens[end:]
    if not rest or all(t.upos in {"PUNCT", "SYM"} for t in rest):
        after = parsed.sentences[sentence.index + 1] if sentence.index + 1 < len(parsed.sentences) else sentence
        return bool(rest) or after.paragraph != sentence.paragraph
    return rest[0].form in _BARS or (rest[0].form in MARKS and stands_apart(sentence, end))


def _is_one_story(opening: tuple[Sentence, ...], countries: set[str], gazetteer: Gazetteer) -> bool:
    """Whether what stands before the headings tells of their countries: "Our jets flew nine sorties over Syria and Iraq"."""
    told = (t.form for sentence in opening for t in sentence.tokens if any(w.upos == "VERB" for w in sentence.tokens))
    return any(gazetteer.country_names.get(fold(form)) in countries for form in told if form[:1].isupper())


def _tells(parsed: Parsed, heading: int) -> bool:
    """Whether news stands behind a heading: a list of countries has no verbs, and "FRANCE: We condemn …" is who speaks."""
    words = [t for sentence in parsed.sentences[heading : heading + 2] for t in sentence.tokens]
    return any(t.upos == "VERB" for t in words) and not any(t.form in {"I", "We"} and t.relation == "nsubj" for t in words)


def _part(parsed: Parsed, first: int, end: int, head: int | None, silent: tuple[Sentence, ...]) -> Parsed:
    """The sentences from first up to end; of the others nothing but that they stand there."""
    start, stop = parsed.sentences[first].start, parsed.sentences[end - 1].end
    sentences = (*silent[:first], *parsed.sentences[first:end], *silent[end:])
    quotes = tuple(q for q in parsed.quotes if start <= q.start and q.end <= stop)
    return replace(parsed, sentences=sentences, quotes=quotes, item=head)


def _silent(sentence: Sentence) -> Sentence:
    """A sentence of another item: its place in the text, and no words."""
    stop = Token(0, ".", sentence.end, sentence.end, ".", "PUNCT", ".", "_", -1, "root", "O", "O")
    return replace(sentence, tokens=(stop,), kind="prose")
