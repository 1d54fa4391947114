"""Front matter: what a plain text says of itself is no part of it."""

from __future__ import annotations

from datetime import date

import pytest

from according.stages.read.front import LONGEST

BODY = "The army said on Monday that it had taken the town.\n"


def test_title_day_outlet_and_address_are_taken_from_it(read) -> None:
    (document,) = read("a.txt", f'---\ntitle: "Town falls: army"\ndate: 2009-03-22\nsource: Lakeside News\nlink: http://x.test/1\ntags:\n  - war\n---\n\n{BODY}')
    assert document.text == f"Town falls: army\n\n{BODY}"
    assert (document.title, document.source, document.url) == ("Town falls: army", "Lakeside News", "http://x.test/1")
    assert (document.published, document.published_from) == (date(2009, 3, 22), "given")


def test_line_ends_of_windows_and_an_end_of_dots_are_read_too(read) -> None:
    (document,) = read("a.md", f"---\r\nPub-Date: 22 March 2009\r\n# a remark\r\n...\r\n{BODY}")
    assert (document.text, document.published) == (BODY, date(2009, 3, 22))


def test_a_day_that_is_not_clear_is_said(read, caplog: pytest.LogCaptureFixture) -> None:
    (document,) = read("a.txt", f"---\ndate: 05/06/2016\n---\n{BODY}")
    assert (document.published, caplog.messages[-1].endswith("the date '05/06/2016' is not clear; write it as 2016-05-23")) == (None, True)


@pytest.mark.parametrize(
    "begin",
    [
        "---\nThe army left. Rebels came.\n---\n",  # a sentence is no entry
        "---\n---\n",  # nothing in it
        "---\ntitle: Town falls\n",  # no end
        "title: Town falls\n---\n",  # no beginning
        "--- BREAKING ---\ntitle: Town falls\n---\n",
        "---\ntitle: " + "x" * LONGEST + "\n---\n",
    ],
)
def test_what_only_looks_like_it_is_text(begin: str, read) -> None:
    (document,) = read("a.txt", begin + BODY)
    assert (document.text, document.title, document.published) == (begin + BODY, None, None)


def test_a_block_and_nothing_behind_it_is_an_empty_report(read) -> None:
    (refusal,) = read("a.txt", "---\ntitle: Town falls\ntext: x\n---\n")
    assert refusal.reason == "empty"
