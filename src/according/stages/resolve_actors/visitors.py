"""People whom a report shows to be of another country than its own: "visiting Foreign Minister X", a minister who summons its envoy."""

from __future__ import annotations

from according.ontology.content_words import NEWS_MEDIA
from according.records.actor import ANYWHERE, GOVERNING
from according.records.parse import Ref, Sentence
from according.records.relations import BEHIND_VERB
from according.stages.resolve_actors.accusers import states_accused_by
from according.stages.resolve_actors.person import Person
from according.stages.resolve_actors.scene import Scene

_VISITING = "visiting"
_ENVOYS = frozenset({"ambassador", "envoy", "diplomat", "charge", "chargé", "consul", "counsellor", "attaché", "attache", "affaires"})
_TURNS_TO = frozenset({"summon", "expel", "receive", "meet", "tell", "inform", "hand", "deliver"})
_TITLE = 6
"""Words that a title has at most between "visiting" and a name."""
_STATE = frozenset({"state", "official"})
_CARRYING = frozenset({"air", "broadcast", "carry", "cite", "publish", "quote", "release", "run"})


class Visitors:
    """Of one document. home: the country of a person whose own words tell none, with the rule."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._guests: frozenset[str] | None = None
        self._against: dict[str, set[str]] = {}
        self._accused: dict[str, set[str]] = {}
        self._carried: dict[str, str] = {}

    def home(self, person: Person) -> tuple[str | None, str]:
        """The country of the report, or of its dateline where somebody is shown against that of the report."""
        if self._guests is None:
            self._read()
        if GOVERNING & {*person.sectors[:1]} and (own := self._carried.get(person.name.casefold())) is not None:
            return own, "country of the state media that carry it"
        found: tuple[str | None, str] = self._scene.home_country(person.sectors, named=person.sectors[:1] in ((), ("CVL",)))
        country = found[0]
        if country is None:
            return found
        if self._guests and person.name.casefold() in self._guests:
            return None, ANYWHERE
        accused = self._accused.get(person.name.casefold(), set()) if GOVERNING & {*person.sectors[:1]} else set[str]()
        if country in self._against.get(person.name.casefold(), ()) or country in accused:
            other = self._scene.dateline
            return (other, "dateline") if other not in (None, country) else (None, ANYWHERE)
        return found

    def _read(self) -> None:
        """Looks once for all who visit, and for those who turn to the envoys of a state."""
        guests = set[str]()
        sentences = self._scene.parsed.sentences
        for span in self._scene.names.spans:
            if span.label != "PER":
                continue
            sentence = sentences[span.sentence]
            if _VISITING in sentence.vocabulary and _is_guest(sentence, span.first):
                guests.add(span.text.casefold())
            if not NEWS_MEDIA.isdisjoint(sentence.vocabulary) and (own := self._of_state_media(sentence, span.first)) is not None:
                self._carried.setdefault(span.text.casefold(), own)
            self._accused.setdefault(span.text.casefold(), set()).update(states_accused_by(sentence, span, names=self._scene.names))
            if not _ENVOYS.isdisjoint(sentence.vocabulary):
                self._against.setdefault(span.text.casefold(), set()).update(self._turned_to(sentence, range(span.first, span.last + 1)))
        self._guests = frozenset(guests)

    def _of_state_media(self, sentence: Sentence, at: int) -> str | None:
        """The state of "Ruritania's state media carried a statement by Minister X", "X said, according to Ruritania's state media"."""
        if self._scene.names.state_among(sentence.index, (t.index for t in sentence.dependents(at, "nmod"))) is not None:
            return None  # "cited Minister X of Iraq"
        for token in sentence.tokens:
            words = sentence.dependents(token.index) if token.lemma.casefold() in NEWS_MEDIA and token.head >= 0 else []
            if not any(t.form.casefold() in _STATE for t in words):
                continue
            verb, above = sentence.tokens[token.head], {at, *sentence.ancestors(at)}
            carries = token.deprel == "nsubj" and verb.lemma.casefold() in _CARRYING
            by = "according to" in sentence.marked(token.index, "case")
            told = sentence.dependents(verb.index, *(BEHIND_VERB if carries else ("nsubj",))) if carries or by else []
            if any(t.index in above for t in told):
                return self._scene.names.state_among(sentence.index, (t.index for t in words))
        return None

    def _turned_to(self, sentence: Sentence, words: range) -> set[str]:
        """The states of the envoys whom somebody summons or hears."""
        found = set[str]()
        subject = next((k for at in words for k in (at, *sentence.ancestors(at)) if sentence.tokens[k].deprel == "nsubj"), None)
        verb = sentence.tokens[sentence.tokens[subject].head] if subject is not None else None
        if verb is None or subject is None or verb.lemma.casefold() not in _TURNS_TO:
            return found
        if subject not in range(words.start - _TITLE, words.stop):
            return found
        for envoy in sentence.dependents(verb.index, "obj", "iobj"):
            if envoy.lemma.casefold() in _ENVOYS:
                hits = (self._scene.names.hit(Ref(sentence.index, k)) for k in sentence.subtree(envoy.index))
                found.update(hit.entry.country for hit in hits if hit is not None and hit.entry.kind == "state" and hit.entry.country)
        return found


def _is_guest(sentence: Sentence, first: int) -> bool:
    """Whether "visiting" opens the title before a name."""
    for at in range(first - 1, max(-1, first - 1 - _TITLE), -1):
        token = sentence.tokens[at]
        if token.form.casefold() == _VISITING:
            return token.relation in ("amod", "compound", "root", "acl", "advcl") and token.head > at
        if token.upos not in ("NOUN", "PROPN", "ADJ"):
            return False
    return False
