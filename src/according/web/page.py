"""What a page module declares: pages to read and actions that write. `app.py` makes routes, JSON twins and OpenAPI of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from according.store import Ledger
from according.web.desk import Desk


@dataclass(frozen=True, slots=True)
class Nothing:
    """The query of a page that asks nothing, the body of an action that needs none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request, as a view gets it. path: the parts of the address in braces. ledger: open, for writing in actions only."""

    desk: Desk
    ledger: Ledger
    path: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Moved:
    """What was asked for has another address: a path of ours, without /api."""

    to: str


@dataclass(frozen=True, slots=True)
class Ready:
    """An answer of `Data` that is JSON already, since it is large: written once and not looked through again."""

    json: bytes

    @classmethod
    def of(cls, value: Any) -> Ready:
        """A value that JSON can hold."""
        return cls(json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode())


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page to read: HTML at `path`, the same dataclass as JSON at /api + `path`.

    view(call, asked): gives a `context`, or Moved. asked: an instance of `query`, a dataclass whose fields are the parameters of
    the address; a field is a str, int, date, bool, one of these or None, or a tuple of texts; all have defaults.
    policy: directives of the content policy that this page needs otherwise, e.g. {"worker-src": "'self' blob:"}; None removes one.
    """

    path: str
    template: str
    view: Callable[..., Any]
    context: type
    summary: str
    query: type = Nothing
    policy: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Data:
    """JSON alone, at /api + `path`: suggestions, the map's points. Fields as of Page."""

    path: str
    view: Callable[..., Any]
    context: type
    summary: str
    query: type = Nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A POST that writes: a form to `path`, which then goes on to `answer.to`, or JSON to /api + `path`.

    view(call, body): body an instance of `body`, a dataclass as Page.query is; gives an `answer`, a dataclass with a field `to`,
    the path to go on to. Raises PageError, with status 409 where somebody else was faster.
    template: a form is answered with it, under `answer`, where nothing is written and there is nowhere to go on to; Moved still leads on.
    reports: the body may hold a whole report. writes: the ledger is open for writing.
    """

    path: str
    view: Callable[..., Any]
    body: type
    answer: type
    summary: str
    template: str | None = None
    reports: bool = False
    writes: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the navigation."""

    path: str
    label: str


Route = Page | Data | Action
