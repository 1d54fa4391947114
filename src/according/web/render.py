"""Contexts to HTML. Everything is escaped; nothing here or in a template puts markup together from text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse

from according.web import words
from according.web.asked import write_query
from according.web.desk import Desk
from according.web.guard import policy
from according.web.page import Action, Entry, Page
from according.web.pages import NAVIGATION


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What every template gets besides its page. ledger: the file's name. here: the path of the navigation's entry that is open."""

    ledger: str
    navigation: tuple[Entry, ...]
    here: str


class Renderer:
    """Knows the templates."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._templates = environment()

    def page(self, page: Page, found: Any) -> HTMLResponse:
        """The page's template with its context, under its content policy."""
        html = self._render(page.template, page=found, here=_section(page.path))
        return HTMLResponse(html, headers={"Content-Security-Policy": policy(page.policy)})

    def answer(self, action: Action, found: Any) -> HTMLResponse:
        """What an action answers to a form."""
        return HTMLResponse(self._render(action.template or "", page=found, here=_section(action.path)))

    def error(self, status: int, problem: str, *, headers: Mapping[str, str] | None = None) -> HTMLResponse:
        """A page that says what is wrong."""
        return HTMLResponse(self._render("error.html", page={"status": status, "problem": problem}, here=""), status, headers)

    def _render(self, template: str, *, page: Any, here: str) -> str:
        site = Site(ledger=words.one_line(self._desk.path.name), navigation=NAVIGATION, here=here)
        return self._templates.get_template(template).render(page=page, site=site)


def environment() -> Environment:
    """Templates with escaping on and unknown names an error."""
    found = Environment(
        loader=PackageLoader("according.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    found.filters |= {"line": words.short, "link": words.safe_link, "query": write_query}
    found.globals |= {"words": words}
    return found


def _section(path: str) -> str:
    """The entry of the navigation that a path lies under: "/events/{id}" under "/events"."""
    return "/" + re.split(r"/", path.lstrip("/"))[0]
