"""JSON and JSON Lines: reports as objects whose keys have their usual names (section [json] of the settings)."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from according.errors import DocumentError
from according.records.discard import Discard
from according.settings import JsonSettings, Settings
from according.stages.read.days import parse_day
from according.stages.read.document import Report, too_large, with_title
from according.stages.read.page import read_page

log = logging.getLogger(__name__)

Read = Report | Discard | DocumentError
MARKUP = re.compile(r"</(?:p|div|html|body|article|span|a|h[1-6])\s*>|<br\s*/?>|<p[ >]", re.IGNORECASE)
FIELDS = ("text", "title", "date", "source", "url", "id")


class ObjectReader:
    """Reads the objects of one file; says once for each key of the file what it was taken for."""

    def __init__(self, name: str, *, settings: Settings) -> None:
        self._name, self._settings = name, settings
        self._said: set[tuple[str, str]] = set()

    def read_line(self, line: str, number: int) -> Read:
        """The report of one line of JSON Lines; a broken line is a DocumentError with its number."""
        where = f"{self._name}:{number}"
        value = parse_json(line.rstrip("\r\n"), where)
        return value if isinstance(value, DocumentError) else self.read_object(value, where)

    def read_value(self, value: Any) -> Iterator[Read]:
        """One object, a list of them, or an object that holds such a list."""
        wrapped = _wrapped(value, self._settings.json)
        if wrapped is None:
            yield self.read_object(value, self._name)
            return
        for number, one in enumerate(wrapped, 1):
            yield self.read_object(one, f"{self._name}:{number}")

    def without_text(self, keys: list[str]) -> str:
        """Which keys can hold a text, and which there are, if none of these can; else ""."""
        if any(_fold(key) in map(_fold, self._settings.json.text) for key in keys):
            return ""
        return f"it may be named {', '.join(self._settings.json.text)}; there are {', '.join(keys)[:200]}; {_say_which('text')}"

    def read_object(self, value: Any, where: str) -> Read:
        """The report of one object."""
        if not isinstance(value, dict):
            return DocumentError(where, stage="read", problem=f"a JSON {_kind(value)}, not an object with a text; see docs/stages/read.md")
        keys = _keys(value, self._settings.json)
        if "text" not in keys:
            if any(_fold(key) in map(_fold, self._settings.json.text) for key in value):
                return Discard(document=where, stage="read", reason="empty", detail="there is no text in it")
            known, there = ", ".join(self._settings.json.text), ", ".join(map(str, value)) or "none"
            problem = f"no text under any of the keys {known}; its keys: {there[:200]}; {_say_which('text')}"
            return DocumentError(where, stage="read", problem=problem)
        self._say(keys)
        self._look_for_days(value, keys)
        name = f"{self._name}#{_words(value[keys['id']])}" if "id" in keys and where != self._name else where
        if len(str(value[keys["text"]])) > self._settings.read.max_document_bytes:
            return too_large(name, settings=self._settings)
        return self._report({field: value[key] for field, key in keys.items()}, name)

    def read_front(self, front: dict[str, str], text: str) -> Report:
        """A plain text with what stands about it before it; the text itself is taken as it is."""
        names = {field: key for field, key in _keys(front, self._settings.json).items() if field not in ("text", "id")}
        self._say(names)
        return self._about(Report(name=self._name, text=text), {field: front[key] for field, key in names.items()})

    def _report(self, values: dict[str, Any], name: str) -> Read:
        text = _body(values["text"])
        report = Report(name=name, text=text)
        if MARKUP.search(text[:5000]):
            page = _page(text, name, self._settings)
            if not isinstance(page, Report):
                return page
            report = page
        return self._about(report, values)

    def _about(self, report: Report, values: dict[str, Any]) -> Report:
        """The report with the title, day, outlet and address that its object names."""
        title = _words(values.get("title"))
        published = parse_day(values.get("date"))
        if published is None and "date" in values:
            log.warning("%s: the date %r is not clear; write it as 2016-05-23", report.name, str(values["date"])[:40])
        return replace(
            report,
            text=with_title(title, report.text),
            title=title or report.title,
            source=_words(values.get("source")) or report.source,
            url=_words(values.get("url")) or report.url,
            published=published or report.published,
            published_from="given" if published else report.published_from,
        )

    def _say(self, keys: dict[str, str]) -> None:
        new = {field: key for field, key in keys.items() if (field, key) not in self._said}
        if new:
            self._said.update(new.items())
            log.info("%s: %s", self._name, ", ".join(f"{field} from {key!r}" for field, key in new.items()))


    def _look_for_days(self, value: dict[str, Any], keys: dict[str, str]) -> None:
        """Says once a file which key holds days, where none is named as the day of publication should be: else it would be lost unsaid."""
        if any(field == "date" for field, _ in self._said):
            return
        if any(_fold(name) in map(_fold, value) for name in self._settings.json.date):
            return  # there, and empty in this one
        self._said.add(("date", ""))
        dated = [key for key, one in value.items() if key not in keys.values() and isinstance(one, str) and parse_day(one)]
        if dated:
            advice = f"{dated[0]!r} holds days: if that is it, {_say_which('date', dated[0])}"
            log.warning("%s: no day of publication; %s", self._name, advice)


def _say_which(field: str, key: str = "NAME") -> str:
    """How a user tells that a field has another name than ours."""
    return f"""--set 'json.{field}=["{key}"]' takes it from there"""


def parse_json(text: str, name: str) -> Any:
    """The value, or a DocumentError (not raised) that says where it breaks."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        line = f"line {error.lineno}, " if error.lineno > 1 else ""
        return DocumentError(name, stage="read", problem=f"broken JSON: {error.msg}, {line}column {error.colno}; repair it")
    except (ValueError, RecursionError) as error:
        # Numbers of over 4,300 digits and objects nested thousands deep.
        return DocumentError(name, stage="read", problem=f"broken JSON: {type(error).__name__}; repair it")


def _page(text: str, name: str, settings: Settings) -> Read:
    try:
        return read_page(f"<html><body><article>{text}</article></body></html>", name, settings=settings)
    except DocumentError as error:
        return error


def _keys(value: dict[str, Any], names: JsonSettings) -> dict[str, str]:
    """Which key of the object holds which field; keys with nothing in them do not count."""
    there = {_fold(key): key for key in reversed(value) if value[key] not in (None, "", [], {})}
    found = {}
    for field in FIELDS:
        key = next((there[_fold(name)] for name in getattr(names, field) if _fold(name) in there), None)
        if key is not None and (field != "text" or isinstance(value[key], (str, list))):
            found[field] = key
    return found


def _wrapped(value: Any, names: JsonSettings) -> list[Any] | None:
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and "text" not in _keys(value, names):
        return next((value[key] for key in names.list if isinstance(value.get(key), list)), None)
    return None


def _fold(key: str) -> str:
    return re.sub(r"[-_ ]", "", key).casefold()


def _body(value: Any) -> str:
    """The text; a list of paragraphs is joined by empty lines."""
    return "\n\n".join(map(str, value)) if isinstance(value, list) else str(value)


def _words(value: Any) -> str | None:
    """A text or number as text; of an object such as {"name": …} its name."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    return str(value).strip() or None


def _kind(value: Any) -> str:
    return {list: "list", str: "string", bool: "truth value", type(None): "null"}.get(type(value), "number")
