"""CSV, and Telegram's export."""

from __future__ import annotations

import io
import json
import tracemalloc
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from according.settings import load_settings
from according.stages.read import table

TEXT = "The army said on Monday that it had taken the town."


def test_a_table_is_read_row_by_row(read) -> None:
    rows = f'id,Headline,Body,Date,Source\n7,Army takes town,"{TEXT}\n\nRebels, it said, fled.",2016-05-23,The Example\n\n8,,{TEXT},,\n'
    first, second = read("reports.csv", rows)
    assert (first.path.rpartition("/")[2], first.title, first.source) == ("reports.csv#7", "Army takes town", "The Example")
    assert first.text == f"Army takes town\n\n{TEXT}\n\nRebels, it said, fled."
    assert (first.published, first.published_from) == (date(2016, 5, 23), "given")
    assert (second.text, second.published, second.source) == (TEXT, None, None)


@pytest.mark.parametrize("sign", ["\t", ";", "|"])
def test_other_delimiters(read, sign: str) -> None:
    (found,) = read("reports.csv", sign.join(("text", "source")) + "\r\n" + sign.join((TEXT, "The Example")) + "\r\n")
    assert (found.text, found.source) == (TEXT, "The Example")


@given(st.text(st.sampled_from('a,\r\n"\x0b\u2028\x85é'), max_size=20))
def test_lines_end_where_python_ends_them(text: str) -> None:
    assert [line.group() for line in table._LINES.finditer(text)] == list(io.StringIO(text, newline=""))


def test_a_table_is_not_held_twice() -> None:
    text = "id,text\n" + "".join(f'{n},"{TEXT}\n\n{TEXT}"\n' for n in range(2000))
    tracemalloc.start()
    found = sum(1 for _ in table.read_table(text, "in.csv", settings=load_settings()))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found == 2000
    assert most < 2 * len(text)  # four times, if the table held it as it is


def test_a_bad_row_does_not_stop_the_rest(read) -> None:
    first, second, third = read("reports.csv", f"text,source\n{TEXT},a\n{TEXT},b,c,d\n{TEXT} Again.,e\n")
    assert (first.source, third.source) == ("a", "e")
    assert str(second).endswith("reports.csv:3: read: 4 cells under 2 columns; put cells with a delimiter in quotation marks")


def test_a_row_without_text(read) -> None:
    (empty,) = read("reports.csv", "text,source\n,The Example\n")
    assert empty.reason == "empty"


def test_a_table_without_a_text_says_what_it_may_be_named(read) -> None:
    (error,) = read("reports.csv", "url,archived\nhttps://example.org,yes\nhttps://example.com,yes\n")
    assert error.problem.startswith("no column with a text: it may be named text, full_text")
    assert error.problem.endswith("""there are url, archived; --set 'json.text=["NAME"]' takes it from there""")


def test_a_quotation_mark_that_never_closes(read) -> None:
    (error,) = read("reports.csv", f'text\n"{TEXT}\n')
    assert "broken CSV" in error.problem


def test_an_empty_table(read) -> None:
    (refusal,) = read("reports.csv", "\n")
    assert refusal.reason == "empty"


CHANNEL = {
    "name": "Marabad Press",
    "type": "public_channel",
    "id": 77,
    "messages": [
        {"id": 1, "type": "service", "date": "2016-05-22T10:00:00", "action": "create_channel", "text": ""},
        {"id": 2, "type": "message", "date": "2016-05-23T23:10:00", "date_unixtime": "1464045000", "from": "x", "text": TEXT},
        {"id": 3, "type": "message", "date": "2016-05-24T08:00:00", "forwarded_from": "Valley News",
         "text": ["The army ", {"type": "bold", "text": "denied"}, " on Tuesday that it had shelled the town."]},
        {"id": 4, "type": "message", "date": "2016-05-24T09:00:00", "photo": "x.jpg", "text": ""},
    ],
}  # fmt: skip


def test_a_telegram_channel(read) -> None:
    first, second = read("result.json", json.dumps(CHANNEL))
    assert (first.path.rpartition("/")[2], first.source, first.published) == ("result.json#2", "Marabad Press", date(2016, 5, 23))
    assert second.text == "The army denied on Tuesday that it had shelled the town."
    assert second.source == "Valley News"


def test_a_telegram_account(read) -> None:
    other = CHANNEL | {"id": 78, "name": "Other"}
    found = read("result.json", json.dumps({"about": "…", "chats": {"about": "…", "list": [CHANNEL, other]}}))
    assert [d.path.rpartition("#")[2] for d in found] == ["77/2", "77/3", "78/2", "78/3"]


def test_json_with_messages_that_is_no_export(read) -> None:
    (error,) = read("a.json", json.dumps({"type": "log", "messages": ["started", "stopped"]}))
    assert "no text under any of the keys" in error.problem
