"""Which body "the group" or "the movement" means, and which it does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from according.ontology.content_words import DENYING
from according.ontology.event_types import FORCE_TYPES
from according.records.actor import Party
from according.records.parse import Ref
from according.stages.resolve_actors.coreference import Coreference
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.scene import Scene

_WRITING = ("of Experts", "Panel of", "Contact Group", "Working Group", "Crisis Group", "Study Group")
_ALLIANCES = frozenset({"coalition", "alliance"})
_OF_SEVERAL = ("alliance", "bloc", "coalition", "council", "federation", "forces", "front", "league", "movement", "nato", "pact", "union")
_HELPING = frozenset({"accompany", "advise", "aid", "assist", "back", "escort", "help", "mentor", "support", "train"})
_FIRM = ("BUS",)
_NO_BAND = frozenset({"IGO", "GOV", "JUD", "LEG"})
"""Main sectors of those whom nobody calls a group: "the mission praised the gains … the group", "the Council banned them … the group"."""
_UNITS = frozenset({"battalion", "command", "division", "headquarters", "regiment"})
"""What the name of a part of an army ends in: "the Eastern Command said … the group" is of those whom it fights."""
_SURE = 0.5
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_SAYING = frozenset({"add", "conclude", "document", "find", "note", "report", "say", "state", "warn", "write"})
_RECORDING = frozenset({"amnesty", "archive", "centre", "center", "monitor", "observatory", "rights", "watch", "watchdog"})
_CIVIL = frozenset({"organization", "organisation", "network", "charity", "watchdog", "ngo"})
_CHARGES = frozenset({"accusation", "allegation", "charge", "claim", "finding", "report"})
_ARMED = frozenset({"MIL", "COP", "SPY"})
_CALLING = frozenset({"accuse", "call", "condemn", "criticise", "criticize", "demand", "urge"})
_VIOLENT = 0.6
_BACK = 8
"""Sentences in which a body may have been called so."""


def is_no_group(scene: Scene, ref: Ref, party: Party, generic: Generic, *, at: Ref) -> bool:
    """Whether a body is a state, a firm, an outlet, a school or hospital, where the noun is none's; or one that does no violence.

    "Told Radio Kasese … the group", "oil company Petrolum said … talks with the group"; "Amnesty said the Front shelled it. The group
    abducted nine". at: where the body is named.
    """
    if scene.token(ref).lemma.casefold() in _CIVIL and party.sectors[:1] and party.sectors[0] in _ARMED:
        return True
    if party.is_state or _is_called_a_firm(scene, at) or _is_short_for_another(scene, ref, party) or _is_of_experts(scene, ref, party):
        return True
    if _is_denied_to(scene, ref, party, at):
        return True
    if party.sectors[:1] and party.sectors[0] in _NO_BAND and party.sectors[0] not in generic.sectors:
        return not (party.sectors[0] == "IGO" and _is_civil_teller(scene, ref) and _is_said_by(scene, at))
    if party.id is None and party.name.rpartition(" ")[2].casefold() in _UNITS and scene.token(ref).lemma.casefold() != "unit":
        return True
    outlet = any(sector in party.sectors and sector not in generic.sectors for sector in ("JRN", "EDU", "MED"))
    return outlet or party.sectors[:1] in (("NGO",), ("IGO",)) and _does_violence(scene, ref)


def _is_denied_to(scene: Scene, ref: Ref, party: Party, at: Ref) -> bool:
    """Amnesty of "Amnesty reported that the Front had shot nine. The group denied it": it is not who reports that denies."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.relation != "nsubj" or sentence.tokens[token.head].lemma not in DENYING or scene.token(at).relation != "nsubj":
        return False
    what = {t.lemma for t in sentence.dependents(token.head, "obj") if sentence.is_known(t.index)}
    told = scene.sentence(at)[scene.token(at).head].lemma in _SAYING | {"accuse", "blame"} and 0 <= ref.sentence - at.sentence <= 1
    watches = party.sectors[:1] == ("NGO",) or not _RECORDING.isdisjoint(party.name.casefold().split())
    return told and watches and (sentence.tokens[token.head].lemma == "deny" or not _CHARGES.isdisjoint(what))


def _is_short_for_another(scene: Scene, ref: Ref, party: Party) -> bool:
    """Whether a noun with a capital, "the Movement", is not in the name of a body: it is short for the name that has it."""
    form = scene.token(ref).form
    return form[:1].isupper() and ref.token > 0 and form.casefold() not in party.name.casefold()


def _is_called_a_firm(scene: Scene, at: Ref) -> bool:
    """Whether the words beside a name say so: "oil company Petrolum", "Petrolum, a bank"."""
    beside, name = scene.sentence(at).dependents(at.token, "nmod:desc", "appos", "compound"), scene.token(at)
    called = [t.index for t in beside] + ([name.head] if name.deprel == "appos" else [])
    kinds = (scene.generic_at(Ref(at.sentence, index)) for index in called)
    return any(kind is not None and kind.sectors[:1] == _FIRM for kind in kinds)


def is_of_violence(scene: Scene, at: Ref) -> bool:
    """Whether a sentence that names a body tells of violence: of one of which nothing else is known, that it may be an armed one."""
    return any(t.reading is not None and t.reading.types.get("ASSAULT", 0.0) > _VIOLENT for t in scene.sentence(at).tokens)


def _does_violence(scene: Scene, ref: Ref) -> bool:
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.deprel not in ("nsubj", "obl:agent") or token.head < 0:
        return False
    reading = sentence.tokens[token.head].reading
    return reading is not None and reading.types.get("ASSAULT", 0.0) > _VIOLENT


def called_so(scene: Scene, ref: Ref, coreference: Coreference) -> Iterator[Ref]:
    """The bodies that a noun goes back to by the ranking; before one that is only told of beside others, who was called so.

    "Ligue Iteka, a rights group, said … a member of the opposition CNL. The group said": the first.
    """
    linked = list(coreference.named_before(ref))
    meant = linked[-1] if linked else next(coreference.bodies(ref), None)
    aside = meant is not None and scene.token(meant).deprel not in _SUBJECTS and meant.sentence < ref.sentence
    if meant is not None and aside and not _is_called(scene, meant, ref):
        for index in range(ref.sentence - 1, max(-1, ref.sentence - 1 - _BACK), -1):
            acting = (t for t in scene.parsed.sentences[index].tokens if t.deprel in _SUBJECTS and t.upos == "PROPN")
            at_once = [Ref(index, t.index) for t in acting]
            yield from (at for at in at_once if _is_called(scene, at, ref) or _speaks_too(scene, at, ref))
    yield from linked


def _is_called(scene: Scene, at: Ref, ref: Ref) -> bool:
    """Whether the noun of ref stands beside a name: "Ligue Iteka, a rights group"."""
    lemma = scene.token(ref).lemma.casefold()
    return any(t.lemma.casefold() == lemma for t in scene.sentence(at).dependents(at.token, "appos"))


def _is_of_experts(scene: Scene, ref: Ref, party: Party) -> bool:
    """Whether "the group" fights, and the body only writes or meets: "the Group of Experts said … the group captured the town"."""
    if scene.token(ref).lemma.casefold() in _ALLIANCES and party.sectors[:1] != ("IGO",):
        return not any(word in party.name.casefold() for word in _OF_SEVERAL)  # a regiment is no coalition
    if not any(name in party.name for name in _WRITING):
        return False
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.relation != "nsubj" or token.head < 0:
        return False
    readings = (verb.reading for verb in (sentence.tokens[token.head], *sentence.dependents(token.head, "conj")))
    return any(one is not None and one.type in FORCE_TYPES and one.likely >= _SURE for one in readings)


def only_helps(scene: Scene, ref: Ref) -> bool:
    """Whether soldiers only stand by others: "Iraqi forces, advised by U.S. soldiers, searched the house … the troops arrested three"."""
    token = scene.token(ref)
    return token.deprel == "obl:agent" and token.head >= 0 and scene.sentence(ref)[token.head].lemma in _HELPING


def speakers_first(scene: Scene, ref: Ref, bodies: Iterable[Ref]) -> list[Ref]:
    """The bodies told before, those who spoke first where "the organization said": nobody calls a band so that only fought."""
    found = list(bodies)
    if _is_civil_teller(scene, ref):
        found.sort(key=lambda at: not _is_said_by(scene, at))
    return found


def _is_civil_teller(scene: Scene, ref: Ref) -> bool:
    token = scene.token(ref)
    calls = token.deprel == "nsubj" and token.head >= 0 and scene.sentence(ref)[token.head].lemma in _CALLING
    return token.lemma.casefold() in _CIVIL and (calls or _is_said_by(scene, ref))


def _speaks_too(scene: Scene, at: Ref, ref: Ref) -> bool:
    """Whether a rights group spoke before, of the group that speaks now: "Human Rights Watch said …, the group said"."""
    hit = scene.names.hit(at)
    known = hit is not None and hit.entry.kind == "organisation" and hit.entry.sectors[:1] == ("NGO",)
    return (known or hit is None and _watches(scene, at)) and all(_is_said_by(scene, one) for one in (at, ref))


def _watches(scene: Scene, at: Ref) -> bool:
    """Whether a name that no table has is that of a body which records what others do: "the Rights Monitor"."""
    span = scene.names.span(at)
    return span is not None and span.label == "ORG" and not _RECORDING.isdisjoint(span.text.casefold().split())


def _is_said_by(scene: Scene, ref: Ref) -> bool:
    sentence, token = scene.sentence(ref), scene.token(ref)
    cited = token.relation == "obl" and "according" in sentence.marked(ref.token, "case")
    return cited or token.deprel == "nsubj" and token.head >= 0 and sentence.tokens[token.head].lemma in _SAYING
