"""JSON, JSON Lines, tables and Telegram's export: of wrong types, nested, with numbers, days and keys that nobody expects."""

from __future__ import annotations

import csv
import io
import json
from random import Random
from typing import Any

from benchmarks.hostile_documents.markup import DATES, page
from benchmarks.hostile_documents.texts import mixed, nasty, report

KEYS = ("text", "title", "date", "source", "url", "id", "body", "content", "articles", "TEXT", "published_at", "", "te_xt")
RAW = ("1e400", "-0", "NaN", "Infinity", "9" * 5_000, "1e-400", '"\\ud800"', '"\\u0000"', '"\\u202e"', "[]", "{}", "null", "true", '"', "[" * 3_000, '{"a":' * 3_000, "1" + "0" * 300)


def _value(random: Random, depth: int = 0) -> Any:
    pick = random.randrange(9 if depth < 3 else 6)
    if pick < 2:
        return random.choice((report(random), mixed(random, 4)))
    if pick == 2:
        return nasty(random)
    if pick == 3:
        return random.choice((0, -1, 10**40, 1.5, True, None, 1464000000, 1464000000000, -1e300))
    if pick == 4:
        return random.choice(DATES)
    if pick == 5:
        return random.choice((page(random), "\ud800", "<p>" * 50))
    if pick == 6:
        return [_value(random, depth + 1) for _ in range(random.randint(0, 4))]
    return {random.choice((*KEYS, nasty(random))): _value(random, depth + 1) for _ in range(random.randint(0, 6))}


def _object(random: Random) -> dict[str, Any]:
    found = {key: _value(random, 2) for key in random.sample(KEYS, random.randint(0, 6))}
    return found if random.random() < 0.3 else {"text": mixed(random, 6)} | found


def _json(random: Random) -> tuple[str, bytes]:
    value = random.choice((_object(random), [_object(random) for _ in range(random.randint(0, 5))], {"articles": [_object(random)]}, _value(random)))
    return ".json", json.dumps(value).encode()


def _raw_json(random: Random) -> tuple[str, bytes]:
    return ".json", f'{{"text": "{report(random)}", "{random.choice(KEYS)}": {random.choice(RAW)}}}'.encode()


def _lines(random: Random) -> tuple[str, bytes]:
    lines = [random.choice((json.dumps(_object(random)), json.dumps(_value(random)), nasty(random), "", random.choice(RAW))) for _ in range(random.randint(1, 8))]
    return random.choice((".jsonl", ".ndjson", ".jsonl", ".txt")), random.choice(("\n", "\r\n", "\n\n")).join(lines).encode("utf-8", "surrogatepass")


def _table(random: Random) -> tuple[str, bytes]:
    out = io.StringIO()
    rows = csv.writer(out, delimiter=random.choice(",;\t|"))
    columns = random.sample(KEYS, random.randint(1, 5))
    rows.writerow(columns if random.random() < 0.2 else ["text", *columns])
    for _ in range(random.randint(0, 5)):
        rows.writerow([random.choice((report(random), nasty(random), mixed(random, 3), "", "=1+1")).replace("\0", "") for _ in range(random.randint(0, 8))])
    tail = random.choice(("", '"', '"a', '\n"x"y', "\0", "\r", "," * 2_000))
    return random.choice((".csv", ".tsv")), (out.getvalue() + tail).encode("utf-8", "surrogatepass")


def _telegram(random: Random) -> tuple[str, bytes]:
    def message() -> Any:
        text = random.choice((report(random), [report(random), {"type": "bold", "text": nasty(random)}, 7, None], {"x": 1}, None, 7))
        return random.choice(
            ({"id": _value(random, 3), "type": "message", "date": random.choice(DATES), "text": text, "forwarded_from": _value(random, 3)}, None, 7, {"type": 7})
        )

    chat = {"name": _value(random, 3), "type": "public_channel", "id": _value(random, 3), "messages": [{"type": "service", "date": ""}, *(message() for _ in range(4))]}
    return ".json", json.dumps(random.choice((chat, {"chats": {"list": [chat, None, chat]}}))).encode()


KINDS = {
    "JSON: of wrong types": _json,
    "JSON: nested, with numbers that cannot be": _raw_json,
    "JSON Lines: broken": _lines,
    "table: broken": _table,
    "Telegram: of wrong types": _telegram,
}
