"""What passages.txt may hold, and what is said of what it may not."""

from __future__ import annotations

from typing import Any

import pytest

from according.records.span import Span

HEAD = "published: 2024-03-14\nplace: Minova\nmanner: agency wire\nshows: long\n"
THREE = "One line.\nAnother line.\n\nA third line.\n"


def test_a_passage_is_read(folder: Any) -> None:
    passage = folder.read().corpus.sets[0].passages[0]
    assert passage.text.startswith("Rebels deny shelling market\n\nGunmen opened fire")
    assert "the governor said. The Lake Front denied any part in the attack.\n\nThe governor" in passage.text
    assert passage.sentences[0] == Span(start=0, end=27)
    assert [passage.sentence(n)[-7:] for n in (1, 2, 3, 4)] == [" market", "r said.", "attack.", "s left."]
    assert (passage.id, str(passage.published), passage.shows) == ("ab-001", "2024-03-14", ("toll-by-source", "headline"))


def test_ranges_give_back_the_sentences(folder: Any) -> None:
    for passage in folder.read().corpus.sets[0].passages:
        assert "".join(passage.text.split()) == "".join("".join(span.of(passage.text).split()) for span in passage.sentences)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One line.\n", "passages.txt:1: 'One line.' stands before the first passage; a passage begins with '## ' and its id"),
        (f"## AB-1\n{HEAD}\n{THREE}", "passages.txt:1: id 'AB-1': write two letters, a hyphen and a number, such as ab-001"),
        (f"## ab-001\n{HEAD.replace('manner', 'style')}\n{THREE}", "passages.txt:4: 'style: agency wire' is no line of the header; known keys are published, place, manner, shows, and an empty line stands before the text"),
        (f"## ab-001\n{HEAD.replace('place: Minova', 'place:')}\n{THREE}", "passages.txt:3: place is empty; write its value"),
        (f"## ab-001\n{HEAD}place: Goma\n\n{THREE}", "passages.txt:6: place stands twice in the header; leave one out"),
        (f"## ab-001\n{HEAD.replace('shows: long', '')}\n{THREE}", "passages.txt:1: the header lacks shows; write 'shows: …' below the id"),
        (f"## ab-001\n{HEAD.replace('2024-03-14', '14 March')}\n{THREE}", "passages.txt:2: published '14 March' is no day; write it as 2024-05-03, or 'unknown'"),
        (f"## ab-001\n{HEAD.replace('long', 'nominals')}\n{THREE}", "passages.txt:5: shows 'nominals' is not in the codebook; did you mean 'nominal'?"),
        (f"## ab-001\n{HEAD}\n{THREE.replace('Another ', 'Another  ')}", "passages.txt:8: spaces at an end of the line or two in a row; leave one between words, none at the ends"),
        (f"## ab-001\n{HEAD}\n{THREE.replace('Another ', 'Another' + chr(160))}", "passages.txt:8: character U+00A0 in the text; write a plain space or nothing"),
        (f"## ab-001\n{HEAD}\n{THREE}# b\n", "passages.txt:11: '# b': a passage begins with exactly '## '"),
        (f"## ab-001\n{HEAD}\nOne.\nTwo.\n", "passages.txt:1: warning: ab-001 has 2 sentences; a passage has 3 to 8, a headline counted"),
        (f"## ab-001\n{HEAD}\n{THREE}\n## ab-001\n{HEAD}\n{THREE}", "passages.txt:12: id 'ab-001' stands already in line 1; ids are unique"),
        (f"## ab-002\n{HEAD}\n{THREE}\n## ab-001\n{HEAD}\n{THREE}", "passages.txt:12: id 'ab-001' stands after number 2; order passages by their number"),
        (f"## ab-001\n{HEAD}\n{THREE}\n## cd-002\n{HEAD}\n{THREE}", "passages.txt:0: ids begin with several letters, also with cd; one author has two letters of their own"),
    ],
    ids=lambda value: value.partition(": ")[2][:40] if value.startswith("passages") else "",
)  # fmt: skip
def test_what_is_wrong_is_said(folder: Any, text: str, told: str) -> None:
    folder.passages(text)
    assert told in folder.told()


def test_all_of_it_is_said_at_once(folder: Any) -> None:
    folder.passages("## ab-1\npublished: x\n\nOne\n")
    assert len(folder.told()) == 6


def test_an_unreadable_file_is_said(folder: Any) -> None:
    (folder.home / "passages.txt").write_bytes(b"\xff")
    assert folder.told() == ["passages.txt:0: not UTF-8 (byte 0)"]
    (folder.home / "passages.txt").unlink()
    assert folder.told()[0].startswith("passages.txt:0: No such file")
