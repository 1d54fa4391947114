"""What a document calls those whom no table knows: a body's sectors by the nouns beside its name, and who the enemy is."""

from __future__ import annotations

from collections import Counter

from according.records.actor import ARMED_GROUPS
from according.records.parse import Ref, Sentence, Token
from according.records.relations import APPOSED_LOOSELY
from according.stages.resolve_actors.entries import Entry, Generic
from according.stages.resolve_actors.phrases import preposition
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.spans import NameSpan

_BAND = frozenset({"combatant", "comrade", "fighter", "guerrilla", "guerilla", "insurgent", "mujahideen", "rebel"})
"""Whom only a band of fighters calls its own."""
_NAMED_AS_FOE, _MIN_WEIGHT, _TIMES_THE_NEXT = 2, 3, 2
"""Weight of "against X" over a bare naming; an enemy must be named so often, and so many times more often than any other."""


class Epithets:
    """Descriptions of one document, read once when first asked for."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._sectors: dict[str, tuple[str, ...]] | None = None
        self._enemy: list[Entry | None] = []

    def sectors(self, name: str) -> tuple[str, ...]:
        """Sectors of a body by its descriptions ("the X, a rebel group"; "the militia X"), () where it has none; fighters first."""
        if self._sectors is None:
            self._sectors = {}
            for span in self._scene.names.spans:
                if span.label == "ORG":
                    self._learn(span, self._sectors)
        return self._sectors.get(name, ())

    def _learn(self, span: NameSpan, found: dict[str, tuple[str, ...]]) -> None:
        sentence = self._scene.parsed.sentences[span.sentence]
        name = (self._scene.names.longer(span) or span).text
        for noun in self._nouns(sentence, span):
            generic = self._scene.generic_at(Ref(sentence.index, noun))
            before = [g for t in sentence.dependents(noun, "amod", "compound") if (g := self._scene.generic(t)) is not None]
            for told in (*before, *([generic] if generic is not None else ())):
                if self._says_more(told, found.get(name, ())):
                    found[name] = told.sectors

    def _nouns(self, sentence: Sentence, span: NameSpan) -> list[int]:
        """Common nouns beside a name: the noun that it is in apposition to or stands after, its own appositions, and its fighters."""
        inside = range(span.first, span.last + 1)
        head = next((sentence.tokens[i] for i in inside if sentence.tokens[i].head not in inside), sentence.tokens[span.last])
        nouns = [t.index for t in sentence.dependents(head.index, "appos", "compound", "amod", "nmod:desc") if t.index not in inside]
        if 0 <= head.head < span.first and (head.deprel in APPOSED_LOOSELY or self._are_fighters_of(sentence, head)):
            nouns.append(head.head)
        return [index for index in nouns if self._scene.names.span(Ref(sentence.index, index)) is None]

    def _are_fighters_of(self, sentence: Sentence, name: Token) -> bool:
        """ "Militants of the Red Dune Army"."""
        if name.relation != "nmod" or preposition(sentence, name.index) != "of":
            return False
        generic = self._scene.generic_at(Ref(sentence.index, name.head))
        return generic is not None and generic.sectors[:1] == ("REB",)

    def _says_more(self, told: Generic, known: tuple[str, ...]) -> bool:
        return bool(told.sectors) and (not known or known[0] not in ARMED_GROUPS and told.sectors[0] in ARMED_GROUPS)

    def enemy(self) -> Entry | None:
        """The armed group that the document's own side fights, if it clearly names one."""
        if not self._enemy:
            self._enemy.append(self._find_enemy())
        return self._enemy[0]

    def own_band(self) -> Entry | None:
        """The armed group whose own word the document is, if it clearly names one."""
        return self._clear_band() if self._is_told_by_fighters() else None

    def _find_enemy(self) -> Entry | None:
        return None if self._is_told_by_fighters() else self._clear_band()

    def _clear_band(self) -> Entry | None:
        """The armed group that a document names far more than any other."""
        weights: Counter[str] = Counter()
        entries: dict[str, Entry] = {}
        for hit in self._scene.names.hits:
            sentence = self._scene.parsed.sentences[hit.sentence]
            if hit.use != "name" or not ARMED_GROUPS & set(hit.entry.sectors) or hit.entry.kind == "person":
                continue
            above = [sentence[i].head for i in range(hit.first, hit.last + 1) if not hit.first <= sentence[i].head <= hit.last]
            fought = any(preposition(sentence, i) == "against" for i in (*range(hit.first, hit.last + 1), *(i for i in above if i >= 0)))
            weights[hit.entry.name] += _NAMED_AS_FOE if fought else 1
            entries[hit.entry.name] = hit.entry
        ranked = sorted(weights, key=lambda name: (-weights[name], name))
        if not ranked or weights[ranked[0]] < _MIN_WEIGHT:
            return None
        clear = len(ranked) == 1 or weights[ranked[0]] >= _TIMES_THE_NEXT * weights[ranked[1]]
        return entries[ranked[0]] if clear else None

    def _is_told_by_fighters(self) -> bool:
        """Whether a document is such a group's own word: what a clandestine station broadcasts, or who tells of "our guerrillas"."""
        sentences = self._scene.parsed.sentences
        if any(t.form.casefold() == "clandestine" for s in sentences[:1] for t in s.tokens[:1]):
            return True
        ours = ((s, s[t.head]) for s in sentences if "our" in s.vocabulary for t in s.related("nmod") if t.form.casefold() == "our")
        return any(t.lemma in _BAND or any(k.lemma in _BAND for k in s.dependents(t.index, "compound", "amod")) for s, t in ours)
