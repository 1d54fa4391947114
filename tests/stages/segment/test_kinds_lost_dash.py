"""A dateline whose dash was lost to a wrong encoding."""

from __future__ import annotations

from according.records.document import Document
from according.stages.segment import segment


def test_a_dateline_with_a_replacement_character() -> None:
    text = "BEIRUT (AP) \ufffd A militia spokesman says that Turkey shelled a city."
    segments, _ = segment(Document(id="0" * 16, text=text))
    assert [one.kind for one in segments] == ["dateline", "prose"]
    assert text[segments[1].start :].startswith("A militia")
