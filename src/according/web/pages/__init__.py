"""One module a page. Each exports `routes`; those of the navigation `entry` too. A new page is a new line here."""

from __future__ import annotations

from according.web.page import Entry, Route
from according.web.pages import adding, claim, code, documents, event, events, find, mapping, review, review_choices, review_event

PAGES = (events, event, mapping, documents, adding, claim, find, review, review_choices, review_event, code)
ROUTES: tuple[Route, ...] = tuple(route for page in PAGES for route in page.routes)
NAVIGATION: tuple[Entry, ...] = tuple(page.entry for page in PAGES if hasattr(page, "entry"))
