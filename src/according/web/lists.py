"""Pages of a list."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from according.web.asked import write_query
from according.web.context_lists import Pages

ROWS = 50
MAX_PAGE = 1_000_000
"""SQLite's offsets end somewhere; nobody turns so many pages."""


def page_of(asked: Any) -> int:
    """The page that is asked for, from 1."""
    return int(min(max(1, asked.page), MAX_PAGE))


def pages_of(total: int, *, asked: Any, path: str) -> Pages:
    """Where in the list one is, with the addresses of the pages beside it. asked: has a field `page`."""
    page, pages = page_of(asked), max(1, -(-total // ROWS))
    return Pages(
        total=total,
        page=page,
        pages=pages,
        before=path + write_query(replace(asked, page=min(page - 1, pages))) if page > 1 else None,
        after=path + write_query(replace(asked, page=page + 1)) if page < pages else None,
    )
