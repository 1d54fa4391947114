"""Whom what is done to a thing befalls: "raided nine villages", "ambushed a patrol", "shelled a rebel-held town", "shot anyone"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from according.records.actor import ANYBODY, GOVERNING, Party
from according.records.parse import Ref
from according.stages.resolve_actors.asides import FORUMS
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.phrases import is_plural, preposition
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import Meaning, band_name, meaning_of
from according.stages.resolve_actors.wording import WHOEVER, short_name, worded

_LIVED_IN = Generic(name="residents", kind="group", sectors=("CVL",))
_USED = Generic(name="", kind="thing", sectors=("CVL",))
_ARMED = Generic(name="", kind="thing", sectors=())
FIRING, UPON = frozenset({"fire", "launch", "lob", "hurl", "rain", "drop"}), frozenset({"at", "into", "on", "onto", "upon"})
"""Verbs of who shoots at a place, and what stands before it ("fired rockets at Nawa")."""
_NEARBY, _GOING_OFF = frozenset({"near", "outside", "beside"}), frozenset({"explode", "detonate", "crash", "hit", "strike"})
_FACING, _SUING = frozenset({"sue", "threaten"}), frozenset({"file", "bring", "lawsuit", "suit"})
_EVERYBODY = frozenset({"world", "hemisphere"})
_HELD = frozenset({"hold", "control", "occupy"})
_WRITTEN = frozenset({"post", "posting", "entry", "thread"})
_SOME = frozenset({"no", "any", "every", "some"})
"""What stands before "one" that means a person."""
_COUNTING, _DOWNED = frozenset({"ADJ", "DET", "NUM"}), frozenset({"destroy", "down", "intercept"})


class Struck:
    """Things of nobody who is named, as those who live in, use or man them. The words are data/actors/words.tsv, classes struck_*."""

    def __init__(self, scene: Scene, resolve: Callable[[Ref], Party | None]) -> None:
        """resolve: the party of a word."""
        self._scene, self._resolve = scene, resolve

    def party(self, ref: Ref, *, by: Sequence[Party] = (), alone: bool = False) -> Party | None:
        """Those whom an attack on, a search or seizure of a thing befalls; None for what is none of the tables' (a road, a weapon).

        by: who does it; alone: whether "nobody", "anyone" is somebody without a word more of him.
        """
        token = self._scene.sentence(ref).things_counted(ref.token) or self._scene.token(ref)
        if token.upos == "PRON" or token.lemma == "those":
            return self._whoever(ref, alone=alone)
        if token.upos == "PROPN":
            return self._of_town(ref)
        if token.upos == "NUM" and (counted := self._counted(ref)) is not None:
            return self._resolve(counted) or self.party(counted, by=by)
        if token.upos in _COUNTING:
            return self._some(ref) if alone and token.mention == "person" and not self._is_no_number_of_people(ref) else None
        if token.upos != "NOUN" or self._is_weapon(ref) or self._is_written(ref):
            return None
        if (whole := self._whole(ref)) is not None:
            return self._resolve(whole) or self.party(whole, by=by)
        holder = self._holder(ref)
        if holder is not None and not any(_are_one(holder, doer) for doer in by):
            return worded(self._scene, ref, holder)
        owner = self._owner(ref)
        if owner is not None and not any(_are_one(owner, doer) for doer in by):
            return worded(self._scene, ref, owner)
        kinds = (("struck_home", _LIVED_IN), ("struck_civil", _USED), ("struck_armed", _ARMED))
        generic = next((kind for name, kind in kinds if self._scene.is_word(name, token)), None)
        generic = generic or (_LIVED_IN if self._is_lived_in(ref) or self._is_struck_town(ref) else None)
        if generic is None or generic is _LIVED_IN and preposition(self._scene.sentence(ref), ref.token) in _NEARBY:
            return None
        nation = self._nation(ref)
        country, rule = (nation, "modifier") if nation is not None else self._scene.local_country(ref)
        if nation is None and generic is _ARMED and any(doer.country == country and GOVERNING & {*doer.sectors[:1]} for doer in by):
            country, rule = None, ""  # an army does not ambush a patrol of its own
        name = generic.name or short_name(self._scene, Ref(ref.sentence, token.index), generic)
        rule = f"whom it befalls: {rule}" if rule else "whom it befalls"
        return worded(self._scene, ref, Meaning(name=name, id=None, country=country, sectors=generic.sectors or ("UNK",), rule=rule))

    def _is_somebody(self, ref: Ref) -> bool:
        """Whether a word alone means people: not "those", nor the "none" of "none of the boats"."""
        token = self._scene.token(ref)
        some = token.mention == "person" and not self._scene.sentence(ref).dependents(ref.token, "nmod")
        return token.lemma.casefold() != "those" and (some or token.lemma.casefold() != "none")

    def _is_no_number_of_people(self, ref: Ref) -> bool:
        """ "The other" of two is known, and what is shot down or intercepted are drones: "nine drones. Seven were shot down"."""
        token, sentence = self._scene.token(ref), self._scene.sentence(ref)
        verb = sentence.tokens[token.head] if token.head >= 0 else token
        down = verb.lemma in _DOWNED or any(t.form.lower() == "down" for t in sentence.dependents(verb.index, "compound:prt"))
        return token.lemma.casefold() in ("each", "other") or token.upos in _COUNTING and down

    def _some(self, ref: Ref) -> Party:
        """Those of whom only how many is said: "both were killed", "arrested another"."""
        country, rule = self._scene.local_country(ref)
        rule = f"whom it befalls: {rule}" if rule else "whom it befalls"
        return worded(self._scene, ref, Meaning(name="people", id=None, country=country, sectors=("CVL",), rule=rule))

    def _owner(self, ref: Ref) -> Meaning | None:
        """Whose bulldozers "his bulldozers" are, whose head a pistol is put to."""
        whose = [t.index for t in self._scene.sentence(ref).dependents(ref.token, "nmod") if t.deprel == "nmod:poss" and t.upos == "PRON"]
        party = self._resolve(Ref(ref.sentence, whose[0])) if whose else None
        return meaning_of(party, rule=f"whom it befalls: {party.rule}") if party is not None else None

    def spoken_to(self, ref: Ref) -> Party | None:
        """The city of "told the city", "gave the city until noon", "sued the city", the world of "begged the world to help"."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        if token.upos != "NOUN" or is_plural(token) or not any(t.form.casefold() == "the" for t in sentence.dependents(ref.token, "det")):
            return None
        case = preposition(sentence, ref.token)
        told = token.relation == "iobj" or token.relation == "obj" and sentence.tokens[token.head].lemma in _FACING and not case
        if not told and not (case == "against" and sentence.tokens[token.head].lemma in _SUING):
            return None
        everybody = token.lemma in _EVERYBODY
        if not everybody and not self._scene.is_word("settlement", token):
            return None
        country, rule = (None, "") if everybody else self._scene.local_country(ref)
        sectors = ("CVL",) if everybody else ("GOV",)
        return worded(self._scene, ref, Meaning(name=token.lemma, id=None, country=country, sectors=sectors, rule=f"spoken to: {rule}"))

    def _counted(self, ref: Ref) -> Ref | None:
        """The dredges of "burned two of his dredges"."""
        inner = [t for t in self._scene.sentence(ref).dependents(ref.token, "nmod") if t.upos == "NOUN"]
        return next((Ref(ref.sentence, t.index) for t in inner if preposition(self._scene.sentence(ref), t.index) == "of"), None)

    def _is_weapon(self, ref: Ref) -> bool:
        """The drone of "the drone killing", "a drone exploded": what does it."""
        token = self._scene.token(ref)
        if token.lemma.casefold() != "drone" or token.head < 0:
            return False
        return token.relation == "compound" or token.deprel == "nsubj" and self._scene.sentence(ref)[token.head].lemma in _GOING_OFF

    def _is_written(self, ref: Ref) -> bool:
        """The post of "claimed the bombing in a post on Telegram", "in a Facebook post": no post of soldiers."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        if token.lemma.casefold() not in _WRITTEN:
            return False
        beside = sentence.dependents(ref.token, "nmod", "compound", "amod")
        words = (t for near in beside for t in (near, *sentence.dependents(near.index, "amod", "compound", "flat")))
        return any(t.form.casefold() in FORUMS for t in words)

    def _whole(self, ref: Ref) -> Ref | None:
        """The hospice of "fired at the gate of a hospice": what a part belongs to."""
        if not self._scene.is_word("struck_part", self._scene.token(ref)):
            return None
        inner = self._scene.sentence(ref).dependents(ref.token, "nmod")
        of = [t for t in inner if t.deprel == "nmod:poss" or preposition(self._scene.sentence(ref), t.index) == "of"]
        return Ref(ref.sentence, of[0].index) if of else None

    def _nation(self, ref: Ref) -> str | None:
        """The country of the state whose towns, markets or posts they are: "Iraqi towns"."""
        before = self._scene.sentence(ref).dependents(ref.token, "amod", "compound", "nmod:poss")
        return self._scene.names.state_among(ref.sentence, (t.index for t in before))

    def _is_lived_in(self, ref: Ref) -> bool:
        """The areas of "civilian areas", "heavily populated districts"; other areas may be empty."""
        sentence = self._scene.sentence(ref)
        told = any(self._scene.is_word("lived_in", t) for t in sentence.dependents(ref.token, "amod", "compound"))
        return told and self._scene.is_word("struck_area", self._scene.token(ref))

    def _is_struck_town(self, ref: Ref) -> bool:
        """The towns of "shelled three towns"; who "seized three towns" is not said to have harmed those who live there."""
        return self._is_hit(ref) and self._scene.is_word("settlement", self._scene.token(ref))

    def _is_hit(self, ref: Ref) -> bool:
        """Whether it is what somebody shells, burns, loots, or fires rockets at."""
        token, sentence = self._scene.token(ref), self._scene.sentence(ref)
        if token.relation == "obl" and sentence.tokens[token.head].lemma in FIRING:
            return preposition(sentence, ref.token) in UPON
        return (token.relation == "obj" or token.deprel == "nsubj:pass") and self._scene.is_word("strikes_places", sentence[token.head])

    def _of_town(self, ref: Ref) -> Party | None:
        """Those who live in the town of "shelled Nawa"; "seized Nawa" is not said to have befallen them."""
        sentence, country = self._scene.sentence(ref), self._scene.places.get(ref)
        token = sentence.tokens[ref.token]
        hit = self._scene.names.hit(ref)
        if country is None or not self._is_hit(ref) or hit is not None and hit.use == "name" and hit.entry.kind == "state":
            return None  # "fired rockets into Israel" is at the state
        rule = "whom it befalls: who lives in a place"
        party = worded(self._scene, ref, Meaning(name=token.form, id=None, country=country, sectors=_LIVED_IN.sectors, rule=rule))
        return replace(party, name=f"{_LIVED_IN.name} of {party.text}")

    def _holder(self, ref: Ref) -> Meaning | None:
        """The rebels of "shelled the rebel-held town of Orlo", the government of "a government-controlled district"."""
        sentence = self._scene.sentence(ref)
        if preposition(sentence, ref.token) in self._scene.registry.words["inside"]:
            return None  # "an attack in a rebel-held town" is on others
        held = [t for t in sentence.dependents(ref.token, "amod") if t.lemma in _HELD and t.xpos == "VBN" and t.index < ref.token]
        words = [t.index for at in held for t in sentence.dependents(at.index, "compound", "obl", "nsubj", "amod")]
        party = next((found for i in words if (found := self._resolve(Ref(ref.sentence, i))) is not None), None)
        if party is None:
            return None
        name = party.name if party.id is not None else band_name(party.name, party.sectors)
        return meaning_of(replace(party, name=name), rule=f"held by: {party.rule}")

    def _whoever(self, ref: Ref, *, alone: bool) -> Party | None:
        """ "Anyone who", "whoever": people, whom only their doing describes. alone: also "arrested no one", "shot at anyone"."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        one = token.lemma.casefold() == "one"
        before = [t.index for t in sentence.dependents(ref.token, "det") if one and t.lemma.casefold() in _SOME]
        if not before and not self._scene.is_word("whoever", token):
            return None
        clause = [t.index for t in sentence.dependents(ref.token, "acl", "amod") if t.index > ref.token]
        if not clause and token.lemma.casefold() != "whoever" and not (alone and self._is_somebody(ref)):
            return None  # "asked nobody" is asked of nobody
        last = max(sentence.subtree(clause[0])) if clause else ref.token
        last = last if sentence.tokens[last].end - token.start <= WHOEVER else ref.token
        country, rule = self._scene.local_country(ref)
        known = bool(clause) or token.lemma.casefold() == "whoever"
        whom = "whoever" if known else ANYBODY
        meaning = Meaning(name="people", id=None, country=country, sectors=("CVL",), rule=f"{whom}: {rule}" if rule else whom)
        found = worded(self._scene, ref, meaning, (min(before, default=ref.token), last))
        return found if known else replace(found, name=found.text.casefold())


def _are_one(holder: Meaning, doer: Party) -> bool:
    """Whether who holds a place does what is done there: a party itself, or the organs of one state."""
    one_state = holder.country is not None and holder.country == doer.country
    of_state = one_state and all(GOVERNING & set(party.sectors) for party in (holder, doer))
    return of_state or (holder.id or holder.name.casefold()) == doer.key
