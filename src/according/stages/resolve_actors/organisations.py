"""Named organisations that the registry does not know: they keep their name; ministries are their state, however they are written."""

from __future__ import annotations

from bisect import bisect_left

from according.ontology.closed_classes import NAME_LINKS
from according.records.actor import Party
from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.countries import country_of_foreign_office
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.epithets import Epithets
from according.stages.resolve_actors.names import SHORT_MINISTRIES, fold
from according.stages.resolve_actors.navies import NAVIES
from according.stages.resolve_actors.owners import Owners
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.spans import NameSpan
from according.stages.resolve_actors.takeover import Meaning, meaning_of
from according.stages.resolve_actors.wording import worded

_TITLES = frozenset({
    "chronicle", "courier", "dispatch", "gazette", "herald", "inquirer", "journal", "news", "observer", "post", "standard", "times",
    "tribune", "wire",
})  # fmt: skip
"""Last words of the names of papers and agencies, which nobody takes for "the rebels" or "the group"."""
_MINISTRIES = 60
"""Ministries of a told state that are looked at before one without, so that long texts take no longer a name than short ones."""

_AS_MINISTRIES = frozenset({
    "department of foreign affairs", "department of external affairs", "department of defence", "department of defense",
    "department of national defence", "department of national defense", "department of foreign affairs and trade", "foreign office",
    "foreign affairs department",
})  # fmt: skip
"""What some states call a ministry."""


class Organisations:
    """Finds whom their names mean."""

    def __init__(self, scene: Scene, owners: Owners, epithets: Epithets) -> None:
        self._scene, self._owners, self._epithets = scene, owners, epithets
        self._ministries: list[tuple[NameSpan, str]] | None = None

    def party(self, ref: Ref, span: NameSpan) -> Party:
        """A named organisation that the registry does not know; its country as its own name or words say."""
        span = (None if self._is_owned_by_state(ref) else self._scene.names.longer(span)) or span
        sentence = self._scene.parsed.sentences[span.sentence]
        hits = [hit for i in range(span.first, span.last + 1) if (hit := self._scene.names.hit(Ref(span.sentence, i))) is not None]
        country = next((hit.entry.country for hit in hits if hit.entry.country), None) or self._owner_s(ref, span)
        rule = "name"
        hits = [hit for hit in hits if hit.use == "name"]
        if country is None and (country := NAVIES.get(sentence.tokens[span.first].form)) is not None:
            return worded(self._scene, ref, Meaning(name=span.text, id=None, country=country, sectors=("MIL",), rule="ship of a navy"))
        if country is None and not any(hit.entry.sectors[:1] in (("IGO",), ("NGO",)) for hit in hits):
            country, where = self._scene.local_country(ref)
            rule = f"name, {where}" if where else rule
        end = next((i for i in range(span.first, span.last) if sentence[i + 1].upos == "ADP"), span.last)  # "Movement | of the State of …"
        nouns = (self._scene.generic_at(Ref(span.sentence, i)) for i in range(end, span.first - 1, -1))  # a "Liberation Army" is a band
        generics = [g for g in nouns if g is not None and g.sectors]
        members = [g for t in sentence.tokens[end + 1 : span.last + 1] if (g := self._scene.generic(t)) is not None and _is_trade(g)]
        if (state := self._state_of_ministry(ref, span, end, country)) is not None:
            return worded(self._scene, ref, state)
        sectors = tuple(dict.fromkeys(s for g in (*generics[:1], *members) for s in g.sectors))
        if hits and (not sectors or hits[0].entry.sectors[:1] == ("IGO",)):
            sectors = hits[0].entry.sectors
        told = self._epithets.sectors(span.text)
        if told and (sectors[:1] in ((), ("MIL",), ("PTY",), ("GOV",)) or sectors[:1] == ("COP",) and told[0] == "PRM"):  # a "Home Guard"
            sectors = told
        if sectors[:1] == ("MIL",) and "place" in rule and _is_some_army(sentence, span):
            sectors = ()
        title = [t for t in sentence.tokens[max(span.first + 1, span.last) : span.last + 2] if t.form[:1].isupper()]
        if not sectors and any(t.form.casefold() in _TITLES for t in title):
            sectors = ("JRN",)
        name = self._scene.text(sentence, span.first, _name_end(sentence, span.last))
        return worded(self._scene, ref, Meaning(name=name, id=None, country=country, sectors=sectors, rule=rule))

    def _is_owned_by_state(self, ref: Ref) -> bool:
        """ "Armenia's Defence Ministry": no other state's of which the report has told in full."""
        whose = [t.index for t in self._scene.sentence(ref).dependents(ref.token, "nmod:poss")]
        return bool(whose) and self._scene.names.state_among(ref.sentence, whose) is not None

    def _owner_s(self, ref: Ref, span: NameSpan) -> str | None:
        """The country of whose an organisation is; the Foreign Affairs of "the Department of Foreign Affairs" own nothing."""
        sentence = self._scene.sentence(ref)
        whose = [t.index for t in sentence.dependents(ref.token, "nmod:poss")]
        whose += [t.index for at in whose for t in sentence.dependents(at, "amod", "compound")]  # "the Iraqi army's 9th Division"
        state = self._scene.names.state_among(ref.sentence, whose)
        if state is not None:
            return state  # "Ghana's Trades Union Congress", whose own words are a body's too
        armies = (hit.entry.country for at in whose if (hit := self._scene.names.hit(Ref(ref.sentence, at))) and hit.entry.kind == "army")
        if (country := next(armies, None)) is not None:
            return country
        owner, words = self._owners.of(ref), self._scene.parsed.sentences[span.sentence]
        inside = owner.party is not None and words[span.first].start <= owner.party.start < words[span.last].end
        return None if inside else owner.country

    def _state_of_ministry(self, ref: Ref, span: NameSpan, end: int, country: str | None) -> Meaning | None:
        """The state of "the Interior Ministry", "Mali's Ministry of Defence"; None of other bodies.

        A name that says itself whose it is ("the Syrian Ministry of Defence") stays one, and so does "the Ministry" of a letterhead.
        """
        sentence = self._scene.parsed.sentences[span.sentence]
        ministry = "ministry" in {sentence.tokens[end].lemma.casefold(), sentence.tokens[span.first].lemma.casefold()}
        short = fold(span.text) in SHORT_MINISTRIES
        ministry = ministry or fold(span.text) in _AS_MINISTRIES
        named = any(self._scene.names.hit(Ref(span.sentence, at)) is not None for at in range(span.first, span.last + 1))
        if named or not short and (not ministry or span.first == span.last):
            return None
        # "The Ministry" may stand for a longer name of another sentence.
        heads = [ref] if ref.sentence == span.sentence else [ref, *(Ref(span.sentence, at) for at in range(span.first, span.last + 1))]
        owners = ((at, self._scene.sentence(at).dependents(at.token, "nmod:poss")) for at in heads)
        whose = [Ref(at.sentence, t.index) for at, words in owners for t in words if t.upos != "PRON"]
        hit = self._scene.names.hit(whose[0]) if whose else None
        if whose and (hit is None or hit.entry.kind != "state"):
            return None  # "the Region's Ministry of the Interior"
        country = hit.entry.country if hit is not None else self._told_before(span) or country
        country = country or country_of_foreign_office(sentence, span.last, names=self._scene.names)
        country = country or self._scene.home_of(ref, ("GOV",))[0]
        state = self._scene.registry.state(country)
        return meaning_of(state, rule="name: ministry") if state is not None else None

    def _told_before(self, span: NameSpan) -> str | None:
        """The country of the last ministry called so whose state was told: "Russia's Defence Ministry … the Defence Ministry"."""
        if self._ministries is None:
            self._ministries = [(other, told) for other in self._scene.names.spans if (told := self._state_told(other)) is not None]
        own, at = fold(span.text), (span.sentence, span.first)
        end = bisect_left(self._ministries, at, key=lambda one: (one[0].sentence, one[0].first))
        near = reversed(self._ministries[max(0, end - _MINISTRIES) : end])
        short = own in SHORT_MINISTRIES
        return next((country for other, country in near if short or f" {own} " in f" {fold(other.text)} "), None)

    def _state_told(self, span: NameSpan) -> str | None:
        """The country of the state that a ministry is told to be of, in its name or before it; None of other bodies."""
        name = fold(span.text)
        if "ministr" not in name and not any(own in name for own in _AS_MINISTRIES):
            return None
        sentence, words = self._scene.parsed.sentences[span.sentence], range(span.first, span.last + 1)
        owners = [t.index for at in words for t in sentence.dependents(at, "nmod:poss")]
        return self._scene.names.state_among(span.sentence, (*words, *owners))


def _is_some_army(sentence: Sentence, span: NameSpan) -> bool:
    """The "Red Dune Army", which may be a band as well as a state's, unlike "the Third Army"."""
    words = [sentence.tokens[i] for i in range(span.first, span.last + 1)]
    return any(t.lemma.casefold() == "army" for t in words) and sum(t.upos in ("PROPN", "NOUN") for t in words) > 1


def _is_trade(generic: Generic) -> bool:
    """Whether a noun says whose union or association a body is: teachers, lawyers, farmers."""
    return generic.kind in ("group", "person") and generic.sectors[:1] not in ((), ("CVL",), ("GOV",))


def _name_end(sentence: Sentence, last: int) -> int:
    """Last word of an organisation's name, where the encoder stopped inside ("Association of | African Jurists")."""
    inside = ("ADP", "CCONJ", "DET", "SCONJ")
    if sentence.tokens[last].upos not in inside:
        return last
    while last + 1 < len(sentence) and (sentence.tokens[last + 1].form[:1].isupper() or sentence.tokens[last + 1].form in NAME_LINKS):
        last += 1
    while sentence.tokens[last].upos in inside:
        last -= 1
    return last
