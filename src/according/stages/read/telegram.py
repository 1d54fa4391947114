"""Telegram's export of a channel or chat as JSON (result.json), and of a whole account."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from according.stages.read.days import parse_day
from according.stages.read.document import Report


def chats_of(value: Any) -> list[dict[str, Any]] | None:
    """The chats of an export; None for JSON that is none."""
    if not isinstance(value, dict):
        return None
    whole = value.get("chats")
    chats = whole.get("list") if isinstance(whole, dict) else [value]
    if not isinstance(chats, list):
        return None
    found = [chat for chat in chats if isinstance(chat, dict) and _is_chat(chat)]
    return found or None


def read_chats(chats: list[dict[str, Any]], name: str) -> Iterator[Report]:
    """A report for each message with words, called FILE#NUMBER (of a whole account FILE#CHAT/NUMBER); others count for nothing.

    The outlet is the chat, or whom the message was forwarded from. The day is the one written there, of the time zone of who exported it.
    """
    for chat in chats:
        title = str(chat.get("name") or "").strip() or None
        for message in chat["messages"]:
            text = _words(message.get("text")) if isinstance(message, dict) and message.get("type") == "message" else ""
            if text.strip():
                number = f"{chat.get('id')}/{message.get('id')}" if len(chats) > 1 else str(message.get("id"))
                published = parse_day(message.get("date"))
                yield Report(
                    name=f"{name}#{number}",
                    text=text,
                    source=_origin(message) or title,
                    published=published,
                    published_from="given" if published else "unknown",
                )


def _is_chat(chat: dict[str, Any]) -> bool:
    messages = chat.get("messages")
    if not isinstance(messages, list) or not isinstance(chat.get("type"), str):
        return False
    return any(isinstance(m, dict) and m.get("type") in ("message", "service") and "date" in m for m in messages[:50])


def _origin(message: dict[str, Any]) -> str | None:
    origin = message.get("forwarded_from")
    return origin if isinstance(origin, str) and origin.strip() else None


def _words(text: Any) -> str:
    """A message's text is a string, or a list of strings and of pieces with a style."""
    if isinstance(text, list):
        return "".join(part if isinstance(part, str) else str(part.get("text", "")) if isinstance(part, dict) else "" for part in text)
    return text if isinstance(text, str) else ""
