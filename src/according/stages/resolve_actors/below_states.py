"""Who holds an office below a state and speaks for none: a sheriff's captain, a mayor, "Utah Attorney General Mark Tanner"."""

from __future__ import annotations

from collections.abc import Iterable

from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.scene import Scene

LOCAL_OFFICES = frozenset({
    "alderman", "borough", "city", "councillor", "councilman", "councilwoman", "county", "district", "governor", "mayor", "municipal",
    "provincial", "sheriff",
})  # fmt: skip
"""Words of titles that no organ of a state as a whole has."""
_ARMIES = frozenset({
    "air", "airstrike", "armed", "army", "artillery", "battalion", "brigade", "brigadier", "coup", "division", "garrison", "infantry",
    "junta", "marine", "marines", "military", "militia", "navy", "pentagon", "rebel", "regiment", "soldier", "squadron", "troop", "troops",
    "war", "warplane", "insurgent", "militant", "general", "admiral", "defense", "defence", "battle",
})  # fmt: skip
"""One of these stands in any report of an army; officers of whom none tells are of a police."""


def is_below_state(scene: Scene, sentence: Sentence, titles: Iterable[list[int]], *, official: bool) -> bool:
    """Whether the first of these titles is of an office below a state.

    official: whether it is no officer's: a general "of Aleppo" has the state's troops all the same.
    """
    title = next((indices for indices in titles if indices), [])
    hits = (scene.names.hit(Ref(sentence.index, index)) for index in title)
    if not official and not any(hit is not None and hit.entry.kind == "state" for hit in hits):  # "Lebanese Lt. Wehbe"
        if not any(_ARMIES & other.vocabulary for other in scene.parsed.sentences):
            return True  # "Lt. Alton said we called in Sgt. Collins", of whom no army is told
    if any(sentence.tokens[index].lemma.casefold() in LOCAL_OFFICES for index in title):
        return True
    places = (Ref(sentence.index, index) for index in title if official)
    return any(scene.places.get(at) and scene.names.hit(at) is None for at in places)
