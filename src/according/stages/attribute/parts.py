"""What somebody denies a part in: the attack, and not what others did because of it."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.attribute.events_told import EventsTold

_SIDES = (
    frozenset({"army", "military", "soldier", "troop", "troops", "force", "forces"}),
    frozenset({"police", "policeman", "officer"}),
    frozenset({"rebel", "guerrilla", "insurgent", "militia", "militiaman", "fighter"}),
)
"""Words of which all stand for one side where a report tells of its deeds and its denials."""
_REACTIONS = frozenset({"SANCTION", "COERCE", "RETREAT", "MOBILIZE", "REJECT", "CONSULT", "AID"})


def had_part_in(told: EventsTold, found: list[int]) -> list[int]:
    """The events found, or the violence that the clause under a reaction tells: "Britain recalled its envoy after its embassy was attacked.
    Tehran denied any role" is of the attack."""
    if len(found) != 1 or told.mentions[found[0]].type not in _REACTIONS:
        return found
    reaction = told.mentions[found[0]].at
    sentence = told.parsed.sentences[reaction.sentence]
    beside = ((n, told.mentions[n]) for n in told.by_sentence.get(reaction.sentence, ()))
    attacks = [n for n, m in beside if m.type == "ASSAULT" and m.status == "actual" and sentence.is_below(m.at.token, top=reaction.token)]
    return attacks[:1] or found


def denies_own_deed(told: EventsTold, sentence: Sentence, at: int, deed: int) -> bool:
    """Whether whoever denies is of those who did it: "soldiers beat men they accused of spying. The army denied this"."""
    deniers = {t.lemma.lower() for t in sentence.dependents(at, "nsubj")}
    doers = {told.parsed.sentences[ref.sentence][ref.token].lemma.lower() for ref in told.mentions[deed].actors}
    return bool(deniers & doers) or any(deniers & side and doers & side for side in _SIDES)
