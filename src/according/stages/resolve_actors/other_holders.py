"""Whether a report names the government of another state than the one whose president "the president" would be."""

from __future__ import annotations

from according.stages.resolve_actors.scene import Scene

_NAMED_FOR = "administration"
"""What an American government is called by its president's name."""


def is_of_another_state(scene: Scene, country: str | None) -> bool:
    """Whether the report has "the Obama administration" where "the president", of whom nobody says whose, would be another state's."""
    if country is None or scene.dateline or all(_NAMED_FOR not in sentence.vocabulary for sentence in scene.parsed.sentences):
        return False
    hits = (h for h in scene.names.hits if scene.parsed.sentences[h.sentence][h.last].form.casefold() == _NAMED_FOR)
    return any(h.entry.country not in (None, country) for h in hits)
