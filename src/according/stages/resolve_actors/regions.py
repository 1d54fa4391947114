"""Of which province a person is: "Gov. Brown of Oregon" is not the governor of California of that name."""

from __future__ import annotations

from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.spans import NameSpan

_BEFORE = 6
"""Words before a name that its title may have."""


class Regions:
    """The provinces and towns that a document gives its persons, by full name."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._of: dict[str, frozenset[str]] = {}
        self._told: dict[str, int] = {}

    def learn(self, name: str, span: NameSpan, *, full: bool) -> None:
        """Keeps where a person is from, as the words beside the name say. full: whether it is not only the surname."""
        if not full:
            return
        self._of[name] = self._of.get(name, frozenset()) | self._beside(span)
        self._told[name] = min(span.sentence, self._told.get(name, span.sentence))

    def apart(self, name: str, span: NameSpan) -> bool:
        """Whether a bare surname cannot be this person's: it has another province, or it stands in another before the full name is told."""
        known = self._of.get(name, frozenset())
        own = self._beside(span)
        if not known or own:
            return bool(known) and not known & own
        sentence = self._scene.parsed.sentences[span.sentence]
        around = self._places(sentence, 0, len(sentence))
        return span.sentence < self._told[name] and sentence.kind == "prose" and bool(around) and not known & around

    def _beside(self, span: NameSpan) -> frozenset[str]:
        sentence = self._scene.parsed.sentences[span.sentence]
        first = span.first
        while first > max(0, span.first - _BEFORE) and sentence.tokens[first - 1].upos == "PROPN":
            first -= 1
        after = span.last + 1
        of = after < len(sentence) and sentence.tokens[after].form.lower() == "of"
        return self._places(sentence, first, span.first) | (self._places(sentence, after, after + 3) if of else frozenset())

    def _places(self, sentence: Sentence, first: int, last: int) -> frozenset[str]:
        """Names of places that are no states, in a stretch of words."""
        refs = [Ref(sentence.index, index) for index in range(first, min(last, len(sentence)))]
        spans = [span for ref in refs if (span := self._scene.names.span(ref)) is not None and self._scene.names.hit(ref) is None]
        return frozenset(span.text.casefold() for span in spans if span.label == "LOC")
