"""The tools that draw pictures and fill the pages, on a small corpus."""

from __future__ import annotations

import runpy
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from according.corpus import agreement, stats


@pytest.fixture(scope="module")
def drawing(root: Path) -> dict[str, Any]:
    return runpy.run_path(str(root / "tools" / "corpus_pictures.py"))


@pytest.fixture(scope="module")
def filling(root: Path) -> dict[str, Any]:
    return runpy.run_path(str(root / "tools" / "update_corpus.py"))


CODER = {
    "dev": {
        "overall": {name: {"f1": 0.5} for name in ("event", "claim", "attributed", "unreal")} | {"required": 2},
        "by_type": {"ASSAULT": {"gold": 1, "coded": 2, "event_p": 0.5, "event_r": 1.0, "event_f1": 0.67, "claim_f1": 0.0}},
        "by_status": {"actual": {"gold": 1, "coded": 2, "event_p": 0.5, "event_r": 1.0, "event_f1": 0.67, "claim_f1": 0.0}},
        "errors": [{"kind": "extra event", "count": 1, "types": {"ASSAULT": 1}}],
    }
}


def test_pictures_are_drawn_of_what_there_is(drawing: dict[str, Any], folder: Any, shooting: Any) -> None:
    folder.claims(shooting())
    corpus = folder.read().corpus
    few = drawing["pictures"](stats(corpus), agreement(corpus), {})
    folder.claims(shooting(), reading="second")
    corpus = folder.read().corpus
    drawn = drawing["pictures"](stats(corpus), agreement(corpus), CODER)
    assert sorted(few) == [f"corpus-{name}.svg" for name in ("lengths", "shows", "stances", "statuses", "types")]
    assert sorted(set(drawn) - set(few)) == [
        f"corpus-{name}.svg" for name in ("agreement-types", "agreement", "coder-status", "coder-type")
    ]
    for picture in drawn.values():
        assert ET.fromstring(picture).tag == "{http://www.w3.org/2000/svg}svg"
    assert drawn == drawing["pictures"](stats(corpus), agreement(corpus), CODER)


def test_every_picture_has_its_place_on_the_page(drawing: dict[str, Any], filling: dict[str, Any], folder: Any, shooting: Any) -> None:
    for reading in ("first", "second"):
        folder.claims(shooting(), reading=reading)
    corpus = folder.read().corpus
    drawn = drawing["pictures"](stats(corpus), agreement(corpus), CODER)
    assert set(drawn) == {f"corpus-{name}.svg" for name in filling["PICTURES"]}


def test_parts_are_filled_between_their_marks(filling: dict[str, Any]) -> None:
    start, end = "<!-- sizes: written by tools/update_corpus.py -->\n", "<!-- end of sizes -->"
    page = f"Before.\n{start}old\n{end}\nAfter.\n"
    once = filling["filled"](page, {"sizes": "new\n"})
    assert once == f"Before.\n{start}new\n{end}\nAfter.\n"
    assert filling["filled"](once, {"sizes": "new\n"}) == once
    with pytest.raises(KeyError):
        filling["filled"](page, {})


def test_every_part_can_be_written(filling: dict[str, Any], folder: Any, shooting: Any) -> None:
    folder.claims(shooting())
    made = filling["parts"](folder.path, None)
    assert (made["agreement"], made["coder"], made["style"]) == ("Not measured yet.\n",) * 3
    assert "| **all** |  |  | 2 | 7 | 55 | 1 |  |" in made["sizes"]
    assert made["unmet"].startswith("Aims that are not met yet: written: 2 passages of 450; ")
    assert "\n".join(filling["coder"](CODER)).endswith("| dev | 2 | 0.50 | 0.50 | 0.50 | 0.50 |")
    assert "| extra event | 1 | ASSAULT 1 |" in list(filling["errors"](CODER))


def test_pages_name_only_parts_that_are_known(filling: dict[str, Any], folder: Any, shooting: Any, root: Path) -> None:
    folder.claims(shooting())
    made = filling["parts"](folder.path, None)
    for page in filling["PAGES"]:
        text = (root / page).read_text(encoding="utf8")
        assert text.count(": written by tools/update_corpus.py -->") == text.count("<!-- end of ") > 0
        filling["filled"](text, made)
