"""Reads the claims of one reading: first.jsonl, second.jsonl, gold.jsonl."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, Protocol

from according.corpus.anchors import NotFound, bare, find_here, find_near, occurrences
from according.corpus.codes import Codes, complaint
from according.corpus.problems import Problems
from according.corpus.records import CorpusClaim, Days, Figure, Participant, Passage, Speaker, Spot, Words
from according.corpus.values import Values, parse_object
from according.records.claim import Link

# Between the first two and the others stand those that point to the trigger.
KEYS = (
    "passage", "id", "type", "mode", "contexts", "status", "actors", "recipients", "sources", "time", "place", "counts",
    "also", "links", "sure",
)  # fmt: skip
NOWHERE = Words(start=0, end=0, text="")
"""Stands where words could not be read, so that the rest of the claim still is; the error has been noted."""


class Anchors(Protocol):
    """How a claim points to words: by the words themselves, or by offsets where the text stays outside."""

    trigger: ClassVar[tuple[str, ...]]
    words: ClassVar[tuple[str, ...]]

    def read_trigger(self, values: Values, passage: Passage) -> Words:
        """The words of `trigger` and `s`."""
        ...

    def read(self, values: Values, key: str, passage: Passage, *, near: int) -> Words | None:
        """The words of a key, None if it has none. near: number of the claim's sentence."""
        ...


class WordAnchors:
    """The form that annotators write: words, looked for in the passage."""

    trigger: ClassVar[tuple[str, ...]] = ("s", "trigger")
    words: ClassVar[tuple[str, ...]] = ("text",)

    def read_trigger(self, values: Values, passage: Passage) -> Words:
        words, sentence = values.text("trigger", required=True), values.whole("s", required=True)
        if sentence is None or not words:
            return NOWHERE
        if not 1 <= sentence <= len(passage.sentences):
            values.error(f"{sentence}: {passage.id} has sentences 1 to {len(passage.sentences)}", "s")
            return NOWHERE
        plain, number = bare(words)
        times = len(occurrences(plain, passage.sentence(sentence)))
        if number is None and times > 1:
            what = f"{words!r} stands {times} times in sentence {sentence}; the first was taken, write {words}@1 or {words}@2"
            values.problems.warn(values.line, what)
        return _found(values, "trigger", lambda: find_here(words, passage, sentence=sentence)) or NOWHERE

    def read(self, values: Values, key: str, passage: Passage, *, near: int) -> Words | None:
        words = values.text(key)
        return _found(values, key, lambda: find_near(words, passage, sentence=max(1, near))) if words else None


def _found(values: Values, key: str, look: Callable[[], Words]) -> Words | None:
    try:
        return look()
    except NotFound as error:
        values.error(str(error), key)
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimReader:
    """Reads claims one by one; what is wrong goes into the problems of the file."""

    codes: Codes
    passages: Mapping[str, Passage]
    anchors: Anchors
    problems: Problems

    def read(self, text: str) -> tuple[CorpusClaim, ...]:
        """All claims of a file's text, one a line. A claim of which nothing can be used is left out."""
        found = []
        for number, line in enumerate(text.split("\n"), 1):
            if not line.strip():
                continue
            try:
                claim = self._claim(Values(parse_object(line), line=number, problems=self.problems))
            except ValueError as error:
                self.problems.error(number, str(error))
                continue
            if claim is not None:
                found.append(replace(claim, raw=line))
        return tuple(found)

    def _claim(self, values: Values) -> CorpusClaim | None:
        values.only((*KEYS[:2], *self.anchors.trigger, *KEYS[2:]))
        passage = self.passages.get(id_ := values.text("passage", required=True))
        if passage is None:
            if id_:
                values.error(f"{id_!r} is no passage of passages.txt; correct the id", "passage")
            return None
        trigger = self.anchors.read_trigger(values, passage)
        near = passage.sentence_at(trigger.start) or 1
        type_ = self._code(values, "type", required=True)
        return CorpusClaim(
            passage=id_,
            id=values.text("id", required=True),
            line=values.line,
            trigger=trigger,
            type=type_,
            mode=self._mode(values, type_),
            contexts=self._codes(values, "contexts", "context"),
            status=self._code(values, "status", required=True),
            actors=tuple(self._party(one, passage, near) for one in values.objects("actors")),
            recipients=tuple(self._party(one, passage, near) for one in values.objects("recipients")),
            sources=tuple(self._source(one, passage, near) for one in values.objects("sources")),
            time=self._time(values.object("time"), passage, near),
            place=self._place(values.object("place"), passage, near),
            counts=tuple(f for one in values.objects("counts") if (f := self._count(one, passage, near)) is not None),
            also=tuple(self._mention(one, passage) for one in values.objects("also")),
            links=tuple(self._link(one) for one in values.objects("links")),
            sure=values.flag("sure", default=True),
        )

    def _code(self, values: Values, key: str, *, required: bool = False) -> str:
        value = values.text(key, required=required)
        if value and (what := self.codes.complaint(key, value)) is not None:
            values.error(what)
        return value

    def _codes(self, values: Values, key: str, kind: str) -> tuple[str, ...]:
        found = values.texts(key)
        for value in found:
            if (what := self.codes.complaint(kind, value)) is not None:
                values.error(what)
        return found

    def _mode(self, values: Values, type_: str) -> str | None:
        mode = values.text("mode")
        if mode and type_ in self.codes.modes:
            modes = self.codes.modes[type_]
            what = complaint(mode, modes, what=f"mode of {type_}") if modes else f"mode {mode!r}: {type_} has no modes; leave it out"
            if what is not None:
                values.error(what)
        return mode or None

    def _words(self, values: Values, passage: Passage, near: int) -> Words:
        """Words that must be there."""
        if not any(values.raw.get(key) not in (None, "") for key in self.anchors.words):
            values.error("is missing or empty; write the words of the passage", self.anchors.words[0])
        return self.anchors.read(values, "text", passage, near=near) or NOWHERE

    def _party(self, values: Values, passage: Passage, near: int) -> Participant:
        values.only((*self.anchors.words, "name", "country", "sectors"))
        return Participant(
            words=self._words(values, passage, near),
            name=values.text("name", required=True),
            country=self._code(values, "country") or None,
            sectors=self._codes(values, "sectors", "sector"),
        )

    def _source(self, values: Values, passage: Passage, near: int) -> Speaker:
        values.only(("name", "stance", *self.anchors.words, "cue", "via"))
        name = values.text("name")
        if "name" not in values.raw:
            values.error('is missing; write "" for the report\'s own voice', "name")
        stance = self._code(values, "stance", required=True)
        if not name:
            for key in (*self.anchors.words, "cue"):
                if values.raw.get(key) not in (None, ""):
                    what = f"{values.raw[key]!r}: the report's own voice has no words and no cue; leave it out or name the speaker"
                    values.error(what, key)
            return Speaker(name="", stance=stance, words=None, cue=None, via=values.texts("via"))
        words = self._words(values, passage, near)
        cue = self.anchors.read(values, "cue", passage, near=near)
        return Speaker(name=name, stance=stance, words=words, cue=cue, via=values.texts("via"))

    def _time(self, values: Values | None, passage: Passage, near: int) -> Days | None:
        if values is None:
            return None
        values.only(("start", "end", "granularity", *self.anchors.words))
        start, end = values.day("start", required=True), values.day("end")
        granularity = self._code(values, "granularity", required=True)
        words = self.anchors.read(values, "text", passage, near=near)
        if start is None:
            return None
        if end is not None and end < start:
            values.error(f"{end} is before start {start}; put them right", "end")
        return Days(start=start, end=end or start, granularity=granularity, words=words)

    def _place(self, values: Values | None, passage: Passage, near: int) -> Spot | None:
        if values is None:
            return None
        values.only((*self.anchors.words, "name", "country", "admin1", "lat", "lon", "km", "precision"))
        lat, lon = values.number("lat", low=-90, high=90), values.number("lon", low=-180, high=180)
        if (values.raw.get("lat") is None) != (values.raw.get("lon") is None):
            values.error("lat and lon stand together or not at all")
        return Spot(
            name=values.text("name", required=True),
            words=self.anchors.read(values, "text", passage, near=near),
            country=self._code(values, "country") or None,
            admin1=values.text("admin1") or None,
            lat=lat,
            lon=lon,
            km=values.number("km", low=0, high=5000),
            precision=self._code(values, "precision", required=True),
        )

    def _count(self, values: Values, passage: Passage, near: int) -> Figure | None:
        values.only(("what", "low", "high", "of", "source", *self.anchors.words))
        what, low, high = self._code(values, "what", required=True), values.whole("low", required=True), values.whole("high")
        words = self._words(values, passage, near)
        if low is None:
            return None
        if high is not None and high < low:
            values.error(f"{high} is less than low {low}; put them right", "high")
        return Figure(what=what, low=low, high=high, of=values.text("of") or None, source=values.text("source"), words=words)

    def _mention(self, values: Values, passage: Passage) -> Words:
        values.only(self.anchors.trigger)
        return self.anchors.read_trigger(values, passage)

    def _link(self, values: Values) -> Link:
        values.only(("claim", "how"))
        return Link(claim=values.text("claim", required=True), how=self._code(values, "how", required=True))
