"""Whose soldiers a state's own military tells of: "Russian Ministry of Defence daily bulletin", "the army said commandos had"."""

from __future__ import annotations

from according.records.parse import Parsed, Ref, Sentence
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.found import Names

_PAPERS = frozenset({
    "bulletin", "update", "communiqué", "communique", "statement", "release", "summary", "briefing", "report", "announcement", "order",
})  # fmt: skip
_FORCES = frozenset({
    "army", "military", "forces", "defence", "defense", "staff", "navy", "idf", "command", "afu", "isf", "armed", "troops", "guard",
    "pentagon",
})  # fmt: skip
_SHIELDS = frozenset({"defence", "defense", "defences", "defenses"})
"""What a state tells of that guards it: "Moscow said air defences had downed nine drones"."""
_HEADING_WORDS = 22
_FIRST = 3
"""Sentences in which a bulletin says whose it is."""
_KINDS = frozenset({"force", "unit", "equipment"})
OF_ITS_ARMY = "country of the army that tells of it"
"""The rule of `teller_country`."""
SAYING = frozenset({"say", "announce", "report", "state", "inform", "add", "confirm", "declare"})


def bulletin_country(parsed: Parsed, *, names: Names, dateline: str | None) -> str | None:
    """The country of the military whose bulletin a report is by a line over it that tells nothing else; None for other reports."""
    for sentence in parsed.sentences[:_FIRST]:
        if not 0 < len(sentence) <= _HEADING_WORDS or any(t.has("VerbForm=Fin") for t in sentence.tokens):
            continue
        words = {t.form.casefold() for t in sentence.tokens}
        if _PAPERS.isdisjoint(words) or _FORCES.isdisjoint(words):
            continue
        countries = [hit.entry.country for hit in names.hits_in(sentence.index) if hit.entry.country]
        return countries[0] if countries else dateline
    return None


def is_own_force(generic: Generic | None) -> bool:
    """Whether a noun is for soldiers, or what they fight with, and not for rebels or police."""
    return generic is not None and generic.kind in _KINDS and generic.sectors[:1] == ("MIL",)


def teller_country(sentence: Sentence, at: int, *, names: Names, dateline: str | None) -> str | None:
    """The country of the army or ministry in whose words a word stands: "the Defence Ministry said commandos had killed nine"."""
    for above in sentence.ancestors(at):
        if sentence.tokens[above].lemma not in SAYING or at == above:
            continue
        for sayer in sentence.dependents(above, "nsubj"):
            phrase = {sentence.tokens[k].form.casefold() for k in sentence.subtree(sayer.index)}
            hit = names.hit(Ref(sentence.index, sayer.index))
            shields = sentence.tokens[at].lemma.casefold() in _SHIELDS and hit is not None and hit.entry.kind == "state"
            if sentence.is_below(at, top=sayer.index) or _FORCES.isdisjoint(phrase) and not shields:
                continue
            if hit is not None and hit.entry.kind in ("army", "state", "institution"):
                return hit.entry.country
            owners = (names.hit(Ref(sentence.index, k)) for k in sentence.subtree(sayer.index))
            return next((one.entry.country for one in owners if one is not None and one.entry.kind == "state"), dateline)
    return None
