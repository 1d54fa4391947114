"""Bodies that look on: rights groups, missions, panels and agencies, which report what others do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from according.records.actor import Party
from according.records.parse import Ref
from according.stages.resolve_actors.candidates import governing_subjects
from according.stages.resolve_actors.coreference import Coreference
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import Meaning, meaning_of

_WATCHING = frozenset({
    "observatory", "watch", "monitor", "panel", "commission", "mission", "office", "agency", "programme", "fund", "committee", "centre",
    "center", "institute", "amnesty", "doctors", "foundation", "society", "association", "charity", "tribunal", "court",
})  # fmt: skip
"""Words of their names."""
_REPORTING = frozenset({"document", "investigate", "interview", "monitor", "record", "publish", "verify", "observe", "examine", "list"})
"""What they do; fighters do not."""
_CALLED = frozenset({
    "panel", "expert", "mission", "office", "agency", "charity", "watchdog", "investigator", "monitor", "inspector", "commission",
})  # fmt: skip
"""Nouns for them, once they are named: "UN experts … the experts"."""
_BARE = frozenset({"panel", "agency", "charity", "watchdog", "expert", "investigator"})
"""Those of them that share no word with the name: "the World Food Programme … the agency"."""
_OF_MANY_STATES = frozenset({"IGO", "NGO"})
_NOUN_BACK, _NAME_BACK = 12, 3
"""Sentences back to the same noun, and to the name."""


class Watchers:
    """Bodies that a document tells of again by a noun. resolve: the party of any word."""

    def __init__(self, scene: Scene, coreference: Coreference, resolve: Callable[[Ref], Party | None]) -> None:
        self._scene, self._coreference, self._resolve = scene, coreference, resolve

    def party(self, ref: Ref) -> Meaning | None:
        """The United Nations of "UN experts … the experts", the programme of "the World Food Programme … the agency"; else None."""
        token, sentence = self._scene.token(ref), self._scene.sentence(ref)
        lemma = token.lemma.casefold()
        if token.upos != "NOUN" or lemma not in _CALLED:
            return None
        beside = sentence.dependents(ref.token, "det", "amod", "compound", "nmod", "nmod:poss", "nummod")
        if [t.form.casefold() for t in beside] != ["the"]:
            return None
        places = (*self._same(ref), *(self._named(ref) if lemma in _BARE else ()))
        for party in (self._resolve(at) for at in places):
            named = party is not None and (party.id is not None or party.name[:1].isupper())
            if party is not None and named and _OF_MANY_STATES & set(party.sectors[:1]):
                return meaning_of(party, rule="body told again")
        return None

    def _same(self, ref: Ref) -> Iterator[Ref]:
        """The same noun before, and the panel of "a UN panel of experts"."""
        for earlier in self._coreference.same_noun(ref, back=_NOUN_BACK):
            sentence, token = self._scene.sentence(earlier), self._scene.token(earlier)
            inside = token.relation == "nmod" and sentence.tokens[token.head].lemma.casefold() in _CALLED
            yield Ref(earlier.sentence, token.head) if inside else earlier

    def _named(self, ref: Ref) -> Iterator[Ref]:
        """Subjects of the sentences before, nearest first."""
        for index in range(ref.sentence - 1, max(-1, ref.sentence - _NAME_BACK - 1), -1):
            earlier = self._scene.parsed.sentences[index]
            yield from (Ref(index, t.index) for t in earlier.dependents(earlier.root, "nsubj") if t.upos != "PRON")


def is_watching(scene: Scene, at: Ref, ref: Ref) -> bool:
    """Whether the body named at one word cannot be the fighters of another: it watches, documents, does it to them or tells of them."""
    sentence, token = scene.sentence(at), scene.token(at)
    span = scene.names.span(at)
    words = sentence.tokens[span.first : span.last + 1] if span is not None else (token,)
    if any(t.form.casefold() in _WATCHING for t in words):
        return True
    if token.relation != "nsubj" or token.head < 0:
        return False
    subject_of = sentence.tokens[token.head]
    if subject_of.lemma.casefold() in _REPORTING and subject_of.upos == "VERB":
        return True
    if at.sentence != ref.sentence or ref.token < at.token:
        return False
    return subject_of.index in _governors(scene, ref) or at.token in governing_subjects(sentence, ref.token)


def _governors(scene: Scene, ref: Ref) -> list[int]:
    """The words above a noun within its own clause."""
    sentence, found = scene.sentence(ref), []
    for index in sentence.ancestors(ref.token):
        found.append(index)
        if sentence.tokens[index].upos == "VERB":
            break
    return found
