"""JSON and JSON Lines."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from according.errors import DocumentError

BODY = "The army denied on Monday that it had shelled the village."


def lines(*values: Any) -> str:
    return "".join((value if isinstance(value, str) else json.dumps(value)) + "\n" for value in values)


def test_one_object(read) -> None:
    report = {"Headline": "Army denies shelling", "body": BODY, "published_at": "2016-05-23T23:30:00-05:00", "link": "https://e.example/1"}
    (document,) = read("a.json", json.dumps(report | {"source": {"id": None, "name": "The Example"}}))
    assert document.text == f"Army denies shelling\n\n{BODY}"
    assert (document.title, document.source, document.url) == ("Army denies shelling", "The Example", "https://e.example/1")
    assert (document.published, document.published_from) == (date(2016, 5, 23), "given")
    assert document.path.endswith("a.json")


def test_keys_are_said_once_a_file(read, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", logger="according")
    read("a.jsonl", lines({"body": BODY, "headline": "A"}, {"body": BODY, "headline": "B"}, {"text": BODY, "headline": "C"}))
    said = [message.partition(": ")[2] for message in caplog.messages]
    assert said == ["text from 'body', title from 'headline'", "text from 'text'"]


@pytest.mark.parametrize(
    ("record", "key"),
    [
        ({"pub_dt": "2016-05-23", "section": "World"}, "pub_dt"),
        ({"section": "World", "posted": "23 May 2016"}, "posted"),
        ({"date": "2016-05-23", "event_day": "2016-05-20"}, None),  # the day of publication is known
        ({"date": None, "pub_dt": "2016-05-23"}, None),  # others have it
        ({"section": "World", "words": 20160523, "weekday": "Monday"}, None),
        ({"title": "2016-05-23"}, None),  # taken already
    ],
)
def test_days_under_a_name_that_is_not_ours_are_told(
    record: dict[str, Any], key: str | None, read, caplog: pytest.LogCaptureFixture
) -> None:
    first = read("a.jsonl", lines({"text": BODY} | record, {"text": BODY + " Again."} | record))[0]
    told = [message for message in caplog.messages if "no day of publication" in message]
    if key is None:
        assert told == []
    else:
        assert first.published is None
        assert [message.partition(": ")[2] for message in told] == [
            f"""no day of publication; {key!r} holds days: if that is it, --set 'json.date=["{key}"]' takes it from there"""
        ]
        (again, _) = read("a.jsonl", lines({"text": BODY} | record, {"text": BODY}), changes={"json.date": f'["{key}"]'})
        assert again.published == date(2016, 5, 23)


def test_a_list_and_a_wrapped_list(read) -> None:
    assert [d.path.rpartition("json")[2] for d in read("a.json", json.dumps([{"text": BODY}, {"text": BODY, "id": "x7"}]))] == [":1", "#x7"]
    assert [d.text for d in read("a.json", json.dumps({"status": "ok", "articles": [{"content": BODY}]}))] == [BODY]


def test_broken_lines_among_good_ones(read) -> None:
    content = lines({"text": BODY}, '{"text": "cut', "", [1], {"headline": "no text"}, {"text": ""}, "nonsense", {"text": BODY, "id": 9})
    found = read("a.jsonl", content)
    assert [type(outcome).__name__ for outcome in found] == [
        "Document", "DocumentError", "DocumentError", "DocumentError", "Discard", "DocumentError", "Document",
    ]  # fmt: skip
    assert found[1].document.endswith("a.jsonl:2")
    assert found[1].problem == "broken JSON: Unterminated string starting at, column 10; repair it"
    assert found[2].problem.startswith("a JSON list, not an object")
    assert found[3].problem.startswith("no text under any of the keys text, full_text, body")
    assert found[3].problem.endswith("""its keys: headline; --set 'json.text=["NAME"]' takes it from there""")
    assert found[5].document.endswith("a.jsonl:7")
    assert found[6].path.endswith("a.jsonl#9")


def test_a_line_that_is_no_utf_8_or_too_long(read) -> None:
    content = b'{"text": "\xff"}\n' + lines({"text": "x" * 3000}, {"text": BODY}).encode()
    found = read("a.jsonl", content, changes={"read.max_document_mb": "0.001"})
    assert [type(outcome).__name__ for outcome in found] == ["DocumentError", "Discard", "Document"]
    assert found[0].problem == "byte 10 of the line is not UTF-8; convert the file to UTF-8"
    assert (found[1].document[-2:], found[1].reason) == (":2", "too_large")


def test_json_lines_under_another_name(read) -> None:
    content = lines({"text": BODY}, "{broken", {"text": BODY})
    assert [type(o).__name__ for o in read("a.json", content)] == ["Document", "DocumentError", "Document"]
    assert [type(o).__name__ for o in read("a", content)] == ["Document", "DocumentError", "Document"]


def test_a_byte_order_mark_before_json(read) -> None:
    assert read("a.jsonl", b"\xef\xbb\xbf" + lines({"text": BODY}).encode())[0].text == BODY
    assert read("a.json", b"\xef\xbb\xbf" + lines({"text": BODY}).encode())[0].text == BODY


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "broken JSON: Expecting property name"),
        ("[" * 100_000, "broken JSON: RecursionError"),
        ('{"text": ' + "1" * 5000 + "}", "broken JSON: ValueError"),
        ("3", "a JSON number, not an object"),
    ],
)
def test_broken_json(content: str, says: str, read) -> None:
    (error,) = read("a.json", content)
    assert isinstance(error, DocumentError)
    assert error.problem.startswith(says)


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_an_empty_file(name: str, read) -> None:
    assert [outcome.reason for outcome in read(name, "\n")] == ["empty"]


def test_a_binary_with_the_wrong_name(read) -> None:
    assert [outcome.reason for outcome in read("a.jsonl", b"BZh91AY&SY\x00")] == ["binary"]
    assert [outcome.reason for outcome in read("a.json", b"\x89PNG")] == ["binary"]


def test_halves_of_surrogate_pairs(read) -> None:
    assert read("a.json", '{"text": "The army \\ud83d took it"}')[0].text == "The army \ufffd took it"


def test_the_title_is_not_said_twice(read) -> None:
    (document,) = read("a.json", json.dumps({"title": "The  army denied", "text": BODY}))
    assert document.text == BODY


def test_a_text_in_paragraphs(read) -> None:
    assert read("a.json", json.dumps({"text": [BODY, "The rebels did not."]}))[0].text == f"{BODY}\n\nThe rebels did not."


def test_markup_in_a_text_is_taken_out(read) -> None:
    (document,) = read("a.json", json.dumps({"content": f"<p>{BODY}</p><p>The rebels <b>did</b> not &amp; said so.</p>"}))
    assert document.text == f"{BODY}\n\nThe rebels did not & said so."


def test_the_day_given_counts_only_for_reports_without_one(read, caplog: pytest.LogCaptureFixture) -> None:
    content = lines({"text": BODY, "date": "2016-05-23"}, {"text": BODY}, {"text": BODY, "date": "05/06/2016"})
    found = read("a.jsonl", content, published=date(2020, 1, 1))
    assert [(d.published, d.published_from) for d in found] == [
        (date(2016, 5, 23), "given"),
        (date(2020, 1, 1), "given"),
        (date(2020, 1, 1), "given"),
    ]
    assert caplog.messages[-1].endswith("a.jsonl:3: the date '05/06/2016' is not clear; write it as 2016-05-23")
