"""Of whom "their navies", "their officers" are that stand for several: one of each of those who own them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from according.records.actor import Party
from according.records.parse import Ref
from according.stages.resolve_actors.phrases import is_plural
from according.stages.resolve_actors.scene import Scene


def of_each(scene: Scene, ref: Ref, found: tuple[Party, ...], *, parties: Callable[[Ref], tuple[Party, ...]]) -> tuple[Party, ...]:
    """Iran and Oman of "Iran and Oman agreed that their coastguards will meet"; found where the noun is not called by its owner.

    parties: those of any word.
    """
    sentence, token = scene.sentence(ref), scene.token(ref)
    if len(found) != 1 or "their" not in sentence.vocabulary or token.upos != "NOUN" or not is_plural(token):
        return found
    whose = next((t for t in sentence.dependents(ref.token, "nmod:poss") if t.form.casefold() == "their"), None)
    owners = parties(Ref(ref.sentence, whose.index)) if whose is not None else ()
    if len(owners) < 2 or owners[0].key != found[0].key:
        return found
    text, start, end = found[0].text, found[0].start, found[0].end
    return tuple(replace(party, text=text, start=start, end=end, rule=f"of each of them: {party.rule}") for party in owners)
