"""Campaigns and teams of candidates: "the Coll campaign" speaks for Coll, also where Coll has led a state."""

from __future__ import annotations

from according.records.parse import Ref
from according.stages.resolve_actors.owners import Owner
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import Meaning, meaning_of

_TEAMS = frozenset({"campaign", "team", "camp"})
_OF_VOTING = frozenset({
    "candidate", "nominee", "nomination", "voter", "ballot", "primary", "caucus", "pollster", "candidacy", "election", "re-election",
})  # fmt: skip
_ENOUGH = 2
"""Words of voting by which a report is one of an election: "the general's campaign" elsewhere is his army's."""


def candidate(scene: Scene, ref: Ref, owner: Owner) -> Meaning | None:
    """The person whose candidacy a word is of; None in a report that hardly speaks of voting."""
    if owner.person is None or scene.token(ref).lemma.casefold() not in _TEAMS:
        return None
    found = 0
    for sentence in scene.parsed.sentences:
        found += sum(1 for token in sentence.tokens if token.lemma.casefold() in _OF_VOTING)
        if found >= _ENOUGH:
            return meaning_of(owner.person, rule="campaign of a candidate")
    return None
