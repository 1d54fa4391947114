"""Nations before ethnic groups that have a state elsewhere."""

from __future__ import annotations

from according.records.parse import Ref
from according.stages.resolve_actors.hits import Hit
from according.stages.resolve_actors.scene import Scene


def is_before_ethnic(scene: Scene, ref: Ref, hit: Hit) -> bool:
    """Whether such a group follows, which is another's than the nation: "Croatian | Serb refugees". hit: the nation at ref."""
    after = scene.sentence(ref)[ref.token + 1]
    ethnic = hit.use == "adjective" and scene.is_word("ethnic", after)
    return ethnic and scene.names.hit(Ref(ref.sentence, after.index)) != hit
