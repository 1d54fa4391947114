"""Who says "we" and names himself: "We, the Governments of A, B and C, condemn … We call on …"."""

from __future__ import annotations

from collections.abc import Callable

from according.records.actor import Party
from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.scene import Scene


class OwnWords:
    """Those who name themselves in one document."""

    def __init__(self, scene: Scene, party: Callable[[Ref], Party | None]) -> None:
        self._scene, self._party = scene, party
        self._named = [at for s in scene.parsed.sentences if len(s) and s[0].form == "We" for at in _beside(s, 0)]

    def named(self, ref: Ref) -> Ref | None:
        """Whom the words beside "we" name, there and where the same statement says "we" again outside quotations; None for other words."""
        if not self._scene.is_word("all_of_us", token := self._scene.token(ref)):
            return None
        beside = _beside(self._scene.sentence(ref), ref.token)
        quoted = any(quote.start <= token.start < quote.end for quote in self._scene.parsed.quotes)
        before = [] if quoted else [at for at in self._named if at.sentence <= ref.sentence]
        return next((at for at in (*beside, *before[:1]) if self._party(at) is not None), None)


def _beside(sentence: Sentence, at: int) -> list[Ref]:
    """The words in apposition to a pronoun, which a parser may take for a second party behind the comma."""
    comma = at + 1 < len(sentence) and sentence.tokens[at + 1].form == ","
    found = sentence.dependents(at, "appos", *(("conj",) if comma else ()))
    return [Ref(sentence.index, t.index) for t in found if not sentence.marked(t.index, "cc")]
