"""Accounts of an attack that the report tells in its own voice, for tests of what is joined and made of them."""

from __future__ import annotations

from according.records.account import Account
from according.records.attribution import Source
from according.records.mention import EventMention
from according.records.parse import Parsed, Ref
from according.records.span import Span


def account(found: Parsed, sentence: int, token: int, **fields: object) -> Account:
    """The account of one word; fields: what is not as in a bare attack."""
    word = found.sentences[sentence][token]
    mention = EventMention(
        at=Ref(sentence, token), start=word.start, end=word.end, type="ASSAULT", mode=None, actors=(), recipients=(),
        status="actual", rule="", status_rule="", content_of=None,
    )  # fmt: skip
    own = Source(name="", id=None, country=None, stance="asserts", cue="", text="", start=0, end=0)
    plain: dict[str, object] = {
        "mention": mention, "lemma": word.lemma, "nominal": word.upos == "NOUN", "definite": False, "kind": "prose", "actors": (),
        "recipients": (), "sources": (own,), "time": None, "place": None, "counts": (),
        "evidence": Span(start=found.sentences[sentence].start, end=found.sentences[sentence].end),
    }  # fmt: skip
    return Account(**(plain | fields))  # type: ignore[arg-type]
