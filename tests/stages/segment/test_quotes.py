"""Quotations: what stands between the marks, and which are a few words of somebody else's sentence."""

from __future__ import annotations

import pytest

from according.records.document import Document
from according.stages.segment import segment

CASES = [
    ("“We will not leave,” he said.", [("We will not leave,", False)]),
    ("``We will not leave,'' he said.", [("We will not leave,", False)]),
    ("''We will not leave,'' he said.", [("We will not leave,", False)]),
    ("‘’We will not leave,’’ he said. ‘’Never.’’", [("We will not leave,", False), ("Never.", False)]),
    ("He spoke of `` what we have seen '' there.", [("what we have seen", False)]),
    ('"We will not leave," he said, "until they go."', [("We will not leave,", False), ("until they go.", False)]),
    ("‘We will not leave the workers’ camp,’ he said.", [("We will not leave the workers’ camp,", False)]),
    ("'We don't know,' he said.", [("We don't know,", False)]),
    ("«We will not leave», he said.", [("We will not leave", False)]),
    ("„We will not leave“, he said.", [("We will not leave", False)]),
    ("He promised a “tough response” to the raid.", [("tough response", True)]),
    ('She called it an "atrocious crime."', [("atrocious crime.", True)]),
    ("He said: “No.”", [("No.", False)]),
    ("He spoke of “what we have seen”.", [("what we have seen", False)]),
    ("“He called me a ‘traitor’ again,” she said.", [("He called me a ‘traitor’ again,", False), ("traitor", True)]),
    ("The villagers' homes and O'Brien's car burned.", []),
    ("The '80s were hard on the rebels' camps.", []),
    ("A 6' wall and 12\" guns.", []),
    ('""', []),
]


def quotes(text: str) -> list[tuple[str, bool]]:
    return [(text[q.start : q.end], q.scare) for q in segment(Document(id="d", text=text))[1]]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quotations(text: str, expected: list[tuple[str, bool]]) -> None:
    assert quotes(text) == expected


def test_a_quotation_over_two_sentences_is_one() -> None:
    assert quotes("“We know. They do not,” he said.") == [("We know. They do not,", False)]


def test_paragraphs_that_open_again_without_closing() -> None:
    text = "“We fought all night in the hills.\n\n“They fled at dawn, and we followed,” he said."
    assert quotes(text) == [("We fought all night in the hills.", False), ("They fled at dawn, and we followed,", False)]


def test_a_mark_that_never_closes_ends_with_its_paragraph() -> None:
    assert quotes("He said: “We fought.\n\nThe army denied it.") == [("We fought.", False)]
